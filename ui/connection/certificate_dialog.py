"""Shows a certificate that nobody vouches for; it is trusted after its fingerprint was compared, and only then."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from mailplus_console.syncing.server import UntrustedCertificate
from mailplus_console.syncing.server_profiles import ServerProfile
from ui import dates
from ui.connection.words import grouped
from ui.text import Texts, filled
from ui.tokens import SPACE_L, SPACE_S
from ui.widgets.cards import InfoBanner
from ui.widgets.form_dialog import FormDialog
from ui.widgets.labels import Label

_tr = Texts("CertificateDialog")


class CertificateDialog(FormDialog):
    """`confirmed` means: trust this certificate from now on."""

    def __init__(self, profile: ServerProfile, untrusted: UntrustedCertificate, parent: QWidget | None = None) -> None:
        changed = untrusted.pinned is not None
        title = _tr("The certificate of “%1” has changed") if changed else _tr("Do you trust “%1”?")
        super().__init__(
            filled(title, profile.name),
            _tr("Trust this certificate"),
            parent,
            sentence=profile.address,
            icon="warning" if changed else "shield",
            destructive=changed,
        )
        self.setMinimumWidth(620)
        certificate = untrusted.certificate
        self.warning = InfoBanner(str(untrusted), "danger" if changed else "warning")
        self.body.addWidget(self.warning)
        if changed:
            self._warn_of_change()
        days = filled(self.tr("%1 to %2"), dates.day(certificate.valid_from), dates.day(certificate.valid_to))
        over = certificate.valid_to < datetime.now(UTC)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(SPACE_L)
        self._facts.setVerticalSpacing(SPACE_S)
        self._facts.setColumnStretch(1, 1)
        self.body.addLayout(self._facts)
        self._tell(self.tr("Issued to"), Label(certificate.subject, wrap=True))
        self._tell(self.tr("Issued by"), Label(certificate.issuer, wrap=True))
        self._tell(self.tr("Valid"), Label(days + (" – " + self.tr("it has expired") if over else ""), wrap=True))
        self.fingerprint = fingerprint_label(certificate.fingerprint, self.tr("SHA-256 fingerprint"))
        self._tell(self.tr("SHA-256 fingerprint"), self.fingerprint)
        if untrusted.pinned is not None:
            self.pinned = fingerprint_label(untrusted.pinned, self.tr("Trusted until now"))
            self._tell(self.tr("Trusted until now"), self.pinned)
        self.compared = QCheckBox(self.tr("I have &compared the fingerprint with the one that the server itself shows"))
        self.body.addWidget(self.compared)
        self.confirm.setEnabled(False)
        self.confirm.setDefault(False)
        self.cancel.setDefault(True)
        self.compared.toggled.connect(self.confirm.setEnabled)

    def _tell(self, name: str, value: Label) -> None:
        row, top = self._facts.rowCount(), Qt.AlignmentFlag.AlignTop
        self._facts.addWidget(Label(name, "muted"), row, 0, top)
        self._facts.addWidget(value, row, 1, top)

    def _warn_of_change(self) -> None:
        text = self.tr(
            "Somebody may have put himself between you and the server. Trust the new certificate only when you know "
            "that it was renewed: ask whoever runs the server."
        )
        self.body.addWidget(Label(text, "danger", wrap=True))


def fingerprint_label(fingerprint: str, said: str) -> Label:
    """A fingerprint in groups, in letters of one width, to be selected and copied."""
    label = Label(grouped(fingerprint))
    label.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    label.setTextInteractionFlags(flags)
    label.setAccessibleName(said)
    return label
