"""Who is at the console: the local administrator, or any user of the directory to see what a delegate would see."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui import icons
from ui.theme import colors
from ui.tokens import CONTROL_HEIGHT, RADIUS_M
from ui.tooltips import show_plain_tooltip
from ui.widgets.enter import PressedByEnter


class OperatorButton(PressedByEnter, QAbstractButton):
    """Shows who is at the console and opens the switch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._icon, self._delegate = "administrator", False
        self.show_operator(None)

    def show_operator(self, name: str | None, administrator: bool = True, *, server: str = "") -> None:
        """``None`` is the local administrator; with ``server`` it is the person himself, signed in there."""
        text = self.tr("Local administrator") if name is None else name
        self._icon, self._delegate = "administrator" if administrator else "user", name is not None and not server
        self.setText(text)
        said = self.tr("Operator: %1").replace("%1", text)
        if server:
            said = self.tr("Signed in at “%2” as %1").replace("%1", text).replace("%2", server)
        self.setAccessibleName(said)
        tip = self.tr("See the console as another user would")
        show_plain_tooltip(self, f"{said}\n{tip}", said=tip)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(min(self.fontMetrics().horizontalAdvance(self.text()), 170) + 66, CONTROL_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, ink = (c.warning, c.warning) if self._delegate else (c.border, c.text)
        ground = c.warning_soft if self._delegate else c.surface
        if self.isDown() or (self.underMouse() and not self._delegate):
            ground = c.pressed if self.isDown() else c.hover
        painter.setPen(QPen(QColor(c.accent if self.hasFocus() else edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), RADIUS_M, RADIUS_M)
        ratio, middle = self.devicePixelRatioF(), self.height() // 2
        painter.drawPixmap(11, middle - 9, icons.pixmap(self._icon, 18, ratio=ratio, color=ink))
        arrow = icons.pixmap("chevrons-up-down", 14, ratio=ratio, color=ink if self._delegate else c.muted)
        painter.drawPixmap(self.width() - 22, middle - 7, arrow)
        painter.setPen(QColor(ink))
        room = self.rect().adjusted(37, 0, -26, 0)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
