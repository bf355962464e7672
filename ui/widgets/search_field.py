"""The search field: a magnifier, the text, how many were found, and a cross that clears it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ui.theme import colors
from ui.tokens import CONTROL_HEIGHT, RADIUS_M
from ui.widgets.buttons import tool_button
from ui.widgets.labels import IconLabel, Label


class _Line(QLineEdit):
    left_downward = Signal()
    focus_changed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_downward.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()


class SearchField(QWidget):
    """Search as you type: `changed` comes with every keystroke. Down or Enter asks for the list (`left_downward`).

    The focus is the line's own. As the field's proxy it would have it where the field was made, not where it is laid
    out: Tab would leave out what lies between.
    """

    changed = Signal(str)
    left_downward = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(CONTROL_HEIGHT)
        self.setMinimumWidth(180)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(420)
        row = QHBoxLayout(self)
        row.setContentsMargins(9, 0, 4, 0)
        row.setSpacing(7)
        row.addWidget(IconLabel("search", 16, "muted"))
        self.line = _Line()
        self.line.setProperty("bare", True)
        self.line.setPlaceholderText(placeholder)
        self.line.setAccessibleName(placeholder)
        row.addWidget(self.line, 1)
        self._count = Label("", "caption")
        row.addWidget(self._count)
        self._clear = tool_button("close", self.tr("Clear the search"), self.clear, size=14)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.hide()
        row.addWidget(self._clear)
        self.line.textChanged.connect(self._text_changed)
        self.line.left_downward.connect(self.left_downward)
        self.line.focus_changed.connect(self.update)

    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Search for this."""
        self.line.setText(text)

    def clear(self) -> None:
        """Search for nothing."""
        self.line.clear()
        self.line.setFocus()

    def show_count(self, text: str) -> None:
        """How many were found, in words (“12 of 340”); '' shows nothing."""
        self._count.setText(text)
        self.line.setAccessibleDescription(text)

    def start(self) -> None:
        """Take the focus, everything selected, so that typing replaces it."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def sizeHint(self) -> QSize:
        return QSize(280, CONTROL_HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.line.setFocus()
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.line.hasFocus()
        width = 2.0 if focused else 1.0
        painter.setPen(QPen(QColor(c.accent if focused else c.field), width))
        painter.setBrush(QColor(c.surface))
        inset = width / 2
        box = self.rect().toRectF().adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, RADIUS_M, RADIUS_M)

    def _text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.changed.emit(text)
