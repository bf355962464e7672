"""The impact of an edit is what a comparison of everything that applies to everybody, before and after, shows."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from mailplus_console.effective.impact import ASPECTS, Impact, impact
from mailplus_console.effective.resolution import Resolution
from mailplus_console.records import RULE_NAMES, Configuration, difference
from tests.effective import naive
from tests.effective.configurations import TODAY, histories

pytestmark = pytest.mark.timeout(400)  # passes in seconds; to make a failing example small takes minutes


@given(histories())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_impact_is_the_difference_of_everything_that_applies(states: list[Configuration]) -> None:
    resolution = Resolution(states[0], TODAY)
    for before, after in pairwise(states):
        changes = difference(before, after)
        following = resolution.after(after, changes)
        found = impact(resolution, following, changes)
        assert {aspect: dict(pairs) for aspect, pairs in found.by_aspect.items()} == compared(before, after)
        assert_listed(found)
        assert (found.seats_before, found.seats_after) == (resolution.seats, following.seats)
        resolution = following


def assert_listed(found: Impact) -> None:
    assert {(line.user, line.what): (line.before, line.after) for line in found.lines} == {
        (user, aspect): pair for aspect, pairs in found.by_aspect.items() for user, pair in pairs.items()
    }
    assert found.users == {line.user for line in found.lines}
    assert (found.sentence() == "Nobody is affected") is (not found.lines)


def compared(before: Configuration, after: Configuration) -> dict[str, Any]:
    pairs: dict[str, dict[str, Any]] = {aspect: {} for aspect in ASPECTS}
    for name in {*before.users, *after.users}:
        was = name in before.users and naive.status(before, name)[0]
        now = name in after.users and naive.status(after, name)[0]
        pairs["status"][name] = (was, now)
    for name in before.users.keys() & after.users.keys():
        old, new = everything(before, name), everything(after, name)
        for aspect, value in old.items():
            pairs[aspect][name] = (value, new[aspect])
    changed = {
        aspect: {name: pair for name, pair in found.items() if pair[0] != pair[1]} for aspect, found in pairs.items()
    }
    return {aspect: found for aspect, found in changed.items() if found}


def everything(configuration: Configuration, name: str) -> dict[str, Any]:
    rules = naive.rules(configuration, name)
    return {
        "quota": naive_quota(configuration, name),
        "policy": next(iter(naive.user_policies(configuration, name)), None),
        **{rule: rules[rule][0] for rule in RULE_NAMES},
        "delegation": next(iter(naive.delegations(configuration, name)), None),
        "permissions": tuple(naive.statement(configuration, name)["permissions"]),
    }


def naive_quota(configuration: Configuration, name: str) -> Any:
    source = naive.quota(configuration, name)[2]
    if source == "user":
        return configuration.users[name].quota
    if source == "default":
        return configuration.settings.default_quota
    return configuration.groups[source.removeprefix("group:")].quota if source != "none" else None
