"""What is wrong with a file: every problem with its place, collected so that a person mends them in one go."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field

from mailplus_console.edits.imports import in_file
from mailplus_console.errors import Unreadable
from mailplus_console.sentence import placed, said

MOST_PROBLEMS = 100  # beyond that the file is something else altogether
_LONGEST_SHOWN = 60
_MOST_CANDIDATES = 2_000  # looking for a similar name among more takes longer than a person waits


@dataclass(slots=True)
class Problems:
    """The problems found so far."""

    found: list[str] = field(default_factory=list)

    def add(self, place: str, sentence: str) -> None:
        """Note a problem; raises Unreadable once there are too many to go on."""
        self.found.append(placed(place, sentence) if place else sentence)
        if len(self.found) >= MOST_PROBLEMS:
            raise Unreadable(self.found, more=True)

    def check(self) -> None:
        """Raise Unreadable where there are any."""
        if self.found:
            raise Unreadable(self.found)


def at_line(line: int, sentence: str) -> str:
    """A problem of a file that is told by its lines."""
    return placed(in_file(line), sentence)


def shown(value: object) -> str:
    """A value from a file as it stands in a sentence: on one line, text in quotes, cut where it is long."""
    if isinstance(value, str):
        return repr(value if len(value) <= _LONGEST_SHOWN else value[: _LONGEST_SHOWN - 1] + "…")
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int) and value.bit_length() > 200:  # writing it out could take forever
        return said("a number with very many digits")
    if isinstance(value, dict | list):
        return "a mapping" if isinstance(value, dict) else "a list"
    return str(value)[:_LONGEST_SHOWN]


def did_you_mean(name: str, candidates: Iterable[str]) -> str:
    """A blank and '(did you mean …?)' where one of the candidates is similar, else nothing."""
    if len(name) > _LONGEST_SHOWN:
        return ""
    folded = name.casefold()
    similar = {candidate.casefold(): candidate for candidate in candidates}
    if len(similar) > _MOST_CANDIDATES:
        similar = {key: known for key, known in similar.items() if key[:1] == folded[:1]}
    nearest = sorted(similar, key=lambda key: abs(len(key) - len(folded)))[:_MOST_CANDIDATES]
    best = difflib.get_close_matches(folded, nearest, n=1)
    return said(" (did you mean {name}?)", name=shown(similar[best[0]])) if best else ""


def one_of(choices: Iterable[str]) -> str:
    """'local, domain or ldap'."""
    *first, last = choices
    return said("{first} or {last}", first=", ".join(first), last=last) if first else last
