"""Between the window and the open workspace: edits go in, a worker makes them durable, what they touched comes out."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from itertools import count
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from mailplus_console.errors import OverLimit, Refused, Unavailable
from ui.notices import NoticeAction, Notices

if TYPE_CHECKING:
    from queue import SimpleQueue

    from mailplus_console.edits.draft import Edit
    from mailplus_console.effective.resolution import Resolution
    from mailplus_console.records import Configuration, Touched
    from mailplus_console.workspace import Preview, Staged, Workspace

T = TypeVar("T")

_BUSY_AFTER_MS = 150


class NoWorkspace(Exception):
    """Something asked for the workspace while none is open: a bug of the caller."""


class OverLimitQuestion(NamedTuple):
    """An edit that would bring the system into restriction: the window asks, then calls `confirm` or lets it be."""

    sentence: str
    seats_over: int
    confirm: Callable[[], None]
    decline: Callable[[], None]


class _Order(NamedTuple):
    """One thing for the worker: what to stage, and what to do with the outcome on the GUI thread."""

    stage: Callable[..., Staged]
    done: Callable[[Staged], None] | None
    refused: Callable[[str], None] | None
    allow_over_limit: bool


class Bridge(QObject):
    """Owns the open workspace for the window. Everything here is called on the GUI thread.

    Edits are made one after another on a worker, so that a slow disk never stops the window; each edit is a function
    of the state that it finds then. A page calls `edit` and repaints when `changed` comes.
    """

    opened = Signal()
    closed = Signal()
    changed = Signal(object)
    """records.Touched: mapping of kind to the frozenset of touched keys."""
    operator_changed = Signal()
    journal_changed = Signal()
    busy_changed = Signal(bool)
    """Edits are being written for longer than a moment, or no longer."""
    confirm_over_limit = Signal(object)
    """OverLimitQuestion."""
    settled = Signal()
    """Every edit asked for so far is done or refused."""
    failed = Signal(object)
    """A bug in an edit: the exception."""

    _staged = Signal(object, object, object)
    _computed = Signal(object, object, object, object)

    def __init__(self, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices = notices
        self._workspace: Workspace | None = None
        self._waiting: deque[_Order] = deque()
        self._after_edits: list[Callable[[], object]] = []
        self._writing = False
        self._busy_shown = False
        self._expecting = False
        self._writer = _Worker("edits")
        self._reader = _Worker("reading")
        self._numbers: dict[str, int] = {}
        self._next_number = count(1)  # never again from the start: an answer for the last workspace would fit
        self._busy_timer = QTimer(self, singleShot=True, interval=_BUSY_AFTER_MS)
        self._busy_timer.timeout.connect(self._show_busy)
        self._staged.connect(self._adopt, Qt.ConnectionType.QueuedConnection)
        self._computed.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    # ------------------------------------------------------------------ the workspace

    @property
    def is_open(self) -> bool:
        """Whether a workspace is open."""
        return self._workspace is not None

    @property
    def workspace(self) -> Workspace:
        """The open workspace. Raises NoWorkspace when none is open."""
        if self._workspace is None:
            raise NoWorkspace
        return self._workspace

    @property
    def configuration(self) -> Configuration:
        """The present state."""
        return self.workspace.configuration

    @property
    def resolution(self) -> Resolution:
        """What applies to whom in the present state."""
        return self.workspace.resolution

    @property
    def path(self) -> Path:
        """The workspace file."""
        return self.workspace.path

    @property
    def read_only(self) -> bool:
        """Whether the workspace can be looked at only."""
        return self.workspace.read_only

    @property
    def busy(self) -> bool:
        """Whether an edit is being written or waits for its turn."""
        return self._writing or bool(self._waiting)

    def when_settled(self, then: Callable[[], object]) -> None:
        """Call this as soon as every edit that was asked for is done or refused; now, when there is none."""
        if self.busy:
            self._after_edits.append(then)
        else:
            then()

    def take(self, workspace: Workspace) -> None:
        """Hold this workspace from now on; the one before is closed."""
        self.release()
        self._workspace, self._expecting = workspace, False
        self.opened.emit()
        self.journal_changed.emit()

    def release(self) -> None:
        """Close the workspace, if one is open. What must not lose waiting edits comes through `when_settled`."""
        if self._workspace is None:
            return
        self._waiting.clear()
        self._writer.stop()
        self._numbers.clear()
        self._reader.stop()
        workspace, self._workspace = self._workspace, None
        self.closed.emit()
        workspace.close()

    def sign_in(self, name: str | None) -> None:
        """Act as this directory user from now on; None is the local administrator."""
        try:
            self.workspace.sign_in(name)
        except Refused as refusal:
            self._notices.error(str(refusal))
            return
        self.operator_changed.emit()

    # ------------------------------------------------------------------ edits

    def edit(
        self,
        edit: Edit,
        done: Callable[[Staged], None] | None = None,
        refused: Callable[[str], None] | None = None,
        *,
        allow_over_limit: bool = False,
    ) -> None:
        """Make an edit. Later, on this thread: `changed`, then ``done(staged)``.

        A refusal becomes an error notice, or goes to ``refused(sentence)`` when a dialog wants to show it itself.
        """
        stage = self.workspace.stage
        self._queue(_Order(lambda **allow: stage(edit, **allow), done, refused, allow_over_limit))

    def expect_edit(self) -> None:
        """A person is about to change something (has selected a user, opened a list of policies): get ready for it.

        Not at the start: what writes takes several MB, and many only look.
        """
        if self.is_open and not self._expecting:
            self._expecting = True
            self._compute("", self.workspace.prepare_writing, lambda _ready: None, None)

    def undo(self) -> None:
        """Take back the last edit."""
        back = NoticeAction(self.tr("Redo"), self.redo)
        self._queue(_Order(self.workspace.stage_undo, lambda staged: self._say(staged, back), None, False))

    def redo(self) -> None:
        """Make the last undone edit again."""
        back = NoticeAction(self.tr("Undo"), self.undo)
        self._queue(_Order(self.workspace.stage_redo, lambda staged: self._say(staged, back), None, False))

    def _say(self, staged: Staged, back: NoticeAction) -> None:
        """Undo and redo work from everywhere: what they changed may be out of sight."""
        self._notices.success(staged.draft.sentence.rstrip(".") + ".", [back])

    def restore(self, number: int, done: Callable[[Staged], None] | None = None) -> None:
        """Bring back the state right after a journal entry."""
        stage = self.workspace.stage_restore
        self._queue(_Order(lambda **allow: stage(number, **allow), done, None, False))

    def preview(
        self, edit: Edit, done: Callable[[Preview], None], refused: Callable[[str], None] | None = None
    ) -> None:
        """Work out on a worker what an edit would do, and hand it to ``done``; nothing is recorded."""
        workspace = self.workspace
        self._compute("", lambda: workspace.preview(edit), done, refused)
        self.expect_edit()

    def compute(self, topic: str, work: Callable[[Resolution], T], done: Callable[[T], None]) -> None:
        """Work something out of the present state on a worker, and hand it to ``done`` on the GUI thread.

        Of several with the same ``topic`` only the last one is delivered: what was asked of an older state is dropped.
        """
        resolution = self.resolution
        self._compute(topic, lambda: work(resolution), done, None)

    def _compute(
        self,
        topic: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        refused: Callable[[str], None] | None,
    ) -> None:
        number = self._numbers[topic] = next(self._next_number)

        def task() -> None:
            if topic and self._numbers.get(topic) != number:
                return
            try:
                result: object = work()
            except Exception as error:  # noqa: BLE001 (not swallowed: told on the GUI thread)
                result = error
            self._computed.emit((topic, number), result, done, refused)

        self._reader.give(task)

    # ------------------------------------------------------------------ the worker

    def _queue(self, order: _Order) -> None:
        self._waiting.append(order)
        self._next()

    def _next(self) -> None:
        if self._writing or not self._waiting:
            return
        order = self._waiting.popleft()
        self._writing = True
        if not self._busy_timer.isActive() and not self._busy_shown:
            self._busy_timer.start()

        def work() -> None:
            try:
                staged = order.stage(allow_over_limit=order.allow_over_limit)
                result: object = (staged, staged.touched)  # of 100,000 records: too long for the GUI thread
            except Exception as error:  # noqa: BLE001 (not swallowed: told on the GUI thread)
                result = error
            self._staged.emit(self._workspace, order, result)

        self._writer.give(work)

    @Slot(object, object, object)
    def _adopt(self, workspace: Workspace, order: _Order, result: Any) -> None:
        self._writing = False
        if workspace is self._workspace and not isinstance(result, Exception):
            staged, touched = result
            workspace.adopt(staged)
            self._announce(order, staged, touched)
        elif isinstance(result, Exception):
            self._tell(order, result)
        self._next()
        if not self.busy:
            self._busy_timer.stop()
            if self._busy_shown:
                self._busy_shown = False
                self.busy_changed.emit(False)
            self.settled.emit()
            after, self._after_edits = self._after_edits, []
            for then in after:
                then()

    def _announce(self, order: _Order, staged: Staged, touched: Touched) -> None:
        if staged.changes:
            self.changed.emit(touched)
            self.journal_changed.emit()
        if order.done is not None:
            order.done(staged)

    def _tell(self, order: _Order, error: Exception) -> None:
        if isinstance(error, OverLimit):
            again = order._replace(allow_over_limit=True)
            sentence = str(error)
            decline = order.refused or (lambda _sentence: None)
            self.confirm_over_limit.emit(
                OverLimitQuestion(sentence, error.seats_over, lambda: self._queue(again), lambda: decline(""))
            )
        elif isinstance(error, (Refused, Unavailable)):
            if order.refused is not None:
                order.refused(str(error))
            else:
                self._notices.error(str(error))
        else:
            self.failed.emit(error)

    @Slot(object, object, object, object)
    def _hand_over(
        self,
        asked: tuple[str, int],
        result: Any,
        done: Callable[[Any], None],
        refused: Callable[[str], None] | None,
    ) -> None:
        topic, number = asked
        if self._workspace is None or (topic and self._numbers.get(topic) != number):
            return
        if not isinstance(result, Exception):
            done(result)
        elif not isinstance(result, (Refused, Unavailable)):
            self.failed.emit(result)
        elif refused is not None:
            refused(str(result))

    def _show_busy(self) -> None:
        if self.busy:
            self._busy_shown = True
            self.busy_changed.emit(True)


class _Worker:
    """One thread that does one thing after another; it begins with the first."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._tasks: SimpleQueue[Callable[[], None] | None] | None = None
        self._thread: Thread | None = None

    def give(self, task: Callable[[], None]) -> None:
        from queue import SimpleQueue  # noqa: PLC0415 (not needed for the first paint)

        if self._tasks is None or self._thread is None:
            self._tasks = SimpleQueue()
            self._thread = Thread(target=_serve, args=(self._tasks,), name=self._name, daemon=True)
            self._thread.start()
        self._tasks.put(task)

    def stop(self) -> None:
        """Finish what was given, then end the thread."""
        if self._tasks is not None and self._thread is not None:
            self._tasks.put(None)
            self._thread.join()
            self._thread = None


def _serve(tasks: SimpleQueue[Callable[[], None] | None]) -> None:
    while (task := tasks.get()) is not None:
        task()
