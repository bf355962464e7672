"""Who belongs to which group, by the hundred thousand: members are held as numbers and named when somebody asks.

A number takes half the room of a name, and whoever works through all memberships does so several times as fast.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from typing import Any
from weakref import ref

from mailplus_console.packed import Packed

Members = Mapping[str, tuple[str, ...]]


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
    """Takes in the members of groups; `packed` is the mapping of all of them."""

    def __init__(self, users: Packed[Any]) -> None:
        self._naming = Naming(users)
        self._number = dict(zip(self._naming.names, count()))
        self.packed: Packed[tuple[str, ...]] = Packed({}, self._naming)

    def add(self, group: str, names: Sequence[str]) -> None:
        """Take in a group. Where not everybody in it is a user, it is held as names."""
        number, known = self._number, self._naming.names
        try:
            self.packed.held[group] = array("I", map(number.__getitem__, names))
        except KeyError:
            self.packed.held[group] = tuple(known[number[name]] if name in number else name for name in names)


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

    def _number_for(self, name: str) -> int:
        number = self._others.get(name)
        if number is None and (number := self.number_of(name)) is None:
            number = self._others[name] = len(self._sorted) + len(self._others)
        return number

    def strangers(self, users: Mapping[str, Any]) -> Iterable[int]:
        """The numbers of those who are no users."""
        known = self._naming is not None and self._naming.is_of(users)
        first = len(self._sorted) if known else 0
        return [number for number in range(first, len(self.names)) if self.names[number] not in users]
