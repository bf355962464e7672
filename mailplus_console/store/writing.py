"""Changes → rows and journal, in one transaction. Only a workspace that is written to pays for importing this."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from itertools import chain, count, groupby
from operator import attrgetter, itemgetter
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, select
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.sql import Delete, Insert, Select

from mailplus_console.baseline import Shift
from mailplus_console.collector import without_collector
from mailplus_console.journal import EntryKind
from mailplus_console.recorded import recipe_of
from mailplus_console.records import MAPPED_KINDS, Change
from mailplus_console.store import tables
from mailplus_console.store.encoding import bytes_of_numbers, changes_as_text, fields_of, text_of, type_of
from mailplus_console.store.engine import engine_on, transaction
from mailplus_console.store.rows import rows_of
from mailplus_console.syncing.link import Link

CHANGES_AT_ONCE = 2_000  # in one chunk of the journal, and in one go of rows: for more the window would wait a moment
ROWS_AT_ONCE = 20  # inserted by one statement
NAMES_AT_ONCE = 1_000  # looked up in one statement: SQLite takes 32,766 values


class Writer:
    """Writes through the one connection of the store, whose transactions it begins and ends."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._engine = engine_on(connection)

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
        shift: Shift | None = None,
        link: Link | None = None,
    ) -> int:
        """Journal the changes and write what they lead to; returns the entry's number once all of it is durable.

        `journaled` False leaves the changes out of the journal: they are those of `target`. Raises sqlite3.Error.
        """
        told = (at.astimezone(UTC).isoformat(), operator, str(sentence), kind.value, target, len(changes))
        with without_collector(), transaction(self._engine) as connection:
            number = connection.exec_driver_sql(_insertion(tables.entries), (None, *told)).lastrowid
            if recipe := recipe_of(sentence):
                connection.exec_driver_sql(_insertion(tables.recipes), (number, recipe))
            if journaled:
                _journal(connection, number, changes)
            _write_rows(connection, changes)
            _shift(connection, shift, link)
        return number

    def shift_baseline(self, shift: Shift, link: Link | None) -> None:
        """What the server said or has, without an edit. Raises sqlite3.Error."""
        with without_collector(), transaction(self._engine) as connection:
            _shift(connection, shift, link)

    def unlink(self, profile: str, *, forget_baseline: bool) -> None:
        """Forget a server that was pulled from. Raises sqlite3.Error."""
        with transaction(self._engine) as connection:
            connection.execute(delete(tables.links).where(tables.links.c.profile == profile))
            if forget_baseline:
                connection.execute(delete(tables.baseline))


def _shift(connection: Connection, shift: Shift | None, link: Link | None) -> None:
    if link is not None:
        connection.exec_driver_sql(_replacement(tables.links), (link.profile, text_of(link)))
    if shift is None:
        return
    if shift.anew:
        connection.execute(delete(tables.baseline))
    for places in _parts(sorted(shift.dropped)):
        connection.exec_driver_sql(_deletion(tables.baseline), places)
    for places in _parts(sorted(shift.kept)):
        records = (shift.kept[place] for place in places)
        texts = (None if record is None else text_of(record) for record in records)
        rows = [(*place, text) for place, text in zip(places, texts, strict=True)]
        connection.exec_driver_sql(_replacement(tables.baseline), rows)


def _journal(connection: Connection, number: int, changes: Sequence[Change]) -> None:
    chunk = 0
    for kind, run in groupby(changes, attrgetter("kind")):
        for part in _parts(list(run)):
            row = (number, chunk, kind, changes_as_text(kind, part))
            connection.exec_driver_sql(_insertion(tables.changes), row)
            chunk += 1


def _parts(items: list[Any], size: int | None = None) -> Iterator[list[Any]]:
    size = size or CHANGES_AT_ONCE
    for start in range(0, len(items), size):
        yield items[start : start + size]


