"""Between the window and the open workspace: edits go in, a worker makes them durable, what they touched comes out."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from mailplus_console.errors import OverLimit, Refused, Unavailable
from ui import nested_loop
from ui.answers import Answers, Parts
from ui.notices import NoticeAction, Notices
from ui.orders import Order, over_limit_question
from ui.text import full_sentence, in_language
from ui.worker import Worker

if TYPE_CHECKING:
    from mailplus_console.edits.draft import Edit
    from mailplus_console.effective.resolution import Resolution
    from mailplus_console.effective.rights import Operator
    from mailplus_console.merge import Place as ConflictPlace
    from mailplus_console.merge import Side
    from mailplus_console.records import Configuration, Touched
    from mailplus_console.syncing.pulling import Pulled
    from mailplus_console.syncing.server_side import ServerSide
    from mailplus_console.workspace import Preview, Staged, Workspace

T = TypeVar("T")

_BUSY_AFTER_MS = 150
_NESTED_LOOP_ENDS_MS = 10


class NoWorkspace(Exception):
    """Something asked for the workspace while none is open: a bug of the caller."""


class Bridge(QObject):
    """Owns the open workspace for the window. Everything here is called on the GUI thread.

    Edits are made one after another on a worker, so that a slow disk never stops the window; each edit is a function
    of the state that it finds then. A page calls `edit` and repaints when `changed` comes.
    """

    opened = Signal()
    closing = Signal()
    """The workspace is about to be closed; nothing waits to be written, unless it is not wanted any more."""
    closed = Signal()
    changed = Signal(object)
    """records.Touched: mapping of kind to the frozenset of touched keys."""
    operator_changed = Signal()
    journal_changed = Signal()
    server_changed = Signal()
    """What is known of the server has changed: a pull, an apply, another link; also with each edit of a linked one."""
    busy_changed = Signal(bool)
    """Edits are being written for longer than a moment, or no longer."""
    confirm_over_limit = Signal(object)
    """OverLimitQuestion."""
    settled = Signal()
    """Every edit asked for so far is done or refused."""
    failed = Signal(object)
    """A bug in an edit: the exception."""

    _staged = Signal(object, object)

    def __init__(self, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices = notices
        self._workspace: Workspace | None = None
        self.left: Workspace | None = None
        """What `leave` has let go of: not closed yet."""
        self._waiting: deque[Order] = deque()
        self._after_edits: list[Callable[[], object]] = []
        self._writing: Order | None = None
        self._busy_shown = False
        self._expecting = False
        self._operator_told: Operator | None = None
        self._writer = Worker("edits")
        self._answers = Answers(self)
        self._answers.failed.connect(self.failed)
        self._busy_timer = QTimer(self, singleShot=True, interval=_BUSY_AFTER_MS)
        self._busy_timer.timeout.connect(self._show_busy)
        self._staged.connect(self._adopt, Qt.ConnectionType.QueuedConnection)

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

    def why_read_only(self) -> str:
        """Why nothing can be changed in what is shown, or ''."""
        if not self.is_open or not self.read_only:
            return ""
        if self.workspace.moment is not None:
            return self.tr("This is an earlier state. Go back to now to change something.")
        return self.tr("This workspace is open for reading only.")

    @property
    def busy(self) -> bool:
        """Whether an edit is being written or waits for its turn."""
        return self._writing is not None or bool(self._waiting)

    def when_settled(self, then: Callable[[], object]) -> None:
        """Call this as soon as every edit that was asked for is done or refused; now, when there is none.

        It may close the workspace, and its pages with it: a drag that began in one of them is ended first.
        """
        if self.busy:
            self._after_edits.append(then)
        elif self.is_open and nested_loop.is_running():
            nested_loop.end()
            QTimer.singleShot(_NESTED_LOOP_ENDS_MS, self, lambda: self.when_settled(then))
        else:
            then()

    def take(self, workspace: Workspace) -> None:
        """Hold this workspace from now on; the one before is closed, unless this is another state of it."""
        if self.left is None or self.left.present is not workspace.present:
            self.release()
        self._workspace, self.left, self._expecting = workspace, None, False
        self._operator_told = workspace.operator
        self.opened.emit()
        self.journal_changed.emit()

    def release(self) -> None:
        """Close the workspace, if one is open. What must not lose waiting edits comes through `when_settled`."""
        if self._workspace is not None:
            self.leave()
        if self.left is not None:
            self.left.close()
            self.left = None

    def leave(self) -> None:
        """Let go of the workspace without closing it yet: another state of it is taken next, unless it is released."""
        workspace = self.workspace
        self.closing.emit()
        self._waiting.clear()
        self._writer.stop()
        self._answers.forget()
        self._workspace, self.left = None, workspace
        self.closed.emit()

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
        self._queue(Order(lambda **allow: stage(edit, **allow), done, refused, allow_over_limit))

    def expect_edit(self) -> None:
        """A person is about to change something (has selected a user, opened a list of policies): get ready for it.

        Not at the start: what writes takes several MB, and many only look.
        """
        if self.is_open and not self._expecting:
            self._expecting = True
            self._answers.ask("", self.workspace.prepare_writing, lambda _ready: None)

    def undo(self) -> None:
        """Take back the last edit."""
        back = NoticeAction(self.tr("Redo"), self.redo)
        self._queue(Order(self.workspace.stage_undo, lambda staged: self._say(staged, back), None, False))

    def redo(self) -> None:
        """Make the last undone edit again."""
        back = NoticeAction(self.tr("Undo"), self.undo)
        self._queue(Order(self.workspace.stage_redo, lambda staged: self._say(staged, back), None, False))

    def _say(self, staged: Staged, back: NoticeAction) -> None:
        """Undo and redo work from everywhere: what they changed may be out of sight."""
        self._notices.success(full_sentence(staged.draft.sentence), [back])

    def restore(
        self, number: int, done: Callable[[Staged], None] | None = None, *, allow_over_limit: bool = False
    ) -> None:
        """Bring back the state right after a journal entry; `allow_over_limit` where that was asked already."""
        stage = self.workspace.stage_restore
        self._queue(Order(lambda **allow: stage(number, **allow), done, None, allow_over_limit))

    def preview(
        self, edit: Edit, done: Callable[[Preview], None], refused: Callable[[str], None] | None = None
    ) -> None:
        """Work out on a worker what an edit would do, and hand it to ``done``; nothing is recorded."""
        workspace = self.workspace
        self._answers.ask("", lambda: workspace.preview(edit), done, refused)
        self.expect_edit()

    def compute(self, topic: str, work: Callable[[Resolution], T], done: Callable[[T], None]) -> None:
        """Work something out of the present state on a worker, and hand it to ``done`` on the GUI thread.

        Of several with the same ``topic`` only the last one is delivered: what was asked of an older state is dropped.
        """
        resolution = self.resolution
        self._answers.ask(topic, lambda: work(resolution), done)

    def compute_aside(self, topic: str, work: Callable[[Resolution], Parts[T]], done: Callable[[T], None]) -> None:
        """As `compute`, for what takes long and nobody waits for: its parts are done when nothing else is asked."""
        self._answers.ask_aside(topic, work(self.resolution), done)

    # ------------------------------------------------------------------ the server

    @property
    def server_side(self) -> ServerSide:
        """What the workspace knows of its server: link, plan, age."""
        return self.workspace.server_side

    def take_over(
        self,
        pulled: Pulled,
        done: Callable[[Staged], None] | None = None,
        problem: Callable[[Exception], bool] | None = None,
        choices: Mapping[ConflictPlace, Side] | None = None,
    ) -> None:
        """Take over what a server said. ``problem`` sees Conflicting and refusals first; see `Order.problem`."""
        from mailplus_console.syncing import pulling  # noqa: PLC0415 (only who has a server needs it)

        side = self.server_side
        self._queue(Order(lambda **_: pulling.stage(side, pulled, choices), done, None, False, problem))

    def adopt_landed(self, staged: Staged) -> None:
        """Show what an apply has noted on its own thread."""
        self.workspace.adopt(staged)
        self._announce(None, staged, staged.touched)

    def unlink(self, profile: str, done: Callable[[], object] = lambda: None) -> None:
        """Forget a server; the configuration stays. ``done`` is called where that was allowed."""
        workspace = self.workspace

        def now() -> None:
            if workspace is not self._workspace:
                return  # it was closed meanwhile, as the person wanted before
            try:
                workspace.disconnect(profile)
            except (Refused, Unavailable) as problem:
                self._notices.error(in_language(problem.sentence))
            else:
                done()
            self._tell_server()

        self.when_settled(now)

    # ------------------------------------------------------------------ the worker

    def _queue(self, order: Order) -> None:
        self._waiting.append(order)
        self._next()

    def _next(self) -> None:
        if self._writing is not None or not self._waiting:
            return
        order = self._writing = self._waiting.popleft()
        if not self._busy_timer.isActive() and not self._busy_shown:
            self._busy_timer.start()

        # Not the order itself: who has asked is let go on this thread, as in `Answers`.
        stage, allow, workspace, before = order.stage, order.allow_over_limit, self._workspace, self.resolution

        def work() -> None:
            try:
                staged = stage(allow_over_limit=allow)
                staged.resolution.prepare_like(before)
                result: object = (staged, staged.touched)  # of 100,000 records: too long for the GUI thread
            except Exception as error:  # noqa: BLE001 (not swallowed: told on the GUI thread)
                result = error
            self._staged.emit(workspace, result)

        self._writer.give(work)

    @Slot(object, object)
    def _adopt(self, workspace: Workspace, result: Any) -> None:
        order, self._writing = self._writing, None
        assert order is not None  # noqa: S101
        if workspace is self._workspace and not isinstance(result, Exception):
            staged, touched = result
            workspace.adopt(staged)
            self._announce(order.done, staged, touched)
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
                self.when_settled(then)

    def _announce(self, done: Callable[[Staged], None] | None, staged: Staged, touched: Touched) -> None:
        with self._answers.showing():
            if staged.changes:
                self.changed.emit(touched)
            if staged.entry is not None:
                self.journal_changed.emit()
            if self.server_side.links:
                self._tell_server()
            if done is not None:
                done(staged)

    def _tell_server(self) -> None:
        self.server_changed.emit()
        if self._operator_told != self.workspace.operator:
            self._operator_told = self.workspace.operator
            self.operator_changed.emit()

    def _tell(self, order: Order, error: Exception) -> None:
        if isinstance(error, OverLimit):
            asked_in = self._workspace
            still_open = lambda: self._workspace is asked_in is not None  # noqa: E731 (else it was closed meanwhile)
            self.confirm_over_limit.emit(over_limit_question(order, error, self._queue, still_open))
        elif isinstance(error, (Refused, Unavailable)):
            if order.problem is not None and order.problem(error):
                return
            if order.refused is not None:
                order.refused(in_language(error.sentence))
            else:
                self._notices.error(in_language(error.sentence))
        else:
            self.failed.emit(error)

    def _show_busy(self) -> None:
        if self.busy:
            self._busy_shown = True
            self.busy_changed.emit(True)
