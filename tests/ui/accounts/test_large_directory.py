"""A directory too large to be listed at once: first rows, then everything, on a worker that may be slow."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from mailplus_console.edits import accounts
from mailplus_console.edits.imports import replace_configuration
from mailplus_console.effective.resolution import Resolution
from mailplus_console.records import Configuration, Status, User
from tests.ui.accounts.conftest import Person, large_page
from ui.accounts import user_cells
from ui.main_window import MainWindow
from ui.places import ACCOUNT, GROUP, USER, Place
from ui.widgets.table_view import TableView

_NO_INDEX = QModelIndex()


def held_up(window: MainWindow) -> Event:
    """The worker that reads is busy until the event is set."""
    gate = Event()
    window.bridge.compute("test.gate", lambda _now: gate.wait(10), lambda _done: None)
    return gate


class Looked(QObject):
    """Whether a widget has been painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def test_of_a_large_directory_the_first_rows_are_there_at_once(large: MainWindow, person: Person) -> None:
    page = large_page(large, Place(ACCOUNT, USER))
    assert not page.rows.loaded
    assert page.model.rowCount() == 200
    assert page.model.data(page.model.index(0, 0)) == "user00000"
    assert page.model.data(page.model.index(0, user_cells.STATUS)) == "…"
    tester = QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    person.qtbot.waitUntil(lambda: page.rows.loaded)
    assert page.model.rowCount() == 5_000
    status = page.model.index(0, user_cells.STATUS)
    person.qtbot.waitUntil(lambda: page.model.data(status) == "Not activated · default")
    del tester


