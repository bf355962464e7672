"""The first rows of a workspace that is still being read, when the page User was the last one open."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mailplus_console.edits import licenses
from mailplus_console.workspace import Workspace
from tests.helpers.person import type_text
from ui.accounts import user_cells
from ui.accounts.first_users import FirstUsers
from ui.accounts.user_page import UserPage
from ui.main_window import MainWindow
from ui.shell import first_look
from ui.shell.first_look import FirstLook


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch, settings: QSettings, empty_window: MainWindow) -> list[QWidget | None]:
    """What stood in the window after each look."""
    settings.setValue("window/page", "account/user")
    seen: list[QWidget | None] = []
    show = FirstLook.show

    def shown(self: FirstLook, path: Path, found: object) -> None:
        show(self, path, found)
        seen.append(empty_window.stack.currentWidget())

    monkeypatch.setattr(FirstLook, "show", shown)
    return seen


def test_the_first_rows_are_those_that_the_page_shows_then(
    qtbot: QtBot, looks: list[QWidget | None], empty_window: MainWindow, sample_path: Path
) -> None:
    empty_window.begin(sample_path)
    qtbot.waitUntil(lambda: bool(looks))
    first = looks[0]
    assert isinstance(first, FirstUsers)
    rows = [[first.model.cell(row, column).text for column in (0, 1, 2, 3)] for row in range(first.model.rowCount())]
    assert first.model.cell(0, user_cells.STATUS).text == "…"
    qtbot.waitUntil(lambda: isinstance(empty_window.page, UserPage) and empty_window.page.rows.loaded)
    page = empty_window.page
    assert isinstance(page, UserPage)
    assert len(rows) == 60
    assert rows == [[page.model.cell(row, column).text for column in (0, 1, 2, 3)] for row in range(60)]
    qtbot.waitUntil(lambda: not empty_window.stack.findChildren(FirstUsers))  # nothing of it is left


def test_a_delegate_sees_nothing_before_it_is_known_what_is_his(
    qtbot: QtBot, looks: list[QWidget | None], empty_window: MainWindow, sample_path: Path
) -> None:
    empty_window.files.operator = "nobody.here"
    empty_window.begin(sample_path)
    qtbot.waitUntil(lambda: not empty_window.jobs.running)
    assert not looks


def test_what_is_wrong_with_the_file_is_said_as_ever(
    qtbot: QtBot, looks: list[QWidget | None], empty_window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "broken.mpc"
    path.write_bytes(b"not a workspace" * 100)
    empty_window.begin(path)
    qtbot.waitUntil(empty_window.late.start_page.problem.isVisible)
    assert "damaged" in empty_window.late.start_page.problem.text()
    assert not looks


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine may take longer than a person would be kept waiting."""
    monkeypatch.setattr(first_look, "PATIENCE", 30)


def test_rows_shown_before_the_first_paint_stay_until_the_page_is_there(
    qtbot: QtBot, looks: list[QWidget | None], empty_window: MainWindow, sample_path: Path
) -> None:
    empty_window.look_ahead(sample_path)
    rows = empty_window.stack.currentWidget()
    assert isinstance(rows, FirstUsers)
    empty_window.begin(sample_path)
    assert empty_window.stack.currentWidget() is rows
    qtbot.waitUntil(lambda: isinstance(empty_window.page, UserPage))
    assert looks == [rows]  # there was no second look


def test_what_is_typed_before_everybody_is_there_is_searched_then(
    qtbot: QtBot, looks: list[QWidget | None], empty_window: MainWindow, sample_path: Path
) -> None:
    empty_window.look_ahead(sample_path)
    rows = empty_window.stack.currentWidget()
    assert isinstance(rows, FirstUsers)
    focused = empty_window.focusWidget()
    assert focused is not None
    type_text(focused, "chloe")
    empty_window.begin(sample_path)
    qtbot.waitUntil(lambda: isinstance(empty_window.page, UserPage) and empty_window.page.rows.loaded)
    page = empty_window.page
    assert isinstance(page, UserPage)
    assert page.search.text() == "chloe"
    assert empty_window.focusWidget() is page.search.line
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)


def test_the_banner_comes_with_the_rows(
    qtbot: QtBot, looks: list[QWidget | None], empty_window: MainWindow, sample_path: Path
) -> None:
    with Workspace.open(sample_path) as workspace:
        workspace.edit(licenses.remove_licenses(list(workspace.configuration.licenses)), allow_over_limit=True)
    empty_window.begin(sample_path)
    qtbot.waitUntil(lambda: isinstance(empty_window.page, UserPage))
    assert empty_window.banners.restricted.isVisible()


def test_another_workspace_takes_the_rows_away(
    qtbot: QtBot, looks: list[QWidget | None], empty_window: MainWindow, sample_path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "Other.mpc"
    shutil.copy(sample_path, other)
    empty_window.look_ahead(sample_path)
    empty_window.begin(other)
    assert not isinstance(empty_window.stack.currentWidget(), FirstUsers)
    qtbot.waitUntil(lambda: isinstance(empty_window.page, UserPage))
    assert len(looks) == 2


def test_nothing_is_shown_ahead_of_what_cannot_be_opened(empty_window: MainWindow, tmp_path: Path) -> None:
    empty_window.settings.setValue("window/page", "account/user")
    empty_window.look_ahead(tmp_path / "nothing.mpc")
    assert not empty_window.first_look.shown
