"""Removing accounts that their directory no longer has."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mailplus_console.edits.vanished import remove_vanished
from mailplus_console.effective.findings import findings
from mailplus_console.effective.resolution import Resolution
from mailplus_console.effective.rights import Operator, check
from mailplus_console.errors import Refused
from mailplus_console.records import Configuration, DataClearing, Vanished
from tests.syncing.office import office

DAY = date(2026, 11, 24)


def missing(*accounts: str, configuration: Configuration | None = None) -> Configuration:
    """The office, whose directory lacks these accounts since that day."""
    marks = {account: Vanished(account, "people", DAY) for account in accounts}
    return replace(configuration or office(), vanished=marks)


def test_a_user_leaves_with_everything_that_points_at_him() -> None:
    before = replace(missing("user:alice"), data_clearings={"alice": DataClearing("alice")})
    draft = remove_vanished("users", ["alice"])(before)
    after = before.changed(draft.changes)

    assert draft.sentence == "Removed user “alice”, missing in the directory"
    assert "alice" not in after.users
    assert after.members["sales"] == ("bob",)
    assert not [policy.name for policy in after.user_policies.values() if "alice" in policy.targets.users]
    assert (after.data_clearings, after.vanished) == ({}, {})


def test_a_group_leaves_with_its_list_of_members_and_its_targets() -> None:
    before = missing("group:sales", "group:desk")
    after = before.changed(remove_vanished("groups", ["sales", "desk"])(before).changes)

    assert (after.groups, after.members, after.vanished) == ({}, {}, {})
    assert not [policy for policy in after.user_policies.values() if policy.targets.groups]
    assert not [delegation for delegation in after.delegations.values() if delegation.targets.groups]
    assert "alice" in after.users


def test_who_is_in_his_directory_stays() -> None:
    before = missing("user:alice")
    draft = remove_vanished("users", ["alice", "bob"])(before)

    assert "bob" in before.changed(draft.changes).users
    assert [outcome.done for outcome in draft.outcomes] == [True, False]


def test_a_group_that_is_called_as_a_missing_user_stays() -> None:
    draft = remove_vanished("groups", ["sales"])(missing("user:sales"))

    assert draft.changes == ()


def test_a_delegate_without_the_right_to_policies_cannot_leave_half_of_it() -> None:
    """Carol of the desk may change accounts only; alice is the target of a policy."""
    before = missing("user:alice")
    changes = remove_vanished("users", ["alice"])(before).changes
    now = Resolution(before, DAY)

    with pytest.raises(Refused):
        check(now, now.after(before.changed(changes), changes), changes, Operator("carol"))


def test_a_delegate_removes_whom_no_policy_names() -> None:
    untargeted = replace(office(), user_policies={}, user_policy_order=())
    before = missing("user:erin", configuration=untargeted)
    changes = remove_vanished("users", ["erin"])(before).changes
    now = Resolution(before, DAY)

    check(now, now.after(before.changed(changes), changes), changes, Operator("carol"))


def test_missing_accounts_are_found() -> None:
    found = findings(Resolution(missing("user:alice", "group:sales"), DAY))

    told = {finding.kind: finding.sentence for finding in found if finding.code == "vanished_account"}
    assert told == {
        "users": "The user “alice” is not in its directory any more. It can be removed from the console.",
        "groups": "The group “sales” is not in its directory any more. It can be removed from the console.",
    }
