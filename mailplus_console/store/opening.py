"""A workspace file is looked for, locked, connected to and examined; nothing is created or changed here."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mailplus_console.store import failures
from mailplus_console.store.file_format import APPLICATION_ID

if TYPE_CHECKING:
    from mailplus_console.store.one_writer import Held

_SMALLEST_PAGE = 512  # bytes; SQLite has no smaller ones
BUSY_SECONDS = 3.0  # how long another program may hold the file before we say so


def connect_to_read(path: Path) -> sqlite3.Connection:
    """A connection that cannot write, for an examined workspace; works in a read-only folder too.

    Raises Refused for what is no sound workspace, Unavailable for what cannot be read.
    """
    _look_for(path)
    with failures.explained(path):
        try:
            return _examined(path, "mode=ro")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}:
                raise
        # SQLite could not put its shared memory beside the file. Where no log waits to be read, it needs none.
        if _unread_log(path):
            raise failures.unfinished(path)
        return _examined(path, "immutable=1")


def connect_to_write(path: Path) -> sqlite3.Connection:
    """A connection for the one writer, who holds the lock already; durable with each commit. Raises as for reading."""
    _look_for(path)
    with failures.explained(path):
        connection = _examined(path, "mode=rw")
        try:
            # Finds a read-only file and another program's lock now, not with the first edit. To begin is not enough:
            # with a read-only file SQLite begins to read, and says nothing.
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("PRAGMA user_version = 0")
            connection.execute("ROLLBACK")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
        except BaseException:
            connection.close()
            raise
        return connection


def revision_of(connection: sqlite3.Connection) -> str:
    """Which form of the tables the file has. Raises Garbled where it does not say."""
    rows = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    if len(rows) != 1 or not isinstance(rows[0][0], str):
        raise failures.Garbled("no revision")
    revision: str = rows[0][0]
    return revision


class Untouched:
    """Watches that an open workspace is still the file under its name, and that nobody else has written to it.

    The lock keeps other consoles out; but a person may remove it or the file, and a program that syncs may replace it.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path, self._connection = path, connection
        self._file, self._version = self._present_file(), self._present_version()

    def check(self) -> None:
        """Raises Refused where an edit would be lost, or would overwrite what somebody else has written."""
        if self._present_file() != self._file:
            raise failures.gone(self._path)
        if self._present_version() != self._version:
            raise failures.changed_elsewhere(self._path)

    def _present_file(self) -> tuple[int, int] | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def _present_version(self) -> int:
        """Another number whenever another connection has written."""
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return int(version)


@contextmanager
def _refused_by_the_system(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise failures.of_the_system(path, error) from error


def lock(path: Path) -> Held:
    """Become the one writer: a lock file beside the workspace.

    Raises Refused where another console has it, where the folder cannot be written to, or something else has its name.
    """
    from mailplus_console.store import one_writer  # noqa: PLC0415 (lazy: looking needs no lock)

    _look_for(path)
    lock_file = Path(f"{path.resolve()}.lock")
    with _refused_by_the_system(path):
        if os.path.lexists(lock_file) and not stat.S_ISREG(lock_file.lstat().st_mode):
            raise failures.in_the_way(lock_file)
        held = one_writer.lock(lock_file)
    if held is None:
        raise failures.held(path)
    return held


def _look_for(path: Path) -> None:
    with _refused_by_the_system(path):
        try:
            found = path.stat()
        except (FileNotFoundError, NotADirectoryError) as error:
            raise failures.missing(path) from error
        except PermissionError as error:
            raise failures.unreadable(path) from error
    if not stat.S_ISREG(found.st_mode):
        raise failures.not_a_file(path)
    if found.st_size < _SMALLEST_PAGE:  # to SQLite this may be an empty database
        raise failures.damaged(path)


def _examined(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?{mode}",
        uri=True,
        isolation_level=None,  # transactions begin where we say so
        check_same_thread=False,
        timeout=BUSY_SECONDS,
    )
    try:
        _examine(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _examine(connection: sqlite3.Connection, path: Path) -> None:
    """Cheap at any size: is it ours, and is all of it there? What lies inside is checked as it is read."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        raise failures.foreign(path)
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    if not _unread_log(path) and path.stat().st_size < pages * size:
        raise failures.damaged(path)


def _unread_log(path: Path) -> bool:
    """Whether a write-ahead log with content lies beside the file."""
    try:
        return Path(f"{path.resolve()}-wal").stat().st_size > 0
    except FileNotFoundError:
        return False
