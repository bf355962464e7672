"""Rows of a hub → records, a few thousand at a time with word of how far it is."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import is_dataclass
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Row, func, select

from mailplus_console.collector import without_collector
from mailplus_console.records import MAPPED_KINDS, SINGLE_KINDS, Configuration
from mailplus_console.servers.hub.tables import records
from mailplus_console.store.encoding import decoder, fields_of, misread_is_garbled, type_of
from mailplus_console.store.failures import Garbled
from mailplus_console.syncing.server import Report

ROWS_AT_ONCE = 5_000
_NAMED_BY_OTHERS = ("groups", "users")
"""These come first, so that a name in members or targets is the same object as the key of its user or group."""


def configuration_from(connection: Connection, report: Report) -> Configuration:
    """The whole state. Raises Garbled, Cancelled."""
    total = connection.execute(select(func.count()).select_from(records)).scalar_one()
    report(0, total)
    shared: dict[str, str] = {}
    found: dict[str, Any] = {}
    done = 0
    with without_collector():
        for kind, rows in _runs(connection):
            keys, texts = zip(*rows, strict=True)
            values = _values(kind, keys, texts, shared)
            if kind in SINGLE_KINDS:
                (found[kind],) = values
            else:
                found.setdefault(kind, {}).update(zip(map(shared.get, keys, keys), values, strict=True))
            if kind in _NAMED_BY_OTHERS:
                shared.update(zip(found[kind], found[kind], strict=True))
            done += len(keys)
            report(done, total)
    return Configuration(**found)


def _values(kind: str, keys: tuple[str, ...], texts: Sequence[str], shared: dict[str, str]) -> list[Any]:
    hint = type_of(kind)
    if kind in SINGLE_KINDS and keys != ("",):
        raise Garbled(f"{kind} under a key")
    with misread_is_garbled(f"records of {kind}"):
        column = json.loads(f"[{','.join(texts)}]")  # one call for thousands: half the time
        values = list(decoder(hint, shared)(column))
        if len(values) != len(keys):
            raise ValueError("not one value for each record")
        if isinstance(hint, type) and is_dataclass(hint) and kind in MAPPED_KINDS:
            identity = attrgetter(next(iter(fields_of(hint))))
            if tuple(map(identity, values)) != keys:
                raise ValueError("a record under another key than its own")
        return values


def _runs(connection: Connection) -> Iterator[tuple[str, Sequence[Row[str, str]]]]:
    """Keys and texts, a run of one kind at a time."""
    kinds = connection.execute(select(records.c.kind).distinct()).scalars().all()
    for kind in sorted(kinds, key=lambda kind: (kind not in _NAMED_BY_OTHERS, kind)):
        if kind not in MAPPED_KINDS | SINGLE_KINDS:
            raise Garbled(f"records of a kind {kind!r}")
        after: str | None = None
        while rows := _next_rows(connection, kind, after):
            yield kind, rows
            after = rows[-1][0]


def _next_rows(connection: Connection, kind: str, after: str | None) -> Sequence[Row[str, str]]:
    """A few thousand at a time, each with a question of its own: nothing is left open where it is stopped."""
    query = select(records.c.key, records.c.record).where(records.c.kind == kind)
    if after is not None:
        query = query.where(records.c.key > after)
    return connection.execute(query.order_by(records.c.key).limit(ROWS_AT_ONCE)).all()
