"""A thousand policies with ten targets each: how much the window does at once, counted, since time is the machine's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QTimer
from PySide6.QtWidgets import QStackedWidget
from pytestqt.qtbot import QtBot

from mailplus_console.effective import governance
from mailplus_console.effective.resolution import Resolution
from mailplus_console.records import Configuration, Group, Targets, UserPolicy
from tests.helpers.list_person import TODAY
from ui.priority.model import PriorityModel
from ui.priority.opening import AT_ONCE
from ui.priority.subject import USER_POLICY_LIST
from ui.priority.view import PriorityView
from ui.theme import Theme

AMOUNT, TARGETS = 1_000, 10
NOWHERE = QModelIndex()


def many(order: tuple[str, ...] | None = None) -> Resolution:
    groups = [f"g{number}" for number in range(AMOUNT * TARGETS)]
    targets = [Targets.of(groups=groups[number * TARGETS : (number + 1) * TARGETS]) for number in range(AMOUNT)]
    policies = {f"p{n}": UserPolicy(f"p{n}", f"Policy {n}", "#1f77b4", targets=its) for n, its in enumerate(targets)}
    now = Configuration(
        groups={name: Group(name) for name in groups},
        user_policies=policies,
        user_policy_order=order or tuple(policies),
    )
    return Resolution(now, TODAY)


class Counted(PriorityModel):
    """Counts the rows that a view fetches."""

    fetched = 0

    def index(self, row: int, column: int, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> QModelIndex:
        self.fetched += 1
        return super().index(row, column, parent)


@pytest.fixture
def model(theme: Theme) -> Counted:
    return Counted(USER_POLICY_LIST, many())


@pytest.fixture
def view(qtbot: QtBot, model: Counted) -> Iterator[PriorityView]:
    view = PriorityView(model, lambda: "")
    view.resize(600, 500)
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.hide()
    view.deleteLater()


def open_everything(view: PriorityView, qtbot: QtBot) -> None:
    view.open_all(True)
    qtbot.waitUntil(lambda: len(view.open_ids()) == AMOUNT)


def test_a_list_is_laid_out_once_however_often_what_is_around_it_changes(qtbot: QtBot, model: Counted) -> None:
    view, around = PriorityView(model, lambda: ""), QStackedWidget()
    qtbot.addWidget(around)
    view.select_ids(["p900"])
    around.addWidget(view)
    around.setStyleSheet("QWidget { font-weight: bold }")
    assert model.fetched < 100
    around.show()
    qtbot.waitExposed(around)
    assert AMOUNT <= model.fetched < 4 * AMOUNT
    assert view.viewport().rect().intersects(view.visualRect(model.index_of("p900")))


def test_all_rows_open_a_few_at_a_time(view: PriorityView, model: Counted, qtbot: QtBot) -> None:
    model.fetched = 0
    view.open_all(True)
    assert len(view.open_ids()) == AT_ONCE // TARGETS
    assert model.fetched < 8 * AT_ONCE
    qtbot.waitUntil(lambda: len(view.open_ids()) == AMOUNT)
    assert view.isExpanded(model.index_of(f"p{AMOUNT - 1}"))


def test_closing_all_stops_the_opening(view: PriorityView, qtbot: QtBot) -> None:
    view.open_all(True)
    view.open_all(False)
    later: list[int] = []
    QTimer.singleShot(0, lambda: later.append(1))  # comes after the opening's own
    qtbot.waitUntil(lambda: bool(later))
    assert not view.open_ids()


def test_many_moves_are_one_layout_and_keep_selection_and_open_rows(
    view: PriorityView, model: Counted, qtbot: QtBot
) -> None:
    open_everything(view, qtbot)
    view.select_ids(["p3", "p4", "p700"])
    held = QPersistentModelIndex(model.index(2, 0, model.index_of("p700")))
    resets, layouts = [], []
    model.modelReset.connect(lambda: resets.append(1))
    model.layoutChanged.connect(lambda: layouts.append(1))
    model.fetched = 0
    model.show_state(many(tuple(f"p{number}" for number in (*range(500, AMOUNT), *range(500)))))
    view.visualRect(model.index_of("p4"))
    assert (len(resets), len(layouts)) == (0, 1)
    assert model.fetched < 4 * AMOUNT * TARGETS
    assert view.selected_ids() == ["p700", "p3", "p4"]
    assert model.index_of("p700").row() == 200
    assert held.parent().row() == 200
    assert len(view.open_ids()) == AMOUNT
    assert view.isExpanded(model.index_of("p3"))


def test_other_words_alone_measure_no_row(view: PriorityView, model: Counted, qtbot: QtBot) -> None:
    open_everything(view, qtbot)
    model.fetched = 0
    model.show_state(many())
    assert model.fetched < AMOUNT


def test_selecting_many_is_told_once(view: PriorityView) -> None:
    told: list[int] = []
    view.selectionModel().selectionChanged.connect(lambda *_which: told.append(1))
    view.select_ids([f"p{number}" for number in range(0, AMOUNT, 2)])
    assert len(told) == 1
    assert len(view.selected_ids()) == AMOUNT // 2


def test_what_the_window_asked_before_an_edit_is_worked_out_with_the_edit(monkeypatch: pytest.MonkeyPatch) -> None:
    before, after = many(), many()
    assert len(before.user_policies.counts) == AMOUNT
    after.prepare_like(before)

    def resolved(*_arguments: Any) -> dict[str, str]:
        raise AssertionError("the window resolves everybody")

    monkeypatch.setattr(governance, "resolved", resolved)
    assert len(after.user_policies.counts) == AMOUNT
