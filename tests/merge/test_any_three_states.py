"""What holds for any three configurations."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mailplus_console.effective.activation import Activation, by_groups
from mailplus_console.merge import Conflict, Place, Side, consistent, merge
from mailplus_console.records import MAPPED_KINDS, Configuration, difference
from tests.effective import configurations as arbitrary
from tests.exchange import configurations as documents

States = tuple[Configuration, Configuration, Configuration]


@st.composite
def three_states(draw: st.DrawFn) -> States:
    """A base and what two people made of it, each by some edits or by replacing everything; each is in order."""
    base = draw(arbitrary.configurations() | documents.configurations())
    states = [base, base]
    for side in range(2):
        for _ in range(draw(st.integers(0, 3))):
            states[side] = draw(arbitrary.next_states(states[side]))
    whole, mine, theirs = (consistent(state)[0] for state in (base, *states))
    return whole, mine, theirs


three = three_states()


@given(three)
def test_nothing_new_on_one_side_leaves_the_other(states: States) -> None:
    base, mine, theirs = states
    for one, other, wanted in ((mine, mine, mine), (base, theirs, theirs), (mine, base, mine)):
        merged = merge(base, one, other)
        assert merged.configuration == wanted
        assert not merged.conflicts
        assert not merged.notes


@given(three, st.randoms(use_true_random=False))
def test_whatever_is_chosen_the_result_is_in_order(states: States, chance: Any) -> None:
    open_ones = merge(*states).conflicts
    choices = {one.place: chance.choice([*Side]) for one in open_ones if chance.random() < 0.7}
    merged = merge(*states, choices)
    assert consistent(merged.configuration) == (merged.configuration, ())
    assert {one.place for one in merged.conflicts} == {one.place for one in open_ones} - choices.keys()
    in_order(merged.configuration)


@given(three)
def test_answering_every_question_leaves_none(states: States) -> None:
    for side in Side:
        merged = merge(*states, dict.fromkeys((one.place for one in merge(*states).conflicts), side))
        assert not merged.conflicts


@given(three)
def test_mine_is_what_results_where_nothing_is_answered(states: States) -> None:
    merged = merge(*states)
    answered = merge(*states, dict.fromkeys((one.place for one in merged.conflicts), Side.MINE))
    if not any(one.kind == "domains" for one in merged.conflicts):  # choosing a primary domain says more than silence
        assert answered.configuration == merged.configuration


@given(three)
def test_who_is_called_mine_matters_in_the_questions_only_by_name(states: States) -> None:
    base, mine, theirs = states
    here, there = merge(base, mine, theirs).conflicts, merge(base, theirs, mine).conflicts
    if any(not one.field and one.key for one in here):
        return  # whether a record is there at all decides on what else there is to ask
    assert Counter(map(_shown, here)) == Counter(map(_mirrored, there))


def _shown(conflict: Conflict) -> tuple[Place, str, str]:
    return conflict.place, repr(conflict.mine), repr(conflict.theirs)


def _mirrored(conflict: Conflict) -> tuple[Place, str, str]:
    return conflict.place, repr(conflict.theirs), repr(conflict.mine)


@given(three)
def test_what_only_one_side_touched_arrives(states: States) -> None:
    base, mine, theirs = states
    merged = merge(base, mine, theirs)
    if merged.notes or any(one.kind in ("users", "groups") and not one.field for one in merged.conflicts):
        return  # an account that stays after all stays in its groups
    for side, other in ((mine, theirs), (theirs, mine)):
        touched = {(change.kind, change.key) for change in difference(base, other)}
        for change in difference(base, side):
            if change.kind not in MAPPED_KINDS or (change.kind, change.key) in touched:
                continue
            if change.kind in ("vanished", "data_clearings"):
                continue  # go without a word, with their users
            assert merged.configuration.record(change.kind, change.key) == change.after


def in_order(now: Configuration) -> None:
    """The rules of a configuration, written down once more."""
    for policies, order in ((now.user_policies, now.user_policy_order), (now.delegations, now.delegation_order)):
        assert sorted(order) == sorted(policies)
        assert len({policy.name.strip().casefold() for policy in policies.values()}) == len(policies)
        for policy in policies.values():
            assert now.users.keys() >= set(policy.targets.users)
            assert now.groups.keys() >= set(policy.targets.groups)
            assert policy.targets == type(policy.targets).of(policy.targets.users, policy.targets.groups)
    assert now.groups.keys() >= now.members.keys()
    assert now.users.keys() >= {name for names in now.members.values() for name in names}
    assert all(names == tuple(sorted(set(names))) != () for names in now.members.values())
    for records in (now.users, now.groups, now.domains):
        assert len({key.casefold() for key in records}) == len(records)
    assert len({key.replace("-", "").casefold() for key in now.licenses}) == len(now.licenses)
    assert sum(domain.primary for domain in now.domains.values()) == bool(now.domains)
    activation = Activation(now, by_groups(now))
    assert not [name for name in now.data_clearings if activation.of(now.users[name]).active]
    assert all(mark.name in getattr(now, mark.kind) for mark in now.vanished.values())
