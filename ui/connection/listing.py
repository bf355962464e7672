"""What happens while the list of servers is open: adding, editing, removing, testing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.syncing.connections import Connections
from mailplus_console.syncing.link import Link
from mailplus_console.syncing.server import Server
from mailplus_console.syncing.server_profiles import ServerProfile
from ui.connection.server_form import ServerForm
from ui.connection.servers_dialog import ServersDialog
from ui.connection.signing_in import SigningIn
from ui.notices import Question
from ui.page import Context
from ui.shell.question_dialog import QuestionDialog
from ui.worker import do_aside

if TYPE_CHECKING:
    from ui.widgets.form_dialog import FormDialog
from ui.text import Texts, filled, in_language

_tr = Texts("Listing")

T = TypeVar("T")


class Listing(QObject):
    """One opening of Servers…; it goes with its dialog. Files and keyrings are asked on workers."""

    def __init__(
        self,
        context: Context,
        connections: Connections,
        window: QWidget,
        pull: Callable[[ServerProfile], None],
        disconnect: Callable[[Link], None],
    ) -> None:
        dialog = ServersDialog(_why_no_pull(context), window)
        super().__init__(dialog)
        self.dialog = dialog
        self._context, self._connections, self._pull = context, connections, pull
        self.dialog.add_wanted.connect(self._add)
        self.dialog.edit_wanted.connect(self._edit)
        self.dialog.remove_wanted.connect(self._ask_to_remove)
        self.dialog.test_wanted.connect(self._test)
        self.dialog.disconnect_wanted.connect(disconnect)
        self.dialog.confirmed.connect(self._pull_chosen)
        context.bridge.server_changed.connect(self._read)

    def show(self) -> None:
        """Open the dialog and read the list."""
        self.dialog.open()
        self._read()

    def _read(self, choose: str = "") -> None:
        bridge = self._context.bridge
        links = bridge.server_side.links if bridge.is_open else {}
        self._run(
            self.tr("Reading the list of servers"),
            self._connections.profiles,
            lambda profiles: self.dialog.show_servers(profiles, links, choose),
            self.dialog,
        )

    def _pull_chosen(self) -> None:
        chosen = self.dialog.chosen()
        if chosen is not None:
            self.dialog.accept()
            self._pull(chosen)

    # ------------------------------------------------------------------ add, edit, remove

    def _add(self) -> None:
        form = ServerForm(None, self.dialog)
        form.entered.connect(lambda profile, password: self._save(form, profile, password, new=True))
        self._open(form)

    def _edit(self, profile: ServerProfile) -> None:
        form = ServerForm(profile, self.dialog)
        form.entered.connect(lambda profile, password: self._save(form, profile, password, new=False))
        self._open(form)

    def _open(self, form: ServerForm) -> None:
        form.open()
        secrets = self._connections.secrets
        self._run(self.tr("Looking for a keyring"), lambda: secrets.sentence, form.say_where_kept, form)

    def _save(self, form: ServerForm, profile: ServerProfile, password: str, *, new: bool) -> None:
        connections = self._connections

        def work() -> tuple[ServerProfile, str]:
            if new:
                return connections.add(profile, password)
            changed, said = connections.change(profile)
            return changed, said or (connections.keep_password(changed, password) if password else "")

        def done(saved: tuple[ServerProfile, str]) -> None:
            form.accept()
            self._read(saved[0].id)
            self.dialog.say(saved[1], "info")

        self._run(filled(self.tr("Saving %1"), profile.name), work, done, form)

    def _ask_to_remove(self, profile: ServerProfile) -> None:
        text = self.tr("Its password and whatever else is kept for it in the keyring are forgotten. %1")
        bridge = self._context.bridge
        linked = bridge.is_open and profile.id in bridge.server_side.links
        more = self.tr("This workspace stays as it is; disconnect it to pull from another server.") if linked else ""
        question = Question(
            filled(self.tr("Remove “%1” from the list?"), profile.name),
            filled(text, more).strip(),
            self.tr("Remove"),
            True,
            lambda: self._remove(profile),
        )
        QuestionDialog(question, self.dialog).open()

    def _remove(self, profile: ServerProfile) -> None:
        def done(said: str) -> None:
            self._read()
            self.dialog.say(said or filled(self.tr("“%1” was removed."), profile.name), "warning" if said else "info")

        remove = self._connections.remove
        self._run(filled(self.tr("Removing %1"), profile.name), lambda: remove(profile), done, self.dialog)

    def _run(self, title: str, work: Callable[[], T], done: Callable[[T], None], dialog: FormDialog) -> None:
        """Do something with the list or the keyring; a refusal is told in the dialog, if that is still there."""

        def told(problem: BaseException) -> bool:
            if isValid(dialog) and isinstance(problem, (Refused, Unavailable)):
                dialog.refuse(in_language(problem.sentence))
                return True
            return False

        jobs = self._context.jobs
        jobs.start(
            title,
            lambda _progress: work(),
            lambda found: done(found) if isValid(dialog) else None,
            told,
            cancellable=False,
        )

    # ------------------------------------------------------------------ test

    def _test(self, profile: ServerProfile) -> None:
        dialog = self.dialog
        dialog.say(filled(self.tr("Signing in at “%1”…"), profile.name), "neutral")

        def signed_in(server: Server) -> None:
            do_aside("closing", server.close)
            if isValid(dialog):
                who = profile.account or self.tr("nobody (anonymous)")
                self.dialog.say(filled(self.tr("Signed in at “%1” as %2."), profile.name, who), "success")
                self._read(profile.id)

        def failed(sentence: str) -> None:
            if isValid(dialog):
                self.dialog.say(sentence or self.tr("Not signed in."), "danger" if sentence else "info")

        SigningIn(self._context, self._connections, profile, self.dialog, signed_in, failed).start()


def _why_no_pull(context: Context) -> str:
    if not context.bridge.is_open:
        return _tr("Open or create a workspace first: that is what a pull fills.")
    return context.bridge.why_read_only()
