"""The fast resolver says the same as the naive one: from nothing, and after any sequence of edits."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from mailplus_console import members, users
from mailplus_console.effective import governance
from mailplus_console.effective.resolution import Resolution
from mailplus_console.effective.seats import user_limit
from mailplus_console.effective.statement import statement
from mailplus_console.records import Change, Configuration, Targets, User, UserPolicy, difference
from tests.effective import naive
from tests.effective.configurations import TODAY, configurations, histories

pytestmark = pytest.mark.timeout(400)  # passes in seconds; to make a failing example small takes minutes


def agree(resolution: Resolution, configuration: Configuration) -> None:
    for name in configuration.users:
        assert statement(resolution, name) == naive.statement(configuration, name)
        assert list(resolution.groups_of(name)) == naive.groups_of(configuration, name)
        assert list(resolution.delegations_of(name)) == naive.delegations(configuration, name)
    active = {name for name in configuration.users if naive.status(configuration, name)[0]}
    assert resolution.active_users == active
    assert resolution.seats.used == len(active)
    assert resolution.seats.authorized == user_limit(configuration, TODAY)
    agree_on_counts(resolution, configuration)
    agree_on_all_at_once(resolution, configuration)


def agree_on_all_at_once(resolution: Resolution, configuration: Configuration) -> None:
    """Who asks of everybody hears what he would hear of each."""
    everybody = resolution.configuration.users
    for names in (sorted(everybody), sorted(everybody, reverse=True)):
        statuses = resolution.activation.of_all(everybody, names)
        assert [statuses.words[number] for number in statuses.numbers] == list(map(resolution.status_of, names))
        quotas = resolution.quotas.of_all(everybody, names)
        assert [quotas.words[number] for number in quotas.numbers] == list(map(resolution.quota_of, names))
        for one_list, of in (
            (resolution.user_policies, naive.user_policies),
            (resolution.delegations, naive.delegations),
        ):
            governing = [next(iter(of(configuration, name)), None) for name in names]
            rank: dict[str | None, int] = dict(one_list.rank.items())
            rank[None] = len(rank)
            assert list(one_list.ranks(names)) == [rank[policy_id] for policy_id in governing]
            assert list(map(one_list.governor(), names)) == governing
            assert one_list.governing(names) == governing
            assert one_list.governing(names[::-2]) == governing[::-2]


def agree_on_counts(resolution: Resolution, configuration: Configuration) -> None:
    for one_list, of in (
        (resolution.user_policies, naive.user_policies),
        (resolution.delegations, naive.delegations),
    ):
        lists = [of(configuration, name) for name in configuration.users]
        assert one_list.counts == {policy: sum(named[:1] == [policy] for named in lists) for policy in one_list.order}
        for policy in one_list.order:
            hidden_by = {higher: sum(n[:1] == [higher] and policy in n[1:] for n in lists) for higher in one_list.order}
            hides = {lower: sum(n[:1] == [policy] and lower in n[1:] for n in lists) for lower in one_list.order}
            assert one_list.hidden_by(policy) == {higher: count for higher, count in hidden_by.items() if count}
            assert one_list.hides(policy) == {lower: count for lower, count in hides.items() if count}


@given(configurations())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_fast_resolver_agrees_with_the_naive_one(configuration: Configuration) -> None:
    agree(Resolution(configuration, TODAY), configuration)


@given(histories())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_it_agrees_after_any_sequence_of_edits(states: list[Configuration]) -> None:
    resolution = Resolution(states[0], TODAY)
    agree(resolution, states[0])  # so that every piece is there to be carried over
    for before, configuration in pairwise(states):
        earlier = resolution
        resolution = earlier.after(configuration, difference(before, configuration))
        moves = resolution.user_policies.moves_since(earlier.user_policies)
        assert moves == moved(before, configuration)
        agree(resolution, configuration)
        agree(earlier, before)  # what somebody still holds has not changed under his hands


@given(histories())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_it_agrees_where_one_edit_after_the_other_moves_many(states: list[Configuration]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(governance, "MANY", 0)
        resolution = Resolution(as_read(states[0]), TODAY)
        agree(resolution, states[0])
        for before, configuration in pairwise(states):
            earlier, changes = resolution, difference(before, configuration)
            resolution = earlier.after(earlier.configuration.changed(changes), changes)
            agree(resolution, configuration)
            assert resolution.user_policies.moves_since(earlier.user_policies) == moved(before, configuration)


def test_a_newcomer_who_is_no_target_any_more_is_governed_by_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(governance, "MANY", 0)
    policy = UserPolicy("p", "Interns", "#5b8def", targets=Targets.of(["newcomer"], []))
    start = Configuration(users={"old": User("old")}, user_policies={"p": policy}, user_policy_order=("p",))
    newcomer = Change("users", "newcomer", None, User("newcomer"))
    resolution = Resolution(as_read(start).changed([newcomer]), TODAY)
    agree(resolution, start.changed([newcomer]))
    for whom in ([], ["old"]):
        before = resolution.configuration
        aimed = replace(policy, targets=Targets.of(whom, []))
        changes = [Change("user_policies", "p", before.user_policies["p"], aimed)]
        resolution = resolution.after(before.changed(changes), changes)
        agree(resolution, resolution.configuration)


@given(histories())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_pieces_that_nobody_asked_for_come_out_right_later(states: list[Configuration]) -> None:
    resolution = Resolution(states[0], TODAY)
    for before, configuration in pairwise(states):
        resolution = resolution.after(configuration, difference(before, configuration))
    agree(resolution, states[-1])


@given(histories())
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_it_agrees_about_a_workspace_that_was_read_from_a_file(states: list[Configuration]) -> None:
    resolution = Resolution(as_read(states[0]), TODAY)
    agree(resolution, states[0])
    for before, configuration in pairwise(states):
        changes = difference(before, configuration)
        resolution = resolution.after(resolution.configuration.changed(changes), changes)
        agree(resolution, configuration)
        assert resolution.configuration == configuration


def as_read(configuration: Configuration) -> Configuration:
    """The same with its users packed and its members by number, as the store hands them out."""
    people, likes = users.Packing(), dict[User, User]()
    everybody = configuration.users.values()
    settings = [replace(user, name="", full_name="", email=None) for user in everybody]
    if settings:
        people.add(
            [user.name for user in everybody],
            [user.full_name for user in everybody],
            [user.email for user in everybody],
            [likes.setdefault(like, like) for like in settings],
        )
    number = {name: place for place, name in enumerate(sorted({*chain(*configuration.members.values())}))}
    groups = members.Packing(people.packed, len(number))
    if number:
        groups.know(tuple(number), tuple(number.values()))
    for group, names in configuration.members.items():
        groups.add(group, [number[name] for name in names])
    return replace(configuration, users=people.packed, members=groups.packed)


def moved(before: Configuration, after: Configuration) -> dict[str, tuple[str | None, str | None]]:
    pairs = {}
    for name in {*before.users, *after.users}:
        old = naive.user_policies(before, name)[:1] if name in before.users else []
        new = naive.user_policies(after, name)[:1] if name in after.users else []
        if old != new:
            pairs[name] = (old[0] if old else None, new[0] if new else None)
    return pairs
