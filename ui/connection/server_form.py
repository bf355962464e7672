"""The form for a new server, or for what is new in one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QGridLayout, QLineEdit, QWidget

from mailplus_console.errors import Refused
from mailplus_console.records import Source
from mailplus_console.syncing.addresses import Address, address_from
from mailplus_console.syncing.server_profiles import Encryption, ServerKind, ServerProfile, Tls
from ui.connection.form_field import FormField
from ui.connection.words import encryption_word, grouped, kind_sentence, kind_word, source_word
from ui.text import Texts, filled, in_language
from ui.tokens import SPACE_M
from ui.tooltips import show_plain_tooltip
from ui.widgets.form_dialog import FormDialog
from ui.widgets.labels import Label

_tr = Texts("ServerForm")

_SCHEMES = {ServerKind.HUB: "postgresql", ServerKind.DIRECTORY: "ldaps", ServerKind.DSM: "https"}


class ServerForm(FormDialog):
    """`entered` tells the profile, and the password that stood in the address, if one did."""

    entered = Signal(object, str)

    def __init__(self, profile: ServerProfile | None = None, parent: QWidget | None = None) -> None:
        title = filled(_tr("Edit “%1”"), profile.name) if profile else _tr("Add a server")
        super().__init__(title, _tr("Save") if profile else _tr("Add"), parent, icon="server")
        self.setMinimumWidth(620)
        self._profile, self._password = profile, ""
        self._make_fields()
        self._lay_out()
        self.kept = Label("", "muted", wrap=True)
        self.body.addWidget(self.kept)
        self.kind.currentIndexChanged.connect(lambda _row: self._follow_kind())
        self.address.editingFinished.connect(self._read_address)
        self.address.textEdited.connect(lambda _text: self._forget_password())  # it was for the host before
        self.confirmed.connect(self._enter)
        if profile is not None:
            self._show(profile)
        self._follow_kind()

    def _make_fields(self) -> None:
        self.kind, self.encryption, self.source = QComboBox(), QComboBox(), QComboBox()
        for kind in ServerKind:
            self.kind.addItem(kind_word(kind), kind)
        for source in Source:
            self.source.addItem(source_word(source), source)
        self.source.setCurrentIndex(self.source.findData(Source.LDAP))
        self.name, self.address, self.account, self.base = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.ca_file, self.mapping_file = QLineEdit(), QLineEdit()
        self.fields = {
            "kind": FormField(self.tr("Kind"), self.kind),
            "name": FormField(self.tr("Name"), self.name, self.tr("Your own word for it, such as “head office”")),
            "address": FormField(self.tr("Address"), self.address, self.tr("A host, host:port, or a whole URL")),
            "account": FormField(self.tr("Account"), self.account),
            "base": FormField(self.tr("Base"), self.base),
            "source": FormField(self.tr("Its accounts count as"), self.source),
            "encryption": FormField(self.tr("Encryption"), self.encryption),
            "ca_file": FormField(self.tr("Certificate authority (file)"), self.ca_file),
            "mapping_file": FormField(self.tr("Field names of this NAS (file)"), self.mapping_file),
        }
        self.ca_file.setPlaceholderText(self.tr("The authorities of this system"))
        self.mapping_file.setPlaceholderText(self.tr("Those that come with the console"))
        self.fields["ca_file"].add_button(self.tr("Browse…"), lambda: self._browse(self.ca_file))
        self.fields["mapping_file"].add_button(self.tr("Browse…"), lambda: self._browse(self.mapping_file))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_M)
        for number, pair in enumerate((("kind", "name"), ("address", "account"), ("encryption", "base"), ("source",))):
            for column, name in enumerate(pair):
                grid.addWidget(self.fields[name], number, column)
                grid.setColumnStretch(column, 1)
        for number, name in enumerate(("ca_file", "mapping_file"), 4):  # a path is long, and so is what stands for none
            grid.addWidget(self.fields[name], number, 0, 1, 2)
        self.body.addLayout(grid)
        self.pinned = QCheckBox(self.tr("Trust the one &certificate that was compared by hand, and no other"))
        self.pinned.hide()
        self.body.addWidget(self.pinned)

    # ------------------------------------------------------------------ showing

    def say_where_kept(self, sentence: str) -> None:
        """Where the password is going to be kept, which is asked for when one signs in."""
        self.kept.setText(self.tr("The password is asked for when you sign in.") + " " + in_language(sentence))
        self.make_room()

    def _show(self, profile: ServerProfile) -> None:
        self.kind.setCurrentIndex(self.kind.findData(profile.kind))
        self.name.setText(profile.name)
        self.address.setText(profile.address)
        self.account.setText(profile.account)
        self.base.setText(profile.base)
        self.source.setCurrentIndex(self.source.findData(profile.source))
        self.ca_file.setText(profile.tls.ca_file or "")
        self.mapping_file.setText(profile.mapping_file or "")
        self._offer_encryptions(profile.tls.encryption)
        self.pinned.setVisible(bool(profile.tls.fingerprint))
        self.pinned.setChecked(bool(profile.tls.fingerprint))
        show_plain_tooltip(self.pinned, grouped(profile.tls.fingerprint or ""))

    def _follow_kind(self) -> None:
        kind = ServerKind(self.kind.currentData())
        self.fields["kind"].rename(self.tr("Kind"), kind_sentence(kind))
        directory, hub, nas = (kind is one for one in (ServerKind.DIRECTORY, ServerKind.HUB, ServerKind.DSM))
        self.fields["source"].setVisible(directory)
        self.fields["mapping_file"].setVisible(nas)
        self.fields["base"].setVisible(not nas)
        self.base.setPlaceholderText(self.tr("As the server says") if directory else "")
        self.fields["base"].rename(self.tr("Database") if hub else self.tr("Base DN"))
        self.fields["account"].rename(self.tr("Account"), self.tr("A whole DN, or none") if directory else "")
        self.account.setPlaceholderText(self.tr("Anonymous") if directory else "")
        self._offer_encryptions(self._encryption())
        self.make_room()

    def _offer_encryptions(self, chosen: Encryption) -> None:
        self.encryption.clear()
        directory = self.kind.currentData() == ServerKind.DIRECTORY
        for encryption in Encryption:
            if directory or encryption is not Encryption.STARTTLS:
                self.encryption.addItem(encryption_word(encryption), encryption)
        self.encryption.setCurrentIndex(max(self.encryption.findData(chosen), 0))

    def _encryption(self) -> Encryption:
        return Encryption(self.encryption.currentData() or Encryption.TLS)

    def _browse(self, field: QLineEdit) -> None:
        dialog = QFileDialog(self, self.tr("Choose a file"), str(Path(field.text()).parent if field.text() else ""))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(field.setText)
        dialog.open()

    def _forget_password(self) -> None:
        self._password = ""

    # ------------------------------------------------------------------ reading

    def _read_address(self) -> Address | None:
        """Take a whole URL apart into the fields; a host and port stay as they are."""
        text = self.address.text().strip()
        kind = ServerKind(self.kind.currentData())
        try:
            found = address_from(text if "://" in text else f"{_SCHEMES[kind]}://{text}")
        except Refused as refusal:
            self.fields["address"].show_problem(
                in_language(refusal.sentence) if text else self.tr("Enter where the server is.")
            )
            return None
        self.fields["address"].show_problem("")
        if "://" in text:
            self.kind.setCurrentIndex(self.kind.findData(found.kind))
            self._offer_encryptions(found.encryption)
            self.account.setText(found.account or self.account.text())
            self.base.setText(found.base or self.base.text())
            self._password = found.password  # goes to where passwords are kept, and stands nowhere in the window
            host = f"[{found.host}]" if ":" in found.host else found.host
            self.address.setText(f"{host}:{found.port}" if found.port else host)
        return found

    def _enter(self) -> None:
        found = self._read_address()
        kind = ServerKind(self.kind.currentData())
        for name, needed, sentence in (
            ("name", True, self.tr("Give it a name.")),
            ("account", kind is not ServerKind.DIRECTORY, self.tr("Enter the account to sign in with.")),
            ("base", kind is ServerKind.HUB, self.tr("Enter the name of the database.")),
        ):
            field = self.fields[name].field
            empty = isinstance(field, QLineEdit) and not field.text().strip()
            self.fields[name].show_problem(sentence if needed and empty else "")
        if found is None or any(field.problem() for field in self.fields.values()):
            wrong = next(field for field in self.fields.values() if field.problem())
            self.refuse("")
            wrong.field.setFocus()
            return
        self.entered.emit(self._profile_from(found, kind), self._password)

    def _profile_from(self, found: Address, kind: ServerKind) -> ServerProfile:
        old = self._profile
        pin = old.tls.fingerprint if old is not None and self.pinned.isChecked() else None
        profile = old or ServerProfile("", kind, "", "")
        return replace(
            profile,
            name=self.name.text(),
            kind=kind,
            host=found.host,
            port=found.port,
            account=self.account.text().strip(),
            base="" if kind is ServerKind.DSM else self.base.text().strip(),
            source=Source(self.source.currentData()),
            tls=Tls(self._encryption(), self.ca_file.text().strip() or None, pin),
            mapping_file=(self.mapping_file.text().strip() or None) if kind is ServerKind.DSM else None,
        )
