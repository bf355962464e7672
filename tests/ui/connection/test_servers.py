"""Servers…: adding, editing, testing, removing, and leaving a server."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from mailplus_console.errors import Unavailable
from mailplus_console.records import Source
from mailplus_console.secrets import Secret
from mailplus_console.syncing.connections import Connections
from mailplus_console.syncing.server import Credentials, Server
from mailplus_console.syncing.server_profiles import Encryption, ServerKind, ServerProfile
from tests.helpers.listener import Listener
from tests.helpers.person import button, click, press, type_text
from tests.ui.connection.conftest import PASSWORD, Door, shown
from ui.connection.server_form import ServerForm
from ui.connection.server_model import PULLED
from ui.connection.servers_dialog import ServersDialog
from ui.connection.sign_in_dialog import SignInDialog
from ui.main_window import MainWindow
from ui.shell.question_dialog import QuestionDialog

Wait = Callable[[], None]


@pytest.fixture
def dialog(office_window: MainWindow, idle: Wait) -> ServersDialog:
    office_window.actions_register.action("server.list").trigger()
    idle()
    return shown(office_window, ServersDialog)


@pytest.fixture
def form(dialog: ServersDialog, idle: Wait) -> ServerForm:
    """The person has pressed Add…."""
    click(dialog.add)
    idle()
    return shown(dialog, ServerForm)


def cells(dialog: ServersDialog, row: int = 0) -> list[str]:
    return [dialog.servers.index(row, column).data() for column in range(dialog.servers.columnCount())]


def test_the_list_says_what_each_server_is(dialog: ServersDialog) -> None:
    assert cells(dialog) == ["head office", "Team hub", "hub.example.com", "root", "Never pulled"]


def test_the_synced_server_is_marked(synced: MainWindow, idle: Wait) -> None:
    synced.actions_register.action("server.list").trigger()
    idle()
    dialog = shown(synced, ServersDialog)

    assert cells(dialog)[PULLED].startswith("Synced · ")
    assert dialog.synced.text() == "This workspace is synced with “head office”, as root."


def test_a_server_is_added(form: ServerForm, dialog: ServersDialog, connections: Connections, idle: Wait) -> None:
    type_text(form.name, "lab")
    type_text(form.address, "hub.lab.example.com:5433")
    type_text(form.account, "alice")
    type_text(form.base, "mailplus")
    click(form.confirm)
    idle()
    idle()

    lab = connections.named("lab")
    assert (lab.kind, lab.host, lab.port, lab.account, lab.base) == (
        ServerKind.HUB,
        "hub.lab.example.com",
        5433,
        "alice",
        "mailplus",
    )
    chosen = dialog.chosen()
    assert chosen is not None
    assert chosen.name == "lab"


def test_a_whole_url_fills_the_form_and_its_password_stands_nowhere(
    form: ServerForm, connections: Connections, idle: Wait
) -> None:
    type_text(form.name, "people")
    click(form.address)
    type_text(form.address, "ldap://reader:swordfish@ldap.example.com/dc=example,dc=com")
    press(form.address, "Tab")

    assert form.kind.currentData() == ServerKind.DIRECTORY
    assert form.encryption.currentData() == Encryption.STARTTLS
    assert (form.address.text(), form.account.text(), form.base.text()) == (
        "ldap.example.com",
        "reader",
        "dc=example,dc=com",
    )
    form.source.setCurrentIndex(form.source.findData(Source.DOMAIN))
    click(form.confirm)
    idle()
    added = connections.named("people")
    assert added.source is Source.DOMAIN
    assert connections.secrets.get(added.id, Secret.PASSWORD) == "swordfish"
    assert "swordfish" not in connections.servers.path.read_text()


def test_what_is_missing_is_said_beside_each_field(form: ServerForm) -> None:
    click(form.confirm)

    problems = {name: field.problem() for name, field in form.fields.items() if field.problem()}
    assert problems == {
        "name": "Give it a name.",
        "address": "Enter where the server is.",
        "account": "Enter the account to sign in with.",
        "base": "Enter the name of the database.",
    }
    assert form.confirm.isEnabled()


def test_a_name_that_is_taken_is_refused_in_the_form(form: ServerForm, idle: Wait) -> None:
    for field, text in ((form.name, "Head Office"), (form.address, "x"), (form.account, "a"), (form.base, "b")):
        type_text(field, text)
    click(form.confirm)
    idle()

    assert "choose another name" in form.banner.text()
    assert form.isVisible()


def test_the_form_shows_only_what_the_kind_needs(form: ServerForm) -> None:
    visible = {}
    for kind in ServerKind:
        form.kind.setCurrentIndex(form.kind.findData(kind))
        visible[kind] = {name for name in ("base", "source", "mapping_file") if not form.fields[name].isHidden()}

    assert visible == {
        ServerKind.HUB: {"base"},
        ServerKind.DIRECTORY: {"base", "source"},
        ServerKind.DSM: {"mapping_file"},
    }


def test_the_form_says_where_the_password_is_kept(form: ServerForm) -> None:
    assert "Passwords are kept until the console is closed only" in form.kept.text()


def test_editing_changes_the_server(dialog: ServersDialog, connections: Connections, idle: Wait) -> None:
    click(dialog.edit)
    idle()
    form = shown(dialog, ServerForm)
    form.name.selectAll()
    type_text(form.name, "main office")
    type_text(form.base, "mailplus")
    press(form.base, "Return")
    idle()
    idle()

    assert [profile.name for profile in connections.profiles()] == ["main office"]
    assert cells(dialog)[0] == "main office"


def test_the_test_signs_in_and_says_as_whom(dialog: ServersDialog, idle: Wait) -> None:
    click(dialog.test)
    idle()
    sign_in = shown(dialog, SignInDialog)
    type_text(sign_in.password, PASSWORD)
    press(sign_in.password, "Return")
    idle()
    idle()

    assert dialog.status.text() == "Signed in at “head office” as root."


def test_a_test_that_fails_says_why(dialog: ServersDialog, door: Door, idle: Wait) -> None:
    door.refusals = [Unavailable("The head office cannot be reached.")]
    click(dialog.test)
    idle()

    assert dialog.status.text() == "The head office cannot be reached."
    assert dialog.test.isEnabled()


def test_removing_asks_and_forgets_the_password(dialog: ServersDialog, connections: Connections, idle: Wait) -> None:
    profile = connections.named("head office")
    connections.keep_password(profile, PASSWORD)
    press(dialog.table, "Delete")
    question = shown(dialog, QuestionDialog)
    assert connections.profiles()

    click(question.confirm)
    idle()
    idle()

    assert connections.profiles() == ()
    assert connections.secrets.get(profile.id) is None
    assert button(dialog, "Add a server…").isVisible()


def test_disconnecting_keeps_the_configuration(synced: MainWindow, said: Listener, idle: Wait) -> None:
    synced.actions_register.action("server.disconnect").trigger()
    said.questions[-1].confirmed()
    idle()

    assert synced.bridge.server_side.link is None
    assert "alice" in synced.bridge.configuration.users
    assert not synced.actions_register.action("server.apply").isEnabled()


def test_a_synced_server_that_is_not_in_the_list_any_more_is_told_with_ways_out(
    synced: MainWindow, connections: Connections, said: Listener, idle: Wait
) -> None:
    connections.remove(connections.named("head office"))
    synced.actions_register.action("server.pull").trigger()
    idle()

    assert "not in the list of servers any more" in said.last
    assert [way.text for way in said.notices[-1].actions] == ["Disconnect…", "Servers…"]


def test_a_list_that_cannot_be_read_is_told_in_the_dialog(
    office_window: MainWindow, connections: Connections, idle: Wait
) -> None:
    connections.servers.path.write_text("{")
    office_window.actions_register.action("server.list").trigger()
    idle()

    assert shown(office_window, ServersDialog).banner.isVisible()


def test_without_a_workspace_the_list_is_there_and_pull_says_why_not(office_window: MainWindow, idle: Wait) -> None:
    office_window.close_workspace()
    office_window.actions_register.action("server.list").trigger()
    idle()
    dialog = shown(office_window, ServersDialog)

    assert not dialog.confirm.isEnabled()
    assert "workspace first" in dialog.confirm.toolTip()


def test_the_list_can_be_closed_while_a_test_still_runs(
    dialog: ServersDialog,
    office_window: MainWindow,
    door: Door,
    idle: Wait,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    closed = threading.Event()
    door.password = ""
    hung_up = threading.Event()
    monkeypatch.setattr(door.shelf, "close", hung_up.set)

    def slow(profile: ServerProfile, credentials: Credentials) -> Server:
        assert closed.wait(10)
        return door(profile, credentials)

    office_window.late.connections._open = slow
    click(dialog.test)
    with qtbot.waitSignal(dialog.destroyed):
        press(dialog, "Escape")
    closed.set()
    idle()

    assert hung_up.wait(10)


def test_a_password_from_an_address_is_not_kept_for_another_host(
    form: ServerForm, connections: Connections, idle: Wait
) -> None:
    for field, text in ((form.name, "people"), (form.account, "a"), (form.base, "b")):
        type_text(field, text)
    click(form.address)
    type_text(form.address, "ldaps://reader:swordfish@ldap.example.com")
    press(form.address, "Tab")
    type_text(form.address, ".org")
    click(form.confirm)
    idle()

    assert connections.named("people").host == "ldap.example.com.org"
    assert connections.secrets.get(connections.named("people").id) is None
