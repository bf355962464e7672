"""Cells of a CSV file: safe for spreadsheets on the way out, and the same text again on the way in.

A spreadsheet takes a cell that begins with =, +, - or @ for a formula and runs it. Such a cell gets an apostrophe in
front, as a person would type it there; one that begins with apostrophes and then such a character gets one more, so
that reading can always take away exactly one.
"""

from __future__ import annotations

import re
from collections.abc import Callable

# The wide forms count as well: spreadsheets in East Asian languages read them as the plain ones.
_FORMULA = r"'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])"
_TO_PROTECT = re.compile(_FORMULA)
_PROTECTED = re.compile("'" + _FORMULA)


def written(value: object) -> str:
    """A value as a cell; None is an empty one. Numbers are not text: they stay as they are."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value)
    return f"'{text}" if isinstance(value, str) and _TO_PROTECT.match(text) else text


def reader_for(text: str) -> Callable[[str], str]:
    """`read`, or where no cell of the whole text begins with an apostrophe something quicker that does the same."""
    return read if any(f"{before}'" in text for before in '\n\r,;\t"') or text.startswith("'") else str.strip


def read(cell: str) -> str:
    """The text of a cell, without the blanks around it and the apostrophe that `written` has put in front."""
    if cell.startswith("'") and _PROTECTED.match(cell):
        return cell[1:]
    return cell.strip()
