"""The models under Qt's own tester, and names that would do harm if anything interpreted them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel

from mailplus_console.edits import accounts
from mailplus_console.edits.draft import Draft, Outcome
from mailplus_console.records import Change, Group, Status, Targets, User, UserPolicy
from tests.ui.accounts.conftest import Person
from ui.accounts import user_cells
from ui.accounts.account_page import AccountPage
from ui.accounts.group_page import GroupPage
from ui.accounts.outcomes import DONE, OutcomesDialog, OutcomesModel
from ui.accounts.user_page import UserPage
from ui.accounts.words import brief_origin
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


def test_a_group_that_is_called_like_a_word_keeps_the_word_group() -> None:
    assert brief_origin("sales") == "sales"
    assert brief_origin("Default") == ""
    assert brief_origin(None) == ""
