"""Who is governed by what after an edit of a priority list, found by looking only at the users it can concern."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from mailplus_console.effective.governance import Directory, Governance, Moves, Policy
from mailplus_console.records import Targets

MOST_STEPS = 40
"""With more policies touched than this by one edit, working everything out anew is as fast."""


def after(
    before: Governance, directory: Directory, policies: Mapping[str, Policy], order: tuple[str, ...]
) -> Governance:
    """The governance of a directory of the same names with other policies or another order."""
    if policies is before.policies and order == before.order:
        return before.in_directory(directory)
    following = Governance(directory, policies, order)
    if not before.is_resolved:
        return following
    gone, new, edited, moved = _differences(before, following)
    if len(gone) + len(new) + len(edited) + len(moved) > MOST_STEPS:
        return following
    steps = _Steps(before)
    for policy_id in gone:
        steps.delete(policy_id)
    for policy_id in edited:
        steps.aim(policy_id, policies[policy_id])
    if moved:
        known = frozenset(steps.order)
        steps.arrange(moved, [policy_id for policy_id in following.order if policy_id in known])
    for policy_id in new:
        steps.add(policy_id, policies[policy_id], following.rank[policy_id])
    return following.followed(before, steps.moves())


def _differences(before: Governance, after_: Governance) -> tuple[list[str], list[str], list[str], list[str]]:
    """Ids of the policies that are gone, new, have other targets, and have been moved."""
    if before.policies is after_.policies and frozenset(before.order) == frozenset(after_.order):
        return [], [], [], moved_between(before.order, after_.order)
    old, new = before.policies, after_.policies
    edited = [
        policy_id
        for policy_id, policy in new.items()
        if policy is not (was := old.get(policy_id, policy))
        and policy.targets != was.targets
        and policy_id in after_.rank
        and policy_id in before.rank
    ]
    if before.order == after_.order:
        return [], [], edited, []
    both = before.rank.keys() & after_.rank.keys()
    return (
        [policy_id for policy_id in before.order if policy_id not in both],
        [policy_id for policy_id in after_.order if policy_id not in both],
        edited,
        moved_between(
            [policy_id for policy_id in before.order if policy_id in both],
            [policy_id for policy_id in after_.order if policy_id in both],
        ),
    )


class _Steps:
    """The state between steps; after each of them `_now` is right for `order` and `policies`."""

    def __init__(self, before: Governance) -> None:
        self.directory: Directory = before.directory
        self.policies: Mapping[str, Policy] = before.policies
        self.order: list[str] = list(before.order)
        self._before = before
        # Of those who were looked at: what governed them before the first step, and what does by now.
        self._was: dict[str, str | None] = {}
        self._now: dict[str, str | None] = {}

    def moves(self) -> Moves:
        """Whom another policy governs now than before the first step."""
        was = self._was
        return {name: (old, new) for name, new in self._now.items() if new != (old := was[name])}

    def delete(self, policy_id: str) -> None:
        place = self.order.index(policy_id)
        del self.order[place]
        self._release(self._under(policy_id, self.policies[policy_id].targets), self.order[place:], None)

    def aim(self, policy_id: str, policy: Policy) -> None:
        """Other targets: who is named no longer falls to a lower policy, who is named anew rises to this one."""
        before = self.policies[policy_id].targets
        self.policies = {**self.policies, policy_id: policy}
        place = self.order.index(policy_id)
        named = self.directory.named(policy.targets)
        self._release(self._under(policy_id, before) - named, self.order[place + 1 :], None)
        self._take(policy_id, policy.targets, named, self.order[:place])

    def add(self, policy_id: str, policy: Policy, place: int) -> None:
        self.policies = {**self.policies, policy_id: policy}
        self._take(policy_id, policy.targets, self.directory.named(policy.targets), self.order[:place])
        self.order.insert(place, policy_id)

    def arrange(self, moved: Sequence[str], order: list[str]) -> None:
        """Take each moved policy out of the list and put it where it comes to stand among those that stay."""
        waiting = set(moved)
        for place, policy_id in enumerate(order):
            if policy_id not in waiting:
                continue
            # Everything above this place stands already as it will; the policy belongs right below its predecessor.
            old = self.order.index(policy_id)
            del self.order[old]
            new = self.order.index(order[place - 1]) + 1 if place else 0
            targets = self.policies[policy_id].targets
            if new > old:
                self._release(self._under(policy_id, targets), self.order[old:new], policy_id)
            else:
                between = frozenset(self.order[new:old])
                self._put(self._whom(targets, between.__contains__), policy_id)
            self.order.insert(new, policy_id)

    def _whom(self, targets: Targets, holds: Callable[[str | None], bool]) -> set[str]:
        """Those among whom targets name for whose policy it holds by now."""
        now, governors = self._now, self._before.governors(targets)
        found = {name: old for name, old in governors if holds(now.get(name, old))}
        self._was.update(found)
        return set(found)

    def _under(self, policy_id: str, targets: Targets) -> set[str]:
        return self._whom(targets, lambda governor: governor == policy_id)

    def _release(self, users: set[str], lower: Sequence[str], otherwise: str | None) -> None:
        """Give users to the highest of these lower policies that names them, else to `otherwise`."""
        left = set(users)
        for policy_id in lower:
            if not left:
                return
            for names in self.directory.membership.sets(self.policies[policy_id].targets):
                if not left.isdisjoint(names):
                    found = left.intersection(names)
                    self._put(found, policy_id)
                    left -= found
        if otherwise is None:
            self._put(left, None)

    def _take(self, policy_id: str, targets: Targets, named: set[str], higher: Sequence[str]) -> None:
        """Give this policy all users it names whom none of the higher ones governs."""
        above = frozenset(higher)
        self._put(self._whom(targets, lambda governor: governor not in above) & named, policy_id)

    def _put(self, users: set[str], policy_id: str | None) -> None:
        self._now.update(dict.fromkeys(users, policy_id))


def moved_between(before: Sequence[str], after_: Sequence[str]) -> list[str]:
    """A smallest set of policies whose moving turns one order into the other; both hold the same ids."""
    first = next((i for i, (old, new) in enumerate(zip(before, after_, strict=True)) if old != new), None)
    if first is None:
        return []
    last = len(before)
    while before[last - 1] == after_[last - 1]:
        last -= 1
    old, new = before[first:last], after_[first:last]
    if old[1:] == new[:-1]:
        return [old[0]]
    if old[:-1] == new[1:]:
        return [old[-1]]
    stay = frozenset(longest_kept(old, new))
    return [policy_id for policy_id in new if policy_id not in stay]


def longest_kept(before: Sequence[str], after_: Sequence[str]) -> list[str]:
    """A longest sequence of ids that stand in the same relative order in both."""
    place = {policy_id: i for i, policy_id in enumerate(before)}
    ends: list[int] = []  # ends[n]: the smallest place at which a kept sequence of length n+1 can end
    tails: list[str] = []
    previous: dict[str, str | None] = {}
    for policy_id in after_:
        at = place[policy_id]
        length = bisect_left(ends, at)
        previous[policy_id] = tails[length - 1] if length else None
        if length == len(ends):
            ends.append(at)
            tails.append(policy_id)
        else:
            ends[length], tails[length] = at, policy_id
    kept: list[str] = []
    last: str | None = tails[-1] if tails else None
    while last is not None:
        kept.append(last)
        last = previous[last]
    return kept[::-1]
