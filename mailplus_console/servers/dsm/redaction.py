"""Answers without anything of the person's own: names, addresses, keys and hosts become placeholders, each its own.

What stays: the structure, the names of fields, numbers, true and false, and words that the mapping itself has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from mailplus_console.servers.dsm.mapping import FieldNames, Read, Write

_FIELD_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,47}")
_SHAPES = (
    ("mail", re.compile(r"\S+@\S+")),
    ("color", re.compile(r"#[0-9a-fA-F]{6}")),
    ("date", re.compile(r"\d{4}([-/.])\d{1,2}\1\d{1,2}([ T].*)?")),
    ("digits", re.compile(r"[0-9]+")),
)
MOST_DIGITS = 14  # a longer number may be a key
MOST_ITEMS = 5


class Redaction:
    """Replaces the same text by the same placeholder, in all answers of one report."""

    def __init__(self, names: FieldNames) -> None:
        self._words = frozenset(_words(names))
        self._fields = frozenset(_field_names(names))
        self._seen: set[str] = set()
        self._placeholders: dict[str, str] = {}
        self._numbers: dict[str, int] = {}

    def learn(self, value: object) -> None:
        """Take note of every text, so that it is not shown where it is the name of a field either."""
        if isinstance(value, str):
            self._seen.add(value.casefold())
        elif isinstance(value, dict):
            for inner in value.values():
                self.learn(inner)
        elif isinstance(value, list):
            for inner in value:
                self.learn(inner)

    def of(self, value: object) -> Any:
        """The value redacted; of long lists the first few."""
        if isinstance(value, bool) or value is None or isinstance(value, float):
            return value
        if isinstance(value, int):
            return value if abs(value) < 10**MOST_DIGITS else self._placeholder("number", str(value))
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, dict):
            is_list_by_name = self._is_list_by_name(value)
            return {self.key(key, doubtful=is_list_by_name): self.of(inner) for key, inner in value.items()}
        if isinstance(value, list):
            more = [f"<and {len(value) - MOST_ITEMS:,} more>"] if len(value) > MOST_ITEMS else []
            return [self.of(inner) for inner in value[:MOST_ITEMS]] + more
        return f"<{type(value).__name__}>"

    def text(self, text: str) -> str:
        """A text redacted; words of the mapping stay."""
        if not text or text in self._words:
            return text
        shape = next((shape for shape, pattern in _SHAPES if pattern.fullmatch(text)), "text")
        return self._placeholder(shape, text)

    def key(self, key: str, *, doubtful: bool = False) -> str:
        """The name of a field, unless it may be somebody's name instead."""
        if key in self._fields:
            return key
        if doubtful or not _FIELD_NAME.fullmatch(key) or key.casefold() in self._seen:
            return self.text(key)
        return key

    def path(self, path: str) -> str:
        """A path of names, each as `key`."""
        return ".".join(self.key(name) for name in path.split("."))

    def _is_list_by_name(self, value: dict[str, Any]) -> bool:
        """Whether it looks like things by their names rather than one thing; a set of switches does not."""
        if not value or any(key in self._fields for key in value):
            return False
        kinds = {type(inner) for inner in value.values()}
        return len(kinds) == 1 and kinds != {bool}

    def _placeholder(self, shape: str, text: str) -> str:
        folded = text.casefold()
        if folded not in self._placeholders:
            self._numbers[shape] = self._numbers.get(shape, 0) + 1
            self._placeholders[folded] = f"<{shape}-{self._numbers[shape]}>"
        return self._placeholders[folded]


def _calls(names: FieldNames) -> Iterable[Read | Write]:
    return (*names.reads.values(), *names.writes.values())


def _words(names: FieldNames) -> Iterator[str]:
    """The texts that the mapping has as values."""
    for call in _calls(names):
        for how in call.fields.values():
            yield from (value for value in (*how.values.values(), *how.none) if isinstance(value, str))
        yield from (value for value in call.parameters.values() if isinstance(value, str))
        if isinstance(call, Read) and call.where is not None and isinstance(call.where[1], str):
            yield call.where[1]


def _field_names(names: FieldNames) -> Iterator[str]:
    """The names of fields and parameters that the mapping has."""
    for call in _calls(names):
        yield from call.parameters
        for how in call.fields.values():
            yield from (how.at or "").split(".")
            if how.kind == "targets":
                yield from (str(how.values[key]) for key in ("name", "type"))
        yield from (call.items or "").split(".")
        if isinstance(call, Read) and call.pages is not None:
            yield from (call.pages.offset, call.pages.limit)
    yield from ("total", "offset")
