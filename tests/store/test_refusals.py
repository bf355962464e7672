"""Whatever is wrong with a workspace file: one sentence with the way out, and every byte stays as it was."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.records import Change, Configuration, User
from mailplus_console.store import opening
from mailplus_console.store.file import Store
from mailplus_console.store.first_rows import first_users
from tests.store.office import append, become, office, replayed

Acting = Callable[[], AbstractContextManager[None]]
DOORS: tuple[Callable[[Path], object], ...] = (
    Store.open,
    lambda path: Store.open(path, read_only=True),
    lambda path: first_users(path, 10),
)


def assert_refused(path: Path, reason: str, error: type[Exception] = Refused) -> None:
    """Every way to open the file says why not, in one sentence that names the file, and leaves it alone."""
    before = path.read_bytes() if path.is_file() else None
    for door in DOORS:
        with pytest.raises(error, match=reason) as refusal:
            door(path)
        assert str(path) in str(refusal.value)
        assert "\n" not in str(refusal.value)
    assert (path.read_bytes() if path.is_file() else None) == before


# -------------------------------------------------------------------------------------------------- not a workspace


def test_a_missing_file_is_not_created(tmp_path: Path) -> None:
    assert_refused(tmp_path / "nothing.mailplus", "no workspace")
    assert_refused(tmp_path / "no folder" / "nothing.mailplus", "no workspace")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_workspace(tmp_path: Path) -> None:
    assert_refused(tmp_path, "not a file")


def test_a_link_to_itself_is_no_workspace(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to("loop")
    assert_refused(loop, "is not a file")


def test_a_file_inside_a_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert_refused(tmp_path / "file" / "office.mailplus", "no workspace")


@pytest.mark.parametrize("content", [b"", b"x", b"format: mailplus-console/1\n" * 1000, bytes(100_000)])
def test_any_other_file_is_no_workspace(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "document.yaml"
    path.write_bytes(content)
    assert_refused(path, "damaged or no workspace")


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE users (name TEXT)")
        other.commit()
    assert_refused(path, "belongs to another program")


def test_a_newer_workspace_is_not_spoiled(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as later:
        later.execute("UPDATE alembic_version SET version_num = '9999'")
        later.commit()
    for door in DOORS[:2]:
        with pytest.raises(Refused, match="newer version"):
            door(closed)
    assert first_users(closed, 10) == ()


def test_a_new_workspace_never_replaces_anything(closed: Path, tmp_path: Path) -> None:
    before = closed.read_bytes()
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    for occupied in (closed, tmp_path, tmp_path / "dangling"):
        with pytest.raises(Refused, match="exists already"):
            Store.create(occupied)
    assert closed.read_bytes() == before
    with pytest.raises(Refused, match="no folder"):
        Store.create(tmp_path / "no folder" / "new.mailplus")
    with pytest.raises(Refused, match="no folder"):
        Store.create(closed / "new.mailplus")
    assert sorted(item.name for item in tmp_path.iterdir()) == ["dangling", closed.name, f"{closed.name}.lock"]


# ---------------------------------------------------------------------------------------------------------- damaged


@pytest.mark.parametrize("kept", [1, 99, 600, 4096, 5000, 40_000, -4096, -1])
def test_a_file_that_was_cut_off_is_damaged(closed: Path, kept: int) -> None:
    closed.write_bytes(closed.read_bytes()[:kept])
    assert_refused(closed, "damaged")


def test_a_file_without_its_tables_is_damaged(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as raw:
        raw.execute("DROP TABLE alembic_version")
        raw.commit()
    assert_refused(closed, "damaged")


@pytest.mark.parametrize("length", [1, 16, 4096, 20_000])
def test_random_bytes_in_the_middle_are_found_or_hit_nothing(closed: Path, tmp_path: Path, length: int) -> None:
    whole = closed.read_bytes()
    dice = random.Random(length)
    sentences: set[str] = set()
    unharmed = 0
    for turn in range(60):
        path = tmp_path / f"damaged-{turn}"
        start = dice.randrange(100, len(whole) - length)
        damage = dice.randbytes(length)
        path.write_bytes(whole[:start] + damage + whole[start + length :])
        before = path.read_bytes()
        try:
            with closing(Store.open(path, read_only=True)) as store:
                state = store.load()
                told = [store.changes_of(entry.number) for entry in store.entries()]
        except Refused as refusal:
            sentences.add(str(refusal).replace(str(path), "FILE"))
        else:
            unharmed += 1
            if length > 1:  # a single letter of a name may become another letter
                assert state.changed([Change("users", "bob", None, None)]) == office(users=600)
                assert len(told) == 2
        assert path.read_bytes() == before
    assert len(sentences) == 1
    assert "damaged" in sentences.pop()
    assert unharmed < (50 if length == 1 else 30)


def test_an_edit_on_damaged_pages_is_refused_whole(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as raw:
        (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'groups'").fetchone()
    content = bytearray(closed.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\x7f" * 4096
    closed.write_bytes(content)
    with closing(Store.open(closed)) as store:
        before = store.entries()
        with pytest.raises(Refused, match="damaged"):
            append(store, [Change("users", "eve", None, User("eve")), Change("groups", "desk", None, None)])
        assert store.entries() == before
        assert "eve" not in [user.name for user in first_users(store.path, 10)]


# ------------------------------------------------------------------------------------------------------- read-only


def test_a_read_only_file_is_opened_to_look_only(public_folder: Path, as_ordinary_person: Acting, closed: Path) -> None:
    path = public_folder / "office.mailplus"
    shutil.copy(closed, path)
    path.chmod(0o444)
    with as_ordinary_person():
        with pytest.raises(Refused, match="cannot be written to"):
            Store.open(path)
        with closing(Store.open(path, read_only=True)) as looking:
            assert looking.load() == office(users=600).changed([Change("users", "bob", None, User("bob"))])
            assert looking.read_only
            with pytest.raises(Refused, match="read-only"):
                append(looking, [Change("users", "bob", None, None)])
    assert path.read_bytes() == closed.read_bytes()


def test_a_read_only_folder_is_enough_to_look(public_folder: Path, as_ordinary_person: Acting, closed: Path) -> None:
    path = public_folder / "office.mailplus"
    shutil.copy(closed, path)
    public_folder.chmod(0o555)
    with as_ordinary_person():
        with pytest.raises(Refused, match="cannot be written to"):
            Store.open(path)
        with pytest.raises(Refused, match="cannot be written to"):
            Store.create(public_folder / "new.mailplus")
        with closing(Store.open(path, read_only=True)) as looking:
            assert len(looking.load().users) == 601
            assert len(looking.entries()) == 2
        assert len(first_users(path, 10)) == 10
    assert [item.name for item in public_folder.iterdir()] == ["office.mailplus"]


def test_a_file_that_may_not_be_read_says_so(public_folder: Path, as_ordinary_person: Acting, closed: Path) -> None:
    path = public_folder / "office.mailplus"
    shutil.copy(closed, path)
    path.chmod(0)
    with as_ordinary_person():
        for door in DOORS:
            with pytest.raises(Unavailable, match="cannot be opened"):
                door(path)


def test_what_a_crash_left_beside_a_read_only_folder_has_to_be_copied_along(
    public_folder: Path, as_ordinary_person: Acting, closed: Path, tmp_path: Path
) -> None:
    with closing(Store.open(closed)) as store:
        append(store, [Change("users", "eve", None, User("eve"))])
        for name in (closed.name, f"{closed.name}-wal"):  # as the files are the moment the power fails
            shutil.copy(tmp_path / name, public_folder / name)
    path = public_folder / closed.name
    public_folder.chmod(0o555)
    with as_ordinary_person(), pytest.raises(Refused, match=r"Copy it together with “office.mailplus-wal”"):
        Store.open(path, read_only=True)
    copied = tmp_path / "copied"
    shutil.copytree(public_folder, copied)
    copied.chmod(0o755)
    with closing(Store.open(copied / closed.name, read_only=True)) as looking:
        assert "eve" in looking.load().users


def test_a_read_only_medium_is_looked_at(
    small_disk: Path, make_read_only: Callable[[Path], None], closed: Path
) -> None:
    path = small_disk / "office.mailplus"
    shutil.copy(closed, path)
    make_read_only(small_disk)
    with pytest.raises(Refused, match="cannot be written to"):
        Store.open(path)
    with closing(Store.open(path, read_only=True)) as looking:
        assert len(looking.load().users) == 601
    with pytest.raises(Refused, match="cannot be written to"):
        Store.create(small_disk / "new.mailplus")


# ------------------------------------------------------------------------------------------------ full disk, locked


def test_a_full_database_records_nothing_and_goes_on_when_there_is_room(store: Store) -> None:
    become(store, office())
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(Unavailable, match="full: nothing was recorded"):
        become(store, office(users=5000))
    assert store.load() == office()
    assert len(store.entries()) == 1
    store._connection.execute("PRAGMA max_page_count = 1000000")
    become(store, office(users=5000))
    assert store.load() == replayed(store) == office(users=5000)


def test_a_full_disk_records_nothing_and_goes_on_when_there_is_room(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    with closing(Store.create(small_disk / "office.mailplus")) as store:
        become(store, office())
        ballast.write_bytes(bytes(300_000))
        for _ in range(3):
            with pytest.raises(Unavailable, match="full: nothing was recorded"):
                become(store, office(users=5000))
        assert store.load() == office()
        assert len(store.entries()) == 1
        ballast.unlink()
        become(store, office(users=500))
    with closing(Store.open(small_disk / "office.mailplus")) as store:
        assert store.load() == replayed(store) == office(users=500)


def test_no_half_of_a_workspace_is_left_on_a_full_disk(small_disk: Path) -> None:
    (small_disk / "ballast").write_bytes(bytes(1024 * 1024 - 4096 * 4))
    with pytest.raises(Unavailable, match="full"):
        Store.create(small_disk / "office.mailplus")
    assert [item.name for item in small_disk.iterdir()] == ["ballast"]


def test_a_program_that_holds_the_file_is_waited_for_and_then_named(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    with closing(Store.open(closed)) as store, closing(sqlite3.connect(closed, isolation_level=None)) as browser:
        before = store.entries()
        browser.execute("BEGIN IMMEDIATE")
        with pytest.raises(Unavailable, match="Another program is using"):
            append(store, [Change("users", "bob", None, None)])
        assert store.entries() == before
        assert len(store.load().users) == 601
        browser.execute("ROLLBACK")
        append(store, [Change("users", "bob", User("bob"), None)])
        assert len(store.load().users) == 600


def test_a_program_that_locks_everybody_out_is_named_at_once(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(closed, isolation_level=None)) as browser:
        browser.execute("PRAGMA locking_mode = EXCLUSIVE")
        browser.execute("BEGIN IMMEDIATE")
        for door in DOORS:
            with pytest.raises(Unavailable, match="Another program is using"):
                door(closed)
    with closing(Store.open(closed)) as store:  # nobody kept our own lock
        assert store.load() != Configuration()
