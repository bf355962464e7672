"""A license in words: its product, its status with tone and icon, how long it still lasts."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from mailplus_console.effective.seats import status_on
from mailplus_console.records import License, LicenseStatus, Product
from ui import dates
from ui.text import Texts

_tr = Texts("License")

SHOP = "https://www.synology.com/products/MailPlus_license_pack"
"""Where licenses are bought."""
SOON_DAYS = 30
"""A license that expires within so many days is marked (our choice)."""


class StatusWords(NamedTuple):
    """A status as it is shown: text, tone (see ui.widgets.labels.TONES), icon, and what it means."""

    text: str
    tone: str
    icon: str
    meaning: str


def product_name(product: Product) -> str:
    """The product's proper name."""
    return {Product.MAILPLUS: "MailPlus", Product.BITDEFENDER: "Bitdefender"}[product]


def status_words(license_: License, today: date) -> StatusWords:
    """What a license's status means today."""
    status = status_on(license_, today)
    if status is LicenseStatus.VALID:
        return StatusWords(_tr("Valid"), "success", "check-circle", _tr("Its accounts count."))
    if status is LicenseStatus.EXPIRED:
        return StatusWords(_tr("Expired"), "danger", "x-circle", _tr("Its accounts do not count any more."))
    if status is LicenseStatus.ILLEGAL:
        meaning = _tr("The system is restricted while this key is in use: remove it.")
        return StatusWords(_tr("Illegal"), "danger", "error", meaning)
    meaning = _tr("No server has confirmed this key yet: its accounts do not count until the next sync.")
    return StatusWords(_tr("Pending"), "info", "clock", meaning)


def activation_words(license_: License) -> str:
    """When it was activated; a dash for never."""
    return dates.day(license_.activated) if license_.activated else "–"


class ExpiryWords(NamedTuple):
    """When a license ends: the date, how far away it is, and the tone ('' = nothing special)."""

    day: str
    distance: str
    tone: str

    @property
    def whole(self) -> str:
        """Both in one line."""
        return f"{self.day} · {self.distance}" if self.distance else self.day


def expiry_words(license_: License, today: date) -> ExpiryWords:
    """When a license ends; 'Never' for a perpetual one, a dash for a key of which no server has said it yet."""
    if license_.expires is None:
        return ExpiryWords("–" if license_.status is LicenseStatus.PENDING else _tr("Never"), "", "")
    days = (license_.expires - today).days
    tone = "danger" if days < 0 else "warning" if days <= SOON_DAYS else ""
    return ExpiryWords(dates.day(license_.expires), dates.distance(license_.expires, today), tone)


def keys_and_accounts(keys: int, accounts: int) -> str:
    """``3 keys, 45 accounts``."""
    key_text = _tr.counted("%Ln key", "%Ln keys", keys)
    return f"{key_text}, {_tr.counted('%Ln account', '%Ln accounts', accounts)}"