def test_the_page_is_painted_before_a_worker_lists_everybody(
    large: MainWindow, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[bool] = []
    compute = large.bridge.compute

    def watched(topic: str, work: Callable[[Resolution], Any], done: Callable[[Any], None]) -> None:
        if topic == "accounts.users":
            painted.append(looked.seen)
        compute(topic, work, done)

    monkeypatch.setattr(large.bridge, "compute", watched)
    page = large_page(large, Place(ACCOUNT, USER))
    looked = Looked(page.table.viewport())
    person.qtbot.waitUntil(lambda: page.rows.loaded)
    assert painted == [True]


def test_what_is_asked_while_it_loads_is_not_forgotten(large: MainWindow, person: Person) -> None:
    page = large_page(large, Place(ACCOUNT, USER, "user04000"))
    page.sort(user_cells.NAME, True)
    person.qtbot.waitUntil(lambda: page.rows.loaded)
    assert person.selected(page) == ["user04000"]
    assert page.model.data(page.model.index(0, 0)) == "user04999"
    page.search.set_text("user042")
    assert page.model.rowCount() == 100


def test_an_edit_while_everybody_is_being_read_is_not_lost_and_the_place_stays(
    large: MainWindow, person: Person
) -> None:
    page = large_page(large, Place(ACCOUNT, USER))
    person.qtbot.waitUntil(lambda: page.rows.loaded)
    page.table.go_to(3_000)
    scrolled = page.table.verticalScrollBar().value()
    page.table.selectAll()
    gate = held_up(large)
    page.make(accounts.set_user_status(page.chosen_names(), Status.DEACTIVATED))
    person.settle()
    large.bridge.edit(accounts.set_user_status(["user03000"], Status.UNSPECIFIED))
    person.settle()
    gate.set()
    person.qtbot.waitUntil(lambda: person.text(page, "user00001", user_cells.STATUS) == "Deactivated · own")
    assert person.text(page, "user03000", user_cells.STATUS) == "Not activated · default"
    assert page.table.selection_count() == 5_000
    assert page.table.current_row() == 3_000
    assert page.table.verticalScrollBar().value() == scrolled


def test_everybody_is_selected_and_copied_without_a_pause(large: MainWindow, person: Person) -> None:
    page = large_page(large, Place(ACCOUNT, USER))
    person.qtbot.waitUntil(lambda: page.rows.loaded)
    page.table.setFocus()
    person.press(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.table.selection_count() == 5_000
    person.press(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert large.jobs.running
    person.qtbot.waitUntil(lambda: not large.jobs.running)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 5_000
    assert lines[-1].startswith("user04999\tPerson 4999\tuser4999@example.com\tLocal\tNot activated · default")


class Counted(QAbstractTableModel):
    """Many rows; counts how often the view asks how many."""

    asked = 0

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        self.asked += 1
        return 5_000

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        return 4

    def data(self, _index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        return "text" if role == 0 else None


def test_a_table_with_everything_selected_paints_without_looking_at_every_cell(person: Person) -> None:
    view, model = TableView(), Counted()
    view.setModel(model)
    view.resize(600, 400)
    view.selectAll()
    model.asked = 0
    view.grab()
    assert model.asked < 1_000
    view.deleteLater()


def test_a_very_large_directory_is_sorted_and_filtered_by_a_worker(
    large: MainWindow, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.accounts.account_rows._SETTLED_AT_ONCE", 4_000)
    page = large_page(large, Place(ACCOUNT, USER))
    person.qtbot.waitUntil(lambda: page.rows.loaded)
    first = page.model.index(0, 0)
    gate = held_up(large)
    page.sort(user_cells.NAME, True)
    assert page.model.data(first) == "user00000"  # the window goes on
    large.places.go(Place.at(ACCOUNT, USER, "", status="activated"))
    large.bridge.edit(accounts.set_user_status(["user00007", "user04007"], Status.ACTIVATED))
    person.settle()
    gate.set()
    person.qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    assert page.model.data(first) == "user04007"
    page.clear_all()
    person.qtbot.waitUntil(lambda: page.model.rowCount() == 5_000)
    assert page.model.data(first) == "user04999"


def test_an_edit_from_another_page_while_everybody_is_being_read_is_there_on_the_way_back(
    large: MainWindow, person: Person
) -> None:
    page = large_page(large, Place(ACCOUNT, USER))
    person.qtbot.waitUntil(lambda: page.rows.loaded)
    gate = held_up(large)
    large.bridge.edit(accounts.set_user_status([f"user{number:05d}" for number in range(2_500)], Status.DEACTIVATED))
    person.settle()
    large.places.go(Place(ACCOUNT, GROUP))
    large.bridge.edit(accounts.set_user_status(["user00003"], Status.ACTIVATED))
    person.settle()
    gate.set()
    person.qtbot.waitUntil(lambda: person.text(page, "user00002", user_cells.STATUS) == "Deactivated · own")
    large.places.go(Place(ACCOUNT, USER))
    person.qtbot.waitUntil(lambda: person.text(page, "user00003", user_cells.STATUS) == "Activated · own")


def test_an_import_that_is_undone_while_everybody_is_being_read_does_not_come_back(
    large: MainWindow, person: Person
) -> None:
    page = large_page(large, Place(ACCOUNT, USER))
    person.qtbot.waitUntil(lambda: page.rows.loaded)
    gate, listed = held_up(large), list[object]()
    large.bridge.edit(accounts.set_user_status([f"user{number:05d}" for number in range(2_500)], Status.DEACTIVATED))
    large.bridge.edit(replace_configuration(Configuration(users={"ada": User("ada")})))
    person.settle()
    assert person.names(page) == ["ada"]
    gate.set()
    large.bridge.compute("test.listed", lambda _now: None, listed.append)
    person.qtbot.waitUntil(lambda: bool(listed))
    assert person.names(page) == ["ada"]
    large.bridge.edit(accounts.set_user_status(["ada"], Status.ACTIVATED))
    person.settle()
    assert person.text(page, "ada", user_cells.STATUS) == "Activated · own"


def test_somebody_who_was_just_removed_is_asked_about_while_everybody_is_being_read(
    large: MainWindow, person: Person
) -> None:
    page = large_page(large, Place(ACCOUNT, USER, "user00003"))
    person.qtbot.waitUntil(lambda: page.rows.loaded and page.rows.worked_out)
    gate, users = held_up(large), dict(large.bridge.configuration.users)
    del users["user00003"]
    large.bridge.edit(replace_configuration(Configuration(users=users)))
    person.settle()
    large.places.go(Place(ACCOUNT, USER, "user00003"))
    gate.set()
    person.qtbot.waitUntil(lambda: page.model.rowCount() == 4_999)
    assert page.model.row_of("user00003") is None


def test_an_edit_while_the_first_reading_is_on_its_way_is_followed(
    large: MainWindow, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = large_page(large, Place(ACCOUNT, USER))
    gate = held_up(large)
    page.rows._read_all()  # the first rows have been painted
    monkeypatch.setattr("ui.accounts.account_rows._PAINTED_MS", 300)
    large.bridge.edit(accounts.set_user_status(["user00003"], Status.ACTIVATED))
    person.settle()
    gate.set()
    person.qtbot.waitUntil(lambda: page.rows.worked_out)
    person.qtbot.waitUntil(lambda: person.text(page, "user00003", user_cells.STATUS) == "Activated · own")
