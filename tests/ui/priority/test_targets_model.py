"""Users and groups to choose from: under Qt's tester, searched the same whichever way it is typed, and fast."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from time import perf_counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from mailplus_console.records import Configuration, Group, Targets, User
from tests.helpers.company import company
from ui.priority.targets_model import ALL, CHOSEN, DETAIL, GROUPS, NAME, NOW, USERS, TargetsModel

CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def model(qapp: QApplication) -> Iterator[TargetsModel]:
    """The company's accounts, watched by Qt's tester."""
    model = TargetsModel(company(), Targets(("henry",), ("Sales",)), lambda name: f"policy of {name}")
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield model
    del tester
    gc.collect()


def names(model: TargetsModel) -> list[str]:
    return [str(model.index(row, NAME).data()) for row in range(model.rowCount())]


def test_groups_come_first_then_users_each_by_name(model: TargetsModel) -> None:
    assert names(model)[:8] == ["Engineering", "Help desk", "Interns", "Office", "Sales", "Support", "anna", "ben"]
    assert model.index(4, DETAIL).data() == "4 members"
    assert model.index(6, DETAIL).data() == "Anna Albers"
    assert model.index(6, NOW).data() == "policy of anna"
    assert model.index(4, NOW).data() == ""


def test_checking_is_told_and_kept(model: TargetsModel) -> None:
    told: list[None] = []
    model.chosen_changed.connect(lambda: told.append(None))
    assert Qt.CheckState(model.index(4, NAME).data(CHECK)) == Qt.CheckState.Checked
    assert model.setData(model.index(6, NAME), Qt.CheckState.Checked, CHECK)
    assert model.setData(model.index(4, NAME), Qt.CheckState.Unchecked, CHECK)
    assert model.targets() == Targets(("anna", "henry"), ())
    assert len(told) == 2
    model.toggle([0, 6])  # one of them is checked: both are checked
    assert model.targets() == Targets(("anna", "henry"), ("Engineering",))
    model.toggle([0, 6])
    assert model.targets() == Targets(("henry",), ())


def test_the_kinds_and_what_is_chosen(model: TargetsModel) -> None:
    model.show_only(GROUPS, "")
    assert len(names(model)) == 6
    model.show_only(USERS, "")
    assert len(names(model)) == 12
    model.show_only(CHOSEN, "")
    assert names(model) == ["Sales", "henry"]
    model.toggle([1])
    assert names(model) == ["Sales", "henry"]  # still there, so that a slip can be put right
    model.show_only(CHOSEN, "")
    assert names(model) == ["Sales"]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(typed=st.lists(st.text("aens ", max_size=4), max_size=5), which=st.sampled_from([ALL, GROUPS, USERS, CHOSEN]))
def test_a_search_finds_the_same_whatever_was_searched_before(
    model: TargetsModel, typed: list[str], which: str
) -> None:
    for text in typed:
        model.show_only(which, text)
        fresh = TargetsModel(company(), model.targets(), str)
        fresh.show_only(which, text)
        assert names(model) == names(fresh)


def test_names_full_names_and_addresses_are_searched(model: TargetsModel) -> None:
    for text in ("DVOŘÁK", "david dvo", "david@example"):
        model.show_only(ALL, text)
        assert names(model) == ["david"]


def test_a_hundred_thousand_accounts_answer_a_keystroke_at_once(qapp: QApplication) -> None:
    users = {f"user{n:06}": User(f"user{n:06}", f"Full Name {n}", f"user{n}@example.com") for n in range(100_000)}
    now = Configuration(users=users, groups={"all": Group("all")})
    model = TargetsModel(now, Targets(), str)
    model.show_only(ALL, "u")  # the first search prepares what is searched
    begun = perf_counter()
    model.show_only(ALL, "user")
    model.show_only(ALL, "user09")
    took = (perf_counter() - begun) / 2
    assert model.rowCount() == 10_000
    assert took < 0.1, f"{took * 1000:.0f} ms a keystroke"
    begun = perf_counter()
    model.check(range(model.rowCount()), True)
    assert perf_counter() - begun < 0.1
    assert model.chosen() == (0, 10_000)
