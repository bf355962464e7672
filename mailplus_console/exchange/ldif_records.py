"""The content records of an LDIF file (RFC 2849), of which only some attributes are wanted.

Written here after measuring the libraries: `ldif` takes 33 times what splitting the file into lines takes (this takes
5), knows no line numbers, and looks for distinguished names with an expression that needs time without bounds for
some; `ldif3` is its older form.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from mailplus_console.edits.imports import in_file
from mailplus_console.errors import Unreadable
from mailplus_console.exchange.directory_entries import NUL, Entry
from mailplus_console.exchange.problems import Problems, at_line, shown
from mailplus_console.exchange.progress import Progress
from mailplus_console.sentence import said

FOLD = NUL  # stands for a folded line's break while lines are counted; LDIF has no NUL of its own
_FOLDED = re.compile(rb"\n ")
_ATTRIBUTE = re.compile(rb"[A-Za-z0-9][A-Za-z0-9._-]*(?:;[^\s:;]+)*")
_PIECE = 1 << 20  # bytes
_UNWANTED = ""
_NEVER_SEEN = "?"
_CHANGES = ("changetype", "control")  # what only change records have


def records(data: bytes, wanted: Iterable[str], problems: Problems, progress: Progress) -> Iterator[Entry]:
    """The content records. Raises Unreadable for change records; lines that are no LDIF become problems."""
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n")
    data = data.removeprefix(b"\xef\xbb\xbf")
    if FOLD in data:
        line = data.count(b"\n", 0, data.index(FOLD)) + 1
        raise Unreadable([at_line(line, said("this is no text"))])
    reader = _Reader(frozenset(wanted), problems)
    end = 0
    while end < len(data):
        # A piece at a time: a million people as lines would take gigabytes, and a small piece stays near the processor.
        start, end = end, data.find(b"\n\n", end + _PIECE) + 2
        if end == 1:
            end = len(data)
        yield from reader.records(data[start:end])
        progress(end, len(data))


class _Reader:
    """Goes over the lines of one piece of the file after the other; pieces end between records."""

    def __init__(self, wanted: frozenset[str], problems: Problems) -> None:
        self._wanted = wanted | {"dn"}
        self._problems = problems
        self._kinds: dict[bytes, str] = {}  # an attribute as it is written → the name of its values
        self._before = 0  # lines of the file before this piece
        self._lines: list[bytes] = []  # of this piece, unfolded
        self._folds: list[int] | None = None  # breaks before each of these lines, where there are any

    def records(self, piece: bytes) -> Iterator[Entry]:
        """The records of a piece. Almost all of the time is spent in these few lines."""
        lines, kinds = self._unfolded(piece), self._kinds
        values: dict[str, list[bytes]] = {}
        first = 0  # the first line of this record
        for number, line in enumerate(lines):
            attribute, colon, value = line.partition(b":")
            kind = kinds.get(attribute, _NEVER_SEEN)
            if not kind and colon:
                continue
            if not line:
                if number > first:
                    if "dn" in values and len(values["dn"]) == 1:
                        yield Entry(self._line(self._begin(first)), values)
                    else:
                        self._report_missing_dn(values, first, number)
                    values = {}
                first = number + 1
                continue
            if kind is _NEVER_SEEN or not colon:
                kind = self._look_at(attribute, bool(colon), number)
            if kind in values:
                values[kind].append(value)
            elif kind:
                values[kind] = [value]
        self._before += piece.count(b"\n")

    def _unfolded(self, piece: bytes) -> list[bytes]:
        """The lines of a piece, with an empty one at the end."""
        self._folds = None
        if _FOLDED.search(piece):  # an expression is three times as fast as `in` here
            piece = piece.replace(b"\n ", FOLD)
            self._folds = list(accumulate((line.count(FOLD) for line in piece.split(b"\n")), initial=0))
        self._lines = piece.split(b"\n")
        self._lines.append(b"")
        return self._lines

    def _look_at(self, attribute: bytes, has_colon: bool, number: int) -> str:
        """What an attribute that was not seen before is; lines that are none are comments or problems."""
        if attribute.startswith(b"#"):
            return _UNWANTED
        whole = attribute.replace(FOLD, b"")  # a line may be folded anywhere but before its first character
        if not has_colon or attribute.startswith(FOLD) or not _ATTRIBUTE.fullmatch(whole):
            self._problem(number, said("{text} is not an attribute and its value", text=_shown(self._lines[number])))
            return _UNWANTED
        name, option, _ = whole.decode("ascii").lower().partition(";")
        if name in _CHANGES:
            line = self._line(number)
            raise Unreadable(
                [at_line(line, said("this is a change record ({name}); only content records are read", name=name))]
            )
        if name == "version":
            self._check_version(number)
            return _UNWANTED
        kind = self._kinds[attribute] = name + option if name in self._wanted else _UNWANTED
        return kind

    def _check_version(self, number: int) -> None:
        value = self._lines[number].partition(b":")[2]
        before = self._lines[:number]
        if value.strip() != b"1" or self._before or any(line and not line.startswith(b"#") for line in before):
            self._problem(number, said("only version 1 of LDIF is read, named once at the beginning"))

    def _begin(self, first: int) -> int:
        """Where a record begins after its comments."""
        while self._lines[first].startswith((b"#", b"version:")):
            first += 1
        return first

    def _report_missing_dn(self, values: dict[str, list[bytes]], first: int, end: int) -> None:
        """What is no record is a problem, unless it is comments only."""
        first = self._begin(first)  # stops at the empty line at the latest
        if "dn" in values:
            self._problem(first, said("a record has one dn; an empty line parts records"))
        elif first < end:
            self._problem(first, said("a record begins with its dn"))

    def _line(self, number: int) -> int:
        return self._before + number + 1 + (self._folds[number] if self._folds else 0)

    def _problem(self, number: int, sentence: str) -> None:
        line = self._lines[number]
        empty = len(line) - len(line.lstrip(FOLD))  # a folded line that continues an empty one
        self._problems.add(in_file(self._line(number) + empty), sentence)


def _shown(raw: bytes) -> str:
    return shown(raw.replace(FOLD, b"").decode("utf-8", "replace"))


def text_of(raw: bytes) -> str:
    """The text of a value, which may be in base64. Raises ValueError with the reason for what is no text."""
    try:
        if raw[:1] == b" " and FOLD not in raw:  # almost all
            return raw.decode().strip()
        value = raw.replace(FOLD, b"")
        if value.startswith(b"<"):
            raise ValueError("is in another file, and those are not read")
        if value.startswith(b":"):
            value = base64.b64decode(value[1:].strip(), validate=True)
        return value.decode().strip()
    except UnicodeDecodeError as error:
        raise ValueError("is not UTF-8 text") from error
    except binascii.Error as error:
        raise ValueError("is not base64") from error
