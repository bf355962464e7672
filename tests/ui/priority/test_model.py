"""The item model of a priority list under Qt's own tester: states, searches, drops."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import replace
from time import perf_counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from mailplus_console.edits import policies
from mailplus_console.edits.policies import DELEGATIONS, USER_POLICIES
from mailplus_console.effective.resolution import Resolution
from mailplus_console.records import Configuration, Targets
from tests.helpers.company import COLORS, POLICIES, company, policy
from tests.helpers.list_person import TODAY
from ui.priority.model import PriorityModel
from ui.priority.subject import DELEGATION_LIST, USER_POLICY_LIST

NOWHERE = QModelIndex()
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
MOVE = Qt.DropAction.MoveAction


def resolved(configuration: Configuration) -> Resolution:
    return Resolution(configuration, TODAY)


@pytest.fixture
def model(qapp: QApplication) -> Iterator[PriorityModel]:
    """The company's user policies, watched by Qt's tester."""
    model = PriorityModel(USER_POLICY_LIST, resolved(company()))
    tester = QAbstractItemModelTester(model, FATAL)
    yield model
    del tester
    gc.collect()


def names(model: PriorityModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def targets(model: PriorityModel, policy_id: str) -> list[str]:
    parent = model.index_of(policy_id)
    return [str(model.index(row, 0, parent).data()) for row in range(model.rowCount(parent))]


def test_policies_stand_in_order_with_default_last_and_targets_below_each(model: PriorityModel) -> None:
    assert names(model) == ["Interns", "Sales", "Engineering", "No forwarding", "Former project", "Default"]
    assert targets(model, "p2") == ["Sales", "henry"]
    assert targets(model, "p5") == []
    assert targets(model, "default") == []


def test_delegations_have_no_default(qapp: QApplication) -> None:
    model = PriorityModel(DELEGATION_LIST, resolved(company()))
    assert names(model) == ["Mail operations", "Help desk", "Branch office"]


def test_rows_that_are_held_follow_their_policy(model: PriorityModel) -> None:
    start = company()
    held = QPersistentModelIndex(model.index_of("p4"))
    target = QPersistentModelIndex(model.index(0, 0, model.index_of("p4")))
    moved = start.changed(policies.move_to_top(USER_POLICIES, ["p4"])(start).changes)
    model.show_state(resolved(moved))
    assert held.row() == 0
    assert held.data() == "No forwarding"
    assert target.parent().row() == 0
    assert target.data() == "Office"
    model.show_state(resolved(start))
    assert held.row() == 3
    deleted = start.changed(policies.delete(USER_POLICIES, ["p4"])(start).changes)
    model.show_state(resolved(deleted))
    assert not held.isValid()


def test_targets_change_row_by_row(model: PriorityModel) -> None:
    start = company()
    held = QPersistentModelIndex(model.index(1, 0, model.index_of("p2")))
    more = policies.add_targets(USER_POLICIES, "p2", ["anna", "zoe"], ["Interns"])(start)
    model.show_state(resolved(start.changed(more.changes)))
    assert targets(model, "p2") == ["Interns", "Sales", "anna", "henry", "zoe"]
    assert held.data() == "henry"
    assert held.row() == 3


def test_a_search_keeps_the_numbers_of_the_whole_order(model: PriorityModel) -> None:
    model.search("eng")
    assert names(model) == ["Engineering"]
    assert model.policy_row(model.index(0, 0)).place == 3
    model.search("DEF")
    assert names(model) == ["Default"]
    model.search("zzz")
    assert names(model) == []
    model.search("")
    assert len(names(model)) == 6


def test_delegations_are_found_by_their_targets_too(qapp: QApplication) -> None:
    model = PriorityModel(DELEGATION_LIST, resolved(company()))
    model.search("finn")
    assert names(model) == ["Branch office"]
    assert model.brief(model.index(0, 0)) == "Target: finn"
    model.search("desk")  # by name and by target alike
    assert names(model) == ["Help desk"]
    assert model.brief(model.index(0, 0)) == "Help desk"
    policies_model = PriorityModel(USER_POLICY_LIST, resolved(company()))
    policies_model.search("henry")
    assert names(policies_model) == []


def test_many_targets_are_cut_with_their_number(qapp: QApplication) -> None:
    many = policy("p", "Many", COLORS["Red"], Targets.of(f"user{number:05}" for number in range(1_234)))
    model = PriorityModel(USER_POLICY_LIST, resolved(company([many])))
    assert len(targets(model, "p")) == 101
    assert targets(model, "p")[-1] == "and 1134 more"


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_any_way_through_states_and_searches_ends_right(qapp: QApplication, data: st.DataObject) -> None:
    model = PriorityModel(USER_POLICY_LIST, resolved(company()))
    _tester = QAbstractItemModelTester(model, FATAL)
    for _ in range(4):
        chosen = data.draw(st.lists(st.sampled_from(POLICIES), unique_by=lambda item: item.id))
        whom = data.draw(st.lists(st.sampled_from(["Sales", "Office", "Support"]), unique=True))
        state = [replace(item, targets=Targets.of(item.targets.users, whom)) for item in chosen]
        text = data.draw(st.sampled_from(["", "in", "o", "sales"]))
        model.search(text)
        model.show_state(resolved(company(state)))
        shown = [item.name for item in (*state,) if text in item.name.casefold()]
        assert names(model) == shown + (["Default"] if text in "default" else [])
        for item in state:
            if text in item.name.casefold():
                assert targets(model, item.id) == [*item.targets.groups, *item.targets.users]


# ---------------------------------------------------------------------------------------------- drops


def test_qt_finds_no_moverows_of_ours() -> None:
    """Qt would call it once for each dragged row: two rows would be two undo steps."""
    assert PriorityModel.moveRows is QAbstractItemModel.moveRows


@pytest.mark.parametrize(
    "row, parent, before",
    [
        (0, None, "p1"),
        (3, None, "p4"),
        (5, None, None),  # on the gap above Default
        (6, None, None),  # past Default
        (99, None, None),
        (-1, None, None),  # on the empty room below
        (-1, "p2", "p2"),  # on a policy
        (-1, "default", None),
    ],
)
def test_where_a_drop_lands(model: PriorityModel, row: int, parent: str | None, before: str | None) -> None:
    asked: list[tuple[list[str], str | None]] = []
    model.dropped.connect(lambda ids, anchor: asked.append((ids, anchor)))
    data = model.mimeData([model.index_of("p4"), model.index_of("p1")])
    at = model.index_of(parent) if parent else NOWHERE
    assert model.dropMimeData(data, MOVE, row, 0, at) is False
    assert asked == [(["p1", "p4"], before)]


def test_a_drop_on_a_target_lands_below_its_policy(model: PriorityModel) -> None:
    assert model.before(-1, model.index(0, 0, model.index_of("p2"))) == "p3"


def test_default_and_targets_are_not_carried(model: PriorityModel) -> None:
    target = model.index(0, 0, model.index_of("p2"))
    assert model.ids_in(model.mimeData([model.index_of("default"), target, model.index_of("p3")])) == ["p3"]
    assert not model.flags(model.index_of("default")) & Qt.ItemFlag.ItemIsDragEnabled
    assert not model.flags(target) & Qt.ItemFlag.ItemIsDragEnabled


def test_a_filtered_list_and_foreign_data_take_no_drop(model: PriorityModel) -> None:
    data = model.mimeData([model.index_of("p1")])
    assert model.canDropMimeData(data, MOVE, 0, 0, NOWHERE)
    model.search("o")
    assert not model.canDropMimeData(data, MOVE, 0, 0, NOWHERE)
    model.search("")
    assert not model.canDropMimeData(QMimeData(), MOVE, 0, 0, NOWHERE)
    delegations = PriorityModel(DELEGATION_LIST, resolved(company()))
    foreign = delegations.mimeData([delegations.index_of("d1")])
    assert not model.canDropMimeData(foreign, MOVE, 0, 0, NOWHERE)


# ---------------------------------------------------------------------------------------------- texts and size


def test_a_row_says_everything_to_a_screen_reader(model: PriorityModel) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index_of("p2").data(role) == "2. Sales. Color: Orange. Targets: Sales + henry. It governs 4 users."
    assert "mirrors" in str(model.index_of("default").data(role)).lower()
    assert model.index(0, 0, model.index_of("p2")).data(role) == "Group Sales. 4 members. 3 governed here"
    assert model.index(1, 0, model.index_of("p4")).data(role) == "User ben. Ben Baker. Governed by Sales"


def test_names_are_shown_as_they_are_and_escaped_in_tooltips(qapp: QApplication) -> None:
    hostile = policy("p", "<img src=x> %2 &amp;", COLORS["Red"], Targets.of(["<b>u</b>", "%1"], ["<i>g</i>"]))
    model = PriorityModel(USER_POLICY_LIST, resolved(company([hostile])))
    index = model.index_of("p")
    assert index.data() == "<img src=x> %2 &amp;"
    assert "&lt;img src=x&gt; %2 &amp;amp;" in str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert "<img" not in str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert "1. <img src=x> %2 &amp;. Color: Red." in str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_thousand_policies_move_at_once(qapp: QApplication) -> None:
    everybody = [
        policy(f"p{n}", f"Policy {n}", COLORS["Red"], Targets.of(groups=["Sales", "Office"])) for n in range(1_000)
    ]
    start = company(everybody)
    before = resolved(start)
    model = PriorityModel(USER_POLICY_LIST, before)
    draft = policies.move_to_top(USER_POLICIES, ["p999"])(start)
    after = before.after(start.changed(draft.changes), draft.changes)
    begun = perf_counter()
    model.show_state(after)
    took = perf_counter() - begun
    assert model.policy_row(model.index(0, 0)).name == "Policy 999"
    assert took < 0.1, f"{took * 1000:.0f} ms"


def test_the_order_of_delegations_is_their_own(qapp: QApplication) -> None:
    start = company()
    moved = start.changed(policies.move_to_top(DELEGATIONS, ["d3"])(start).changes)
    model = PriorityModel(DELEGATION_LIST, resolved(start))
    model.show_state(resolved(moved))
    assert names(model) == ["Branch office", "Mail operations", "Help desk"]
