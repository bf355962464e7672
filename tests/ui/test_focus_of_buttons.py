"""A button that can no longer be used does not hand the keyboard to its neighbor."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.buttons import ActionButton


def test_activate_that_cannot_be_used_any_more_does_not_put_enter_on_deactivate(qtbot: QtBot) -> None:
    window = QWidget()
    activate, deactivate = QAction("Activate", window), QAction("Deactivate", window)
    buttons = [ActionButton(action) for action in (activate, deactivate)]
    row = QHBoxLayout(window)
    for button in buttons:
        row.addWidget(button)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    buttons[0].setFocus()
    qtbot.waitUntil(buttons[0].hasFocus)
    activate.setEnabled(False)
    assert not buttons[1].hasFocus()
