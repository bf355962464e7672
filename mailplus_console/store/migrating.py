"""Older workspace files are brought up to date, after a backup. Only then is Alembic imported."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from mailplus_console.store import failures, file_format
from mailplus_console.store.creating import settle
from mailplus_console.store.engine import engine_on, transaction


def is_known(revision: str) -> bool:
    """Whether this console has the way from that revision to its own; if not, a newer console wrote it."""
    scripts = ScriptDirectory(str(file_format.SCRIPTS))
    return revision in {script.revision for script in scripts.walk_revisions()}


def bring_up_to_date(path: Path, connection: sqlite3.Connection, revision: str, *, read_only: bool) -> None:
    """Migrate the file after a backup; raises Refused where it is newer than this console or may not be changed."""
    if not is_known(revision):
        raise failures.newer(path)
    if read_only:
        raise failures.older_read_only(path)
    back_up(path, connection, revision)
    upgrade(connection)


def upgrade(connection: sqlite3.Connection) -> None:
    """Run what is missing of the migrations, in one transaction: all of it or nothing."""
    configuration = Config()
    configuration.set_main_option("script_location", str(file_format.SCRIPTS).replace("%", "%%"))
    with transaction(engine_on(connection)) as database:
        configuration.attributes["connection"] = database
        command.upgrade(configuration, file_format.REVISION)


def back_up(path: Path, connection: sqlite3.Connection, revision: str) -> Path:
    """A copy beside the file, complete and on disk when this returns; nothing is ever overwritten."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    backup = path.with_name(f"{path.name}.backup-{revision}-{stamp}")
    count = 1
    while os.path.lexists(backup):
        count += 1
        backup = path.with_name(f"{path.name}.backup-{revision}-{stamp}-{count}")
    unfinished = backup.with_name(f"{backup.name}.part")
    try:
        with closing(sqlite3.connect(unfinished)) as copy:
            connection.backup(copy)
        with unfinished.open("rb") as written:
            os.fsync(written.fileno())
        unfinished.rename(backup)
        settle(backup.parent)
    except OSError as error:
        raise failures.of_the_system(path, error) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return backup
