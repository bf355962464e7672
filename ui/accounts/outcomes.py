"""What became of each account that a bulk edit was asked for: a list with the reasons, those that failed first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from mailplus_console.edits.draft import Outcome
from ui import icons
from ui.accounts.words import tr
from ui.text import filled, in_language, number, plain_tooltip
from ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from ui.widgets.buttons import PRIMARY, button
from ui.widgets.labels import IconLabel, Label
from ui.widgets.search_field import SearchField
from ui.widgets.segmented import SegmentedControl
from ui.widgets.table_view import TableView

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_DISPLAY, _DECORATION, _TOOLTIP, _ACCESSIBLE = 0, 1, 3, 11
ALL, DONE, NOT_DONE = "all", "done", "not_done"


class OutcomesModel(QAbstractTableModel):
    """Outcomes in rows: name, and what became of it."""

    def __init__(self, outcomes: Sequence[Outcome], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all = sorted(outcomes, key=lambda outcome: outcome.done)
        self._rows = self._all
        self._icons = {True: icons.icon("check-circle", "success"), False: icons.icon("x-circle", "danger")}

    def choose(self, which: str, text: str) -> None:
        """Show all, those done or those not done, that have every word of the text."""
        words = text.casefold().split()
        self.beginResetModel()
        self._rows = [
            outcome
            for outcome in self._all
            if (which == ALL or outcome.done is (which == DONE))
            and all(word in f"{outcome.key}\n{in_language(outcome.sentence)}".casefold() for word in words)
        ]
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = 0) -> Any:
        outcome = self._rows[index.row()]
        first = index.column() == 0
        if role == _DISPLAY:
            return outcome.key if first else in_language(outcome.sentence)
        if role == _DECORATION and not first:
            return self._icons[outcome.done]
        if role == _TOOLTIP:
            return plain_tooltip(f"{outcome.key}: {in_language(outcome.sentence)}")
        if role == _ACCESSIBLE:
            done = tr("done") if outcome.done else tr("not done")
            return outcome.key if first else f"{done}: {in_language(outcome.sentence)}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return (tr("Name"), tr("Result"))[section]
        return None


class OutcomesDialog(QDialog):
    """``title`` names the deed. Which outcomes to show can be chosen and searched; Ctrl+C copies rows."""

    def __init__(self, title: str, outcomes: Sequence[Outcome], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Result"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 500)
        failed = sum(not outcome.done for outcome in outcomes)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        rows.setSpacing(SPACE_M)
        rows.addLayout(_head(title, len(outcomes) - failed, failed))
        self.model = OutcomesModel(outcomes, self)
        self.which = SegmentedControl(
            (
                (ALL, filled(tr("All %1"), number(len(outcomes)))),
                (NOT_DONE, filled(tr("Not done %1"), number(failed))),
                (DONE, filled(tr("Done %1"), number(len(outcomes) - failed))),
            ),
            tr("Which to show"),
        )
        self.search = SearchField(tr("Search names and results"))
        bar = QHBoxLayout()
        bar.setSpacing(SPACE_S)
        bar.addWidget(self.which)
        bar.addWidget(self.search, 1)
        rows.addLayout(bar)
        self.table = _table(self.model)
        rows.addWidget(self.table, 1)
        close = button(tr("Close"), self.accept, PRIMARY)
        close.setDefault(True)
        rows.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.which.chosen.connect(lambda _which: self._choose())
        self.search.changed.connect(lambda _text: self._choose())
        self.search.left_downward.connect(self.table.setFocus)

    def _choose(self) -> None:
        self.model.choose(self.which.value(), self.search.text())


def _table(model: OutcomesModel) -> TableView:
    table = TableView()
    table.setModel(model)
    table.setAccessibleName(tr("What became of each account"))
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
    table.horizontalHeader().resizeSection(0, 190)
    return table


def _head(title: str, done: int, failed: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE_M)
    icon, role = ("warning", "warning") if failed else ("check-circle", "success")
    row.addWidget(IconLabel(icon, 26, role), 0, Qt.AlignmentFlag.AlignTop)
    texts = QVBoxLayout()
    texts.setSpacing(2)
    texts.addWidget(Label(title, "heading", wrap=True))
    sentence = filled(tr("%1 done, %2 not done."), number(done), number(failed))
    texts.addWidget(Label(sentence, "muted"))
    row.addLayout(texts, 1)
    return row
