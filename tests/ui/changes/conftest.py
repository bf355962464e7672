"""A window over a workspace that is synced with the head office, and the Changes page in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex
from pytestqt.qtbot import QtBot

from mailplus_console.edits.draft import Edit
from mailplus_console.syncing import applying, pulling
from mailplus_console.workspace import Workspace
from tests.helpers.shelf_server import ShelfServer
from tests.syncing.conftest import pull, silent
from tests.syncing.office import office
from ui.changes.page import ChangesPage
from ui.changes.plan_model import WHAT
from ui.main_window import MainWindow
from ui.places import CHANGES, Place

TODAY = date(2026, 11, 24)


class Office:
    """What a person does at a console that is linked, in verbs; each waits until the window shows it."""

    def __init__(self, window: MainWindow, server: ShelfServer, qtbot: QtBot) -> None:
        self.window, self.server, self.qtbot = window, server, qtbot

    @property
    def page(self) -> ChangesPage:
        """The Changes page, which is visible."""
        page = self.window.page
        assert isinstance(page, ChangesPage)
        return page

    def look(self) -> ChangesPage:
        """Go to the Changes page."""
        self.window.places.go(Place(CHANGES))
        self.wait()
        return self.page

    def wait(self, patience_ms: int = 20_000) -> None:
        """Until everything that was asked for is done and shown."""
        self.qtbot.waitUntil(lambda: not self.window.bridge.busy, timeout=patience_ms)
        if isinstance(self.window.page, ChangesPage):
            page = self.window.page
            self.qtbot.waitUntil(lambda: page.settled, timeout=patience_ms)

    def edit(self, *edits: Edit) -> None:
        """Change something."""
        for edit in edits:
            self.window.bridge.edit(edit)
        self.wait()

    def pull(self) -> None:
        """Pull what the server says now."""
        bridge = self.window.bridge
        bridge.take_over(pulling.read(bridge.server_side, self.server, silent))
        self.wait()

    def apply(self) -> None:
        """Apply everything."""
        bridge = self.window.bridge
        ready = applying.prepare(bridge.server_side, self.server, silent, TODAY)
        done = applying.run(bridge.server_side, self.server, ready, silent, bridge.adopt_landed)
        assert done.final is not None
        bridge.take_over(done.final)
        self.wait()

    def sentences(self) -> list[str]:
        """The tree, pages and records, without fields."""
        plan, found = self.page.tree.plan, []
        for group in range(plan.rowCount()):
            page = plan.index(group, WHAT)
            found.append(str(page.data()))
            found += [str(plan.index(row, WHAT, page).data()) for row in range(plan.rowCount(page))]
        return found

    def row(self, text: str) -> QModelIndex:
        """The row of the page or record with this in its sentence."""
        plan = self.page.tree.plan
        pages = [plan.index(group, WHAT) for group in range(plan.rowCount())]
        rows = pages + [plan.index(row, WHAT, page) for page in pages for row in range(plan.rowCount(page))]
        return next(index for index in rows if text in str(index.data()))

    def choose(self, text: str) -> None:
        """Click on that row."""
        rows = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.page.tree.setFocus()
        self.page.tree.selectionModel().setCurrentIndex(self.row(text), rows)

    @property
    def badge(self) -> str:
        """The number beside Changes in the navigation."""
        return self.window.navigation.items[CHANGES].badge


@pytest.fixture
def server() -> ShelfServer:
    return ShelfServer(office())


@pytest.fixture
def unlinked(qtbot: QtBot, empty_window: MainWindow, server: ShelfServer, tmp_path: Path) -> Office:
    """Nothing was pulled yet."""
    empty_window.bridge.take(Workspace.create(tmp_path / "office.mpc", today=lambda: TODAY))
    return Office(empty_window, server, qtbot)


@pytest.fixture
def at_office(qtbot: QtBot, empty_window: MainWindow, server: ShelfServer, tmp_path: Path) -> Office:
    """The head office was pulled, nothing is staged."""
    workspace = Workspace.create(tmp_path / "office.mpc", today=lambda: TODAY)
    pull(workspace, server)
    empty_window.bridge.take(workspace)
    return Office(empty_window, server, qtbot)
