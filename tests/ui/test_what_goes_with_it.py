"""Somebody closes a workspace whose last edit is still being written, and does something else in that moment."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from mailplus_console.edits.accounts import set_user_status
from mailplus_console.records import Status
from mailplus_console.workspace import Workspace
from tests.helpers.listener import Listener
from tests.helpers.person import press, type_text
from ui.accounts.account_page import AccountPage
from ui.accounts.quota_dialog import QuotaDialog
from ui.main_window import MainWindow
from ui.notices import NoticeAction
from ui.places import ACCOUNT, DELEGATION, GROUP, LICENSE, USER, USER_POLICY, Place
from ui.priority.editor import PolicyEditor
from ui.priority.page import PriorityPage

KENJI = "kenji.watanabe"


@pytest.fixture
def closes(qtbot: QtBot, window: MainWindow) -> Callable[[Callable[[], object]], None]:
    """An edit is on its way to the disk and Ctrl+W was pressed; the person does something before it is there."""

    def closes(meanwhile: Callable[[], object]) -> None:
        path = window.bridge.path
        window.bridge.edit(set_user_status([KENJI], Status.DEACTIVATED))
        window.close_workspace()
        meanwhile()
        qtbot.waitUntil(lambda: not window.bridge.is_open)
        with Workspace.open(path) as again:
            assert again.configuration.users[KENJI].status is Status.DEACTIVATED

    return closes


def open_windows(window: MainWindow) -> list[QWidget]:
    """What stands over the window now."""
    return [shown for shown in QApplication.topLevelWidgets() if shown.isVisible() and shown is not window]


@pytest.mark.parametrize(
    "place, command",
    [
        (Place(ACCOUNT, USER_POLICY), "user_policy.add"),
        (Place(ACCOUNT, USER_POLICY), "user_policy.edit"),
        (Place(ACCOUNT, USER_POLICY), "user_policy.delete"),
        (Place(ACCOUNT, USER_POLICY), "user_policy.to_position"),
        (Place(ACCOUNT, DELEGATION), "delegation.edit"),
        (Place(ACCOUNT, USER), "user.quota"),
        (Place(ACCOUNT, USER), "user.policy"),
        (Place(ACCOUNT, USER), "user.export"),
        (Place(ACCOUNT, GROUP), "group.quota"),
        (Place(LICENSE), "license.add"),
        (Place(LICENSE), "license.free"),
        (Place(LICENSE), "file.import"),
        (Place(LICENSE), "file.export"),
        (Place(LICENSE), "server.list"),
        (Place(LICENSE), "view.operator"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_dialog_of_a_workspace_closes_with_it(
    qtbot: QtBot, window: MainWindow, closes: Callable[[Callable[[], object]], None], place: Place, command: str
) -> None:
    window.places.go(place)
    page = window.page
    if isinstance(page, PriorityPage):
        page.view.select_ids(page.model.whole_order[:1])
    elif isinstance(page, AccountPage):
        qtbot.waitUntil(lambda: page.rows.loaded)
        page.table.go_to(0)

    def open_it() -> None:
        window.actions_register.action(command).trigger()
        assert open_windows(window)

    closes(open_it)
    qtbot.waitUntil(lambda: not window.jobs.running)
    assert not open_windows(window)
    assert window.stack.currentWidget() is window.late.start_page


def test_what_was_typed_into_a_policy_asks_nothing_when_its_workspace_goes(
    window: MainWindow, closes: Callable[[Callable[[], object]], None], said: Listener
) -> None:
    window.places.go(Place(ACCOUNT, USER_POLICY))

    def begin_a_policy() -> None:
        window.actions_register.action("user_policy.add").trigger()
        (editor,) = window.findChildren(PolicyEditor)
        type_text(editor.name, "Interns")
        press(editor, "Escape")  # asks whether to discard it
        assert len(open_windows(window)) == 2

    closes(begin_a_policy)
    assert not open_windows(window)


def test_the_palette_closes_with_what_it_has_found(
    window: MainWindow, closes: Callable[[Callable[[], object]], None]
) -> None:
    def look_for_kenji() -> None:
        window.open_palette()
        type_text(window.late.palette.field, "kenji")

    closes(look_for_kenji)
    assert window.late.palette.isHidden()


@pytest.mark.parametrize("command", ["file.open", "file.new", "help.shortcuts", "help.about"])
def test_what_is_about_the_program_stays(
    window: MainWindow, closes: Callable[[Callable[[], object]], None], command: str
) -> None:
    closes(window.actions_register.action(command).trigger)
    (dialog,) = open_windows(window)
    assert isinstance(dialog, QDialog)
    dialog.reject()


def test_an_edit_that_is_confirmed_in_a_dialog_is_not_lost(
    window: MainWindow, closes: Callable[[Callable[[], object]], None]
) -> None:
    path = window.bridge.path
    window.places.go(Place(ACCOUNT, USER_POLICY))

    def add_a_policy() -> None:
        window.actions_register.action("user_policy.add").trigger()
        (editor,) = window.findChildren(PolicyEditor)
        type_text(editor.name, "Interns")
        press(editor.name, "Return")

    closes(add_a_policy)
    with Workspace.open(path) as again:
        assert "Interns" in {policy.name for policy in again.configuration.user_policies.values()}


def test_who_does_not_wait_for_the_edit_of_a_dialog_finds_it_made(
    qtbot: QtBot, window: MainWindow, said: Listener, settled: Callable[[], None]
) -> None:
    window.places.go(Place(ACCOUNT, USER, KENJI))
    page = window.page
    assert isinstance(page, AccountPage)
    qtbot.waitUntil(lambda: page.table.selection_count() == 1)
    window.actions_register.action("user.quota").trigger()
    (dialog,) = window.findChildren(QuotaDialog)
    dialog.confirmed.emit()
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.reject()
    dialog.deleteLater()
    settled()
    qtbot.waitUntil(lambda: bool(gone))


def test_a_notice_keeps_its_words_but_leads_nowhere_when_its_workspace_is_closed(window: MainWindow) -> None:
    led: list[str] = []
    actions = [
        NoticeAction("Clear search", lambda: led.append("search")),
        NoticeAction("Open folder", lambda: led.append("folder"), lasting=True),
    ]
    window.notices.warning("Half of it was done.", actions)
    window.close_workspace()
    (card,) = window.late.notice_bar.cards
    assert [made.isHidden() for made in card.buttons] == [True, False]
