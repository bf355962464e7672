"""A thousand policies with ten targets each: how much the window does at once, counted, since time is the machine's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtWidgets import QStackedWidget
from pytestqt.qtbot import QtBot

from mailplus_console.effective import governance
from mailplus_console.effective.resolution import Resolution
from mailplus_console.records import Configuration, Group, Targets, UserPolicy
from tests.helpers.list_person import TODAY
from ui.priority.model import PriorityModel
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


def targets_box(view: PriorityView, policy_id: str) -> QRect:
    """From the first to the last target of an open policy."""
    policy = view.model().index(int(policy_id[1:]), 0)
    first, last = (view.visualRect(view.model().index(row, 0, policy)) for row in (0, TARGETS - 1))
    assert not first.isEmpty()
    return first.united(last)


def test_only_policies_near_the_view_are_laid_out_with_their_targets(view: PriorityView, model: Counted) -> None:
    model.fetched = 0
    view.open_rows.show_all()
    policy_height = view.visualRect(model.index_of("p0")).height()
    target_height = view.visualRect(model.index(0, 0, model.index_of("p0"))).height()
    assert model.fetched < 4 * AMOUNT
    assert len(view.open_rows.ids) == AMOUNT
    assert view.isExpanded(model.index_of("p0"))
    assert not view.isExpanded(model.index_of("p500"))
    whole = AMOUNT * (policy_height + TARGETS * target_height) + policy_height  # the Default policy stands last
    bar = view.verticalScrollBar()
    assert bar.maximum() + view.viewport().height() == whole


@pytest.mark.parametrize("pages", [1, 40, 400])
def test_scrolling_finds_every_target_where_it_has_been_all_along(view: PriorityView, pages: int) -> None:
    view.open_rows.show_all()
    top = view.visualRect(view.model().index(0, 0))
    height = top.height() + targets_box(view, "p0").height()
    bar = view.verticalScrollBar()
    length = bar.maximum()
    bar.setValue(pages * view.viewport().height())
    seen = bar.value() // height + 1
    box = targets_box(view, f"p{seen}")
    assert box.top() == seen * height + top.height() - bar.value()
    assert box.height() == height - top.height()
    assert bar.maximum() == length
    bar.setValue(0)
    assert targets_box(view, "p0").top() == top.bottom() + 1
    assert sum(view.isExpanded(view.model().index(row, 0)) for row in range(AMOUNT)) < 20


def test_closing_all_leaves_no_room_for_targets(view: PriorityView, model: Counted) -> None:
    view.open_rows.show_all()
    view.verticalScrollBar().setValue(90_000)
    view.open_rows.hide_all()
    heights = {view.visualRect(model.index_of(f"p{number}")).height() for number in range(AMOUNT)}
    assert len(heights) == 1
    assert not view.open_rows.ids
    assert not view.isExpanded(model.index_of("p0"))


def test_a_policy_far_away_is_opened_and_closed_in_its_place(view: PriorityView, model: Counted) -> None:
    view.open_rows.show_all()
    view.executeDelayedItemsLayout()
    length = view.verticalScrollBar().maximum()
    view.open_rows.toggle("p900")
    view.executeDelayedItemsLayout()
    shorter = view.verticalScrollBar().maximum()
    assert shorter == length - targets_box(view, "p0").height()
    view.scrollTo(model.index(3, 0, model.index_of("p900")))
    assert "p900" in view.open_rows.ids
    assert view.verticalScrollBar().maximum() == length


def test_targets_that_come_and_go_far_from_the_view_have_their_room(view: PriorityView, model: Counted) -> None:
    view.open_rows.show_all()
    target = targets_box(view, "p0").height() // TARGETS
    length = view.verticalScrollBar().maximum()
    more = many()
    policies = dict(more.configuration.user_policies)
    policies["p800"] = replace(policies["p800"], targets=Targets.of(groups=[f"g{number}" for number in range(60)]))
    model.show_state(Resolution(replace(more.configuration, user_policies=policies), TODAY))
    view.executeDelayedItemsLayout()
    assert view.verticalScrollBar().maximum() == length + 50 * target
    model.show_state(many())
    view.executeDelayedItemsLayout()
    assert view.verticalScrollBar().maximum() == length


def test_a_search_and_its_end_leave_open_what_was_open(view: PriorityView, model: Counted) -> None:
    view.open_rows.show_all()
    view.open_rows.toggle("p4")
    view.executeDelayedItemsLayout()
    length = view.verticalScrollBar().maximum()
    model.search("policy 99")
    assert view.isExpanded(model.index_of("p99"))
    model.search("")
    view.executeDelayedItemsLayout()
    assert "p4" not in view.open_rows.ids
    assert len(view.open_rows.ids) == AMOUNT - 1
    assert view.verticalScrollBar().maximum() == length


def test_many_moves_are_one_layout_and_keep_selection_and_open_rows(
    view: PriorityView, model: Counted, qtbot: QtBot
) -> None:
    view.open_rows.show_all()
    view.select_ids(["p3", "p4", "p700"])
    held = QPersistentModelIndex(model.index(2, 0, model.index_of("p700")))
    resets, layouts = [], []
    model.modelReset.connect(lambda: resets.append(1))
    model.layoutChanged.connect(lambda: layouts.append(1))
    model.fetched = 0
    model.show_state(many(tuple(f"p{number}" for number in (*range(500, AMOUNT), *range(500)))))
    view.visualRect(model.index_of("p4"))
    assert (len(resets), len(layouts)) == (0, 1)
    assert model.fetched < 8 * AMOUNT
    assert view.selected_ids() == ["p700", "p3", "p4"]
    assert model.index_of("p700").row() == 200
    assert held.parent().row() == 200
    assert len(view.open_rows.ids) == AMOUNT


def test_other_words_alone_measure_no_row(view: PriorityView, model: Counted, qtbot: QtBot) -> None:
    view.open_rows.show_all()
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

    def resolved(*_arguments: Any) -> None:
        raise AssertionError("the window resolves everybody")

    monkeypatch.setattr(governance, "Places", resolved)
    assert len(after.user_policies.counts) == AMOUNT
