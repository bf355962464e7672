"""A pull brings people, groups and memberships of a real OpenLDAP, whatever their names, and shows how far it is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mailplus_console.errors import Cancelled
from mailplus_console.exchange.ldif import read_ldif
from mailplus_console.plan import Part, Step
from mailplus_console.records import Configuration, Source, Status
from mailplus_console.servers.directory.connecting import connect
from mailplus_console.syncing.server import Credentials, Server
from tests.helpers.slapd import Slapd
from tests.servers.directory.company import READERS_PASSWORD, SPECIAL, STAFF, company
from tests.servers.directory.pulling import profile_of, pull


def test_an_empty_workspace_gets_everybody(directory: Slapd) -> None:
    before = datetime.now(UTC)
    reading = pull(profile_of(directory))
    users = reading.configuration.users
    assert len(users) == STAFF + len(SPECIAL) + 2
    assert users["staff0007"].full_name == "Staff Nr. 7"
    assert users["staff0007"].email == "staff0007@example.com"
    assert {user.source for user in users.values()} == {Source.LDAP}
    assert {user.status for user in users.values()} == {Status.UNSPECIFIED}
    assert before <= reading.at <= datetime.now(UTC)
    assert not reading.configuration.vanished
    assert reading.configuration.groups["Everybody"].description == "all of the staff"


def test_names_of_any_script_come_as_they_are(directory: Slapd) -> None:
    users = pull(profile_of(directory)).configuration.users
    assert {name: users[name].full_name for name in SPECIAL} == {name: full for name, (full, _) in SPECIAL.items()}


def test_everybody_in_a_group_is_found_also_through_groups_in_circles(directory: Slapd) -> None:
    members = pull(profile_of(directory)).configuration.members
    assert len(members["Everybody"]) == STAFF
    ring = ("jörg.müller", "staff0001", "staff0002")
    assert members["Ring A"] == members["Ring B"] == members["Ring C"] == ring
    assert members["Köln & Tokyo"] == (*ring, "王小明")
    assert members["Unix"] == ("staff0003", "王小明")
    assert members["Unique"] == ("plus",)


def test_the_same_directory_comes_out_of_an_ldif_file(directory: Slapd) -> None:
    """One interpretation: what a server says and what its export says is the same."""
    exported = read_ldif(company().encode())
    reading = pull(profile_of(directory)).configuration
    assert {user.name: (user.full_name, user.email) for user in exported.users} == {
        user.name: (user.full_name, user.email) for user in reading.users.values()
    }
    assert {name: sorted(users) for name, users in exported.members.items()} == {
        name: list(users) for name, users in reading.members.items()
    }


def test_words_of_active_directory_are_understood(directory: Slapd) -> None:
    reading = pull(profile_of(directory, source=Source.DOMAIN))
    users = reading.configuration.users
    assert users["aaktiv"].full_name == "Anna Aktiv"
    assert users["ppause"].source is Source.DOMAIN
    assert "PRINTER$" not in users
    assert reading.configuration.members["AD people"] == ("aaktiv",)
    assert [note for note in reading.notes if "disabled" in note] == [
        "1 user is disabled in the directory. Here they stay as they are: deactivate them to free their seats."
    ]


def test_the_progress_is_told_page_by_page(directory: Slapd) -> None:
    heard: list[tuple[int, int | None]] = []
    pull(profile_of(directory), report=lambda done, total: heard.append((done, total)))
    counts = [done for done, _ in heard]
    assert counts[:3] == [0, 1_000, 2_000]
    assert counts == sorted(counts)
    assert counts[-1] > STAFF
    assert all(total is None or total >= done for done, total in heard)


def test_cancelling_stops_within_a_page_and_the_next_pull_is_whole(directory: Slapd) -> None:
    heard: list[int] = []

    def stop(done: int, _total: int | None) -> None:
        heard.append(done)
        if done:
            raise Cancelled

    with connect(profile_of(directory), Credentials(READERS_PASSWORD)) as server:
        with pytest.raises(Cancelled):
            server.read(Configuration(), stop)
        assert heard == [0, 1_000]
        again = server.read(Configuration(), lambda _done, _total: None)
    assert len(again.configuration.users) == STAFF + len(SPECIAL) + 2


def test_without_a_base_the_directory_is_asked_what_it_holds(directory: Slapd) -> None:
    whole = pull(profile_of(directory, base="")).configuration
    assert whole.users == pull(profile_of(directory)).configuration.users


def test_a_base_further_down_brings_only_what_is_below(directory: Slapd) -> None:
    reading = pull(profile_of(directory, base="ou=東京 支社,dc=example,dc=com"))
    assert list(reading.configuration.users) == ["王小明"]


def test_a_directory_is_a_server_that_takes_no_writes(directory: Slapd) -> None:
    with connect(profile_of(directory), Credentials(READERS_PASSWORD)) as connected:
        server: Server = connected
        assert not server.writes
        assert "change those at the directory" in server.why_read_only
        with pytest.raises(NotImplementedError):
            server.write(Step(1, Part.ACCOUNTS, ()))
        server.close()
        server.close()
