"""What was written comes back: every kind of record, every edit, in the state and in the journal."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import is_dataclass, replace
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from itertools import pairwise
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mailplus_console.errors import Refused
from mailplus_console.journal import Entry, EntryKind
from mailplus_console.records import (
    KINDS,
    MAPPED_KINDS,
    Change,
    Configuration,
    Delegation,
    Group,
    License,
    Product,
    Quota,
    Status,
    Targets,
    User,
    UserPolicy,
    difference,
)
from mailplus_console.store import writing
from mailplus_console.store.encoding import changes_as_text, changes_from_text, fields_of, type_of
from mailplus_console.store.file import Store
from mailplus_console.store.first_rows import first_users
from tests.store.office import NOON, append, become, office, replayed


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store.create(tmp_path / "office.mailplus")) as created:
        yield created


def reopened(store: Store) -> Store:
    store.close()
    return Store.open(store.path)


# ------------------------------------------------------------------------------------------- whatever a record says

_TEXTS = st.text(max_size=12)  # any character that a file can hold, control characters and NUL among them
_NUMBERS = st.integers(1 - 2**53, 2**53 - 1)


def _values(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of a type that records are made of."""
    if isinstance(hint, UnionType):
        return st.one_of(*map(_values, get_args(hint)))
    if get_origin(hint) is tuple:
        return st.lists(_TEXTS, max_size=4).map(tuple)
    record: Any = hint
    if is_dataclass(hint):
        return st.builds(record, **{name: _values(part) for name, part in fields_of(record).items()})
    if issubclass(hint, Enum):
        return st.sampled_from(hint)
    return {str: _TEXTS, int: _NUMBERS, bool: st.booleans(), date: st.dates(), NoneType: st.none()}[hint]


def _kind(kind: str) -> st.SearchStrategy[Any]:
    record = type_of(kind)
    if kind not in MAPPED_KINDS:
        return _values(record)
    if kind == "members":
        return st.dictionaries(_TEXTS, _values(record), max_size=4)
    identity = next(iter(fields_of(record)))
    return st.lists(_values(record), max_size=4).map(
        lambda records: {getattr(item, identity): item for item in records}
    )


def _colored(policies: Mapping[str, Any]) -> dict[str, Any]:
    return {key: replace(policy, color=f"#{len(policy.color):06x}") for key, policy in policies.items()}


def _agreeing(drawn: Configuration) -> Configuration:
    """What is looked at when a file is opened: orders of the policies that there are, colors, whose an account is."""
    kinds = ("user", "group")
    gone = [replace(one, account=f"{kind}:{one.account}") for one in drawn.vanished.values() for kind in kinds]
    return replace(
        drawn,
        user_policies=_colored(drawn.user_policies),
        user_policy_order=tuple(reversed(list(drawn.user_policies))),
        delegations=_colored(drawn.delegations),
        delegation_order=tuple(drawn.delegations),
        vanished={one.account: one for one in gone},
    )


_CONFIGURATIONS = st.builds(Configuration, **{kind: _kind(kind) for kind in KINDS}).map(_agreeing)


