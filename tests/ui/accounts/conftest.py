"""The three pages in a window over the sample company, and what a person does with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from mailplus_console.edits.draft import Draft
from mailplus_console.records import Change, License, LicenseStatus, Product, User
from mailplus_console.workspace import Workspace
from tests.ui.conftest import TODAY
from ui.accounts.account_page import AccountPage
from ui.accounts.group_page import GroupPage
from ui.accounts.settings_page import SettingsPage
from ui.accounts.user_page import UserPage
from ui.main_window import MainWindow
from ui.places import ACCOUNT, GROUP, SETTINGS, USER, Place

W = TypeVar("W", bound=QWidget)


@dataclass
class Person:
    """Someone at the window."""

    window: MainWindow
    qtbot: QtBot

    def names(self, page: AccountPage) -> list[str]:
        """The names in the table, from top to bottom."""
        return [page.model.record(row).name for row in range(page.model.rowCount())]

    def text(self, page: AccountPage, name: str, column: int) -> str:
        """What the table says of an account."""
        row = page.model.row_of(name)
        assert row is not None, f"{name} is not shown"
        return str(page.model.data(page.model.index(row, column)))

    def selected(self, page: AccountPage) -> list[str]:
        """The names of the selected rows."""
        return list(page.chosen_names())

    def click_on(
        self,
        page: AccountPage,
        name: str,
        column: int = 0,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Click on a row."""
        point = self._point(page, name, column)
        QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, modifier, point)

    def double_click_on(self, page: AccountPage, name: str, column: int = 0) -> None:
        """Double click on a row."""
        point = self._point(page, name, column)
        QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=point)
        QTest.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=point)

    def _point(self, page: AccountPage, name: str, column: int) -> QPoint:
        row = page.model.row_of(name)
        assert row is not None, f"{name} is not shown"
        index = page.model.index(row, column)
        page.table.scrollTo(index)
        return page.table.visualRect(index).center()

    def select(self, page: AccountPage, names: Iterable[str]) -> None:
        """Click on the first name, Ctrl+click on the others."""
        modifier = Qt.KeyboardModifier.NoModifier
        for name in names:
            self.click_on(page, name, 0, modifier)
            modifier = Qt.KeyboardModifier.ControlModifier

    def press(
        self,
        widget: QWidget,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press a key."""
        QTest.keyClick(widget, key, modifier)

    def do(self, command: str) -> None:
        """Use a command, as a menu or the palette does."""
        action = self.window.actions_register.action(command)
        assert action.isEnabled(), self.window.actions_register.why_not(command)
        action.trigger()
        self.settle()

    def settle(self) -> None:
        """Wait until every edit asked for is done or refused."""
        self.qtbot.waitUntil(lambda: not self.window.bridge.busy)

    def dialog(self, kind: type[W]) -> W:
        """The open dialog of this kind."""
        found: list[W] = []

        def is_there() -> bool:
            found[:] = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
            return bool(found)

        self.qtbot.waitUntil(is_there)
        return found[0]

    def menu(self) -> QMenu:
        """The menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def act_as(self, name: str | None) -> None:
        """Use the console as another user."""
        self.window.bridge.sign_in(name)


@pytest.fixture
def person(empty_window: MainWindow, qtbot: QtBot) -> Person:
    """Someone at the window; a page's fixture opens the sample company in it."""
    empty_window.activateWindow()
    qtbot.waitUntil(empty_window.isActiveWindow)
    return Person(empty_window, qtbot)


def _page(window: MainWindow, tab: str) -> QWidget:
    window.places.go(Place(ACCOUNT, tab))
    page = window.page
    assert page is not None
    return page


@pytest.fixture
def users(window: MainWindow) -> UserPage:
    """Account › User."""
    page = _page(window, USER)
    assert isinstance(page, UserPage)
    return page


@pytest.fixture
def groups(window: MainWindow) -> GroupPage:
    """Account › Group."""
    page = _page(window, GROUP)
    assert isinstance(page, GroupPage)
    return page


@pytest.fixture
def defaults(window: MainWindow) -> SettingsPage:
    """Account › Settings."""
    page = _page(window, SETTINGS)
    assert isinstance(page, SettingsPage)
    return page


@pytest.fixture
def restrict(window: MainWindow, settled: Callable[[], None]) -> Callable[[], None]:
    """Bring the system into the restricted state: an illegal license is in use."""

    def do() -> None:
        key = "ILLEG-ALXXX-XXXXX-XXXXX"
        illegal = License(key, Product.MAILPLUS, 5, status=LicenseStatus.ILLEGAL)
        change = Change("licenses", key, None, illegal)
        window.bridge.edit(lambda _now: Draft("An illegal license came up", (change,)), allow_over_limit=True)
        settled()

    return do


@pytest.fixture
def large(tmp_path: Path, empty_window: MainWindow) -> MainWindow:
    """The window over a directory that is too large to be listed at once."""
    path = tmp_path / "Large.mpc"
    users = [User(f"user{number:05d}", f"Person {number}", f"user{number}@example.com") for number in range(5_000)]
    changes = tuple(Change("users", user.name, None, user) for user in users)
    with Workspace.create(path, today=lambda: TODAY) as workspace:
        workspace.edit(lambda _now: Draft("Many", changes))
    empty_window.bridge.take(Workspace.open(path, today=lambda: TODAY))
    return empty_window


def large_page(window: MainWindow, place: Place) -> UserPage:
    window.places.go(place)
    page = window.page
    assert isinstance(page, UserPage)
    return page
