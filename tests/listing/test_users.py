"""The table of users: what is found, let through and in which order, as a person asks for it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailplus_console.edits import accounts, policies
from mailplus_console.edits.policies import USER_POLICIES
from mailplus_console.effective.activation import EffectiveStatus
from mailplus_console.effective.mailbox_quota import EffectiveQuota
from mailplus_console.listing.listing import Updated, by_name, sorted_by
from mailplus_console.listing.users import DEFAULT_POLICY, UserFilter, UserListing
from mailplus_console.records import Configuration, DataClearing, Quota, Settings, Source, Status, User
from tests.effective.office import (
    delegation,
    followed,
    office,
    policy,
    resolved,
    with_delegations,
    with_group,
    with_policies,
    with_user,
)


def company() -> Configuration:
    """The office with names, a domain user, quotas, and two policies."""
    configuration = with_policies(office(), policy("Sales", groups=("sales",)), policy("Carol", users=("carol",)))
    configuration = with_user(configuration, "alice", full_name="Alice Adams", status=Status.ACTIVATED)
    configuration = with_user(configuration, "bob", full_name="Robert Weiß", quota=Quota(0))
    configuration = with_user(configuration, "carol", full_name="Carol Adams", email=None, source=Source.LDAP)
    configuration = with_user(configuration, "Dora", full_name="", quota=Quota(500, 10))
    return with_group(configuration, "support", status=Status.ACTIVATED, quota=Quota(100))


def listing(configuration: Configuration | None = None) -> UserListing:
    configuration = configuration or company()
    return UserListing(configuration, resolved(configuration))


def test_it_starts_with_everybody_by_name_whatever_the_case() -> None:
    table = listing()
    assert table.names() == ["alice", "bob", "carol", "dave", "Dora", "root"]
    assert len(table) == table.total == 6
    assert table.record(4).name == "Dora"
    assert [user.name for user in table.records([5, 0])] == ["root", "alice"]


@given(names=st.lists(st.text("abAß", max_size=3), unique=True))
def test_names_are_in_order_whatever_order_they_come_in(names: list[str]) -> None:
    wanted = sorted(names, key=lambda name: (name.casefold(), name))
    assert by_name(names) == by_name(wanted) == wanted


@given(
    keys=st.lists(st.text("aäb", max_size=5)) | st.lists(st.integers(0, 1 << 42)) | st.lists(st.sampled_from("ab")),
    descending=st.booleans(),
)
def test_many_are_sorted_heap_by_heap_as_all_at_once(keys: list[Any], descending: bool) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mailplus_console.listing.listing._AT_ONCE", 1)
        ordered = list(sorted_by(range(len(keys)), keys, descending))
    assert ordered == sorted(range(len(keys)), key=keys.__getitem__, reverse=descending)


def test_search_finds_in_name_full_name_and_mail_in_any_case() -> None:
    table = listing()
    for text, found in {
        "ADAMS": ["alice", "carol"],
        "dor": ["Dora"],
        "weiss": ["bob"],
        "WEISS": ["bob"],
        "dave@ex": ["dave"],
        "example.com": ["alice", "bob", "dave", "Dora", "root"],
        "adams alice": ["alice"],
        " adams  ": ["alice", "carol"],
        "alice\nalice": ["alice"],
        "adamsalice": [],
        "": ["alice", "bob", "carol", "dave", "Dora", "root"],
    }.items():
        table.search(text)
        assert table.names() == found, text


def test_a_search_never_matches_across_two_fields() -> None:
    table = listing(with_user(office(), "alice", full_name="Zoe", email="alice@a.org"))
    table.search("orgzoe")
    assert not len(table)


def test_typing_and_erasing_letter_by_letter_is_like_searching_anew() -> None:
    table, text = listing(), "carol adams"
    for length in [*range(len(text) + 1), *range(len(text), -1, -1)]:
        table.search(text[:length])
        fresh = listing()
        fresh.search(text[:length])
        assert table.names() == fresh.names()


@given(
    typed=st.lists(st.text("aedoms. ", max_size=4), min_size=1, max_size=4),
    at_most=st.integers(1, 7),
    parts=st.integers(0, 3),
    column=st.sampled_from(("name", "email", "status")),
)
def test_searching_some_at_a_time_finds_the_same_rows_from_the_top(
    typed: list[str], at_most: int, parts: int, column: str
) -> None:
    table, fresh = listing(), listing()
    table.sort(column)
    fresh.sort(column)
    for text in typed:  # typed so fast that the search before has not come to its end
        table.search(text, at_most)
        for _ in range(parts):
            table.search_on(at_most)
    fresh.search(typed[-1])
    shown = [table.record(row).name for row in range(len(table))]
    assert shown == fresh.names()[: len(shown)]
    assert table.searched_all <= (len(shown) == len(fresh))
    assert table.names() == fresh.names()
    assert table.searched_all


@pytest.mark.parametrize(
    "wanted, found",
    [
        (UserFilter(active=True), ["alice", "bob"]),
        (UserFilter(active=False), ["carol", "dave", "Dora", "root"]),
        (UserFilter(status=Status.ACTIVATED), ["alice"]),
        (UserFilter(status_origin="group"), ["bob"]),
        (UserFilter(status_origin="account_type"), ["carol"]),
        (UserFilter(source=Source.LDAP), ["carol"]),
        (UserFilter(policy="sales"), ["alice", "bob"]),
        (UserFilter(policy=DEFAULT_POLICY), ["dave", "Dora", "root"]),
        (UserFilter(policy="deleted meanwhile"), []),
        (UserFilter(quota_origin="user"), ["bob", "Dora"]),
        (UserFilter(quota_origin="none"), ["alice", "dave", "root"]),
        (UserFilter(has_quota=True), ["carol", "Dora"]),
        (UserFilter(group="support"), ["bob", "carol"]),
        (UserFilter(group="no such group"), []),
        (UserFilter(administrator=True), ["root"]),
        (UserFilter(names=frozenset({"dave", "bob", "gone"})), ["bob", "dave"]),
        (UserFilter(active=True, group="support"), ["bob"]),
        (UserFilter(), ["alice", "bob", "carol", "dave", "Dora", "root"]),
    ],
)
def test_filters(wanted: UserFilter, found: list[str]) -> None:
    table = listing()
    table.choose(wanted)
    assert table.names() == found
    assert table.chosen == wanted


def test_who_is_under_a_delegation() -> None:
    table = listing(with_delegations(company(), delegation("Desk", "domain.alias", users=("dave", "root"))))
    table.choose(UserFilter(delegation="desk"))
    assert table.names() == ["dave"]


def test_search_and_filter_hold_together_in_any_order() -> None:
    table = listing()
    table.search("adams")
    table.choose(UserFilter(policy="sales"))
    assert table.names() == ["alice"]
    table.search("")
    assert table.names() == ["alice", "bob"]
    table.choose(UserFilter())
    assert len(table) == 6


@pytest.mark.parametrize(
    "column, ascending, descending",
    [
        ("name", "alice bob carol dave Dora root", "root Dora dave carol bob alice"),
        ("full_name", "alice carol bob dave Dora root", "dave Dora root bob carol alice"),
        ("email", "alice bob dave Dora root carol", "carol root Dora dave bob alice"),
        ("source", "alice bob dave Dora root carol", "carol alice bob dave Dora root"),
        ("status", "alice bob dave Dora root carol", "carol dave Dora root bob alice"),
        ("quota", "carol Dora bob alice dave root", "alice dave root bob Dora carol"),
        ("policy", "alice bob carol dave Dora root", "dave Dora root carol alice bob"),
    ],
)
def test_sorting_by_any_column_keeps_equal_ones_by_name(column: str, ascending: str, descending: str) -> None:
    table = listing()
    table.sort(column)
    assert table.names() == ascending.split()
    table.sort(column, descending=True)
    assert table.names() == descending.split()


def test_sorting_keeps_search_and_filter() -> None:
    table = listing()
    table.search("adams")
    table.choose(UserFilter(source=Source.LDAP))
    table.sort("full_name", descending=True)
    assert table.names() == ["carol"]
    table.choose(UserFilter())
    assert table.names() == ["carol", "alice"]


def test_a_row_is_found_by_name_only_where_it_is_shown() -> None:
    table = listing()
    table.search("adams")
    assert table.row_of("carol") == 1
    assert table.row_of("bob") is None
    assert table.row_of("nobody") is None
    assert table.rows_of(["carol", "alice", "bob", "nobody"]) == [0, 1]


def test_cells_hold_what_applies() -> None:
    table = listing()
    assert [table.value(0, column) for column in ("name", "full_name", "email", "source")] == [
        "alice",
        "Alice Adams",
        "alice@example.com",
        Source.LOCAL,
    ]
    assert table.value(1, "status") == EffectiveStatus(True, "group:support", "support")
    assert table.value(2, "quota") == EffectiveQuota(Quota(100), "group:support", "support")
    assert table.value(0, "policy") == table.configuration.user_policies["sales"]
    assert table.value(3, "policy") is None


# ---------------------------------------------------------------------- after an edit


def test_an_edit_in_place_tells_which_rows_to_repaint() -> None:
    table = listing()
    after, changes = followed(table.resolution, accounts.set_user_quota(["dave", "alice"], Quota(7)))
    assert table.after(after.configuration, after, changes) == Updated(True, (0, 3))
    assert table.value(3, "quota") == EffectiveQuota(Quota(7), "user")


def test_a_moved_policy_concerns_only_those_who_change_it() -> None:
    start = with_policies(company(), policy("Sales", groups=("sales",)), policy("Bob", users=("bob",)))
    table = listing(start)
    after, changes = followed(table.resolution, policies.move_to_top(USER_POLICIES, ["bob"]))
    assert table.after(after.configuration, after, changes) == Updated(True, (1,))


def test_a_renamed_policy_concerns_all_whom_it_governs() -> None:
    table = listing()
    after, changes = followed(table.resolution, policies.set_color(USER_POLICIES, ["sales"], "#112233"))
    assert table.after(after.configuration, after, changes) == Updated(True, (0, 1))


def test_a_pending_clearing_is_told_of_in_its_row() -> None:
    table = listing()
    after, changes = followed(table.resolution, replace(company(), data_clearings={"dave": DataClearing("dave")}))
    assert table.after(after.configuration, after, changes) == Updated(True, (3,))


def test_a_user_who_no_longer_passes_the_filter_goes() -> None:
    table = listing()
    table.choose(UserFilter(active=True))
    after, changes = followed(table.resolution, accounts.set_user_status(["alice"], Status.DEACTIVATED))
    assert table.after(after.configuration, after, changes) == Updated(False)
    assert table.names() == ["bob"]


def test_in_a_table_sorted_by_status_the_row_moves() -> None:
    table = listing()
    table.sort("status")
    after, changes = followed(table.resolution, accounts.set_user_status(["root"], Status.ACTIVATED))
    assert table.after(after.configuration, after, changes) == Updated(False)
    assert table.names()[:3] == ["alice", "root", "bob"]


def test_new_defaults_may_concern_any_row() -> None:
    table = listing()
    after, changes = followed(table.resolution, replace(company(), settings=Settings(activate_all_users=True)))
    assert table.after(after.configuration, after, changes) == Updated(True, None)


def test_new_and_removed_users_are_better_read_anew() -> None:
    table = listing()
    table.search("adams")
    without = {name: user for name, user in company().users.items() if name != "alice"}
    state = replace(company(), users={**without, "zoe": User("zoe", "Zoe Adams")})
    after, changes = followed(table.resolution, state)
    assert not table.can_follow(changes)
    assert table.rebuilt(state, after).names() == ["carol", "zoe"]
    assert table.names() == ["alice", "carol"]  # in use until the other one is there
    assert table.after(state, after, changes) == Updated(False)
    assert table.names() == ["carol", "zoe"]


def test_an_empty_directory_has_an_empty_table() -> None:
    table = listing(Configuration())
    for column in table.columns:
        table.sort(column)
    table.search("a")
    assert not len(table)
    assert table.row_of("a") is None
