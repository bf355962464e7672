"""The coming user limit as a table: what the chart shows, for who reads rather than looks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mailplus_console.effective.seats import LimitFrom
from ui import dates
from ui.licenses.forecast_words import balance, ending
from ui.text import Texts, number, plain_tooltip

_tr = Texts("Forecast")

FROM, LIMIT, CHANGE, BALANCE, KEYS = range(5)
_DISPLAY, _TOOLTIP, _ALIGNMENT = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole), 7
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ForecastModel(QAbstractTableModel):
    """One row per day on which the user limit changes, today first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[LimitFrom, ...] = ()
        self._used = 0

    def show_forecast(self, points: Sequence[LimitFrom], used: int) -> None:
        """Show these days."""
        self.beginResetModel()
        self._points, self._used = tuple(points), used
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._points)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 5

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        if role == _DISPLAY:
            return self._text(index.row(), index.column())
        if role == _TOOLTIP and index.column() == KEYS:
            return plain_tooltip("\n".join(license_.key for license_ in self._points[index.row()].expired))
        if role == _ALIGNMENT and index.column() in (LIMIT, CHANGE):
            return _RIGHT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _DISPLAY:
            return (_tr("From"), _tr("User limit"), _tr("Change"), _tr("Seats"), _tr("Licenses that expire"))[section]
        return _RIGHT if role == _ALIGNMENT and section in (LIMIT, CHANGE) else None

    def _text(self, row: int, column: int) -> str:
        point = self._points[row]
        if column == FROM:
            return _tr("Today") if row == 0 else dates.day(point.day)
        if column == LIMIT:
            return number(point.limit)
        if column == CHANGE:
            return f"−{number(self._points[row - 1].limit - point.limit)}" if row else ""
        return balance(point.limit, self._used) if column == BALANCE else ending(point)
