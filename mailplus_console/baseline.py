"""The baseline: what the server last said. Kept as the records in which the working state differs from it.

All else is the same in both, so that a hundred thousand users are held once, and a plan costs what was edited.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from mailplus_console.records import KINDS, Change, Configuration, difference

Place = tuple[str, str]
"""Kind and key of a record."""

_ORDER = {kind: number for number, kind in enumerate(KINDS)}


def in_order(place: Place) -> tuple[int, str]:
    """To sort by: the kinds as a configuration has them, then the keys."""
    return _ORDER[place[0]], place[1]


@dataclass(frozen=True, slots=True)
class Shift:
    """How the list of differing records changes: what the server has at these places, and places no longer differing.

    `anew`: nothing that was in the list before is left.
    """

    kept: Mapping[Place, Any] = field(default_factory=dict)
    dropped: tuple[Place, ...] = ()
    anew: bool = False


class Baseline:
    """Place → what the server has there (None = nothing), for every record in which the working state differs."""

    def __init__(self, differing: Mapping[Place, Any] | None = None) -> None:
        self._differing: dict[Place, Any] = dict(differing or {})

    def __len__(self) -> int:
        return len(self._differing)

    def after_edit(self, changes: Iterable[Change]) -> Shift:
        """What an edit of the working state does to the list."""
        first: dict[Place, Any] = {}
        last: dict[Place, Any] = {}
        for kind, key, before, after in changes:
            first.setdefault((kind, key), before)
            last[kind, key] = after
        kept: dict[Place, Any] = {}
        dropped: list[Place] = []
        for place, after in last.items():
            if place in self._differing:
                if self._differing[place] == after:
                    dropped.append(place)
            elif first[place] != after:
                kept[place] = first[place]
        return Shift(kept, tuple(dropped))

    def after_landing(self, working: Configuration, changes: Iterable[Change]) -> Shift:
        """What it does to the list that the server has the `after` of these changes now."""
        kept: dict[Place, Any] = {}
        dropped: list[Place] = []
        for kind, key, _, after in changes:
            if working.record(kind, key) == after:
                dropped.append((kind, key))
            else:  # edited again meanwhile
                kept[kind, key] = after
        return Shift(kept, tuple(dropped))

    @staticmethod
    def after_pull(theirs: Configuration, working: Configuration) -> Shift:
        """The list anew: where the working state differs from what the server said."""
        return Shift({(kind, key): before for kind, key, before, _ in difference(theirs, working)}, anew=True)

    def follow(self, shift: Shift) -> None:
        """Take over what has become durable."""
        if shift.anew:
            self._differing.clear()
        for place in shift.dropped:
            self._differing.pop(place, None)
        self._differing.update(shift.kept)

    def changes(self, working: Configuration) -> tuple[Change, ...]:
        """What leads from the baseline to the working state, in the order of the kinds and keys."""
        places = sorted(self._differing, key=in_order)
        return tuple(Change(*place, self._differing[place], working.record(*place)) for place in places)

    def configuration(self, working: Configuration) -> Configuration:
        """The whole state that the server last said."""
        return working.changed(change.reversed for change in self.changes(working))
