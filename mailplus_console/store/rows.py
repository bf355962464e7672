"""Records ↔ rows of their tables: a column per field, and JSON text in it where a value has parts of its own."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from types import NoneType
from typing import Any, get_args

from mailplus_console.store.encoding import (
    Column,
    Decode,
    Shared,
    bounded,
    columns_of,
    decoder,
    each_once,
    fields_of,
    is_structured,
    made,
    text_of,
)


def row_reader(record: Any, shared: Shared) -> Callable[[Sequence[Sequence[Any]]], list[Any]]:
    """How rows, columns in the order of the fields, become records; to be used under `misread_is_garbled`."""
    decoders = [_cell_decoder(hint, shared) for hint in fields_of(record).values()]

    def read(rows: Sequence[Sequence[Any]]) -> list[Any]:
        if not rows:
            return []
        columns = zip(*rows, strict=True)
        return made(record, (decode(column) for decode, column in zip(decoders, columns, strict=True)))

    return read


def _cell_decoder(hint: Any, shared: Shared) -> Decode:
    decode = decoder(hint, shared)
    if not is_structured(hint):
        return decode

    read: dict[str | None, Any] = {}

    def from_texts(column: Sequence[str | None]) -> Iterable[Any]:
        """Each different text is read once, and its value shared by all who have it."""
        texts = list(set(column) - read.keys())
        values = decode([None if text is None else json.loads(text) for text in texts])
        read.update(zip(texts, values, strict=True))
        return map(read.__getitem__, column)

    return from_texts


def rows_of(record: Any, records: Sequence[Any], *first: Iterable[Any]) -> Iterable[tuple[Any, ...]]:
    """The rows of these records: the `first` columns, then those of the fields in their order."""
    return zip(*first, *(_cells(hint, column) for hint, column in columns_of(record, records)), strict=True)


def _cells(hint: Any, column: Column) -> Iterable[Any]:
    if is_structured(hint):
        return each_once(column, text_of)
    kinds = {item for item in (get_args(hint) or (hint,)) if item is not NoneType}
    if kinds == {bool}:
        return map(int, column)
    if kinds == {date}:
        return [None if value is None else value.isoformat() for value in column]
    if kinds == {int}:
        return bounded(column)
    # To sqlite3 the member of an enumeration is no plain text: it would look for an adapter, which is slow.
    return column if kinds <= {str, int} else map(str.__str__, column)
