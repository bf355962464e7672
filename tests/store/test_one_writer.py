"""One console writes; others are told so, and may look."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import pytest

from mailplus_console.errors import Refused
from mailplus_console.records import Change, User
from mailplus_console.store.file import Store
from tests.store.office import append, become, office
from tests.store.processes import context, create_together, edit_in_turn

T = TypeVar("T")


def test_a_second_console_is_refused_with_the_way_out(store: Store) -> None:
    with pytest.raises(Refused, match=r"open in another console\. Close that one, or open it read-only\.") as refusal:
        Store.open(store.path)
    assert str(store.path) in str(refusal.value)
    store.close()
    with closing(Store.open(store.path)) as second:
        assert not second.read_only


def test_another_name_for_the_file_is_no_way_around(store: Store, tmp_path: Path) -> None:
    (tmp_path / "shortcut").symlink_to(store.path)
    with pytest.raises(Refused, match="open in another console"):
        Store.open(tmp_path / "shortcut")
    with pytest.raises(Refused, match="open in another console"):
        Store.open(tmp_path / "." / ".." / tmp_path.name / store.path.name)


def test_who_writes_past_the_lock_is_not_overwritten(store: Store) -> None:
    become(store, office())
    Path(f"{store.path}.lock").unlink()  # somebody takes it for a leftover
    with closing(Store.open(store.path)) as second:
        append(second, [Change("users", "bob", None, User("bob"))])
    with pytest.raises(Refused, match="Another program has written"):
        append(store, [Change("users", "bob", None, User("bob", "Bob Brown"))])
    with closing(Store.open(store.path, read_only=True)) as looking:
        assert looking.load().users["bob"] == User("bob")


@pytest.mark.parametrize("put_back", [False, True])
def test_an_edit_of_a_file_that_was_taken_away_is_not_lost_in_silence(
    store: Store, tmp_path: Path, put_back: bool
) -> None:
    become(store, office())
    change, elsewhere = Change("users", "bob", None, User("bob")), tmp_path / "elsewhere"
    store.path.rename(elsewhere)
    if put_back:
        shutil.copy(elsewhere, store.path)  # as a program does that syncs folders
    with pytest.raises(Refused, match="moved, deleted or replaced"):
        append(store, [change])
    elsewhere.replace(store.path)
    append(store, [change])
    assert "bob" in store.load().users


def test_a_refused_or_failed_opening_leaves_the_lock_to_others(store: Store, tmp_path: Path) -> None:
    store.close()
    sound = store.path.read_bytes()
    store.path.write_bytes(sound[:5000])
    with pytest.raises(Refused, match="damaged"):
        Store.open(store.path)
    store.path.write_bytes(sound)
    with closing(Store.open(store.path)) as again:
        again.load()
    again.close()  # twice does no harm


def test_a_looking_console_sees_one_moment_until_it_looks_again(store: Store) -> None:
    become(store, office())
    with closing(Store.open(store.path, read_only=True)) as looking:
        assert looking.load() == office()
        append(store, [Change("users", "bob", None, User("bob"))])
        assert [entry.number for entry in looking.entries()] == [1]  # a history that goes with the state
        assert "bob" in looking.load().users
        assert looking.entries() == store.entries()
        store.close()
        with closing(Store.open(store.path)) as writing:  # nor does looking keep anybody from writing
            append(writing, [Change("users", "bob", User("bob"), None)])
        assert looking.load() == office()


def test_each_call_may_come_from_another_thread(tmp_path: Path) -> None:
    def elsewhere(work: Callable[[], T]) -> T:
        results: list[T] = []
        thread = threading.Thread(target=lambda: results.append(work()))
        thread.start()
        thread.join()
        return results[0]

    store = elsewhere(lambda: Store.create(tmp_path / "office.mailplus"))
    entry = elsewhere(lambda: become(store, office()))
    assert store.load() == office()
    assert elsewhere(store.entries) == (entry,)
    assert elsewhere(lambda: append(store, [Change("users", "bob", None, User("bob"))])).number == 2
    assert elsewhere(lambda: len(store.changes_of(1))) == entry.size
    elsewhere(store.close)
    with closing(Store.open(store.path)) as again:
        assert "bob" in again.load().users


@pytest.mark.slow
def test_consoles_that_fight_for_a_workspace_get_it_one_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "office.mailplus"
    Store.create(path).close()
    results, reporting = context().Pipe(duplex=False)
    consoles = [context().Process(target=edit_in_turn, args=(path, 12, reporting)) for _ in range(3)]
    for console in consoles:
        console.start()
    for console in consoles:
        console.join()
    told = [results.recv() for _ in consoles]
    assert [made for made, _, _ in told] == [12] * 3
    assert sum(refused for _, refused, _ in told) > 0
    assert sum(disturbed for _, _, disturbed in told) == 0
    with closing(Store.open(path)) as store:
        assert [entry.number for entry in store.entries()] == list(range(1, 37))


def test_of_consoles_that_create_one_workspace_only_one_does(tmp_path: Path) -> None:
    path = tmp_path / "office.mailplus"
    results, reporting = context().Pipe(duplex=False)
    start = context().Barrier(3)
    consoles = [context().Process(target=create_together, args=(path, start, reporting)) for _ in range(3)]
    for console in consoles:
        console.start()
    for console in consoles:
        console.join()
    told = [results.recv() for _ in consoles]
    assert told.count("created") == 1
    assert sum("exists already" in refusal for refusal in told) == 2
    with closing(Store.open(path)) as store:
        assert list(store.load().users) == ["bob"]
    assert sorted(item.name for item in tmp_path.iterdir()) == [path.name, f"{path.name}.lock"]


@pytest.mark.parametrize("what", ["folder", "loop", "link", "pipe"])
def test_what_is_no_lock_file_is_named_with_the_way_out(store: Store, what: str) -> None:
    store.close()
    lock = Path(f"{store.path}.lock")
    lock.unlink()
    ways: dict[str, Callable[[], None]] = {
        "folder": lock.mkdir,
        "loop": lambda: lock.symlink_to(lock.name),
        "link": lambda: lock.symlink_to("elsewhere"),
        "pipe": lambda: os.mkfifo(lock),
    }
    ways[what]()
    with pytest.raises(Refused) as refused:
        Store.open(store.path)
    assert str(lock) in str(refused.value)
    assert "Rename or remove it, or open the workspace read-only" in str(refused.value)
    assert not store.path.with_name("elsewhere").exists()
    Store.open(store.path, read_only=True).close()
