"""A file dragged with a real mouse onto a real window: over a list, over a field, and out again."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QSettings, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mailplus_console.sample import fill_with_sample
from mailplus_console.workspace import Workspace
from ui.exchange.preview_dialog import PreviewDialog
from ui.main_window import MainWindow
from ui.places import ACCOUNT, USER_POLICY, Place
from ui.theme import Theme


class FileBrowser(QLabel):
    """A small window beside the console, with one file that can be dragged away."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self._path = path
        self.setGeometry(1310, 40, 80, 80)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self._path))])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on the real screen, at the list of user policies, which takes drops of its own."""
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    qapp.setStyle("Fusion")
    theme = Theme(qapp, settings)
    window = MainWindow(settings, theme)
    window.setGeometry(20, 20, 1280, 860)
    window.show()
    qtbot.waitExposed(window)
    workspace = Workspace.create(tmp_path / "Company.mpc")
    fill_with_sample(workspace)
    window.bridge.take(workspace)
    window.places.go(Place(ACCOUNT, USER_POLICY))
    yield window
    window.close()
    window.deleteLater()
    theme.deleteLater()


@pytest.fixture
def browser(qtbot: QtBot, tmp_path: Path) -> Iterator[FileBrowser]:
    """The other program."""
    path = tmp_path / "people.csv"
    path.write_text("name\nzoe\n", encoding="utf-8")
    browser = FileBrowser(path)
    browser.show()
    qtbot.waitExposed(browser)
    yield browser
    browser.close()
    browser.deleteLater()


def drag(qtbot: QtBot, browser: FileBrowser, *stations: QPoint, look: Callable[[], str]) -> list[str]:
    """Drag the file over these points of the screen and let it go at the last; gives what ``look`` saw on the way."""
    start = browser.mapToGlobal(browser.rect().center())
    words: list[object] = ["mousemove", start.x(), start.y(), "sleep", "0.05", "mousedown", "1"]
    last = start
    for station in stations:
        for step in range(1, 7):
            at = last + (station - last) * (step / 6)
            words += ["sleep", "0.03", "mousemove", at.x(), at.y()]
        words += ["sleep", "0.2"]
        last = station
    words += ["mousemove", last.x() + 1, last.y(), "sleep", "0.1", "mouseup", "1"]
    seen: list[str] = []
    # A drag holds this thread in a loop of its own, in which timers go on.
    watch = QTimer(interval=10)
    watch.timeout.connect(lambda: seen.append(look()))
    watch.start()
    moving = subprocess.Popen(["xdotool", *map(str, words)])
    qtbot.waitUntil(lambda: moving.poll() is not None, timeout=15_000)
    watch.stop()
    return seen


def previews() -> list[PreviewDialog]:
    return [found for found in QApplication.topLevelWidgets() if isinstance(found, PreviewDialog) and found.isVisible()]


def test_a_file_dropped_over_a_list_is_previewed(window: MainWindow, browser: FileBrowser, qtbot: QtBot) -> None:
    overlay = window.late.exchange.drop.overlay
    over_the_list = window.mapToGlobal(QPoint(600, 400))
    seen = drag(qtbot, browser, over_the_list, look=lambda: overlay.title.text() if overlay.isVisible() else "")
    assert "Drop to import people.csv" in seen
    qtbot.waitUntil(lambda: bool(previews()))
    assert not overlay.isVisible()
    previews()[0].reject()


def test_a_file_that_is_taken_away_again_changes_nothing(
    window: MainWindow, browser: FileBrowser, qtbot: QtBot
) -> None:
    overlay = window.late.exchange.drop.overlay
    beside = browser.mapToGlobal(QPoint(10, 10))
    over_the_list = window.mapToGlobal(QPoint(600, 400))
    seen = drag(qtbot, browser, over_the_list, beside, look=lambda: "seen" if overlay.isVisible() else "")
    assert "seen" in seen
    assert not overlay.isVisible()
    assert not previews()
    assert not window.jobs.running
