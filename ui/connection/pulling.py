"""Pull: sign in, read the server, ask about what both sides changed, take it over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mailplus_console.merge import Conflicting, Place, Side
from mailplus_console.syncing import pulling
from mailplus_console.syncing.connections import Connections
from mailplus_console.syncing.pulling import Pulled
from mailplus_console.syncing.server import Server
from mailplus_console.syncing.server_profiles import ServerProfile
from mailplus_console.wording import policy_names
from ui.connection.conflicts_dialog import ConflictsDialog
from ui.connection.notes_dialog import NotesDialog
from ui.connection.signing_in import SigningIn
from ui.jobs import Progress
from ui.notices import NoticeAction
from ui.page import Context
from ui.places import ACCOUNT, USER
from ui.places import Place as WindowPlace
from ui.text import Texts, filled
from ui.worker import do_aside

if TYPE_CHECKING:
    from mailplus_console.workspace import Staged

_tr = Texts("Pulling")


class Pulling(QObject):
    """One pull. What is edited meanwhile stays; another workspace that is opened meanwhile gets nothing of it."""

    def __init__(
        self,
        context: Context,
        connections: Connections,
        profile: ServerProfile,
        window: QWidget,
        finished: Callable[[], None] | None = None,
        *,
        licenses_anew: bool = False,
    ) -> None:
        super().__init__(window)
        self._licenses_anew = licenses_anew
        self._context, self._connections, self._profile = context, connections, profile
        self._window, self._finished = window, finished
        self._side = context.bridge.server_side

    def start(self) -> None:
        """Sign in first."""
        SigningIn(
            self._context, self._connections, self._profile, self._window, self._read, self._not_signed_in
        ).start()

    def _not_signed_in(self, sentence: str) -> None:
        if sentence:
            self._context.notices.error(sentence)
            self._end()
        elif not self._ended_with_workspace():
            self._end()

    def _ended_with_workspace(self) -> bool:
        """Whether another workspace is open now, or none: then that is said, and this pull is over."""
        bridge = self._context.bridge
        if bridge.is_open and bridge.server_side is self._side:
            return False
        text = self.tr("The pull from “%1” was for a workspace that is closed now: nothing was pulled.")
        self._context.notices.info(filled(text, self._profile.name))
        self._end()
        return True

    def _read(self, server: Server) -> None:
        side = self._side
        if self._ended_with_workspace():
            do_aside("closing", server.close)
            return

        def work(progress: Progress) -> Pulled:
            try:
                return pulling.read(side, server, progress.report, licenses_anew=self._licenses_anew)
            finally:
                server.close()

        title = filled(self.tr("Pulling from %1"), self._profile.name)
        self._context.jobs.start(title, work, lambda pulled: self._take_over(pulled, {}), self._not_read)

    def _not_read(self, _problem: BaseException) -> bool:
        self._end()
        return False  # the window says it

    def _take_over(self, pulled: Pulled, choices: Mapping[Place, Side]) -> None:
        if self._ended_with_workspace():
            return

        def conflicting(problem: Exception) -> bool:
            if isinstance(problem, Conflicting):
                self._ask(pulled, problem, choices)
                return True
            self._end()
            return False

        self._context.bridge.take_over(pulled, self._tell, conflicting, choices)

    def _ask(self, pulled: Pulled, problem: Conflicting, choices: Mapping[Place, Side]) -> None:
        names = policy_names(self._context.bridge.configuration, pulled.reading.configuration, pulled.known)
        dialog = ConflictsDialog(pulled.profile.name, problem.conflicts, names, choices, self._window)

        def take() -> None:
            dialog.accept()
            self._take_over(pulled, {**choices, **dialog.choices()})

        def leave() -> None:
            self._context.notices.info(self.tr("Nothing was pulled; your edits stay as they are."))
            self._end()

        dialog.confirmed.connect(take)
        dialog.rejected.connect(leave)
        dialog.open()

    def _tell(self, staged: Staged) -> None:
        tell_pulled(self._context, staged, self._profile.name, self._window)
        self._end()

    def _end(self) -> None:
        if self._finished is not None:
            self._finished()
        self.deleteLater()


def tell_pulled(context: Context, staged: Staged, name: str, window: QWidget) -> None:
    """What a pull has brought, what it says about itself, and the way to accounts that the directory lacks now."""
    notices = context.notices
    gone = sum(change.kind == "vanished" and change.after is not None for change in staged.changes)
    records = _tr.counted("%Ln record changed", "%Ln records changed", len(staged.changes))
    brought = records if staged.changes else _tr("nothing has changed there")
    said = [filled(_tr("Pulled from “%1”: %2."), name, brought)]
    actions = []
    if gone:
        missing = _tr.counted(
            "%Ln account is not in the directory any more.",
            "%Ln accounts are not in the directory any more.",
            gone,
        )
        said.append(missing)
        place = WindowPlace.at(ACCOUNT, USER, missing="yes")
        actions.append(NoticeAction(_tr("Show"), lambda: context.places.go(place)))
    if staged.notes:
        said.append(_tr.counted("It left %Ln note.", "It left %Ln notes.", len(staged.notes)))
        notes = staged.notes
        show = NoticeAction(_tr("Read the notes"), lambda: NotesDialog(name, notes, window).open(), lasting=True)
        actions.append(show)
    say = notices.warning if gone else notices.info if staged.notes else notices.success
    say(" ".join(said), actions)
