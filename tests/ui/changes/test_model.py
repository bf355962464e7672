"""The plan as a tree under Qt's own model tester, and with a hundred thousand changed users in the window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from mailplus_console.edits.draft import Draft
from mailplus_console.effective.resolution import Resolution
from mailplus_console.planning import plan_of
from mailplus_console.records import Change, Configuration, DataClearing, Server, Status, User, Vanished, difference
from mailplus_console.records import Group as GroupRecord
from mailplus_console.sample import fill_with_sample
from mailplus_console.workspace import Workspace
from tests.helpers.heartbeat import Heartbeat, Pause
from tests.helpers.shelf_server import ShelfServer
from tests.syncing.conftest import pull
from tests.ui.changes.conftest import Office
from ui.changes.looking import Group, Look, Wanted, narrow
from ui.changes.plan_model import PlanModel
from ui.changes.plan_tree import PlanTree
from ui.main_window import MainWindow
from ui.widgets.level_model import AT_ONCE

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
TODAY = date(2026, 11, 24)
MANY = 100_000
TRIES = 3


def crowd(amount: int) -> Configuration:
    users = {name: User(name, f"Person {name}", f"{name}@example.com") for name in (f"u{n:06}" for n in range(amount))}
    return Configuration(server=Server(free_seats=amount), users=users)


def all_activated(now: Configuration) -> Draft:
    changes = (
        Change("users", user.name, user, User(user.name, user.full_name, user.email, status=Status.ACTIVATED))
        for user in now.users.values()
    )
    return Draft("Everybody is activated", tuple(changes))


def looked_at(amount: int) -> Look:
    before = crowd(amount)
    changes = all_activated(before).changes
    plan = plan_of(Resolution(before.changed(changes), TODAY), changes)
    return Look(plan, plan.impact, (), 0, 0, 0)


def everything(look: Look) -> tuple[Group, ...]:
    return narrow(look, Wanted())


def test_the_tree_grows_and_shrinks_as_qt_wants_it(qtbot: QtBot) -> None:
    model = PlanModel()
    tester = QAbstractItemModelTester(model, FATAL)
    look = looked_at(3)
    model.show_plan(look.plan, everything(look))
    users = model.index(0, 0)
    assert users.data() == "User (3)"
    assert model.rowCount(users) == 3
    assert model.rowCount(model.index(0, 0, users)) == 1
    model.show_plan(look.plan, narrow(look, Wanted("u000001")))
    assert model.total == 1
    model.show_plan(look.plan, narrow(look, Wanted("nobody")))
    assert model.rowCount() == 0
    del tester


def test_a_row_opens_where_there_are_fields_and_nowhere_else(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "sample.mpc", today=lambda: TODAY) as workspace:
        fill_with_sample(workspace)
        some = workspace.configuration
    whole = some.changed([Change("groups", "new", None, GroupRecord("new")), Change("members", "new", None, ())])
    nobody = Configuration()
    for before, after in ((nobody, whole), (whole, nobody), (some, whole)):
        changes = difference(before, after)
        plan, model = plan_of(Resolution(after, TODAY), changes), PlanModel()
        model.show_plan(plan, narrow(Look(plan, plan.impact, (), 0, 0, 0), Wanted()))
        for page in (model.index(row, 0) for row in range(model.rowCount())):
            for record in (model.index(row, 0, page) for row in range(model.rowCount(page))):
                assert model.hasChildren(record) == (model.rowCount(record) > 0), record.data()
                fields = [model.index(row, 0, record) for row in range(model.rowCount(record))]
                assert not any(model.hasChildren(field) for field in fields)


def test_each_record_is_found_on_its_page_and_one_that_is_not_there_nowhere(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "sample.mpc", today=lambda: TODAY) as workspace:
        fill_with_sample(workspace)
        some = workspace.configuration
    clearing, gone = DataClearing(min(some.users)), Vanished(f"user:{max(some.users)}", "office", TODAY)
    whole = some.changed(
        [Change("data_clearings", clearing.user, None, clearing), Change("vanished", gone.account, None, gone)]
    )
    changes = difference(Configuration(), whole)
    plan, model = plan_of(Resolution(whole, TODAY), reversed(changes)), PlanModel()
    model.show_plan(plan, narrow(Look(plan, plan.impact, (), 0, 0, 0), Wanted()))
    found = model.find({change[:2] for change in changes} | {("users", "nobody"), ("vanished", "nobody")})
    assert {record: model.change_at(index) for record, index in found.items()} == {
        change[:2]: change for change in changes
    }


def test_many_records_come_page_by_page(qtbot: QtBot) -> None:
    model = PlanModel()
    look = looked_at(AT_ONCE + 10)
    model.show_plan(look.plan, everything(look))
    tester = QAbstractItemModelTester(model, FATAL)  # it fetches more by itself, which it cannot during a reset
    users = model.index(0, 0)
    while model.canFetchMore(users):
        model.fetchMore(users)
    assert model.rowCount(users) == AT_ONCE + 10
    del tester


def test_a_record_far_down_is_found_and_a_page_stands_for_those_not_shown_yet(qtbot: QtBot) -> None:
    tree = PlanTree()
    qtbot.addWidget(tree)
    look = looked_at(2 * AT_ONCE + 10)
    tree.plan.show_plan(look.plan, everything(look))
    assert len(tree.plan.changes_at([tree.plan.index(0, 0)])) == 2 * AT_ONCE + 10
    far = f"u{AT_ONCE + 5:06}"
    found = tree.plan.find([("users", far)])
    assert [far in str(index.data()) for index in found.values()] == [True]
    assert tree.plan.changes_at(found.values())[0].key == far


@pytest.fixture
def crowded(qtbot: QtBot, empty_window: MainWindow, tmp_path: Path) -> Office:
    """A linked workspace in which everybody was activated."""
    server = ShelfServer(crowd(MANY))
    workspace = Workspace.create(tmp_path / "crowd.mpc", today=lambda: TODAY)
    pull(workspace, server)
    workspace.edit(all_activated)
    empty_window.bridge.take(workspace)
    return Office(empty_window, server, qtbot)


@pytest.mark.slow
def test_a_hundred_thousand_changes_never_stop_the_window(crowded: Office) -> None:
    pauses: list[Pause] = []
    while len(pauses) < TRIES and not any(pause.is_short for pause in pauses):
        heart = Heartbeat()
        crowded.window.bridge.server_changed.emit()
        page = crowded.look()
        page.search.set_text("u0123")
        crowded.wait()
        assert page.tree.plan.total == 100
        page.search.clear()
        crowded.wait()
        users = page.tree.plan.index(0, 0)
        page.tree.scrollTo(page.tree.plan.index(AT_ONCE - 1, 0, users))
        page.tree.setCurrentIndex(users)
        pauses.append(heart.stop())
        assert page.tree.plan.total == MANY
    assert any(pause.is_short for pause in pauses), pauses
    assert crowded.page.strip.banner.text().startswith("100000 users are activated")
