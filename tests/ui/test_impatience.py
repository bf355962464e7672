"""Somebody opens one workspace after the other and does not wait for any of them to be read."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from mailplus_console.workspace import Workspace
from ui.main_window import MainWindow
from ui.shell.job_bar import JobBar


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch, sample_path: Path) -> Iterator[Event]:
    """It takes until the event is set to read the sample; it is locked from the beginning, as any file."""
    gate, open_at_once = Event(), Workspace.open

    def opened(path: Path, *, read_only: bool = False) -> Workspace:
        workspace = open_at_once(path, read_only=read_only)
        if path == sample_path:
            gate.wait(10)
        return workspace

    monkeypatch.setattr(Workspace, "open", opened)
    yield gate
    gate.set()


@pytest.fixture
def other(sample_path: Path, tmp_path: Path) -> Path:
    """Another workspace, which opens at once."""
    return Path(shutil.copy(sample_path, tmp_path / "Other.mpc"))


@pytest.fixture
def reading(qtbot: QtBot, empty_window: MainWindow, sample_path: Path, slow: Event) -> Callable[[], None]:
    """Have the sample opened, and let it be read to the end."""
    empty_window.begin(sample_path)
    qtbot.waitUntil(lambda: Path(f"{sample_path}.lock").exists())

    def to_the_end() -> None:
        slow.set()
        qtbot.waitUntil(lambda: not empty_window.jobs.running)

    return to_the_end


def test_the_workspace_that_was_chosen_last_is_shown_though_the_first_one_is_ready_later(
    qtbot: QtBot, empty_window: MainWindow, reading: Callable[[], None], sample_path: Path, other: Path
) -> None:
    empty_window.files.open(other)
    qtbot.waitUntil(lambda: empty_window.bridge.is_open)
    reading()
    assert empty_window.bridge.path == other
    assert empty_window.files.recent()[0] == other
    Workspace.open(sample_path).close()  # nobody holds it any more


def test_a_workspace_that_is_chosen_twice_is_not_said_to_be_open_in_another_console(
    empty_window: MainWindow, reading: Callable[[], None], sample_path: Path, other: Path
) -> None:
    empty_window.files.open(other)
    empty_window.files.open(sample_path)
    empty_window.files.open(sample_path)
    reading()
    assert empty_window.bridge.path == sample_path
    assert empty_window.page is not None


def test_a_problem_with_the_last_one_stays_on_the_screen(
    qtbot: QtBot, empty_window: MainWindow, reading: Callable[[], None], tmp_path: Path
) -> None:
    empty_window.files.open(tmp_path / "nothing.mpc")
    qtbot.waitUntil(empty_window.late.start_page.problem.isVisible)
    reading()
    assert not empty_window.bridge.is_open
    assert "no workspace" in empty_window.late.start_page.problem.text()


def test_opening_is_said_where_the_workspace_will_be_and_not_at_the_foot(
    qtbot: QtBot, empty_window: MainWindow, reading: Callable[[], None], slow: Event
) -> None:
    (strip,) = empty_window.findChildren(JobBar)
    empty_window.jobs.start("Exporting", lambda _progress: slow.wait(10))  # begins later, and is seen at the foot
    qtbot.waitUntil(lambda: bool(strip.shown))
    assert [job.title for job in strip.shown] == ["Exporting"]
    reading()
