"""Policies get another order by mouse, keys, menus and palette; each gesture is one step that undo takes back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtWidgets import QMenu

from tests.helpers.list_person import ListPerson
from tests.helpers.person import press
from ui.notices import Notice
from ui.priority.position_dialog import PositionDialog

START = ["Interns", "Sales", "Engineering", "No forwarding", "Former project", "Default"]

Door = Callable[[ListPerson, str], None]
KEYS = {
    "Move up": "Alt+Up",
    "Move down": "Alt+Down",
    "Move to top": "Alt+Home",
    "Move to bottom": "Alt+End",
}


def by_key(person: ListPerson, text: str) -> None:
    person.press(KEYS[text])


def by_context_menu(person: ListPerson, text: str) -> None:
    person.from_menu(person.context_menu(person.selected()[0]), text)


def by_arrow_button(person: ListPerson, text: str) -> None:
    menu = person.page.toolbar.arrows.menu()
    assert isinstance(menu, QMenu)
    person.from_menu(menu, text)


def by_palette(person: ListPerson, text: str) -> None:
    person.palette(text)


DOORS = [by_key, by_context_menu, by_arrow_button, by_palette]


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize(
    "text, order",
    [
        ("Move up", ["Interns", "Engineering", "Sales", "No forwarding", "Former project", "Default"]),
        ("Move down", ["Interns", "Sales", "No forwarding", "Engineering", "Former project", "Default"]),
        ("Move to top", ["Engineering", "Interns", "Sales", "No forwarding", "Former project", "Default"]),
        ("Move to bottom", ["Interns", "Sales", "No forwarding", "Former project", "Engineering", "Default"]),
    ],
)
def test_every_door_moves_the_selected_policy(person: ListPerson, door: Door, text: str, order: list[str]) -> None:
    person.select("Engineering")
    entries = len(person.window.bridge.workspace.entries)
    door(person, text)
    assert person.order() == order
    assert person.selected() == ["Engineering"]
    assert len(person.window.bridge.workspace.entries) == entries + 1
    person.undo()
    assert person.order() == START
    assert person.selected() == ["Engineering"]


def test_several_move_as_one_and_keep_their_order(person: ListPerson) -> None:
    person.select("Sales", "No forwarding")
    person.press("Alt+Home")
    assert person.order()[:3] == ["Sales", "No forwarding", "Interns"]
    assert person.selected() == ["Sales", "No forwarding"]
    person.undo()
    assert person.order() == START


def test_open_rows_stay_open_and_selected_ones_selected_over_moves_and_undo(person: ListPerson) -> None:
    person.select("Sales")
    person.press("Space")
    person.select("Engineering")
    person.press("Space")
    assert person.open_rows() == ["Sales", "Engineering"]
    person.press("Alt+Home")
    person.press("Alt+Down")
    assert sorted(person.open_rows()) == ["Engineering", "Sales"]
    person.undo()
    person.undo()
    assert sorted(person.open_rows()) == ["Engineering", "Sales"]
    assert person.selected() == ["Engineering"]


@pytest.mark.parametrize("typed, place", [("1", 0), ("2", 1), ("5", 4)])
def test_to_position_asks_for_the_number(person: ListPerson, typed: str, place: int) -> None:
    person.select("Engineering")
    person.press("Alt+P")
    dialog = person.dialog(PositionDialog)
    dialog.field.lineEdit().selectAll()
    press(dialog.field, typed)
    press(dialog.field, "Return")
    person.settle()
    assert person.order().index("Engineering") == place
    if place != 2:
        person.undo()
    assert person.order() == START


def test_moves_that_change_nothing_are_not_offered(person: ListPerson) -> None:
    person.select("Interns")
    assert person.why_not("up") == "It stands at the top already."
    assert person.why_not("to_top") == "It stands at the top already."
    assert not person.why_not("down")
    person.select("Former project")
    assert person.why_not("down") == "It stands at the bottom already."
    assert not person.why_not("up")


# ---------------------------------------------------------------------------------------------- drag and drop


def test_a_drop_on_the_upper_half_lands_above_and_on_the_lower_half_below(person: ListPerson) -> None:
    assert person.drag(["No forwarding"], person.above("Sales"))
    assert person.order()[:3] == ["Interns", "No forwarding", "Sales"]
    person.undo()
    assert person.drag(["No forwarding"], person.below("Sales"))
    assert person.order()[:4] == ["Interns", "Sales", "No forwarding", "Engineering"]


def test_several_are_dropped_in_one_edit(person: ListPerson) -> None:
    entries = len(person.window.bridge.workspace.entries)
    person.select("Interns", "No forwarding")
    assert person.drag(["Interns", "No forwarding"], person.below("Former project"))
    assert person.order() == ["Sales", "Engineering", "Former project", "Interns", "No forwarding", "Default"]
    assert person.selected() == ["Interns", "No forwarding"]
    assert len(person.window.bridge.workspace.entries) == entries + 1
    person.undo()
    assert person.order() == START


@pytest.mark.parametrize("where", ["on Default", "below Default", "far below"])
def test_past_the_end_is_right_above_default(person: ListPerson, where: str) -> None:
    on_default = person.point("Default")
    point = {
        "on Default": on_default,
        "below Default": person.below("Default"),
        "far below": on_default + QPoint(0, 90),
    }
    assert person.drag(["Interns"], point[where])
    assert person.order()[-2:] == ["Interns", "Default"]
    person.undo()
    assert person.order() == START


def test_a_drop_among_the_targets_of_an_open_policy_lands_beside_that_policy(person: ListPerson) -> None:
    person.select("Sales")
    person.press("Space")
    page = person.page
    first = page.view.visualRect(page.model.index(0, 0, page.model.index_of("p2")))
    last = page.view.visualRect(page.model.index(1, 0, page.model.index_of("p2")))
    assert person.drag(["Former project"], QPoint(150, last.center().y()))
    assert person.order()[1:3] == ["Sales", "Former project"]
    person.undo()
    assert person.drag(["Former project"], QPoint(150, first.top() - 50))
    assert person.order()[1:3] == ["Former project", "Sales"]


def test_the_line_shows_where_it_will_land_and_goes_afterwards(person: ListPerson) -> None:
    view = person.page.view
    seen: list[int | None] = []
    person.page.model.dropped.connect(lambda _ids, _before: seen.append(view.gap()))
    person.drag(["Interns"], person.below("Engineering"))
    assert view.gap() is None
    assert seen == [None]


def test_only_policies_of_this_list_are_taken(person: ListPerson) -> None:
    other = QMimeData()
    other.setData("application/x-mailplus-console-delegation", b"p1")
    assert not person.drag([], person.above("Sales"), other)
    unknown = QMimeData()
    unknown.setData(person.page.subject.mime_type, b"no such id")
    assert not person.drag([], person.above("Sales"), unknown)
    text = QMimeData()
    text.setText("p1")
    assert not person.drag([], person.above("Sales"), text)
    assert person.order() == START


def test_a_drop_where_it_stood_is_no_edit(person: ListPerson) -> None:
    entries = len(person.window.bridge.workspace.entries)
    assert person.drag(["Sales"], person.above("Engineering"))
    assert person.order() == START
    assert len(person.window.bridge.workspace.entries) == entries
    assert not person.said.texts


def test_in_a_filtered_list_a_drag_is_refused_and_the_reason_is_said(person: ListPerson) -> None:
    person.page.search.set_text("in")
    assert person.order() == ["Interns", "Engineering", "No forwarding"]
    person.select("Engineering")
    person.page.view.startDrag(person.page.model.supportedDropActions())
    person.heard("A search hides some policies")
    assert not person.drag(["Engineering"], person.above("Interns"))
    assert "A search hides some policies" in person.why_not("up")
    person.press("Alt+Home")  # a number is a number, whatever is hidden
    assert person.order()[:2] == ["Engineering", "Interns"]
    person.said.notices[0].actions[0].run()
    assert person.page.search.text() == ""
    assert person.order()[:3] == ["Engineering", "Interns", "Sales"]


# ---------------------------------------------------------------------------------------------- the impact


def test_a_move_says_at_once_what_it_changed_and_undo_takes_it_back(person: ListPerson) -> None:
    person.select("Interns")
    person.press("Alt+Down")
    person.heard("Moved “Interns” above “Engineering”. 1 user changes policy")
    assert [action.text for action in person.said.notices[-1].actions] == ["Undo", "Show list"]
    person.notice_button("Undo")
    assert person.order() == START


def test_a_move_that_touches_nobody_says_so(person: ListPerson) -> None:
    person.select("Former project")
    person.press("Alt+Up")
    person.heard("Moved “Former project” above “No forwarding”. Nobody is affected.")
    assert [action.text for action in person.said.notices[-1].actions] == ["Undo"]


def test_the_next_edit_takes_the_notice_with_its_undo_away(person: ListPerson) -> None:
    person.select("Interns")
    person.press("Alt+Down")
    person.heard("1 user changes policy")
    withdrawn: list[Notice] = []
    by_number = {notice.number: notice for notice in person.said.notices}
    person.window.notices.withdrawn.connect(lambda number: withdrawn.append(by_number[number]))
    person.press("Alt+Up")
    person.heard("to the top")
    assert [notice.text.split(".")[0] for notice in withdrawn] == ["Moved “Interns” above “Engineering”"]


def test_held_keys_move_on_without_waiting_for_each_other(person: ListPerson) -> None:
    person.select("Former project")
    for _ in range(4):
        press(person.page.view, "Alt+Up")
    person.settle()
    assert person.order()[0] == "Former project"
    person.heard("Moved “Former project” to the top")
