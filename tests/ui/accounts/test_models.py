"""The models under Qt's own tester, and names that would do harm if anything interpreted them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel

from mailplus_console.edits import accounts
from mailplus_console.edits.draft import Draft, Outcome
from mailplus_console.records import Change, Group, Status, Targets, User, UserPolicy
from mailplus_console.workspace import Workspace
from tests.ui.accounts.conftest import Person
from tests.ui.conftest import TODAY
from ui.accounts import user_cells
from ui.accounts.account_page import AccountPage
from ui.accounts.group_page import GroupPage
from ui.accounts.outcomes import DONE, OutcomesDialog, OutcomesModel
from ui.accounts.user_page import UserPage
from ui.main_window import MainWindow
from ui.places import ACCOUNT, GROUP, USER, Place

HOSTILE = "<img src='file:///etc/passwd'><b>%1 %2</b>&amp;\u202egnp"


def strictly(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def go_through(person: Person, page: AccountPage) -> None:
    """Search, filter, sort, edit, undo."""
    tester = strictly(page.model)
    page.search.set_text("a")
    page.search.set_text("an")
    page.search.set_text("no such name")
    page.clear_all()
    for column in range(page.model.columnCount() - 1):
        page.sort(column, column % 2 == 0)
    page.filters.chips["source"]._choose("local")
    page.filters.clear()
    name = page.model.record(3).name
    kind = page.kind.tab
    edit = accounts.set_user_status if kind == "user" else accounts.set_group_status
    page.make(edit([name], Status.DEACTIVATED))
    person.settle()
    person.window.bridge.undo()
    person.settle()
    del tester


def test_users_keep_every_promise_of_a_model(person: Person, users: UserPage) -> None:
    go_through(person, users)


def test_groups_keep_every_promise_of_a_model(person: Person, groups: GroupPage) -> None:
    go_through(person, groups)


def test_results_keep_every_promise_of_a_model(qapp: object) -> None:
    model = OutcomesModel([Outcome("a", True, "now activated"), Outcome("b", False, "gone")])
    tester = strictly(model)
    assert model.data(model.index(0, 0)) == "b", "what failed comes first"
    model.choose(DONE, "")
    assert model.rowCount() == 1
    model.choose(DONE, "gone")
    assert model.rowCount() == 0
    del tester


def add_hostile(window: MainWindow, person: Person) -> None:
    user = User(HOSTILE, full_name=HOSTILE, email=f"{HOSTILE}@example.com")
    group = Group(HOSTILE, description=HOSTILE, status=Status.ACTIVATED)
    policy = UserPolicy("evil", HOSTILE[:64], "#d6353b", targets=Targets.of((HOSTILE,), (HOSTILE,)))
    order = window.bridge.configuration.user_policy_order
    changes = (
        Change("users", user.name, None, user),
        Change("groups", group.name, None, group),
        Change("members", group.name, None, (user.name,)),
        Change("user_policies", policy.id, None, policy),
        Change("user_policy_order", "", order, (policy.id, *order)),
    )
    window.bridge.edit(lambda _now: Draft("Added hostile names", changes))
    person.settle()


def test_hostile_names_are_texts_everywhere(window: MainWindow, person: Person, users: UserPage) -> None:
    add_hostile(window, person)
    window.places.go(Place(ACCOUNT, USER, HOSTILE))
    model = users.model
    row = model.row_of(HOSTILE)
    assert row is not None
    assert model.data(model.index(row, user_cells.NAME)) == HOSTILE
    assert person.text(users, HOSTILE, user_cells.STATUS) == f"Activated · group {HOSTILE}"
    for column in range(model.columnCount()):
        tooltip = model.data(model.index(row, column), Qt.ItemDataRole.ToolTipRole)
        assert "<img" not in tooltip
        assert "<b>" not in tooltip
    for label in users.panel.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert "<img" not in label.toolTip()
    users.table.viewport().grab()  # painting it does no harm either


def test_hostile_groups_and_results_are_texts_too(window: MainWindow, person: Person, groups: GroupPage) -> None:
    add_hostile(window, person)
    window.places.go(Place(ACCOUNT, GROUP, HOSTILE))
    person.qtbot.waitUntil(lambda: groups.panel.title.whole_text() == HOSTILE)
    for label in groups.panel.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    dialog = OutcomesDialog(HOSTILE, [Outcome(HOSTILE, False, HOSTILE)], window)
    tooltip = dialog.model.data(dialog.model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tooltip
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    dialog.deleteLater()


@pytest.fixture
def large(tmp_path: Path, empty_window: MainWindow) -> MainWindow:
    """The window over a directory that is too large to be listed at once."""
    path = tmp_path / "Large.mpc"
    users = [User(f"user{number:05d}", f"Person {number}", f"user{number}@example.com") for number in range(5_000)]
    changes = tuple(Change("users", user.name, None, user) for user in users)
    with Workspace.create(path, today=lambda: TODAY) as workspace:
        workspace.edit(lambda _now: Draft("Many", changes))
    empty_window.bridge.take(Workspace.open(path, today=lambda: TODAY))
    return empty_window


def large_page(window: MainWindow, place: Place) -> UserPage:
    window.places.go(place)
    page = window.page
    assert isinstance(page, UserPage)
    return page


def test_of_a_large_directory_the_first_rows_are_there_at_once(large: MainWindow, person: Person) -> None:
    page = large_page(large, Place(ACCOUNT, USER))
    assert not page.rows.loaded
    assert page.model.rowCount() == 200
    assert page.model.data(page.model.index(0, 0)) == "user00000"
    assert page.model.data(page.model.index(0, user_cells.STATUS)) == "…"
    tester = strictly(page.model)
    person.qtbot.waitUntil(lambda: page.rows.loaded)
    assert page.model.rowCount() == 5_000
    assert page.model.data(page.model.index(0, user_cells.STATUS)) == "Not activated · default"
    del tester


def test_what_is_asked_while_it_loads_is_not_forgotten(large: MainWindow, person: Person) -> None:
    page = large_page(large, Place(ACCOUNT, USER, "user04000"))
    page.sort(user_cells.NAME, True)
    person.qtbot.waitUntil(lambda: page.rows.loaded)
    assert person.selected(page) == ["user04000"]
    assert page.model.data(page.model.index(0, 0)) == "user04999"
    page.search.set_text("user042")
    assert page.model.rowCount() == 100


def test_an_edit_of_everybody_is_read_on_a_worker_and_the_place_stays(large: MainWindow, person: Person) -> None:
    page = large_page(large, Place(ACCOUNT, USER))
    person.qtbot.waitUntil(lambda: page.rows.loaded)
    page.table.go_to(3_000)
    scrolled = page.table.verticalScrollBar().value()
    page.table.selectAll()
    page.make(accounts.set_user_status(page.chosen_names(), Status.DEACTIVATED))
    person.settle()
    large.bridge.edit(accounts.set_user_status(["user03000"], Status.UNSPECIFIED))  # while that is being read
    person.settle()
    person.qtbot.waitUntil(lambda: person.text(page, "user00001", user_cells.STATUS) == "Deactivated · own")
    assert person.text(page, "user03000", user_cells.STATUS) == "Not activated · default"
    assert page.table.selection_count() == 5_000
    assert page.table.current_row() == 3_000
    assert page.table.verticalScrollBar().value() == scrolled


def test_users_that_come_and_go_are_followed(window: MainWindow, person: Person, users: UserPage) -> None:
    fresh = User("aaron.new", email="aaron@example.com")
    window.bridge.edit(lambda _now: Draft("Added one", (Change("users", fresh.name, None, fresh),)))
    person.settle()
    assert person.names(users).index("aaron.new") >= 0
    named = replace(fresh, full_name="Aaron Newman")
    window.bridge.edit(lambda _now: Draft("Renamed one", (Change("users", fresh.name, fresh, named),)))
    person.settle()
    users.search.set_text("newman")
    assert person.names(users) == ["aaron.new"]
