"""The tab Target User of an editor: one searchable list of users and groups with check boxes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from ui.priority.check_delegate import CheckDelegate
from ui.priority.targets_model import ALL, CHOSEN, DETAIL, GROUPS, NAME, NOW, USERS, TargetsModel
from ui.text import Texts, filled, number
from ui.tokens import SPACE_M, SPACE_S
from ui.widgets.buttons import LINK, button
from ui.widgets.labels import Label
from ui.widgets.search_field import SearchField
from ui.widgets.segmented import SegmentedControl
from ui.widgets.table_view import TableView

_tr = Texts("Targets")

_ANY_WIDTH = 16_777_215  # Qt's own largest


class _Choices(TableView):
    """Space checks or unchecks all selected rows."""

    toggled = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
            if not rows and self.currentIndex().isValid():
                rows = [self.currentIndex().row()]
            self.toggled.emit(rows)
        else:
            super().keyPressEvent(event)


class TargetsTab(QWidget):
    """`changed` when something was checked or unchecked."""

    changed = Signal()

    def __init__(self, model: TargetsModel, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        model.setParent(self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, SPACE_M, 0, 0)
        rows.setSpacing(SPACE_S)
        rows.addLayout(self._head())
        self.table = self._table()
        rows.addWidget(self.table, 1)
        rows.addLayout(self._foot())
        if note:
            rows.addWidget(Label(note, "caption", wrap=True))
        self.setFocusProxy(self.search.line)
        model.chosen_changed.connect(self._count)
        model.chosen_changed.connect(self.changed)
        self._count()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.search = SearchField(self.tr("Search users and groups"))
        self.search.changed.connect(lambda _text: self._show())
        self.search.left_downward.connect(self._enter_table)
        self.search.setMaximumWidth(_ANY_WIDTH)
        row.addWidget(self.search, 1)
        choices = (
            (ALL, self.tr("All")),
            (GROUPS, self.tr("Groups")),
            (USERS, self.tr("Users")),
            (CHOSEN, self.tr("Chosen only")),
        )
        self.which = SegmentedControl(choices, self.tr("Show"))
        self.which.chosen.connect(lambda _which: self._show())
        row.addWidget(self.which)
        return row

    def _table(self) -> _Choices:
        table = _Choices()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Users and groups to choose from"))
        table.setItemDelegateForColumn(NAME, CheckDelegate(table))
        table.toggled.connect(self.model.toggle)
        # Not `activated`: Enter confirms the dialog as well, and what it saved would lack what it had just unchecked.
        table.doubleClicked.connect(lambda index: self.model.toggle([index.row()]))
        header = table.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Interactive)
        table.setColumnWidth(NAME, 230)
        table.setColumnWidth(DETAIL, 190)
        header.setSectionResizeMode(NOW, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setDefaultSectionSize(32)
        return table

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.summary = Label("", "muted")
        row.addWidget(self.summary, 1)
        self.check_found = button(self.tr("Check all shown"), lambda: self._check(True), LINK, small=True)
        self.uncheck_found = button(self.tr("Uncheck all shown"), lambda: self._check(False), LINK, small=True)
        row.addWidget(self.check_found)
        row.addWidget(self.uncheck_found)
        return row

    def _check(self, on: bool) -> None:
        self.model.check(range(self.model.rowCount()), on)

    def _show(self) -> None:
        self.model.show_only(self.which.value(), self.search.text())
        found = self.model.rowCount()
        self.search.show_count(number(found) if self.search.text() else "")
        self.check_found.setEnabled(bool(found))
        self.uncheck_found.setEnabled(bool(found))

    def _enter_table(self) -> None:
        self.table.setFocus()
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, NAME))

    def _count(self) -> None:
        groups, users = self.model.chosen()
        both = (
            _tr.counted("%Ln group", "%Ln groups", groups),
            _tr.counted("%Ln user", "%Ln users", users),
        )
        nothing = self.tr("Nobody is chosen: the policy governs nobody.")
        self.summary.setText(filled(self.tr("Chosen: %1, %2"), *both) if groups or users else nothing)
