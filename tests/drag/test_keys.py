"""Keys as X11 gives them: there a text field knows more of them than elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.helpers.person import press
from ui.main_window import MainWindow
from ui.text_keys import TextKeys
from ui.theme import Theme


@pytest.fixture
def field(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[QLineEdit]:
    """A text field in the window, with the focus and something in it."""
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    theme = Theme(qapp, settings)
    watcher = TextKeys(qapp)
    window = MainWindow(settings, theme)
    field = QLineEdit("anna", window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    yield field
    qapp.focusChanged.disconnect(watcher._follow)
    window.close()
    window.deleteLater()
    theme.deleteLater()


def test_every_shortcut_with_ctrl_works_while_one_searches(field: QLineEdit) -> None:
    window = field.window()
    assert isinstance(window, MainWindow)
    register = window.actions_register
    keys_of_text = {"Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"}  # those of undo and redo come back to the window by themselves
    asked: list[str] = []
    expected: list[str] = []
    for command in register:
        for keys in set(command.shortcuts) - keys_of_text:
            if not keys.startswith("Ctrl+"):
                continue
            action = register.action(command.id)
            action.triggered.disconnect()
            action.triggered.connect(lambda _checked=False, keys=keys: asked.append(keys))
            action.setEnabled(True)
            press(field, keys)
            expected.append(keys)
    assert "Ctrl+E" in expected
    assert asked == expected
    assert field.text() == "anna"
