"""The workspace file against bare sqlite3 on the same disk in the same run: opening, a moved policy, an import."""

from __future__ import annotations

import csv
import io
import os
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from io import FileIO
from multiprocessing import get_context
from pathlib import Path

from benchmarks.company import company
from benchmarks.measuring import TABLES, Row, Rows, paired, seconds
from mailplus_console.collector import without_collector
from mailplus_console.journal import EntryKind
from mailplus_console.records import (
    Change,
    Configuration,
    Quota,
    Source,
    Status,
    User,
    difference,
)
from mailplus_console.store.file import Store
from mailplus_console.store.first_rows import first_users

POLICIES = 1_000
MOVES = 40
SOURCES = {source.value: source for source in Source}
STATUSES = {status.value: status for status in Status}


def rows(users: int) -> Rows:
    """The company of that many users, imported; a move; then opening it and looking at its first users."""
    with tempfile.TemporaryDirectory() as folder:
        whole = company(users)
        yield _imported(whole, Path(folder))
        path = Path(folder) / "company.mailplus"
        with closing(Store.create(path)) as store:
            _append(store, difference(Configuration(), whole))
        yield _moved(Path(folder))
        # In a process of its own, as a console that has just been started: no memory in shreds from other figures.
        with ProcessPoolExecutor(1, get_context("spawn")) as fresh:
            yield fresh.submit(_opened, path).result()
            yield fresh.submit(_first, path).result()


def _append(store: Store, changes: Sequence[Change]) -> None:
    now = datetime.now(UTC)
    store.append(operator="admin", sentence="Measured", kind=EntryKind.EDIT, target=None, changes=changes, at=now)


# ------------------------------------------------------------------------------------------------------------ import


def _imported(whole: Configuration, folder: Path) -> Row:
    """Users from CSV into a new workspace, journal included; the floor parses and inserts the same rows."""
    text = _as_csv(whole)
    products, floors = [], []
    for turn in range(3):
        with closing(Store.create(folder / f"{turn}.mailplus")) as store:
            store.prepare_writing()
            with without_collector():  # as the console's own readers of files do
                products.append(seconds(lambda: _append(store, _read(text))))
        with closing(sqlite3.connect(folder / f"{turn}.floor", isolation_level=None)) as floor:
            floor.execute("PRAGMA journal_mode = WAL")
            floor.execute("PRAGMA synchronous = FULL")
            floor.execute("CREATE TABLE users (name TEXT PRIMARY KEY, a, b, c, d, e, f, g)")
            floors.append(seconds(lambda: _inserted(floor, text)))
    name = "import users from CSV, journal included"
    return Row(name, statistics.median(products), statistics.median(floors), 2.5)


def _as_csv(whole: Configuration) -> str:
    written = io.StringIO()
    lines = csv.writer(written)
    for user in whole.users.values():
        limit, percent = (user.quota.limit_mb, user.quota.notify_below_percent) if user.quota else ("", "")
        lines.writerow((user.name, user.full_name, user.email, "local", "false", "unspecified", limit, percent))
    return written.getvalue()


def _read(text: str) -> list[Change]:
    changes = []
    for name, full_name, email, source, administrator, status, limit, percent in csv.reader(io.StringIO(text)):
        quota = Quota(int(limit), int(percent)) if limit else None
        user = User(name, full_name, email, SOURCES[source], administrator == "true", STATUSES[status], quota)
        changes.append(Change("users", name, None, user))
    return changes


def _inserted(floor: sqlite3.Connection, text: str) -> None:
    floor.execute("BEGIN IMMEDIATE")
    floor.executemany("INSERT INTO users VALUES (?, ?, ?, ?, ?, ?, ?, ?)", list(csv.reader(io.StringIO(text))))
    floor.execute("COMMIT")


# -------------------------------------------------------------------------------------------------------------- move


def _moved(folder: Path) -> Row:
    """One policy moved far up; the floor appends as many bytes as the log grew by and waits for the disk."""
    order = tuple(f"{place:016x}" for place in range(POLICIES))
    products = []
    with closing(Store.create(folder / "moves.mailplus")) as store:
        _append(store, (Change("user_policy_order", "", (), order),))
        for place in range(MOVES):
            after = (*order[:10], order[500 + place], *order[10 : 500 + place], *order[501 + place :])
            change = Change("user_policy_order", "", order, after)
            products.append(_timed(lambda: _append(store, (change,))))  # noqa: B023 (called at once)
            order = after
        written = os.urandom(Path(f"{store.path}-wal").stat().st_size // MOVES)
    with (folder / "moves.floor").open("ab", buffering=0) as file:
        floors = [_timed(lambda: _appended(file, written)) for _ in range(MOVES)]
    name = f"move a policy among {POLICIES:,}, durable"
    return Row(name, statistics.median(products), statistics.median(floors), 6.0)


def _appended(file: FileIO, written: bytes) -> None:
    file.write(written)
    os.fdatasync(file.fileno())


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


# ----------------------------------------------------------------------------------------------------------- opening


def _opened(path: Path) -> Row:
    kept: list[object] = []  # giving memory back is no part of what is measured

    def product() -> None:
        with closing(Store.open(path)) as store:
            kept.append(store.load())

    def floor() -> None:
        with closing(sqlite3.connect(path)) as bare:
            kept.extend(bare.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES)  # noqa: S608

    products, floors = [], []
    for _ in range(7):
        products.append(seconds(product))
        kept.clear()
        floors.append(seconds(floor))
        kept.clear()
    return Row("open and load everything", statistics.median(products), statistics.median(floors), 3.0)


def _first(path: Path) -> Row:
    """What the first paint waits for; the floor is to connect and fetch as many rows."""

    def floor() -> None:
        with closing(sqlite3.connect(path)) as bare:
            bare.execute("SELECT * FROM users LIMIT 100").fetchall()

    return Row("the first 100 users of a closed workspace", *paired(lambda: first_users(path, 100), floor, 15), 5.0)
