"""The user limit before and after something, as two large numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.text import number
from ui.tokens import SPACE_L, SPACE_M
from ui.widgets.labels import IconLabel, Label, restyle


class LimitChange(QFrame):
    """Limit now → limit after; a sentence below says what that means."""

    def __init__(self, now: str, after: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "inset")
        self._captions = (now, after)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        rows.setSpacing(SPACE_M)
        numbers = QHBoxLayout()
        numbers.setSpacing(SPACE_L)
        self._now, self._after = Label("–", "display"), Label("–", "display")
        numbers.addLayout(_number(self._now, now))
        numbers.addWidget(IconLabel("right", 22, "muted"), 0, Qt.AlignmentFlag.AlignVCenter)
        numbers.addLayout(_number(self._after, after))
        numbers.addStretch(1)
        rows.addLayout(numbers)
        self._sentence = Label("", wrap=True)
        self._sentence.hide()
        rows.addWidget(self._sentence)

    def show_change(self, now: int, after: int, sentence: str = "", tone: str = "") -> None:
        """Show these numbers and what they mean; `tone` danger or warning stresses it."""
        self._now.setText(number(now))
        self._after.setText(number(after))
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        restyle(self._sentence, role=tone)
        before, following = self._captions
        self.setAccessibleName(f"{before}: {number(now)}. {following}: {number(after)}. {sentence}")

    def text(self) -> str:
        """The numbers and the sentence in one line."""
        return f"{self._now.text()} → {self._after.text()} {self._sentence.text()}".strip()


def _number(value: Label, caption: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(Label(caption, "caption"))
    column.addWidget(value)
    return column
