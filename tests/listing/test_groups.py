"""The table of groups."""

from __future__ import annotations

import pytest

from mailplus_console.edits import accounts, policies
from mailplus_console.edits.policies import USER_POLICIES
from mailplus_console.listing.groups import GroupFilter, GroupListing
from mailplus_console.listing.listing import Updated
from mailplus_console.records import Configuration, Quota, Source, Status
from tests.effective.office import followed, office, policy, resolved, with_group, with_policies


def company() -> Configuration:
    configuration = with_group(office(), "Board", ("dave",), description="Who decides", quota=Quota(0))
    configuration = with_group(configuration, "attic", (), source=Source.LDAP, status=Status.DEACTIVATED)
    configuration = with_group(configuration, "sales", quota=Quota(100))
    return with_policies(
        configuration, policy("Outside", groups=("sales",)), policy("All", groups=("sales", "support"))
    )


def listing() -> GroupListing:
    return GroupListing(company(), resolved(company()))


@pytest.mark.parametrize(
    "column, ascending",
    [
        ("name", "attic Board sales support"),
        ("description", "Board attic sales support"),
        ("source", "Board sales support attic"),
        ("members", "attic Board sales support"),
        ("status", "attic Board sales support"),
        ("quota", "sales Board attic support"),
        ("policy", "sales support attic Board"),
    ],
)
def test_sorting_by_any_column(column: str, ascending: str) -> None:
    table = listing()
    table.sort(column)
    assert table.names() == ascending.split()


@pytest.mark.parametrize(
    "wanted, found",
    [
        (GroupFilter(status=Status.DEACTIVATED), ["attic"]),
        (GroupFilter(source=Source.LOCAL), ["Board", "sales", "support"]),
        (GroupFilter(has_quota=True), ["Board", "sales"]),
        (GroupFilter(empty=True), ["attic"]),
        (GroupFilter(member="bob"), ["sales", "support"]),
        (GroupFilter(policy="all"), ["sales", "support"]),
        (GroupFilter(policy="gone"), []),
        (GroupFilter(names=frozenset({"sales", "gone"})), ["sales"]),
        (GroupFilter(names=frozenset()), []),
    ],
)
def test_filters(wanted: GroupFilter, found: list[str]) -> None:
    table = listing()
    table.choose(wanted)
    assert table.names() == found


def test_search_finds_in_name_and_description() -> None:
    table = listing()
    table.search("DECIDES")
    assert table.names() == ["Board"]


def test_cells_and_the_policy_that_names_the_group_first() -> None:
    table = listing()
    assert [table.value(2, column) for column in ("name", "members", "quota", "status")] == [
        "sales",
        2,
        Quota(100),
        Status.UNSPECIFIED,
    ]
    assert table.value(2, "policy") == table.configuration.user_policies["outside"]
    assert table.value(0, "policy") is None
    after, changes = followed(table.resolution, policies.move_to_top(USER_POLICIES, ["all"]))
    assert table.after(after.configuration, after, changes) == Updated(True, None)
    assert table.value(2, "policy") == after.configuration.user_policies["all"]


def test_an_edit_repaints_its_row() -> None:
    table = listing()
    after, changes = followed(table.resolution, accounts.set_group_status(["sales"], Status.ACTIVATED))
    assert table.after(after.configuration, after, changes) == Updated(True, (2,))
    assert table.value(2, "status") is Status.ACTIVATED
    state = with_group(after.configuration, "attic", ("alice", "bob", "carol"))
    full, changes = followed(after, state)
    assert table.after(state, full, changes) == Updated(True, (0,))
    assert table.value(0, "members") == 3
