"""Records ↔ JSON, derived from the fields of the dataclasses: a new field of a known type needs no code here.

Everything works on whole columns, so that 100,000 records pass through loops in C. A chunk of the journal names its
fields once; a field that came later takes its default when an old chunk is read.
"""

from __future__ import annotations

import json
import sys
from array import array
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

from mailplus_console.packed import thawed
from mailplus_console.records import MAPPED_KINDS, Change, Configuration
from mailplus_console.store.failures import Garbled

Column = Sequence[Any]
Shared = Mapping[str, str]  # names that are held once in memory, each under itself
Decode = Callable[[Column], Iterable[Any]]
# What decoding raises for content that nobody wrote.
_MISREAD = (LookupError, TypeError, ValueError, OverflowError, RecursionError)
_BOOLEANS = {0: False, 1: True}
_LARGEST = 2**53 - 1
"""Numbers are not larger: JSON carries it exactly everywhere. Qt ends the program over one that is beyond its own."""


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


def columns_of(record: Any, records: Sequence[Any]) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    """The values of these records field by field, each with the type that they have."""
    columns = zip(*map(_values_of(record), records), strict=True)
    return zip(fields_of(record).values(), columns, strict=True)


def is_structured(hint: Any) -> bool:
    """Whether values of that type have parts of their own."""
    if isinstance(hint, UnionType):
        return any(map(is_structured, get_args(hint)))
    return get_origin(hint) is tuple or _is_record(hint)


def _holds_records(hint: Any) -> bool:
    return any(map(_is_record, get_args(hint) if isinstance(hint, UnionType) else (hint,)))


def _is_record(hint: Any) -> bool:
    return isinstance(hint, type) and is_dataclass(hint)


# ---------------------------------------------------------------------------------------------------------- to JSON


def _plain(value: Any) -> Any:
    """One level of what is no JSON by itself; the encoder asks again for what lies deeper."""
    if isinstance(value, date):
        return value.isoformat()
    record: Any = type(value)
    if _is_record(record):
        values = _values_of(record)(value)
        bounded([one for one in values if type(one) is int])
        return dict(zip(fields_of(record), values, strict=True))
    raise TypeError(f"{value!r} has no form in JSON")


text_of = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"), default=_plain).encode


def changes_as_text(kind: str, changes: Sequence[Change]) -> str:
    """Changes of one kind as the JSON of one journal chunk."""
    record = type_of(kind)
    if not _is_record(record):
        return text_of({"changes": [change[1:] for change in changes]})

    def arrays(records: Column) -> Iterable[tuple[Any, ...]]:
        # Records inside records are looked up here, since the encoder would ask for each of them.
        return zip(
            *(
                each_once(column, _plain) if _holds_records(hint) else column
                for hint, column in columns_of(record, records)
            ),
            strict=True,
        )

    _, keys, befores, afters = zip(*changes, strict=True)
    rows = zip(keys, _where_present(arrays, befores), _where_present(arrays, afters), strict=True)
    return text_of({"fields": list(fields_of(record)), "changes": list(rows)})


def each_once(column: Column, write: Callable[[Any], Any]) -> Iterable[Any]:
    """What is written for each value, None for None; equal values are written once."""
    different = {id(value): value for value in column if value is not None}
    written = {value: write(value) for value in set(different.values())}
    by_identity = {place: written[value] for place, value in different.items()}
    return map(by_identity.get, map(id, column))


def _where_present(convert: Decode, column: Column) -> Iterable[Any]:
    """The column converted, None where it has None."""
    present = [value for value in column if value is not None]
    if not present:
        return column
    converted = iter(convert(present))
    if len(present) == len(column):
        return converted
    return [None if value is None else next(converted) for value in column]


# -------------------------------------------------------------------------------------------------------- from JSON


@contextmanager
def misread_is_garbled(what: str) -> Iterator[None]:
    """Content that nobody wrote shows as one of a few errors while it is read; they become Garbled."""
    try:
        yield
    except _MISREAD as error:
        raise Garbled(f"{what}: {error}") from error


def decoder(hint: Any, shared: Shared) -> Decode:
    """How a column of JSON values of that type is read; to be used under `misread_is_garbled`."""
    if isinstance(hint, UnionType):
        return _optional(next(item for item in get_args(hint) if item is not NoneType), shared)
    if get_origin(hint) is tuple:
        return lambda column: _lists(column, shared)
    if _is_record(hint):
        return _objects(hint, shared)
    if hint is int:
        return lambda column: bounded(exactly(column, {int}))
    return (lambda column: exactly(column, {str})) if hint is str else distinct(_scalar(hint))


def _optional(hint: Any, shared: Shared) -> Decode:
    if hint is int:
        return lambda column: bounded(exactly(column, {int, NoneType}))
    if hint is str:
        return lambda column: exactly(column, {str, NoneType})
    decode = decoder(hint, shared)
    return lambda column: _where_present(decode, column)


