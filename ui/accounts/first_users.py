"""The page User before its workspace is read: the first rows, as the page itself will show them a moment later."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from ui.accounts import user_cells
from ui.accounts.account_table import AccountTable
from ui.accounts.column_widths import ColumnWidths
from ui.accounts.table_model import AccountModel
from ui.accounts.words import tr
from ui.tokens import SEARCH_WIDTH
from ui.widgets.cards import PageHeader, Toolbar, line
from ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from mailplus_console.first_look import FirstUser

_ROWS = 60
"""More than a screen shows."""


def look(path: Path) -> tuple[FirstUser, ...]:
    """On a worker: the first users of a workspace that is not open. Raises Refused and Unavailable as opening does."""
    from mailplus_console.first_look import first_users  # noqa: PLC0415 (on the worker: the window goes on)

    return first_users(path, _ROWS)


class FirstUsers(QWidget):
    """What is worked out from the whole workspace is not there yet and shown as dots; what is typed waits for it."""

    def __init__(self, users: tuple[FirstUser, ...], settings: QSettings) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self.search = SearchField(tr("Search users"))
        self.search.setFixedWidth(SEARCH_WIDTH)
        self.setFocusProxy(self.search.line)
        self.model = AccountModel(user_cells.columns(), self)
        self.table = AccountTable(self.model, user_cells.INFO)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.horizontalHeader().setEnabled(False)
        user_cells.paint_in(self.table)
        self.model.show_first(users)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(PageHeader(tr("User"), tr("Loading…")))
        rows.addWidget(Toolbar(self.search, None))
        rows.addWidget(line())
        rows.addWidget(self.table, 1)
        widths = ColumnWidths(self.table, user_cells.WIDTHS, settings, "accounts/user/columns")
        self.table.resized.connect(widths.fit)

    def typed(self) -> str:
        """What is to be searched for when everybody is there."""
        return self.search.text()


def show(users: Any, settings: QSettings) -> FirstUsers | None:
    """The first rows in the page's place; None where there are none to show."""
    return FirstUsers(users, settings) if users else None
