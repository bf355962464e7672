"""Who belongs to which group, readable both ways."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from itertools import chain

from mailplus_console.effective.lazily import Lazily
from mailplus_console.records import Configuration, Group, Targets


class _Index:
    """The members read the other way round, in a fifth of the room that a dictionary of tuples would take."""

    def __init__(self, groups: Mapping[str, Group], members: Mapping[str, tuple[str, ...]]) -> None:
        self._groups = sorted(group for group in members if group in groups)
        times: dict[str, int] = Counter(chain.from_iterable(members[group] for group in self._groups))
        self._users = sorted(times)
        self._starts = array("I", [0])  # where the groups of each user begin in `_numbers`, and where the last end
        total, places = 0, times
        for user in self._users:
            number, places[user] = times[user], total
            total += number
            self._starts.append(total)
        self._numbers = numbers = array("I", bytes(4 * total))
        for number, group in enumerate(self._groups):
            for user in members[group]:
                place = places[user]
                numbers[place] = number
                places[user] = place + 1

    def groups_of(self, user: str) -> tuple[str, ...]:
        place = bisect_left(self._users, user)
        if place == len(self._users) or self._users[place] != user:
            return ()
        groups = self._groups
        return tuple(groups[number] for number in self._numbers[self._starts[place] : self._starts[place + 1]])


class Membership:
    """The members of every known group. Members of a group that is not there are ignored (our choice)."""

    def __init__(self, groups: Mapping[str, Group], members: Mapping[str, tuple[str, ...]]) -> None:
        self._groups = groups
        self._members = members

    @staticmethod
    def of(configuration: Configuration) -> Membership:
        """The membership of a configuration."""
        return Membership(configuration.groups, configuration.members)

    @Lazily
    def _index(self) -> _Index:
        return _Index(self._groups, self._members)

    def groups_of(self, user: str) -> tuple[str, ...]:
        """The groups of a user, sorted by name. The first question reads all members, further ones are looked up."""
        return self._index.groups_of(user)

    def members_of(self, group: str) -> tuple[str, ...]:
        """The members of a group as they are stored; they may hold names of no known user."""
        return self._members.get(group, ()) if group in self._groups else ()

    def sets(self, targets: Targets) -> Iterable[Collection[str]]:
        """The names that targets stand for, set by set; they may hold names of no known user."""
        if targets.users:
            yield targets.users
        for group in targets.groups:
            if names := self.members_of(group):
                yield names
