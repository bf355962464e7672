"""An error of the console itself: a dialog that says what still works, never a bare traceback to a person."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mailplus_console import __version__
from tests.helpers.person import button, click
from ui.shell.bug_catcher import BugCatcher
from ui.shell.bug_dialog import BugDialog
from ui.theme import Theme


@pytest.fixture
def parent(qtbot: QtBot, theme: Theme) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def raised() -> BaseException:
    with pytest.raises(ValueError, match="invalid literal") as caught_here:
        int("<b>1/0</b>")
    return caught_here.value


def caught(catcher: BugCatcher) -> BugDialog:
    error = raised()
    catcher.catch(type(error), error, error.__traceback__)
    assert isinstance(catcher.dialog, BugDialog)
    return catcher.dialog


def test_the_dialog_speaks_and_the_traceback_is_behind_details(
    qtbot: QtBot, parent: QWidget, capsys: pytest.CaptureFixture[str]
) -> None:
    dialog = caught(BugCatcher(parent))
    assert dialog.isVisible()
    assert not dialog.details.isVisible()
    assert dialog.focusWidget() is button(dialog, "Go on")
    click(button(dialog, "Details"))
    assert dialog.details.isVisible()
    text = dialog.details.toPlainText()
    assert __version__ in text
    assert "Qt " in text
    assert "invalid literal for int() with base 10: '<b>1/0</b>'" in text
    click(button(dialog, "Copy details"))
    assert QGuiApplication.clipboard().text() == text
    click(button(dialog, "Go on"))
    assert "ValueError" in capsys.readouterr().err


def test_many_errors_open_one_dialog(qtbot: QtBot, parent: QWidget, capsys: pytest.CaptureFixture[str]) -> None:
    catcher = BugCatcher(parent)
    first = caught(catcher)
    assert caught(catcher) is first
    first.accept()
    assert catcher.dialog is None
    second = caught(catcher)
    assert second is not first
    second.accept()
    assert capsys.readouterr().err.count("Traceback") == 3
