"""Several license keys out of one pasted text, with their products and numbers of accounts where these stand beside."""

from __future__ import annotations

import re
from typing import NamedTuple

from mailplus_console.records import Product

_PRODUCTS = {"mailplus": Product.MAILPLUS, "bitdefender": Product.BITDEFENDER}
_KEY = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")


class PastedKey(NamedTuple):
    """A key as it was pasted; product and accounts are None where nothing was said."""

    key: str
    product: Product | None = None
    accounts: int | None = None


def keys_in(text: str) -> list[PastedKey]:
    """The keys of a text, one a line or with commas, semicolons, tabs or blanks between them.

    A number of up to five digits and a product's name belong to the key of their line. Pieces without hyphens that
    blanks separate are one key (`4QK7M 0X2VD 9TB1C`). Whatever else stands there is kept as it is, so that the person
    sees and corrects it.
    """
    found: list[PastedKey] = []
    for line in text.splitlines():
        found += _keys_of_line(line)
    return found


def _keys_of_line(line: str) -> list[PastedKey]:
    keys: list[str] = []
    product: Product | None = None
    accounts: int | None = None
    for part in re.split(r"[,;\t]", line):
        words: list[str] = []
        for word in part.split():
            if word.casefold() in _PRODUCTS:
                product = _PRODUCTS[word.casefold()]
            elif word.isascii() and word.isdigit() and len(word) <= 5:
                accounts = int(word)
            else:
                words.append(word)
        if len(words) > 1 and all("-" in word for word in words):
            keys += words
        elif words:
            keys.append("".join(words) if all(_KEY.fullmatch(word) for word in words) else " ".join(words))
    return [PastedKey(key, product, accounts) for key in keys]
