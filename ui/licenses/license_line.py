"""A license in one line, for dialogs: key, product, accounts, and its status."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mailplus_console.records import License
from ui.licenses.license_words import product_name, status_words
from ui.text import Texts
from ui.theme import fixed_font
from ui.tokens import SPACE_M
from ui.widgets.labels import ElidedLabel, IconLabel, Label, Pill

_tr = Texts("LicenseLine")


class LicenseLine(QWidget):
    """The key may be shortened where it is very long; its tooltip has it whole."""

    def __init__(self, license_: License, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        row.addWidget(IconLabel("key", 18, "muted"))
        key = ElidedLabel("")
        key.setFont(fixed_font(self.font().pointSizeF()))
        key.setText(license_.key)
        row.addWidget(key, 1)
        row.addWidget(Label(product_name(license_.product), "muted"))
        accounts = _tr.counted("%Ln account", "%Ln accounts", license_.accounts)
        row.addWidget(Label(accounts))
        words = status_words(license_, today)
        row.addWidget(Pill(words.text, words.tone, words.icon))
        self.setAccessibleName(f"{license_.key}, {product_name(license_.product)}, {accounts}, {words.text}")
