"""One thing to look at, and how bad it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mailplus_console.sentence import Sentence, Value, counted, joined, quoted


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


Named = dict[str, Value]
"""What a sentence about several records may have in it: {name} of the first one, {names} of some."""


def about_many(
    severity: Severity, code: str, kind: str, keys: Sequence[str], sentence: Callable[[int, Named], Sentence]
) -> list[Finding]:
    """One finding about all these records; nothing where there are none. `sentence` gets their number and names."""
    if not keys:
        return []
    ordered = tuple(sorted(keys))
    said_of_them = sentence(len(ordered), {"name": ordered[0], "names": some(ordered)})
    return [Finding(severity, code, said_of_them, kind, ordered[0] if len(ordered) == 1 else "", ordered)]


def some(names: Sequence[str], shown: int = 3) -> Sentence:
    """'“a”, “b”, “c” and 7 more'."""
    first = joined(", ", [quoted(name) for name in names[:shown]])
    if len(names) <= shown:
        return first
    return counted("{first} and {n} more", "{first} and {n} more", len(names) - shown, first=first)
