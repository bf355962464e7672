"""The model of an account table: the rows of a listing, each cell put into words when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.accounts.cells import Cell
from ui.row_runs import runs
from ui.text import plain_tooltip

if TYPE_CHECKING:
    from mailplus_console.effective.resolution import Resolution
    from mailplus_console.listing.listing import Listing

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()

# What Qt asks for, as the plain numbers that it hands over: comparing an enum costs half of a repaint.
_DISPLAY, _TOOLTIP, _ACCESSIBLE, _ALIGNMENT, _NAME = 0, 3, 11, 7, 256
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_MOST_CELLS = 2_000
"""Rows whose words are kept; more than any screen shows."""


class Columns(NamedTuple):
    """What distinguishes the tables: headings, the listing's name of each column ('' = no order), and the words."""

    titles: tuple[str, ...]
    names: tuple[str, ...]
    cells_of: Callable[[Any, Resolution | None], tuple[Cell, ...]]
    numbers: frozenset[int] = frozenset()
    """Columns whose texts are numbers, right-aligned."""


class AccountModel(QAbstractTableModel):
    """Rows of users or groups. Until the listing is there, the first records are shown by themselves."""

    def __init__(self, columns: Columns, parent: Any = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self.listing: Listing[Any] | None = None
        self._first: Sequence[Any] = ()
        self._count = 0
        self._cells: dict[int, tuple[Cell, ...]] = {}

    # ------------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.columns.titles)

    def data(self, index: Index, role: int = 0) -> Any:
        if role == _DISPLAY:
            return self.cell(index.row(), index.column()).whole
        if role == _ALIGNMENT:
            return _RIGHT if index.column() in self.columns.numbers else _LEFT
        if role == _TOOLTIP:
            cell = self.cell(index.row(), index.column())
            return plain_tooltip(cell.tooltip or cell.whole)
        if role == _ACCESSIBLE:
            cell = self.cell(index.row(), index.column())
            return cell.said or cell.whole
        if role == _NAME:
            return self.record(index.row()).name
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.columns.titles):
            if role in (_DISPLAY, _ACCESSIBLE):
                return self.columns.titles[section]
            if role == _ALIGNMENT:
                return _RIGHT if section in self.columns.numbers else _LEFT
        return None

    # ------------------------------------------------------------------ reading rows

    def record(self, row: int) -> Any:
        """The user or group in a row."""
        return self._first[row] if self.listing is None else self.listing.record(row)

    def records(self, rows: Iterable[int]) -> list[Any]:
        """The users or groups in these rows."""
        return [self._first[row] for row in rows] if self.listing is None else self.listing.records(rows)

    def cell(self, row: int, column: int) -> Cell:
        """What a cell says."""
        cells = self._cells.get(row)
        if cells is None:
            if len(self._cells) > _MOST_CELLS:
                self._cells.clear()
            resolution = None if self.listing is None else self.listing.resolution
            known = resolution if resolution is not None and resolution.is_worked_out else None
            cells = self._cells[row] = self.columns.cells_of(self.record(row), known)
        return cells[column]

    def row_of(self, name: str) -> int | None:
        """The row that shows an account; None where it is not among those found."""
        rows = self.rows_of((name,))
        return rows[0] if rows else None

    def rows_of(self, names: Iterable[str]) -> list[int]:
        """The rows that show these accounts, ascending. Of very many, the search may have to go on for that."""
        rows = [] if self.listing is None else self.listing.rows_of(names)
        self.show_found()
        return rows

    @property
    def total(self) -> int:
        """How many accounts there are, found or not."""
        return len(self._first) if self.listing is None else self.listing.total

    # ------------------------------------------------------------------ other rows

    def show_first(self, records: Sequence[Any]) -> None:
        """Show records by themselves, while the listing is being made."""
        self.beginResetModel()
        self.listing, self._first, self._count = None, records, len(records)
        self._cells.clear()
        self.endResetModel()

    def show_listing(self, listing: Listing[Any]) -> None:
        """Show the rows of a listing, or those that it has now."""
        self.beginResetModel()
        self.listing, self._first, self._count = listing, (), len(listing)
        self._cells.clear()
        self.endResetModel()

    def show_found(self) -> None:
        """Show what the listing has found meanwhile, behind the rows that are shown."""
        count = 0 if self.listing is None else len(self.listing)
        if count > self._count:
            self.beginInsertRows(_NO_INDEX, self._count, count - 1)
            self._count = count
            self.endInsertRows()

    def find_all(self) -> None:
        """Let the search of the listing come to its end, and show what it finds."""
        if self.listing is not None:
            self.listing.search_on()
        self.show_found()

    def rows_changed(self, rows: tuple[int, ...] | None) -> None:
        """The same accounts in the same rows say something else; None = any of them."""
        self._cells.clear()
        last = len(self.columns.titles) - 1
        if rows is None:
            if self._count:
                self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, last))
            return
        for first, end in runs(rows):
            self.dataChanged.emit(self.index(first, 0), self.index(end, last))
