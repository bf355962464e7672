"""Asks for what a server needs to let one in: a password, and a one-time code where the account has two steps."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from mailplus_console.syncing.server import CodeNeeded, Credentials, SignInNeeded
from mailplus_console.syncing.server_profiles import ServerProfile
from ui.connection.words import kind_icon, where_and_who
from ui.text import Texts, filled, in_language
from ui.widgets.cards import InfoBanner
from ui.widgets.form_dialog import FormDialog
from ui.widgets.labels import Label

_tr = Texts("SignInDialog")


class SignInDialog(FormDialog):
    """`entered` tells what to try, once for each press; the window answers with `ask_again`, `refuse` or `accept`."""

    entered = Signal(object, bool)
    """Credentials, and whether to keep the password."""

    def __init__(self, profile: ServerProfile, parent: QWidget | None = None) -> None:
        super().__init__(
            filled(_tr("Sign in at “%1”"), profile.name),
            _tr("Sign in"),
            parent,
            sentence=where_and_who(profile),
            icon=kind_icon(profile.kind),
        )
        self._known, self._keyring = Credentials(), False
        self.reason = InfoBanner("", "info")
        self.body.addWidget(self.reason)
        self._password_title = Label(self.tr("Password"), "strong")
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(self.tr("Password"))
        self._code_title = Label(self.tr("One-time code"), "strong")
        self.code = QLineEdit()
        self.code.setMaxLength(20)
        self.code.setAccessibleName(self.tr("One-time code"))
        self.code.setPlaceholderText(self.tr("From your authenticator app"))
        self.keep = QCheckBox(self.tr("&Keep the password in the system keyring"))
        self.where = Label("", "muted", wrap=True)
        for widget in (self._password_title, self.password, self._code_title, self.code, self.keep, self.where):
            self.body.addWidget(widget)
        self.password.textChanged.connect(lambda _text: self._refresh())
        self.code.textChanged.connect(lambda _text: self._refresh())
        self.confirmed.connect(self._enter)

    def ask(self, needed: SignInNeeded, where: str, *, keyring: bool) -> None:
        """Say why something is asked for, and show the fields for it. ``where``: what becomes of the password."""
        first = not self.isVisible()
        with_code = isinstance(needed, CodeNeeded)
        self.reason.show_text(in_language(needed.sentence), "info" if first else "warning")
        for widget in (self._password_title, self.password, self.keep):
            widget.setVisible(not with_code)
        for widget in (self._code_title, self.code):
            widget.setVisible(with_code)
        self._keyring = keyring
        self.keep.setVisible(keyring and not with_code)
        if first:
            self.keep.setChecked(keyring)
        self.where.setText(in_language(where))
        self.where.setVisible(not with_code)
        field = self.code if with_code else self.password
        if with_code or not first:
            field.clear()
        self.confirm.setText(self.tr("Sign in"))
        self._refresh()
        self.make_room()
        field.setFocus()

    def refuse(self, sentence: str) -> None:
        self.confirm.setText(self.tr("Sign in"))
        self.reason.hide()
        super().refuse(sentence)
        self._refresh()

    def _refresh(self) -> None:
        needed = self.password if self.code.isHidden() else self.code
        self.confirm.setEnabled(bool(needed.text()))

    def _enter(self) -> None:
        if self.code.isHidden():
            self._known = Credentials(password=self.password.text())
        else:
            self._known = Credentials(password=self._known.password, one_time_code=self.code.text().strip())
        self.confirm.setText(self.tr("Signing in…"))
        # Without a usable keyring what is entered stays in memory until the end of the session, as the label says.
        self.entered.emit(self._known, self.keep.isChecked() or not self._keyring)
