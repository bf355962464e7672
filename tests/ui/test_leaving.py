"""What is not saved, and work that cannot be stopped, when somebody else is to look or the window is to close."""

from __future__ import annotations

from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers.listener import Listener
from tests.helpers.person import button, click, press, type_text
from ui.accounts.settings_page import SettingsPage
from ui.main_window import MainWindow
from ui.places import ACCOUNT, SETTINGS, Place
from ui.shell.operator_popup import OperatorPopup
from ui.shell.question_dialog import QuestionDialog


@pytest.fixture
def settings_page(window: MainWindow) -> SettingsPage:
    """The page Settings, with something changed and not saved."""
    window.places.go(Place(ACCOUNT, SETTINGS))
    page = window.page
    assert isinstance(page, SettingsPage)
    click(page.activate)
    assert page.unsaved()
    return page


def choose_operator(window: MainWindow, name: str) -> None:
    click(window.header.operator)
    popup = window.findChildren(OperatorPopup)[-1]
    type_text(popup.search.line, name)
    press(popup.search.line, "Return")


def asked(qtbot: QtBot, window: MainWindow) -> QuestionDialog:
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in window.findChildren(QuestionDialog)))
    return next(dialog for dialog in window.findChildren(QuestionDialog) if dialog.isVisible())


def without_account(window: MainWindow) -> str:
    """A user to whom the page Settings is not open."""
    resolution = window.bridge.resolution
    users = window.bridge.configuration.users.values()
    return next(user.name for user in users if not user.administrator and not resolution.permissions_of(user.name))


def test_who_keeps_editing_stays_who_he_is_and_where_he_was(
    qtbot: QtBot, window: MainWindow, settings_page: SettingsPage
) -> None:
    choose_operator(window, without_account(window))
    click(button(asked(qtbot, window), "Keep editing"))
    assert window.bridge.workspace.operator.local_administrator
    assert window.page is settings_page
    assert settings_page.isVisible()
    assert settings_page.unsaved(), "nothing is lost"


def test_who_discards_sees_what_the_other_one_sees(
    qtbot: QtBot, window: MainWindow, settings_page: SettingsPage
) -> None:
    name = without_account(window)
    choose_operator(window, name)
    click(button(asked(qtbot, window), "Discard"))
    assert window.bridge.workspace.operator.name == name
    assert not settings_page.unsaved()
    assert window.page is None, "Settings is not open to him"


def test_who_stays_the_same_is_not_asked(window: MainWindow, settings_page: SettingsPage, said: Listener) -> None:
    choose_operator(window, "Local administrator")
    assert not said.questions
    assert settings_page.unsaved()


def test_a_second_try_to_close_waits_as_well_for_what_cannot_be_stopped(
    qtbot: QtBot, window: MainWindow, said: Listener
) -> None:
    end = Event()
    window.jobs.start("Applying", lambda _progress: end.wait(10), cancellable=False)
    window.close()
    click(button(asked(qtbot, window), "Stop it and quit"))
    for _ in range(2):
        window.close()
        assert window.isVisible()
        assert window.bridge.is_open
        assert said.last == "Applying has yet to come to its end. Then the window closes."
    end.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert not window.bridge.is_open
