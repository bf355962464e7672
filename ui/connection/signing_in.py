"""Signing in at a server: on a worker, and each press of the person is one attempt."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from mailplus_console.errors import Cancelled, Refused, Unavailable
from mailplus_console.syncing.connections import Connections
from mailplus_console.syncing.server import Credentials, Server, SignInNeeded, UntrustedCertificate
from mailplus_console.syncing.server_profiles import ServerProfile
from ui.connection.certificate_dialog import CertificateDialog
from ui.connection.sign_in_dialog import SignInDialog
from ui.jobs import Job, Progress
from ui.page import Context
from ui.text import filled, in_language
from ui.worker import do_aside


class Missing(NamedTuple):
    """What the server or the keyring asks for, and what would become of it."""

    needed: SignInNeeded
    where: str
    keyring: bool


class SigningIn(QObject):
    """One way in. ``then(server)`` gets the connection, or ``failed(sentence)`` hears why there is none.

    A person who cancels has decided so: then ``failed('')``, and everything is as it was.
    """

    def __init__(
        self,
        context: Context,
        connections: Connections,
        profile: ServerProfile,
        parent: QWidget,
        then: Callable[[Server], None],
        failed: Callable[[str], None],
    ) -> None:
        super().__init__(parent)
        self._context, self._connections, self._profile = context, connections, profile
        self._parent, self._then, self._failed = parent, then, failed
        self._tried, self._remember = Credentials(), True
        self._job: Job | None = None
        self._dialog: SignInDialog | None = None
        context.bridge.closing.connect(self._workspace_closing)

    def start(self) -> None:
        """Try with what is kept."""
        self._attempt(Credentials(), remember=True)

    def _attempt(self, entered: Credentials, remember: bool) -> None:
        self._tried, self._remember = entered, remember
        connections, profile = self._connections, self._profile

        def work(progress: Progress) -> Server | Missing | UntrustedCertificate:
            try:
                server = connections.connect(profile, entered, remember=remember)
            except SignInNeeded as needed:
                return Missing(needed, connections.secrets.sentence, connections.secrets.usable)
            except UntrustedCertificate as untrusted:
                return untrusted
            if progress.cancelled:
                server.close()
                raise Cancelled
            return server

        title = filled(self.tr("Signing in at %1"), profile.name)
        self._job = self._context.jobs.start(title, work, self._arrived, self._not_arrived)

    def _arrived(self, found: Server | Missing | UntrustedCertificate) -> None:
        if not isValid(self):  # the dialog that it was started from has been closed
            if not isinstance(found, (Missing, UntrustedCertificate)):
                do_aside("closing", found.close)
            return
        cancelled = self._job is not None and self._job.progress.cancelled
        self._job = None
        if isinstance(found, (Missing, UntrustedCertificate)) and cancelled:
            self._give_up("")
        elif isinstance(found, Missing):
            self._ask(found)
        elif isinstance(found, UntrustedCertificate):
            self._show_certificate(found)
        else:
            self._end_dialog()
            self._then(found)
            self.deleteLater()

    def _not_arrived(self, problem: BaseException) -> bool:
        if not isValid(self):
            return isinstance(problem, (Refused, Unavailable, Cancelled))
        self._job = None
        if not isinstance(problem, (Refused, Unavailable, Cancelled)):
            self._give_up("")
            return False
        if isinstance(problem, Cancelled):
            self._give_up("")
        elif self._dialog is not None:
            self._dialog.refuse(in_language(problem.sentence))
        else:
            self._give_up(in_language(problem.sentence))
        return True

    # ------------------------------------------------------------------ asking

    def _ask(self, missing: Missing) -> None:
        if self._dialog is None:
            self._dialog = SignInDialog(self._profile, self._parent)
            self._dialog.entered.connect(self._attempt)
            self._dialog.rejected.connect(self._declined)
        self._dialog.ask(missing.needed, missing.where, keyring=missing.keyring)
        self._dialog.open()

    def _declined(self) -> None:
        self._dialog = None  # it deletes itself
        if self._job is not None:
            self._job.cancel()  # the attempt ends by itself: Cancelled comes
        else:
            self._give_up("")

    def _show_certificate(self, untrusted: UntrustedCertificate) -> None:
        dialog = CertificateDialog(self._profile, untrusted, self._dialog or self._parent)

        def trust() -> None:
            profile, certificate = self._profile, untrusted.certificate

            def pinned(changed: ServerProfile) -> None:
                if not isValid(dialog):
                    return  # the person has thought better of it meanwhile
                dialog.accept()
                self._profile = changed
                self._attempt(self._tried, self._remember)

            def not_pinned(problem: BaseException) -> bool:
                if isinstance(problem, (Refused, Unavailable)) and isValid(dialog):
                    dialog.refuse(in_language(problem.sentence))
                return isinstance(problem, (Refused, Unavailable))

            title = filled(self.tr("Trusting the certificate of %1"), profile.name)
            pin = self._connections.pin
            self._context.jobs.start(
                title, lambda _progress: pin(profile, certificate), pinned, not_pinned, cancellable=False
            )

        dialog.confirmed.connect(trust)
        dialog.rejected.connect(self._not_trusted)
        dialog.open()

    def _not_trusted(self) -> None:
        if self._dialog is not None:
            self._dialog.refuse(self.tr("The certificate was not trusted: nobody is signed in."))
        else:
            self._give_up("")

    # ------------------------------------------------------------------ the end

    def _workspace_closing(self) -> None:
        """Nobody waits for the attempt any more; a dialog that asks is closed with everything over the window."""
        if self._job is not None:
            self._job.cancel()

    def _give_up(self, sentence: str) -> None:
        self._end_dialog()
        self._failed(sentence)
        self.deleteLater()

    def _end_dialog(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.rejected.disconnect(self._declined)
            dialog.accept()
