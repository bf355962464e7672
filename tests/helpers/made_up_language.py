"""A language in which every text stands in brackets: what is seen outside of them was not translated."""

from __future__ import annotations

import re
from calendar import month_abbr
from collections.abc import Iterable

from PySide6.QtCore import QTranslator

OPEN, CLOSE = "⟦", "⟧"
_PLACE = re.compile(r"\{\w+\}|%\d|%L?n")
_OF_THE_LOCALE = re.compile(rf"\b(?:Ctrl|Shift|Alt)\+\w+|\b(?:UTC|bytes)\b|\b(?:{'|'.join(month_abbr[1:])})\b")
"""Dates, sizes and keys: Qt has its own words for them in every language."""
_LETTERS = re.compile(r"[A-Za-z]{2,}")


class MadeUpLanguage(QTranslator):
    """To be installed in the application. Texts that are made of places and signs only are the same in any language."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"{OPEN}{source}{CLOSE}" if _LETTERS.search(_PLACE.sub("", source)) else source

    def left_in_english(self, text: str, names: Iterable[str] = ()) -> str:
        """What of a text is neither in brackets nor one of these names, a date or a key; '' where there is nothing."""
        for name in sorted(names, key=len, reverse=True):
            text = text.replace(name, " ")
        text = _OF_THE_LOCALE.sub(" ", text)
        left, depth = [], 0
        for character in text:
            depth += (character == OPEN) - (character == CLOSE)
            if not depth and character != CLOSE:
                left.append(character)
        rest = "".join(left)
        return rest.strip() if _LETTERS.search(rest) else ""
