"""What is selected in a table of accounts, whatever becomes of its rows."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.accounts.conftest import Person
from ui.accounts import user_cells
from ui.accounts.user_page import UserPage


def test_selection_and_current_row_survive_sorting_and_searching(person: Person, users: UserPage) -> None:
    person.select(users, ["aiko.mori", "ben.carter"])
    users.sort(user_cells.QUOTA, True)
    assert sorted(person.selected(users)) == ["aiko.mori", "ben.carter"]
    current = users.current()
    assert current is not None
    assert current.name == "ben.carter"
    users.search.set_text("carter")
    assert person.selected(users) == ["ben.carter"], "who is not shown is not selected: nothing is done unseen"


def test_everything_selected_stays_so_in_another_order(person: Person, users: UserPage) -> None:
    users.table.setFocus()
    person.press(users.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert users.table.selection_count() == 64
    users.sort(user_cells.MAIL, False)
    assert users.table.selection_count() == 64
    assert "64 selected" in users.subtitle()


def test_whom_a_search_has_not_found_is_not_selected_when_the_search_is_taken_back(
    person: Person, users: UserPage
) -> None:
    users.search.set_text("hart")
    found = person.names(users)
    users.search.set_text("h")
    assert len(found) < users.model.rowCount()
    users.search.set_text("hart")
    person.press(users.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    users.clear_all()
    assert person.selected(users) == found


def test_all_whom_a_longer_search_leaves_stay_selected(person: Person, users: UserPage) -> None:
    person.press(users.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    users.search.set_text("h")
    assert person.selected(users) == person.names(users)


def test_arrows_and_shift_select_a_range(person: Person, users: UserPage) -> None:
    users.table.go_to(2)
    users.table.setFocus()
    for _ in range(3):
        person.press(users.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert person.selected(users) == person.names(users)[2:6]
    person.press(users.table, Qt.Key.Key_End)
    assert users.table.current_row() == 63
