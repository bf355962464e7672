"""Someone at one of the two priority lists: what a person does there, through every door, and what there is to read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from mailplus_console.edits.draft import Draft
from mailplus_console.records import Configuration, difference
from mailplus_console.workspace import Workspace
from tests.helpers.listener import Listener
from tests.helpers.person import press, type_text
from ui.main_window import MainWindow
from ui.places import ACCOUNT, Place
from ui.priority.page import PriorityPage

W = TypeVar("W", bound=QWidget)
TODAY = date(2026, 3, 2)


def open_workspace(window: MainWindow, path: Path, configuration: Configuration) -> None:
    """Open a fresh workspace with this configuration in the window."""
    workspace = Workspace.create(path, today=lambda: TODAY)
    workspace.edit(lambda now: Draft("Loaded the company", difference(now, configuration)), allow_over_limit=True)
    window.bridge.take(workspace)


@dataclass
class ListPerson:
    """Someone at the page ``tab``."""

    window: MainWindow
    qtbot: QtBot
    said: Listener
    tab: str

    @property
    def page(self) -> PriorityPage:
        """The page; the window goes there when it is not there yet."""
        if not isinstance(self.window.page, PriorityPage) or self.window.page.subject.tab != self.tab:
            self.window.places.go(Place(ACCOUNT, self.tab))
        page = self.window.page
        assert isinstance(page, PriorityPage)
        return page

    # ------------------------------------------------------------------ reading

    def order(self) -> list[str]:
        """The names of all shown policies from top to bottom, Default included."""
        model = self.page.model
        return [model.policy_row(model.index(row, 0)).name for row in range(model.rowCount())]

    def selected(self) -> list[str]:
        """The names of the selected policies."""
        page = self.page
        return [page.model.row_of(policy_id).name for policy_id in page.view.selected_ids()]

    def open_rows(self) -> list[str]:
        """The names of the policies that show their targets."""
        page = self.page
        indexes = [page.model.index(row, 0) for row in range(page.model.rowCount())]
        return [page.model.policy_row(index).name for index in indexes if _is_open(page, index)]

    def id_of(self, name: str) -> str:
        """The id of the policy of that name."""
        known = getattr(self.window.bridge.configuration, self.page.subject.which.kind).values()
        return next((policy.id for policy in known if policy.name == name), "default")

    def policy(self, name: str) -> object:
        """The record of the policy of that name."""
        return getattr(self.window.bridge.configuration, self.page.subject.which.kind)[self.id_of(name)]

    def why_not(self, command: str) -> str:
        """Why a command cannot be used now, or ''."""
        return self.window.actions_register.why_not(self.page.commands.name(command))

    # ------------------------------------------------------------------ doing

    def point(self, name: str) -> QPoint:
        """A point on the row of a policy, in the viewport."""
        page = self.page
        index = page.model.index_of(self.id_of(name))
        assert index.isValid(), f"{name} is not shown"
        page.view.scrollTo(index)
        return page.view.visualRect(index).center()

    def select(self, *names: str) -> None:
        """Click on the first policy, Ctrl+click on the others."""
        modifier = Qt.KeyboardModifier.NoModifier
        for name in names:
            place = self.point(name)
            QTest.mouseClick(self.page.view.viewport(), Qt.MouseButton.LeftButton, modifier, place)
            modifier = Qt.KeyboardModifier.ControlModifier
        assert sorted(self.selected()) == sorted(names)

    def press(self, keys: str, widget: QWidget | None = None) -> None:
        """Press keys in the list, and wait for the edit they make."""
        target = widget or self.page.view
        target.setFocus()
        press(target, keys)
        self.settle()

    def settle(self) -> None:
        """Wait until every edit asked for is done or refused, and the list and the panel show it."""
        self.qtbot.waitUntil(lambda: not self.window.bridge.busy)

    def undo(self) -> None:
        """Ctrl+Z."""
        self.window.actions_register.action("edit.undo").trigger()
        self.settle()

    def heard(self, part: str) -> None:
        """Wait until a notice says this."""
        self.qtbot.waitUntil(lambda: any(part in text for text in self.said.texts))

    def notice_button(self, text: str) -> None:
        """Press a button of the last notice."""
        action = next(action for action in self.said.notices[-1].actions if action.text == text)
        action.run()
        self.settle()

    def from_menu(self, menu: QMenu, *texts: str) -> None:
        """Choose from an open menu by what is written in it."""
        for depth, text in enumerate(texts):
            action = _entry(menu, text)
            assert action.isEnabled(), f"{text} cannot be chosen"
            if depth == len(texts) - 1:
                action.trigger()
            else:
                submenu = action.menu()
                assert isinstance(submenu, QMenu)
                menu = submenu
        self.close_popups()
        self.settle()

    def context_menu(self, name: str) -> QMenu:
        """Right click on a row; the menu that opens."""
        place = self.point(name)
        viewport = self.page.view.viewport()
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(viewport, QContextMenuEvent(reason, place, viewport.mapToGlobal(place)))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def palette(self, text: str) -> None:
        """Ctrl+K, type, Enter."""
        self.window.actions_register.action("window.palette").trigger()
        palette = self.window.late.palette
        type_text(palette.field, text)
        self.qtbot.waitUntil(lambda: bool(palette.model.hits) and palette.model.hits[0].title.startswith(text))
        press(palette.field, "Return")
        self.settle()

    def close_popups(self) -> None:
        """Close what is open above the window."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()

    def dialog(self, kind: type[W]) -> W:
        """The open dialog of this kind."""
        found: list[W] = []

        def is_there() -> bool:
            found[:] = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
            return bool(found)

        self.qtbot.waitUntil(is_there)
        return found[0]

    def no_dialog(self, kind: type[QWidget]) -> bool:
        """Whether no dialog of this kind is open."""
        return not [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]

    # ------------------------------------------------------------------ dragging

    def drag(self, names: Sequence[str], at: Callable[[], QPoint] | QPoint, mime: QMimeData | None = None) -> bool:
        """Drag policies to a point of the list and drop them there; whether the list takes them."""
        page = self.page
        viewport = page.view.viewport()
        place = QPointF(at if isinstance(at, QPoint) else at())
        indexes = [page.model.index_of(self.id_of(name)) for name in names]
        data = mime or page.model.mimeData(indexes)  # kept in a variable: Qt does not keep it
        action, button, keys = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(place.toPoint(), action, data, button, keys)
        QApplication.sendEvent(viewport, enter)
        move = QDragMoveEvent(place.toPoint(), action, data, button, keys)
        QApplication.sendEvent(viewport, move)
        if not move.isAccepted():
            return False
        QApplication.sendEvent(viewport, QDropEvent(place, action, data, button, keys))
        self.settle()
        return True

    def above(self, name: str) -> QPoint:
        """A point in the upper half of a row."""
        return self.point(name) - QPoint(0, 15)

    def below(self, name: str) -> QPoint:
        """A point in the lower half of a row."""
        return self.point(name) + QPoint(0, 15)


def _entry(menu: QMenu, text: str) -> QAction:
    for action in menu.actions():
        if action.text().replace("…", "") == text:
            return action
    raise AssertionError(f"no “{text}” in the menu, only {[action.text() for action in menu.actions()]}")


def _is_open(page: PriorityPage, index: QModelIndex) -> bool:
    return page.model.policy_id(index) in page.view.open_rows.ids and page.model.hasChildren(index)
