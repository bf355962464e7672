"""Taking lines of the plan back: by every door, one or many, with the way back and the model's refusals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from mailplus_console.edits import accounts, policies
from mailplus_console.edits.draft import Draft
from mailplus_console.edits.policies import USER_POLICIES
from mailplus_console.records import Change, Quota, Status
from tests.helpers.listener import Listener
from tests.helpers.person import button, click, press
from tests.ui.changes.conftest import Office

Door = Callable[[Office], None]


def by_button(at: Office) -> None:
    click(button(at.page, "Revert"))


def by_delete(at: Office) -> None:
    press(at.page.tree, "Del")


def by_keys(at: Office) -> None:
    press(at.page.tree, "Ctrl+R")


def by_menu(at: Office) -> None:
    viewport = at.page.tree.viewport()
    spot = at.page.tree.visualRect(at.page.tree.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, viewport.mapToGlobal(spot))
    QApplication.sendEvent(viewport, event)
    menu = opened_menu(at)
    next(action for action in menu.actions() if action.text() == "Revert").trigger()
    menu.close()


def by_menu_key(at: Office) -> None:
    viewport = at.page.tree.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), viewport.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(viewport, event)
    menu = opened_menu(at)
    next(action for action in menu.actions() if action.text() == "Revert").trigger()
    menu.close()


def opened_menu(at: Office) -> QMenu:
    return next(menu for menu in at.page.findChildren(QMenu) if menu.isVisible())


def by_palette(at: Office) -> None:
    hits = at.window.late.found.commands("revert")
    next(hit for hit in hits if hit is not None and hit.title == "Revert").run()


@pytest.fixture
def staged(at_office: Office) -> Office:
    """Two users activated, one with a quota, a policy moved; the plan is shown."""
    at_office.edit(
        accounts.set_user_status(["alice", "bob"], Status.ACTIVATED),
        accounts.set_user_quota(["carol"], Quota(512)),
        policies.move(USER_POLICIES, ["p1"], before=None),
    )
    at_office.look()
    return at_office


@pytest.mark.parametrize("door", [by_button, by_delete, by_keys, by_menu, by_menu_key, by_palette])
def test_one_line_is_taken_back_and_the_notice_has_the_way_back(staged: Office, said: Listener, door: Door) -> None:
    staged.choose("bob")
    door(staged)
    staged.wait()
    assert staged.window.bridge.configuration.users["bob"].status is Status.UNSPECIFIED
    assert staged.badge == "3"
    staged.qtbot.waitUntil(lambda: said.last.startswith("Reverted user “bob”."))
    assert "carol" in str(staged.page.tree.currentIndex().data()), "the next line is there for the next stroke"
    next(action for action in said.notices[-1].actions if action.text == "Undo").run()
    staged.wait()
    assert staged.badge == "4"


def test_after_a_whole_page_is_taken_back_no_other_page_is_next(staged: Office) -> None:
    staged.choose("User (3)")
    by_keys(staged)
    staged.wait()
    assert staged.page.tree.currentIndex().isValid()
    assert not staged.page.tree.has_selection
    by_keys(staged)
    staged.wait()
    assert staged.badge == "1"


def test_a_line_that_goes_out_of_sight_leaves_nothing_selected(staged: Office) -> None:
    staged.choose("bob")
    staged.page.search.set_text("carol")
    staged.wait()
    assert not staged.page.tree.has_selection
    staged.page.search.clear()
    staged.wait()
    staged.choose("bob")
    staged.edit(accounts.set_user_status(["bob"], Status.UNSPECIFIED))
    assert not staged.page.tree.has_selection, "it was not reverted here: the next line is not meant"


def test_several_lines_are_one_edit(staged: Office, said: Listener) -> None:
    entries = len(staged.window.bridge.workspace.entries)
    selection = staged.page.tree.selectionModel()
    rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    staged.choose("alice")
    for name in ("bob", "Priority"):
        selection.select(staged.row(name), rows)
    by_keys(staged)
    staged.wait()
    assert staged.sentences() == ["User (1)", "User “carol” – Quota: not set → 512 MB"]
    assert len(staged.window.bridge.workspace.entries) == entries + 1
    staged.qtbot.waitUntil(lambda: said.last.startswith("Reverted 3 changes."))


def test_a_field_stands_for_its_record_and_a_page_for_all_of_it(staged: Office) -> None:
    tree = staged.page.tree
    tree.expand(staged.row("carol"))
    staged.choose("carol")
    press(tree, "Down")
    assert tree.plan.is_field(tree.currentIndex())
    by_keys(staged)
    staged.wait()
    assert staged.badge == "3"
    staged.choose("User (2)")
    by_keys(staged)
    staged.wait()
    assert staged.sentences()[0] == "User Policy (1)"


def test_what_is_filtered_out_is_not_taken_back_with_its_page(staged: Office) -> None:
    staged.page.search.set_text("activated")
    staged.wait()
    staged.choose("User (2)")
    by_keys(staged)
    staged.wait()
    staged.page.search.clear()
    staged.wait()
    assert staged.sentences()[:2] == ["User (1)", "User “carol” – Quota: not set → 512 MB"]


def test_a_deleted_policy_comes_back_to_its_place(at_office: Office) -> None:
    at_office.edit(policies.delete(USER_POLICIES, ["p2"]))
    at_office.look()
    at_office.choose("Interns")
    by_keys(at_office)
    at_office.wait()
    assert at_office.window.bridge.configuration.user_policy_order == ("p1", "p2", "p3")
    assert at_office.page._in_step.isVisible()


def test_everything_is_taken_back_after_a_question(staged: Office, said: Listener) -> None:
    click(button(staged.page, "Revert everything…"))
    question = said.questions[-1]
    assert question.confirm_text == "Revert 4 changes"
    assert staged.badge == "4", "nothing is done before the answer"
    question.confirmed()
    staged.wait()
    assert staged.badge == ""
    assert staged.page._in_step.isVisible()
    staged.qtbot.waitUntil(lambda: said.last.startswith("Reverted everything."))


def test_the_button_for_everything_goes_while_only_a_part_is_shown(staged: Office) -> None:
    staged.page.search.set_text("bob")
    staged.wait()
    assert not staged.page._revert_all.isVisible()
    staged.page.search.clear()
    staged.wait()
    assert staged.page._revert_all.isVisible()


def test_without_a_chosen_line_there_is_nothing_to_revert(staged: Office) -> None:
    staged.page.tree.clearSelection()
    assert staged.window.actions_register.why_not("changes.revert") == "Choose changes first."
    staged.choose("bob")
    assert staged.window.actions_register.why_not("changes.revert") == ""


def test_delete_in_the_search_field_deletes_a_letter_only(staged: Office) -> None:
    staged.choose("bob")
    field = staged.page.search.line
    field.setFocus()
    field.setText("bobs")
    field.setCursorPosition(3)
    press(field, "Del")
    staged.wait()
    assert field.text() == "bob"
    assert staged.badge == "4"


def test_what_the_operator_may_not_change_he_may_not_revert(staged: Office, said: Listener) -> None:
    staged.window.bridge.sign_in("dave")
    staged.wait()
    staged.look()
    assert len(staged.sentences()) == 6, "everybody may look"
    staged.choose("bob")
    by_keys(staged)
    staged.wait()
    assert said.notices[-1].level == "error"
    assert staged.badge == "4"


def test_a_revert_that_would_need_more_seats_asks(staged: Office, said: Listener) -> None:
    bridge = staged.window.bridge
    bridge.edit(
        lambda now: Draft("Server", (Change("server", "", now.server, replace(now.server, free_seats=1)),)),
        allow_over_limit=True,
    )
    staged.wait()
    staged.apply()
    staged.edit(accounts.set_user_status(["alice", "bob"], Status.UNSPECIFIED))
    staged.choose("User (")
    by_keys(staged)
    staged.wait()
    assert said.questions[-1].confirm_text == "Do it all the same"
