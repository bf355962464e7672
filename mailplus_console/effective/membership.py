"""Who belongs to which group, readable both ways."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Mapping

from mailplus_console.effective.lazily import Lazily
from mailplus_console.members import Numbered
from mailplus_console.records import Configuration, Group, Targets


class _Index:
    """The members read the other way round: for each number the groups, in one array after the other."""

    def __init__(self, of_group: Mapping[str, Collection[int]], members: int) -> None:
        self._groups = sorted(of_group)
        places = array("I", bytes(4 * (members + 1)))
        for group in self._groups:
            for number in of_group[group]:
                places[number] += 1
        total = 0
        for number, times in enumerate(places):
            places[number] = total
            total += times
        self._starts = places[:]  # where the groups of each begin in `_numbers`, and where the last end
        self._numbers = numbers = array("I", bytes(4 * total))
        for place_of_group, group in enumerate(self._groups):
            for number in of_group[group]:
                place = places[number]
                numbers[place] = place_of_group
                places[number] = place + 1

    def groups_of(self, number: int) -> tuple[str, ...]:
        groups = self._groups
        return tuple(groups[place] for place in self._numbers[self._starts[number] : self._starts[number + 1]])


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
    def numbered(self) -> Numbered:
        """All members by number."""
        return Numbered(self._members)

    @Lazily
    def by_number(self) -> Mapping[str, Collection[int]]:
        """The members of every known group by number; they may hold numbers of no known user."""
        of_group, groups = self.numbered.of_group, self._groups
        if of_group.keys() <= groups.keys():
            return of_group
        return {group: numbers for group, numbers in of_group.items() if group in groups}

    @Lazily
    def _index(self) -> _Index:
        return _Index(self.by_number, len(self.numbered.names))

    @property
    def is_worked_out(self) -> bool:
        """Whether the groups of a user are looked up by now."""
        return "_index" in self.__dict__

    def work_out(self) -> None:
        """Read all members now, so that the groups of a user are looked up from here on."""
        _ = self._index

    def groups_of(self, user: str) -> tuple[str, ...]:
        """The groups of a user, sorted by name. The first question reads all members, further ones are looked up."""
        number = self.numbered.number_of(user)
        return () if number is None else self._index.groups_of(number)

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
