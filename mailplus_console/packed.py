"""Records held as one string or array each, and made when somebody asks: as objects they take twice the room."""

from __future__ import annotations

from array import array
from collections.abc import Callable, ItemsView, Iterable, Iterator, KeysView, Mapping, MutableMapping, ValuesView
from dataclasses import fields, make_dataclass
from functools import cache
from typing import Any, TypeVar, cast

R = TypeVar("R")

PACKED = (str, array)
"""What a packed record is: nothing that the collector has to look at."""


class Packed(MutableMapping[str, R]):
    """Key → record, as a dictionary. What is put in later is held as it is, until everything is read anew.

    `unpack(key, packed)` makes the record, an equal one each time; any thread may ask for it.
    """

    __slots__ = ("__weakref__", "held", "loose", "unpack")

    def __init__(self, held: dict[str, Any], unpack: Callable[[str, Any], R], loose: Iterable[str] = ()) -> None:
        self.held = held
        self.unpack = unpack
        self.loose = set(loose)
        """The keys of the records that are not packed: looking at all for them would take a while."""

    def __getitem__(self, key: str) -> R:
        held = self.held[key]
        return self.unpack(key, held) if isinstance(held, PACKED) else cast(R, held)

    def get(self, key: str, default: Any = None) -> Any:
        """The record; the default where there is none."""
        held = self.held.get(key)
        if isinstance(held, PACKED):
            return self.unpack(key, held)
        return default if held is None else held

    def __setitem__(self, key: str, record: R) -> None:
        self.held[key] = record
        self.loose.add(key)

    def __delitem__(self, key: str) -> None:
        del self.held[key]
        self.loose.discard(key)

    def __contains__(self, key: object) -> bool:
        return key in self.held

    def __iter__(self) -> Iterator[str]:
        return iter(self.held)

    def __len__(self) -> int:
        return len(self.held)

    def keys(self) -> KeysView[str]:
        """The keys; comparing and intersecting them runs in C."""
        return self.held.keys()

    def values(self) -> ValuesView[R]:
        """The records, each made as it is reached."""
        return _Records(self)

    def items(self) -> ItemsView[str, R]:
        """The keys with their records, each made as it is reached."""
        return _Items(self)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Mapping):
            return NotImplemented
        return len(self) == len(other) and not differing(self, other)

    __hash__ = None  # type: ignore[assignment]  # as a dictionary

    def __repr__(self) -> str:
        return f"{type(self).__name__}({dict(self)!r})"


class _Records(ValuesView[R]):
    _mapping: Packed[R]

    def __iter__(self) -> Iterator[R]:
        unpack = self._mapping.unpack
        for key, held in self._mapping.held.items():
            yield unpack(key, held) if isinstance(held, PACKED) else held


class _Items(ItemsView[str, R]):
    _mapping: Packed[R]

    def __iter__(self) -> Iterator[tuple[str, R]]:
        unpack = self._mapping.unpack
        for key, held in self._mapping.held.items():
            yield key, unpack(key, held) if isinstance(held, PACKED) else held


def copied(records: Mapping[str, R]) -> MutableMapping[str, R]:
    """The same records, to be changed before anybody else sees them."""
    return Packed(records.held.copy(), records.unpack, records.loose) if isinstance(records, Packed) else dict(records)


def differing(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """The keys of the records that are not the same in both: those of `after` in its order, then those that are gone.

    Most of what two states hold is one and the same: records are made for the rest only.
    """
    if before is after:
        return []
    old, new = _comparable(before, after)
    get = old.get
    suspects = [key for key, held in new.items() if get(key) is not held]
    found = [key for key in suspects if before.get(key) != after[key]]
    return found + [key for key in old if key not in new]


def _comparable(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """What they hold: where it is the same object, the records are equal."""
    if isinstance(before, Packed) and isinstance(after, Packed) and before.unpack is after.unpack:
        return before.held, after.held
    return before, after


@cache
def thawed(record: Any) -> Any:
    """A twin of a frozen dataclass: make one of these and give it the class of the record, and it is a record.

    A frozen dataclass sets each field through a call, its twin all of them at once: three times as fast. Python allows
    the change of class where the slots are the same.
    """
    return make_dataclass(f"Thawed{record.__name__}", [item.name for item in fields(record)], slots=True)
