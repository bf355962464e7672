"""The list of user policies: what it shows, how it is searched, opened, read and copied."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QColorDialog
from shiboken6 import isValid

from mailplus_console.edits import policies
from mailplus_console.edits.policies import USER_POLICIES
from mailplus_console.records import Targets, UserPolicy
from tests.helpers.company import POLICIES, company
from tests.helpers.list_person import ListPerson, open_workspace
from tests.helpers.person import button, press, type_text
from ui.places import Place
from ui.priority.editor import PolicyEditor
from ui.priority.zones import zones
from ui.widgets.color_tag import ColorPopup

HOSTILE = "<img src=x onerror=alert(1)> & %1 'quoted'"


def test_the_first_policy_is_selected_and_shown_at_once(person: ListPerson) -> None:
    assert person.order()[-1] == "Default"
    assert person.selected() == ["Interns"]
    person.qtbot.waitUntil(lambda: button(person.page.panel, "Edit…") is not None)


def test_a_place_selects_the_policy_it_names_even_behind_a_search(person: ListPerson) -> None:
    page = person.page
    page.search.set_text("engin")
    person.window.places.go(Place("account", "user_policy", "p4"))
    assert person.selected() == ["No forwarding"]
    assert page.search.text() == ""
    person.window.places.go(Place("account", "user_policy", "gone"))
    person.heard("This policy is no longer there.")


def test_back_returns_to_the_policy_that_was_selected(person: ListPerson) -> None:
    person.select("Engineering")
    person.qtbot.waitUntil(lambda: person.window.places.current == Place("account", "user_policy", "p3"))
    person.window.places.go(Place("history"))
    person.window.places.back()
    assert person.selected() == ["Engineering"]


def test_the_search_finds_by_name_and_down_goes_into_the_list(person: ListPerson) -> None:
    page = person.page
    assert page.start_search()
    type_text(page.search.line, "FOR")
    assert person.order() == ["No forwarding", "Former project"]
    assert page.model.policy_row(page.model.index(0, 0)).place == 4
    press(page.search.line, "Down")
    assert page.view.hasFocus()
    assert person.selected() == ["No forwarding"]
    page.search.set_text("nobody is called so")
    assert page.stack.currentWidget() is page.nothing
    assert page.nothing.title() == "Nothing found"
    button(page.nothing, "Clear search").click()
    assert len(person.order()) == 6


def test_space_the_triangle_and_the_menu_open_and_close_a_row(person: ListPerson) -> None:
    person.select("Sales")
    person.press("Space")
    assert person.open_rows() == ["Sales"]
    page = person.page
    where = zones(page.view.visualRect(page.model.index_of("p2")), 1)
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=where.chevron.center())
    assert person.open_rows() == []
    person.from_menu(person.context_menu("Sales"), "Show or hide targets")
    assert person.open_rows() == ["Sales"]


def test_the_double_triangle_opens_all_and_closes_all(person: ListPerson) -> None:
    page = person.page
    page.toolbar.triangles.click()
    assert person.open_rows() == ["Interns", "Sales", "Engineering", "No forwarding"]
    assert page.toolbar.triangles.accessibleName() == "Hide all targets"
    page.toolbar.triangles.click()
    assert person.open_rows() == []
    person.press("Alt+T")
    assert len(person.open_rows()) == 4


def test_a_deleted_policy_that_comes_back_is_open_as_it_was(person: ListPerson) -> None:
    person.select("Sales")
    person.press("Space")
    person.page.make(policies.delete(USER_POLICIES, ["p2"]))
    person.settle()
    assert person.order()[1] == "Engineering"
    person.undo()
    assert person.open_rows() == ["Sales"]


def test_enter_on_a_target_goes_to_the_user(person: ListPerson) -> None:
    page = person.page
    person.select("Sales")
    person.press("Space")
    page.view.setCurrentIndex(page.model.index(1, 0, page.model.index_of("p2")))
    press(page.view, "Return")
    assert person.window.places.current == Place("account", "user", "henry")


def test_the_selection_is_copied_as_text(person: ListPerson) -> None:
    person.select("Sales", "Former project")
    press(person.page.view, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "2\tSales\tSales + henry\t4\n5\tFormer project\tNo targets\t0"


def test_default_can_be_looked_at_but_not_touched(person: ListPerson) -> None:
    person.select("Default")
    for command in ("edit", "clone", "delete", "up", "down", "to_top", "to_bottom", "to_position", "color"):
        assert "always stands last" in person.why_not(command), command
    person.press("F2")
    person.press("Del")
    assert person.no_dialog(PolicyEditor)
    person.page.view.startDrag(person.page.model.supportedDropActions())
    person.heard("always stands last")
    assert person.order()[-1] == "Default"


def test_default_among_several_is_no_reason_to_leave_it_last(person: ListPerson) -> None:
    person.select("Interns", "Default")
    assert person.drag(["Interns", "Default"], person.below("Sales"))
    assert person.order() == ["Sales", "Interns", "Engineering", "No forwarding", "Former project", "Default"]


@pytest.mark.parametrize("theme_mode", ["light", "dark"])
def test_hostile_names_are_shown_as_they_are_and_painted(person: ListPerson, theme_mode: str) -> None:
    person.window.theme.set_mode(theme_mode)
    hostile = UserPolicy("h", HOSTILE, "#123456", targets=Targets.of(["anna"]))
    person.page.make(policies.add(USER_POLICIES, hostile, top=True), select=["h"])
    person.settle()
    assert person.order()[0] == HOSTILE
    assert "<img" not in str(person.page.model.index_of("h").data(Qt.ItemDataRole.ToolTipRole))
    person.heard(HOSTILE)
    person.page.toggle_all()
    assert not person.page.grab().isNull()


def test_page_keeps_up_while_another_page_is_shown(person: ListPerson) -> None:
    assert person.order()[0] == "Interns"
    person.window.places.go(Place("history"))
    person.window.bridge.edit(policies.move_to_top(USER_POLICIES, ["p5"]))
    person.settle()
    person.window.places.go(Place("account", "user_policy"))
    assert person.order()[0] == "Former project"


def test_colors_are_set_for_several_from_the_menu(person: ListPerson) -> None:
    person.select("Interns", "Engineering")
    person.from_menu(person.context_menu("Interns"), "Color", "Teal")
    now = person.window.bridge.configuration.user_policies
    assert now["p1"].color == now["p3"].color == now["p4"].color
    person.heard("Colored 2 user policies. Nobody is affected.")
    person.undo()
    assert person.window.bridge.configuration.user_policies["p1"].color != now["p4"].color


def test_any_own_color_comes_from_the_palette(person: ListPerson) -> None:
    person.select("Interns")
    person.press("Alt+C")
    popup = person.dialog(ColorPopup)
    popup.field.setText("#abcdef")
    press(popup.field, "Return")
    person.settle()
    assert person.window.bridge.configuration.user_policies["p1"].color == "#abcdef"


def test_the_palette_of_the_list_leads_to_the_system_s_colors(person: ListPerson) -> None:
    person.select("Interns")
    person.press("Alt+C")
    button(person.dialog(ColorPopup), "More…").click()
    dialog = person.dialog(QColorDialog)
    person.page.view.select_ids(["p2"])  # what was selected is meant, not what is when the color is chosen
    dialog.setCurrentColor(QColor("#123456"))
    dialog.accept()
    person.settle()
    now = person.window.bridge.configuration.user_policies
    assert (now["p1"].color, now["p2"].color == "#123456") == ("#123456", False)
    person.qtbot.waitUntil(lambda: person.no_dialog(QColorDialog))


def test_the_menu_key_opens_the_menu_at_the_row(person: ListPerson) -> None:
    page = person.page
    places: list[QPoint] = []
    page.view.menu_wanted.connect(places.append)
    person.select("Sales")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(page.view.viewport(), event)
    assert page.view.viewport().mapFromGlobal(places[0]) == page.view.visualRect(page.model.index_of("p2")).center()
    person.close_popups()


def test_enter_on_default_says_why_there_is_no_editor(person: ListPerson) -> None:
    person.select("Default")
    press(person.page.view, "Return")
    person.heard("mirrors the current settings")
    assert person.no_dialog(PolicyEditor)


def test_the_grip_shows_a_hand(person: ListPerson) -> None:
    page = person.page
    where = zones(page.view.visualRect(page.model.index_of("p2")), 1)
    QTest.mouseMove(page.view.viewport(), where.grip.center())
    assert page.view.viewport().cursor().shape() == Qt.CursorShape.OpenHandCursor
    QTest.mouseMove(page.view.viewport(), where.text.center())
    assert page.view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_another_workspace_gets_a_page_of_its_own_and_the_old_one_stays_silent(
    person: ListPerson, tmp_path: Path
) -> None:
    first = person.page
    person.window.close_workspace()
    person.qtbot.waitUntil(lambda: not isValid(first))
    open_workspace(person.window, tmp_path / "Other.mpc", company(POLICIES[:2]))
    assert person.order() == ["Interns", "Sales", "Default"]
    person.select("Interns")
    person.press("Alt+Down")
    assert person.order() == ["Sales", "Interns", "Default"]
