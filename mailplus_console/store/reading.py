"""Rows → records, on plain sqlite3: this is what opening a workspace costs, so nothing else is imported for it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, repeat
from operator import attrgetter, itemgetter
from types import NoneType
from typing import Any

from mailplus_console import members
from mailplus_console.baseline import Baseline, Place
from mailplus_console.collector import without_collector
from mailplus_console.journal import Entry, EntryKind
from mailplus_console.packed import Packed
from mailplus_console.recorded import recorded
from mailplus_console.records import SINGLE_KINDS, Change, Configuration, Delegation, Group, User, UserPolicy
from mailplus_console.store.encoding import (
    Shared,
    changes_from_text,
    exactly,
    fields_of,
    misread_is_garbled,
    numbers_from_bytes,
    text_of,
    type_of,
    value_from_text,
    values_from_texts,
)
from mailplus_console.store.failures import Garbled, no_entry
from mailplus_console.store.rows import row_reader
from mailplus_console.syncing.link import Link
from mailplus_console.users import Packing

_ROWS_AT_ONCE = 1000  # converted while they are still in the processor's cache
_MOST = (
    "SELECT source, administrator, status, quota FROM (SELECT * FROM users ORDER BY folded, name LIMIT 1000)"
    " GROUP BY source, administrator, status, quota ORDER BY count(*) DESC LIMIT 1"
)
# The settings of most are said once instead of in four cells a user; json_array, since it refuses what is no value.
# Who seems to lie in the wrong place brings his name along: SQLite knows capitals of ASCII only, Python knows them all.
_USERS = (
    "SELECT name, full_name, email, CASE WHEN folded <> lower(name)"
    " THEN json_array(source, administrator, status, quota, folded, name)"
    " WHEN source = ? AND administrator = ? AND status = ? AND quota IS ? THEN NULL"
    " ELSE json_array(source, administrator, status, quota) END FROM users ORDER BY folded, name"
)
_GROUPS = "SELECT name, description, source, status, quota FROM groups ORDER BY name"
_QUERIES = {  # columns in the order of the record's fields
    "licenses": "SELECT key, product, accounts, activated, expires, status FROM licenses ORDER BY key",
    "domains": 'SELECT name, "primary", disable_auto_forwarding, daily_sending_quota, daily_outbound_traffic_mb,'
    " attachment_size_mb FROM domains ORDER BY name",
    "user_policies": "SELECT id, name, color, rules, targets FROM user_policies ORDER BY id",
    "delegations": "SELECT id, name, color, profile, permissions, targets FROM delegations ORDER BY id",
    "data_clearings": "SELECT user FROM data_clearings ORDER BY user",
    "vanished": "SELECT account, directory, since FROM vanished ORDER BY account",
}
_ACCOUNTS = {"user", "group"}
_HEXADECIMAL = frozenset("0123456789abcdefABCDEF")


def configuration_from(connection: sqlite3.Connection) -> Configuration:
    """The whole state. A name in members or targets is the same object as the key of its user or group."""
    with without_collector():
        groups = _records(connection, Group, _GROUPS, {})
        users = _users(connection)
        kinds: dict[str, Any] = {"users": users, "groups": groups}
        shared = _Shared(groups, users)
        for kind, query in _QUERIES.items():
            kinds[kind] = _records(connection, type_of(kind), query, shared)
        kinds |= _singles(connection)
        del shared  # it may hold everybody
        configuration = Configuration(**kinds, members=_members(connection, users, groups))
    _agree(configuration)
    return configuration


def _agree(configuration: Configuration) -> None:
    """Look at what no field can tell by itself, but for targets and members: they may name accounts that are gone.

    Raises Garbled.
    """
    kinds: tuple[tuple[tuple[str, ...], Mapping[str, UserPolicy | Delegation]], ...] = (
        (configuration.user_policy_order, configuration.user_policies),
        (configuration.delegation_order, configuration.delegations),
    )
    for order, policies in kinds:
        if len(order) != len(policies) or set(order) != policies.keys():
            raise Garbled("an order that is not that of the policies")
        for color in {policy.color for policy in policies.values()}:
            if len(color) != 7 or color[0] != "#" or not _HEXADECIMAL.issuperset(color[1:]):
                raise Garbled(f"{color} is no color")
    if any(account.partition(":")[0] not in _ACCOUNTS for account in configuration.vanished):
        raise Garbled("something missing in a directory that is no account")


class _Shared(dict[str, str]):
    """The names of groups, and of users from the first one on that is no group's: policies often target groups only."""

    def __init__(self, groups: Iterable[str], users: Iterable[str]) -> None:
        super().__init__((name, name) for name in groups)
        self._users = users

    def __missing__(self, name: str) -> str:
        users, self._users = self._users, ()
        self.update((user, user) for user in users)
        if name not in self:
            raise KeyError(name)
        return self[name]


