"""Signing in at a directory: what is refused is said in words with the way out, and no password is in any of them."""

from __future__ import annotations

import socket
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.records import Configuration
from mailplus_console.servers.directory.connecting import connect
from mailplus_console.syncing.server import Credentials, SignInNeeded
from mailplus_console.syncing.server_profiles import ServerKind, ServerProfile
from tests.helpers.slapd import ADMINISTRATOR, PASSWORD, SUFFIX, Slapd
from tests.servers.directory.company import LIMITED, READERS_PASSWORD, STAFF
from tests.servers.directory.pulling import UNENCRYPTED, profile_of, pull
from tests.servers.directory.responder import result

WRONG = "not-the-password-at-all"


def test_a_wrong_password_is_asked_for_once_more_and_stands_nowhere(directory: Slapd) -> None:
    with pytest.raises(SignInNeeded, match="the account or the password is wrong") as refusal:
        pull(profile_of(directory), password=WRONG)
    assert WRONG not in "".join(traceback.format_exception(refusal.value))


def test_the_connection_forgets_the_password_after_signing_in(directory: Slapd) -> None:
    with connect(profile_of(directory), Credentials(READERS_PASSWORD)) as server:
        kept = repr(server._connection) + repr(vars(server._connection))
        assert server._connection.password is None
        assert READERS_PASSWORD not in kept
        assert ascii(READERS_PASSWORD.encode())[2:-1] not in kept


def test_an_account_without_a_password_is_asked_for_it(directory: Slapd) -> None:
    """Many servers take an account with an empty password for nobody and let it in."""
    with pytest.raises(SignInNeeded, match="needs the password of"):
        pull(profile_of(directory), password="")


@pytest.mark.parametrize("account", ["reader", "reader@example.com", "=", "x\x00y"])
def test_an_account_that_is_no_dn_is_explained(directory: Slapd, account: str) -> None:
    with pytest.raises(SignInNeeded, match="full DN"):
        pull(profile_of(directory, account=account))


def test_without_an_account_a_directory_that_shows_nothing_to_nobody_says_so(directory: Slapd) -> None:
    with pytest.raises(Refused, match=r"Without an account nobody may read .*: sign in with an account that may"):
        pull(profile_of(directory, account=""), password="")


def test_a_base_that_is_not_there_is_named(directory: Slapd) -> None:
    with pytest.raises(Refused, match="has no entry 'ou=Nowhere,dc=example,dc=com'"):
        pull(profile_of(directory, base=f"ou=Nowhere,{SUFFIX}"))


def test_a_base_that_is_no_dn_is_named(directory: Slapd) -> None:
    with pytest.raises(Refused, match=r"'example\.com' is no distinguished name"):
        pull(profile_of(directory, base="example.com"))


def test_a_limit_of_the_server_is_refused_with_the_way_out(directory: Slapd) -> None:
    """Part of a directory would make the rest look as if it had vanished."""
    with pytest.raises(Refused, match=r"stopped after 300 entries.*size\.prtotal=unlimited"):
        pull(profile_of(directory, account=LIMITED))


def test_the_administrator_of_the_directory_has_no_limit(directory: Slapd) -> None:
    reading = pull(profile_of(directory, account=ADMINISTRATOR), password=PASSWORD)
    assert len(reading.configuration.users) > STAFF
    assert reading.account.name == ADMINISTRATOR
    assert not reading.account.administrator


@pytest.mark.parametrize("host", ["", "ldapi:///tmp/socket", "a/b"])
def test_what_is_no_address_is_refused(host: str) -> None:
    profile = ServerProfile("d", ServerKind.DIRECTORY, host, "", 389, UNENCRYPTED, SUFFIX)
    with pytest.raises(Refused, match="is no address of a directory"):
        connect(profile, Credentials())


def test_a_server_that_is_not_there_leaves_everything_as_it_is(directory: Slapd) -> None:
    nobody = ServerProfile("d", ServerKind.DIRECTORY, "127.0.0.1", "", 1, UNENCRYPTED, SUFFIX)
    with pytest.raises(Unavailable, match=r"127\.0\.0\.1:1 cannot be reached \(it refuses\).*you can go on working"):
        pull(nobody, Configuration())


@pytest.mark.parametrize("host", ["x" * 300, "münchen..invalid"])
def test_a_name_that_no_server_can_have_is_told(host: str) -> None:
    profile = ServerProfile("d", ServerKind.DIRECTORY, host, "", 389, UNENCRYPTED, SUFFIX)
    with pytest.raises(Unavailable, match="nobody knows this name"):
        connect(profile, Credentials())


@contextmanager
def another_service(reply: Callable[[bytes], bytes]) -> Iterator[ServerProfile]:
    """Something that answers whatever it is sent once, and hangs up; how the console would find it."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        line, _ = listener.accept()
        with line, suppress(OSError):
            line.settimeout(10)
            line.sendall(reply(line.recv(4096)))
            line.shutdown(socket.SHUT_WR)
            line.recv(4096)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    port = listener.getsockname()[1]
    yield ServerProfile("other", ServerKind.DIRECTORY, "127.0.0.1", "reader", port, UNENCRYPTED, SUFFIX)
    thread.join(10)
    listener.close()


def test_what_only_repeats_is_no_directory_and_brings_no_password_out() -> None:
    with (
        another_service(lambda heard: heard) as other,
        pytest.raises(Unavailable, match="does not speak as a directory does") as told,
    ):
        connect(other, Credentials(WRONG))
    assert WRONG not in "".join(traceback.format_exception(told.value))


@given(st.lists(st.tuples(st.integers(0, 13), st.sampled_from((0, 1, 2, 4, 0x30, 0x60, 0x61, 0x64, 0x73, 0xFF)))))
def test_what_does_not_answer_as_a_directory_is_told(spoiled: list[tuple[int, int]]) -> None:
    answer = bytearray(result(1, 0x61))
    for place, byte in spoiled:
        answer[place] = byte
    with another_service(lambda _: bytes(answer)) as other, pytest.raises((Refused, Unavailable)):
        connect(other, Credentials(WRONG))
