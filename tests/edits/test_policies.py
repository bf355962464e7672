"""The two priority lists: moved, added, cloned, deleted; each is one draft that names what it touches."""

from __future__ import annotations

import pytest

from mailplus_console.edits import policies
from mailplus_console.edits.draft import Edit
from mailplus_console.edits.policies import DELEGATIONS, USER_POLICIES
from mailplus_console.errors import Refused
from mailplus_console.records import Configuration, Delegation, Rules, Targets, UserPolicy


def five_policies() -> Configuration:
    names = ("A", "B", "C", "D", "E")
    return Configuration(
        user_policies={name.lower(): UserPolicy(name.lower(), name, "#5b8def") for name in names},
        user_policy_order=tuple(name.lower() for name in names),
    )


def order_after(edit: Edit, configuration: Configuration | None = None) -> str:
    start = configuration or five_policies()
    return "".join(start.changed(edit(start).changes).user_policy_order)


@pytest.mark.parametrize(
    "moved, before, order",
    [
        ("d", "b", "adbce"),  # up
        ("b", "e", "acdbe"),  # down
        ("a", None, "bcdea"),  # below the last: right above Default
        ("ec", "b", "acebd"),  # several, scattered: they keep their order among themselves
        ("bc", "c", "abcde"),  # onto one of the moved: nothing changes
        ("b", "c", "abcde"),  # right where it was
    ],
)
def test_a_drop_puts_the_policies_right_above_the_row(moved: str, before: str | None, order: str) -> None:
    assert order_after(policies.move(USER_POLICIES, tuple(moved), before)) == order


@pytest.mark.parametrize(
    "moved, steps, order",
    [
        ("c", -1, "acbde"),
        ("c", 1, "abdce"),
        ("a", -1, "abcde"),  # already highest
        ("e", 1, "abcde"),  # never below Default
        ("bc", -1, "bcade"),
        ("bc", 1, "adbce"),
        ("bd", 1, "acebd"),  # a scattered selection moves as a block below the last of them
    ],
)
def test_alt_up_and_alt_down_move_by_one(moved: str, steps: int, order: str) -> None:
    assert order_after(policies.move_by(USER_POLICIES, tuple(moved), steps)) == order


@pytest.mark.parametrize(
    "edit, order",
    [
        (policies.move_to_top(USER_POLICIES, ("d", "b")), "bdace"),
        (policies.move_to_bottom(USER_POLICIES, ("a", "c")), "bdeac"),
        (policies.move_to_position(USER_POLICIES, ("e",), 2), "aebcd"),
        (policies.move_to_position(USER_POLICIES, ("a",), 99), "bcdea"),
    ],
)
def test_to_top_to_bottom_and_to_position(edit: Edit, order: str) -> None:
    assert order_after(edit) == order


def test_the_sentence_says_where_it_went() -> None:
    start = five_policies()
    assert policies.move(USER_POLICIES, ("d",), "b")(start).sentence == "Moved “D” above “B”"
    assert policies.move(USER_POLICIES, ("d", "e"), "a")(start).sentence == "Moved 2 user policies to the top"
    assert policies.move_to_bottom(USER_POLICIES, ("a",))(start).sentence == "Moved “A” to the bottom"


def test_a_new_policy_goes_to_the_end_and_a_clone_right_below_its_original_without_targets() -> None:
    start = five_policies()
    fresh = UserPolicy("n", "  New  ", "#AABBCC", Rules(daily_sending_quota=10), Targets.of(["zoe", "ann"]))
    after = start.changed(policies.add(USER_POLICIES, fresh)(start).changes)
    assert after.user_policy_order == ("a", "b", "c", "d", "e", "n")
    assert (after.user_policies["n"].name, after.user_policies["n"].color) == ("New", "#aabbcc")
    cloned = after.changed(policies.clone(USER_POLICIES, "n", "n2")(after).changes)
    copy = cloned.user_policies["n2"]
    assert cloned.user_policy_order[-2:] == ("n", "n2")
    assert (copy.name, copy.rules, copy.targets) == ("New copy", fresh.rules, Targets())


def test_deleting_several_is_one_draft_and_reversing_it_brings_them_back() -> None:
    start = five_policies()
    draft = policies.delete(USER_POLICIES, ("b", "d"))(start)
    after = start.changed(draft.changes)
    assert after.user_policy_order == ("a", "c", "e")
    assert set(after.user_policies) == {"a", "c", "e"}
    assert after.changed(change.reversed for change in draft.changes) == start


@pytest.mark.parametrize(
    "name, reason",
    [
        ("", "1 to 64"),
        ("x" * 65, "1 to 64"),
        ("two\nlines", "control characters"),
        ("dEfault", "Default"),
        (" b ", "already a policy"),
    ],
)
def test_names_that_the_server_would_not_take_are_refused_with_the_reason(name: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        policies.add(USER_POLICIES, UserPolicy("n", name, "#5b8def"))(five_policies())


@pytest.mark.parametrize("value", [0, -1, 2_147_483_648])
def test_limits_outside_of_the_servers_range_are_refused(value: int) -> None:
    with pytest.raises(Refused, match="whole numbers"):
        policies.change(USER_POLICIES, UserPolicy("a", "A", "#5b8def", Rules(attachment_size_mb=value)))(
            five_policies()
        )


def test_renaming_keeps_the_place_and_says_the_old_name() -> None:
    start = five_policies()
    draft = policies.change(USER_POLICIES, UserPolicy("a", "Alpha", "#5b8def"))(start)
    assert draft.sentence == "Changed user policy “Alpha” (was “A”)"
    assert start.changed(draft.changes).user_policy_order == start.user_policy_order


def test_users_added_to_a_policy_are_each_told() -> None:
    start = five_policies()
    start = start.changed(policies.add_targets(USER_POLICIES, "a", ["ann"])(start).changes)
    draft = policies.add_targets(USER_POLICIES, "a", ["ann", "zoe"], ["sales"])(start)
    assert [(outcome.key, outcome.sentence) for outcome in draft.outcomes] == [
        ("ann", "was a target already"),
        ("zoe", "added as a target"),
        ("sales", "added as a target"),
    ]
    assert start.changed(draft.changes).user_policies["a"].targets == Targets(("ann", "zoe"), ("sales",))


def test_a_policy_deleted_meanwhile_is_refused_in_words() -> None:
    with pytest.raises(Refused, match="deleted meanwhile"):
        policies.move_to_top(USER_POLICIES, ("gone",))(five_policies())


def test_delegations_have_an_order_of_their_own() -> None:
    start = five_policies()
    desk = Delegation("h", "Help desk", "#5b8def")
    after = start.changed(policies.add(DELEGATIONS, desk)(start).changes)
    assert after.delegation_order == ("h",)
    assert after.user_policy_order == start.user_policy_order


def test_a_policy_that_is_added_twice_stands_in_the_order_once() -> None:
    edit = policies.add(USER_POLICIES, UserPolicy("f", "F", "#5b8def"))
    once = five_policies().changed(edit(five_policies()).changes)
    with pytest.raises(Refused, match="“F” has been added already"):
        edit(once)
