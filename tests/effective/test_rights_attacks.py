"""Random edits by a random delegate: whatever passes the check raised nobody, in one step or in many."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mailplus_console.effective import rights
from mailplus_console.effective.resolution import Resolution
from mailplus_console.effective.rights import Operator
from mailplus_console.errors import Refused
from mailplus_console.permissions import ACCOUNT, DELEGATION
from mailplus_console.records import Configuration, Delegation, Targets, User, difference
from tests.effective import naive
from tests.effective.configurations import TODAY, USERS, configurations, next_states, permissions

HIS = (ACCOUNT, DELEGATION)
ONLY = ("user", "join", "move", "move", "delegation", "delegation", "delegations", "groups", "data_clearings", "server")

pytestmark = pytest.mark.timeout(400)  # passes in seconds; to make a failing example small takes minutes


def permitted(before: Configuration, after: Configuration, operator: Operator) -> bool:
    resolution = Resolution(before, TODAY)
    changes = difference(before, after)
    try:
        rights.check(resolution, resolution.after(after, changes), changes, operator)
    except Refused:
        return False
    return True


def may(configuration: Configuration, name: str) -> frozenset[str]:
    known = name in configuration.users
    return frozenset(naive.statement(configuration, name)["permissions"]) if known else frozenset()


@st.composite
def attempts(draw: st.DrawFn, name: str) -> list[Configuration]:
    """A delegate who may do much, and states that he would like."""
    start = draw(configurations())
    user = replace(start.users.get(name, User(name)), administrator=False)
    own = Delegation("own", "Own", "#5b8def", permissions=(*draw(permissions), *HIS), targets=Targets.of([name]))
    states = [
        replace(
            start,
            users={**start.users, name: user},
            delegations={**start.delegations, "own": own},
            delegation_order=tuple(draw(st.permutations([*start.delegation_order, "own"]))),
        )
    ]
    for _ in range(draw(st.integers(1, 6))):
        states.append(draw(next_states(states[-1], ONLY)))
    return states


@given(st.data(), st.sampled_from(USERS))
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_sequence_of_permitted_edits_raises_anybody(data: st.DataObject, name: str) -> None:
    states = data.draw(attempts(name))
    operator, start = Operator(name), states[0]
    held, now = may(start, name), start
    for _, wanted in pairwise(states):
        if not permitted(now, wanted, operator):
            continue
        unharmed(now, wanted)
        now = wanted
        assert may(now, name) <= held
        for user in now.users:
            assert may(now, user) <= may(start, user) | held, user


def unharmed(before: Configuration, after: Configuration) -> None:
    """What is for administrators only is as it was."""
    assert (before.licenses, before.server, before.domains) == (after.licenses, after.server, after.domains)
    administrators = [name for name, user in before.users.items() if user.administrator]
    assert administrators == [name for name, user in after.users.items() if user.administrator]
    for name in administrators:
        assert before.users[name] == after.users[name]
        assert before.data_clearings.get(name) == after.data_clearings.get(name)
