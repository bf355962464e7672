"""A link inside a panel or list: accent-colored text, with an icon or a policy's color tag before it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui import icons
from ui.color_tags import paint_tag
from ui.theme import colors
from ui.tooltips import show_plain_tooltip

_ICON, _TAG, _GAP, _EDGE = 16, 12, 6, 3


class Link(QAbstractButton):
    """Does something when it is pressed, by mouse, Space or Enter. Shortens its text where there is no room."""

    def __init__(
        self,
        text: str,
        run: Callable[[], object],
        *,
        icon: str = "",
        color: str = "",
        said: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self._drawing, self._color = icon, color
        self.setAccessibleName(said or text)
        show_plain_tooltip(self, said or text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: run())

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(self._before() + metrics.horizontalAdvance(self.text()) + 2 * _EDGE + 2, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._before() + 40, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        if self._color:
            paint_tag(painter, QRectF(_EDGE, middle - _TAG / 2, _TAG, _TAG), self._color, c.surface)
        elif self._drawing:
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(
                _EDGE, round(middle - _ICON / 2), icons.pixmap(self._drawing, _ICON, "accent_text", ratio)
            )
        font = QFont(self.font())
        font.setUnderline(self.underMouse() or self.hasFocus())
        painter.setFont(font)
        painter.setPen(QColor(c.accent_text if self.isEnabled() else c.disabled))
        room = QRectF(self._before() + _EDGE, 0, self.width() - self._before() - 2 * _EDGE, self.height())
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, round(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        if self.hasFocus():
            painter.setPen(QPen(QColor(c.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 4, 4)

    def _before(self) -> int:
        if self._color:
            return _TAG + _GAP
        return _ICON + _GAP if self._drawing else 0
