"""An earlier state of a large workspace takes a while to work out: one sees it coming, and can do without it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from mailplus_console.workspace import Workspace
from tests.helpers.listener import Listener
from tests.helpers.person import click, press
from tests.ui.history.conftest import Looked
from ui.history.page import HistoryPage
from ui.main_window import MainWindow
from ui.shell.job_bar import JobBar, JobRow


@pytest.fixture
def ready(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """The state is there when this is set."""
    there = threading.Event()
    earlier = Workspace.earlier

    def slowly(workspace: Workspace, number: int, progress: Callable[[int, int], None]) -> Workspace:
        while not there.wait(0.01):
            progress(0, 1)
        return earlier(workspace, number, progress)

    monkeypatch.setattr(Workspace, "earlier", slowly)
    yield there
    there.set()


@pytest.fixture
def busy(
    window: MainWindow, page: HistoryPage, looked: Looked, qtbot: QtBot, ready: threading.Event
) -> Callable[[int], JobRow]:
    """Ask for the state after an entry; gives the line at the foot that says so."""

    def look(number: int) -> JobRow:
        page.list.select_entry(number)
        looked()
        press(page.list, "Ctrl+L")
        bar = window.findChild(JobBar)
        assert isinstance(bar, JobBar)
        title = f"Preparing the state after entry {number}"
        qtbot.waitUntil(lambda: any(job.title == title for job in bar.shown))
        return next(row for job, row in bar.shown.items() if job.title == title)

    return look


def test_one_sees_that_the_state_is_coming(
    window: MainWindow, busy: Callable[[int], JobRow], ready: threading.Event, qtbot: QtBot
) -> None:
    row = busy(3)
    assert row.isVisible()
    assert window.isActiveWindow(), "the keys go on to go where they went"
    assert row.cancel.isVisible()
    assert isinstance(window.page, HistoryPage), "one can go on meanwhile"
    ready.set()
    qtbot.waitUntil(lambda: window.bridge.is_open and window.moments.number == 3)


def test_who_cancels_stays_at_now(
    window: MainWindow, busy: Callable[[int], JobRow], said: Listener, qtbot: QtBot
) -> None:
    click(busy(3).cancel)
    qtbot.waitUntil(lambda: not window.jobs.running)
    assert said.last == "Preparing the state after entry 3: canceled. Nothing was changed."
    assert window.moments.number is None
    assert window.actions_register.why_not("history.look") == ""


def test_of_two_that_were_asked_for_the_last_is_shown(
    window: MainWindow, busy: Callable[[int], JobRow], ready: threading.Event, said: Listener, qtbot: QtBot
) -> None:
    busy(3)
    busy(2)
    ready.set()
    qtbot.waitUntil(lambda: window.bridge.is_open and window.moments.number == 2)
    qtbot.waitUntil(lambda: not window.jobs.running)
    assert window.moments.number == 2
    assert said.notices == []


def test_a_workspace_that_is_closed_meanwhile_does_not_wait_for_it(
    window: MainWindow, busy: Callable[[int], JobRow], said: Listener, qtbot: QtBot
) -> None:
    busy(3)
    window.close_workspace()
    qtbot.waitUntil(lambda: not window.bridge.is_open and not window.jobs.running)
    assert said.notices == []
