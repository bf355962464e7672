"""Before a workspace or the window goes: what is not saved or finished is not lost without a question."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ui import nested_loop
from ui.page import Page
from ui.pages import PAGES
from ui.places import Place

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class Leaving(QObject):
    """Asks what has to be asked, whichever way the workspace is left."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._stopping = False

    def asks(self, then: Callable[[], object]) -> bool:
        """Whether there is something to ask first; ``then`` is called when the person wants to leave all the same."""
        for entry in PAGES:
            page = self._window.pages.get(entry.id)
            if isinstance(page, Page) and (unsaved := page.unsaved()):
                self._ask(page, entry.place, unsaved, then)
                return True
        return False

    def _ask(self, page: Page, place: Place, unsaved: str, then: Callable[[], object]) -> None:
        def discard() -> None:
            page.discard_unsaved()
            then()

        self._window.notices.ask(
            self.tr("Discard the changes?"),
            unsaved,
            self.tr("Discard"),
            discard,
            destructive=True,
            declined=lambda: self._window.places.go(place),
            cancel_text=self.tr("Keep editing"),
        )

    # ------------------------------------------------------------------ closing the window

    def has_to_wait(self) -> bool:
        """Whether something is asked or finished before the window closes, which it then does by itself."""
        window = self._window
        if self.asks(window.close):
            self._stopping = False  # who keeps editing may start other work
            return True
        if window.jobs.running:
            if self._stopping:
                text = self.tr("%1 has yet to come to its end. Then the window closes.")
                window.notices.info(text.replace("%1", self._titles()))
            else:
                self._ask_about_jobs()
            return True
        if window.bridge.busy or nested_loop.is_running():  # edits on their way to the disk are finished first
            window.bridge.when_settled(window.close)
            return True
        return False

    def _ask_about_jobs(self) -> None:
        self._window.notices.ask(
            self.tr("Work is still running"),
            self.tr("%1. When you stop it, nothing of it is kept.").replace("%1", self._titles()),
            self.tr("Stop it and quit"),
            self._stop_and_close,
            destructive=True,
            cancel_text=self.tr("Keep working"),
        )

    def _titles(self) -> str:
        return ", ".join(job.title for job in self._window.jobs.running)

    def _stop_and_close(self) -> None:
        self._stopping = True
        jobs = self._window.jobs
        if jobs.running:
            # A job that cannot be cancelled is short: its result is taken in, then the window closes.
            jobs.all_finished.connect(self._window.close, Qt.ConnectionType.SingleShotConnection)
            jobs.cancel_all()
        else:
            self._window.close()
