"""Enter presses the button that has the focus, as the space bar does; Qt would give it to a dialog's default button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QToolButton

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object


class PressedByEnter(_Button):
    """Stands before Qt's class in the bases of a button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(self, QToolButton) and self.menu() is not None:
            self.showMenu()
        else:
            self.click()
