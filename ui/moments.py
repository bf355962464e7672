"""Which state the window shows: the present one, or an earlier one, in every page, until one goes back to now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.bridge import Bridge
from ui.jobs import Job, Jobs, Progress
from ui.notices import Notices
from ui.places import HISTORY, Place, Places
from ui.text import Texts, number

if TYPE_CHECKING:
    from mailplus_console.workspace import Workspace


_tr = Texts("Moments")


def _preparing(entry: int) -> str:
    """What one reads beside the progress bar."""
    return (
        _tr("Preparing the state after entry %1").replace("%1", number(entry))
        if entry
        else _tr("Preparing the empty start")
    )


class Moments(QObject):
    """The trail of `Places` is where one is; this is when. An earlier state can be looked at and exported only."""

    turning = Signal()
    """The pages that are shown go, those of another moment come."""

    def __init__(self, bridge: Bridge, jobs: Jobs, notices: Notices, places: Places, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._jobs, self._notices, self._places = bridge, jobs, notices, places
        self._preparing: Job | None = None
        bridge.closing.connect(self._stop)
        self.asks_first: Callable[[Callable[[], object]], bool] = lambda _then: False
        """Whether the person is asked something before the pages go; then it calls what it was given, or does not."""

    @property
    def number(self) -> int | None:
        """The journal entry after which the state was that is shown (0: before the first); None: it is the present."""
        return self._bridge.workspace.moment if self._bridge.is_open else None

    def why_not(self) -> str:
        """Why no earlier state can be looked at now, or ''."""
        from mailplus_console.effective import rights  # noqa: PLC0415 (imported with the workspace, not before)

        if not self._bridge.is_open:
            return self.tr("No workspace is open.")
        if any(job is not self._preparing for job in self._jobs.running):
            return self.tr("Wait until the work under way is done.")
        present = self._bridge.workspace.present
        if rights.is_administrator(present.resolution, present.operator):
            return ""
        return self.tr("Only administrators can look at an earlier state as a whole.")

    def look_at(self, number: int, place: Place | None = None) -> None:
        """Show the state right after a journal entry (0: the empty start), at a place of it.

        Working it out is a job: of a large workspace it takes a while. Another one asked for meanwhile takes its place.
        """
        self._stop()
        workspace = self._bridge.workspace

        def work(progress: Progress) -> Workspace:
            earlier = workspace.earlier(number, progress.report)
            _ = earlier.resolution.seats  # the window asks whether the system is restricted, at once
            return earlier

        def found(earlier: Workspace) -> None:
            if reason := self.why_not():  # meanwhile other work was begun, or another operator chosen
                self._notices.info(reason)
            elif not self.asks_first(lambda: found(earlier)):
                self._bridge.when_settled(lambda: self._turn(earlier, place))

        job = self._preparing = self._jobs.start(
            _preparing(number),
            work,
            lambda earlier: found(earlier) if job is self._preparing else None,
            lambda _error: job is not self._preparing,  # nobody wants it any more: its file may be closed, too
        )

    def _stop(self) -> None:
        """Do without the state that is being worked out."""
        if self._preparing is not None:
            self._preparing.cancel()
            self._preparing = None

    def to_now(self, then: Callable[[], object] = lambda: None) -> None:
        """Show the present state again, at the entry that was looked at; `then` is called when it is there."""
        number = self.number
        if number is not None:
            self._turn(self._bridge.workspace.present, Place(HISTORY, key=str(number)), then)

    def _turn(self, workspace: Workspace, place: Place | None, then: Callable[[], object] = lambda: None) -> None:
        bridge = self._bridge
        if not bridge.is_open or bridge.workspace.present is not workspace.present:
            return  # it was closed meanwhile
        left = bridge.workspace
        bridge.leave()
        self.turning.emit()

        def arrive() -> None:  # the pages of the other moment are gone by now
            if bridge.left is not left:
                return  # so is the workspace
            bridge.take(workspace)
            if place is not None:
                self._places.go(place)
            then()

        QTimer.singleShot(0, self, arrive)
