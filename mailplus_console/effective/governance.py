"""Which policy of a priority list governs whom: the highest that names a user governs alone (Guide)."""

from __future__ import annotations

import weakref
from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from itertools import compress

from mailplus_console.effective.lazily import Lazily
from mailplus_console.effective.membership import Membership
from mailplus_console.records import Delegation, Targets, User, UserPolicy

Policy = UserPolicy | Delegation
Moves = Mapping[str, tuple[str | None, str | None]]
"""User → the policy that governed him before and the one that does after; None = the Default policy or none."""


MANY = 10_000
"""More users than this are not looked up one by one; and with more under another policy since everybody was last looked
at, all are put together anew.
"""


@dataclass(frozen=True, slots=True)
class Directory:
    """The accounts that targets are looked up in; names that it does not know are ignored (our choice).

    `exempt` are users that no policy of this list touches: administrators, for delegations (Guide).
    """

    users: Mapping[str, User]
    membership: Membership
    exempt: frozenset[str] = frozenset()

    def named(self, targets: Targets) -> set[str]:
        """The known users that targets name, themselves or by a group."""
        users = self.users
        return {name for names in self.membership.sets(targets) for name in names if name in users} - self.exempt


class Governance:
    """Who is governed by what, for one priority list in one configuration. Immutable; parts are worked out lazily."""

    def __init__(
        self,
        directory: Directory,
        policies: Mapping[str, Policy],
        order: tuple[str, ...],
    ) -> None:
        self.directory = directory
        self.policies = policies
        self.order = order if policies.keys() >= set(order) else _known(order, policies)
        self._before: Callable[[], Governance | None] = _nothing
        self._moves: Moves = {}
        # What changed since `places` were worked out, by an earlier state: there is no need to copy them for each edit.
        self._since: Mapping[str, str | None] = {}

    @Lazily
    def places(self) -> Places:
        """For everybody the policy that governs him, worked out from nothing."""
        return Places(self.directory, self.policies, self.order)

    @property
    def is_resolved(self) -> bool:
        """Whether it is known who governs whom, so that an edit can be followed from here."""
        return "places" in self.__dict__

    def governor(self) -> Callable[[str], str | None]:
        """Looks up the policy that governs a user; of many had better be asked together, see `governing`."""
        base, since = self.places.policy_of, self._since
        return lambda user: since[user] if user in since else base(user)

    def governing(self, names: Sequence[str]) -> list[str | None]:
        """For each of these users the id of the policy that governs; None = the Default policy, or no delegation."""
        if len(names) <= MANY:
            return list(map(self.governor(), names))
        by_rank = (*self.order, None)
        return [by_rank[rank] for rank in self.ranks(names)]

    def governors(self, targets: Targets) -> Iterator[tuple[str, str | None]]:
        """All whom targets name, each as often as they do, with the policy that governs. Some may be no users."""
        since = self._since
        if since:
            return ((name, since.get(name, policy_id)) for name, policy_id in self.places.named(targets))
        return self.places.named(targets)

    def ranks(self, names: Sequence[str]) -> Sequence[int]:
        """For each of these users the rank of the policy that governs; where none does, as many as there are."""
        ranks = self.places.ranks(names, self.rank)
        if self._since:
            lowest, governor = len(self.rank), self.governor()
            for place in compress(range(len(names)), map(self._since.__contains__, names)):
                found = governor(names[place])
                ranks[place] = lowest if found is None else self.rank[found]
        return ranks

    @Lazily
    def counts(self) -> Mapping[str, int]:
        """Policy id → how many users it really governs; every policy of the list is there."""
        counted = self.places.counts()
        for name, policy_id in self._since.items():
            counted[self.places.policy_of(name)] -= 1
            counted[policy_id] += 1
        return {policy_id: counted[policy_id] for policy_id in self.order}

    @Lazily
    def rank(self) -> Mapping[str, int]:
        """Policy id → its place, 0 the highest."""
        return {policy_id: place for place, policy_id in enumerate(self.order)}

    @Lazily
    def _naming(self) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
        """User → the policies that name him himself; group → the policies that name it; in no order."""
        users: dict[str, tuple[str, ...]] = {}
        groups: dict[str, tuple[str, ...]] = {}
        for policy_id, policy in self.policies.items():
            if policy_id not in self.rank:
                continue
            targets = policy.targets
            for name in targets.users:
                users[name] = (*users.get(name, ()), policy_id)
            for name in targets.groups:
                groups[name] = (*groups.get(name, ()), policy_id)
        return users, groups

    def policies_of(self, user: str) -> tuple[str, ...]:
        """All policies that name a user, highest first: the first one governs him, the others are hidden."""
        if user in self.directory.exempt:
            return ()
        by_user, by_group = self._naming
        found = set(by_user.get(user, ()))
        for group in self.directory.membership.groups_of(user):
            found.update(by_group.get(group, ()))
        return self._in_order(found)

    def policies_naming_group(self, group: str) -> tuple[str, ...]:
        """All policies that have a group among their targets, highest first."""
        return self._in_order(self._naming[1].get(group, ()))

    def _in_order(self, found: Collection[str]) -> tuple[str, ...]:
        return tuple(sorted(found, key=self.rank.__getitem__)) if len(found) > 1 else tuple(found)

    def named_by(self, policy_id: str) -> set[str]:
        """The known users that a policy's targets name, whether it governs them or not."""
        return self.directory.named(self.policies[policy_id].targets)

    def named_alike(self, other: Governance) -> bool:
        """Whether both certainly name the same users, since neither targets nor accounts have changed."""
        mine, its = self.directory, other.directory
        same_accounts = mine.membership is its.membership and mine.exempt == its.exempt
        return self.policies is other.policies and same_accounts and mine.users.keys() == its.users.keys()

    def governed_by(self, policy_id: str) -> set[str]:
        """The users that a policy really governs."""
        return {name for name, governor in self.governors(self.policies[policy_id].targets) if governor == policy_id}

    def hidden_by(self, policy_id: str) -> dict[str, int]:
        """Higher policies that govern users whom this one names: id → number of users, highest first."""
        governor = dict(self.governors(self.policies[policy_id].targets))
        counted = Counter(map(governor.__getitem__, self.named_by(policy_id)))
        return {higher: counted[higher] for higher in self.order[: self.rank[policy_id]] if higher in counted}

    def hides(self, policy_id: str) -> dict[str, int]:
        """Lower policies that name users whom this one governs: id → number of users, highest first."""
        governed = self.governed_by(policy_id)
        found: dict[str, int] = {}
        if governed:
            for lower in self.order[self.rank[policy_id] + 1 :]:
                hidden: set[str] = set()
                for names in self.directory.membership.sets(self.policies[lower].targets):
                    if not governed.isdisjoint(names):
                        hidden |= governed.intersection(names)
                if hidden:
                    found[lower] = len(hidden)
        return found

    def in_directory(self, directory: Directory) -> Governance:
        """The same for a directory of the same names, so that a former one need not be kept."""
        same = copy(self)
        same.directory = directory
        return same

    def followed(self, before: Governance, moves: Moves) -> Governance:
        """The same, with what an edit led to: `moves` are all differences from `before`, which is resolved."""
        many = len(before._since) > MANY
        self.__dict__["places"] = before.places.changed(before._since) if many else before.places
        self._since = {**({} if many else before._since), **{name: new for name, (_, new) in moves.items()}}
        self._before = weakref.ref(before)  # a strong one would keep every earlier state alive
        self._moves = moves
        only_moved = self.policies is before.policies and len(self.order) == len(before.order)
        if only_moved and "_naming" in before.__dict__:
            self.__dict__["_naming"] = before.__dict__["_naming"]
        if "counts" in before.__dict__:
            known = before.counts
            counts = dict(known) if only_moved else {policy_id: known.get(policy_id, 0) for policy_id in self.order}
            for old, new in moves.values():
                if old in counts:
                    counts[old] -= 1
                if new is not None:
                    counts[new] += 1
            self.__dict__["counts"] = counts
        return self

    def moves_since(self, before: Governance) -> Moves:
        """The users whom another policy governs than in `before`."""
        if before is self:
            return {}
        if self._before() is before:
            return self._moves
        moves = self.places.moves_since(before.places)
        if self._since or before._since:
            old, new = before.governor(), self.governor()
            moves.update((name, (old(name), new(name))) for name in {**self._since, **before._since})
            return {name: (was, now) for name, (was, now) in moves.items() if was != now}
        return moves


