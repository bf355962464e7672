"""A server that dies, keeps silent or talks nonsense in the middle of a pull: nothing is taken over, and it is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.records import Configuration
from mailplus_console.servers.directory import connecting
from mailplus_console.servers.directory.connecting import connect
from mailplus_console.syncing.server import Credentials
from mailplus_console.syncing.server_profiles import Encryption, Tls
from tests.servers.directory.company import READERS_PASSWORD, company
from tests.servers.directory.conftest import Start
from tests.servers.directory.pulling import profile_of, pull
from tests.servers.directory.responder import (
    BIND,
    EXTENDED,
    Request,
    Responder,
    done,
    entry,
    number,
    reference,
    result,
    text,
    tlv,
)


def test_a_server_that_dies_between_two_pages_leaves_everything_as_it_was(start_slapd: Start) -> None:
    server = start_slapd(company())
    heard: list[int] = []

    def kill(received: int, _total: int | None) -> None:
        heard.append(received)
        if received == 1_000:
            server.kill()

    with pytest.raises(Unavailable, match=r"broke off after \d,\d{3} entries.*you can go on working"):
        pull(profile_of(server), report=kill)
    assert heard[-1] < len(company().split("\n\n")), "the rest never came"


def test_a_dead_connection_stays_dead_and_says_so(start_slapd: Start) -> None:
    server = start_slapd(company())
    with connect(profile_of(server), Credentials(READERS_PASSWORD)) as connected:
        server.kill()
        for _ in range(2):
            with pytest.raises(Unavailable, match="broke off"):
                connected.read(Configuration(), lambda _done, _total: None)


def test_a_server_that_says_nothing_is_not_waited_for_forever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "SECONDS_TO_ANSWER", 0.2)
    with Responder(lambda _request: b"") as silent, pytest.raises(Unavailable, match="broke off"):
        pull(silent.profile)


def test_a_server_that_says_good_bye_is_understood() -> None:
    good_bye = tlv(0x30, number(0), tlv(0x78, tlv(0x0A, b"\x34"), text(""), text("")))

    def leave(request: Request) -> bytes | None:
        return b"" if request.kind == BIND else good_bye

    with Responder(leave) as leaving, pytest.raises(Unavailable, match="broke off"):
        pull(leaving.profile)


PERSON = {"objectClass": ["person"], "uid": ["ann"]}

NONSENSE: dict[str, Callable[[int], bytes]] = {
    "another protocol": lambda _id: b"HTTP/1.1 400 Bad Request\r\n\r\n",
    "a length beyond all bounds": lambda _id: bytes.fromhex("3084ffffffff020101"),
    "a length without end": lambda _id: bytes.fromhex("3080020101"),
    "an entry longer than its message": lambda id_: _cut(entry(id_, "uid=ann", PERSON), 4),
    "an attribute longer than its entry": lambda id_: entry(id_, "uid=a", PERSON).replace(b"\3ann", b"\x7fann"),
    "a message that is empty": lambda _id: bytes.fromhex("3000"),
    "a number instead of a name": lambda id_: tlv(0x30, number(id_), tlv(0x64, number(7), tlv(0x30))),
}  # fmt: skip


def _cut(message: bytes, by: int) -> bytes:
    """The same message, but its outermost length is smaller."""
    return bytes((message[0], message[1] - by)) + message[2:-by]


@pytest.mark.parametrize("what", NONSENSE)
def test_nonsense_is_not_taken_for_a_directory(what: str) -> None:
    def talk(request: Request) -> bytes | None:
        return b"" if request.kind == BIND else NONSENSE[what](request.id) + done(request.id)

    with Responder(talk) as talking, pytest.raises(Unavailable, match="not what a directory sends"):
        pull(talking.profile)


def test_parts_of_the_tree_on_other_servers_are_noted_and_not_followed() -> None:
    def refer(request: Request) -> bytes | None:
        if request.kind == BIND:
            return b""
        elsewhere = reference(request.id, "ldap://forest.example.com/DC=Forest", "ldap://second.example.com/")
        return entry(request.id, "uid=ann", PERSON) + elsewhere + done(request.id)

    with Responder(refer) as referring:
        reading = pull(referring.profile)
    assert list(reading.configuration.users) == ["ann"]
    assert any("ldap://forest.example.com/DC=Forest" in note for note in reading.notes)


def test_a_base_on_another_server_is_refused() -> None:
    def refer(request: Request) -> bytes | None:
        return b"" if request.kind == BIND else done(request.id, 10)

    with Responder(refer) as referring, pytest.raises(Refused, match="points to another server"):
        pull(referring.profile)


@pytest.mark.parametrize(
    "code, kind, words",
    [
        (51, Unavailable, "it is busy"),
        (50, Refused, "may not read 'dc=example,dc=com'"),
        (13, Refused, "choose TLS or StartTLS"),
        (77, Refused, "refuses the request .LDAP result 77.* It says: 'because <b>of</b> it'"),
    ],
)
def test_what_the_server_refuses_is_said_in_words(code: int, kind: type[Exception], words: str) -> None:
    def refuse(request: Request) -> bytes | None:
        return b"" if request.kind == BIND else done(request.id, code, "because <b>of</b> it")

    with Responder(refuse) as refusing, pytest.raises(kind, match=words):
        pull(refusing.profile)


def test_a_server_without_starttls_is_told() -> None:
    with Responder(lambda request: result(request.id, 0x78, 2)) as without:
        profile = replace(without.profile, tls=Tls(Encryption.STARTTLS))
        with pytest.raises(Refused, match="does not offer StartTLS"):
            pull(profile)
    assert [request.kind for request in without.heard] == [EXTENDED]


HOSTILE: dict[str, dict[str, list[str | bytes]]] = {
    "control characters": {"objectClass": ["person"], "uid": ["a\nb\x1b[31m"]},
    "no text": {"objectClass": ["person"], "uid": [b"\xff\xfe"]},
    "no name": {"objectClass": ["person"], "description": ["who?"]},
    "an address that is none": {"objectClass": ["person"], "uid": ["eve"], "mail": ["<script>@"]},
    "a member that is none": {"objectClass": ["group"], "cn": ["g"], "member": ["=,", "uid=stranger", b"\xff"]},
    "a group without a name": {"objectClass": ["group"], "cn": [b"\xff"]},
}


def test_hostile_entries_are_skipped_and_told_and_do_no_harm_to_the_rest() -> None:
    def attack(request: Request) -> bytes | None:
        if request.kind == BIND:
            return b""
        found = [entry(request.id, f"cn={what}", attributes) for what, attributes in HOSTILE.items()]
        markup = {"objectClass": ["person"], "uid": ["<img src=x>"], "displayName": ["\u202egnp.exe {0} %s"]}
        return b"".join((*found, entry(request.id, b"cn=\xff", PERSON), entry(request.id, "cn=m", markup))) + done(
            request.id
        )

    with Responder(attack) as attacking:
        reading = pull(attacking.profile)
    users = reading.configuration.users
    assert sorted(users) == ["<img src=x>", "ann", "eve"]
    assert users["<img src=x>"].full_name == "\u202egnp.exe {0} %s"
    assert users["eve"].email is None
    assert list(reading.configuration.groups) == ["g"]
    for what in HOSTILE:
        assert any(f"'cn={what}'" in note for note in reading.notes), what
    assert all(note.isprintable() for note in reading.notes)


def test_thousands_of_skipped_entries_do_not_fill_the_screen() -> None:
    def repeat(request: Request) -> bytes | None:
        same = entry(request.id, "uid=ann", PERSON)
        return b"" if request.kind == BIND else same * 1_000 + done(request.id)

    with Responder(repeat) as repeating:
        reading = pull(repeating.profile)
    assert len(reading.configuration.users) == 1
    assert len(reading.notes) < 110
    assert "899 more entries were left out" in reading.notes[-1]
