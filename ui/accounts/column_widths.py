"""Widths of the columns: they share the room there is, until the person sets them; kept for the next start."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QObject, QPoint, QSettings, Qt
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from ui.accounts.words import tr


class Width(NamedTuple):
    """How wide a column is: at least, with room for what is usual, and comfortably; in device-independent pixels.

    ``gives_way``: where there is no room for all, the columns with 1 disappear first; those with 0 never.
    """

    least: int
    enough: int
    comfortable: int
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
        """All columns grow together: from least to enough, to comfortable, and beyond."""
        widths, room = [self._widths[column] for column in columns], self._table.viewport().width()
        least, enough, comfortable = ([width[step] for width in widths] for step in range(3))
        if room <= sum(enough):
            sizes = _between(least, enough, room)
        elif room <= sum(comfortable):
            sizes = _between(enough, comfortable, room)
        else:
            sizes = _between(comfortable, [2 * size for size in comfortable], room)
        for column, size in zip(columns, sizes, strict=True):
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


def _between(low: Sequence[int], high: Sequence[int], room: int) -> list[int]:
    """Sizes that fill the room, each the same part of its way from low to high; low where there is less room."""
    more, way = max(0, room - sum(low)), max(1, sum(high) - sum(low))
    sizes = [small + (large - small) * more // way for small, large in zip(low, high, strict=True)]
    sizes[0] += max(0, room - sum(sizes))  # what is less than a pixel for each
    return sizes


def _numbers(text: object) -> list[int]:
    """Column numbers as they are kept in the settings."""
    return [int(part) for part in str(text).split(",") if part.isdigit()]
