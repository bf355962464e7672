"""The lines of an import's list: what happens to each record of a file and why; made on a worker, searched in C."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ui.text import Texts

_tr = Texts("Exchange")

NEW, CHANGED, REMOVED, SAME, REJECTED = "new", "changed", "removed", "same", "rejected"
STATES = (NEW, CHANGED, REMOVED, SAME, REJECTED)


class Row(NamedTuple):
    """What becomes of one record or line. `line` is its number in the file, 0 where it has none."""

    state: str
    what: str
    """What it is, in a word: User, Group …"""
    name: str
    text: str
    """What changes, or why it is not imported."""
    line: int = 0


class RowList:
    """Rows in the order in which they are shown. Immutable, safe to hand from thread to thread."""

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self.rows: tuple[Row, ...] = tuple(rows)
        self._haystacks = [f"{row.name}\n{row.text}".casefold() for row in self.rows]
        places: dict[str, list[int]] = {state: [] for state in STATES}
        for place, row in enumerate(self.rows):
            places[row.state].append(place)
        self._places: dict[str, Sequence[int]] = {**places, "": range(len(self.rows))}

    def count(self, state: str = "") -> int:
        """How many rows are in a state; '' counts all."""
        return len(self._places[state])

    def has(self, field: str, state: str = "") -> bool:
        """Whether any row in a state has something in this field: line, what, name or text."""
        place = Row._fields.index(field)
        return any(self.rows[number][place] for number in self._places[state])

    def find(self, state: str, text: str) -> Sequence[int]:
        """The places of the rows in a state ('' = any) that have every word of the text in name or explanation."""
        found = self._places[state]
        haystacks = self._haystacks
        for word in text.casefold().split():
            found = [place for place in found if word in haystacks[place]]
        return found


def one_line(text: str) -> str:
    """A text from a file on one line: line breaks, control and direction characters become visible."""
    if text.isprintable():
        return text
    text = " ⏎ ".join(text.splitlines())
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)


def state_in_words(state: str) -> str:
    """What a state is called."""
    return {
        NEW: _tr("New"),
        CHANGED: _tr("Changed"),
        REMOVED: _tr("Removed"),
        SAME: _tr("Unchanged"),
        REJECTED: _tr("Not imported"),
    }[state]


STATE_ICONS = {
    NEW: ("plus", "success"),
    CHANGED: ("edit", "accent_text"),
    REMOVED: ("minus-circle", "danger"),
    SAME: ("check", "muted"),
    REJECTED: ("x-circle", "danger"),
}
"""Drawing and theme color of each state."""
