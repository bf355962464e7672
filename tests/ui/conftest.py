"""A window over a real workspace, and the context that pages get, for every test of the interface."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mailplus_console.sample import fill_with_sample
from mailplus_console.workspace import Workspace
from tests.helpers.listener import Listener
from tests.helpers.made_up_language import MadeUpLanguage
from tests.helpers.plain_page import PlainPage
from ui.main_window import MainWindow
from ui.page import Context
from ui.pages import PageEntry
from ui.theme import Theme

TODAY = date(2026, 3, 2)


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """The person's settings, empty."""
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def theme(qapp: QApplication, settings: QSettings) -> Iterator[Theme]:
    """The console's look on the application of the tests; gone again afterwards."""
    qapp.setStyle("Fusion")
    theme = Theme(qapp, settings)
    yield theme
    qapp.styleHints().unsetColorScheme()
    theme.deleteLater()


@pytest.fixture
def made_up(qapp: QApplication) -> Iterator[MadeUpLanguage]:
    """Every text that is translated stands in brackets. To be asked for ahead of the window."""
    language = MadeUpLanguage()
    qapp.installTranslator(language)
    yield language
    qapp.removeTranslator(language)


@pytest.fixture
def empty_window(qtbot: QtBot, settings: QSettings, theme: Theme) -> Iterator[MainWindow]:
    """The window as it starts, no workspace open."""
    window = MainWindow(settings, theme)
    window.resize(1280, 820)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.jobs.cancel_all()
    qtbot.waitUntil(lambda: not window.jobs.running)
    window.close()
    window.deleteLater()


@pytest.fixture
def sample_path(tmp_path: Path) -> Path:
    """A workspace file with the sample company in it, as of a fixed day."""
    path = tmp_path / "Sample.mpc"
    with Workspace.create(path, today=lambda: TODAY) as workspace:
        fill_with_sample(workspace)
    return path


@pytest.fixture
def window(qtbot: QtBot, empty_window: MainWindow, sample_path: Path) -> MainWindow:
    """The window with the sample company open, on a fixed day."""
    empty_window.bridge.take(Workspace.open(sample_path, today=lambda: TODAY))
    return empty_window


@pytest.fixture
def plain_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page is a `PlainPage`: for tests of the frame around the pages."""
    PlainPage.made = 0
    monkeypatch.setattr(PageEntry, "make", lambda _entry, context: PlainPage(context))


@pytest.fixture
def frame(plain_pages: None, window: MainWindow) -> MainWindow:
    """The window with the sample company open and plain pages."""
    return window


@pytest.fixture
def context(window: MainWindow) -> Context:
    """What a page is constructed with."""
    return window.context


@pytest.fixture
def said(empty_window: MainWindow) -> Listener:
    """Everything that the window says through its notices: texts and questions."""
    return Listener(empty_window.notices)


@pytest.fixture
def settled(qtbot: QtBot, empty_window: MainWindow) -> Callable[[], None]:
    """Wait until every edit that was asked for is done or refused."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not empty_window.bridge.busy)

    return wait
