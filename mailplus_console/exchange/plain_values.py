"""YAML and JSON as plain values: text, numbers, dates, lists and mappings, and nothing that a hostile file can do.

YAML is read from the parser's events, not through its loader: that takes a tenth of the time, and aliases, tags and
merge keys, with which a small file can grow without bounds or name a program's objects, never come to life.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import yaml

from mailplus_console.errors import Unreadable
from mailplus_console.exchange.problems import at_line, shown
from mailplus_console.exchange.progress import ROWS_BETWEEN, Progress
from mailplus_console.exchange.text import SUFFIXES
from mailplus_console.sentence import said

DEEPEST = 20  # a document needs five levels
_LONGEST_NUMBER = 64  # characters; what is longer is no number that anybody means
_TEXT_TAG = "tag:yaml.org,2002:str"
_COLLECTION_TAGS = {"tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"}
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVERS: Any = yaml.SafeLoader.yaml_implicit_resolvers
_CONSTRUCTOR = yaml.constructor.SafeConstructor()

Value = str | int | float | bool | date | list[Any] | dict[Any, Any] | None


class WithRepeats(dict[Any, Any]):
    """A mapping that had some keys more than once in the file; the first value of each counts."""

    def __init__(self, items: dict[Any, Any], repeated: list[Any]) -> None:
        super().__init__(items)
        self.repeated = repeated


def plain_value(text: str, suffix: str, progress: Progress) -> Value:
    """What the text of a YAML or JSON file says. Raises Unreadable where it is not well-formed."""
    return _from_json(text) if SUFFIXES[suffix] == "json" else _from_yaml(text, progress)


# ------------------------------------------------------------------------------------------------------------- JSON


def _from_json(text: str) -> Value:
    try:
        value: Value = json.loads(text, object_pairs_hook=_mapping, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise Unreadable(
            [at_line(error.lineno, said("this is not JSON: {why}", why=f"{error.msg[:1].lower()}{error.msg[1:]}"))]
        ) from error
    except RecursionError as error:
        raise Unreadable([said("the lists and mappings in this file are nested too deeply")]) from error
    except ValueError as error:  # more digits than Python turns into a number
        raise Unreadable(
            [said("a number in this file cannot be read: {why}", why=str(error).partition(";")[0])]
        ) from error
    return value


def _no_constant(name: str) -> None:
    raise Unreadable([said("{name} is not a value of this format: numbers are whole numbers", name=name)])


def _mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    items = dict(pairs)
    if len(items) == len(pairs):
        return items
    items, repeated = {}, []
    for key, value in pairs:
        if key in items:
            repeated.append(key)
        else:
            items[key] = value
    return WithRepeats(items, repeated)


# ------------------------------------------------------------------------------------------------------------- YAML


def _from_yaml(text: str, progress: Progress) -> Value:
    try:
        return _Builder(len(text), progress).value_of(yaml.parse(text, Loader=_LOADER))
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise Unreadable(
            [
                at_line(
                    line,
                    said("the character {character} cannot stand in a YAML file", character=f"{error.character:#06x}"),
                )
            ]
        ) from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise Unreadable(
            [at_line(line, said("this is not YAML: {why}", why=str(error.problem or error.context)))]
        ) from error
    except yaml.YAMLError as error:
        raise Unreadable([said("this is not YAML: {why}", why=" ".join(str(error).split()))]) from error


class _Builder:
    """Puts plain values together from the events of the YAML parser."""

    def __init__(self, length: int, progress: Progress) -> None:
        self._length = length
        self._progress = progress

    def value_of(self, events: Iterator[Any]) -> Value:
        """The value of the only document; null where the file has none."""
        top: list[Any] = []
        open_: list[tuple[list[Any], bool]] = []  # the unfinished collections: their parts, and whether a mapping
        parts = top
        for number, event in enumerate(events):
            kind = type(event)
            if kind is yaml.ScalarEvent:
                parts.append(_scalar(event))
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                _refuse_extras(event, _COLLECTION_TAGS)
                if len(open_) == DEEPEST:
                    raise Unreadable([at_line(_line(event), said("lists and mappings are nested too deeply here"))])
                open_.append((parts, kind is yaml.MappingStartEvent))
                parts = []
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                inner, (parts, is_mapping) = parts, open_.pop()
                parts.append(_mapped(inner, event) if is_mapping else inner)
            elif kind is yaml.AliasEvent:
                raise Unreadable([at_line(_line(event), said("aliases (*name) are not read: write the value out"))])
            elif kind is yaml.DocumentStartEvent and top:
                raise Unreadable([at_line(_line(event), said("a second document begins here; a file holds one"))])
            if number % (ROWS_BETWEEN * 16) == 0:  # some sixteen events make a user
                self._progress(event.start_mark.index, self._length)
        return top[0] if top else None


def _line(event: Any) -> int:
    line: int = event.start_mark.line
    return line + 1


def _refuse_extras(event: Any, tags: set[str]) -> None:
    if event.anchor is not None:
        raise Unreadable([at_line(_line(event), said("anchors (&name) are not read: write the value out"))])
    if event.tag is not None and event.tag not in tags:
        raise Unreadable(
            [at_line(_line(event), said("tags such as {tag} are not read: leave them out", tag=shown(event.tag)))]
        )


def _mapped(parts: list[Any], event: Any) -> dict[Any, Any]:
    keys = parts[::2]
    try:
        items = dict(zip(keys, parts[1::2], strict=True))
    except TypeError as error:
        raise Unreadable([at_line(_line(event), said("a list or mapping stands in place of a key here"))]) from error
    if len(items) == len(keys):
        return items
    return _mapping(list(zip(keys, parts[1::2], strict=True)))


def _scalar(event: Any) -> Value:
    if event.anchor is not None or event.tag is not None:
        _refuse_extras(event, {_TEXT_TAG})
        return str(event.value)
    value: str = event.value
    if not event.implicit[0]:  # in quotes or as a block: text, whatever it looks like
        return value
    for tag, looks_like in _RESOLVERS.get(value[:1], ()):
        if looks_like.match(value):
            return _constructed(tag, value, event)
    return value


def _constructed(tag: str, value: str, event: Any) -> Value:
    if len(value) > _LONGEST_NUMBER or tag not in yaml.constructor.SafeConstructor.yaml_constructors:
        return value
    try:
        made: Value = _CONSTRUCTOR.construct_object(yaml.ScalarNode(tag, value), deep=True)
    except ValueError as error:
        raise Unreadable(
            [at_line(_line(event), said("{value} cannot be read: {error}", value=shown(value), error=str(error)))]
        ) from error
    return made
