"""What both sides changed differently, and whose word counts for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mailplus_console.errors import Refused
from mailplus_console.sentence import counted


class Side(StrEnum):
    """One of the two states that grew out of the base: what is edited here, or what the server has."""

    MINE = "mine"
    THEIRS = "theirs"


Place = tuple[str, str, str]
"""Where a conflict is: kind, key and field."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A value that both sides changed, each to something else.

    `kind` and `key` name the record as a Change does. `field` is the name of its field ('rules.imap' for a rule), or ''
    for the whole record, which one side removed and the other changed. Where both sides added the record, `base` is
    None. For a priority order key and field are '', the three values are the orders, and `merged` is the order that
    results where nothing is chosen.
    """

    kind: str
    key: str
    field: str
    base: Any
    mine: Any
    theirs: Any
    merged: tuple[str, ...] | None = None

    @property
    def place(self) -> Place:
        """What a choice for this conflict is kept under."""
        return self.kind, self.key, self.field

    def of(self, side: Side) -> Any:
        """The value that this side wants."""
        return self.mine if side is Side.MINE else self.theirs


class Conflicting(Refused):
    """A pull that waits for a person: `conflicts` were changed here and at the server, each to something else."""

    def __init__(self, conflicts: tuple[Conflict, ...]) -> None:
        self.conflicts = conflicts
        super().__init__(
            counted(
                "{n} value was changed here and at the server, each to something else: choose mine or theirs. "
                "Until then nothing is pulled, and your edits stay as they are.",
                "{n} values were changed here and at the server, each to something else: choose mine or theirs. "
                "Until then nothing is pulled, and your edits stay as they are.",
                len(conflicts),
            )
        )


class Decisions:
    """The choices that were made, and every conflict that came up; `otherwise` decides where nothing was chosen."""

    def __init__(self, choices: Mapping[Place, Side], otherwise: Side = Side.MINE) -> None:
        self._choices = choices
        self._otherwise = otherwise
        self.found: list[Conflict] = []

    def side(self, conflict: Conflict) -> Side:
        """Note the conflict; whose word counts."""
        self.found.append(conflict)
        return self._choices.get(conflict.place, self._otherwise)

    def value(self, conflict: Conflict) -> Any:
        """Note the conflict; the value of the side whose word counts."""
        return conflict.of(self.side(conflict))

    @property
    def unanswered(self) -> tuple[Conflict, ...]:
        """The conflicts without a choice."""
        return tuple(conflict for conflict in self.found if conflict.place not in self._choices)
