"""Changes → rows and journal, in one transaction. Only a workspace that is written to pays for importing this."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, StaticPool, Table, bindparam, create_engine, delete, event, insert
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql import Delete, Insert

from mailplus_console.journal import EntryKind
from mailplus_console.records import MAPPED_KINDS, Change
from mailplus_console.store import tables
from mailplus_console.store.encoding import changes_as_text, fields_of, rows_of, text_of, type_of

CHANGES_AT_ONCE = 10_000  # in one chunk of the journal, and in one go of rows: bounds the memory of a bulk edit


class Writer:
    """Writes through the one connection of the store, whose transactions it begins and ends."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
        event.listen(self._engine, "begin", _begin)

    def append(
        self,
        *,
        at: datetime,
        operator: str,
        sentence: str,
        kind: EntryKind,
        target: int | None,
        changes: Sequence[Change],
        journaled: bool,
    ) -> int:
        """Journal the changes and write what they lead to; returns the entry's number once all of it is durable.

        `journaled` False leaves the changes out of the journal: they are those of `target`. Raises sqlite3.Error.
        """
        values = {
            "at": at.astimezone(UTC).isoformat(),
            "operator": operator,
            "sentence": sentence,
            "kind": kind.value,
            "target": target,
            "size": len(changes),
        }
        try:
            with self._engine.begin() as connection:
                number = connection.execute(insert(tables.entries), values).lastrowid
                if journaled:
                    _journal(connection, number, changes)
                _write_rows(connection, changes)
        except DBAPIError as error:
            if isinstance(error.orig, sqlite3.Error):
                raise error.orig from error
            raise
        return number


def _begin(connection: Connection) -> None:
    # At once for writing: a lock that came only with the first row could be refused halfway.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _journal(connection: Connection, number: int, changes: Sequence[Change]) -> None:
    chunk = 0
    for kind, run in groupby(changes, attrgetter("kind")):
        for part in _parts(list(run)):
            row = {"entry": number, "chunk": chunk, "kind": kind, "payload": changes_as_text(kind, part)}
            connection.execute(insert(tables.changes), row)
            chunk += 1


def _parts(items: list[Any]) -> Iterator[list[Any]]:
    for start in range(0, len(items), CHANGES_AT_ONCE):
        yield items[start : start + CHANGES_AT_ONCE]


def _write_rows(connection: Connection, changes: Sequence[Change]) -> None:
    final: dict[str, dict[str, Any]] = {}
    for kind, key, _, after in changes:
        final.setdefault(kind, {})[key] = after
    for kind, records in final.items():
        table, keys = _place_of(kind)
        gone = [keys(key) for key, record in records.items() if record is None]
        if gone:
            connection.exec_driver_sql(_deletion(table), gone)
        # In the order of the table: far cheaper to insert than as they come.
        kept = sorted((keys(key), key) for key, record in records.items() if record is not None)
        for part in _parts(kept):
            rows = _rows(kind, [key for _, key in part], [records[key] for _, key in part])
            connection.exec_driver_sql(_replacement(table), list(rows))


def _place_of(kind: str) -> tuple[Table, Callable[[str], tuple[str, ...]]]:
    """The table of a kind, and how a record's key becomes the values of the primary key."""
    if kind not in MAPPED_KINDS:
        return tables.singles, lambda _: (kind,)
    if kind == "users":
        return tables.users, lambda name: (name.casefold(), name)
    return tables.metadata.tables[kind], lambda key: (key,)


def _rows(kind: str, keys: Sequence[str], records: Sequence[Any]) -> Iterable[tuple[Any, ...]]:
    if kind not in MAPPED_KINDS:
        return ((kind, text_of(record)) for record in records)
    if kind == "members":
        return ((key, text_of(names)) for key, names in zip(keys, records, strict=True))
    record_type = type_of(kind)
    identity = attrgetter(next(iter(fields_of(record_type))))
    if list(map(identity, records)) != list(keys):
        raise ValueError(f"a record of {kind} under another key than its own")
    rows = rows_of(record_type, records)
    return ((row[0].casefold(), *row) for row in rows) if kind == "users" else rows


# Bulk edits hand over tuples by the hundred thousand: the statements are SQLAlchemy's, compiled once, without its
# processing of each value.


@cache
def _replacement(table: Table) -> str:
    return _text(insert(table).prefix_with("OR REPLACE"))


@cache
def _deletion(table: Table) -> str:
    return _text(delete(table).where(*(column == bindparam(column.name) for column in table.primary_key)))


def _text(statement: Insert | Delete) -> str:
    """A statement with a question mark for each value, in the order of the table's columns."""
    return str(statement.compile(dialect=dialect(paramstyle="qmark")))
