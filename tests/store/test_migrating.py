"""A workspace of an older console: backed up, brought up to date, and never the worse for a failure."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.records import Change, User
from mailplus_console.store import file_format, migrating, tables
from mailplus_console.store.file import Store
from mailplus_console.store.first_rows import first_users
from tests.store.office import append, become, office, replayed

MIGRATION = """
import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

def upgrade():
    op.create_table("remarks", sa.Column("user", sa.Text, primary_key=True))
    op.execute("INSERT INTO remarks SELECT name FROM users")
    with op.batch_alter_table("licenses") as licenses:
        licenses.add_column(sa.Column("remark", sa.Text))
"""


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """From now on this is the console of the next version, with one more migration."""

    def update(more: str = "") -> None:
        scripts = tmp_path / "100% new" / "migrations"
        shutil.copytree(file_format.SCRIPTS, scripts)
        (scripts / "versions" / "0005_remarks.py").write_text(MIGRATION + more)
        monkeypatch.setattr(file_format, "SCRIPTS", scripts)
        monkeypatch.setattr(file_format, "REVISION", "0005")

    return update


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The workspace of an office, as the present console leaves it."""
    path = tmp_path / "office.mailplus"
    with closing(Store.create(path)) as store:
        become(store, office())
        append(store, [Change("users", "bob", None, User("bob"))])
    return path


def backups_of(path: Path) -> list[Path]:
    return sorted(path.parent.glob(f"{path.name}.backup-*"))


