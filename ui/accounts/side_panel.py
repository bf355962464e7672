"""The panel on the right of the account tables: a head with a title and a cross, and content that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from ui.widgets.buttons import tool_button
from ui.widgets.cards import line
from ui.widgets.labels import ElidedLabel, IconLabel
from ui.widgets.reading_area import ReadingArea

WIDTH = 348


class SidePanel(QFrame):
    """Shows one account. Escape and the cross close it."""

    closed = Signal()

    def __init__(self, icon: str, said: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "page")
        self.setAccessibleName(said)
        self.setMinimumWidth(280)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addLayout(self._head(icon))
        self._rows.addWidget(line())
        self.scroll_area = ReadingArea(said)
        self._rows.addWidget(self.scroll_area, 1)
        self.show_content(QWidget())

    def _head(self, icon: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_L, SPACE_M, SPACE_S, SPACE_M)
        row.setSpacing(SPACE_M)
        self.icon = IconLabel(icon, 24, "accent_text")
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignVCenter)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        self.title = ElidedLabel("", "heading")
        self.subtitle = ElidedLabel("", "muted")
        texts.addWidget(self.title)
        texts.addWidget(self.subtitle)
        row.addLayout(texts, 1)
        self.cross = tool_button("close", self.tr("Close the panel"), self.close_panel, size=16)
        row.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def show_head(self, title: str, subtitle: str) -> None:
        """Whom it is about."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def show_content(self, content: QWidget, *, keep_position: bool = False) -> None:
        """Other content; at the same height of the scroll bar when it is about the same account."""
        bar = self.scroll_area.verticalScrollBar()
        position = bar.value() if keep_position else 0
        content.setProperty("surface", "page")
        self.scroll_area.setWidget(content)
        content.adjustSize()
        bar.setValue(position)

    def close_panel(self) -> None:
        """Put it away."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)


def content_column() -> tuple[QWidget, QVBoxLayout]:
    """A widget for `show_content` and the column to fill."""
    widget = QWidget()
    rows = QVBoxLayout(widget)
    rows.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_XL)
    rows.setSpacing(SPACE_S - 2)
    return widget, rows