def _scalar(hint: type[Any]) -> Callable[[Any], Any]:
    if hint is bool:
        return _BOOLEANS.__getitem__
    if issubclass(hint, date):  # a datetime is one too
        return hint.fromisoformat
    if issubclass(hint, StrEnum):
        return hint
    raise NotImplementedError(f"no way to store {hint!r}")


def exactly(column: Column, types: set[type]) -> Column:
    """The column as it is; raises TypeError where it holds anything but these types."""
    if not set(map(type, column)) <= types:
        raise TypeError("a value of another type")
    return column


def bounded(numbers: Column) -> Column:
    """The numbers, or None, as they are; raises OverflowError where one is beyond all bounds."""
    if any(not -_LARGEST <= number <= _LARGEST for number in set(numbers) - {None}):
        raise OverflowError("a number beyond all bounds")
    return numbers


def distinct(one: Callable[[Any], Any]) -> Decode:
    """Each different value is read once and shared by all who have it."""
    read: dict[Any, Any] = {}

    def decode(column: Column) -> Iterable[Any]:
        for value in set(column) - read.keys():
            read[value] = one(value)
        return map(read.__getitem__, column)

    return decode


def _lists(column: Iterable[Any], shared: Shared) -> Iterator[tuple[str, ...]]:
    known = shared.__getitem__
    for names in column:
        if type(names) is not list:
            raise TypeError("no list of names")
        try:
            yield tuple(map(known, names))
        except KeyError:  # not everybody has to be known
            yield tuple(map(shared.get, exactly(names, {str}), names))


def made(record: Any, columns: Iterable[Iterable[Any]]) -> list[Any]:
    """Records from the columns of their fields."""
    records = list(map(thawed(record), *columns))
    for item in records:
        item.__class__ = record
    return records


@cache
def _defaults(record: Any) -> dict[str, Any]:
    """What a field has in JSON where an older console did not write it."""
    values = {item.name: item.default for item in fields(record) if item.default is not MISSING}
    values |= {item.name: item.default_factory() for item in fields(record) if item.default_factory is not MISSING}
    return {name: json.loads(text_of(value)) for name, value in values.items()}


def _decoders(record: type, written: Iterable[str], shared: Shared) -> dict[str, Decode]:
    hints = fields_of(record)
    if not hints.keys() >= set(written):
        raise KeyError("a field that no record has")
    return {name: decoder(hint, shared) for name, hint in hints.items()}


def _objects(record: type, shared: Shared) -> Decode:
    """Records from JSON objects."""
    defaults = _defaults(record)

    def decode(column: Column) -> Iterable[Any]:
        exactly(column, {dict})
        decoders = _decoders(record, chain.from_iterable(column), shared)
        return made(
            record,
            (
                decode([value[name] if name in value else defaults[name] for value in column])
                for name, decode in decoders.items()
            ),
        )

    return decode


def _arrays(record: type, written: Sequence[str]) -> Decode:
    """Records from JSON arrays whose places are named by `written`."""
    decoders = _decoders(record, written, {})
    defaults = _defaults(record)

    def decode(column: Column) -> Iterable[Any]:
        given = dict(zip(written, zip(*exactly(column, {list}), strict=True), strict=True))
        return made(
            record,
            (
                decode(given[name] if name in given else [defaults[name]] * len(column))
                for name, decode in decoders.items()
            ),
        )

    return decode


def changes_from_text(kind: str, text: str) -> list[Change]:
    """The changes of one journal chunk, as they were recorded. Raises Garbled for what nobody wrote."""
    with misread_is_garbled(f"a journal chunk of {kind}"):
        payload = json.loads(text)
        record = type_of(kind)
        decode = _arrays(record, payload["fields"]) if _is_record(record) else decoder(record, {})
        keys, befores, afters = zip(*payload["changes"], strict=True)
        return list(
            map(
                Change,
                repeat(kind),
                exactly(keys, {str}),
                _where_present(decode, befores),
                _where_present(decode, afters),
            )
        )


def value_from_text(hint: Any, text: str, shared: Shared) -> Any:
    """One value of that type from its JSON. Raises Garbled for what nobody wrote."""
    with misread_is_garbled("a value"):
        (value,) = decoder(hint, shared)([json.loads(text)])
        return value


def values_from_texts(hint: Any, texts: Iterable[str | None]) -> list[Any]:
    """A value of that type from the JSON of each, None for None. Raises Garbled for what nobody wrote."""
    with misread_is_garbled("values"):
        column = [None if text is None else json.loads(text) for text in texts]
        return list(_where_present(decoder(hint, {}), column))


# ---------------------------------------------------------------------------------------------------------- numbers


def bytes_of_numbers(numbers: Iterable[int]) -> bytes:
    """Numbers in four bytes each, the lowest first."""
    return _turned(array("I", numbers)).tobytes()


def numbers_from_bytes(content: bytes) -> array[int]:
    """The numbers in these bytes; to be used under `misread_is_garbled`."""
    if type(content) is not bytes:
        raise TypeError("no numbers")
    return _turned(array("I", content))


def _turned(numbers: array[int]) -> array[int]:
    """The same numbers as the file has them on a machine that has the highest byte first, and back."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
