"""Distinguished names as RFC 4514 writes them: one form for all spellings of the same name, and the values in it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_SIMPLE = re.compile(r"[A-Za-z]+=[A-Za-z0-9._@-]+(?: [A-Za-z0-9._@-]+)*")  # almost all, in their usual spelling
_TYPE = re.compile(r"\s*([A-Za-z][A-Za-z0-9-]*|(?:[oO][iI][dD]\.)?[0-9]+(?:\.[0-9]+)*)\s*=\s*")
_ESCAPE = re.compile(r"\\([0-9A-Fa-f]{2}|.)", re.DOTALL)
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"\s*', re.DOTALL)
_PLAIN = re.compile(r'(?:[^\\",;+]|\\.)*', re.DOTALL)
_RESERVED = re.compile(r'([\\"+#;,=])')

_NUMBERS = {  # RFC 4514, section 3
    "2.5.4.3": "cn",
    "2.5.4.7": "l",
    "2.5.4.8": "st",
    "2.5.4.10": "o",
    "2.5.4.11": "ou",
    "2.5.4.6": "c",
    "2.5.4.9": "street",
    "0.9.2342.19200300.100.1.25": "dc",
    "0.9.2342.19200300.100.1.1": "uid",
}
_TEXT_TAGS = (0x04, 0x0C, 0x13, 0x16)  # the kinds of strings that a value in hexadecimal form can hold


class Attribute(NamedTuple):
    """One type and value of a relative name; the value as a person reads it."""

    type: str
    value: str


RelativeName = tuple[Attribute, ...]


def same_form(name: str) -> str:
    """A text that is equal for names that are equal, whatever their case, blanks and escapes.

    Raises ValueError for what is no distinguished name.
    """
    head, comma, above = name.partition(",")
    if not _SIMPLE.fullmatch(head) or (comma and not above.strip()):
        return _from_parts(name)
    # Thousands of entries share what is above them.
    return f"{head.lower()},{_same_form_above(above)}" if comma else head.lower()


@lru_cache(maxsize=4096)
def _same_form_above(name: str) -> str:
    return same_form(name)


def _from_parts(name: str) -> str:
    return ",".join(
        "+".join(sorted(f"{type_}={_RESERVED.sub(_escaped, _folded(value))}" for type_, value in relative))
        for relative in parts(name)
    )


def _folded(value: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", value).casefold().split())


def _escaped(match: re.Match[str]) -> str:
    return f"\\{match.group()}"


@lru_cache(maxsize=4096)
def parts(name: str) -> tuple[RelativeName, ...]:
    """The relative names from the entry itself up to the root; raises ValueError for what is no distinguished name."""
    if not name.strip():
        return ()
    found: list[RelativeName] = []
    relative: list[Attribute] = []
    place = 0
    while True:
        head = _TYPE.match(name, place)
        if head is None:
            raise ValueError("a type and = are missing")
        value, place = _value(name, head.end())
        relative.append(Attribute(_type(head[1]), value))
        separator = name[place : place + 1]
        if separator != "+":
            found.append(tuple(relative))
            relative = []
        if not separator:
            return tuple(found)
        place += 1


def _type(written: str) -> str:
    lower = written.lower().removeprefix("oid.")
    return _NUMBERS.get(lower, lower)


def _value(name: str, place: int) -> tuple[str, int]:
    """The value that begins there, and where the separator after it is."""
    quoted = _QUOTED.match(name, place)
    if quoted and name[quoted.end() : quoted.end() + 1] in ("", ",", ";", "+"):
        return _unescaped(quoted[1]), quoted.end()
    match = _PLAIN.match(name, place)
    end = match.end() if match else place
    if name[end : end + 1] not in ("", ",", ";", "+"):
        raise ValueError("a quote or backslash stands alone")
    written = name[place:end].lstrip()
    stripped = written.rstrip()
    if stripped.endswith("\\") and len(stripped) < len(written):  # an escaped blank at the end belongs to the value
        stripped += written[len(stripped)]
    return (_from_hexadecimal(stripped) if stripped.startswith("#") else _unescaped(stripped)), end


def _unescaped(written: str) -> str:
    if "\\" not in written:
        return written
    raw = bytearray()
    place = 0
    for match in _ESCAPE.finditer(written):
        raw += written[place : match.start()].encode()
        raw += bytes.fromhex(match[1]) if len(match[1]) == 2 else match[1].encode()
        place = match.end()
    raw += written[place:].encode()
    return raw.decode()  # UnicodeDecodeError is a ValueError


def _from_hexadecimal(written: str) -> str:
    """The text in the BER form of a value, where it is a short text; else the digits."""
    raw = bytes.fromhex(written[1:])
    if len(raw) >= 2 and raw[0] in _TEXT_TAGS and raw[1] == len(raw) - 2 < 128:
        return raw[2:].decode()
    return written.lower()
