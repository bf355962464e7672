"""The History page over the sample company, whose journal has a few days' edits."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from ui.history.page import HistoryPage
from ui.main_window import MainWindow
from ui.places import Place

Looked = Callable[[], None]


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> HistoryPage:
    """The page with its newest entry shown."""
    window.places.go(Place("history"))
    page = window.page
    assert isinstance(page, HistoryPage)
    qtbot.waitUntil(lambda: page.look is not None)
    qtbot.waitUntil(lambda: bool(page.list.entries.pages()))
    return page


@pytest.fixture
def looked(page: HistoryPage, qtbot: QtBot, settled: Callable[[], None]) -> Looked:
    """Wait until everything asked for is done and shown."""

    def wait() -> None:
        settled()
        qtbot.waitUntil(lambda: page.look is not None)

    return wait
