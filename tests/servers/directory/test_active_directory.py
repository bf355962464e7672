"""What Active Directory does its own way: values in ranges, reasons in codes, accounts as user@domain, totals."""

from __future__ import annotations

import re

import pytest

from mailplus_console.errors import Cancelled, Unavailable
from mailplus_console.syncing.server import SignInNeeded
from tests.helpers.slapd import SUFFIX
from tests.servers.directory.pulling import pull
from tests.servers.directory.responder import ABANDON, BIND, SEARCH, Request, Responder, done, entry, result

MEMBERS = 3_700
AT_ONCE = 1_500
GROUP = f"CN=Everybody,OU=Groups,{SUFFIX}"


def dn(person: int) -> str:
    return f"CN=Person {person},OU=People,{SUFFIX}"


def people(id_: int, first: int, last: int) -> bytes:
    return b"".join(
        entry(
            id_,
            dn(one),
            {"objectClass": ["top", "person", "organizationalPerson", "user"], "sAMAccountName": [f"p{one}"]},
        )
        for one in range(first, last)
    )


def domain_controller(request: Request) -> bytes | None:
    """Everybody in pages of a thousand; the group in the first of them, its members 1,500 at a time."""
    if request.kind != SEARCH:
        return b""
    asked = re.fullmatch(r"member;range=(\d+)-\*", request.attributes[0])
    if asked:
        assert request.base == GROUP
        return group(request.id, int(asked[1])) + done(request.id)
    first = int(request.cookie or b"0")
    following = min(first + 1_000, MEMBERS)
    more = str(following).encode() if following < MEMBERS else b""
    start = group(request.id, 0) if not first else b""
    return start + people(request.id, first, following) + done(request.id, cookie=more, total=MEMBERS + 1)


def group(id_: int, first: int) -> bytes:
    last = first + AT_ONCE - 1
    end = "*" if last >= MEMBERS else str(last)
    values = [dn(one) for one in range(first, min(last + 1, MEMBERS))]
    return entry(
        id_,
        GROUP,
        {
            "objectClass": ["top", "group"],
            "sAMAccountName": ["Everybody"],
            "member": [],
            f"member;range={first}-{end}": values,
        },
    )


def test_members_that_come_in_ranges_are_fetched_to_the_last() -> None:
    heard: list[tuple[int, int | None]] = []
    with Responder(domain_controller) as server:
        reading = pull(server.profile, report=lambda done_, total: heard.append((done_, total)))
    members = reading.configuration.members["Everybody"]
    assert len(members) == MEMBERS
    assert set(members) == {f"p{one}" for one in range(MEMBERS)}
    assert reading.version == "Active Directory"
    assert heard[1:3] == [(1_001, MEMBERS + 1), (2_001, MEMBERS + 1)], "it tells how many there are"


def test_a_search_that_is_cancelled_is_abandoned_at_the_server() -> None:
    """It would go on looking for entries that nobody wants any more."""

    def stop(received: int, _total: int | None) -> None:
        if received:
            raise Cancelled

    with Responder(domain_controller) as server, pytest.raises(Cancelled):
        pull(server.profile, report=stop)
    assert [request.kind for request in server.heard].count(ABANDON) == 1


def test_the_account_is_sent_as_it_is_written() -> None:
    with Responder(domain_controller) as server:
        pull(server.profile)
    assert server.heard[0].account == "reader@corp.example.com"


@pytest.mark.parametrize("again", ["member;range=0-1499", "member;range=1500-1499"])
def test_a_range_that_does_not_go_on_is_no_endless_loop(again: str) -> None:
    def stuck(request: Request) -> bytes | None:
        if request.kind == BIND:
            return b""
        name = "member;range=0-1499" if len(request.attributes) > 1 else again
        attributes = {"objectClass": ["group"], "sAMAccountName": ["g"], name: [dn(1)]}
        return entry(request.id, GROUP, attributes) + done(request.id)

    with Responder(stuck) as server, pytest.raises(Unavailable, match="not what a directory sends"):
        pull(server.profile)


@pytest.mark.parametrize(
    "code, reason",
    [("52e", "the password is wrong"), ("533", "the account is disabled"), ("775", "the account is locked")],
)
def test_why_a_sign_in_failed_is_read_from_its_code(code: str, reason: str) -> None:
    said = f"80090308: LdapErr: DSID-0C090446, comment: AcceptSecurityContext error, data {code}, v3839"
    with (
        Responder(lambda request: result(request.id, 0x61, 49, said)) as server,
        pytest.raises(SignInNeeded, match=reason),
    ):
        pull(server.profile)