@given(_CONFIGURATIONS, _CONFIGURATIONS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_two_states_and_the_way_between_them_survive_closing(
    tmp_path_factory: pytest.TempPathFactory, first: Configuration, second: Configuration
) -> None:
    path = tmp_path_factory.mktemp("any") / "any.mailplus"
    with closing(Store.create(path)) as store:
        become(store, first)
        become(store, second)
    with closing(Store.open(path)) as store:
        assert store.load() == second
        assert replayed(store) == second
        append(store, (change.reversed for change in reversed(store.changes_of(2))), kind=EntryKind.UNDO, target=2)
        assert store.load() == first
        assert replayed(store) == first


@given(st.sampled_from(KINDS).flatmap(lambda kind: st.tuples(st.just(kind), _values(type_of(kind)))))
@settings(max_examples=300, deadline=None)
def test_any_record_survives_the_journal_with_its_types(drawn: tuple[str, Any]) -> None:
    kind, record = drawn
    changes = [Change(kind, "key", None, record), Change(kind, "key", record, None), Change(kind, "k", record, record)]
    told = changes_from_text(kind, changes_as_text(kind, changes))
    assert told == changes
    assert repr(told) == repr(changes)  # 'local' is not Source.LOCAL, 1 is not True


# ------------------------------------------------------------------------------------------------ a day in the office


def test_a_new_workspace_is_empty(store: Store) -> None:
    assert store.load() == Configuration()
    assert store.entries() == ()
    assert not store.read_only
    with closing(reopened(store)) as again:
        assert again.load() == Configuration()


def test_everything_an_office_has_is_there_the_next_morning(store: Store) -> None:
    entry = become(store, office())
    with closing(reopened(store)) as again:
        assert again.load() == office()
        assert repr(again.load().licenses["K-1"]) == repr(office().licenses["K-1"])
        assert again.entries() == (entry,)
        assert again.changes_of(entry.number) == difference(Configuration(), office())


def test_an_entry_says_who_when_and_how_much_in_universal_time(store: Store) -> None:
    summer = datetime(2026, 7, 1, 14, 30, tzinfo=timezone(timedelta(hours=2)))
    change = Change("users", "bob", None, User("bob"))
    store.append(operator="Zoë", sentence="“Added” bob", kind=EntryKind.EDIT, target=None, changes=[change], at=summer)
    store.append(operator="", sentence="", kind=EntryKind.RESTORE, target=1, changes=[change.reversed], at=NOON)
    told = store.entries()
    assert told == (
        Entry(1, summer, "Zoë", "“Added” bob", EntryKind.EDIT, None, 1),
        Entry(2, NOON, "", "", EntryKind.RESTORE, 1, 1),
    )
    assert [entry.at.utcoffset() for entry in told] == [timedelta(0)] * 2
    assert told[0].kind is EntryKind.EDIT


def test_a_renamed_account_that_differs_by_case_only_replaces_the_old_one(store: Store) -> None:
    append(store, [Change("users", "Straße", None, User("Straße"))])
    renamed = [Change("users", "STRASSE", None, User("STRASSE")), Change("users", "Straße", User("Straße"), None)]
    append(store, renamed)
    assert store.load().users == {"STRASSE": User("STRASSE")}
    assert store.changes_of(2) == tuple(renamed)


def test_of_several_changes_to_one_record_the_last_one_counts(store: Store) -> None:
    states = [User("bob", status=status) for status in Status]
    changes = [Change("users", "bob", before, after) for before, after in pairwise([None, *states, None])]
    append(store, changes[:-1])
    assert store.load().users == {"bob": states[-1]}
    append(store, [*changes[::-1], changes[0]])
    assert store.load().users == {"bob": states[0]}
    assert store.changes_of(2) == (*changes[::-1], changes[0])


def test_a_bulk_edit_is_kept_in_several_chunks(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "CHANGES_AT_ONCE", 7)
    become(store, office(users=30))
    with closing(sqlite3.connect(store.path)) as raw:
        assert raw.execute("SELECT count(*) FROM changes WHERE kind = 'users'").fetchone() == (5,)
    assert store.load() == office(users=30)
    assert store.changes_of(1) == difference(Configuration(), office(users=30))


def test_a_record_under_another_key_than_its_own_is_a_bug_and_leaves_no_trace(store: Store) -> None:
    with pytest.raises(ValueError, match="another key"):
        append(store, [Change("users", "bob", None, User("alice"))])
    assert store.entries() == ()
    assert store.load() == Configuration()


def test_half_a_character_or_a_number_beyond_all_bounds_is_refused_whole(store: Store) -> None:
    fine = Change("users", "bob", None, User("bob"))
    for change in (
        Change("users", "eve", None, User("eve", full_name="\ud800")),
        Change("members", "desk", None, ("\udfff",)),
        Change("licenses", "K", None, License("K", Product.MAILPLUS, 2**53)),
        Change("users", "eve", None, User("eve", quota=Quota(2**53))),
    ):
        with pytest.raises(Refused, match="cannot be stored"):
            append(store, [fine, change])
    assert store.entries() == ()
    assert store.load() == Configuration()


def test_a_number_that_the_journal_does_not_have_is_refused(store: Store) -> None:
    with pytest.raises(Refused, match="no entry 5"):
        store.changes_of(5)


# --------------------------------------------------------------------------------------------------- undo and redo


def test_an_undo_of_thousands_is_told_by_its_target_and_not_twice(store: Store) -> None:
    done = difference(Configuration(), office(users=2000))
    append(store, done)
    size = _chunks(store)
    undone = tuple(change.reversed for change in reversed(done))
    assert append(store, undone, kind=EntryKind.UNDO, target=1).size == len(done)
    append(store, done, kind=EntryKind.REDO, target=1)
    append(store, undone, kind=EntryKind.UNDO, target=1)
    assert _chunks(store) == size
    with closing(reopened(store)) as again:
        assert again.load() == Configuration()
        assert [again.changes_of(number) for number in (1, 2, 3, 4)] == [done, undone, done, undone]
        assert replayed(again) == Configuration()


def test_an_undo_that_did_something_else_than_its_target_says_is_kept_as_it_was(store: Store) -> None:
    become(store, office())
    partial = [change.reversed for change in store.changes_of(1) if change.kind == "members"]
    append(store, partial, kind=EntryKind.UNDO, target=1)
    assert store.changes_of(2) == tuple(partial)
    assert replayed(store) == store.load()
    assert not store.load().members


def _chunks(store: Store) -> int:
    with closing(sqlite3.connect(store.path)) as raw:
        (count,) = raw.execute("SELECT count(*) FROM changes").fetchone()
    return int(count)


# ---------------------------------------------------------------------------------------------------- how it is read


def test_the_first_users_are_those_that_the_window_shows_first(store: Store) -> None:
    names = ["bob", "Alice", "élise", "Zed", "carol", "ÉLISE2"]
    append(store, [Change("users", name, None, User(name)) for name in names])
    shown = sorted(names, key=str.casefold)
    assert [user.name for user in first_users(store.path, 3)] == shown[:3]
    store.close()
    assert [user.name for user in first_users(store.path, 100)] == shown
    with closing(Store.open(store.path)) as again:
        assert list(again.load().users) == shown


def test_a_name_is_held_in_memory_once(store: Store) -> None:
    become(store, office(users=50))
    with closing(reopened(store)) as again:
        state = again.load()
    users = {name: name for name in state.users}
    groups = {name: name for name in state.groups}
    assert all(user.name is name for name, user in state.users.items())
    assert all(name is users.get(name, name) for names in state.members.values() for name in names)
    assert all(name is groups[name] for name in state.members)
    all_targets = [policy.targets for policy in state.user_policies.values()]
    all_targets += [delegation.targets for delegation in state.delegations.values()]
    assert all(name is users[name] for targets in all_targets for name in targets.users)
    assert all(name is groups[name] for targets in all_targets for name in targets.groups)
    quotas = {id(user.quota) for user in state.users.values() if user.quota == Quota(1024, 5)}
    assert len(quotas) == 1


def test_what_comes_back_is_as_frozen_as_what_went_in(store: Store) -> None:
    become(store, office())
    user = store.load().users["user00001"]
    assert type(user) is User
    with pytest.raises(AttributeError):
        user.name = "mallory"  # type: ignore[misc]
    assert hash(user) == hash(office().users["user00001"])


def test_an_edit_of_an_older_console_takes_the_defaults_of_fields_that_came_later() -> None:
    old = '{"fields":["id","name","color"],"changes":[["p","id\\n",null]]}'
    with pytest.raises(Exception, match="user_policies"):
        changes_from_text("user_policies", old)
    old = '{"fields":["name","color","id"],"changes":[["p",null,["Interns","#ffffff","p"]]]}'
    assert changes_from_text("user_policies", old) == [
        Change("user_policies", "p", None, UserPolicy("p", "Interns", "#ffffff"))
    ]
    delegation = '{"fields":["id","name","color","targets"],"changes":[["d",["d","D","#000000",{"users":["a"]}],null]]}'
    assert changes_from_text("delegations", delegation) == [
        Change("delegations", "d", Delegation("d", "D", "#000000", targets=Targets(("a",))), None)
    ]
    assert changes_from_text("groups", '{"fields":["name"],"changes":[["g",["g"],["g"]]]}') == [
        Change("groups", "g", Group("g"), Group("g"))
    ]
