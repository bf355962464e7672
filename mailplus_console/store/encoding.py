"""Records ↔ JSON and columns of rows, derived from the fields of the dataclasses: a new field needs no code here.

Everything works on whole columns, so that 100,000 records pass through loops in C. A chunk of the journal names its
fields once; a field that came later takes its default when an old chunk is read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from itertools import chain, repeat
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from mailplus_console.records import MAPPED_KINDS, Change, Configuration
from mailplus_console.store.failures import Garbled

Column = Sequence[Any]
Decoder = Callable[[Column], Iterable[Any]]
Shared = Mapping[str, str]  # names that are held once in memory, each under itself
_MISREAD = (KeyError, TypeError, ValueError, RecursionError)  # what decoding raises for content nobody wrote
_BOOLEANS = {0: False, 1: True}


def _is_record(hint: Any) -> bool:
    return isinstance(hint, type) and is_dataclass(hint)


@cache
def type_of(kind: str) -> Any:
    """What a record of that kind is: a dataclass or a tuple of names. Raises Garbled for an unknown kind."""
    hint = get_type_hints(Configuration).get(kind)
    if hint is None:
        raise Garbled(f"no records of kind {kind!r}")
    return get_args(hint)[1] if kind in MAPPED_KINDS else hint


@cache
def fields_of(record: Any) -> dict[str, Any]:
    """The fields of a record type with the types of their values, in order; the first one identifies the record."""
    hints = get_type_hints(record)
    return {item.name: hints[item.name] for item in fields(record)}


@cache
def _values_of(record: Any) -> Callable[[Any], tuple[Any, ...]]:
    names = tuple(fields_of(record))
    if len(names) > 1:
        return attrgetter(*names)
    get = attrgetter(*names)
    return lambda value: (get(value),)


# ---------------------------------------------------------------------------------------------------------- to JSON


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    record: Any = type(value)
    if _is_record(record):
        return dict(zip(fields_of(record), _values_of(record)(value), strict=True))
    raise TypeError(f"{value!r} has no form in JSON")


_dumps = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"), default=_plain).encode


def text_of(value: Any) -> str:
    """A value as JSON; what is no JSON by itself goes by its fields."""
    return _dumps(value)


def changes_as_text(kind: str, changes: Sequence[Change]) -> str:
    """Changes of one kind as the JSON of one journal chunk."""
    record = type_of(kind)
    if not _is_record(record):
        return _dumps({"changes": [change[1:] for change in changes]})
    values = _values_of(record)
    rows = [
        (key, None if before is None else values(before), None if after is None else values(after))
        for _, key, before, after in changes
    ]
    return _dumps({"fields": list(fields_of(record)), "changes": rows})


# -------------------------------------------------------------------------------------------------------- from JSON


@contextmanager
def misread_is_garbled(what: str) -> Iterator[None]:
    """Content that nobody wrote shows as one of a few errors while it is read; they become Garbled."""
    try:
        yield
    except _MISREAD as error:
        raise Garbled(f"{what}: {error}") from error


def decoder(hint: Any, shared: Shared) -> Decoder:
    """How a column of JSON values of that type is read; reading raises KeyError, TypeError or ValueError."""
    if isinstance(hint, UnionType):
        return _optional(next(item for item in get_args(hint) if item is not NoneType), shared)
    if get_origin(hint) is tuple:
        return lambda column: _names(column, shared)
    if _is_record(hint):
        return _objects(hint, shared)
    return (lambda column: _exactly(column, {hint})) if hint in {str, int} else _distinct(_scalar(hint))


def _scalar(hint: type[Any]) -> Callable[[Any], Any]:
    if hint is bool:
        return _BOOLEANS.__getitem__
    if issubclass(hint, date):  # a datetime is one too
        return hint.fromisoformat
    if issubclass(hint, StrEnum):
        return hint
    raise NotImplementedError(f"no way to store {hint!r}")


def _exactly(column: Column, types: set[type]) -> Column:
    if not set(map(type, column)) <= types:
        raise TypeError("a value of another type")
    return column


def _distinct(one: Callable[[Any], Any]) -> Decoder:
    """Each different value is read once and shared by all who have it."""

    def decode(column: Column) -> Iterable[Any]:
        read = {value: one(value) for value in set(column)}
        return map(read.__getitem__, column)

    return decode


def _optional(hint: Any, shared: Shared) -> Decoder:
    if hint in {str, int}:
        return lambda column: _exactly(column, {hint, NoneType})
    decode = decoder(hint, shared)

    def decode_present(column: Column) -> Iterable[Any]:
        present = [value for value in column if value is not None]
        if len(present) == len(column):
            return decode(column)
        following = iter(decode(present))
        return [None if value is None else next(following) for value in column]

    return decode_present


def _names(column: Column, shared: Shared) -> Iterable[tuple[str, ...]]:
    _exactly(column, {list})
    _exactly(tuple(chain.from_iterable(column)), {str})
    same = shared.get
    return [tuple(map(same, names, names)) for names in column]


@cache
def _defaults(record: Any) -> dict[str, Any]:
    """What a field has in JSON where an older console did not write it."""
    found = {}
    for item in fields(record):
        if item.default is not MISSING:
            found[item.name] = json.loads(_dumps(item.default))
        elif item.default_factory is not MISSING:
            found[item.name] = json.loads(_dumps(item.default_factory()))
    return found


def _objects(record: type, shared: Shared) -> Decoder:
    """Records from JSON objects."""
    known = fields_of(record)
    decoders = {name: decoder(hint, shared) for name, hint in known.items()}
    defaults = _defaults(record)

    def decode(column: Column) -> Iterable[Any]:
        _exactly(column, {dict})
        if not known.keys() >= set(chain.from_iterable(column)):
            raise KeyError("a field that no record has")
        columns = (
            read([value[name] if name in value else defaults[name] for value in column])
            for name, read in decoders.items()
        )
        return map(record, *columns)

    return decode


def _rows(record: type, written: Sequence[str], shared: Shared) -> Decoder:
    """Records from JSON arrays whose places are named by `written`."""
    known = fields_of(record)
    if not known.keys() >= set(written):
        raise KeyError("a field that no record has")
    places = {name: place for place, name in enumerate(written)}
    decoders = {name: decoder(hint, shared) for name, hint in known.items()}
    defaults = _defaults(record)

    def decode(column: Column) -> Iterable[Any]:
        if not column:
            return ()
        given = list(zip(*_exactly(column, {list}), strict=True))
        if len(given) != len(written):
            raise ValueError("a field too few or too many")
        columns = (
            read(given[places[name]] if name in places else [defaults[name]] * len(column))
            for name, read in decoders.items()
        )
        return map(record, *columns)

    return decode


def changes_from_text(kind: str, text: str) -> list[Change]:
    """The changes of one journal chunk, as they were recorded. Raises Garbled for anything nobody wrote."""
    with misread_is_garbled(f"a journal chunk of {kind}"):
        payload = json.loads(text)
        record = type_of(kind)
        read = _rows(record, payload["fields"], {}) if _is_record(record) else decoder(record, {})
        keys, befores, afters = zip(*payload["changes"], strict=True)
        return list(map(Change, repeat(kind), _exactly(keys, {str}), _present(read, befores), _present(read, afters)))


def _present(read: Decoder, column: Column) -> Iterable[Any]:
    following = iter(read([value for value in column if value is not None]))
    return [None if value is None else next(following) for value in column]


# ---------------------------------------------------------------------------------------------------- rows of tables


def is_structured(hint: Any) -> bool:
    """Whether a value of that type is JSON text in its row."""
    if isinstance(hint, UnionType):
        return any(map(is_structured, get_args(hint)))
    return get_origin(hint) is tuple or _is_record(hint)


def value_from_text(hint: Any, text: str, shared: Shared) -> Any:
    """One value from the JSON of a row. Raises Garbled for anything nobody wrote."""
    with misread_is_garbled("a value"):
        (value,) = decoder(hint, shared)([json.loads(text)])
        return value


def lists_from_texts(texts: Iterable[str], shared: Shared) -> Iterable[tuple[str, ...]]:
    """Tuples of names from the JSON of many rows. Raises Garbled for anything nobody wrote."""
    with misread_is_garbled("a list of names"):
        return _names(list(map(json.loads, texts)), shared)


def row_reader(record: type, shared: Shared) -> Callable[[Sequence[Sequence[Any]]], Iterable[Any]]:
    """How rows of a record's table, columns in the order of the fields, become records; see `decoder` for errors."""
    decoders = [_cell_decoder(hint, shared) for hint in fields_of(record).values()]

    def read(rows: Sequence[Sequence[Any]]) -> Iterable[Any]:
        if not rows:
            return ()
        columns = zip(*rows, strict=True)
        return map(record, *(decode(column) for decode, column in zip(decoders, columns, strict=True)))

    return read


