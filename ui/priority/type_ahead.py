"""Letters typed into a list of policies: they go to the policy whose name begins so, wherever it is.

Qt's own search looks at the targets that happen to be laid out, too, and ends where a name has a space.
"""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QModelIndex
from PySide6.QtWidgets import QApplication

from ui.priority.model import PriorityModel


class TypeAhead:
    """What was typed without a pause, and where it leads."""

    def __init__(self, model: PriorityModel) -> None:
        self._model = model
        self._typed = ""
        self._since = QElapsedTimer()

    @property
    def going_on(self) -> bool:
        """Whether what is typed now belongs to what was typed before."""
        return bool(self._typed) and not self._since.hasExpired(QApplication.keyboardInputInterval())

    def type(self, text: str, row: int) -> QModelIndex:
        """Where this leads from the policy in `row` (-1 = none); invalid where no name begins so.

        The same letter again and again goes from one policy to the next.
        """
        self._typed = (self._typed if self.going_on else "") + text.casefold()
        self._since.start()
        if len(set(self._typed)) == 1:
            return self._model.next_beginning(self._typed[0], row + 1)
        return self._model.next_beginning(self._typed, max(0, row))
