"""A DSM of its own for each test, and ways into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from mailplus_console.servers.dsm.connecting import connect
from mailplus_console.servers.dsm.dsm_server import DsmServer as Nas
from mailplus_console.servers.dsm.session import DsmSession, open_session
from mailplus_console.syncing.server import Credentials
from tests.helpers.dsm_server import DsmServer, profile_of
from tests.helpers.dsm_server.configuration import MailOffice
from tests.servers.dsm.nas import ConnectTo, small_mail_office

SECRET = Credentials("secret")

SignIn = Callable[..., DsmSession]


@pytest.fixture
def dsm() -> Iterator[DsmServer]:
    """A small office's DSM 7, over HTTP."""
    with DsmServer() as server:
        yield server


@pytest.fixture
def sign_in(dsm: DsmServer) -> Iterator[SignIn]:
    """Signs in there as an account (the operator); the session ends with the test."""
    with ExitStack() as open_ones:

        def into(
            account: str = "operator", credentials: Credentials = SECRET, seconds: tuple[float, float] = (5, 5)
        ) -> DsmSession:
            return open_ones.enter_context(open_session(profile_of(dsm, account), credentials, seconds=seconds))

        yield into


@pytest.fixture
def office() -> MailOffice:
    """What the MailPlus Server of `mail_dsm` holds."""
    return small_mail_office()


@pytest.fixture
def mail_dsm(office: MailOffice) -> Iterator[DsmServer]:
    """A DSM whose MailPlus Server has the field names that the console guesses."""
    with DsmServer(None, office.register()) as server:
        server.state.domains[0]["is_primary"] = True
        yield server


@pytest.fixture
def nas(mail_dsm: DsmServer, data_folder: Path) -> Iterator[ConnectTo]:
    """Signs in there, as the console does at a server; what is kept of it is in a folder of the test."""
    with ExitStack() as opened:

        def at(account: str = "operator", **options: Any) -> Nas:
            return opened.enter_context(connect(profile_of(mail_dsm, account, **options), Credentials("secret")))

        yield at


@pytest.fixture
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's data folder."""
    monkeypatch.setattr("mailplus_console.servers.dsm.confirmation.folder", lambda: tmp_path / "data")
    return tmp_path / "data"
