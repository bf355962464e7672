"""The item model over an import's rows: an index into the list, so that filtering never copies a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui import icons
from ui.exchange.rows import STATE_ICONS, STATES, Row, RowList, state_in_words
from ui.text import number, plain_tooltip

LINE, STATE, WHAT, NAME, TEXT = range(5)
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
# Roles as plain integers: comparing enumerations would take longer than everything else in `data`.
_DISPLAY, _DECORATION, _TOOLTIP, _ALIGNMENT, _SPOKEN = 0, 1, 3, 7, 11
_LONGEST_SHOWN = 400
"""A cell shows this many characters at most; the tooltip has more, and the saved list has all."""


class RowsModel(QAbstractTableModel):
    """Columns: line, result, kind, name, details."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._list = RowList()
        self._shown: Sequence[int] = ()
        self._words = {state: state_in_words(state) for state in STATES}
        self._icons = {state: icons.icon(*drawing) for state, drawing in STATE_ICONS.items()}
        self._titles = [self.tr("Line"), self.tr("Result"), self.tr("Kind"), self.tr("Name"), self.tr("Details")]

    def show(self, rows: RowList, state: str, text: str) -> int:
        """Show the rows in a state ('' = all) that have these words; gives how many these are."""
        self.beginResetModel()
        self._list = rows
        self._shown = rows.find(state, text)
        self.endResetModel()
        return len(self._shown)

    def name_places(self) -> None:
        """Call the column of names 'Place': where in a document something is wrong."""
        self._titles[NAME] = self.tr("Place")
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, NAME, NAME)

    def row(self, place: int) -> Row:
        """The row at a place of what is shown."""
        return self._list.rows[self._shown[place]]

    def shown_rows(self) -> list[Row]:
        """Everything that is shown, in order."""
        rows = self._list.rows
        return [rows[place] for place in self._shown]

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if role == _DISPLAY and orientation == Qt.Orientation.Horizontal:
            return self._titles[section]
        if role == _ALIGNMENT and orientation == Qt.Orientation.Horizontal and section == LINE:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        column = index.column()
        if role == _DISPLAY:
            row = self._list.rows[self._shown[index.row()]]
            if column == STATE:
                return self._words[row.state]
            if column == LINE:
                return number(row.line) if row.line else ""
            return _cell(row, column)[:_LONGEST_SHOWN]
        if role == _DECORATION:
            return self._icons[self._list.rows[self._shown[index.row()]].state] if column == STATE else None
        if role == _TOOLTIP and column in (NAME, TEXT):
            return plain_tooltip(_cell(self._list.rows[self._shown[index.row()]], column)[: 5 * _LONGEST_SHOWN])
        if role == _ALIGNMENT and column == LINE:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == _SPOKEN:
            return self._spoken(self._list.rows[self._shown[index.row()]])
        return None

    def _spoken(self, row: Row) -> str:
        line = self.tr("line %1").replace("%1", number(row.line)) if row.line else ""
        parts = (self._words[row.state], row.what, row.name, row.text[:_LONGEST_SHOWN], line)
        return ", ".join(part for part in parts if part)


def _cell(row: Row, column: int) -> str:
    return row.name if column == NAME else row.text if column == TEXT else row.what
