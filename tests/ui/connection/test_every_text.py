"""In another language nothing is left in English: the dialogs of the menu Server, from the list to the last step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from mailplus_console.edits import accounts, policies
from mailplus_console.edits.policies import USER_POLICIES
from mailplus_console.records import Change, Quota, Status
from tests.helpers.listener import Listener
from tests.helpers.made_up_language import MadeUpLanguage
from tests.helpers.person import button, click, press, type_text
from tests.helpers.reader import Reader
from tests.helpers.shelf_server import ShelfServer
from tests.ui.connection.conftest import shown
from ui.changes.plan_tree import PlanTree
from ui.connection.apply_dialog import ApplyDialog
from ui.connection.server_form import ServerForm
from ui.connection.servers_dialog import ServersDialog
from ui.connection.sign_in_dialog import SignInDialog
from ui.main_window import MainWindow
from ui.places import CHANGES, Place

Wait = Callable[[], None]

pytestmark = pytest.mark.usefixtures("made_up")


@pytest.fixture
def reader(made_up: MadeUpLanguage, office_window: MainWindow, shelf: ShelfServer) -> Reader:
    reader = Reader(office_window, made_up)
    reader.know(shelf.configuration)
    reader.names.update((shelf.profile.name, shelf.profile.host, shelf.profile.account, shelf.profile.address))
    return reader


def trigger(window: MainWindow, name: str, idle: Wait) -> None:
    window.actions_register.action(name).trigger()
    idle()
    idle()


def test_servers_and_signing_in(office_window: MainWindow, reader: Reader, idle: Wait) -> None:
    trigger(office_window, "server.list", idle)
    dialog = shown(office_window, ServersDialog)
    click(button(dialog, "⟦Edit…⟧"))
    idle()
    assert reader.look_at_dialogs(close=False) == 2
    shown(office_window, ServerForm).reject()
    click(dialog.confirm)
    idle()
    idle()
    sign_in = shown(office_window, SignInDialog)
    reader.look_at(sign_in)
    type_text(sign_in.password, "wrong")
    press(sign_in.password, "Return")
    idle()
    reader.look_at(sign_in)
    reader.has_understood()


def test_a_plan_is_applied(synced: MainWindow, shelf: ShelfServer, reader: Reader, said: Listener, idle: Wait) -> None:
    bridge = synced.bridge
    for edit in (
        accounts.set_user_status(["alice"], Status.ACTIVATED),
        accounts.set_user_quota(["bob"], Quota(2048, 10)),
        policies.move_to_top(USER_POLICIES, bridge.configuration.user_policy_order[-1:]),
    ):
        bridge.edit(edit)
        idle()
    synced.places.go(Place(CHANGES))
    idle()
    (tree,) = synced.stack.findChildren(PlanTree)
    tree.expandAll()  # pages
    tree.expandAll()  # records: their fields
    reader.look_at(synced)
    trigger(synced, "server.apply", idle)
    reader.look_at_dialogs(close=False)
    click(shown(synced, ApplyDialog).confirm)
    idle()
    idle()
    reader.look_at_dialogs()
    reader.read(("notice", text) for text in said.texts)
    reader.look_at(synced)
    reader.has_understood()


def test_what_both_sides_changed(
    synced: MainWindow, shelf: ShelfServer, reader: Reader, said: Listener, idle: Wait
) -> None:
    synced.bridge.edit(accounts.set_user_status(["alice", "bob"], Status.ACTIVATED))
    idle()
    for name in ("alice", "bob"):
        before = shelf.configuration.users[name]
        after = replace(before, status=Status.DEACTIVATED)
        shelf.configuration = shelf.configuration.changed([Change("users", name, before, after)])
    trigger(synced, "server.pull", idle)
    assert reader.look_at_dialogs() == 1
    trigger(synced, "server.apply", idle)
    reader.look_at_dialogs()
    reader.read(("notice", text) for text in said.texts)
    reader.has_understood()
