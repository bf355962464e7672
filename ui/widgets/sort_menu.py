"""The menu 'Sort by' of a table: what a click on the header does, for the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QTableView, QWidget

from ui.text import Texts

_tr = Texts("SortMenu")


class SortMenu(QMenu):
    """The columns that are shown, the present one ticked, and the direction."""

    def __init__(self, table: QTableView, parent: QWidget) -> None:
        super().__init__(_tr("Sort by"), parent)
        self._table = table
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        header, model, group = self._table.horizontalHeader(), self._table.model(), QActionGroup(self)
        order = header.sortIndicatorOrder()
        for column in range(header.count()):
            if header.isSectionHidden(column):
                continue
            action = self.addAction(str(model.headerData(column, Qt.Orientation.Horizontal)))
            action.setCheckable(True)
            action.setChecked(column == header.sortIndicatorSection())
            action.triggered.connect(lambda _on=False, column=column: self._table.sortByColumn(column, order))
            group.addAction(action)
        self.addSeparator()
        descending = self.addAction(_tr("Descending"))
        descending.setCheckable(True)
        descending.setChecked(order == Qt.SortOrder.DescendingOrder)
        descending.triggered.connect(self._turn)

    def _turn(self, descending: bool) -> None:
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._table.sortByColumn(self._table.horizontalHeader().sortIndicatorSection(), order)
