"""The steps of an apply as rows of a table: what each writes, and what has become of it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mailplus_console.plan import Step
from mailplus_console.sentence import capitalized
from mailplus_console.syncing.applying import in_words
from ui import icons
from ui.text import Texts, in_language, number, plain_tooltip

_tr = Texts("Steps")

STEP, RECORDS, OUTCOME = range(3)
_DISPLAY, _TOOLTIP, _ICON, _ALIGNMENT = (
    int(role)
    for role in (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.DecorationRole,
        Qt.ItemDataRole.TextAlignmentRole,
    )
)

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Outcome(StrEnum):
    """What has become of a step."""

    WAITING = "waiting"
    WRITING = "writing"
    DONE = "done"
    REFUSED = "refused"
    NOT_DONE = "not done"
    LEFT_OUT = "left out"
    DRY = "dry"


_LOOKS = {
    Outcome.WAITING: ("circle", "muted"),
    Outcome.WRITING: ("send", "accent_text"),
    Outcome.DONE: ("check-circle", "success"),
    Outcome.REFUSED: ("x-circle", "danger"),
    Outcome.NOT_DONE: ("minus-circle", "muted"),
    Outcome.LEFT_OUT: ("minus-circle", "muted"),
    Outcome.DRY: ("check", "muted"),
}


class StepModel(QAbstractTableModel):
    """A step by its number, as in the plan."""

    def __init__(self, steps: Sequence[Step], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self._rows = {step.number: row for row, step in enumerate(self._steps)}
        self._outcomes = [(Outcome.WAITING, "")] * len(self._steps)

    def mark(self, number: int, outcome: Outcome, why: str = "") -> int:
        """Say what has become of a step; its row."""
        row = self._rows[number]
        self._outcomes[row] = (outcome, why)
        self.dataChanged.emit(self.index(row, 0), self.index(row, OUTCOME))
        return row

    def outcome(self, number: int) -> Outcome:
        """What has become of a step."""
        return self._outcomes[self._rows[number]][0]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._steps)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == _DISPLAY:
            return self._cell(row, column)
        if role == _TOOLTIP:
            return plain_tooltip(self._cell(row, column))
        if role == _ICON and column == OUTCOME:
            return icons.icon(*_LOOKS[self._outcomes[row][0]])
        if role == _ALIGNMENT and column == RECORDS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == _DISPLAY:
                return (_tr("Step"), _tr("Records"), _tr("Outcome"))[section]
            if role == _ALIGNMENT and section == RECORDS:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _cell(self, row: int, column: int) -> str:
        step = self._steps[row]
        if column == STEP:
            return in_language(capitalized(in_words(step)))
        if column == RECORDS:
            return number(len(step.changes))
        outcome, why = self._outcomes[row]
        said = {
            Outcome.WAITING: "",
            Outcome.WRITING: _tr("writing…"),
            Outcome.DONE: _tr("Done"),
            Outcome.REFUSED: _tr("Not done"),
            Outcome.NOT_DONE: _tr("Not done"),
            Outcome.LEFT_OUT: _tr("Left out"),
            Outcome.DRY: _tr("Would be written"),
        }[outcome]
        return f"{said}: {why}" if why else said
