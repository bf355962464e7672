"""One thing to look at, and how bad it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Day = Callable[[date], str]
"""How a date is written: the window gives the way of the person's locale."""


class Severity(StrEnum):
    """How bad it is: something does not work; something is probably not meant so; something to know."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at. `kind` and `key` name the record it is about, as in Change.

    Where it is about several records of the kind, `key` is '' and `keys` names them all, sorted.
    """

    severity: Severity
    code: str
    sentence: str
    kind: str
    key: str = ""
    keys: tuple[str, ...] = ()


def about_many(severity: Severity, code: str, kind: str, keys: Sequence[str], one: str, many: str) -> list[Finding]:
    """One finding about all these records; nothing where there are none.

    `one` and `many` are sentences with {name}, {number} and {names} to be filled in.
    """
    if not keys:
        return []
    ordered = tuple(sorted(keys))
    sentence = (one if len(ordered) == 1 else many).format(
        name=quoted(ordered[0]), number=f"{len(ordered):,}", names=some(ordered)
    )
    return [Finding(severity, code, sentence, kind, ordered[0] if len(ordered) == 1 else "", ordered)]


def quoted(name: str) -> str:
    """A name as it stands in a sentence."""
    return f"“{name}”"


def some(names: Sequence[str], shown: int = 3) -> str:
    """'“a”, “b”, “c” and 7 more'."""
    first = ", ".join(quoted(name) for name in names[:shown])
    return f"{first} and {len(names) - shown:,} more" if len(names) > shown else first


def counted(number: int, one: str, many: str) -> str:
    """'1 user', '1,204 users'."""
    return f"{number:,} {one if number == 1 else many}"
