"""Long work: off the GUI thread, with progress, cancellable, its outcome always told."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mailplus_console.errors import Refused, Unavailable
from tests.helpers.listener import Listener
from ui.jobs import Job, Jobs, Progress
from ui.notices import Notices
from ui.shell.job_bar import JobBar


class Desk:
    """Jobs with somebody who listens."""

    def __init__(self) -> None:
        self.notices = Notices()
        self.heard = Listener(self.notices)
        self.jobs = Jobs(self.notices)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.jobs.cancel_all()
    qtbot.waitUntil(lambda: not desk.jobs.running)


def test_the_result_comes_back_on_the_gui_thread(qtbot: QtBot, desk: Desk) -> None:
    results: list[tuple[int, bool, bool]] = []
    here = threading.get_ident()

    def work(_progress: Progress) -> tuple[int, bool]:
        return 42, threading.get_ident() != here

    desk.jobs.start("Counting", work, lambda result: results.append((*result, threading.get_ident() == here)))
    qtbot.waitUntil(lambda: bool(results))
    assert results == [(42, True, True)]
    qtbot.waitUntil(lambda: desk.jobs.running == [])


def test_progress_is_seen_while_it_works(qtbot: QtBot, desk: Desk) -> None:
    seen: list[tuple[int, int | None]] = []
    go_on = threading.Event()

    def work(progress: Progress) -> None:
        progress.report(30, 100)
        go_on.wait(10)

    desk.jobs.start("Counting", work, progress=lambda done, total: seen.append((done, total)))
    qtbot.waitUntil(lambda: seen == [(30, 100)])
    go_on.set()


def test_a_cancelled_work_stops_and_says_so(qtbot: QtBot, desk: Desk) -> None:
    started = threading.Event()

    def work(progress: Progress) -> None:
        while True:
            progress.report(1)
            started.set()

    results: list[object] = []
    job = desk.jobs.start("Importing people.ldif", work, results.append)
    started.wait(10)
    job.cancel()
    qtbot.waitUntil(lambda: not desk.jobs.running)
    assert results == []
    assert desk.heard.texts == ["Importing people.ldif: canceled. Nothing was changed."]


@pytest.mark.parametrize("error", [Refused("That key is there already."), Unavailable("The disk is full.")])
def test_a_refusal_is_one_sentence(qtbot: QtBot, desk: Desk, error: Exception) -> None:
    desk.jobs.start("Importing", raising(error))
    qtbot.waitUntil(lambda: bool(desk.heard.notices))
    assert desk.heard.texts == [str(error)]
    assert desk.heard.notices[0].level == "error"


def test_whoever_started_it_may_tell_the_failure_himself(qtbot: QtBot, desk: Desk) -> None:
    told: list[str] = []

    def failed(error: BaseException) -> bool:
        told.append(str(error))
        return True

    desk.jobs.start("Importing", raising(Refused("No.")), failed=failed)
    qtbot.waitUntil(lambda: not desk.jobs.running)
    assert told == ["No."]
    assert desk.heard.texts == []


def test_anything_else_is_a_bug_and_reaches_the_bug_dialog(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[BaseException] = []
    monkeypatch.setattr("sys.excepthook", lambda _kind, error, _trace: caught.append(error))
    desk.jobs.start("Importing", raising(ZeroDivisionError("division by zero")))
    qtbot.waitUntil(lambda: bool(caught))
    assert isinstance(caught[0], ZeroDivisionError)
    assert caught[0].__traceback__ is not None


def test_a_job_is_visible_with_its_progress_and_can_be_cancelled(qtbot: QtBot, desk: Desk) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = JobBar(desk.jobs, window)
    window.show()
    assert not bar.isVisible()

    def work(progress: Progress) -> None:
        while True:
            progress.report(2_500, 10_000)

    job = desk.jobs.start("Importing people.ldif", work)
    qtbot.waitUntil(lambda: job in bar.shown)
    row = bar.shown[job]
    assert bar.isVisible()
    qtbot.waitUntil(lambda: row.numbers.text() == "25%")
    assert row.bar.value() * 4 == row.bar.maximum()
    assert row.bar.accessibleName() == "Importing people.ldif"
    row.cancel.click()
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_a_quick_job_does_not_flicker(qtbot: QtBot, desk: Desk) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = JobBar(desk.jobs, window)
    shown: list[Job] = []
    done: list[object] = []
    job = desk.jobs.start("Exporting", lambda _progress: 1, done.append)
    job.finished.connect(lambda: shown.extend(bar.shown))
    qtbot.waitUntil(lambda: bool(done))
    assert shown == []


def raising(error: Exception) -> Callable[[Progress], None]:
    def work(_progress: Progress) -> None:
        raise error

    return work