def _records(connection: sqlite3.Connection, record: type, query: str, shared: Shared) -> dict[str, Any]:
    records: list[Any] = []
    with misread_is_garbled(record.__name__):
        read = row_reader(record, shared)
        cursor = connection.execute(query)
        while rows := cursor.fetchmany(_ROWS_AT_ONCE):
            records += read(rows)
    found = dict(zip(map(attrgetter(next(iter(fields_of(record)))), records), records, strict=True))
    if len(found) != len(records):
        raise Garbled(f"two records of {record.__name__} with one key")
    return found


def _users(connection: sqlite3.Connection) -> Packed[User]:
    """As `_records`, but only the few sets of settings that there are become records; the texts are packed."""
    packing, taken = Packing(), 0
    with misread_is_garbled(User.__name__):
        most = connection.execute(_MOST).fetchone() or ("", 0, "", None)
        cursor, alike = connection.execute(_USERS, most), _Alike(most)
        while rows := cursor.fetchmany(_ROWS_AT_ONCE):
            names, full_names, emails, settings = zip(*rows, strict=True)
            packing.add(
                exactly(names, {str}),
                exactly(full_names, {str}),
                exactly(emails, {str, NoneType}),
                list(map(alike.__getitem__, settings)),
            )
            taken += len(rows)
    if len(packing.packed) != taken:
        raise Garbled("two users of one name")
    return packing.packed


class _Alike(dict[str | None, User]):
    """The settings as `_USERS` gives them → a user like that, made once. None stands for those of `most`.

    Raises ValueError where they come with a name that does not lie in its place.
    """

    def __init__(self, most: Sequence[Any]) -> None:
        super().__init__()
        self._most, self._read = most, row_reader(User, {})

    def __missing__(self, settings: str | None) -> User:
        columns = self._most if settings is None else json.loads(settings)
        if len(columns) > len(self._most):
            *columns, folded, name = columns
            if name.casefold() != folded:
                raise ValueError(f"{name} lies where {folded} should")
            return self[text_of(columns)]
        (user,) = self._read([("", "", None, *columns)])
        self[settings] = user
        return user  # type: ignore[no-any-return]  # rows become what the reader is for


def _members(
    connection: sqlite3.Connection, users: Packed[User], groups: Mapping[str, Group]
) -> Packed[tuple[str, ...]]:
    (size,) = connection.execute("SELECT count(*) FROM names").fetchone()
    packing, group_names = members.Packing(users, size), {name: name for name in groups}
    with misread_is_garbled("members"):
        cursor = connection.execute("SELECT name, number FROM names ORDER BY name")
        while rows := cursor.fetchmany(_ROWS_AT_ONCE):
            names, numbers = zip(*rows, strict=True)
            packing.know(exactly(names, {str}), exactly(numbers, {int}))
        for group, numbers in connection.execute('SELECT "group", users FROM members ORDER BY "group"'):
            exactly((group,), {str})
            packing.add(group_names.get(group, group), numbers_from_bytes(numbers))
    return packing.packed


def _singles(connection: sqlite3.Connection) -> dict[str, Any]:
    rows = connection.execute("SELECT kind, payload FROM singles").fetchall()
    if not {kind for kind, _ in rows} <= SINGLE_KINDS:
        raise Garbled("a kind of record that no configuration has")
    return {kind: value_from_text(type_of(kind), text, {}) for kind, text in rows}


# ----------------------------------------------------------------------------------------------------------- journal


