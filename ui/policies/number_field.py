"""A field for a limit: what was typed stays as it is, and what is wrong with it is said beside it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mailplus_console.edits.policies import LARGEST_NUMBER
from ui.text import number

_STEP, _LARGE_STEP = 1, 10


class NumberField(QLineEdit):
    """Whole numbers from 1 to 2 147 483 647, written as the person's locale writes them. Arrow keys count."""

    def __init__(self, value: int | None, said: str, parent: QWidget | None = None) -> None:
        super().__init__("" if value is None else number(value), parent)
        self.setAccessibleName(said)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(120)

    def value(self) -> int | None:
        """The number, None for anything that is none."""
        text = self.text().strip()
        value, good = QLocale().toLongLong(text)
        if not good:
            value, good = QLocale.c().toLongLong(text.replace(" ", "").replace("\u00a0", ""))
        return value if good and 1 <= value <= LARGEST_NUMBER else None

    def problem(self) -> str:
        """What is wrong with the text, or ''."""
        if self.value() is not None:
            return ""
        text = self.tr("Enter a whole number from 1 to %1, or choose “No value”.")
        return text.replace("%1", number(LARGEST_NUMBER))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Up: _STEP,
            Qt.Key.Key_Down: -_STEP,
            Qt.Key.Key_PageUp: _LARGE_STEP,
            Qt.Key.Key_PageDown: -_LARGE_STEP,
        }
        step = steps.get(Qt.Key(event.key()))
        value = self.value()
        if step is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif value is not None or not self.text().strip():
            self.setText(number(min(max((value or 0) + step, 1), LARGEST_NUMBER)))
