"""One story each with a real PostgreSQL and a real slapd: from the first click to what the server has afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mailplus_console.edits.draft import Draft
from mailplus_console.records import Configuration, difference
from mailplus_console.servers.hub.connecting import connect
from mailplus_console.servers.hub.founding import found
from mailplus_console.syncing.connections import Connections
from mailplus_console.syncing.server import Credentials
from mailplus_console.syncing.server_list import ServerList
from mailplus_console.syncing.server_profiles import Encryption, ServerKind, ServerProfile, Tls
from mailplus_console.workspace import Workspace
from tests.helpers import postgresql
from tests.helpers.listener import Listener
from tests.helpers.person import click, press
from tests.helpers.postgresql import PostgreSQL
from tests.helpers.slapd import SUFFIX, Slapd, slapd
from tests.servers.directory.company import READER, READERS_PASSWORD, frame, group, person
from tests.syncing.conftest import silent
from tests.syncing.office import office
from tests.ui.connection.conftest import TODAY, shown
from tests.ui.connection.test_apply import apply
from ui.accounts.user_page import UserPage
from ui.connection.apply_dialog import ApplyDialog
from ui.connection.certificate_dialog import CertificateDialog
from ui.connection.servers_dialog import ServersDialog
from ui.connection.sign_in_dialog import SignInDialog
from ui.main_window import MainWindow

Wait = Callable[[], None]


@pytest.fixture(scope="session")
def database_server() -> Iterator[PostgreSQL]:
    try:
        with postgresql.postgresql() as server:
            yield server
    except RuntimeError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture
def hub(database_server: PostgreSQL) -> Iterator[ServerProfile]:
    """A hub that has just been made; nobody vouches for its certificate."""
    name = database_server.new_database()
    found(database_server.profile(name), Credentials(postgresql.PASSWORD))
    yield replace(database_server.profile(name), tls=Tls())
    database_server.drop_database(name)


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Slapd]:
    """Ann and Bob, who sit at the desk."""
    people = "".join(person(name, mail=f"{name}@example.com") for name in ("ann", "bob"))
    ldif = tmp_path / "office.ldif"
    desk = group("desk", [f"uid={name},ou=People,{SUFFIX}" for name in ("ann", "bob")])
    ldif.write_text(frame() + people + desk, encoding="utf-8")
    try:
        with slapd(tmp_path / "slapd", ldif) as server:
            yield server
    except RuntimeError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture
def window(empty_window: MainWindow, tmp_path: Path) -> MainWindow:
    """An empty workspace, an empty list of servers, and the real way in to each."""
    empty_window.late.__dict__["connections"] = Connections(ServerList(tmp_path / "servers.json"))
    empty_window.bridge.take(Workspace.create(tmp_path / "office.mpc", today=lambda: TODAY))
    return empty_window


@pytest.fixture
def idle(qtbot: object, window: MainWindow) -> Wait:
    def wait() -> None:
        for _ in range(3):  # one job leads to the next
            qtbot.waitUntil(  # type: ignore[attr-defined]
                lambda: not window.jobs.running and not window.bridge.busy, timeout=30_000
            )

    return wait


def pull_from_the_list(window: MainWindow, profile: ServerProfile, idle: Wait) -> None:
    """The person opens Servers…, chooses the only one and presses 'Pull from it'."""
    window.late.connections.add(profile)
    window.actions_register.action("server.list").trigger()
    idle()
    click(shown(window, ServersDialog).confirm)
    idle()


def enter_password(window: MainWindow, password: str, idle: Wait) -> None:
    dialog = shown(window, SignInDialog)
    dialog.password.insert(password)  # as from the clipboard: Qt’s own test types Latin letters only
    press(dialog.password, "Return")
    idle()


def in_the_hub(profile: ServerProfile) -> Configuration:
    with connect(replace(profile, tls=Tls(Encryption.NONE)), Credentials(postgresql.PASSWORD)) as server:
        return server.read(Configuration(), silent).configuration


def test_an_office_goes_to_a_new_hub(window: MainWindow, hub: ServerProfile, said: Listener, idle: Wait) -> None:
    window.bridge.edit(lambda now: Draft("Loaded the office", difference(now, office())))
    pull_from_the_list(window, hub, idle)
    certificate = shown(window, CertificateDialog)
    certificate.compared.click()
    click(certificate.confirm)
    idle()
    enter_password(window, postgresql.PASSWORD, idle)
    link = window.bridge.server_side.link
    assert link is not None
    assert link.account == postgresql.FOUNDER

    apply(window, idle)
    dialog = shown(window, ApplyDialog)
    click(dialog.confirm)
    idle()

    assert in_the_hub(hub) == office()
    assert window.bridge.server_side.differing == 0
    assert dialog.status.text() == "Everything was applied."
    assert not [text for text in said.texts if postgresql.PASSWORD in text]


def test_who_left_the_directory_is_told_with_the_way_to_him(
    window: MainWindow, directory: Slapd, said: Listener, idle: Wait
) -> None:
    tls = Tls(Encryption.NONE)
    profile = ServerProfile("people", ServerKind.DIRECTORY, "127.0.0.1", READER, directory.port, tls, SUFFIX)
    pull_from_the_list(window, profile, idle)
    enter_password(window, READERS_PASSWORD, idle)
    assert {"ann", "bob"} <= window.bridge.configuration.users.keys()

    directory.change(f"dn: uid=ann,ou=People,{SUFFIX}\nchangetype: delete\n")
    window.late.connection.pull_from(profile)
    idle()

    assert "1 account is not in the directory any more." in said.last
    show = said.notices[-1].actions[0]
    assert show.text == "Show"
    show.run()
    page = window.page
    assert isinstance(page, UserPage)
    assert [page.model.record(row).name for row in range(page.model.rowCount())] == ["ann"]
