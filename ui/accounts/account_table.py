"""The view of an account table: what is selected stays selected when rows move, at a hundred thousand rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.accounts.cells import CellDelegate
from ui.accounts.table_model import AccountModel
from ui.row_runs import runs
from ui.tokens import ROW_HEIGHT
from ui.widgets.table_view import TableView

INSET = 14
"""The first column begins where the page's title does; for its heading console.qss says so."""

_MOST_RUNS = 1_000
"""A selection in more pieces than this is given up when rows move: Qt would take seconds to put it back."""
_FEW = 3
_COPIED_AT_ONCE = 1_000
_SELECT = QItemSelectionModel.SelectionFlag


class Kept(NamedTuple):
    """What is selected, by name, and where on the screen the current row stands."""

    current: str
    selected: tuple[str, ...]
    everything: int
    """How many were selected, where that was all that were shown; else 0."""
    offset: int
    scrolled: int


class AccountTable(TableView):
    """Emits what the person asks for; knows nothing of users or groups."""

    explain_wanted = Signal()
    menu_wanted = Signal(QPoint)
    typed = Signal(str)
    """Text typed into the table: it belongs into the search field."""
    selection_count_changed = Signal(int)
    sort_wanted = Signal(int, bool)
    """A column and whether it is to descend."""
    copy_wanted = Signal(list)
    """Ctrl+C on so many rows that putting them into words takes a while."""
    resized = Signal()

    def __init__(self, model: AccountModel, info_column: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.accounts = model
        self._info = info_column
        self._chosen = 0
        self._order = (0, False)
        self.setModel(model)
        header = self.horizontalHeader()
        header.setProperty("inset", True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        header.sectionClicked.connect(self._sort)
        self.clicked.connect(self._clicked)
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self._count())
        model.modelReset.connect(self._count)

    def paint_cells(
        self, columns: Iterable[int], *, number_width: int = 0, centered: bool = False, whole_from: int = 0
    ) -> None:
        """Let these columns be painted from the model's cells; the first one begins where the title does."""
        for column in columns:
            inset = INSET if column == 0 else 0
            made = CellDelegate(
                self.accounts,
                self,
                number_width=number_width,
                centered=centered,
                inset=inset,
                whole_from=whole_from,
                any_selected=self.selection_count,
            )
            self.setItemDelegateForColumn(column, made)

    # ------------------------------------------------------------------ selection

    def selected_rows(self, most: int | None = None) -> list[int]:
        """The selected rows, or the first of them, ascending. Qt's own selectedRows makes an index object for each."""
        rows: list[int] = []
        last = -1
        for top, bottom in sorted(_ranges(self.selectionModel().selection())):
            more = range(max(top, last + 1), bottom + 1)
            rows.extend(more if most is None else more[: most - len(rows)])
            last = max(last, bottom)
        return rows

    def selection_count(self) -> int:
        """How many rows are selected."""
        return self._chosen

    def current_row(self) -> int:
        """The row with the focus, -1 where there is none."""
        return self.currentIndex().row()

    def go_to(self, row: int, *, select: bool = True) -> None:
        """Make a row the current one, select it and bring it into view."""
        index = self.model().index(row, 0)
        flags = _SELECT.ClearAndSelect | _SELECT.Rows if select else _SELECT.NoUpdate
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def relayout(self, change: Callable[[], bool]) -> None:
        """Let ``change`` give the model other rows; selection, current row and its place on the screen stay.

        It gives False where the rows have stayed after all.
        """
        kept = self._keep()
        if change():
            self._restore(kept)

    def _keep(self) -> Kept:
        count = self.accounts.rowCount()
        everything = count if self._chosen == count > _FEW else 0
        rows = self.selected_rows() if self._chosen and everything <= _MOST_RUNS else []
        names = tuple(record.name for record in self.accounts.records(rows))
        current, scrolled = self.current_row(), self.verticalScrollBar().value()
        name = self.accounts.record(current).name if 0 <= current < count else ""
        return Kept(name, names, everything, current * ROW_HEIGHT - scrolled, scrolled)

    def _restore(self, kept: Kept) -> None:
        if kept.everything:
            self.accounts.find_all()
        if kept.everything >= self.accounts.rowCount():  # else more are shown now than were selected
            self.selectAll()
        elif kept.selected:
            self._select(self.accounts.rows_of(kept.selected))
        row = self.accounts.row_of(kept.current) if kept.current else None
        bar = self.verticalScrollBar()
        self.updateGeometries()
        if row is None:
            bar.setValue(min(kept.scrolled, bar.maximum()))
        else:
            self.selectionModel().setCurrentIndex(self.model().index(row, 0), _SELECT.NoUpdate)
            visible = 0 <= kept.offset < self.viewport().height()
            bar.setValue(row * ROW_HEIGHT - kept.offset if visible else kept.scrolled)
        self._count()

    def _select(self, rows: list[int]) -> None:
        pieces = runs(rows)
        if len(pieces) > _MOST_RUNS:
            return
        model, last = self.model(), self.accounts.columnCount() - 1
        selection = QItemSelection()
        for first, end in pieces:
            selection.select(model.index(first, 0), model.index(end, last))
        self.selectionModel().select(selection, _SELECT.ClearAndSelect)

    def _count(self) -> None:
        ranges = _ranges(self.selectionModel().selection())
        count = ranges[0][1] - ranges[0][0] + 1 if len(ranges) == 1 else len(self.selected_rows()) if ranges else 0
        nothing = count == self._chosen == 0
        self._chosen = count
        if not nothing:  # a keystroke in the search gives other rows, and mostly nothing is selected
            self.selection_count_changed.emit(count)

    # ------------------------------------------------------------------ what the person does

    def _sort(self, column: int) -> None:
        if not self.accounts.columns.names[column]:
            self.show_order(*self._order)  # Qt has moved its arrow there already
            return
        order = self.horizontalHeader().sortIndicatorOrder()
        self.sort_wanted.emit(column, order == Qt.SortOrder.DescendingOrder)

    def show_order(self, column: int, descending: bool) -> None:
        """Show by which column the rows are sorted."""
        self._order = (column, descending)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column, order)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == self._info:
            self.explain_wanted.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).column() == self._info:
            event.accept()  # two clicks on the info icon are not the double click of a row
            return
        super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Home and not event.modifiers() and self.accounts.rowCount():
            self.go_to(0)
            return
        if event.key() == Qt.Key.Key_End and not event.modifiers() and self.accounts.rowCount():
            self.go_to(self.accounts.rowCount() - 1)
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, text: str) -> None:
        if text.strip():
            self.typed.emit(text)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            box = self.visualRect(self.currentIndex())
            self.menu_wanted.emit(self.viewport().mapToGlobal(box.bottomLeft() + QPoint(24, 0)))
        elif self.indexAt(self.viewport().mapFromGlobal(event.globalPos())).isValid():
            self.menu_wanted.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def copy_selection(self) -> None:
        """Put the selected rows on the clipboard, the shown columns in their shown order."""
        rows = self.selected_rows()
        if len(rows) > _COPIED_AT_ONCE:
            self.copy_wanted.emit(rows)
        elif rows:
            QGuiApplication.clipboard().setText("\n".join(self.lines(rows)()))

    def lines(self, rows: Iterable[int]) -> Callable[[], Iterator[str]]:
        """What gives rows as lines with tabs; to be called on any thread."""
        columns, model = self._shown_columns(), self.accounts
        cells_of, listing, records = model.columns.cells_of, model.listing, model.records(rows)
        resolution = None if listing is None else listing.resolution

        def make() -> Iterator[str]:
            for record in records:
                cells = cells_of(record, resolution)
                yield "\t".join(cells[column].whole for column in columns)

        return make


def _ranges(selection: QItemSelection) -> list[tuple[int, int]]:
    """First and last row of each piece of a selection."""
    pieces = (selection.at(number) for number in range(selection.count()))
    return [(piece.top(), piece.bottom()) for piece in pieces]