def last_number(connection: sqlite3.Connection) -> int:
    """The number of the newest entry; 0 where nothing was done yet."""
    (number,) = connection.execute("SELECT coalesce(max(number), 0) FROM entries").fetchone()
    return int(number)


def entries_from(connection: sqlite3.Connection, last: int) -> tuple[Entry, ...]:
    """The journal up to the entry `last`, oldest first."""
    rows = connection.execute(
        "SELECT number, at, operator, sentence, kind, target, size FROM entries WHERE number <= ? ORDER BY number",
        (last,),
    ).fetchall()
    if len(rows) != last or (rows and rows[0][0] != 1):
        raise Garbled("a journal whose entries are not numbered from 1 on")
    recipes = dict(connection.execute("SELECT entry, recipe FROM recipes WHERE entry <= ?", (last,)).fetchall())
    with misread_is_garbled("entries"), without_collector():
        exactly(list(recipes.values()), {str})
        return tuple(_with_recipe(entry, recipes.get(entry.number)) for entry in row_reader(Entry, {})(rows))


def _with_recipe(entry: Entry, recipe: str | None) -> Entry:
    if recipe is None:
        return entry
    said = recorded(entry.sentence, recipe)
    return Entry(entry.number, entry.at, entry.operator, said, entry.kind, entry.target, entry.size)


def kinds_from(connection: sqlite3.Connection, after: int) -> dict[int, frozenset[str]]:
    """Which kinds of records each entry above the number `after` touched; the records themselves are not read.

    An undo or redo without changes of its own touches what its target did.
    """
    found: dict[int, set[str]] = {}
    for number, kind in connection.execute("SELECT DISTINCT entry, kind FROM changes"):
        found.setdefault(number, set()).add(kind)
    entries = connection.execute("SELECT number, target FROM entries ORDER BY number").fetchall()
    for number, target in entries:  # a target is always older, so it is known already
        if number not in found and target in found:
            found[number] = found[target]
    return {number: frozenset(found.get(number, ())) for number, _ in entries if number > after}


def changes_from(connection: sqlite3.Connection, number: int) -> tuple[Change, ...]:
    """The changes of an entry, in the order in which they were made.

    An undo or redo that did exactly what it names has none of its own: they are its target's, turned round for an
    undo. Raises Refused for a number that the journal does not have, Garbled for damage.
    """
    entry = connection.execute("SELECT kind, target, size FROM entries WHERE number = ?", (number,)).fetchone()
    if entry is None:
        raise no_entry(number)
    kind, target, size = entry
    with without_collector():
        chunks = connection.execute("SELECT kind, payload FROM changes WHERE entry = ? ORDER BY chunk", (number,))
        changes = tuple(change for of, text in chunks for change in changes_from_text(of, text))
        if not changes and size and kind in {EntryKind.UNDO, EntryKind.REDO}:
            if not isinstance(target, int) or target >= number:  # else two damaged entries could ask each other
                raise Garbled(f"entry {number} takes back what came later")
            changes = changes_from(connection, target)
            if kind == EntryKind.UNDO:
                changes = taken_back(changes)
    if len(changes) != size:
        raise Garbled(f"entry {number} has {len(changes)} changes instead of {size}")
    return changes


def links_from(connection: sqlite3.Connection) -> tuple[Link, ...]:
    """The servers that the workspace was pulled from."""
    rows = connection.execute("SELECT payload FROM links ORDER BY profile").fetchall()
    return tuple(value_from_text(Link, text, {}) for (text,) in rows)


def baseline_from(connection: sqlite3.Connection) -> Baseline:
    """Where the state differs from what the server last said."""
    found: dict[Place, Any] = {}
    with without_collector():
        for kind, rows in groupby(
            connection.execute("SELECT kind, key, record FROM baseline ORDER BY kind, key"), itemgetter(0)
        ):
            _, keys, texts = zip(*rows, strict=True)
            records = values_from_texts(type_of(kind), texts)
            found.update(zip(zip(repeat(kind), keys), records, strict=True))
    return Baseline(found)


def taken_back(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """What undoes these changes: each turned round, the last one first."""
    return tuple(change.reversed for change in reversed(changes))
