"""The directory changes between two pulls: what vanished is shown and keeps its settings, and may come back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mailplus_console.records import (
    Configuration,
    Group,
    Quota,
    Source,
    Status,
    Targets,
    User,
    UserPolicy,
    Vanished,
)
from mailplus_console.syncing.server_profiles import ServerProfile
from tests.helpers.slapd import SUFFIX, Slapd
from tests.servers.directory.company import frame, group, inner, person
from tests.servers.directory.conftest import Start
from tests.servers.directory.pulling import profile_of, pull


def dn(name: str) -> str:
    return f"uid={name},ou=People,{SUFFIX}"


OFFICE = (
    frame()
    + "".join(person(name, mail=f"{name}@example.com") for name in ("ann", "bob", "cem"))
    + group("desk", (dn("ann"), dn("bob")))
    + group("project", (dn("cem"),))
)


@pytest.fixture
def server(start_slapd: Start) -> Slapd:
    """A small office, for one test."""
    return start_slapd(OFFICE)


@pytest.fixture
def office(server: Slapd) -> ServerProfile:
    return profile_of(server)


def with_settings(known: Configuration) -> Configuration:
    """Ann is activated, has a quota, and is the target of a policy; the desk has a status."""
    ann = replace(known.users["ann"], status=Status.ACTIVATED, quota=Quota(512, 10))
    desk = replace(known.groups["desk"], status=Status.ACTIVATED)
    policy = UserPolicy("p1", "No forwarding", "#d9534f", targets=Targets.of(users=["ann"], groups=["desk"]))
    return replace(
        known,
        users={**known.users, "ann": ann},
        groups={**known.groups, "desk": desk},
        user_policies={"p1": policy},
        user_policy_order=("p1",),
    )


def test_who_left_the_directory_is_shown_as_vanished_and_keeps_his_settings(
    server: Slapd, office: ServerProfile
) -> None:
    known = with_settings(pull(office).configuration)
    server.change(f"dn: {dn('ann')}\nchangetype: delete\n")
    reading = pull(office, known)
    after = reading.configuration
    today = reading.at.astimezone().date()
    assert after.vanished == {"user:ann": Vanished("user:ann", "Company directory", today)}
    assert after.users["ann"] == known.users["ann"]
    assert after.user_policies == known.user_policies
    assert after.users["bob"] == known.users["bob"]


def test_who_comes_back_is_no_longer_vanished_and_has_what_he_had(server: Slapd, office: ServerProfile) -> None:
    known = with_settings(pull(office).configuration)
    server.change(f"dn: {dn('ann')}\nchangetype: delete\n")
    gone = pull(office, known).configuration
    server.change(person("ann", mail="ann@example.com", full_name="Ann Again").replace("\n", "\nchangetype: add\n", 1))
    back = pull(office, gone).configuration
    assert not back.vanished
    assert back.users["ann"] == replace(known.users["ann"], full_name="Ann Again")


def test_the_day_on_which_an_account_vanished_stays(server: Slapd, office: ServerProfile) -> None:
    known = pull(office).configuration
    server.change(f"dn: {dn('ann')}\nchangetype: delete\n")
    long_ago = Vanished("user:ann", "Company directory", date(2024, 2, 29))
    again = pull(office, replace(known, vanished={"user:ann": long_ago})).configuration
    assert again.vanished["user:ann"] == long_ago


def test_a_group_that_vanished_keeps_its_members_and_settings(server: Slapd, office: ServerProfile) -> None:
    known = with_settings(pull(office).configuration)
    server.change(f"dn: {inner('desk')}\nchangetype: delete\n")
    after = pull(office, known).configuration
    assert set(after.vanished) == {"group:desk"}
    assert after.groups["desk"] == known.groups["desk"]
    assert after.members["desk"] == ("ann", "bob")


def test_membership_is_what_the_directory_says(server: Slapd, office: ServerProfile) -> None:
    known = pull(office).configuration
    server.change(
        f"dn: {inner('desk')}\nchangetype: modify\ndelete: member\nmember: {dn('bob')}\n-\n"
        f"add: member\nmember: {dn('cem')}\n"
    )
    assert pull(office, known).configuration.members["desk"] == ("ann", "cem")


def test_members_from_elsewhere_that_were_added_here_stay(server: Slapd, office: ServerProfile) -> None:
    first = pull(office).configuration
    known = replace(
        first,
        users={**first.users, "zoe": User("zoe", source=Source.LOCAL)},
        groups={**first.groups, "own": Group("own", source=Source.LOCAL)},
        members={**first.members, "desk": ("ann", "bob", "zoe"), "own": ("ann", "zoe")},
    )
    server.change(f"dn: {inner('desk')}\nchangetype: modify\ndelete: member\nmember: {dn('bob')}\n")
    after = pull(office, known).configuration
    assert after.members["desk"] == ("ann", "zoe")
    assert after.members["own"] == ("ann", "zoe")
    assert not after.vanished, "accounts of other sources are none of its business"


def test_a_group_without_any_member_left_is_empty(server: Slapd, office: ServerProfile) -> None:
    known = pull(office).configuration
    server.change(f"dn: {inner('project')}\nchangetype: modify\nreplace: member\nmember: ou=Groups,{SUFFIX}\n")
    assert "project" not in pull(office, known).configuration.members


def test_names_and_addresses_follow_the_directory(server: Slapd, office: ServerProfile) -> None:
    known = with_settings(pull(office).configuration)
    server.change(
        f"dn: {dn('ann')}\nchangetype: modify\nreplace: mail\nmail: ann.new@example.com\n-\n"
        "add: displayName\ndisplayName: Ann Married\n"
    )
    ann = pull(office, known).configuration.users["ann"]
    assert ann == replace(known.users["ann"], email="ann.new@example.com", full_name="Ann Married")


def test_a_second_pull_without_changes_changes_nothing(office: ServerProfile) -> None:
    known = with_settings(pull(office).configuration)
    assert pull(office, known).configuration == known


def test_what_is_skipped_is_told_with_its_entry(server: Slapd, office: ServerProfile) -> None:
    server.change(person("ann", dn=f"uid=ann,ou=Groups,{SUFFIX}").replace("\n", "\nchangetype: add\n", 1))
    notes = pull(office).notes
    assert notes == (f"'uid=ann,ou=Groups,{SUFFIX}': there is a person 'ann' already, '{dn('ann')}'.",)


def test_a_local_account_that_the_directory_takes_over_is_told(office: ServerProfile) -> None:
    bob = User("Bob", source=Source.LOCAL, status=Status.ACTIVATED)
    known = Configuration(users={"Bob": bob}, groups={"project": Group("project")}, members={"project": ("Bob",)})
    reading = pull(office, known)
    assert reading.configuration.members == {"desk": ("Bob", "ann"), "project": ("cem",)}, "he is one of theirs now"
    assert reading.configuration.users["Bob"].source is Source.LDAP
    assert reading.configuration.users["Bob"].status is Status.ACTIVATED
    assert [note for note in reading.notes if "Bob" in note] == [
        "1 user of another source has the name of somebody in the directory, from which they come now: Bob."
    ]


def test_an_empty_answer_is_told(office: ServerProfile, server: Slapd) -> None:
    reading = pull(profile_of(server, base=f"ou=東京 支社,{SUFFIX}"), pull(office).configuration)
    assert set(reading.configuration.vanished) == {
        *("user:ann", "user:bob", "user:cem"),
        *("group:desk", "group:project"),
    }
    assert "shows no users below" in reading.notes[0]
