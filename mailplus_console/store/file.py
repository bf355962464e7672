"""The front door of the workspace file: open it, load what it holds, append to its journal.

Reading is plain sqlite3; SQLAlchemy is imported with the first writing, Alembic for a migration.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mailplus_console.baseline import Baseline, Shift
from mailplus_console.journal import Entry, EntryKind
from mailplus_console.records import Change, Configuration
from mailplus_console.store import failures, file_format, opening, reading
from mailplus_console.syncing.link import Link

if TYPE_CHECKING:
    from mailplus_console.store.one_writer import Held
    from mailplus_console.store.writing import Writer

# Of the pages, so much is kept in memory (in KiB, negative for SQLite to know them by): what is read once, no longer
# than that takes; later what SQLite keeps by itself.
_READ_ONCE, _BY_ITSELF = -200, -2000
_LET_GO_AT_ONCE = 2_000


class Store:
    """An open workspace file. Any thread may call, one at a time. Everything raises Refused or Unavailable."""

    def __init__(self, path: Path, connection: sqlite3.Connection, held: Held | None) -> None:
        self.path = path
        self._connection = connection
        self._lock = held
        self._untouched = opening.Untouched(path, connection)
        self._writer: Writer | None = None
        self._loaded_to: int | None = None
        self._read_last: tuple[int, tuple[Change, ...]] | None = None

    @classmethod
    def create(cls, path: Path) -> Store:
        """A new, empty workspace, open for writing. Raises Refused where anything exists at `path`."""
        from mailplus_console.store.creating import create_file  # noqa: PLC0415 (lazy: imports SQLAlchemy)

        create_file(path)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Store:
        """Open an existing workspace, as its one writer or to look only; an older one is migrated after a backup.

        Raises Refused for what is missing, damaged, foreign, newer, not writable or open elsewhere, Unavailable for
        what another program or the disk keeps from us. Nothing is created, overwritten or repaired.
        """
        if read_only:
            connection = opening.connect_to_read(path)
            return cls._checked(path, connection, None)
        held = opening.lock(path)
        try:
            return cls._checked(path, opening.connect_to_write(path), held)
        except BaseException:
            held.release()
            raise

    @classmethod
    def _checked(cls, path: Path, connection: sqlite3.Connection, held: Held | None) -> Store:
        try:
            with failures.explained(path):
                revision = opening.revision_of(connection)
                if revision != file_format.REVISION:
                    # Lazy: Alembic takes longer to import than a workspace to open.
                    from mailplus_console.store import migrating  # noqa: PLC0415

                    migrating.bring_up_to_date(path, connection, revision, read_only=held is None)
                return cls(path, connection, held)
        except BaseException:
            connection.close()
            raise

    @property
    def read_only(self) -> bool:
        """True where the workspace was opened to look only."""
        return self._lock is None

    def close(self) -> None:
        """Let go of the file and its lock; more than once does no harm."""
        self._connection.close()
        if self._lock is not None:
            self._lock.release()

    # ------------------------------------------------------------------ reading

    def load(self) -> Configuration:
        """The whole present state. A read-only store shows the journal as of this moment from now on."""
        with failures.explained(self.path):
            self._connection.execute(f"PRAGMA cache_size = {_READ_ONCE}")
            self._connection.execute("BEGIN")
            try:
                configuration = reading.configuration_from(self._connection)
                if self.read_only:
                    self._loaded_to = reading.last_number(self._connection)
            finally:
                if self._connection.in_transaction:  # SQLite ends it by itself after some errors
                    self._connection.execute("ROLLBACK")
                self._connection.execute(f"PRAGMA cache_size = {_BY_ITSELF}")
        return configuration

    def entries(self) -> tuple[Entry, ...]:
        """The journal, oldest first."""
        with failures.explained(self.path):
            last = reading.last_number(self._connection) if self._loaded_to is None else self._loaded_to
            return reading.entries_from(self._connection, last)

    def changes_of(self, number: int) -> tuple[Change, ...]:
        """What the entry of that number changed, in order. Raises Refused for a number the journal does not have."""
        self._let_go_of_last()
        with failures.explained(self.path):
            changes = reading.changes_from(self._connection, number)
        self._read_last = (number, changes)
        return changes

    def _let_go_of_last(self) -> None:
        """In parts: a hundred thousand changes go in one step otherwise, and the window waits for Python meanwhile."""
        last = list(self._read_last[1]) if self._read_last is not None else []
        self._read_last = None
        while last:
            del last[-_LET_GO_AT_ONCE:]

    def kinds_of_entries(self, after: int = 0) -> dict[int, frozenset[str]]:
        """Which kinds of records each entry above the number `after` touched."""
        with failures.explained(self.path):
            return reading.kinds_from(self._connection, after)

    def links(self) -> tuple[Link, ...]:
        """The servers that this workspace was pulled from."""
        with failures.explained(self.path):
            return reading.links_from(self._connection)

    def baseline(self) -> Baseline:
        """Where the present state differs from what the server last said."""
        with failures.explained(self.path):
            return reading.baseline_from(self._connection)

    # ------------------------------------------------------------------ writing

    def prepare_writing(self) -> None:
        """Import what the first edit needs, at a quiet moment; the first edit does it otherwise."""
        from mailplus_console.store.writing import Writer  # noqa: PLC0415 (lazy: imports SQLAlchemy)

        if self._writer is None and not self.read_only:
            self._writer = Writer(self._connection)

    def append(
        self,
        *,
        operator: str,
        sentence: str,
        kind: EntryKind,
        target: int | None,
        changes: Sequence[Change],
        at: datetime,
        shift: Shift | None = None,
        link: Link | None = None,
    ) -> Entry:
        """Journal an edit and write its records, in one transaction that is durable when this returns.

        `at` must be aware of its zone; `shift` is what happens to the baseline, `link` the server that was pulled
        from. Raises Unavailable for a full disk or a lock; then nothing was recorded.
        """
        writer = self._ready_writer()
        changes = tuple(changes)
        with failures.explained(self.path):
            try:
                number = writer.append(
                    at=at,
                    operator=operator,
                    sentence=sentence,
                    kind=kind,
                    target=target,
                    changes=changes,
                    journaled=not self._says_its_target(kind, target, changes),
                    shift=shift,
                    link=link,
                )
            except (UnicodeEncodeError, OverflowError) as error:
                raise failures.unstorable(self.path) from error
        return Entry(number, at.astimezone(UTC), operator, sentence, kind, target, len(changes))

    def shift_baseline(self, shift: Shift, link: Link | None = None) -> None:
        """What the server said or has, without an edit: durable when this returns. Raises Unavailable as `append`."""
        writer = self._ready_writer()
        with failures.explained(self.path):
            writer.shift_baseline(shift, link)

    def unlink(self, profile: str, *, forget_baseline: bool) -> None:
        """Forget a server that was pulled from; the records stay as they are."""
        writer = self._ready_writer()
        with failures.explained(self.path):
            writer.unlink(profile, forget_baseline=forget_baseline)

    def _ready_writer(self) -> Writer:
        self.prepare_writing()
        if self._writer is None:
            raise failures.read_only(self.path)
        with failures.explained(self.path):
            self._untouched.check()
        return self._writer

    def _says_its_target(self, kind: EntryKind, target: int | None, changes: tuple[Change, ...]) -> bool:
        """Whether an undo or redo does exactly what its target says, so that the journal need not say it twice."""
        if target is None or kind not in {EntryKind.UNDO, EntryKind.REDO}:
            return False
        last, self._read_last = self._read_last, None
        said = last[1] if last is not None and last[0] == target else reading.changes_from(self._connection, target)
        return changes == (reading.taken_back(said) if kind is EntryKind.UNDO else said)
