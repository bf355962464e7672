"""The list of journal entries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from mailplus_console.journal import Entry
from ui.history.entry_delegate import TWO_LINES, EntryDelegate
from ui.history.entry_model import NUMBER, OPERATOR, PAGE, WHAT, WHEN, EntryModel, Wanted
from ui.widgets.table_view import TableView

_WIDE = 520
"""In a list narrower than this the moment stands in the second line of 'What', so that the sentence has its room."""


class EntryList(TableView):
    """One entry is chosen at a time; `chosen` brings it."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = EntryModel(self)
        self.setModel(self.entries)
        self.setItemDelegate(EntryDelegate(self.entries, self))
        self.setAccessibleName(self.tr("Journal entries"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.horizontalHeader()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        self.verticalHeader().setDefaultSectionSize(TWO_LINES)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        header.moveSection(header.visualIndex(WHAT), 1)
        header.resizeSection(NUMBER, 56)
        header.resizeSection(WHEN, 134)
        for column in (OPERATOR, PAGE):  # they stand in the second line of 'What'
            self.setColumnHidden(column, True)
        self.selectionModel().currentRowChanged.connect(self._current_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.viewport().width() < _WIDE
        if narrow != self.isColumnHidden(WHEN):
            self.entries.say_when_below(narrow)
            self.setColumnHidden(WHEN, narrow)

    @property
    def entry(self) -> Entry | None:
        """The chosen entry."""
        index = self.currentIndex()
        return self.entries.entry_at(index.row()) if index.isValid() else None

    def show_journal(self, entries: Sequence[Entry], now: datetime) -> None:
        """Show the journal as it is now."""
        self.entries.show_journal(entries, now)

    def narrow(self, wanted: Wanted) -> None:
        """Show only some."""
        self.entries.narrow(wanted)

    def row_of(self, number: int) -> int:
        """The row of an entry; -1 when it is not shown."""
        return self.entries.row_of(number)

    def select_entry(self, number: int) -> None:
        """Choose an entry; nothing where it is not shown."""
        row = self.row_of(number)
        if row >= 0:
            self.setCurrentIndex(self.entries.index(row, WHAT))

    def select_first(self) -> None:
        """Choose the newest."""
        if self.entries.rowCount():
            self.setCurrentIndex(self.entries.index(0, WHAT))

    def _shown_columns(self) -> list[int]:
        return [NUMBER, WHEN, OPERATOR, WHAT, PAGE]

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.entries.entry_at(current.row()))
