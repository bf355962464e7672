"""Cells of a CSV file: safe for spreadsheets on the way out, and the same text again on the way in.

A spreadsheet takes a cell that begins with =, +, - or @ for a formula and runs it. Such a cell gets an apostrophe in
front, as a person would type it there. So does one with blanks at its ends, which nobody means who types them. One
that begins with apostrophes and would be such a cell without them gets one more, so that reading can always take away
exactly one.
"""

from __future__ import annotations

from collections.abc import Callable

# The wide forms count as well: spreadsheets in East Asian languages read them as the plain ones.
_FORMULA = tuple("=+-@＝＋－＠")


def _to_protect(text: str) -> bool:
    core = text.lstrip("'")
    return core != core.strip() or core.startswith(_FORMULA)


def written(value: object) -> str:
    """A value as a cell; None is an empty one. Numbers are not text: they stay as they are."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value)
    return f"'{text}" if isinstance(value, str) and _to_protect(text) else text


def reader_for(text: str) -> Callable[[str], str]:
    """`read`, or where no cell of the whole text begins with an apostrophe something quicker that does the same."""
    return read if any(f"{before}'" in text for before in '\n\r,;\t"') or text.startswith("'") else str.strip


def read(cell: str) -> str:
    """The text of a cell, without the blanks around it and the apostrophe that `written` has put in front."""
    if cell.startswith("'") and _to_protect(cell[1:]):
        return cell[1:]
    return cell.strip()
