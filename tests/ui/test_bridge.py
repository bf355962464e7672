"""Edits go through the bridge: durable on a worker, visible on the GUI thread, in their order, none lost."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mailplus_console.edits import accounts, settings
from mailplus_console.edits.draft import Draft
from mailplus_console.effective.resolution import Resolution
from mailplus_console.records import Configuration, Quota, Status, Touched
from mailplus_console.workspace import Preview, Staged, Workspace
from tests.helpers.listener import Listener
from ui.answers import Parts
from ui.main_window import MainWindow
from ui.orders import OverLimitQuestion


def test_an_edit_is_shown_on_the_gui_thread_and_made_on_another(frame: MainWindow, settled: Callable[[], None]) -> None:
    here = threading.get_ident()
    threads: list[int] = []
    touched: list[Touched] = []
    done: list[Staged] = []
    frame.bridge.changed.connect(touched.append)

    def edit(configuration: Configuration) -> Draft:
        threads.append(threading.get_ident())
        return settings.set_default_quota(Quota(2048))(configuration)

    frame.bridge.edit(edit, done.append)
    assert done == []  # the window did not wait
    settled()
    assert threads != [here]
    assert touched == [{"settings": frozenset({""})}]
    assert done[0].entry is not None
    assert frame.bridge.configuration.settings.default_quota == Quota(2048)


def test_edits_asked_for_at_once_are_made_one_after_the_other(frame: MainWindow, settled: Callable[[], None]) -> None:
    before = len(frame.bridge.workspace.entries)
    for limit in (100, 200, 300):
        frame.bridge.edit(settings.set_default_quota(Quota(limit)))
    assert frame.bridge.busy
    settled()
    assert frame.bridge.configuration.settings.default_quota == Quota(300)
    assert len(frame.bridge.workspace.entries) == before + 3


def test_undo_and_redo(frame: MainWindow, settled: Callable[[], None]) -> None:
    before = frame.bridge.configuration.settings
    frame.bridge.edit(settings.set_default_quota(Quota(512)))
    frame.bridge.undo()  # asked for while the edit is still on its way
    settled()
    assert frame.bridge.configuration.settings == before
    frame.bridge.redo()
    settled()
    assert frame.bridge.configuration.settings.default_quota == Quota(512)


def test_a_refusal_is_a_notice_or_goes_to_the_dialog_that_asked(
    frame: MainWindow, said: Listener, settled: Callable[[], None]
) -> None:
    frame.bridge.sign_in(somebody_without_rights(frame))
    frame.bridge.edit(settings.set_default_quota(Quota(5)))
    settled()
    assert [notice.level for notice in said.notices] == ["error"]
    assert "Account" in said.last
    told: list[str] = []
    frame.bridge.edit(settings.set_default_quota(Quota(5)), refused=told.append)
    settled()
    assert told == said.texts


def somebody_without_rights(window: MainWindow) -> str:
    resolution = window.bridge.resolution
    return next(name for name in resolution.configuration.users if not resolution.permissions_of(name))


def test_going_over_the_limit_asks_first(frame: MainWindow, settled: Callable[[], None]) -> None:
    questions: list[OverLimitQuestion] = []
    frame.bridge.confirm_over_limit.connect(questions.append)
    everybody = list(frame.bridge.configuration.users)
    edit = accounts.set_user_status(everybody, Status.ACTIVATED)
    frame.bridge.edit(edit)
    settled()
    assert frame.bridge.resolution.seats.over == 0
    assert questions[0].seats_over > 0
    questions[0].confirm()
    settled()
    assert frame.bridge.resolution.seats.over == questions[0].seats_over


def test_a_question_that_outlives_its_workspace_changes_nothing(
    frame: MainWindow, settled: Callable[[], None], tmp_path: Path
) -> None:
    questions: list[OverLimitQuestion] = []
    refused: list[str] = []
    frame.bridge.confirm_over_limit.connect(questions.append)
    everybody = list(frame.bridge.configuration.users)
    frame.bridge.edit(accounts.set_user_status(everybody, Status.ACTIVATED), refused=refused.append)
    frame.close_workspace()
    settled()
    assert refused == [""]  # closed with the workspace, as if it was declined
    questions[0].confirm()
    frame.bridge.take(Workspace.create(tmp_path / "Other.mpc"))
    questions[0].confirm()
    questions[0].decline()
    assert not frame.bridge.busy
    assert refused == [""]


def test_a_bug_in_an_edit_is_told_and_the_next_edit_works(frame: MainWindow, settled: Callable[[], None]) -> None:
    failed: list[Exception] = []
    frame.bridge.failed.disconnect()
    frame.bridge.failed.connect(failed.append)

    def broken(_configuration: Configuration) -> Draft:
        raise ZeroDivisionError

    frame.bridge.edit(broken)
    frame.bridge.edit(settings.set_default_quota(Quota(7)))
    settled()
    assert [type(error) for error in failed] == [ZeroDivisionError]
    assert frame.bridge.configuration.settings.default_quota == Quota(7)


def test_a_preview_records_nothing(qtbot: QtBot, frame: MainWindow) -> None:
    seen: list[Preview] = []
    entries = len(frame.bridge.workspace.entries)
    frame.bridge.preview(settings.set_activate_all_users(True), seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0].refused is None
    assert len(frame.bridge.workspace.entries) == entries


def test_only_the_latest_computation_of_a_topic_is_delivered(qtbot: QtBot, frame: MainWindow) -> None:
    running, go_on = threading.Event(), threading.Event()
    results: list[int] = []
    bridge = frame.bridge

    def slow(_resolution: Resolution) -> int:
        running.set()
        go_on.wait(10)
        return 0

    bridge.compute("count", slow, results.append)
    running.wait(10)
    for number in (1, 2):
        bridge.compute("count", lambda _resolution, number=number: number, results.append)  # type: ignore[misc]
    go_on.set()
    qtbot.waitUntil(lambda: bool(results))
    bridge.compute("end", lambda _resolution: -1, results.append)
    qtbot.waitUntil(lambda: -1 in results)
    assert results == [2, -1]


def test_what_nobody_waits_for_holds_up_neither_answers_nor_closing(qtbot: QtBot, frame: MainWindow) -> None:
    running, go_on = threading.Event(), threading.Event()
    results: list[bool] = []
    bridge = frame.bridge

    def slow(_resolution: Resolution) -> Parts[bool]:
        running.set()
        go_on.wait(10)
        yield
        return True

    bridge.compute_aside("slow", slow, results.append)
    running.wait(10)
    bridge.compute("quick", lambda _resolution: False, results.append)
    qtbot.waitUntil(lambda: results == [False])
    bridge.release()
    assert not bridge.is_open
    go_on.set()
    assert results == [False]


def test_what_nobody_waits_for_goes_on_when_the_others_have_their_answers(qtbot: QtBot, frame: MainWindow) -> None:
    order: list[str] = []
    bridge, first_part, go_on = frame.bridge, threading.Event(), threading.Event()

    def beside(_resolution: Resolution) -> Parts[str]:
        order.append("first part")
        first_part.set()
        go_on.wait(10)
        yield
        order.append("second part")
        return "looked at"

    bridge.compute("awaited", lambda _resolution: order.append("awaited"), lambda _: order.append("answered"))
    bridge.compute_aside("later", beside, order.append)
    qtbot.waitUntil(first_part.is_set)
    bridge.compute("awaited", lambda _resolution: order.append("more"), lambda _: order.append("told"))
    go_on.set()
    qtbot.waitUntil(lambda: order[-1] == "looked at")
    assert order == ["awaited", "answered", "first part", "more", "told", "second part", "looked at"]


def test_what_nobody_waits_for_is_not_gone_on_with_when_it_was_asked_anew(qtbot: QtBot, frame: MainWindow) -> None:
    order: list[str] = []
    begun, go_on = threading.Event(), threading.Event()

    def beside(name: str) -> Parts[str]:
        begun.set()
        go_on.wait(10)
        yield
        order.append(f"all of {name}")
        return name

    frame.bridge.compute_aside("later", lambda _resolution: beside("older"), order.append)
    qtbot.waitUntil(begun.is_set)
    frame.bridge.compute_aside("later", lambda _resolution: beside("newer"), order.append)
    go_on.set()
    qtbot.waitUntil(lambda: order[-1:] == ["newer"])
    assert order == ["all of newer", "newer"]


class Sheet(QWidget):
    """Paints itself when it is told something, as a page does; notes it."""

    def __init__(self, seen: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._seen = seen
        self.resize(100, 100)
        self.show()

    def tell(self, _what: object) -> None:
        """Laid out in the next turn of the event loop, and painted after that."""
        self._seen.append("told")
        QTimer.singleShot(0, self, self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._seen:
            self._seen.append("painted")


@pytest.mark.parametrize("by", ["an answer", "an edit"])
def test_the_next_question_is_begun_when_the_window_has_painted_what_it_was_told(
    qtbot: QtBot, frame: MainWindow, by: str
) -> None:
    seen: list[str] = []
    sheet = Sheet(seen, frame)
    qtbot.waitExposed(frame)

    def tell(told: object) -> None:
        sheet.tell(told)
        frame.bridge.compute("next", lambda _resolution: seen.append("begun"), lambda _: None)

    if by == "an answer":
        frame.bridge.compute("first", lambda _resolution: None, tell)
    else:
        frame.bridge.edit(settings.set_default_quota(Quota(7)), tell)
    qtbot.waitUntil(lambda: "begun" in seen)
    assert "painted" in seen[: seen.index("begun")]


def test_closing_the_window_writes_what_waits(qtbot: QtBot, frame: MainWindow) -> None:
    path = frame.bridge.path
    for limit in (1, 2, 3):
        frame.bridge.edit(settings.set_default_quota(Quota(limit)))
    frame.close()
    qtbot.waitUntil(lambda: not frame.bridge.is_open)
    assert not frame.isVisible()
    with Workspace.open(path) as again:
        assert again.configuration.settings.default_quota == Quota(3)


def test_signing_in_as_somebody_unknown_is_refused(frame: MainWindow, said: Listener) -> None:
    changes: list[QObject | None] = []
    frame.bridge.operator_changed.connect(lambda: changes.append(None))
    frame.bridge.sign_in("nobody.here")
    assert "nobody.here" in said.last
    assert changes == []