def test_an_older_workspace_is_brought_up_to_date_and_the_backup_opens_in_the_older_console(
    old: Path, next_version: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as later:
        next_version()
        with closing(Store.open(old)) as store:
            assert store.load() == replayed(store)
            assert store.load().users["bob"] == User("bob")
            assert store._connection.execute("SELECT count(*) FROM remarks").fetchone() == (9,)
            append(store, [Change("users", "eve", None, User("eve"))])
        (backup,) = backups_of(old)
        assert backup.name.startswith("office.mailplus.backup-0004-")
        Store.open(old).close()
        assert backups_of(old) == [backup]  # once is enough
        later.undo()
    monkeypatch.undo()
    with pytest.raises(Refused, match="newer version"):
        Store.open(old)
    with closing(Store.open(backup)) as store:
        assert store.load() == office().changed([Change("users", "bob", None, User("bob"))])
        assert len(store.entries()) == 2


def test_the_backup_has_what_a_killed_console_left_in_the_log(
    old: Path, tmp_path: Path, next_version: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    killed = tmp_path / "killed.mailplus"
    with closing(Store.open(old)) as store:
        append(store, [Change("users", "eve", None, User("eve"))])
        for ending in ("", "-wal"):
            shutil.copy(f"{old}{ending}", f"{killed}{ending}")
    next_version()
    with closing(Store.open(killed)) as store:
        assert "eve" in store.load().users
    (backup,) = backups_of(killed)
    monkeypatch.undo()
    with closing(Store.open(backup)) as store:
        assert "eve" in store.load().users


def test_no_backup_is_ever_overwritten(old: Path, next_version: Callable[..., None]) -> None:
    next_version()
    copies = [old.with_name(f"{number}") for number in range(3)]
    content = old.read_bytes()
    for _ in copies:
        old.write_bytes(content)
        Store.open(old).close()
    backups = backups_of(old)
    assert len(backups) == 3
    assert len({backup.stat().st_ino for backup in backups}) == 3


def test_a_migration_that_fails_halfway_leaves_the_workspace_as_it_was(
    old: Path, next_version: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    next_version(more="    raise ArithmeticError('a bug in the next version')\n")
    with pytest.raises(ArithmeticError):
        Store.open(old)
    monkeypatch.undo()
    with closing(Store.open(old)) as store:  # neither the lock nor half a migration is left
        assert store.load().users["bob"] == User("bob")
        assert store._connection.execute("SELECT name FROM sqlite_master WHERE name = 'remarks'").fetchall() == []
    assert len(backups_of(old)) == 1


def test_without_room_for_the_backup_nothing_is_migrated(
    small_disk: Path, old: Path, next_version: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = small_disk / "office.mailplus"
    shutil.copy(old, path)
    (small_disk / "ballast").write_bytes(bytes(1024 * 1024 - path.stat().st_size - 40_000))
    next_version()
    with pytest.raises(Unavailable, match="full"):
        Store.open(path)
    assert {item.name for item in small_disk.iterdir()} == {"ballast", path.name, f"{path.name}.lock"}
    monkeypatch.undo()
    with closing(Store.open(path)) as store:
        assert "bob" in store.load().users


def test_to_look_at_an_older_workspace_it_has_to_be_opened_once_for_writing(
    old: Path, next_version: Callable[..., None]
) -> None:
    before = old.read_bytes()
    next_version()
    with pytest.raises(Refused, match="Open it once for writing"):
        Store.open(old, read_only=True)
    assert first_users(old, 10) == ()
    assert old.read_bytes() == before
    Store.open(old).close()
    with closing(Store.open(old, read_only=True)) as looking:
        assert "bob" in looking.load().users


# -------------------------------------------------------------------------------- memberships as names, to 0003

EVERYBODY = tuple(f"user{number:05d}" for number in range(8))
BEFORE_SERVERS = "DROP TABLE vanished; DROP TABLE baseline; DROP TABLE links; DROP TABLE recipes;"


def with_names(path: Path, revision: str, members: dict[str, str]) -> None:
    """Make the file what a console of that revision left: members as JSON lists of names."""
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(
            "DROP TABLE names; DROP TABLE members;"
            'CREATE TABLE members ("group" TEXT NOT NULL, users TEXT NOT NULL, PRIMARY KEY ("group")) WITHOUT ROWID;'
            f"UPDATE alembic_version SET version_num = '{revision}';" + (BEFORE_SERVERS if revision < "0002" else "")
        )
        raw.executemany("INSERT INTO members VALUES (?, ?)", members.items())
        raw.commit()


@pytest.mark.parametrize("revision", ["0001", "0003"])
def test_memberships_that_were_written_as_names_are_the_same_as_numbers(old: Path, revision: str) -> None:
    left = {"all": EVERYBODY, "desk": ("user00001", "who left", "“Zoë”\\\n"), "empty": (), "gone": ("who left",)}
    with_names(old, revision, {group: json.dumps(names, ensure_ascii=False) for group, names in left.items()})
    with pytest.raises(Refused, match="Open it once for writing"):
        Store.open(old, read_only=True)
    with closing(Store.open(old)) as store:
        assert store.load().members == left
        assert len(store.entries()) == 2
        append(store, [Change("members", "gone", ("who left",), ("bob", "who left"))])
    with closing(Store.open(old)) as store:
        assert store.load().members == {**left, "gone": ("bob", "who left")}
    (backup,) = backups_of(old)
    assert backup.name.startswith(f"office.mailplus.backup-{revision}-")


@pytest.mark.parametrize("damage", ["", "{}", "[1]", '["bob"', '["bob"] ["bob"]', '"bob"', "[" * 100_000])
def test_memberships_that_nobody_wrote_are_damage_and_stay_as_they_are(old: Path, damage: str) -> None:
    with_names(old, "0003", {"desk": '["bob"]', "sales": damage})
    with pytest.raises(Refused, match="damaged"):
        Store.open(old)
    with closing(sqlite3.connect(old)) as raw:
        assert raw.execute("SELECT users FROM members").fetchall() == [('["bob"]',), (damage,)]
        assert raw.execute("SELECT version_num FROM alembic_version").fetchone() == ("0003",)


def test_migrations_lead_to_the_very_tables_that_a_new_workspace_has(tmp_path: Path, store: Store) -> None:
    with closing(sqlite3.connect(tmp_path / "migrated", isolation_level=None)) as migrated:
        migrating.upgrade(migrated)
        tables_of = "SELECT name, sql FROM sqlite_master ORDER BY name"
        assert migrated.execute(tables_of).fetchall() == store._connection.execute(tables_of).fetchall()
        revision = "SELECT version_num FROM alembic_version"
        assert migrated.execute(revision).fetchall() == store._connection.execute(revision).fetchall()
    with create_engine(f"sqlite:///{tmp_path / 'migrated'}").connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), tables.metadata) == []
