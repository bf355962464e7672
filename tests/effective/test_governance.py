"""Priority lists: who is governed by what, what hides what, and how that follows drags, edits and deletions."""

from __future__ import annotations

from dataclasses import replace

from mailplus_console.edits import policies
from mailplus_console.edits.policies import DELEGATIONS, USER_POLICIES
from mailplus_console.effective.governance import Governance
from mailplus_console.effective.governance_steps import longest_kept, moved_between
from mailplus_console.permissions import PERMISSION_IDS
from tests.effective.office import (
    delegation,
    followed,
    office,
    policy,
    resolved,
    with_delegations,
    with_policies,
    with_user,
)

SALES = policy("Sales", groups=("sales",), pop3=False)
SUPPORT = policy("Support", groups=("support",))
BOB = policy("Bob", users=("bob",))


def governed(governance: Governance) -> dict[str, str]:
    """Whom a policy governs, and which."""
    names = list(governance.directory.users)
    return {name: found for name, found in zip(names, governance.governing(names), strict=True) if found}


def test_the_highest_policy_that_names_a_user_governs_him() -> None:
    governance = resolved(with_policies(office(), SALES, SUPPORT, BOB)).user_policies
    assert governed(governance) == {"alice": "sales", "bob": "sales", "carol": "support"}
    assert governance.counts == {"sales": 2, "support": 1, "bob": 0}
    assert governance.policies_of("bob") == ("sales", "support", "bob")
    assert governance.policies_of("dave") == ()


def test_what_hides_a_policy_and_what_it_hides_are_counted_in_users() -> None:
    governance = resolved(with_policies(office(), SALES, SUPPORT, BOB)).user_policies
    assert governance.hidden_by("bob") == {"sales": 1}
    assert governance.hidden_by("sales") == {}
    assert governance.hides("sales") == {"support": 1, "bob": 1}
    assert governance.hides("support") == {}


def test_moving_a_policy_up_and_back_changes_only_whom_it_names() -> None:
    start = resolved(with_policies(office(), SALES, SUPPORT, BOB))
    assert start.user_policies.counts["bob"] == 0
    up, _ = followed(start, policies.move_to_top(USER_POLICIES, ["bob"]))
    assert up.user_policies.moves_since(start.user_policies) == {"bob": ("sales", "bob")}
    assert up.user_policies.counts == {"bob": 1, "sales": 1, "support": 1}
    back, _ = followed(up, policies.move_to_bottom(USER_POLICIES, ["bob"]))
    assert back.user_policies.moves_since(up.user_policies) == {"bob": ("bob", "sales")}
    assert governed(back.user_policies) == governed(start.user_policies)


def test_whom_a_deleted_policy_governed_falls_to_the_next_below() -> None:
    start = resolved(with_policies(office(), SALES, SUPPORT, BOB))
    assert governed(start.user_policies)["bob"] == "sales"
    after, _ = followed(start, policies.delete(USER_POLICIES, ["sales"]))
    assert governed(after.user_policies) == {"bob": "support", "carol": "support"}
    assert after.user_policies.moves_since(start.user_policies) == {
        "alice": ("sales", None),
        "bob": ("sales", "support"),
    }


def test_names_that_the_directory_does_not_know_are_ignored() -> None:
    stray = policy("Stray", users=("nobody",), groups=("no group",))
    configuration = with_policies(office(members={"sales": ("alice", "ghost")}), stray, SALES)
    governance = resolved(configuration).user_policies
    assert governed(governance) == {"alice": "sales"}
    assert governance.counts == {"stray": 0, "sales": 1}
    assert governed(resolved(replace(configuration, groups={})).user_policies) == {}


def test_delegations_do_not_touch_administrators() -> None:
    desk = delegation("Desk", "domain.alias", users=("root", "dave"))
    resolution = resolved(with_delegations(office(), desk))
    assert resolution.delegations.counts == {"desk": 1}
    assert resolution.delegation_of("root") is None
    assert resolution.permissions_of("root") == PERMISSION_IDS
    assert resolution.permissions_of("dave") == ("domain.alias",)
    assert resolution.permissions_of("alice") == ()


def test_the_highest_delegation_decides_alone() -> None:
    few, many = delegation("Few", "domain.alias", users=("dave",)), delegation("Many", *PERMISSION_IDS, users=("dave",))
    start = resolved(with_delegations(office(), few, many))
    assert start.permissions_of("dave") == ("domain.alias",)
    assert [hidden.delegation for hidden in start.explain("dave").hidden_delegations] == [many]
    after, _ = followed(start, policies.move_to_top(DELEGATIONS, ["many"]))
    assert after.permissions_of("dave") == PERMISSION_IDS


def test_who_stops_being_an_administrator_comes_under_the_delegations() -> None:
    start = resolved(with_delegations(office(), delegation("Desk", "domain.alias", users=("root",))))
    assert start.delegations.counts == {"desk": 0}
    after, _ = followed(start, with_user(start.configuration, "root", administrator=False))
    assert after.permissions_of("root") == ("domain.alias",)


def test_a_smallest_set_of_moves_is_found() -> None:
    assert moved_between("abcde", "abcde") == []
    assert moved_between("abcde", "acdbe") == ["b"]
    assert moved_between("abcde", "adbce") == ["d"]
    assert moved_between("abcdef", "adebcf") in (["d", "e"], ["b", "c"])
    assert len(longest_kept("abcde", "edcba")) == 1


def test_pieces_that_an_edit_does_not_concern_are_the_very_same() -> None:
    start = resolved(with_policies(office(), SALES, BOB))
    places, active, used = start.user_policies.places, start.active_users, start.seats_used
    after, _ = followed(start, policies.set_color(USER_POLICIES, ["bob"], "#112233"))
    assert after.user_policies.places is places
    assert after.active_users is active
    assert after.seats_used == used
