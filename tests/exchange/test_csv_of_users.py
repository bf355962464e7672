"""Users go out as CSV, through a spreadsheet, and come in again."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given

from mailplus_console.edits.imports import merge_directory
from mailplus_console.errors import Refused
from mailplus_console.exchange.csv_of_users import write_users
from mailplus_console.exchange.csv_users import read_user_table
from mailplus_console.records import Configuration, Group, Quota, Source, Status, User
from tests.exchange.configurations import configurations, office


def imported(text: str, into: Configuration) -> Configuration:
    """The configuration after importing the file."""
    return into.changed(merge_directory(read_user_table(text))(into).changes)


def test_what_was_exported_and_not_touched_changes_nothing() -> None:
    assert merge_directory(read_user_table(write_users(office())))(office()).changes == ()


def test_users_their_settings_and_their_groups_come_into_an_empty_workspace() -> None:
    there = imported(write_users(office()), Configuration())
    assert there.users == office().users
    assert there.members == {group: names for group, names in office().members.items() if names}


def test_what_is_changed_in_the_spreadsheet_is_changed_here() -> None:
    now = Configuration(
        users={"ann": User("ann", "Ann", "ann@a.b"), "bob": User("bob", status=Status.ACTIVATED, quota=Quota(10, 5))}
    )
    rows = list(csv.DictReader(io.StringIO(write_users(now).removeprefix("\ufeff"))))
    assert [row["name"] for row in rows] == ["ann", "bob"]
    rows[0].update(status="deactivated", quota_mb="2048", notify_below_percent="10", groups="sales")
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), delimiter=";")  # as a spreadsheet in many countries saves it
    writer.writeheader()
    writer.writerows(rows)
    after = imported(text.getvalue(), now)
    assert after.users["ann"] == User("ann", "Ann", "ann@a.b", Source.LOCAL, False, Status.DEACTIVATED, Quota(2048, 10))
    assert after.users["bob"] == now.users["bob"]
    assert after.members == {"sales": ("ann",)}


def test_inherited_settings_do_not_become_settings_of_ones_own() -> None:
    now = Configuration(
        users={"ann": User("ann")},
        groups={"sales": Group("sales", status=Status.ACTIVATED, quota=Quota(500))},
        members={"sales": ("ann",)},
    )
    assert imported(write_users(now), now).users["ann"] == User("ann")


@pytest.mark.parametrize("group", ["north;south", "north|south", " north"])
def test_a_group_that_would_be_read_as_others_is_refused_by_name(group: str) -> None:
    now = Configuration(users={"ann": User("ann")}, groups={group: Group(group)}, members={group: ("ann",)})
    with pytest.raises(Refused, match=r"would not be read from a CSV file as it is\. Export a YAML"):
        write_users(now)


@given(configurations())
def test_any_users_come_back_as_they_were(now: Configuration) -> None:
    try:
        text = write_users(now)
    except Refused:  # for the name of a group: that has a test of its own
        now = replace(now, groups={}, members={})
        text = write_users(now)
    assert merge_directory(read_user_table(text))(now).changes == ()
    assert imported(text, Configuration()).users == now.users


@pytest.mark.parametrize("full_name", [" Ann", "Ann ", "\u3000Ann", "' Ann", "'Ann ", " ", "\tAnn"])
@pytest.mark.parametrize("email", [None, "ann@a.b", "@", "@a.b", "nobody", " ann@a.b", "'ann@a.b", "''", "=1", "a@b@c"])
def test_what_a_document_has_brought_comes_back_blanks_and_all(full_name: str, email: str | None) -> None:
    now = {"ann": User("ann", full_name, email), " bob": User(" bob")}
    assert imported(write_users(Configuration(users=now)), Configuration()).users == now
