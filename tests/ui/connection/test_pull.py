"""Pull: what the server holds comes in, edits stay, and what both changed is for the person to decide."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QListWidget

from mailplus_console.edits.accounts import set_user_status
from mailplus_console.edits.policies import USER_POLICIES, move
from mailplus_console.records import Change, Configuration, Status
from mailplus_console.syncing.server import Reading, Report
from tests.helpers.listener import Listener
from tests.helpers.person import button, click, press
from tests.helpers.shelf_server import ShelfServer
from tests.ui.connection.conftest import Door, Stopper, shown
from ui.connection.conflicts_dialog import ConflictsDialog
from ui.connection.notes_dialog import NotesDialog
from ui.connection.servers_dialog import ServersDialog
from ui.connection.sign_in_dialog import SignInDialog
from ui.main_window import MainWindow

Wait = Callable[[], None]


def there(shelf: ShelfServer, name: str, **values: object) -> None:
    """A colleague changes a user at the server."""
    before = shelf.configuration.users[name]
    shelf.configuration = shelf.configuration.changed([Change("users", name, before, replace(before, **values))])  # type: ignore[arg-type]


def here(window: MainWindow, name: str, status: Status, idle: Wait) -> None:
    window.bridge.edit(set_user_status([name], status))
    idle()


def pull(window: MainWindow, idle: Wait) -> None:
    window.actions_register.action("server.pull").trigger()
    idle()
    idle()


@pytest.fixture
def conflict(synced: MainWindow, shelf: ShelfServer, idle: Wait) -> ConflictsDialog:
    """Alice and Bob were changed on both sides, each to something else."""
    for name in ("alice", "bob"):
        here(synced, name, Status.ACTIVATED, idle)
        there(shelf, name, status=Status.DEACTIVATED)
    pull(synced, idle)
    return shown(synced, ConflictsDialog)


def test_the_first_pull_asks_which_server(office_window: MainWindow, door: Door, idle: Wait) -> None:
    door.password = ""
    pull(office_window, idle)
    dialog = shown(office_window, ServersDialog)
    assert dialog.chosen() is not None

    click(dialog.confirm)
    idle()
    idle()

    assert "alice" in office_window.bridge.configuration.users


def test_what_a_pull_has_brought_is_told(synced: MainWindow, shelf: ShelfServer, said: Listener, idle: Wait) -> None:
    there(shelf, "alice", status=Status.DEACTIVATED)
    pull(synced, idle)

    assert synced.bridge.configuration.users["alice"].status is Status.DEACTIVATED
    assert said.last == "Pulled from “head office”: 1 record changed."


def test_a_pull_without_news_says_so(synced: MainWindow, said: Listener, idle: Wait) -> None:
    pull(synced, idle)

    assert said.last == "Pulled from “head office”: nothing has changed there."


def test_edits_are_carried_over(synced: MainWindow, shelf: ShelfServer, idle: Wait) -> None:
    here(synced, "bob", Status.ACTIVATED, idle)
    there(shelf, "alice", status=Status.DEACTIVATED)
    pull(synced, idle)

    users = synced.bridge.configuration.users
    assert (users["bob"].status, users["alice"].status) == (Status.ACTIVATED, Status.DEACTIVATED)


def test_nothing_is_taken_over_until_every_conflict_has_an_answer(conflict: ConflictsDialog) -> None:
    assert not conflict.confirm.isEnabled()
    assert conflict.count.text() == "2 rows wait for an answer."


def test_conflicts_are_answered_with_the_keyboard(conflict: ConflictsDialog, synced: MainWindow, idle: Wait) -> None:
    press(conflict.table, "M")
    press(conflict.table, "T")
    assert conflict.confirm.isEnabled()
    click(conflict.confirm)
    idle()

    users = synced.bridge.configuration.users
    assert (users["alice"].status, users["bob"].status) == (Status.ACTIVATED, Status.DEACTIVATED)


def test_all_theirs_is_one_click(conflict: ConflictsDialog, synced: MainWindow, idle: Wait) -> None:
    click(button(conflict, "All theirs"))
    click(conflict.confirm)
    idle()

    assert {synced.bridge.configuration.users[name].status for name in ("alice", "bob")} == {Status.DEACTIVATED}
    assert not synced.bridge.server_side.differing


def test_who_cancels_the_question_has_pulled_nothing(
    conflict: ConflictsDialog, synced: MainWindow, said: Listener, idle: Wait
) -> None:
    press(conflict.table, "Escape")
    idle()

    assert synced.bridge.configuration.users["alice"].status is Status.ACTIVATED
    assert said.last == "Nothing was pulled; your edits stay as they are."


def test_priority_orders_are_shown_as_lists(synced: MainWindow, shelf: ShelfServer, idle: Wait) -> None:
    """Here 'Interns' is moved to the top, there to the end."""
    synced.bridge.edit(move(USER_POLICIES, ["p2"], before="p1"))
    idle()
    change = Change("user_policy_order", "", shelf.configuration.user_policy_order, ("p1", "p3", "p2"))
    shelf.configuration = shelf.configuration.changed([change])
    pull(synced, idle)
    dialog = shown(synced, ConflictsDialog)

    lists = dialog.values.findChildren(QListWidget)
    titles = {one.accessibleName(): [one.item(row).text() for row in range(one.count())] for one in lists}
    assert titles == {
        "Was": ["1. Sales", "2. Interns", "3. Everybody"],
        "Mine": ["1. Interns", "2. Sales", "3. Everybody"],
        "Theirs": ["1. Sales", "2. Everybody", "3. Interns"],
        "Merged, mine first": ["1. Interns", "2. Sales", "3. Everybody"],
    }


def test_a_pull_for_a_workspace_that_was_closed_meanwhile_changes_nothing(
    synced: MainWindow, shelf: ShelfServer, idle: Wait, said: Listener
) -> None:
    there(shelf, "alice", status=Status.DEACTIVATED)
    synced.late.connection.pull_from(shelf.profile)
    synced.bridge.release()
    idle()

    assert "nothing was pulled" in said.last


def test_a_pull_can_be_stopped_and_nothing_is_kept_of_it(
    synced: MainWindow, shelf: ShelfServer, said: Listener, idle: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    there(shelf, "alice", status=Status.DEACTIVATED)
    read, person = shelf.read, Stopper(synced, "Pulling")

    def slow(known: Configuration, report: Report) -> Reading:
        person.stop()
        return read(known, report)

    monkeypatch.setattr(shelf, "read", slow)
    pull(synced, idle)

    assert synced.bridge.configuration.users["alice"].status is Status.UNSPECIFIED
    assert said.last == "Pulling from head office: canceled. Nothing was changed."


def test_what_a_pull_says_about_itself_can_be_read_then_and_later(
    synced: MainWindow, shelf: ShelfServer, said: Listener, idle: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, note = shelf.read, "The quota of bob could not be read."
    monkeypatch.setattr(shelf, "read", lambda known, report: replace(read(known, report), notes=(note,)))
    pull(synced, idle)
    assert said.last == "Pulled from “head office”: nothing has changed there. It left 1 note."

    said.notices[-1].actions[0].run()
    dialog = shown(synced, NotesDialog)
    assert dialog.text.toPlainText() == note
    click(dialog.confirm)

    synced.actions_register.action("server.list").trigger()
    idle()
    click(button(shown(synced, ServersDialog), "Notes of the last pull…"))
    assert shown(synced, NotesDialog).text.toPlainText() == note


def test_a_workspace_that_is_closed_while_the_list_of_servers_is_read_is_not_pulled_into(
    synced: MainWindow, shelf: ShelfServer, idle: Wait
) -> None:
    synced.actions_register.action("server.pull").trigger()
    synced.actions_register.action("server.apply").trigger()
    synced.close_workspace()
    idle()
    assert not synced.bridge.is_open


def test_nobody_is_asked_for_a_password_for_a_workspace_that_was_closed(
    office_window: MainWindow, door: Door, idle: Wait
) -> None:
    office_window.late.connection.pull_from(door.shelf.profile)
    office_window.close_workspace()
    idle()
    assert not [dialog for dialog in office_window.findChildren(SignInDialog) if dialog.isVisible()]
