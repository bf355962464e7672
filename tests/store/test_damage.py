"""A file that was changed by hand, or went bad: whatever no console wrote is damage, and is said in one sentence."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from mailplus_console.errors import Refused
from mailplus_console.records import Change, User
from mailplus_console.store.file import Store
from mailplus_console.workspace import Workspace
from tests.store.office import append


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE users SET source = 'mars' WHERE name = 'bob'",
        "UPDATE users SET administrator = 2 WHERE name = 'bob'",
        "UPDATE users SET full_name = x'ff' WHERE name = 'bob'",
        "UPDATE users SET full_name = CAST(x'ff' AS TEXT) WHERE name = 'bob'",
        "UPDATE users SET quota = x'5b5d' WHERE name = 'bob'",
        "UPDATE users SET quota = '{\"limit_mb\":' WHERE name = 'bob'",
        "UPDATE users SET quota = '{\"limit_mb\":\"much\"}' WHERE name = 'bob'",
        "UPDATE users SET quota = '{\"limit\":5}' WHERE name = 'bob'",
        f"UPDATE users SET quota = '{{\"limit_mb\":{10**30}}}' WHERE name = 'bob'",
        "UPDATE licenses SET accounts = 9223372036854775807",
        "UPDATE users SET quota = '[5]' WHERE name = 'bob'",
        "INSERT INTO users SELECT 'again', name, full_name, email, source, administrator, status, quota FROM users",
        "UPDATE licenses SET activated = '2025-02-31'",
        "UPDATE licenses SET accounts = 'many'",
        "UPDATE singles SET payload = 'null' WHERE kind = 'server'",
        "UPDATE singles SET kind = 'users' WHERE kind = 'server'",
        "UPDATE singles SET kind = 'weather' WHERE kind = 'server'",
        "UPDATE user_policies SET rules = replace('[]', '[]', (SELECT group_concat('[', '') FROM users, groups))",
        "DROP TABLE domains",
        "UPDATE users SET folded = 'zoe' WHERE name = 'bob'",
        "UPDATE users SET folded = 'Bob' WHERE name = 'bob'",
        "UPDATE users SET folded = x'626f62' WHERE name = 'bob'",
        "UPDATE users SET name = 'Bob', folded = 'Bob' WHERE name = 'bob'",
        "UPDATE users SET name = 'Robert' WHERE name = 'bob'",
        "UPDATE singles SET payload = '[\"nobody\"]' WHERE kind = 'user_policy_order'",
        "UPDATE singles SET payload = '[]' WHERE kind = 'user_policy_order'",
        "DELETE FROM singles WHERE kind = 'delegation_order'",
        "DELETE FROM user_policies",
        "UPDATE user_policies SET color = 'red'",
        "UPDATE delegations SET color = '#zzzzzz'",
        "INSERT INTO vanished VALUES ('bob', 'office', '2026-01-01')",
        "INSERT INTO vanished VALUES ('robot:bob', 'office', '2026-01-01')",
        "INSERT INTO vanished VALUES ('user:bob', 'office', 'yesterday')",
    ],
)
def test_content_that_no_console_wrote_is_damage(closed: Path, damage: str) -> None:
    with closing(sqlite3.connect(closed)) as raw:
        raw.execute(damage)
        raw.commit()
    with closing(Store.open(closed)) as store, pytest.raises(Refused, match="damaged"):
        store.load()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE changes SET payload = '{}'",
        "UPDATE changes SET payload = 'null'",
        "UPDATE changes SET payload = x'ff'",
        "UPDATE changes SET payload = replace(payload, '\"local\"', '\"mars\"')",
        "UPDATE changes SET payload = replace(payload, 'full_name', 'fool_name')",
        'UPDATE changes SET payload = replace(payload, \'"fields":[\', \'"fields":["name",\')',
        "UPDATE changes SET kind = 'weather'",
        "UPDATE changes SET kind = 'server'",
        "UPDATE entries SET size = 2",
        "UPDATE entries SET kind = 'undo', target = 2",
        "UPDATE entries SET kind = 'undo', target = 'x'",
        "DELETE FROM changes",
    ],
)
def test_a_damaged_journal_still_opens_and_says_so_when_it_is_asked(closed: Path, damage: str) -> None:
    with closing(sqlite3.connect(closed)) as raw:
        raw.execute(f"{damage} WHERE {'number' if 'entries' in damage else 'entry'} = 2")
        if "undo" in damage:
            raw.execute("DELETE FROM changes WHERE entry = 2")
        raw.commit()
    with closing(Store.open(closed)) as store:
        assert "bob" in store.load().users
        with pytest.raises(Refused, match="damaged"):
            store.changes_of(2)


@pytest.mark.parametrize(
    "damage", ["at = 'noon'", "kind = 'x'", "sentence = x'ff'", "size = 'two'", "operator = CAST(x'ff' AS TEXT)"]
)
def test_a_damaged_entry_is_damage(closed: Path, damage: str) -> None:
    with closing(sqlite3.connect(closed)) as raw:
        raw.execute(f"UPDATE entries SET {damage} WHERE number = 1")
        raw.commit()
    with closing(Store.open(closed)) as store, pytest.raises(Refused, match="damaged"):
        store.entries()


@pytest.mark.parametrize("damage", ["DELETE FROM entries WHERE number = 1", "UPDATE entries SET number = -number"])
def test_entries_that_are_not_numbered_from_one_on_are_damage(closed: Path, damage: str) -> None:
    with closing(sqlite3.connect(closed)) as raw:
        raw.execute(damage)
        raw.commit()
    with closing(Store.open(closed)) as store, pytest.raises(Refused, match="damaged"):
        store.entries()


@pytest.mark.parametrize("kind", ["undo", "redo"])
def test_an_undo_or_redo_of_nothing_is_damage_when_the_workspace_is_opened(closed: Path, kind: str) -> None:
    with closing(sqlite3.connect(closed)) as raw:
        raw.execute(f"UPDATE entries SET kind = '{kind}', target = 1 WHERE number = 1")
        raw.commit()
    for _ in range(2):  # and nobody holds the file after the first time
        with pytest.raises(Refused, match="damaged"):
            Workspace.open(closed)


def test_names_with_capitals_of_any_alphabet_lie_where_they_should(store: Store) -> None:
    people = [User(name) for name in ("Émile", "STRASSE", "straße", "Ωmega", "李", "a\0B", "bob")]
    append(store, [Change("users", user.name, None, user) for user in people])
    store.close()
    with closing(Store.open(store.path)) as again:
        assert dict(again.load().users) == {user.name: user for user in people}
