"""Members stand in the file as numbers: whose they are is kept for good, and numbers that nobody gave are damage."""

from __future__ import annotations

import sqlite3
import struct
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from mailplus_console.errors import Refused
from mailplus_console.records import Change, User
from mailplus_console.store.file import Store
from tests.store.office import append, become, office, replayed


def closed_file(store: Store) -> Path:
    store.close()
    return store.path


def test_a_number_is_never_given_to_another_name(store: Store) -> None:
    def become_members(*names: str) -> None:
        append(store, [Change("members", "desk", store.load().members.get("desk"), names)])

    become_members("bob", "eve")
    append(store, [Change("members", "desk", ("bob", "eve"), None)])
    become_members("zed", "alice", "bob", "alice")
    append(store, [Change("users", name, None, User(name)) for name in ("alice", "eve")])
    append(store, [Change("users", "eve", User("eve"), None), Change("members", "all", None, ("eve", "alice"))])
    with closing(Store.open(closed_file(store))) as again:
        assert again.load().members == {"all": ("eve", "alice"), "desk": ("zed", "alice", "bob", "alice")}
        assert again.load() == replayed(again)
    with closing(sqlite3.connect(store.path)) as raw:
        numbers = raw.execute("SELECT name, number FROM names ORDER BY number").fetchall()
        assert numbers == [("bob", 0), ("eve", 1), ("zed", 2), ("alice", 3)]
        rows = raw.execute("SELECT * FROM members").fetchall()
        assert rows == [("all", struct.pack("<2I", 1, 3)), ("desk", struct.pack("<4I", 2, 3, 0, 3))]


def test_more_names_than_one_statement_asks_for_keep_their_numbers(store: Store) -> None:
    become(store, office(users=5000))
    other = replace(office(users=9000), members={"sales": tuple(office(users=9000).users), "desk": ()})
    become(store, other)
    with closing(Store.open(closed_file(store))) as again:
        assert again.load() == other


def test_a_user_who_is_removed_stays_in_his_group_as_a_name_and_one_who_comes_is_known_there(store: Store) -> None:
    become(store, office())
    append(store, [Change("users", "user00000", office().users["user00000"], None)])
    append(store, [Change("users", "who left", None, User("who left"))])
    rows = "SELECT * FROM members"
    before = store._connection.execute(rows).fetchall()
    with closing(Store.open(closed_file(store))) as again:
        assert again.load().members == office().members
        assert again._connection.execute(rows).fetchall() == before


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE members SET users = '[]'",
        "UPDATE members SET users = 0",
        "UPDATE members SET users = x'000000'",
        "UPDATE members SET users = x'ffffffff'",
        "UPDATE members SET users = x'00000080'",
        "UPDATE members SET users = x'00010000' WHERE \"group\" = 'sales'; DELETE FROM names WHERE number = 256",
        "DELETE FROM names WHERE number = 0",
        "DELETE FROM names",
        "UPDATE names SET number = 1 WHERE number = 0",
        "UPDATE names SET number = -1 WHERE number = 0",
        "UPDATE names SET number = 1000000 WHERE number = 0",
        "UPDATE names SET number = 9223372036854775807 WHERE number = 0",
        "UPDATE names SET number = 0.5 WHERE number = 0",
        "UPDATE names SET number = 'first' WHERE number = 0",
        "UPDATE names SET name = x'ff' WHERE number = 0",
        "UPDATE names SET name = CAST(x'ff' AS TEXT) WHERE number = 0",
        "DROP TABLE names",
        "UPDATE members SET \"group\" = x'00' WHERE \"group\" = 'sales'",
    ],
)
def test_numbers_that_no_console_gave_are_damage(store: Store, damage: str) -> None:
    become(store, office(users=600))
    with closing(sqlite3.connect(closed_file(store))) as raw:
        raw.executescript(damage)
        raw.commit()
    with closing(Store.open(store.path)) as again, pytest.raises(Refused, match="damaged"):
        again.load()
