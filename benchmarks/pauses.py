"""How long the window stands still in what a person does: the longest work of its thread between two beats."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from compileall import compile_dir
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from benchmarks.measuring import Row, Rows
from benchmarks.window import until_quiet, window_over
from mailplus_console.edits import accounts, policies
from mailplus_console.records import Configuration, Status
from mailplus_console.syncing.server import Account, Reading
from mailplus_console.syncing.server_profiles import ServerKind, ServerProfile

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.priority.page import PriorityPage

LONGEST_S = 0.1
_BEAT_MS = 2


class Pause(NamedTuple):
    """Between two beats of the event loop, in seconds: the work of the window's thread, and the time that went by."""

    work: float
    time: float


class Heart:
    """Beats in the window's event loop and remembers the longest pause."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer  # noqa: PLC0415 (after the platform is chosen)

        self._timer = QTimer(interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last = self._now()
        self._longest = Pause(0, 0)
        self._timer.start()

    @staticmethod
    def _now() -> Pause:
        return Pause(time.thread_time(), time.perf_counter())

    def _beat(self) -> None:
        now, last = self._now(), self._last
        self._longest = Pause(
            max(self._longest.work, now.work - last.work), max(self._longest.time, now.time - last.time)
        )
        self._last = now

    def stop(self) -> Pause:
        """The longest pause so far."""
        self._beat()
        self._timer.stop()
        return self._longest


def rows(users: int) -> Rows:
    """The longest work for each gesture, against the tenth of a second that nobody should notice."""
    for package in ("mailplus_console", "ui"):
        compile_dir(package, quiet=1)  # as an installed program: a first visit is not charged with compiling
    for name, pause in pauses(users):
        clock = f" ({pause.time * 1000:.0f} ms by the clock)" if pause.time > LONGEST_S else ""
        yield Row(f"pause: {name}{clock}", pause.work, LONGEST_S, 1)


def pauses(users: int) -> Iterator[tuple[str, Pause]]:
    """Each gesture of a person at the largest lists, and how long the window stood still in it."""
    with window_over(users) as window:
        for name, gesture in _gestures(window):
            yield name, longest_pause(window, gesture)


def longest_pause(window: MainWindow, gesture: Callable[[], object]) -> Pause:
    """Do something, and watch the event loop until everything that follows from it is done."""
    heart = Heart()
    gesture()
    until_quiet(window)
    return heart.stop()


def _gestures(window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    yield from _with_everybody(window)
    yield from _with_policies(window)
    yield from _with_open_policies(window)
    yield from _with_the_other_pages(window)
    yield from _with_everybody_staged(window)


def _with_everybody(window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    from ui.places import ACCOUNT, USER, Place  # noqa: PLC0415 (after the platform is chosen)

    bridge = window.bridge
    yield "the User page, first visit", lambda: window.places.go(Place(ACCOUNT, USER))
    everybody = tuple(bridge.configuration.users)
    off = accounts.set_user_status(everybody, Status.DEACTIVATED)
    yield "deactivate all users", lambda: bridge.edit(off, allow_over_limit=True)
    yield "undo an edit of all users", bridge.undo
    yield "redo an edit of all users", bridge.redo
    yield "undo it again", bridge.undo


def _with_policies(window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    from ui.places import ACCOUNT, USER_POLICY, Place  # noqa: PLC0415 (after the platform is chosen)

    bridge = window.bridge
    yield "the User Policy page, first visit", lambda: window.places.go(Place(ACCOUNT, USER_POLICY))
    page = _policies(window)
    order = bridge.configuration.user_policy_order
    yield "move a policy to the top", lambda: _move(page, order[-1:], order[0])
    yield "move 50 policies to the end", lambda: _move(page, order[:50], None)
    yield "undo that", bridge.undo
    yield "select all policies", page.view.selectAll
    yield "move half of the policies", lambda: _move(page, order[500:], order[0])
    yield "undo that as well", bridge.undo


def _with_open_policies(window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    from ui.places import ACCOUNT, USER, USER_POLICY, Place  # noqa: PLC0415 (after the platform is chosen)

    bridge, page = window.bridge, _policies(window)
    order = bridge.configuration.user_policy_order
    yield "select one policy", lambda: page.view.select_ids(order[:1])
    yield "open all policies", page.toggle_all
    yield "move a policy, all open", lambda: _move(page, order[-2:-1], order[0])
    yield "move 50 policies, all open", lambda: _move(page, order[:50], None)
    yield "undo that, all open", bridge.undo
    yield "scroll to the middle, all open", lambda: page.view.scrollTo(page.model.index_of(order[500]))
    yield "search, all open", lambda: page.search.set_text("policy 00")
    yield "clear the search, all open", page.clear_search
    edit = accounts.set_user_status(tuple(bridge.configuration.users), Status.DEACTIVATED)
    yield "deactivate all users, seen from the policies", lambda: bridge.edit(edit, allow_over_limit=True)
    yield "undo it, seen from the policies", bridge.undo
    yield "close all policies", page.toggle_all
    yield "back to the users after it", lambda: window.places.go(Place(ACCOUNT, USER))
    yield "back to the policies", lambda: window.places.go(Place(ACCOUNT, USER_POLICY))


def _with_the_other_pages(window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    from ui.pages import PAGES  # noqa: PLC0415 (after the platform is chosen)
    from ui.places import HISTORY, Place  # noqa: PLC0415

    for entry in PAGES:
        if entry.id not in window.pages:
            yield f"the {entry.title} page, first visit", partial(window.places.go, entry.place)
    yield "look at the journal entry of the whole company", lambda: window.places.go(Place(HISTORY, key="1"))


def _with_everybody_staged(window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    from ui.places import CHANGES, Place  # noqa: PLC0415 (after the platform is chosen)

    bridge, side = window.bridge, window.bridge.server_side
    window.places.go(Place(CHANGES))
    there = ServerProfile("head office", ServerKind.HUB, "hub.example.com", "root")
    reading = Reading(bridge.configuration, datetime.now(UTC), Account(there.account, administrator=True))
    bridge.adopt_landed(side.stage_pull(there, Configuration(), reading))
    off = accounts.set_user_status(tuple(bridge.configuration.users), Status.DEACTIVATED)
    page: Any = window.page
    yield "deactivate all users, seen from Changes", lambda: bridge.edit(off, allow_over_limit=True)
    yield "search all changes", lambda: page.search.set_text("user 00")
    yield "clear the search of changes", page.show_all
    yield "select all changes", page.tree.selectAll
    yield "revert all changes", page.commands.revert
    yield "undo that, seen from Changes", bridge.undo


def _policies(window: MainWindow) -> PriorityPage:
    return cast("PriorityPage", window.page)


def _move(page: PriorityPage, ids: tuple[str, ...], before: str | None) -> None:
    page.make(policies.move(page.subject.which, ids, before), select=ids)
