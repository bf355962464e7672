"""Who may not change policies is not offered it, is told why, and is refused by the model all the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mailplus_console.edits import policies
from mailplus_console.edits.policies import USER_POLICIES
from mailplus_console.records import License, LicenseStatus, Product, Server
from mailplus_console.workspace import Workspace
from tests.helpers.company import company
from tests.helpers.list_person import TODAY, ListPerson, open_workspace
from tests.helpers.listener import Listener
from ui.main_window import MainWindow
from ui.places import USER_POLICY
from ui.priority.editor import PolicyEditor

COMMANDS = ("add", "edit", "clone", "delete", "color", "up", "down", "to_top", "to_bottom", "to_position")


def nothing_can_be_done(person: ListPerson, reason: str) -> None:
    """Every command says why not, every key and drag does nothing."""
    person.select("Sales")
    for command in COMMANDS:
        assert reason in person.why_not(command), command
    for keys in ("F2", "Del", "Ctrl+D", "Ctrl+N"):
        person.press(keys)
    for keys in ("Alt+Up", "Alt+Down", "Alt+Home", "Alt+End"):
        person.said.notices.clear()
        person.press(keys)
        person.heard(reason)
        assert person.selected() == ["Sales"], keys
    assert person.no_dialog(PolicyEditor)
    person.page.view.startDrag(person.page.model.supportedDropActions())
    person.heard(reason)
    assert person.order()[:2] == ["Interns", "Sales"]
    assert reason in person.page.toolbar.buttons["delete"].toolTip().replace("&quot;", '"')


@pytest.fixture
def visitor(empty_window: MainWindow, qtbot: QtBot, said: Listener) -> ListPerson:
    """Someone at a window without a workspace yet."""
    return ListPerson(empty_window, qtbot, said, USER_POLICY)


def test_a_workspace_open_for_reading_can_only_be_read(visitor: ListPerson, tmp_path: Path) -> None:
    open_workspace(visitor.window, tmp_path / "Company.mpc", company())
    visitor.window.bridge.release()
    visitor.window.bridge.take(Workspace.open(tmp_path / "Company.mpc", read_only=True, today=lambda: TODAY))
    nothing_can_be_done(visitor, "open for reading only")
    visitor.select("Sales")
    visitor.page.toggle_all()  # looking is free
    assert "Sales" in visitor.open_rows()


def test_while_the_system_is_restricted_policies_stay_as_they_are(visitor: ListPerson, tmp_path: Path) -> None:
    start = replace(
        company(),
        server=Server(free_seats=50),
        licenses={"X": License("X", Product.MAILPLUS, 5, status=LicenseStatus.ILLEGAL)},
    )
    open_workspace(visitor.window, tmp_path / "Company.mpc", start)
    nothing_can_be_done(visitor, "The system is restricted")


def test_a_delegate_with_the_permission_may_do_everything_here(person: ListPerson) -> None:
    person.window.bridge.sign_in("jon")  # the help desk holds User Policy
    person.select("Sales")
    for command in ("add", "edit", "clone", "delete", "up", "color"):
        assert not person.why_not(command), command
    person.press("Alt+Up")
    assert person.order()[0] == "Sales"


def test_a_change_that_the_model_refuses_is_said_and_nothing_moves(person: ListPerson) -> None:
    assert person.order()[0] == "Interns"
    page = person.page
    person.window.bridge.sign_in("henry")  # nobody delegated anything to him
    assert "needs the permission “User Policy”" in page.why_not.change(["p3"])
    page.make(policies.move_to_top(USER_POLICIES, ["p3"]))
    person.settle()
    person.heard("needs the permission “User Policy”")
    person.window.bridge.sign_in(None)
    assert person.order()[0] == "Interns"
