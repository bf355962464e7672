"""Apply: sign in, read and compare, show the steps, carry them out, each outcome as it lands."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from mailplus_console import planning
from mailplus_console.effective.impact import Impact
from mailplus_console.errors import Cancelled, Refused, Unavailable
from mailplus_console.merge import Conflicting
from mailplus_console.syncing import applying
from mailplus_console.syncing.applying import Applied, Ready
from mailplus_console.syncing.connections import Connections
from mailplus_console.syncing.server import Drifted, Server
from mailplus_console.syncing.server_profiles import ServerProfile
from ui.connection.apply_dialog import ApplyDialog
from ui.connection.signing_in import SigningIn
from ui.connection.watched_server import WatchedServer
from ui.jobs import Job, Progress
from ui.page import Context
from ui.text import Texts, filled, in_language
from ui.worker import do_aside

if TYPE_CHECKING:
    from mailplus_console.workspace import Staged

_tr = Texts("Applying")


class Finished(Protocol):
    """Hears that an apply is over; ``again``: the person wants another one, for what is left."""

    def __call__(self, *, again: bool) -> None: ...


class Prepared(NamedTuple):
    """What the dialog shows."""

    ready: Ready
    impact: Impact


class Applying(QObject):
    """One apply. The window goes on working; another workspace that is opened meanwhile ends it after its step."""

    _begun = Signal(int)
    _landed = Signal(object, int)

    def __init__(
        self,
        context: Context,
        connections: Connections,
        profile: ServerProfile,
        window: QWidget,
        pull: Callable[[ServerProfile], None],
        finished: Finished,
    ) -> None:
        super().__init__(window)
        self._context, self._connections, self._profile = context, connections, profile
        self._window, self._pull, self._finished = window, pull, finished
        self._side = context.bridge.server_side
        self._server: Server | None = None
        self._dialog: ApplyDialog | None = None
        self._job: Job | None = None
        self._gone = threading.Event()  # the workspace was closed
        context.bridge.closed.connect(self._workspace_closed)
        queued = Qt.ConnectionType.QueuedConnection  # both come from the thread that applies
        self._begun.connect(self._show_writing, queued)
        self._landed.connect(self._show_landed, queued)

    def start(self) -> None:
        """Sign in first."""
        SigningIn(
            self._context, self._connections, self._profile, self._window, self._read, self._not_signed_in
        ).start()

    @property
    def writing(self) -> bool:
        """Whether steps are being carried out."""
        return self._dialog is not None and self._dialog.running

    def show(self) -> None:
        """Bring the dialog back into sight."""
        if self._dialog is not None:
            self._dialog.show()
            self._dialog.raise_()
            self._dialog.activateWindow()

    def _not_signed_in(self, sentence: str) -> None:
        if sentence:
            self._context.notices.error(sentence)
        self._end(again=False)

    # ------------------------------------------------------------------ reading

    def _read(self, server: Server) -> None:
        side, bridge = self._side, self._context.bridge
        self._server = server
        if self._gone.is_set() or not bridge.is_open:
            self._end(again=False)
            return
        resolution = bridge.resolution

        def work(progress: Progress) -> Prepared:
            ready = applying.prepare(side, server, progress.report, resolution.today)
            todo = tuple(change for step in ready.steps for change in step.changes)
            return Prepared(ready, planning.plan_of(resolution, todo).impact)

        title = filled(self.tr("Comparing with %1"), self._profile.name)
        self._job = self._context.jobs.start(title, work, self._offer, self._not_read)

    def _not_read(self, problem: BaseException) -> bool:
        drifted = isinstance(problem, Drifted)
        if isinstance(problem, Drifted):
            self._tell_drift(problem)
        self._end(again=False)
        return drifted

    def _tell_drift(self, drift: Drifted) -> None:
        profile, pull = self._profile, self._pull
        self._context.notices.ask(
            filled(self.tr("“%1” has changed since it was pulled"), profile.name),
            self.tr("Nothing was written. Pull first: your edits are carried over, and then they can be applied."),
            self.tr("Pull"),
            lambda: pull(profile),
            detail="\n".join(map(in_language, drift.places)),
        )

    def _offer(self, prepared: Prepared) -> None:
        server, ready = self._server, prepared.ready
        self._job = None
        if server is None or self._gone.is_set():
            self._end(again=False)
            return
        if not (ready.steps or ready.landed or ready.left_out):
            self._context.notices.info(
                filled(self.tr("“%1” has everything as it is here: there is nothing to apply."), self._profile.name)
            )
            self._end(again=False)
            return
        self._dialog = ApplyDialog(ready, prepared.impact, server.why_read_only, self._window)
        self._dialog.confirmed.connect(self._run)
        self._dialog.stop_wanted.connect(self._stop)
        self._dialog.again_wanted.connect(lambda: self._close(again=True))
        self._dialog.closed.connect(lambda: self._close(again=False))
        self._dialog.show()

    # ------------------------------------------------------------------ writing

    def _run(self) -> None:
        dialog, server = self._dialog, self._server
        if dialog is None or server is None:
            return
        ready, clear_data, side, gone = dialog.ready, dialog.clear_data, self._side, self._gone
        watched = WatchedServer(server, self._begun.emit)

        def work(progress: Progress) -> Applied:
            def landed(staged: Staged) -> None:
                self._landed.emit(staged, watched.written)

            try:
                return applying.run(side, watched, ready, progress.report, landed, clear_data=clear_data)
            except Exception as problem:
                if gone.is_set():  # the workspace file is closed: what was written is found by the next apply
                    raise Cancelled from problem
                raise
            finally:
                server.close()

        dialog.begin()
        title = filled(self.tr("Applying to %1"), self._profile.name)
        self._job = self._context.jobs.start(title, work, self._applied, self._broken)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _show_writing(self, step: int) -> None:
        if self._dialog is not None:
            self._dialog.show_writing(step)

    def _show_landed(self, staged: Staged, step: int) -> None:
        bridge = self._context.bridge
        if not self._gone.is_set() and bridge.is_open and bridge.server_side is self._side:
            bridge.adopt_landed(staged)
        if step and self._dialog is not None:
            self._dialog.show_done(step)

    def _applied(self, applied: Applied) -> None:
        self._job = self._server = None
        name = self._profile.name
        steps = _tr.counted("%Ln step", "%Ln steps", applied.steps_done)
        if self._dialog is not None:
            self._dialog.end(applied)
        if applied.stopped:
            text = filled(self.tr("Applied %1 to “%2”, then it ended: %3"), steps, name, in_language(applied.stopped))
            if self._dialog is None or not self._dialog.isVisible():
                self._context.notices.error(text)
        else:
            self._context.notices.success(filled(self.tr("Applied to “%1”: %2."), name, steps))
        if applied.unread:
            text = self.tr("What “%1” says now was not read: %2 All is applied; the next pull brings it.")
            self._context.notices.info(filled(text, name, in_language(applied.unread)))
        if applied.final is not None and not self._gone.is_set():
            self._context.bridge.take_over(applied.final, None, self._not_taken_over)
        if self._dialog is not None and not self._dialog.isVisible():
            self._close(again=False)

    def _not_taken_over(self, problem: Exception) -> bool:
        """Edits that were made meanwhile contradict what the server says now: a pull asks about them."""
        if not isinstance(problem, Conflicting):
            return False
        self._context.notices.info(
            filled(self.tr("“%1” says more than was applied. Pull to take it over."), self._profile.name)
        )
        return True

    def _broken(self, problem: BaseException) -> bool:
        self._job = self._server = None
        known = isinstance(problem, (Refused, Unavailable, Cancelled))
        if self._gone.is_set():
            self._close(again=False)
        elif self._dialog is not None:
            why = "" if known else self.tr("Something unexpected happened.")
            self._dialog.end(
                None, in_language(problem.sentence) if isinstance(problem, (Refused, Unavailable)) else why
            )
            self.show()
        return known

    # ------------------------------------------------------------------ the end

    def _workspace_closed(self) -> None:
        self._gone.set()
        if self._job is not None:
            self._job.cancel()
        elif self._dialog is not None:
            self._dialog.reject()

    def _close(self, *, again: bool) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()
            dialog.hide()
        self._end(again=again)

    def _end(self, *, again: bool) -> None:
        server, self._server = self._server, None
        if server is not None:
            do_aside("closing", server.close)
        self._finished(again=again)
        self.deleteLater()
