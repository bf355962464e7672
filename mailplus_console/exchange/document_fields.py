"""Values of a document, each checked at its place: what is wrong becomes a problem, and reading goes on."""

from __future__ import annotations

import contextlib
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from mailplus_console.exchange.plain_values import Value, WithRepeats
from mailplus_console.exchange.problems import Problems, did_you_mean, one_of, shown
from mailplus_console.exchange.text import is_unicode
from mailplus_console.sentence import joined, said

LARGEST_NUMBER = 2_147_483_647
IN_QUOTES = said("put it in quotes")

_Choice = TypeVar("_Choice", bound=StrEnum)
_ABSENT = object()
_MOST_HINTS = 20
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def has_controls(text: str) -> bool:
    """Whether a text has control characters such as line breaks or tabs in it."""
    return not text.isprintable() and any(unicodedata.category(character) == "Cc" for character in text)


class Fields:
    """One mapping of the document at its place. Every method reads one key; a default makes the key optional."""

    __slots__ = ("_is_mapping", "_place", "_problems", "_values")

    def __init__(self, value: object, place: str, known: frozenset[str], problems: Problems) -> None:
        self._place = place
        self._problems = problems
        self._values: Mapping[Any, Any] = {}
        self._is_mapping = isinstance(value, dict)
        if not isinstance(value, dict):
            problems.add(place, said("must be a mapping of keys and values, not {value}", value=shown(value)))
            return
        self._values = value
        if not value.keys() <= known:
            self._report_unknown(known)
        if isinstance(value, WithRepeats):
            for key in value.repeated:
                problems.add(self.place_of(key), said("this key stands here twice"))

    def _report_unknown(self, known: frozenset[str]) -> None:
        for key in self._values:
            if key not in known:
                hint = did_you_mean(key, known) if isinstance(key, str) else ""
                self._problems.add(self.place_of(key), said("unknown key{hint}", hint=hint))

    def place_of(self, key: object) -> str:
        """Where a key's value stands: 'users[2].name'."""
        name = key if isinstance(key, str) and key.isidentifier() else shown(key)
        return f"{self._place}.{name}" if self._place else str(name)

    def problem(self, key: str, sentence: str, item: int | None = None) -> None:
        """Note a problem with the value of a key, or with one item of the list that it has."""
        self._problems.add(self.place_of(key) + ("" if item is None else f"[{item}]"), sentence)

    def hint(self, name: str, candidates: Collection[str]) -> str:
        """Which name was perhaps meant; only for the first problems, since looking through many names takes time."""
        return did_you_mean(name, candidates) if len(self._problems.found) < _MOST_HINTS else ""

    def has(self, key: str) -> bool:
        """Whether the key was given."""
        return key in self._values

    def value(self, key: str, default: Value) -> Value:
        """What stands under a key, of whatever type."""
        value: Value = self._values.get(key, default)
        return value

    def _value(self, key: str, default: object) -> Any:
        value = self._values.get(key, default)
        if value is _ABSENT and self._is_mapping:
            self.problem(key, said("is missing"))
        return value

    # ------------------------------------------------------------------ text

    def text(self, key: str, default: str | None = None) -> str:
        """Text of any kind; '' where it is wrong."""
        value = self._value(key, _ABSENT if default is None else default)
        if type(value) is str and (value.isascii() or is_unicode(value)):
            return value
        if value is not _ABSENT:
            self._not_text(key, value)
        return ""

    def optional_text(self, key: str) -> str | None:
        """Text, or None for null and for nothing between the quotes."""
        return None if self._values.get(key) is None else self.text(key) or None

    def _not_text(self, key: str, value: object) -> None:
        if isinstance(value, str):
            self.problem(key, said("has halves of surrogate pairs in it, which stand for no character"))
        elif isinstance(value, dict | list):
            self.problem(key, said("must be text, not {value}", value=shown(value)))
        else:
            self.problem(key, said("must be text, not {value}: {in_quotes}", value=shown(value), in_quotes=IN_QUOTES))

    def name(self, key: str = "name") -> str:
        """What identifies something: text that is not empty and has no control characters; '' where it is wrong."""
        value = self.text(key)
        if type(self._values.get(key)) is str:
            if not value.strip():
                self.problem(key, said("must not be empty"))
            elif has_controls(value):
                self.problem(
                    key, said("{value} has control characters in it, such as line breaks or tabs", value=shown(value))
                )
        return value

    def choice(self, key: str, choices: Mapping[str, _Choice], default: _Choice) -> _Choice:
        """One of a few words; the default where it is wrong."""
        value = self._values.get(key, default)
        found = choices.get(value) if isinstance(value, str) else None
        if found is None:
            hint = did_you_mean(value, choices) if isinstance(value, str) else ""
            self.problem(
                key,
                said("must be {choices}, not {value}{hint}", choices=one_of(choices), value=shown(value), hint=hint),
            )
        return default if found is None else found

    # ------------------------------------------------------------------ other single values

    def flag(self, key: str, default: bool) -> bool:
        """True or false; the default where it is wrong."""
        value = self._values.get(key, default)
        if value is True or value is False:
            return bool(value)
        self.problem(key, said("must be true or false, not {value}", value=shown(value)))
        return default

    def number(self, key: str, default: int | None = None, *, low: int = 1, high: int = LARGEST_NUMBER) -> int:
        """A whole number within bounds; the lowest one where it is wrong."""
        value = self._value(key, _ABSENT if default is None else default)
        if type(value) is int and low <= value <= high:
            return value
        if value is not _ABSENT:
            self.problem(
                key,
                said(
                    "must be a whole number from {low} to {high}, not {value}",
                    low=str(low),
                    high=str(high),
                    value=shown(value),
                ),
            )
        return low

    def optional_number(self, key: str, *, high: int = LARGEST_NUMBER) -> int | None:
        """A whole number from 1 on, or None for null."""
        return None if self._values.get(key) is None else self.number(key, high=high)

    def day(self, key: str) -> date | None:
        """A date, as YAML's own or as text, or None for null."""
        value = self._values.get(key)
        if isinstance(value, str) and _DAY.fullmatch(value):
            with contextlib.suppress(ValueError):  # the 30th of February stays text, and is reported as that
                value = date.fromisoformat(value)
        if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
            return value
        self.problem(key, said("must be a date such as 2025-01-31, or null, not {value}", value=shown(value)))
        return None

    # ------------------------------------------------------------------ what has parts

    def mapping(self, key: str, known: frozenset[str]) -> Fields:
        """An inner mapping; an empty one where the key was left out."""
        return Fields(self._values.get(key, {}), self.place_of(key), known, self._problems)

    def optional_mapping(self, key: str, known: frozenset[str]) -> Fields | None:
        """An inner mapping, or None for null."""
        return None if self._values.get(key) is None else self.mapping(key, known)

    def items(self, key: str) -> list[Any]:
        """The items of a list; none where the key was left out."""
        value = self._values.get(key, [])
        if isinstance(value, list):
            return value
        self.problem(key, said("must be a list, not {value}", value=shown(value)))
        return []

    def count(self, key: str) -> int:
        """How many items a list has."""
        value = self._values.get(key)
        return len(value) if isinstance(value, list) else 0

    def records(self, key: str, known: frozenset[str]) -> Iterator[Fields]:
        """The mappings in a list."""
        for number, item in enumerate(self.items(key)):
            yield Fields(item, f"{key}[{number}]", known, self._problems)


