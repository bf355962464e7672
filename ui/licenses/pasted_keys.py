"""Several license keys out of one pasted text, with their products and numbers of accounts where these stand beside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from mailplus_console.records import Product

_PRODUCTS = {"mailplus": Product.MAILPLUS, "bitdefender": Product.BITDEFENDER}
_KEY = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")

T = TypeVar("T")


class PastedKey(NamedTuple):
    """A key as it was pasted; product and accounts are None where nothing was said."""

    key: str
    product: Product | None = None
    accounts: int | None = None


def keys_in(text: str) -> list[PastedKey]:
    """The keys of a text, one a line or with commas, semicolons, tabs or blanks between them.

    A number of up to five digits and a product's name belong to all keys of their line; where there are several of
    them, each belongs to the key before it. Pieces without hyphens that blanks separate are one key
    (`4QK7M 0X2VD 9TB1C`), and a piece of it may be all digits. Whatever else stands there is kept as it is, so that
    the person sees and corrects it.
    """
    found: list[PastedKey] = []
    for line in text.splitlines():
        found += _keys_of_line(line)
    return found


def _keys_of_line(line: str) -> list[PastedKey]:
    keys: list[str] = []
    products: list[tuple[int, Product]] = []  # behind so many keys
    accounts: list[tuple[int, int]] = []
    for part in re.split(r"[,;\t]", line):
        pieces = [word for word in part.split() if word.casefold() not in _PRODUCTS]
        words: list[str] = []
        for word in part.split():
            if word.casefold() in _PRODUCTS:
                products.append((len(keys) + len(words), _PRODUCTS[word.casefold()]))
            elif word.isascii() and word.isdigit() and len(word) <= 5 and not _is_piece_of_key(word, pieces):
                accounts.append((len(keys) + len(words), int(word)))
            else:
                words.append(word)
        if len(words) > 1 and all("-" in word for word in words):
            keys += words
        elif words:
            keys.append("".join(words) if all(_KEY.fullmatch(word) for word in words) else " ".join(words))
    return list(map(PastedKey, keys, _beside(products, len(keys)), _beside(accounts, len(keys))))


def _is_piece_of_key(number: str, pieces: list[str]) -> bool:
    """Whether a number is as long as all that stands beside it: `4QK7M 12345 9TB1C` is not for 12,345 accounts."""
    return len(pieces) > 1 and all(len(piece) == len(number) and "-" not in piece for piece in pieces)


def _beside(found: Sequence[tuple[int, T]], keys: int) -> list[T | None]:
    """What belongs to each of so many keys, of what stands behind so many of them."""
    if len(found) == 1:
        return [found[0][1]] * keys
    beside: list[T | None] = [None] * keys
    before = 0 if found and found[0][0] == 0 else 1  # 'AAAAA 5, BBBBB 20' or '5 AAAAA, 20 BBBBB'
    for place, value in found if keys else ():
        beside[min(place - before, keys - 1)] = value
    return beside
