"""A new, empty workspace file: built beside its place and put there whole, so that no half of one is ever seen."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

from mailplus_console.store import failures, file_format, tables
from mailplus_console.store.engine import engine_on, transaction


def create_file(path: Path) -> None:
    """Put an empty workspace at `path`. Raises Refused where something is there, Unavailable for a full disk."""
    if os.path.lexists(path):
        raise failures.occupied(path)
    with failures.explained(path):
        try:
            with TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent) as folder:
                built = Path(folder) / path.name
                _build(built)
                _put(built, path)
        except FileExistsError as error:
            raise failures.occupied(path) from error
        except OSError as error:
            raise failures.of_the_system(path, error) from error


def _build(path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute(f"PRAGMA application_id = {file_format.APPLICATION_ID:d}")
        with transaction(engine_on(connection)) as database:
            tables.metadata.create_all(database)
            database.execute(tables.alembic_version.insert(), {"version_num": file_format.REVISION})
        connection.execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


def _put(built: Path, path: Path) -> None:
    """Move it into place, unless something has come there meanwhile (FileExistsError)."""
    try:
        path.hardlink_to(built)
    except FileExistsError:
        raise
    except OSError:  # a disk without hard links: take the name first, then replace what we put there ourselves
        path.touch(exist_ok=False)
        built.replace(path)
    settle(path.parent)


def settle(folder: Path) -> None:
    """Make new names in a folder last even when the power fails."""
    if os.name == "posix":  # elsewhere a folder cannot be opened, and needs not
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
