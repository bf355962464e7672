"""A searchable list of an import's rows, with its two ways out: to the clipboard and to a file."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.exchange.rows import RowList
from ui.exchange.rows_delegate import RowsDelegate
from ui.exchange.rows_model import LINE, NAME, STATE, TEXT, WHAT, RowsModel
from ui.text import number
from ui.tokens import SPACE_S
from ui.widgets.buttons import button
from ui.widgets.cards import EmptyState, line
from ui.widgets.labels import Label
from ui.widgets.search_field import SearchField
from ui.widgets.table_view import TableView

_LONGEST_TOLD = 600
_MEASURED = 200
"""So many places say how wide the column has to be."""
_WIDTHS = {LINE: 72, STATE: 144, WHAT: 120, NAME: 232}


class RowsView(QWidget):
    """Search field, table, 'Copy list' and 'Save list…'; both take what is shown."""

    copy_wanted = Signal(object)
    save_wanted = Signal(object)
    """The list of rows to copy or save."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list, self._state = RowList(), ""
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACE_S)
        rows.addLayout(self._tools())
        rows.addWidget(line())
        self.model = RowsModel(self)
        self.table = self._table()
        self._nothing = EmptyState("search", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        rows.addWidget(self._stack, 1)
        rows.addWidget(line())
        self.whole = Label("", "muted", wrap=True)
        self.whole.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.whole.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.whole.setFixedHeight(2 * self.whole.fontMetrics().lineSpacing())
        self.whole.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        rows.addWidget(self.whole)
        self.table.selectionModel().currentRowChanged.connect(lambda current, _before: self._tell_whole(current))

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.search = SearchField(self.tr("Search names and details"))
        self.search.changed.connect(lambda _text: self._find())
        self.search.left_downward.connect(self.focus_list)
        row.addWidget(self.search, 1)
        row.addStretch(1)
        self.copy = button(self.tr("Copy list"), self._copy, icon="copy")
        self.save = button(self.tr("Save list…"), self._save, icon="download")
        row.addWidget(self.copy)
        row.addWidget(self.save)
        return row

    def _table(self) -> TableView:
        table = TableView()
        table.setModel(self.model)
        table.setItemDelegate(RowsDelegate(table))
        table.setAccessibleName(self.tr("What the import does with each record"))
        header = table.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSectionsMovable(False)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, width)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        return table

    def show_rows(self, rows: RowList, state: str = "") -> None:
        """Show these rows: those in a state, or all; the search stays."""
        self._list, self._state = rows, state
        self.table.setColumnHidden(STATE, bool(state))
        for column, field in ((LINE, "line"), (WHAT, "what"), (NAME, "name"), (TEXT, "text")):
            self.table.setColumnHidden(column, not rows.has(field, state))
        self._find()

    def _find(self) -> None:
        text = self.search.text()
        found = self.model.show(self._list, self._state, text)
        self.search.show_count(number(found) if text.strip() else "")
        title = self.tr("Nothing has these words") if text.strip() else self.tr("Nothing here")
        self._nothing.say(title)
        self._stack.setCurrentWidget(self.table if found else self._nothing)
        for made in (self.copy, self.save):
            made.setEnabled(bool(found))
        if found:
            self.table.setCurrentIndex(self.model.index(0, NAME))
        else:
            self.whole.setText("")

    def _tell_whole(self, current: QModelIndex) -> None:
        """The current row without shortening: a cell has room for one line only."""
        text = ""
        if current.isValid():
            row = self.model.row(current.row())
            text = " – ".join(part for part in (row.name or row.what, row.text) if part)
        self.whole.setText(text[:_LONGEST_TOLD])

    def _copy(self) -> None:
        self.copy_wanted.emit(self.model.shown_rows())

    def _save(self) -> None:
        self.save_wanted.emit(self.model.shown_rows())

    def name_places(self) -> None:
        """The names are places in a document: a title that says so, and as much room as they take, within bounds."""
        self.model.name_places()
        metrics = self.table.fontMetrics()
        places = (self.model.row(row).name for row in range(min(self.model.rowCount(), _MEASURED)))
        widest = max(map(metrics.horizontalAdvance, places), default=0)
        self.table.setColumnWidth(NAME, min(max(widest + 3 * SPACE_S, _WIDTHS[LINE]), _WIDTHS[NAME] * 3 // 2))

    def focus_list(self) -> None:
        """Put the focus into the table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
