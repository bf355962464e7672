"""What an edit is: a function from the present state to a sentence and the records it wants to put."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mailplus_console.records import Change, Configuration


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a bulk edit did to one of the chosen records, in words for the person."""

    key: str
    done: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A change that is not made yet: its sentence for the journal and each touched record before and after.

    `outcomes` has one entry per chosen record for bulk edits. A `divisible` draft may be made without the records
    that the operator may not change; those become outcomes that say why.
    """

    sentence: str
    changes: tuple[Change, ...]
    outcomes: tuple[Outcome, ...] = ()
    divisible: bool = False


Edit = Callable[[Configuration], Draft]


def quoted(name: str) -> str:
    """A name as it stands in a sentence."""
    return f"“{name}”"


def counted(number: int, one: str, many: str) -> str:
    """'1 user', '1,204 users'."""
    return f"{number:,} {one if number == 1 else many}"


def named(names: Sequence[str], one: str, many: str) -> str:
    """The name itself where there is one, else how many there are."""
    return quoted(names[0]) if len(names) == 1 else counted(len(names), one, many)
