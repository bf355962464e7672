"""The line above the list: what its order means, and what the numbers on the right are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.tokens import SPACE_L, SPACE_S, SPACE_XL
from ui.widgets.cards import line
from ui.widgets.labels import Label


class ListHead(QWidget):
    """Captions, with a hairline below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        captions = QHBoxLayout()
        captions.setContentsMargins(SPACE_XL, SPACE_S - 2, SPACE_L + 3, SPACE_S - 2)
        captions.addWidget(Label(self.tr("Highest priority first"), "section"), 1)
        governs = Label(self.tr("Governs"), "section")
        governs.setAlignment(Qt.AlignmentFlag.AlignRight)
        captions.addWidget(governs)
        rows.addWidget(line())
        rows.addLayout(captions)
        rows.addWidget(line())
