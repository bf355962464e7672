"""Deleting and cloning, with what they change said before."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

import pytest
from shiboken6 import isValid

from mailplus_console.edits import policies
from tests.helpers.list_person import ListPerson
from tests.helpers.person import button, press
from ui.priority.delete_dialog import DeleteDialog
from ui.priority.impact_list import ImpactDialog


def by_key(person: ListPerson) -> None:
    person.press("Del")


def by_menu(person: ListPerson) -> None:
    person.from_menu(person.context_menu("Sales"), "Delete")


def by_panel(person: ListPerson) -> None:
    button(person.page.panel, "Delete…").click()


def by_toolbar(person: ListPerson) -> None:
    person.page.toolbar.buttons["delete"].click()


def by_palette(person: ListPerson) -> None:
    person.palette("Delete")


@pytest.mark.parametrize("door", [by_key, by_menu, by_panel, by_toolbar, by_palette])
def test_every_door_asks_and_says_whom_it_changes(person: ListPerson, door: Callable[[ListPerson], None]) -> None:
    person.select("Sales")
    door(person)
    dialog = person.dialog(DeleteDialog)
    assert dialog.windowTitle() == "Delete “Sales”?"
    person.qtbot.waitUntil(lambda: "4 users change policy" in dialog.impact.text())
    assert dialog.cancel.hasFocus()
    press(dialog, "Escape")
    assert "Sales" in person.order()


def test_deleting_can_be_undone_and_the_one_below_is_selected(person: ListPerson) -> None:
    person.select("Sales")
    person.press("Del")
    button(person.dialog(DeleteDialog), "Delete policy").click()
    person.settle()
    assert person.order()[:2] == ["Interns", "Engineering"]
    assert person.selected() == ["Engineering"]
    person.heard("Deleted user policy “Sales”. 4 users change policy")
    person.undo()
    assert person.order()[:3] == ["Interns", "Sales", "Engineering"]


def test_a_policy_that_an_undo_has_taken_away_meanwhile_is_not_deleted_again(person: ListPerson) -> None:
    person.window.bridge.edit(policies.clone(policies.USER_POLICIES, "p2"))
    person.settle()
    person.select(person.order()[2])
    person.press("Del")
    dialog = person.dialog(DeleteDialog)
    person.window.bridge.undo()  # it was on its way when the dialog opened
    person.settle()
    button(dialog, "Delete policy").click()
    person.settle()
    assert dialog.banner.isVisible()
    press(dialog, "Escape")
    assert person.order()[:3] == ["Interns", "Sales", "Engineering"]


def test_several_are_deleted_in_one_edit(person: ListPerson) -> None:
    person.select("No forwarding", "Former project")
    person.press("Del")
    dialog = person.dialog(DeleteDialog)
    assert dialog.windowTitle() == "Delete 2 policies?"
    button(dialog, "Delete 2 policies").click()
    person.settle()
    assert person.order() == ["Interns", "Sales", "Engineering", "Default"]
    assert person.selected() == ["Engineering"]
    person.undo()
    assert len(person.order()) == 6


def test_the_list_of_those_who_change_can_be_seen_before(person: ListPerson) -> None:
    person.select("Interns")
    person.press("Del")
    dialog = person.dialog(DeleteDialog)
    person.qtbot.waitUntil(lambda: dialog.impact.settled)
    button(dialog, "Show list").click()
    shown = person.dialog(ImpactDialog)
    rows = [
        tuple(shown.model.index(row, column).data() for column in range(5)) for row in range(shown.model.rowCount())
    ]
    assert ("david", "David Dvořák", "Policy", "Interns", "Sales") in rows
    assert ("emma", "Emma Ek", "Policy", "Interns", "Default") in rows
    assert ("emma", "Emma Ek", "POP3", "Off", "On") in rows
    assert ("emma", "Emma Ek", "Recipients", "Internal users only", "Everybody") in rows
    shown.search.set_text("david pop3")
    assert shown.model.rowCount() == 1
    press(shown, "Escape")
    press(dialog, "Escape")


def test_a_dialog_that_is_closed_before_its_list_is_sorted_harms_nothing(person: ListPerson) -> None:
    person.select("Interns")
    person.press("Del")
    dialog = person.dialog(DeleteDialog)
    person.qtbot.waitUntil(lambda: dialog.impact.settled)
    gate, bridge = Event(), person.window.bridge
    bridge.compute("test.gate", lambda _now: gate.wait(10), lambda _done: None)
    button(dialog, "Show list").click()
    dialog.reject()
    person.qtbot.waitUntil(lambda: not isValid(dialog))
    gate.set()
    done: list[None] = []
    bridge.compute("test.after", lambda _now: None, done.append)
    person.qtbot.waitUntil(lambda: bool(done))
    assert person.no_dialog(ImpactDialog)


def test_the_list_after_an_edit_leads_to_the_user(person: ListPerson) -> None:
    person.select("Interns")
    person.press("Alt+Down")
    person.heard("1 user changes policy")
    person.notice_button("Show list")
    shown = person.dialog(ImpactDialog)
    shown.table.setCurrentIndex(shown.model.index(0, 0))
    button(shown, "Show user").click()
    person.qtbot.waitUntil(lambda: person.no_dialog(ImpactDialog))
    place = person.window.places.current
    assert place is not None
    assert (place.tab, place.key) == ("user", "david")


def test_a_clone_stands_right_below_without_targets_and_is_selected(person: ListPerson) -> None:
    person.select("Interns")
    person.press("Ctrl+D")
    assert person.order()[:3] == ["Interns", "Interns copy", "Sales"]
    assert person.selected() == ["Interns copy"]
    person.heard("Cloned user policy “Interns”. Nobody is affected.")
    person.undo()
    assert person.order()[:2] == ["Interns", "Sales"]


def test_what_works_on_one_policy_only_says_so(person: ListPerson) -> None:
    person.select("Interns", "Sales")
    assert "Select one to edit it" in person.why_not("edit")
    assert "Select one to clone it" in person.why_not("clone")
    assert not person.why_not("delete")
