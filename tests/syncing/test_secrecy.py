"""Whatever goes wrong on the way in to a server, what a person keeps secret is in no text that anybody could read."""

from __future__ import annotations

import logging
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import keyring
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from keyring.backend import KeyringBackend

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.secrets import Secret
from mailplus_console.syncing.connections import Connections
from mailplus_console.syncing.server import CodeNeeded, Credentials, Server, SignInNeeded
from mailplus_console.syncing.server_list import ServerList
from mailplus_console.syncing.server_profiles import ServerKind, ServerProfile

MARK = "s3cr3t"
SECRETS = st.text(max_size=20).map(lambda noise: MARK + noise)
OUTCOMES = st.sampled_from(["signed in", CodeNeeded, SignInNeeded, Unavailable, Refused])


class Talkative(KeyringBackend):
    """A keyring that keeps what it is given until it fails, and then says everything that it knows."""

    __module__ = "keyring.backends.SecretService"  # one of those that encrypt
    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[str, str] = {}
        self.fails: set[str] = set()

    def get_password(self, service: str, username: str) -> str | None:
        self._perhaps_fail("get")
        return self.kept.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[username] = password
        self._perhaps_fail("set")

    def delete_password(self, service: str, username: str) -> None:
        self._perhaps_fail("delete")
        del self.kept[username]

    def _perhaps_fail(self, what: str) -> None:
        if what in self.fails:
            raise ValueError(f"cannot {what}: {self.kept}")


@contextmanager
def talkative() -> Iterator[Talkative]:
    """The system's keyring, as long as this lasts."""
    before, store = keyring.get_keyring(), Talkative()
    keyring.set_keyring(store)
    try:
        yield store
    finally:
        keyring.set_keyring(before)


class Person:
    """Goes on whatever happens, and keeps every text that he is shown, or could find in a report of it."""

    def __init__(self, outcome: str | type[Exception]) -> None:
        self.outcome = outcome
        self.texts: list[str] = []

    def open(self, profile: ServerProfile, credentials: Credentials) -> Server:
        """The way in, that ends as it was decided."""
        self.texts.append(f"{profile!r} {credentials!r}")
        if self.outcome == "signed in":
            return SignedIn(profile)  # type: ignore[return-value]
        assert isinstance(self.outcome, type)
        raise self.outcome("It does not let you in.")

    def sign_in(self, connections: Connections, profile: ServerProfile, credentials: Credentials | None = None) -> None:
        try:
            connections.connect(profile, credentials)
        except (Refused, Unavailable) as problem:
            self.texts += traceback.format_exception(problem)

    def look_around(self, connections: Connections) -> None:
        self.texts += [repr(connections), repr(connections.secrets), connections.secrets.sentence]
        self.texts += [path.read_text() for path in connections.servers.path.parent.iterdir()]


class SignedIn:
    """A server that gives a token."""

    device_token = f"{MARK} token"

    def __init__(self, profile: ServerProfile) -> None:
        self.profile = profile


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # the log may hold all examples
@given(SECRETS, SECRETS, st.sampled_from(ServerKind), OUTCOMES, st.sets(st.sampled_from(["get", "set", "delete"])))
def test_no_secret_is_in_any_text(
    caplog: pytest.LogCaptureFixture,
    password: str,
    code: str,
    kind: ServerKind,
    outcome: str | type[Exception],
    fails: set[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    with tempfile.TemporaryDirectory() as folder, talkative() as store:
        store.fails = fails
        person = Person(outcome)
        connections = Connections(ServerList(Path(folder) / "servers.json"), opener=person.open)
        profile, said = connections.add(ServerProfile("Server", kind, "server", "me"), password)
        person.sign_in(connections, profile)
        person.sign_in(connections, profile, Credentials(password, code))
        person.texts += [said, connections.secrets.keep(profile.id, Secret.VENDOR_PASSWORD, password)]
        person.look_around(connections)
        person.texts.append(connections.remove(profile))
        assert not store.kept or fails
    assert not [text for text in [*person.texts, caplog.text] if MARK in text]


def test_what_the_keyring_could_not_take_or_forget_is_told(tmp_path: Path) -> None:
    with talkative() as store:
        connections = Connections(ServerList(tmp_path / "servers.json"))
        store.fails = {"set", "delete"}
        profile, said = connections.add(ServerProfile("Server", ServerKind.HUB, "server", "me"), MARK)
        assert said.endswith("Until the console is closed it is kept in memory.")
        assert connections.secrets.get(profile.id) == MARK
        assert "is still there: entry 'mailplus-console'" in connections.remove(profile)


@pytest.mark.parametrize("kind", ServerKind)
def test_a_keyring_that_fails_is_the_reason_why_a_password_is_asked_for(tmp_path: Path, kind: ServerKind) -> None:
    person = Person(SignInNeeded)
    connections = Connections(ServerList(tmp_path / "servers.json"), opener=person.open)
    with talkative() as store:
        profile, _ = connections.add(ServerProfile("Server", kind, "server", "me"), MARK)
        store.fails = {"get"}
        with pytest.raises(SignInNeeded, match=r"The system keyring .* does not answer as it should"):
            connections.connect(profile)


def test_what_the_keyring_takes_at_last_is_in_memory_no_longer(tmp_path: Path) -> None:
    with talkative() as store:
        secrets = Connections(ServerList(tmp_path / "servers.json")).secrets
        store.fails = {"set"}
        secrets.keep("nas", Secret.PASSWORD, "first")
        store.fails = set()
        assert secrets.keep("nas", Secret.PASSWORD, "second") == ""
        store.kept["nas/password"] = "of another console"
        assert secrets.get("nas") == "of another console"