def _cell_decoder(hint: Any, shared: Shared) -> Decoder:
    if not is_structured(hint):
        return decoder(hint, shared)
    decode = decoder(hint, shared)

    def one(text: str | None) -> Any:
        (value,) = decode([None if text is None else json.loads(text)])
        return value

    return _distinct(one)


def rows_of(record: type, records: Sequence[Any]) -> Iterable[tuple[Any, ...]]:
    """The rows of these records, columns in the order of the fields."""
    hints = fields_of(record).values()
    columns = zip(*map(_values_of(record), records), strict=True)
    return zip(*(_cells(hint, column) for hint, column in zip(hints, columns, strict=True)), strict=True)


def _cells(hint: Any, column: Column) -> Iterable[Any]:
    if is_structured(hint):
        # By identity: records share their values, and hashing each would cost more than writing it.
        texts = {id(value): None if value is None else _dumps(value) for value in column}
        return [texts[id(value)] for value in column]
    kept = {item for item in (get_args(hint) or (hint,)) if item is not NoneType}
    if kept == {bool}:
        return map(int, column)
    if kept == {date}:
        return [None if value is None else value.isoformat() for value in column]
    # An enumeration's member is a str to JSON, but sqlite3 looks for an adapter first: slow.
    return column if kept <= {str, int} else map(str.__str__, column)
