"""Two people move policies in one list."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailplus_console.merge import Side, merge, merge_order
from mailplus_console.records import Change
from tests.merge.office import office


def both(base: str, mine: str, theirs: str, alive: str = "") -> tuple[str, set[str]]:
    merged, contradictory = merge_order(base, mine, theirs, alive or base)
    return "".join(merged), set(contradictory)


@pytest.mark.parametrize(
    "base, mine, theirs, merged",
    [
        ("abcdef", "badcef", "abcdfe", "badcfe"),  # swaps far from each other
        ("abcdef", "fabcde", "bcdefa", "fbcdea"),  # the last to the top, the first to the end
        ("abcdef", "acdbef", "abcdef", "acdbef"),  # one side only
        ("abcdef", "acdbef", "acdbef", "acdbef"),  # both the same
        ("abcd", "bcda", "bcda", "bcda"),
    ],
)
def test_moves_that_do_not_contradict_are_both_honored(base: str, mine: str, theirs: str, merged: str) -> None:
    assert both(base, mine, theirs) == (merged, set())


def test_a_policy_moved_to_the_top_here_and_to_the_end_there_is_asked_about() -> None:
    assert both("abxcd", "xabcd", "abcdx") == ("xabcd", {"x"})
    assert merge_order("abxcd", "xabcd", "abcdx", "abxcd", Side.THEIRS)[0] == tuple("abcdx")


def test_a_policy_moved_far_by_one_and_less_far_by_the_other_is_asked_about() -> None:
    assert both("abcdex", "xabcde", "abcxde") == ("xabcde", {"x"})
    assert merge_order("abcdex", "xabcde", "abcxde", "abcdex", Side.THEIRS)[0] == tuple("abcxde")


def test_what_else_was_moved_stays_moved_whoever_decides_on_the_contradiction() -> None:
    base, mine, theirs = "abxcde", "bxacde", "abecdx"  # mine: a below x, so x rises; theirs: x to the end, e up
    for side in Side:
        merged, contradictory = merge_order(base, mine, theirs, base, side)
        assert merged.index("e") < merged.index("c")
        assert "e" not in contradictory
        assert merged.index("b") < merged.index("a")


def test_three_swaps_in_a_circle_are_a_contradiction_in_one_policy_only() -> None:
    assert both("abc", "bac", "acb")[1] == {"b"}
    assert merge_order("abc", "bac", "acb", "abc", Side.MINE)[0] == ("b", "a", "c")
    assert merge_order("abc", "bac", "acb", "abc", Side.THEIRS)[0] == ("a", "c", "b")


def test_new_policies_stand_where_their_side_put_them() -> None:
    assert both("abc", "axbc", "abyc", "abcxy") == ("axbyc", set())
    assert both("abc", "xabc", "abcy", "abcxy") == ("xabcy", set())
    assert both("abc", "axbc", "ayzbc", "abcxyz") == ("ayzxbc", set())  # at one place: the server's first


def test_a_new_policy_goes_along_with_what_it_was_put_below() -> None:
    assert both("abcd", "bcdax", "abcd", "abcdx") == ("bcdax", set())


def test_a_policy_that_was_added_at_the_end_stays_there_whatever_else_is_moved() -> None:
    for mine in ("bac", "cab", "cba", "acb"):
        assert both("abc", mine, "abcz", "abcz") == (f"{mine}z", set())


def test_a_policy_that_was_added_between_two_that_changed_places_is_put_below_the_one_it_followed() -> None:
    assert both("abcd", "acbd", "abzcd", "abcdz") == ("acbzd", set())


def test_a_policy_that_both_added_at_different_places_is_asked_about() -> None:
    assert both("abc", "xabc", "abcx", "abcx") == ("xabc", {"x"})
    assert both("abc", "axbc", "axbc", "abcx") == ("axbc", set())


def test_deleted_policies_leave_the_others_in_order() -> None:
    assert both("abcd", "abd", "dabc", "abd") == ("dab", set())


def test_a_policy_that_is_kept_after_all_stands_where_the_other_side_has_it() -> None:
    assert both("abcd", "acd", "acdb", "abcd") == ("acdb", set())


def test_a_policy_that_nobody_listed_comes_last() -> None:
    assert both("ab", "ba", "ab", "abz") == ("baz", set())


def test_the_question_shows_the_order_that_results_and_the_answer_changes_it() -> None:
    base = office()
    mine = base.changed(_order("p2", "p1", "p3"))
    theirs = base.changed(_order("p1", "p3", "p2"))
    merged = merge(base, mine, theirs)
    (conflict,) = merged.conflicts
    assert conflict.place == ("user_policy_order", "", "")
    assert (conflict.base, conflict.mine, conflict.theirs) == (
        base.user_policy_order,
        mine.user_policy_order,
        theirs.user_policy_order,
    )
    assert conflict.merged == merged.configuration.user_policy_order == ("p2", "p1", "p3")
    answered = merge(base, mine, theirs, {conflict.place: Side.THEIRS})
    assert answered.configuration.user_policy_order == ("p1", "p3", "p2")
    assert not answered.conflicts


def _order(*ids: str) -> list[Change]:
    return [Change("user_policy_order", "", None, ids)]


orders = st.lists(st.sampled_from("abcdefgh"), unique=True)
shuffles = st.permutations("abcdefgh")


@given(orders, orders, orders, st.sets(st.sampled_from("abcdefgh")))
def test_every_policy_stands_in_the_list_exactly_once(
    base: list[str], mine: list[str], theirs: list[str], alive: set[str]
) -> None:
    for side in Side:
        merged, contradictory = merge_order(base, mine, theirs, alive, side)
        assert sorted(merged) == sorted(alive)
        assert contradictory <= alive


@given(shuffles, shuffles)
def test_one_side_alone_gets_its_order(base: Sequence[str], other: Sequence[str]) -> None:
    for mine, theirs in ((other, base), (base, other), (other, other)):
        assert merge_order(base, mine, theirs, base) == (tuple(other), frozenset())


@given(shuffles, shuffles, shuffles)
def test_of_every_two_policies_that_stand_firm_the_one_that_was_moved_above_is_above(
    base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]
) -> None:
    merged, contradictory = merge_order(base, mine, theirs, base)
    firm = [policy for policy in base if policy not in contradictory]
    for place, upper in enumerate(firm):
        for lower in firm[place + 1 :]:
            turned = any(order.index(lower) < order.index(upper) for order in (mine, theirs))
            assert (merged.index(lower) < merged.index(upper)) == turned


@given(st.permutations("abcdef"), orders, orders)
def test_what_contradicts_among_policies_that_come_and_go_does_not_depend_on_who_asks(
    base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]
) -> None:
    alive = {*mine, *theirs}
    assert merge_order(base, mine, theirs, alive)[1] == merge_order(base, theirs, mine, alive)[1]


@given(shuffles, shuffles, shuffles)
def test_only_policies_that_both_sides_moved_are_asked_about(
    base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]
) -> None:
    for policy in merge_order(base, mine, theirs, base)[1]:
        for order in (mine, theirs):
            assert {*order[: order.index(policy)]} != {*base[: base.index(policy)]}


@given(shuffles, shuffles, shuffles)
def test_what_contradicts_does_not_depend_on_who_asks(
    base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]
) -> None:
    one = merge_order(base, mine, theirs, base, Side.MINE)
    assert one == merge_order(base, theirs, mine, base, Side.THEIRS)


@given(st.permutations("abcd"), st.permutations("efgh"))
def test_moves_in_two_halves_of_the_list_never_contradict(upper: Sequence[str], lower: Sequence[str]) -> None:
    mine, theirs = (*upper, *"efgh"), (*"abcd", *lower)
    assert merge_order("abcdefgh", mine, theirs, "abcdefgh") == ((*upper, *lower), frozenset())