class Names:
    """The names of one kind of record, unique without regard to case, and references to them."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._by_folded: dict[str, str] = {}
        self._first: dict[str, str] = {}

    def add(self, name: str, fields: Fields, key: str = "name", *, folded: str | None = None) -> None:
        """Take a name in; one that is there already is a problem."""
        same = name.casefold() if folded is None else folded
        if same not in self._by_folded:
            self._by_folded[same] = name
            self._first[same] = fields.place_of(key)
        elif name:
            fields.problem(
                key,
                said(
                    "there is a {kind} {name} already, {place}",
                    kind=self._kind,
                    name=shown(self._by_folded[same]),
                    place=self._first[same],
                ),
            )

    def references(self, fields: Fields, key: str) -> tuple[str, ...]:
        """The names in a list, as they are written where they are defined, sorted and without repeats."""
        known, found = self._by_folded, []
        for number, name in enumerate(fields.items(key)):
            target = known.get(name.casefold()) if isinstance(name, str) else None
            if target is not None:
                found.append(target)
            elif isinstance(name, str):
                hint = fields.hint(name, known.values())
                fields.problem(
                    key, said("no {kind} named {name}{hint}", kind=self._kind, name=shown(name), hint=hint), number
                )
            else:
                wrong = said("must be the name of a {kind}, not {name}", kind=self._kind, name=shown(name))
                hint = wrong if isinstance(name, dict | list) else joined(": ", (wrong, IN_QUOTES))
                fields.problem(key, hint, number)
        return tuple(sorted(set(found)))
