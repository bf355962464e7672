"""The first minutes: three ways to begin, a sentence for each thing that can be wrong with a workspace."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from mailplus_console.location import default_workspace
from mailplus_console.workspace import Workspace
from tests.helpers.person import button, click, press
from tests.helpers.source import ROOT
from ui.main_window import MainWindow
from ui.places import EMPTY, SAMPLE
from ui.start_page import RecentRow
from ui.workspaces import free_name


@pytest.fixture
def start(plain_pages: None, empty_window: MainWindow) -> MainWindow:
    """The window at its very first start."""
    empty_window.begin(None)
    return empty_window


def test_without_a_workspace_the_ways_to_begin_are_all_there_is(start: MainWindow) -> None:
    page = start.late.start_page
    assert page.isVisible()
    assert not start.navigation.isVisible()
    assert not start.header.isVisible()
    assert page.cards[SAMPLE].hasFocus()
    assert all(card.accessibleDescription() for card in page.cards.values())


def test_enter_opens_the_sample_company(qtbot: QtBot, start: MainWindow) -> None:
    press(start.late.start_page.cards[SAMPLE], "Space")
    qtbot.waitUntil(lambda: start.bridge.is_open)
    assert start.bridge.path == default_workspace()
    assert len(start.bridge.configuration.users) > 50
    assert start.navigation.isVisible()
    assert start.navigation.workspace.name() == "My workspace"


def test_an_empty_workspace_is_there_at_the_next_start(qtbot: QtBot, start: MainWindow) -> None:
    click(start.late.start_page.cards[EMPTY])
    qtbot.waitUntil(lambda: start.bridge.is_open)
    assert not start.bridge.configuration.users
    start.close_workspace()
    assert start.late.start_page.isVisible()
    start.begin(None)
    qtbot.waitUntil(lambda: start.bridge.is_open)


def test_a_second_sample_never_replaces_the_first_workspace(qtbot: QtBot, start: MainWindow, tmp_path: Path) -> None:
    start.files.create_somewhere()
    qtbot.waitUntil(lambda: start.bridge.is_open)
    start.close_workspace()
    click(start.late.start_page.cards[SAMPLE])
    dialog = start.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert [Path(name).name for name in dialog.selectedFiles()] == ["Sample company.mpc"]
    assert dialog.testOption(QFileDialog.Option.DontConfirmOverwrite), "it would offer to replace what never is"
    dialog.fileSelected.emit(str(tmp_path / "second.mpc"))
    dialog.reject()
    qtbot.waitUntil(lambda: start.bridge.is_open)
    assert start.bridge.path == tmp_path / "second.mpc"
    with Workspace.open(default_workspace()) as first:
        assert not first.configuration.users


def test_recent_workspaces_are_one_click_away(qtbot: QtBot, start: MainWindow, sample_path: Path) -> None:
    start.files.open(sample_path)
    qtbot.waitUntil(lambda: start.bridge.is_open)
    start.close_workspace()
    rows = start.late.start_page.findChildren(RecentRow)
    assert [row.path for row in rows] == [sample_path]
    click(rows[0])
    qtbot.waitUntil(lambda: start.bridge.is_open)


def test_recent_workspaces_are_called_as_in_the_window_and_the_open_one_is_not_offered(
    qtbot: QtBot, start: MainWindow, sample_path: Path
) -> None:
    click(start.late.start_page.cards[EMPTY])
    qtbot.waitUntil(lambda: start.bridge.is_open)
    own = start.bridge.path
    start.files.open(sample_path)
    qtbot.waitUntil(lambda: start.bridge.is_open and start.bridge.path == sample_path)
    menu = QMenu()
    start.files.fill_recent(menu)
    assert [action.text() for action in menu.actions()] == [str(own)]
    start.close_workspace()
    rows = start.late.start_page.findChildren(RecentRow)
    assert [row.text() for row in rows] == [sample_path.stem, "My workspace"]
    start.files.fill_recent(menu)
    assert len(menu.actions()) == 2


def test_the_next_start_comes_back_to_the_workspace_that_was_open_last(
    qtbot: QtBot, start: MainWindow, sample_path: Path
) -> None:
    click(start.late.start_page.cards[EMPTY])
    qtbot.waitUntil(lambda: start.bridge.is_open)
    own = start.bridge.path
    start.files.open(sample_path)
    qtbot.waitUntil(lambda: start.bridge.is_open and start.bridge.path == sample_path)
    assert start.files.first(None) == sample_path
    assert start.files.first(own) == own
    start.close_workspace()
    sample_path.rename(sample_path.with_suffix(".moved"))
    assert start.files.first(None) == own


def test_a_name_that_is_taken_is_not_proposed_for_a_new_workspace(tmp_path: Path) -> None:
    (tmp_path / "Workspace.mpc").touch()
    (tmp_path / "Workspace 2.mpc").touch()
    assert free_name(tmp_path, "Workspace", "mpc") == "Workspace 3.mpc"


def test_a_missing_workspace_is_one_sentence_and_nothing_is_created(
    qtbot: QtBot, start: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "gone.mpc"
    start.begin(path)
    banner = start.late.start_page.problem
    qtbot.waitUntil(banner.isVisible)
    assert str(path) in banner.text()
    assert not path.exists()
    assert button(banner, "Choose another…").isVisible()


def test_a_damaged_workspace_is_left_as_it_is(qtbot: QtBot, start: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "broken.mpc"
    path.write_bytes(b"not a workspace" * 100)
    start.begin(path)
    banner = start.late.start_page.problem
    qtbot.waitUntil(banner.isVisible)
    assert "damaged" in banner.text()
    assert path.read_bytes() == b"not a workspace" * 100
    with pytest.raises(AssertionError, match="Open read-only"):
        button(banner, "Open read-only")


def test_a_workspace_in_another_console_can_be_looked_at(qtbot: QtBot, start: MainWindow, sample_path: Path) -> None:
    with Workspace.open(sample_path):
        start.begin(sample_path)
        banner = start.late.start_page.problem
        qtbot.waitUntil(banner.isVisible)
        assert "another console" in banner.text()
        click(button(banner, "Open read-only"))
        qtbot.waitUntil(lambda: start.bridge.is_open)
        assert start.bridge.read_only
        assert start.banners.read_only.isVisible()


def test_an_unknown_operator_is_refused_at_the_door(qtbot: QtBot, start: MainWindow, sample_path: Path) -> None:
    start.files.operator = "nobody.here"
    start.begin(sample_path)
    banner = start.late.start_page.problem
    qtbot.waitUntil(banner.isVisible)
    assert "nobody.here" in banner.text()
    Workspace.open(sample_path).close()  # and the file was let go of


FIRST_PAINT = """
import sys
from ui import app
from ui.display import open_display
application = open_display(["console"])
window = app.make_window(application, app.name_program())
app.AfterFirstPaint(window, application.quit)
window.show()
application.exec()
dear = ("sqlalchemy", "alembic", "yaml", "sqlite3", "platformdirs", "filelock", "mailplus_console.store",
        "mailplus_console.workspace", "mailplus_console.records", "ui.command_palette", "ui.start_page",
        "PySide6.QtNetwork", "ui.translation", "ui.language", "mailplus_console.sentence")
