"""Long work off the GUI thread: visible, with progress, cancellable, its result delivered on the GUI thread."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from mailplus_console.errors import Cancelled, Refused, Unavailable
from ui.notices import Notices
from ui.text import Texts, in_language

_tr = Texts("Jobs")

_SWITCH_S = 0.000_05
"""How long a worker may keep Python to itself, in seconds. One repaint asks for it hundreds of times: with Python's own
5 ms the window would stand still for a second beside a worker that computes. Switching takes workers a few percent."""

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None]


class Progress:
    """What a running work reports to, and where it learns that it was cancelled. Safe on any thread."""

    def __init__(self, job: Job | None = None) -> None:
        self._job = job
        self._cancelled = threading.Event()

    def report(self, done: int, total: int | None = None) -> None:
        """Tell how far the work is (``total`` None: not known). Raises Cancelled when the person has stopped it.

        Cheap enough to be called for each hundredth row; the window looks at it ten times a second.
        """
        if self._cancelled.is_set():
            raise Cancelled
        if self._job is not None:
            self._job.position = (done, total)

    def cancel(self) -> None:
        """The next report raises Cancelled."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether the person has asked to stop."""
        return self._cancelled.is_set()


class Job(QObject):
    """One running work. ``position`` is what it reported last: (done, total or None)."""

    progressed = Signal(int, object)
    finished = Signal()
    _ended = Signal(object, object)

    def __init__(
        self,
        title: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None] | None,
        failed: Callable[[BaseException], bool] | None,
        progress: Callable[[int, int | None], None] | None,
        cancellable: bool,
        in_foot: bool,
        jobs: Jobs,
    ) -> None:
        super().__init__(jobs)
        self._jobs = jobs
        self.title = title
        self.cancellable = cancellable
        self.in_foot = in_foot
        self.position: tuple[int, int | None] = (0, None)
        self.progress = Progress(self)
        self.running = True
        self._work = work
        self._done = done
        self._failed = failed
        self._shown: tuple[int, int | None] = (0, None)
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        if progress is not None:
            self.progressed.connect(progress)
        self._clock = QTimer(self, interval=100)
        self._clock.timeout.connect(self._show_progress)
        self._clock.start()
        self._thread = threading.Thread(target=self._run, name=title, daemon=True)
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop at its next report; nothing of it is kept."""
        if self.cancellable:
            self.progress.cancel()

    def _run(self) -> None:
        result: Any = None
        error: ExceptionInfo | None = None
        try:
            result = self._work(self.progress)
        except BaseException as problem:  # noqa: BLE001 (not swallowed: told on the GUI thread)
            error = (type(problem), problem, problem.__traceback__)
        self._ended.emit(result, error)

    def _show_progress(self) -> None:
        if self.position != self._shown:
            self._shown = self.position
            self.progressed.emit(*self.position)

    @Slot(object, object)
    def _deliver(self, result: Any, error: ExceptionInfo | None) -> None:
        self._clock.stop()
        self.running = False
        try:
            if error is None:
                if self._done is not None:
                    self._done(result)
            elif self._failed is None or not self._failed(error[1]):
                self._jobs.tell(self, error)
        finally:
            self.finished.emit()
            self.deleteLater()


class Jobs(QObject):
    """Starts long works and knows those that run. Failures that nobody handles are told through `notices`."""

    started = Signal(object)
    all_finished = Signal()

    def __init__(self, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices = notices
        self.running: list[Job] = []
        sys.setswitchinterval(_SWITCH_S)

    def start(
        self,
        title: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[BaseException], bool] | None = None,
        progress: Callable[[int, int | None], None] | None = None,
        *,
        cancellable: bool = True,
        in_foot: bool = True,
    ) -> Job:
        """Run ``work(progress)`` on a worker thread and hand its result to ``done`` on the GUI thread.

        The work takes and returns immutable records and touches no widget. ``failed`` gets what was raised,
        Cancelled included, and returns True when it has told the person; otherwise Refused and Unavailable become a
        notice, a cancellation is confirmed, and anything else opens the bug dialog. ``title`` is what the person
        reads beside the progress bar: “Importing people.ldif”. Not ``in_foot``: the page shows that it is running.
        """
        job = Job(title, work, done, failed, progress, cancellable, in_foot, self)
        self.running.append(job)
        job.finished.connect(lambda: self._forget(job))
        self.started.emit(job)
        return job

    def cancel_all(self) -> None:
        """Ask every work to stop."""
        for job in self.running:
            job.cancel()

    def tell(self, job: Job, error: ExceptionInfo) -> None:
        """Say to the person what became of a job that failed."""
        problem = error[1]
        if isinstance(problem, Cancelled):
            text = _tr("%1: canceled. Nothing was changed.")
            self._notices.info(text.replace("%1", job.title))
        elif isinstance(problem, (Refused, Unavailable)):
            self._notices.error(in_language(problem.sentence))
        else:
            sys.excepthook(*error)

    def _forget(self, job: Job) -> None:
        if job in self.running:
            self.running.remove(job)
        if not self.running:
            self.all_finished.emit()
