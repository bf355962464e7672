"""Widths of the columns: they share the room there is, until the person sets them; kept for the next start."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QObject, QPoint, QSettings, Qt
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from ui.accounts.words import tr


class Width(NamedTuple):
    """The least width of a column and its share of the room beyond that, in device-independent pixels.

    ``gives_way``: where there is no room for all, the columns with 1 disappear first; those with 0 never.
    """

    least: int
    share: int
    most: int = 10_000
    gives_way: int = 0


class ColumnWidths(QObject):
    """Fits the columns of a table to its viewport, and offers which of them to show."""

    def __init__(self, table: QTableView, widths: Sequence[Width], settings: QSettings, key: str) -> None:
        super().__init__(table)
        self._table, self._widths, self._settings, self._key = table, widths, settings, key
        self._fitting = False
        self._hidden = frozenset(_numbers(settings.value(f"{key}/hidden", "")))
        header = table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open_menu)
        saved = settings.value(f"{key}/state")
        self._own = isinstance(saved, QByteArray) and header.restoreState(saved)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.sectionResized.connect(lambda _column, _before, _now: self._changed_by_hand())
        header.sectionMoved.connect(lambda _column, _before, _now: self._changed_by_hand())
        self.fit()

    def shown(self) -> list[int]:
        """The columns that the person wants to see, in the order shown, whether there is room for them or not."""
        header = self._table.horizontalHeader()
        order = (header.logicalIndex(place) for place in range(header.count()))
        return [column for column in order if column not in self._hidden]

    def fit(self) -> None:
        """Share out the room of the viewport, unless the person has set the widths."""
        header = self._table.horizontalHeader()
        columns = self.shown() if self._own else self._with_room()
        self._fitting = True
        for column in range(len(self._widths)):
            header.setSectionHidden(column, column not in columns)
        if not self._own:
            self._share_out(columns)
        self._fitting = False

    def _with_room(self) -> list[int]:
        """The columns for which there is room in their least width."""
        columns, room = self.shown(), self._table.viewport().width()
        for rank in range(1, 1 + max(width.gives_way for width in self._widths)):
            if sum(self._widths[column].least for column in columns) <= room:
                break
            columns = [column for column in columns if self._widths[column].gives_way != rank]
        return columns

    def _share_out(self, columns: list[int]) -> None:
        """Give room beyond the least widths in shares; what a full column does not take goes to the others."""
        sizes = {column: self._widths[column].least for column in columns}
        left = self._table.viewport().width() - sum(sizes.values())
        taking = [column for column in columns if self._widths[column].share]
        while left > 0 and taking:
            shares = sum(self._widths[column].share for column in taking)
            part = left
            for column in taking:
                width = self._widths[column]
                more = min(part * width.share // shares, width.most - sizes[column])
                sizes[column] += more
                left -= more
            taking = [column for column in taking if sizes[column] < self._widths[column].most]
            if part == left:  # less than a pixel for each
                sizes[columns[0]] += left
                left = 0
        for column, size in sizes.items():
            self._table.horizontalHeader().resizeSection(column, size)

    def fill_menu(self, menu: QMenu) -> None:
        """Which columns to show; the first one always is."""
        model, header = self._table.model(), self._table.horizontalHeader()
        for column in range(1, len(self._widths)):
            title = str(model.headerData(column, Qt.Orientation.Horizontal))
            if header.isSectionHidden(column) and column not in self._hidden:
                title = tr("%1 (no room now)").replace("%1", title)
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(column not in self._hidden)
            action.toggled.connect(lambda on, column=column: self._show(column, on))
        menu.addSeparator()
        menu.addAction(tr("Reset columns")).triggered.connect(lambda _on=False: self.reset())

    def reset(self) -> None:
        """Every column, in the first order, with widths that fit."""
        header = self._table.horizontalHeader()
        self._fitting = True
        for column in range(len(self._widths)):
            header.moveSection(header.visualIndex(column), column)
        self._own, self._hidden = False, frozenset()
        self._settings.remove(self._key)
        self.fit()

    def _show(self, column: int, on: bool) -> None:
        self._hidden = self._hidden - {column} if on else self._hidden | {column}
        self._settings.setValue(f"{self._key}/hidden", ",".join(map(str, sorted(self._hidden))))
        self.fit()

    def _changed_by_hand(self) -> None:
        if not self._fitting:
            self._own = True
            self._settings.setValue(f"{self._key}/state", self._table.horizontalHeader().saveState())

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu)
        menu.popup(self._table.horizontalHeader().mapToGlobal(at))


def _numbers(text: object) -> list[int]:
    """Column numbers as they are kept in the settings."""
    return [int(part) for part in str(text).split(",") if part.isdigit()]
