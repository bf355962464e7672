"""One value of the Web API and what it means here: the kinds of values that fields.json can speak of."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from mailplus_console.exchange.problems import shown

KINDS = ("any", "text", "number", "switch", "choice", "choices", "date", "targets")
DATE_FORMS = {"dashes": "%Y-%m-%d", "slashes": "%Y/%m/%d", "seconds": ""}
TARGET_NAMES = ("name", "type", "user", "group")
MISSING = object()
"""What stands where an answer has no such field; never a value."""


@dataclass(frozen=True, slots=True)
class Field:
    """Where a value is in an answer or request, and how it is coded.

    `at` is a path with dots; '' stands for the whole item. `values`: our word → the DSM's. `none`: what stands for "no
    value", the first of them is what is written. `times`: so many of the DSM's units are one of ours. With `at` None
    the value is `constant` and no field at all. `sure` is live, inferred or guess; `source` names who says so.
    """

    at: str | None = None
    kind: str = "text"
    values: Mapping[str, object] = field(default_factory=dict)
    none: tuple[object, ...] = ()
    times: int = 1
    form: str = ""
    constant: object = None
    sure: str = "guess"
    source: str = "ours"


class Unfit(Exception):
    """A value that is not coded as the mapping says; the text is a clause without anything of the value."""


def find(item: object, path: str) -> object:
    """What is at a path; MISSING where nothing is."""
    for name in path.split(".") if path else ():
        if not isinstance(item, Mapping) or name not in item:
            return MISSING
        item = item[name]
    return item


def put(item: dict[str, Any], path: str, value: object) -> None:
    """Put a value at a path, with the mappings on the way."""
    *way, last = path.split(".")
    for name in way:
        there = item.get(name)
        item[name] = dict(there) if isinstance(there, Mapping) else {}
        item = item[name]
    item[last] = value


def same(one: object, other: object) -> bool:
    """Equal as JSON, where true is not 1."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


# ------------------------------------------------------------------------------------------------------------ reading


def read(how: Field, raw: object) -> Any:
    """What a value of the DSM means; None for "no value". Raises Unfit."""
    if any(same(raw, none) for none in how.none):
        return None
    return _READ[how.kind](how, raw)


def _any(_: Field, raw: object) -> object:
    if isinstance(raw, bool) or not isinstance(raw, str | int):
        raise Unfit("is neither text nor a number")
    return raw


def _text(_: Field, raw: object) -> str:
    if not isinstance(raw, str):
        raise Unfit("is no text")
    return raw


def _number(how: Field, raw: object) -> int:
    if isinstance(raw, str) and raw.isascii() and raw.isdigit() and len(raw) < 20:
        raw = int(raw)
    if isinstance(raw, bool) or not isinstance(raw, int) or raw < 0:
        raise Unfit("is no whole number from 0")
    return -(-raw // how.times)  # a little is never nothing: 0 means something else


def _switch(how: Field, raw: object) -> bool:
    if not how.values:
        if not isinstance(raw, bool):
            raise Unfit("is neither true nor false")
        return raw
    return _word(how, raw) == "true"


def _word(how: Field, raw: object) -> str:
    for word, coded in how.values.items():
        if same(raw, coded):
            return word
    raise Unfit("is none of the values that the mapping knows")


def _choices(how: Field, raw: object) -> tuple[str, ...]:
    """From a list of those that are chosen, or a mapping with a switch for each."""
    if isinstance(raw, Mapping):
        if not all(isinstance(is_on, bool) for is_on in raw.values()):
            raise Unfit("has switches that are neither true nor false")
        raw = [name for name, is_on in raw.items() if is_on]
    if not isinstance(raw, list):
        raise Unfit("is no list")
    return tuple(_word(how, one) for one in raw)


def _date(how: Field, raw: object) -> date:
    try:
        if how.form == "seconds":
            # As everywhere on a NAS: the day begins at midnight of UTC.
            return datetime.fromtimestamp(_number(how, raw), UTC).date()
        return datetime.strptime(_text(how, raw), DATE_FORMS[how.form]).replace(tzinfo=UTC).date()
    except (ValueError, OverflowError, OSError):
        raise Unfit("is no date") from None


def _targets(how: Field, raw: object) -> dict[str, tuple[str, ...]]:
    name, kind, user, group = (how.values[key] for key in TARGET_NAMES)
    found: dict[str, list[str]] = {"users": [], "groups": []}
    if not isinstance(raw, list):
        raise Unfit("is no list")
    for one in raw:
        named, typed = find(one, str(name)), find(one, str(kind))
        if not isinstance(named, str) or typed is MISSING or not (same(typed, user) or same(typed, group)):
            raise Unfit("has targets that are neither users nor groups")
        found["users" if same(typed, user) else "groups"].append(named)
    return {key: tuple(names) for key, names in found.items()}


_READ = {
    "any": _any,
    "text": _text,
    "number": _number,
    "switch": _switch,
    "choice": _word,
    "choices": _choices,
    "date": _date,
    "targets": _targets,
}


# ------------------------------------------------------------------------------------------------------------ writing


def written(how: Field, value: Any) -> object:
    """How a value is sent; MISSING where "no value" is said by leaving the field out. Raises Unfit."""
    if how.at is None:
        return MISSING
    if value is None:
        return how.none[0] if how.none else MISSING
    if how.kind == "number":
        return value * how.times
    if how.kind == "switch":
        return how.values["true" if value else "false"] if how.values else bool(value)
    if how.kind == "choice":
        return _coded(how, value)
    if how.kind == "choices":
        return [_coded(how, one) for one in value]
    if how.kind == "date":
        return _date_written(how, value)
    if how.kind == "targets":
        name, kind = (str(how.values[key]) for key in TARGET_NAMES[:2])
        return [
            {name: one, kind: how.values[which]}
            for which, names in (("user", value["users"]), ("group", value["groups"]))
            for one in names
        ]
    return value


def _coded(how: Field, word: object) -> object:
    if str(word) not in how.values:
        raise Unfit(f"has no value for {shown(str(word))}")
    return how.values[str(word)]


def _date_written(how: Field, day: date) -> object:
    if how.form == "seconds":
        return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
    return day.strftime(DATE_FORMS[how.form])
