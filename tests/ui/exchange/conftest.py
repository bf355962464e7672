"""A person at the window who imports and exports files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from tests.helpers.person import press
from ui.exchange.preview_dialog import PreviewDialog
from ui.exchange.rows import Row
from ui.exchange.rows_view import RowsView
from ui.main_window import MainWindow

_Dialog = TypeVar("_Dialog", bound=QDialog)
PATIENCE_MS = 20_000


class Person:
    """What somebody does with files, and sees."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window

    # ------------------------------------------------------------------ doing

    def trigger(self, command: str) -> None:
        """Choose a command of the menu."""
        self.window.actions_register.action(command).trigger()

    def press_keys(self, keys: str) -> None:
        """Press a shortcut of the window."""
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)
        press(self.window, keys)

    def choose(self, path: Path, picked_filter: str = "") -> None:
        """Choose a file in the file dialog that is open."""
        dialog = self.dialog(QFileDialog)
        if picked_filter:
            chosen = next(text for text in dialog.nameFilters() if picked_filter in text)
            dialog.selectNameFilter(chosen)
            dialog.filterSelected.emit(chosen)
        dialog.selectFile(str(path))
        dialog.done(QDialog.DialogCode.Accepted)
        dialog.fileSelected.emit(dialog.selectedFiles()[0])

    def import_file(self, path: Path) -> None:
        """File › Import…, choose the file."""
        self.trigger("file.import")
        self.choose(path)

    def preview_of(self, path: Path) -> PreviewDialog:
        """Import a file as far as the preview."""
        self.import_file(path)
        return self.preview()

    def preview(self) -> PreviewDialog:
        """The preview, as soon as it is open."""
        return self.dialog(PreviewDialog)

    def wait(self, until: Callable[[], object]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(lambda: bool(until()), timeout=PATIENCE_MS)

    def wait_for_work(self) -> None:
        """Wait until no job runs and every edit is written."""
        self.wait(lambda: not self.window.jobs.running and not self.window.bridge.busy)

    # ------------------------------------------------------------------ seeing

    def dialog(self, kind: type[_Dialog]) -> _Dialog:
        """The open dialog of a kind, as soon as there is one."""
        self.wait(lambda: self.dialogs(kind))
        (found,) = self.dialogs(kind)
        return found

    def dialogs(self, kind: type[_Dialog]) -> list[_Dialog]:
        """The open dialogs of a kind."""
        return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]

    def rows(self, view: RowsView) -> list[Row]:
        """What a list shows."""
        return view.model.shown_rows()


@pytest.fixture
def person(qtbot: QtBot, window: MainWindow) -> Person:
    """Somebody at a window with the sample company."""
    return Person(qtbot, window)


@pytest.fixture
def newcomer(qtbot: QtBot, empty_window: MainWindow) -> Person:
    """Somebody at a window without a workspace."""
    return Person(qtbot, empty_window)


@pytest.fixture
def person_at(qtbot: QtBot) -> Callable[[MainWindow], Person]:
    """Puts somebody in front of a window."""
    return lambda window: Person(qtbot, window)
