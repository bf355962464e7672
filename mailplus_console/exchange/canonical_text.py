"""The document's sections as text, always in the same form: YAML with a line for each name, JSON with one per record.

Written here rather than by a library: PyYAML's emitter takes half a minute for 100,000 users, and its line breaks
and quotes differ between versions, so that two exports could not be compared.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Any

from mailplus_console.exchange.progress import ROWS_BETWEEN, Progress

Section = tuple[str, Any]

_ON_ONE_LINE = frozenset(("service", "quota", "default_quota"))
_BROAD = frozenset(("members", "rules", "targets", "permissions"))  # keys of records that JSON spreads over lines

# Letters that every reader of YAML takes as they are; explicit ranges, since Python's own differ between versions.
_LETTERS = "A-Za-z\u00c0-\u02af\u0370-\u061b\u0620-\u115e\u1161-\u167f\u1681-\u17b3\u17b6-\u180a\u1810-\u1fff"
_LETTERS += "\u3041-\u3163\u3165-\ud7a3"
_PLAIN = re.compile(rf"[{_LETTERS}](?:[{_LETTERS}0-9 ._@/+-]*[{_LETTERS}0-9._@/+-])?")
_RESERVED = re.compile(r"(?i:y|n|yes|no|true|false|on|off|null)")
# What only an escape can bring over: controls, odd blanks, and marks that hide or turn the text around them.
_ESCAPED = re.compile(
    "[\x00-\x1f\x7f-\xa0\xad\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    "\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\U000e0000-\U000e0fff]"
)
_SHORT_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}


def text_of(sections: Iterable[Section], format_: str, records: int, progress: Progress) -> str:
    """The whole document; `records` is about how many there are, for the progress."""
    told = _Told(records, progress)
    lines = _json_lines(sections, told) if format_ == "json" else _yaml_lines(sections, told)
    return "\n".join(lines) + "\n"


class _Told:
    """Tells the progress while records pass by."""

    def __init__(self, total: int, progress: Progress) -> None:
        self._done, self._total, self._progress = 0, total, progress

    def passing(self, records: Iterable[Any]) -> Iterator[Any]:
        for record in records:
            if self._done % ROWS_BETWEEN == 0:
                self._progress(self._done, self._total)
            self._done += 1
            yield record


# ------------------------------------------------------------------------------------------------------------- YAML


def _yaml_lines(sections: Iterable[Section], told: _Told) -> Iterator[str]:
    for key, value in sections:
        if isinstance(value, Iterator):
            records = told.passing(value)
            first = next(records, None)
            if first is None:
                yield f"{key}: []"
                continue
            yield f"{key}:"
            for record in chain((first,), records):
                yield "  - " + "\n    ".join(_yaml_entries(record))
        else:
            yield from _yaml_entry(key, value)


def _yaml_entries(mapping: Mapping[str, Any]) -> Iterator[str]:
    for key, value in mapping.items():
        if isinstance(value, str):
            yield f"{key}: {yaml_text(value)}"
        else:
            yield from _yaml_entry(key, value)


def _yaml_entry(key: str, value: Any) -> Iterator[str]:
    if isinstance(value, Mapping) and key not in _ON_ONE_LINE:
        yield f"{key}:"
        for line in _yaml_entries(value):
            yield f"  {line}"
    elif isinstance(value, list) and value:
        yield f"{key}:"
        for name in value:
            yield f"  - {yaml_text(name)}"
    else:
        yield f"{key}: {_yaml_value(value)}"


def _yaml_value(value: Any) -> str:
    if isinstance(value, str):
        return yaml_text(value)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_yaml_value(inner)}" for key, inner in value.items()) + "}"
    return "[]" if isinstance(value, list) else str(value)  # a number, or a date in its ISO form


def yaml_text(text: str) -> str:
    """A text as a YAML scalar that reads back as this very text: plain where nothing can mistake it, else quoted."""
    if _PLAIN.fullmatch(text) and not _RESERVED.fullmatch(text):
        return text
    if _ESCAPED.search(text) is None:
        return "'" + text.replace("'", "''") + "'"
    return '"' + _ESCAPED.sub(_escape, text.replace("\\", "\\\\").replace('"', '\\"')) + '"'


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    number = ord(character)
    return _SHORT_ESCAPES.get(character) or (f"\\u{number:04X}" if number < 0x10000 else f"\\U{number:08X}")


# ------------------------------------------------------------------------------------------------------------- JSON


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no form in JSON")


_narrow = json.JSONEncoder(ensure_ascii=False, default=_iso).encode
_broad = json.JSONEncoder(ensure_ascii=False, default=_iso, indent=2).encode


def _json_lines(sections: Iterable[Section], told: _Told) -> Iterator[str]:
    yield "{"
    pending = ""
    for key, value in sections:
        if pending:
            yield f"{pending},"
        if not isinstance(value, Iterator):
            pending = f"  {_narrow(key)}: {_narrow(value)}"
            continue
        record = ""
        for number, item in enumerate(told.passing(value)):
            yield f"{record}," if number else f"  {_narrow(key)}: ["
            record = "    " + _json_record(item)
        if record:
            yield record
        pending = "  ]" if record else f"  {_narrow(key)}: []"
    yield pending
    yield "}"


def _json_record(record: Mapping[str, Any]) -> str:
    if _BROAD.isdisjoint(record):
        return _narrow(record)
    return _broad(record).replace("\n", "\n    ")
