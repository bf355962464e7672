"""The top of the window: back and forward, the search of everything, undo and redo, who is at the console."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui import icons
from ui.actions import Actions
from ui.shell.operator_switch import OperatorButton
from ui.theme import colors
from ui.tokens import CONTROL_HEIGHT, RADIUS_M, SPACE_L, SPACE_M, SPACE_S
from ui.tooltips import show_tooltip
from ui.widgets.buttons import tool_button
from ui.widgets.enter import PressedByEnter
from ui.widgets.labels import small_font


class SearchButton(PressedByEnter, QAbstractButton):
    """Looks like a search field and opens the command palette."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        action = actions.action("window.palette")
        self._keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(self.tr("Search or run a command"))
        self.setAccessibleName(self.text())
        show_tooltip(self, self.text(), self._keys)
        self.setFixedHeight(CONTROL_HEIGHT)
        self.setMinimumWidth(160)
        self.setMaximumWidth(480)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.clicked.connect(lambda _on=False: action.trigger())

    def sizeHint(self) -> QSize:
        return QSize(420, CONTROL_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(QColor(c.accent if focused else c.border), 2 if focused else 1))
        painter.setBrush(QColor(c.hover if self.underMouse() else c.window))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), RADIUS_M, RADIUS_M)
        ratio = self.devicePixelRatioF()
        painter.drawPixmap(10, (self.height() - 16) // 2, icons.pixmap("search", 16, "muted", ratio))
        keys_width = self._paint_keys(painter)
        painter.setFont(self.font())
        painter.setPen(QColor(c.muted))
        room = QRectF(34, 0, self.width() - 34 - keys_width - 12, self.height())
        line = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, round(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), line)

    def _paint_keys(self, painter: QPainter) -> int:
        c = colors()
        painter.setFont(small_font(self.font()))
        width = painter.fontMetrics().horizontalAdvance(self._keys) + 12
        box = QRectF(self.width() - width - 6, 7, width, self.height() - 14)
        painter.setPen(QPen(QColor(c.border_strong), 1))
        painter.setBrush(QColor(c.surface))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(c.muted))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._keys)
        return width


class Header(QWidget):
    """The row above the pages."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_S + 2, SPACE_L, SPACE_S + 2)
        row.setSpacing(SPACE_S - 4)
        row.addWidget(tool_button(actions.action("view.navigation")))
        row.addWidget(tool_button(actions.action("go.back")))
        row.addWidget(tool_button(actions.action("go.forward")))
        row.addSpacing(SPACE_M)
        self.search = SearchButton(actions)
        row.addWidget(self.search, 1)
        row.addStretch(0)
        row.addSpacing(SPACE_M)
        self.undo = tool_button(actions.action("edit.undo"))
        self.redo = tool_button(actions.action("edit.redo"))
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addSpacing(SPACE_S)
        self.operator = OperatorButton()
        row.addWidget(self.operator)
