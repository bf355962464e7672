"""SQLAlchemy on a connection that is open already, with our transactions and SQLite's own errors."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError


def engine_on(connection: sqlite3.Connection) -> Engine:
    """An engine that has this one connection and leaves its closing to us."""
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    with engine.connect():  # SQLAlchemy gets to know the database now, so that the first edit is like any
        pass
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # At once for writing: a lock that came only with the first row could be refused halfway.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def transaction(engine: Engine) -> Iterator[Connection]:
    """All of it durable at the end, or nothing. Raises sqlite3.Error, without SQLAlchemy's wrapping."""
    try:
        with engine.begin() as connection:
            yield connection
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            raise error.orig from error
        raise