print([name for name in dear if name in sys.modules])
"""


def test_nothing_dear_is_imported_before_the_first_paint() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT], cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


FIRST_ROWS = """
import sys
from pathlib import Path
from ui import app
from ui.display import open_display
from ui.shell import first_look
from PySide6.QtWidgets import QTableView
first_look.PATIENCE = 30  # a busy machine may take longer than a person would be kept waiting
application = open_display(["console"])
settings = app.name_program()
settings.setValue("window/page", "account/user")
window = app.make_window(application, settings)
def painted():
    tables = [table for table in window.findChildren(QTableView) if table.isVisible()]
    application.quit()
    (table,) = tables
    print(table.model().rowCount(), table.model().index(0, 0).data())
    print([name for name in ("mailplus_console.records", "mailplus_console.store.reading") if name in sys.modules])
app.AfterFirstPaint(window, painted)
window.look_ahead(Path(sys.argv[1]))
window.show()
application.exec()
"""


def test_the_first_users_come_with_the_first_paint(sample_path: Path) -> None:
    command = [sys.executable, "-c", FIRST_ROWS, str(sample_path)]
    done = subprocess.run(command, cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["60 admin", "[]"]


def test_whoever_only_imports_the_window_keeps_his_collector() -> None:
    script = "import gc, ui.app; print(gc.isenabled(), gc.get_freeze_count() > 10_000)"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "True True", done.stderr
