"""The steps of the Add License wizard: what each of them shows and when one may go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from mailplus_console.records import License, Product
from ui.licenses.key_row import headings
from ui.licenses.key_rows import KeyRows
from ui.licenses.license_line import LicenseLine
from ui.licenses.license_words import SHOP
from ui.licenses.limit_change import LimitChange
from ui.licenses.scrolled import ScrolledColumn
from ui.text import Texts, number
from ui.tokens import SPACE_M, SPACE_S, SPACE_XS
from ui.widgets.buttons import button
from ui.widgets.cards import InfoBanner, line
from ui.widgets.labels import IconLabel, Label

_tr = Texts("WizardSteps")

TERMS = "https://www.synology.com/company/legal/terms_EULA"

OpenUrl = Callable[[str], object]


class Step(QWidget):
    """One page of the wizard. `changed` comes when `why_not` may have another answer."""

    changed = Signal()

    def __init__(self, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(SPACE_M)
        heading = Label(title, "title", wrap=True)
        self.rows.addWidget(heading)
        self.sentence = Label(sentence, "muted", wrap=True)
        self.rows.addWidget(self.sentence)

    def may_go_on(self) -> bool:
        """Whether Next does anything."""
        return True

    def leave(self) -> bool:
        """The person presses Next: False keeps him here, with what is wrong shown."""
        return True

    def enter(self) -> None:
        """Put the focus where one begins."""


class TermsStep(Step):
    """Agree to the terms (Guide)."""

    def __init__(self, open_url: OpenUrl, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Terms and conditions"),
            self.tr("To add a license you must agree to the terms and conditions of the license."),
            parent,
        )
        for text in (
            self.tr("Each key is for this mail system alone. A key that is used elsewhere counts as illegal."),
            self.tr("As many users can be activated as there are seats: free ones and those of valid licenses."),
            self.tr(
                "With an illegal or expired license, or with more activated users than seats, operations are limited "
                "and the security services are suspended until there are enough valid keys."
            ),
        ):
            self.rows.addWidget(_point(text))
        self.link = button(self.tr("Read the full terms in the browser"), lambda: open_url(TERMS), icon="external")
        self.rows.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.addStretch(1)
        self.rows.addWidget(line())
        self.agree = QCheckBox(self.tr("I have read the terms and &agree to them"))
        self.agree.toggled.connect(lambda _on: self.changed.emit())
        self.rows.addWidget(self.agree, 0, Qt.AlignmentFlag.AlignLeft)

    def may_go_on(self) -> bool:
        return self.agree.isChecked()

    def enter(self) -> None:
        self.agree.setFocus()


class AccountStep(Step):
    """Sign in to the Synology Account; without a server there is nothing to sign in to, and that is said.

    ``server``: what the server is called that the workspace is synced with, '' without one.
    """

    def __init__(self, server: str = "", parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Synology Account"),
            self.tr("A server confirms license keys with the Synology Account that they were bought with."),
            parent,
        )
        alone = self.tr("This workspace is not connected to a server, so there is nothing to sign in to now.")
        synced = self.tr("This workspace is synced with “%1”: an apply hands the keys to it.").replace("%1", server)
        self.banner = InfoBanner(synced if server else alone, "info")
        self.rows.addWidget(self.banner)
        for text, icon in (
            (self.tr("You can enter your keys all the same. They are kept as pending."), "clock"),
            (self.tr("Pending keys add no seats yet. The user limit stays as it is."), "users"),
            (self.tr("The next sync with a server confirms them, and the user limit rises by itself."), "check-circle"),
        ):
            self.rows.addWidget(_point(text, icon))
        self.rows.addStretch(1)


class KeysStep(Step):
    """Existing keys, or Buy now (Guide)."""

    def __init__(self, known: Iterable[str], open_url: OpenUrl, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("License keys"), self.tr("Choose where your keys come from."), parent)
        self.existing = QRadioButton(self.tr("Enter &existing license keys"))
        self.buy = QRadioButton(self.tr("Buy no&w"))
        self.existing.setChecked(True)
        self.rows.addWidget(self.existing, 0, Qt.AlignmentFlag.AlignLeft)
        self.keys = KeyRows(known)
        self._entry = QWidget()
        entry = QVBoxLayout(self._entry)
        entry.setContentsMargins(28, 0, 0, 0)
        entry.setSpacing(SPACE_XS)
        entry.addLayout(headings())
        entry.addWidget(self.keys, 1)
        self.rows.addWidget(self._entry, 1)
        self.rows.addWidget(self.buy, 0, Qt.AlignmentFlag.AlignLeft)
        self._shop = self._make_shop(open_url)
        self.rows.addWidget(self._shop)
        self._room = QWidget()
        self.rows.addWidget(self._room, 1)
        self.existing.toggled.connect(self._choose)
        self.keys.changed.connect(self.changed)
        self._choose(True)

    def _make_shop(self, open_url: OpenUrl) -> QWidget:
        shop = QWidget()
        rows = QVBoxLayout(shop)
        rows.setContentsMargins(28, 0, 0, 0)
        rows.setSpacing(SPACE_S)
        text = self.tr(
            "License packs for 5 and 20 accounts are sold in the vendor's shop, which opens in your browser. "
            "When you have a key, come back here and enter it."
        )
        rows.addWidget(Label(text, "muted", wrap=True))
        self.open_shop = button(self.tr("Open the shop"), lambda: open_url(SHOP), icon="cart")
        rows.addWidget(self.open_shop, 0, Qt.AlignmentFlag.AlignLeft)
        return shop

    def _choose(self, existing: bool) -> None:
        self._entry.setVisible(existing)
        self._shop.setVisible(not existing)
        self._room.setVisible(not existing)
        self.changed.emit()

    def may_go_on(self) -> bool:
        return self.existing.isChecked()

    def leave(self) -> bool:
        return self.keys.show_all_problems()

    def enter(self) -> None:
        (self.keys.rows[0].key if self.existing.isChecked() else self.open_shop).setFocus()


class SummaryStep(Step):
    """What will be added, and the user limit now and after a server has confirmed it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Summary"), "", parent)
        self.change = LimitChange(self.tr("User limit now"), self.tr("After confirmation"))
        self.rows.addWidget(self.change)
        self._list = ScrolledColumn(SPACE_S)
        self.rows.addWidget(self._list, 1)
        self.banner = InfoBanner("", "danger")
        self.banner.hide()
        self.rows.addWidget(self.banner)

    def show_licenses(self, licenses: Sequence[License], limit: int, today: date) -> None:
        """Show what will be added to a user limit of `limit`."""
        self.banner.hide()
        self.sentence.setText(
            _tr.counted("One key will be added as pending.", "%Ln keys will be added as pending.", len(licenses))
        )
        more = sum(item.accounts for item in licenses if item.product is Product.MAILPLUS)
        sentence = self.tr("The limit stays %1 until a server has confirmed the keys.").replace("%1", number(limit))
        if not more:
            sentence = self.tr("Bitdefender licenses are counted apart: they do not change the user limit.")
        self.change.show_change(limit, limit + more, sentence)
        self._list.clear()
        for license_ in licenses:
            self._list.add(LicenseLine(license_, today))

    def refuse(self, sentence: str) -> None:
        """The keys were not added: say why."""
        self.banner.show_text(sentence, "danger")
        self.banner.show()


def _point(text: str, icon: str = "dot") -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_S + 2)
    row.addWidget(IconLabel(icon, 18, "accent_text"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(text, wrap=True), 1)
    return made
