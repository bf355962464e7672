"""An import's rows as text, for the clipboard and for files; in pieces, so that long lists can be stopped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ui.exchange.rows import STATES, Row, state_in_words
from ui.text import Texts

_tr = Texts("Exchange")

_AT_ONCE = 2_000


def pieces(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """The rows by the thousand."""
    return (rows[start : start + _AT_ONCE] for start in range(0, len(rows), _AT_ONCE))


def header() -> tuple[str, ...]:
    """The titles of the columns of a saved table."""
    return _tr("Line"), _tr("Result"), _tr("Kind"), _tr("Name"), _tr("Details")


def as_cells(rows: Sequence[Row]) -> list[tuple[str, ...]]:
    """Each row as the texts of its columns, numbers without separators."""
    words = {state: state_in_words(state) for state in STATES}
    return [(str(row.line) if row.line else "", words[row.state], row.what, row.name, row.text) for row in rows]


def as_lines(rows: Sequence[Row]) -> str:
    """One line of text for each row: ``Line 12: Not imported: User bob – no such status``."""
    words = {state: state_in_words(state) for state in STATES}
    place = _tr("Line %1: ")
    lines = []
    for row in rows:
        start = place.replace("%1", str(row.line)) if row.line else ""
        who = " ".join(part for part in (row.what, row.name) if part)
        lines.append(f"{start}{words[row.state]}: " + " – ".join(part for part in (who, row.text) if part) + "\n")
    return "".join(lines)
