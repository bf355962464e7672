"""A step → rows and journal of a hub, inside a transaction that somebody else begins and ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import ARRAY, JSON, Connection, Text, cast, delete, func, insert, literal, select, text, update
from sqlalchemy.dialects.postgresql import insert as insert_or_replace

from mailplus_console.records import SINGLE_KINDS, Change, Configuration
from mailplus_console.servers.hub.tables import SCHEMA, changes, entries, hub, records
from mailplus_console.store.encoding import changes_as_text, text_of, type_of, values_from_texts
from mailplus_console.syncing.server import Drifted
from mailplus_console.wording import policy_names, sentence

_DEFAULTS = Configuration()
_TEXTS = ARRAY(Text)


def wait_for_turn(connection: Connection) -> None:
    """Consoles write one after another; readers wait for nobody. This comes first: the snapshot is taken after it."""
    connection.execute(text(f"LOCK TABLE {SCHEMA}.{hub.name} IN SHARE ROW EXCLUSIVE MODE"))


def to_be_written(connection: Connection, wanted: Sequence[Change]) -> tuple[Change, ...]:
    """The changes that are not at the hub yet. Raises Drifted where it has neither what they expect nor want."""
    there = _there(connection, wanted)
    todo: list[Change] = []
    drifted: list[Change] = []
    for change in wanted:
        found = there.get((change.kind, change.key), _missing(change.kind))
        if found == change.after:
            continue
        if found == change.before:
            todo.append(change)
        else:
            drifted.append(change._replace(after=found))
    if drifted:
        names = policy_names(wanted)
        raise Drifted(tuple(sentence(change, names) for change in drifted))
    return tuple(todo)


def _missing(kind: str) -> Any:
    """What stands for a record that the hub does not have."""
    return getattr(_DEFAULTS, kind) if kind in SINGLE_KINDS else None


def _there(connection: Connection, wanted: Iterable[Change]) -> dict[tuple[str, str], Any]:
    found: dict[tuple[str, str], Any] = {}
    by_kind: dict[str, list[str]] = {}
    for change in wanted:
        by_kind.setdefault(change.kind, []).append(change.key)
    for kind, keys in by_kind.items():
        query = select(records.c.key, records.c.record).where(
            records.c.kind == kind, records.c.key == func.any(literal(keys, _TEXTS))
        )
        rows = connection.execute(query).all()
        if rows:
            values = values_from_texts(type_of(kind), [row.record for row in rows])
            found.update(((kind, row.key), value) for row, value in zip(rows, values, strict=True))
    return found


def write(connection: Connection, number: int, operator: str, said: str, step: str, todo: Sequence[Change]) -> None:
    """Journal these changes as the entry `number` and bring them about."""
    entry = {"number": number, "operator": operator, "sentence": said, "step": step, "size": len(todo)}
    connection.execute(insert(entries), entry)
    runs = [(kind, list(run)) for kind, run in groupby(todo, attrgetter("kind"))]
    connection.execute(
        insert(changes),
        [
            {"entry": number, "chunk": chunk, "kind": kind, "payload": changes_as_text(kind, run)}
            for chunk, (kind, run) in enumerate(runs)
        ],
    )
    for kind, run in runs:
        _write_rows(connection, number, kind, run)
    connection.execute(update(hub).values(version=number))


def _write_rows(connection: Connection, number: int, kind: str, run: Sequence[Change]) -> None:
    gone = [change.key for change in run if change.after is None]
    if gone:
        connection.execute(
            delete(records).where(records.c.kind == kind, records.c.key == func.any(literal(gone, _TEXTS)))
        )
    kept = {change.key: text_of(change.after) for change in run if change.after is not None}
    if kept:
        # As one JSON text: psycopg takes longer to write an array of texts than the database to read this.
        new = func.json_each_text(cast(literal(text_of(kept), Text), JSON)).table_valued("key", "value")
        put = insert_or_replace(records).from_select(
            ["kind", "key", "version", "record"],
            select(literal(kind, Text), new.c.key, literal(number), new.c.value),
        )
        connection.execute(
            put.on_conflict_do_update(
                index_elements=["kind", "key"],
                set_={"version": put.excluded.version, "record": put.excluded.record},
            )
        )
