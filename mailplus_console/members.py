"""Who belongs to which group, by the hundred thousand: members are held as numbers and named when somebody asks.

A number takes half the room of a name, and whoever works through all memberships does so several times as fast.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from typing import Any
from weakref import ref

from mailplus_console.packed import Packed

Members = Mapping[str, tuple[str, ...]]
_STRANGER, _NOBODY = -1, -2  # the place of a name that no user has, and of none: no array of numbers takes it in

_DEAR = 10
"""To look one name up among all takes as long as to put so many into a dictionary."""


class Naming:
    """Gives members their names: `names` has the name of each number, sorted. They are the keys of `users`."""

    __slots__ = ("_users", "names")

    def __init__(self, users: Packed[Any]) -> None:
        self.names = sorted(users)
        self._users = ref(users)  # a strong one would keep an earlier state alive

    def __call__(self, _group: str, numbers: array[int]) -> tuple[str, ...]:
        return tuple(map(self.names.__getitem__, numbers))

    def is_of(self, users: Mapping[str, Any]) -> bool:
        """Whether these are the very users that were numbered."""
        return self._users() is users


class Packing:
    """Takes in the members of groups as a file numbers them; `packed` is the mapping of all of them.

    The file's numbers are those from 0 to `size`; `know` has to say of all of them whose they are.
    """

    def __init__(self, users: Packed[Any], size: int) -> None:
        self._naming = Naming(users)
        self._place = array("i", [_NOBODY]) * size  # among the users' names, for each of the file's numbers
        self._strangers: dict[int, str] = {}
        self.packed: Packed[tuple[str, ...]] = Packed({}, self._naming)

    def know(self, names: Sequence[str], numbers: Sequence[int]) -> None:
        """Take in whose these numbers are, the names sorted. Raises LookupError for a number that cannot be.

        They are compared with no more users than lie between them: a dictionary of all would fit into no cache.
        """
        known, taken = self._naming.names, self._place
        start = bisect_left(known, names[0])
        places = dict(zip(known[start : bisect_right(known, names[-1], start)], count(start)))
        for name, number in zip(names, numbers, strict=True):
            if number < 0 or taken[number] != _NOBODY:
                raise LookupError(f"{number} is no number or another's")
            taken[number] = place = places.get(name, _STRANGER)
            if place == _STRANGER:
                self._strangers[number] = name

    def add(self, group: str, numbers: Sequence[int]) -> None:
        """Take in a group. Where not everybody in it is a user, it is held as names. Raises LookupError."""
        place = self._place
        try:
            self.packed.held[group] = array("I", [place[number] for number in numbers])
        except OverflowError:  # a stranger's
            self.packed[group] = tuple(map(self._name, numbers))

    def _name(self, number: int) -> str:
        place = self._place[number]
        return self._strangers[number] if place == _STRANGER else self._naming.names[place]


class Numbered:
    """All members by number. Those that were held as names, since they were edited, get their numbers here."""

    def __init__(self, members: Members) -> None:
        self._naming: Naming | None = None
        held: Mapping[str, Any] = members
        if isinstance(members, Packed) and isinstance(members.unpack, Naming):
            self._naming, held = members.unpack, members.held
        self._sorted: Sequence[str] = self._naming.names if self._naming else ()
        self._others: dict[str, int] = {}
        number_for = self._number_for
        self.of_group: Mapping[str, array[int]] = {
            group: array("I", map(number_for, its)) if isinstance(its, tuple) else its for group, its in held.items()
        }
        self.names: Sequence[str] = [*self._sorted, *self._others] if self._others else self._sorted

    def number_of(self, name: str) -> int | None:
        """The number of a user; None for one who has none, since he is in no group."""
        place = bisect_left(self._sorted, name)
        return place if place < len(self._sorted) and self._sorted[place] == name else self._others.get(name)

    def numbers_of(self, names: Sequence[str]) -> Sequence[int]:
        """The numbers of these names; who has none gets the one after the last. Those of all users are at hand."""
        if names == self.names:
            return range(len(names))
        nobody = len(self.names)
        if len(names) * _DEAR < nobody:
            found = map(self.number_of, names)
            return [nobody if number is None else number for number in found]
        numbers = {name: number for number, name in enumerate(self.names)}
        return [numbers.get(name, nobody) for name in names]

    def _number_for(self, name: str) -> int:
        number = self._others.get(name)
        if number is None and (number := self.number_of(name)) is None:
            number = self._others[name] = len(self._sorted) + len(self._others)
        return number

    def strangers(self, users: Mapping[str, Any]) -> Iterable[int]:
        """The numbers of those who are no users."""
        known = (self._naming is not None and self._naming.is_of(users)) or (
            len(users) == len(self._sorted) and list(users) == self._sorted
        )
        first, names = len(self._sorted) if known else 0, users.keys()
        return [number for number in range(first, len(self.names)) if self.names[number] not in names]
