"""An earlier state in every page: looked at, exported, left again, restored; and never changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from mailplus_console.edits import accounts
from mailplus_console.records import Quota, Status
from mailplus_console.workspace import Workspace
from tests.helpers.person import button, click, press
from tests.ui.history.conftest import Looked
from ui.accounts.settings_page import SettingsPage
from ui.accounts.user_page import UserPage
from ui.history.page import HistoryPage
from ui.main_window import MainWindow
from ui.notices import Question
from ui.places import ACCOUNT, CHANGES, SETTINGS, USER, USER_POLICY, Place

LATEST = 6
"""The sample's journal: 4 gives kenji.watanabe a quota, 5 moves a policy, 6 clears data."""


@pytest.fixture
def back(window: MainWindow, page: HistoryPage, looked: Looked, qtbot: QtBot) -> Callable[[int], None]:
    """Look at the state after an entry."""

    def look(number: int) -> None:
        page.list.select_entry(number)
        looked()
        press(page.list, "Ctrl+L")
        qtbot.waitUntil(lambda: window.bridge.is_open and window.moments.number == number)

    return look


def at_now(window: MainWindow) -> bool:
    return window.bridge.is_open and window.moments.number is None


def let_what_is_due_happen(qtbot: QtBot) -> None:
    due: list[bool] = []
    QTimer.singleShot(0, lambda: due.append(True))
    qtbot.waitUntil(lambda: bool(due))


def banner_button(window: MainWindow, text: str) -> QAbstractButton:
    return button(window.banners.moment, text)


@pytest.mark.parametrize("door", ["button", "keys", "palette"])
def test_every_page_shows_the_state_after_an_entry(
    window: MainWindow, page: HistoryPage, looked: Looked, qtbot: QtBot, door: str
) -> None:
    page.list.select_entry(3)
    looked()
    if door == "button":
        click(page.panel.look)
    elif door == "keys":
        press(page.list, "Ctrl+L")
    else:
        hit = next(hit for hit in window.late.found.commands("look at this") if hit)
        hit.run()
    qtbot.waitUntil(lambda: window.bridge.is_open and window.moments.number == 3)
    assert window.banners.moment.isVisible()
    assert window.banners.moment.text().startswith("State after entry 3, ")
    assert "Deactivated “olivia.hart”. You can look at it" in window.banners.moment.text()
    assert window.bridge.configuration.users["kenji.watanabe"].quota is None
    for name in ("account/user", "account/group", "account/settings", "account/user_policy", "findings", "license"):
        page_name, _, tab = name.partition("/")
        window.places.go(Place(page_name, tab))
        assert window.page is not None
        assert window.page.isVisible()


def test_one_comes_to_the_page_that_the_entry_is_about(window: MainWindow, back: Callable[[int], None]) -> None:
    back(5)
    assert window.places.current is not None
    assert window.places.current.page_id == "account/user_policy"


def test_the_way_to_a_page_says_as_of_when_it_is(
    window: MainWindow, page: HistoryPage, looked: Looked, back: Callable[[int], None], qtbot: QtBot
) -> None:
    page.list.select_entry(3)
    looked()
    go = window.actions_register.action("history.go")
    assert (go.text(), go.statusTip()) == ("Go to the page", "Show what this entry changed, as it is now")
    back(3)
    window.places.go(Place("history"))
    there = window.page
    assert isinstance(there, HistoryPage)
    there.list.select_entry(1)
    qtbot.waitUntil(lambda: there.look is not None)
    go = window.actions_register.action("history.go")
    assert go.text() == "Go to the page as it was"
    assert "as it is now" not in go.statusTip()


def test_nothing_can_be_changed_there(window: MainWindow, back: Callable[[int], None], qtbot: QtBot) -> None:
    back(3)
    window.places.go(Place(ACCOUNT, USER, "kenji.watanabe"))
    page = window.page
    assert isinstance(page, UserPage)
    qtbot.waitUntil(lambda: page.rows.loaded)
    page.table.setFocus()
    earlier = "This is an earlier state. Go back to now to change something."
    for name in ("user.activate", "user.quota", "file.import"):
        assert window.actions_register.why_not(name) == earlier
        assert not window.actions_register.action(name).isEnabled()
    assert window.actions_register.action("file.export").isEnabled()
    said: list[str] = []
    window.bridge.edit(accounts.set_user_quota(["kenji.watanabe"], Quota(5)), None, said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].startswith("This is the state after entry 3: nothing can be changed in it.")


def test_what_is_staged_is_about_the_present(window: MainWindow, back: Callable[[int], None]) -> None:
    back(3)
    window.places.go(Place(CHANGES))
    assert window._no_access.isVisible()
    assert not window.header.operator.isVisible()


@pytest.mark.parametrize("door", ["button", "keys"])
def test_back_to_now_at_the_entry_that_was_looked_at(
    window: MainWindow, back: Callable[[int], None], qtbot: QtBot, door: str
) -> None:
    back(3)
    if door == "button":
        click(banner_button(window, "Back to now"))
    else:
        press(window, "Alt+Home")
    qtbot.waitUntil(lambda: at_now(window) and isinstance(window.page, HistoryPage))
    assert not window.banners.moment.isVisible()
    page = window.page
    assert isinstance(page, HistoryPage)
    assert page.list.entry is not None
    assert page.list.entry.number == 3
    assert window.bridge.configuration.users["kenji.watanabe"].quota is not None
    with qtbot.waitSignal(window.bridge.changed):  # and edits go on
        window.bridge.edit(accounts.set_user_status(["kenji.watanabe"], Status.DEACTIVATED))


