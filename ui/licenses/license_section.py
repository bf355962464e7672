"""One product's licenses as a card: how many keys and accounts, the table, and what can be done with selected rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from mailplus_console.records import License
from ui.licenses.compliance_words import Statement
from ui.licenses.license_table import CELL_MARGIN, LicenseTable
from ui.licenses.license_words import keys_and_accounts
from ui.licenses.statement_row import Statements
from ui.text import Texts
from ui.tokens import SPACE_L, SPACE_S
from ui.widgets.buttons import ActionButton
from ui.widgets.cards import Card
from ui.widgets.labels import Label
from ui.widgets.sort_menu import SortMenu

_tr = Texts("LicenseSection")


class LicenseSection(Card):
    """`selection_changed` comes when the person selects rows here."""

    selection_changed = Signal()

    def __init__(self, title: str, actions: Sequence[QAction], menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(title)
        self.body.setContentsMargins(0, SPACE_L, 0, SPACE_S)
        self.body.setSpacing(SPACE_S)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_L, 0, SPACE_L, 0)
        head.setSpacing(SPACE_S)
        head.addWidget(Label(title, "heading"))
        self._count = Label("", "muted")
        head.addWidget(self._count)
        head.addStretch(1)
        self._selected = Label("", "muted")
        head.addWidget(self._selected)
        self._buttons = [ActionButton(action) for action in actions]
        for made in self._buttons:
            made.setProperty("compact", True)
            head.addWidget(made)
        self.body.addLayout(head)
        self._statements = Statements()
        self._statements.setContentsMargins(SPACE_L, 0, SPACE_L, SPACE_S)
        self._statements.hide()
        self.body.addWidget(self._statements)
        self.table = LicenseTable(title)
        around = QHBoxLayout()
        around.setContentsMargins(SPACE_L - CELL_MARGIN, 0, SPACE_L - CELL_MARGIN, 0)
        around.addWidget(self.table)
        self.body.addLayout(around)
        self.menu = QMenu(self)
        self.menu.addActions(menu.actions())
        self.menu.addSeparator()
        self.menu.addMenu(SortMenu(self.table, self.menu))
        self.table.customContextMenuRequested.connect(
            lambda point: self.menu.popup(self.table.viewport().mapToGlobal(point))
        )
        self.table.selectionModel().selectionChanged.connect(self._selection_changed)
        self._selection_changed()

    def show_licenses(self, licenses: Sequence[License], today: date) -> None:
        """Show these licenses."""
        self.table.licenses.show_licenses(licenses, today)
        accounts = sum(license_.accounts for license_ in licenses)
        self._count.setText(keys_and_accounts(len(licenses), accounts) if licenses else "")
        self.table.setVisible(bool(licenses))
        self.table.updateGeometry()
        self._selection_changed()

    def say(self, statements: list[Statement]) -> None:
        """Say this above the table."""
        self._statements.show_statements(statements)
        self._statements.setVisible(bool(statements))

    def statements(self) -> list[str]:
        """What is said above the table."""
        return self._statements.texts()

    def _selection_changed(self) -> None:
        amount = len(self.table.selected_keys())
        self._selected.setText(_tr.counted("%Ln selected", "%Ln selected", amount) if amount else "")
        for made in self._buttons:
            made.setVisible(bool(amount))
        self.selection_changed.emit()