def _write_rows(connection: Connection, changes: Sequence[Change]) -> None:
    final: dict[str, dict[str, Any]] = {}
    for kind, run in groupby(changes, attrgetter("kind")):
        final.setdefault(kind, {}).update({change.key: change.after for change in run})
    if "members" in final:
        final["members"] = _in_numbers(connection, final["members"])
    for kind, records in final.items():
        table = _table_of(kind)
        gone = [key for key, record in records.items() if record is None]
        if gone:
            connection.exec_driver_sql(_deletion(table), list(_primary_keys(kind, gone)))
        # In the order of the table: far cheaper to insert than as they come.
        kept = sorted([key for key, record in records.items() if record is not None])
        if kind == "users":
            kept.sort(key=str.casefold)  # the same as sorting by primary key, in half the time
        for part in _parts(kept):
            rows = _rows(kind, part, [records[key] for key in part])
            _insert(connection, _replacement(table), list(rows))


def _insert(connection: Connection, statement: str, rows: list[Any]) -> None:
    """Insert rows by a statement for one of them, most of them some at once: that takes half the time."""
    at_once, rest = ROWS_AT_ONCE, len(rows) - len(rows) % ROWS_AT_ONCE
    if rest:
        several = statement + f", {statement[statement.rindex('(') :]}" * (at_once - 1)
        values = [tuple(chain.from_iterable(rows[start : start + at_once])) for start in range(0, rest, at_once)]
        connection.exec_driver_sql(several, values)
    if rows[rest:]:
        connection.exec_driver_sql(statement, rows[rest:])


def _table_of(kind: str) -> Table:
    return tables.metadata.tables[kind] if kind in MAPPED_KINDS else tables.singles


def _primary_keys(kind: str, keys: Sequence[str]) -> Iterable[tuple[str, ...]]:
    """What stands in the primary key of the kind's table for records of these keys."""
    return zip(map(str.casefold, keys), keys, strict=True) if kind == "users" else zip(keys, strict=True)


def _rows(kind: str, keys: Sequence[str], records: Sequence[Any]) -> Iterable[tuple[Any, ...]]:
    if kind == "members":
        return zip(keys, records, strict=True)
    if kind not in MAPPED_KINDS:
        return zip([kind], map(text_of, records), strict=True)
    record_type = type_of(kind)
    identity = attrgetter(next(iter(fields_of(record_type))))
    if list(map(identity, records)) != keys:
        raise ValueError(f"a record of {kind} under another key than its own")
    return rows_of(record_type, records, *([map(str.casefold, keys)] if kind == "users" else []))


def _in_numbers(connection: Connection, members: Mapping[str, tuple[str, ...] | None]) -> dict[str, bytes | None]:
    """Memberships as they stand in the file; names that no group had before get the next numbers."""
    (size,) = connection.exec_driver_sql("SELECT count(*) FROM names").one()
    number: defaultdict[str, int] = defaultdict(count(size).__next__)  # a name gets its number as it is asked for
    if size:  # else they are all new
        different = set(chain.from_iterable(filter(None, members.values())))
        for part in _parts(sorted(different), NAMES_AT_ONCE):
            asked = _numbers_of_names().replace("?", ", ".join("?" * len(part)))
            number.update(row for row in connection.exec_driver_sql(asked, tuple(part)))
    rows = {
        group: None if names is None else bytes_of_numbers([number[name] for name in names])
        for group, names in members.items()
    }
    new = [item for item in number.items() if item[1] >= size]
    _insert(connection, _insertion(tables.names), sorted(new, key=itemgetter(0)))
    return rows


# Bulk edits hand over tuples by the hundred thousand, and an edit should take no longer than the disk: the statements
# are SQLAlchemy's, compiled once, without its processing of each value.


@cache
def _insertion(table: Table) -> str:
    return _text(insert(table))


@cache
def _replacement(table: Table) -> str:
    return _text(insert(table).prefix_with("OR REPLACE"))


@cache
def _deletion(table: Table) -> str:
    return _text(delete(table).where(*(column == bindparam(column.name) for column in table.primary_key)))


@cache
def _numbers_of_names() -> str:
    """For one name; with more question marks, for more."""
    columns = tables.names.c
    return _text(select(columns.name, columns.number).where(columns.name.in_([bindparam("name")])))


def _text(statement: Insert | Delete | Select[Any]) -> str:
    """A statement with a question mark for each value, in the order of the table's columns."""
    return str(statement.compile(dialect=dialect(paramstyle="qmark")))
