"""So many users that the window would stand still to look at all of them at every keystroke."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from mailplus_console.edits import accounts
from mailplus_console.records import Status
from tests.ui.accounts.conftest import Person, large_page
from ui.accounts import user_cells
from ui.accounts.user_page import UserPage
from ui.main_window import MainWindow
from ui.places import ACCOUNT, USER, Place


@pytest.fixture
def very_large(large: MainWindow, person: Person, monkeypatch: pytest.MonkeyPatch) -> UserPage:
    """Its users, so many that the window would stand still to look at all of them at once."""
    monkeypatch.setattr("ui.accounts.account_rows._SEARCHED_AT_ONCE", 1_000)
    monkeypatch.setattr("ui.accounts.account_rows._SEARCHED_THEN", 2_000)
    page = large_page(large, Place(ACCOUNT, USER))
    person.qtbot.waitUntil(lambda: page.rows.worked_out)
    return page


def test_of_very_many_those_found_first_are_shown_before_all_are_looked_at(
    very_large: UserPage, person: Person
) -> None:
    page = very_large
    tester = QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.search.line.insert("7")
    assert page.model.rowCount() == 271
    assert page.model.record(0).name == "user00007"
    assert not page.rows.settled
    person.qtbot.waitUntil(lambda: page.rows.settled)
    assert page.model.rowCount() == 1_355
    assert person.names(page)[-1] == "user04997"
    del tester


def test_nobody_is_said_to_be_found_only_when_all_have_been_looked_at(very_large: UserPage, person: Person) -> None:
    page = very_large
    page.search.line.insert("user04999")
    assert page.model.rowCount() == 0
    assert page.stack.currentWidget() is page.table
    person.qtbot.waitUntil(lambda: page.rows.settled)
    assert person.names(page) == ["user04999"]
    page.search.line.insert("9")
    person.qtbot.waitUntil(lambda: page.rows.settled)
    assert page.stack.currentWidget() is page.empty


def test_who_is_selected_stays_selected_where_he_is_found_last(very_large: UserPage, person: Person) -> None:
    page = very_large
    person.click_on(page, "user04999")
    page.search.line.insert("49")
    assert person.selected(page) == ["user04999"]
    person.qtbot.waitUntil(lambda: page.rows.settled)
    page.table.selectAll()
    page.search.line.insert("9")
    found = person.selected(page)
    assert found == person.names(page)
    assert found[-1] == "user04999"


def test_an_edit_while_a_search_goes_on_is_shown(very_large: UserPage, person: Person) -> None:
    page = very_large
    tester = QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.search.line.insert("4999")
    edit = accounts.set_user_status(["user04999"], Status.ACTIVATED)
    page.bridge.adopt_landed(page.bridge.workspace.stage(edit))
    assert person.names(page) == ["user04999"]
    assert person.text(page, "user04999", user_cells.STATUS) == "Activated · own"
    del tester
