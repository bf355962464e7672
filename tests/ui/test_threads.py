"""What belongs to the window is let go on its own thread: a widget that goes on a worker takes the process with it."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from mailplus_console.edits import settings
from mailplus_console.errors import Refused
from mailplus_console.records import Quota
from ui.answers import Parts
from ui.main_window import MainWindow
from ui.worker import Worker


class Dialog:
    """Stands for a dialog or a page: tells on which thread the last who knew it let it go."""

    def __init__(self, went_on: list[str]) -> None:
        weakref.finalize(self, lambda: went_on.append(threading.current_thread().name))

    def show(self, _answer: object) -> None:
        """What the dialog does with an answer."""


@pytest.fixture
def went_on() -> list[str]:
    return []


HERE = threading.current_thread().name


def test_a_worker_keeps_nothing_of_what_it_has_done(qtbot: QtBot, went_on: list[str]) -> None:
    worker = Worker("test")
    worker.give(partial(Dialog(went_on).show, None))
    qtbot.waitUntil(lambda: bool(went_on))
    worker.stop()


def test_who_waits_for_an_answer_is_known_to_the_gui_thread_alone(
    qtbot: QtBot, frame: MainWindow, went_on: list[str]
) -> None:
    gate, working = threading.Event(), threading.Event()

    def work(_resolution: object) -> int:
        working.set()
        return int(gate.wait(10))

    frame.bridge.compute("panel", work, Dialog(went_on).show)
    assert working.wait(10)
    frame.bridge.compute("panel", lambda _resolution: 1, Dialog(went_on).show)  # the first is not wanted any more
    assert went_on == [HERE]
    gate.set()
    qtbot.waitUntil(lambda: len(went_on) == 2)
    assert went_on == [HERE, HERE]


def test_who_waits_when_the_workspace_is_closed_is_let_go_with_it(frame: MainWindow, went_on: list[str]) -> None:
    gate = threading.Event()

    def look(_resolution: object) -> Parts[bool]:
        yield
        return gate.wait(10)

    frame.bridge.compute_aside("findings", look, Dialog(went_on).show)
    frame.bridge.release()
    assert went_on == [HERE]
    gate.set()


@pytest.mark.parametrize("refusal", [False, True])
def test_who_has_asked_for_an_edit_is_known_to_the_gui_thread_alone(
    frame: MainWindow, went_on: list[str], settled: Callable[[], None], refusal: bool
) -> None:
    gate, staging = threading.Event(), threading.Event()

    def edit(configuration: object) -> object:
        staging.set()
        gate.wait(10)
        if refusal:
            raise Refused("no")
        return settings.set_default_quota(Quota(2048))(configuration)  # type: ignore[arg-type]

    frame.bridge.edit(edit, Dialog(went_on).show, Dialog(went_on).show)  # type: ignore[arg-type]
    assert staging.wait(10)
    gate.set()
    settled()
    assert went_on == [HERE, HERE]
