"""The licenses of one product as rows of a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mailplus_console.records import License
from ui.licenses.license_words import activation_words, expiry_words, product_name, status_words
from ui.text import Texts, number, plain_tooltip

_tr = Texts("LicenseModel")

KEY, PRODUCT, ACCOUNTS, ACTIVATED, EXPIRES, STATUS = range(6)

_DISPLAY, _TOOLTIP, _ALIGNMENT = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole), 7
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
LICENSE_ROLE = int(Qt.ItemDataRole.UserRole)

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_FAR = date.max


class LicenseModel(QAbstractTableModel):
    """Rows are licenses; `sort` keeps its order when the licenses change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._licenses: list[License] = []
        self._today = date.min
        self._column, self._order = EXPIRES, Qt.SortOrder.AscendingOrder

    def show_licenses(self, licenses: Iterable[License], today: date) -> None:
        """Show these licenses as they are today. Rows that stay keep their selection."""
        following = self._sorted(list(licenses), today)
        if [item.key for item in following] == [item.key for item in self._licenses]:
            self._licenses, self._today = following, today
            if following:
                self.dataChanged.emit(self.index(0, 0), self.index(len(following) - 1, STATUS))
            return
        self.beginResetModel()
        self._licenses, self._today = following, today
        self.endResetModel()

    def license_at(self, row: int) -> License:
        """The license in a row."""
        return self._licenses[row]

    def shown(self) -> tuple[License, ...]:
        """The licenses from top to bottom."""
        return tuple(self._licenses)

    def row_of(self, key: str) -> int:
        """The row of a key; -1 when it is not here."""
        return next((row for row, item in enumerate(self._licenses) if item.key == key), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._licenses)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 6

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        license_, column = self._licenses[index.row()], index.column()
        if role == _DISPLAY:
            return self._text(license_, column)
        if role == _TOOLTIP and column == STATUS:
            words = status_words(license_, self._today)
            return plain_tooltip(f"{words.text}. {words.meaning}")
        if role == _TOOLTIP:
            return plain_tooltip(self._text(license_, column))
        if role == _ACCESSIBLE and column == STATUS:
            words = status_words(license_, self._today)
            return f"{words.text}: {words.meaning}"
        if role == _ALIGNMENT and column == ACCOUNTS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return license_ if role == LICENSE_ROLE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _DISPLAY:
            return headers()[section]
        if role == _ALIGNMENT and section == ACCOUNTS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._order = column, order
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self._licenses[index.row()].key for index in before]
        self._licenses = self._sorted(self._licenses, self._today)
        rows = {item.key: row for row, item in enumerate(self._licenses)}
        after = [self.index(rows[key], index.column()) for key, index in zip(keys, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    @property
    def today(self) -> date:
        """The day that status and distances are told for."""
        return self._today

    def _sorted(self, licenses: list[License], today: date) -> list[License]:
        keys: dict[int, Callable[[License], Any]] = {
            KEY: lambda item: item.key,
            PRODUCT: lambda item: item.product,
            ACCOUNTS: lambda item: item.accounts,
            ACTIVATED: lambda item: item.activated or _FAR,
            EXPIRES: lambda item: item.expires or _FAR,
            STATUS: lambda item: status_words(item, today).text,
        }
        by_key = sorted(licenses, key=keys[KEY])
        return sorted(by_key, key=keys[self._column], reverse=self._order == Qt.SortOrder.DescendingOrder)

    def _text(self, license_: License, column: int) -> str:
        if column == KEY:
            return license_.key
        if column == PRODUCT:
            return product_name(license_.product)
        if column == ACCOUNTS:
            return number(license_.accounts)
        if column == ACTIVATED:
            return activation_words(license_)
        if column == EXPIRES:
            return expiry_words(license_, self._today).whole
        return status_words(license_, self._today).text


def headers() -> tuple[str, ...]:
    """The titles of the columns."""
    return (_tr("Key"), _tr("Product"), _tr("Accounts"), _tr("Activated"), _tr("Expires"), _tr("Status"))