class Places:
    """Everybody's place in a priority list: that of the policy that governs him.

    From the lowest policy up, each takes all whom it names; so the last word is the highest one's.
    """

    def __init__(self, directory: Directory, policies: Mapping[str, Policy], order: tuple[str, ...]) -> None:
        self._membership = directory.membership
        self._numbered = numbered = directory.membership.numbered
        self._policies: tuple[str | None, ...] = (None, *order)
        self._by_number = places = array("I", bytes(4 * len(numbered.names)))  # counted from 1; 0 = nobody governs
        members_of, named = directory.membership.by_number.get, dict[str, int]()
        for place in range(len(order), 0, -1):
            targets = policies[order[place - 1]].targets
            for group in targets.groups:
                for number in members_of(group, ()):
                    places[number] = place
            named.update(dict.fromkeys(targets.users, place))
        self._others = self._take(named, directory.users)
        for name in directory.exempt:
            self._others.pop(name, None)
            if (exempt := numbered.number_of(name)) is not None:
                places[exempt] = 0
        for number in numbered.strangers(directory.users):
            places[number] = 0

    def _take(self, named: Mapping[str, int], users: Mapping[str, User]) -> dict[str, int]:
        """Let those in who are named themselves; gives back who has no number."""
        places, others = self._by_number, dict[str, int]()
        for name, place in named.items():
            number = self._numbered.number_of(name)
            if number is not None:
                places[number] = min(place, places[number] or place)
            elif name in users:
                others[name] = place
        return others

    def policy_of(self, name: str) -> str | None:
        """The id of the policy that governs a user."""
        number = self._numbered.number_of(name)
        return self._policies[self._others.get(name, 0) if number is None else self._by_number[number]]

    def named(self, targets: Targets) -> Iterator[tuple[str, str | None]]:
        """All whom targets name, each as often as they do, with the policy that governs: no member is looked up."""
        for name in targets.users:
            yield name, self.policy_of(name)
        name_of, numbers_of = self._numbered.names.__getitem__, self._membership.by_number.get
        policy_at, place_of = self._policies.__getitem__, self._by_number.__getitem__
        for group in targets.groups:
            numbers = numbers_of(group, ())
            yield from zip(map(name_of, numbers), map(policy_at, map(place_of, numbers)), strict=True)

    def ranks(self, names: Sequence[str], rank: Mapping[str, int]) -> list[int]:
        """For each of these users the rank of the policy that governs; where none does, as many as there are."""
        rank_at = [len(rank) if policy_id is None else rank.get(policy_id, len(rank)) for policy_id in self._policies]
        numbers = self._numbered.numbers_of(names)
        if isinstance(numbers, range):
            return list(map(rank_at.__getitem__, self._by_number))
        found = list(map([*map(rank_at.__getitem__, self._by_number), len(rank)].__getitem__, numbers))
        if self._others:
            for place in compress(range(len(names)), map(self._others.__contains__, names)):
                found[place] = rank_at[self._others[names[place]]]
        return found

    def counts(self) -> Counter[str | None]:
        """Policy id → how many users it governs."""
        counted = Counter(self._by_number) + Counter(self._others.values())
        return Counter({policy_id: counted[place] for place, policy_id in enumerate(self._policies)})

    def changed(self, since: Mapping[str, str | None]) -> Places:
        """The same, with other policies for some."""
        changed = copy(self)
        changed._change(since)  # noqa: SLF001 (a copy of itself)
        return changed

    def _change(self, since: Mapping[str, str | None]) -> None:
        self._by_number, self._others = self._by_number[:], {**self._others}
        place_of = {policy_id: place for place, policy_id in enumerate(self._policies)}
        for name, policy_id in since.items():
            place = place_of.setdefault(policy_id, len(place_of))
            number = self._numbered.number_of(name)
            if number is not None:
                self._by_number[number] = place
            elif place:
                self._others[name] = place
            else:
                self._others.pop(name, None)
        self._policies = tuple(place_of)

    def moves_since(self, before: Places) -> dict[str, tuple[str | None, str | None]]:
        """The users whom another policy governs than before."""
        if self is before:
            return {}
        if self._numbered is not before._numbered:
            old, new = before._by_name(), self._by_name()
            return {name: (old.get(name), new.get(name)) for name, _ in old.items() ^ new.items()}
        its, mine = before._policies, self._policies
        triples = zip(self._numbered.names, before._by_number, self._by_number, strict=True)
        moves = {name: (its[one], mine[other]) for name, one, other in triples if its[one] != mine[other]}
        others = ((name, before.policy_of(name), self.policy_of(name)) for name in {**self._others, **before._others})
        return moves | {name: (was, now) for name, was, now in others if was != now}

    def _by_name(self) -> dict[str, str | None]:
        """User → id of the policy that governs him. Of a million it takes half a second; what can goes by number."""
        policies = self._policies
        numbered = zip(self._numbered.names, self._by_number, strict=True)
        found = {name: policies[place] for name, place in numbered if place}
        return found | {name: policies[place] for name, place in self._others.items()}


def _known(order: tuple[str, ...], policies: Mapping[str, Policy]) -> tuple[str, ...]:
    return tuple(policy_id for policy_id in order if policy_id in policies)


def _nothing() -> None:
    return None