def test_further_back_and_the_history_stays_whole(
    window: MainWindow, back: Callable[[int], None], qtbot: QtBot
) -> None:
    back(3)
    window.places.go(Place("history"))
    page = window.page
    assert isinstance(page, HistoryPage)
    assert page.list.entries.total == LATEST
    page.list.select_entry(1)
    qtbot.waitUntil(lambda: page.look is not None)
    press(page.list, "Ctrl+L")
    qtbot.waitUntil(lambda: window.bridge.is_open and window.moments.number == 1)
    press(window, "Alt+Home")
    qtbot.waitUntil(lambda: at_now(window))
    assert len(window.bridge.workspace.entries) == LATEST


def test_restored_from_there(window: MainWindow, back: Callable[[int], None], qtbot: QtBot) -> None:
    back(3)
    click(banner_button(window, "Restore this state…"))
    asked: list[Question] = []
    window.notices.asked.connect(asked.append)
    qtbot.waitUntil(lambda: bool(asked))
    assert at_now(window)
    assert asked[0].title == "Restore the state after entry 3?"
    with qtbot.waitSignal(window.bridge.changed):
        asked[0].confirmed()
    assert window.bridge.configuration.users["kenji.watanabe"].quota is None


def test_the_newest_state_is_the_present_one(window: MainWindow, page: HistoryPage, looked: Looked) -> None:
    page.list.select_entry(LATEST)
    looked()
    assert window.actions_register.why_not("history.look") == "The state after the newest entry is the present state."


def test_a_delegate_may_not(window: MainWindow, page: HistoryPage, looked: Looked) -> None:
    window.bridge.sign_in("helga.schmitt")
    page.list.select_entry(3)
    looked()
    assert "Only administrators" in window.actions_register.why_not("history.look")


def test_closing_the_workspace_from_there_frees_the_file(
    window: MainWindow, back: Callable[[int], None], qtbot: QtBot
) -> None:
    path = window.bridge.path
    back(3)
    window.close_workspace()
    qtbot.waitUntil(lambda: not window.bridge.is_open)
    with Workspace.open(path) as workspace:
        assert len(workspace.entries) == LATEST


@pytest.mark.parametrize("first", ["close", "look"])
def test_who_closes_the_workspace_on_the_way_there_finds_it_closed(
    window: MainWindow, page: HistoryPage, looked: Looked, qtbot: QtBot, first: str
) -> None:
    page.list.select_entry(3)
    looked()
    path = window.bridge.path
    window.bridge.edit(accounts.set_user_status(["kenji.watanabe"], Status.DEACTIVATED))
    ways: list[Callable[[], None]] = [window.close_workspace, lambda: window.moments.look_at(3)]
    for do in ways if first == "close" else reversed(ways):
        do()
    qtbot.waitUntil(lambda: window.stack.currentWidget() is window.late.start_page)
    let_what_is_due_happen(qtbot)
    assert not window.bridge.is_open
    with Workspace.open(path) as workspace:
        assert workspace.configuration.users["kenji.watanabe"].status is Status.DEACTIVATED


def test_who_closes_the_workspace_between_two_states_finds_it_closed(
    window: MainWindow, page: HistoryPage, looked: Looked, qtbot: QtBot
) -> None:
    page.list.select_entry(3)
    looked()
    path = window.bridge.path
    window.moments.turning.connect(window.close_workspace)
    window.moments.look_at(3)
    qtbot.waitUntil(lambda: window.stack.currentWidget() is window.late.start_page)
    let_what_is_due_happen(qtbot)
    assert not window.bridge.is_open
    Workspace.open(path).close()  # and free for another console


def test_nobody_is_another_operator_there(window: MainWindow, back: Callable[[int], None]) -> None:
    back(3)
    assert "Go back to now" in window.actions_register.why_not("view.operator")
    press(window, "Alt+Home")


def test_a_workspace_for_reading_only_offers_no_restoring(
    empty_window: MainWindow, sample_path: Path, qtbot: QtBot
) -> None:
    window = empty_window
    window.bridge.take(Workspace.open(sample_path, read_only=True))
    window.moments.look_at(3)
    qtbot.waitUntil(lambda: window.bridge.is_open and window.moments.number == 3)
    texts = {found.text() for found in window.banners.moment.findChildren(QAbstractButton) if found.isVisible()}
    assert texts == {"Back to now"}


def test_an_edit_on_its_way_is_finished_first(
    window: MainWindow, page: HistoryPage, looked: Looked, qtbot: QtBot
) -> None:
    page.list.select_entry(3)
    looked()
    window.bridge.edit(accounts.set_user_status(["kenji.watanabe"], Status.DEACTIVATED))
    window.moments.look_at(3, Place(ACCOUNT, USER_POLICY))
    qtbot.waitUntil(lambda: window.bridge.is_open and window.moments.number == 3)
    window.moments.to_now()
    qtbot.waitUntil(lambda: at_now(window))
    assert window.bridge.configuration.users["kenji.watanabe"].status is Status.DEACTIVATED


def test_settings_that_are_not_saved_are_not_lost_without_a_question(
    window: MainWindow, page: HistoryPage, looked: Looked, qtbot: QtBot
) -> None:
    window.places.go(Place(ACCOUNT, SETTINGS))
    settings = window.page
    assert isinstance(settings, SettingsPage)
    click(settings.activate)
    window.places.go(Place("history", key="3"))
    looked()
    asked: list[Question] = []
    window.notices.asked.connect(asked.append)
    press(page.list, "Ctrl+L")
    qtbot.waitUntil(lambda: bool(asked))
    assert at_now(window)
    asked[0].confirmed()
    qtbot.waitUntil(lambda: window.bridge.is_open and window.moments.number == 3)
