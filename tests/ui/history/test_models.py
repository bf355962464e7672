"""The journal and the changes of an entry under Qt's own model tester, small and large."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from mailplus_console.journal import Entry, EntryKind
from mailplus_console.records import (
    Change,
    Group,
    License,
    Product,
    Quota,
    Settings,
    Status,
    User,
    UserPolicy,
    Vanished,
)
from ui.history.changes_model import ChangesModel, KindOfChanges, record_title
from ui.history.changes_view import ChangesView
from ui.history.entry_list import EntryList
from ui.history.entry_model import PAGE, WHAT, WHEN, EntryModel, Wanted
from ui.history.looking import Look
from ui.text import number
from ui.widgets.level_model import AT_ONCE

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
NOW = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)
HEADERS = ("What", "Before", "After")


def entry(place: int, sentence: str = "", kind: EntryKind = EntryKind.EDIT, target: int | None = None) -> Entry:
    operator = "local administrator" if place % 3 else "helga"
    return Entry(place, NOW - timedelta(minutes=5), operator, sentence or f"Edit {place}", kind, target, 1)


def numbers(model: EntryModel) -> list[int]:
    return [model.entry_at(row).number for row in range(model.rowCount())]


def all_rows(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[tuple[str, ...]]:
    parent = parent or QModelIndex()
    for row in range(model.rowCount(parent)):
        yield tuple(str(model.index(row, column, parent).data()) for column in range(3))
        yield from all_rows(model, model.index(row, 0, parent))


def test_the_newest_entry_stands_first_and_new_ones_come_above(qtbot: QtBot) -> None:
    model = EntryModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show_journal([entry(1), entry(2)], NOW)
    assert numbers(model) == [2, 1, 0], "the empty start stands last"
    model.show_journal([entry(1), entry(2), entry(3)], NOW)
    assert numbers(model) == [3, 2, 1, 0]
    model.show_journal([entry(1)], NOW)
    assert numbers(model) == [1, 0]
    del tester


def test_search_and_filters_together(qtbot: QtBot) -> None:
    model = EntryModel()
    tester = QAbstractItemModelTester(model, FATAL)
    journal = [entry(1, "Activated “alice”"), entry(2, "Removed license K"), entry(3, "Activated “bob”")]
    model.show_journal([*journal, entry(4, "Undid: Activated “bob”", EntryKind.UNDO, 3)], NOW)
    model.show_kinds({1: frozenset({"users"}), 2: frozenset({"licenses"}), 3: frozenset({"users"})})
    model.narrow(Wanted("activated"))
    assert numbers(model) == [4, 3, 1]
    model.narrow(Wanted("bob ACTIVATED", operator="helga"))
    assert numbers(model) == [3]
    model.narrow(Wanted(kind="undo"))
    assert numbers(model) == [4]
    model.narrow(Wanted(page="License"))
    assert numbers(model) == [2]
    model.show_journal([*journal, entry(4), entry(5)], NOW)
    assert numbers(model) == [2], "a new entry of another page does not slip in"
    del tester


def test_what_was_undone_is_told(qtbot: QtBot) -> None:
    model = EntryModel()
    model.show_journal([entry(1), entry(2, kind=EntryKind.UNDO, target=1)], NOW)
    assert model.is_undone(model.entry_at(1))
    assert "Undone by entry 2." in model.index(1, WHAT).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.story(model.entry_at(0)) == "Takes back entry 1."
    model.show_journal(
        [entry(1), entry(2, kind=EntryKind.UNDO, target=1), entry(3, kind=EntryKind.REDO, target=1)], NOW
    )
    assert not model.is_undone(model.entry_at(2))


def test_time_and_page_of_an_entry(qtbot: QtBot) -> None:
    model = EntryModel()
    model.show_journal([entry(1)], NOW)
    model.show_kinds({1: frozenset({"settings"})})
    assert model.index(0, WHEN).data() == "5 minutes ago"
    assert "9 Mar 2026" in model.index(0, WHEN).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(0, PAGE).data() == "Settings"
    assert model.origin(model.entry_at(0)) == "Local administrator · Settings"


def test_hostile_sentences_stay_texts(qtbot: QtBot) -> None:
    model = EntryModel()
    model.show_journal([entry(1, "Activated “<img src=x>”")], NOW)
    assert "<img" not in model.index(0, WHAT).data(Qt.ItemDataRole.ToolTipRole)


def test_ten_thousand_entries_without_delay(qtbot: QtBot) -> None:
    journal = [entry(place) for place in range(1, 10_001)]
    view = EntryList()
    qtbot.addWidget(view)
    view.resize(600, 800)
    view.show()
    begun = time.perf_counter()
    view.show_journal(journal, NOW)
    view.narrow(Wanted("edit 99"))
    view.narrow(Wanted())
    view.select_entry(1)
    assert view.entry == journal[0]
    assert not view.grab().isNull()
    assert time.perf_counter() - begun < 1


def changes_of_a_day() -> tuple[KindOfChanges, ...]:
    alice = User("alice")
    policy = UserPolicy("p", "Interns", "#000000")
    return (
        KindOfChanges("settings", (Change("settings", "", Settings(), Settings(True)),)),
        KindOfChanges("licenses", (Change("licenses", "K", License("K", Product.MAILPLUS, 5), None),)),
        KindOfChanges(
            "users", (Change("users", "alice", alice, User("alice", status=Status.ACTIVATED, quota=Quota(512))),)
        ),
        KindOfChanges("user_policies", (Change("user_policies", "p", None, policy),)),
        KindOfChanges("user_policy_order", (Change("user_policy_order", "", ("a",), ("p", "a")),)),
    )


def test_changes_as_a_tree_of_kinds_records_and_fields(qtbot: QtBot) -> None:
    model = ChangesModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show_changes(changes_of_a_day(), {"p": "Interns"}, HEADERS)
    rows = list(all_rows(model))
    assert rows[:2] == [("Account settings", "", ""), ("Activate all users by default", "off", "on")]
    assert ("Licenses (1)", "", "") in rows
    assert ("K", "", "removed") in rows
    assert ("Accounts", "5", "") in rows
    assert rows[rows.index(("alice", "", "")) + 1 :][:2] == [
        ("Status", "unspecified", "activated"),
        ("Quota", "not set", "512 MB"),
    ]
    assert ("Interns", "", "added") in rows
    assert rows[-1] == ("Place of “Interns”", "", "1")
    del tester


def test_a_hundred_thousand_records_come_page_by_page(qtbot: QtBot) -> None:
    changes = tuple(
        Change("users", f"u{place:06}", User(f"u{place:06}"), User(f"u{place:06}", status=Status.ACTIVATED))
        for place in range(100_000)
    )
    model = ChangesModel()
    begun = time.perf_counter()
    model.show_changes([KindOfChanges("users", changes)], {}, HEADERS)
    users = model.index(0, 0)
    assert model.rowCount(users) == AT_ONCE
    model.fetchMore(users)
    assert model.rowCount(users) == 2 * AT_ONCE
    assert model.index(0, 0).data() == f"Users ({number(100_000)})"
    assert time.perf_counter() - begun < 0.2
    assert model.canFetchMore(users)


def test_of_a_large_entry_only_as_many_kinds_are_open_as_the_window_lays_out_without_a_pause(qtbot: QtBot) -> None:
    names = [f"n{place}" for place in range(400)]
    users = KindOfChanges("users", tuple(Change("users", name, None, User(name)) for name in names))
    groups = KindOfChanges("groups", tuple(Change("groups", name, None, Group(name)) for name in names))
    licenses = KindOfChanges("licenses", (Change("licenses", "K", License("K", Product.MAILPLUS, 5), None),))
    view = ChangesView("Changes")
    qtbot.addWidget(view)
    view.show_look(Look((users, groups, licenses)), HEADERS)
    assert [view.tree.isExpanded(view.model.index(row, 0)) for row in range(3)] == [True, False, True]


def test_paging_under_the_model_tester(qtbot: QtBot) -> None:
    changes = tuple(Change("users", f"u{place}", None, User(f"u{place}")) for place in range(AT_ONCE + 10))
    model = ChangesModel()
    model.show_changes([KindOfChanges("users", changes)], {}, HEADERS)
    tester = QAbstractItemModelTester(model, FATAL)  # it fetches more by itself, which it cannot during a reset
    while model.canFetchMore(model.index(0, 0)):
        model.fetchMore(model.index(0, 0))
    assert model.rowCount(model.index(0, 0)) == AT_ONCE + 10
    del tester


def test_an_account_that_its_directory_no_longer_has_goes_by_its_kind_and_name() -> None:
    change = Change("vanished", "user:alice", None, Vanished("user:alice", "people", date(2026, 11, 24)))
    assert record_title(change) == "user “alice”"
