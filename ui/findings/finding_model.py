"""Findings as a tree: severities, the findings of each, and the records of a finding that is about several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from mailplus_console.effective.findings import Finding, Severity
from ui import icons
from ui.findings.severity_words import ORDER, severity_words
from ui.pages import page_title
from ui.places import Place
from ui.record_places import kind_title, place_of
from ui.text import number, plain_tooltip

SENTENCE, PLACE = range(2)
AT_ONCE = 500
"""So many records of a finding are shown at first, and as many more when the person scrolls to the end."""

_DISPLAY, _DECORATION, _TOOLTIP = (
    int(Qt.ItemDataRole.DisplayRole),
    int(Qt.ItemDataRole.DecorationRole),
    int(Qt.ItemDataRole.ToolTipRole),
)
_FONT, _ACCESSIBLE = int(Qt.ItemDataRole.FontRole), int(Qt.ItemDataRole.AccessibleTextRole)

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Row(NamedTuple):
    """What a row of the tree is: a severity, one of its findings, or one of that finding's records."""

    severity: Severity
    finding: Finding | None = None
    key: str = ""

    @property
    def place(self) -> Place | None:
        """Where in the window it is about; None where there is no page for it."""
        if self.finding is None:
            return None
        return place_of(self.finding.kind, self.key or self.finding.key)


class FindingModel(QAbstractItemModel):
    """An index's id says where it is: 0, severity + 1, or both severity and finding."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[tuple[Severity, list[Finding]]] = []
        self._shown: dict[tuple[int, int], int] = {}
        self._names: Mapping[str, str] = {}

    def show_findings(self, findings: Sequence[Finding], names: Mapping[str, str]) -> None:
        """Show these; `names` gives the names of policies by id."""
        self.beginResetModel()
        groups = [(severity, [item for item in findings if item.severity is severity]) for severity in ORDER]
        self._groups = [group for group in groups if group[1]]
        self._shown.clear()
        self._names = names
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """What a row is; None outside of everything."""
        at = self._where(index)
        if at is None:
            return None
        group, finding, record = at
        severity, findings = self._groups[group]
        if finding is None:
            return Row(severity)
        if record is None:
            return Row(severity, findings[finding])
        return Row(severity, findings[finding], findings[finding].keys[record])

    def find(self, wanted: Row) -> QModelIndex:
        """The index of the same finding as `wanted`; invalid where it is not here any more."""
        for group, (_, findings) in enumerate(self._groups):
            for place, finding in enumerate(findings):
                if wanted.finding is not None and _same(finding, wanted.finding):
                    return self.createIndex(place, 0, group + 1)
        return QModelIndex()

    # ------------------------------------------------------------------ where one is

    @staticmethod
    def _where(index: Index) -> tuple[int, int | None, int | None] | None:
        """Severity, finding and record of an index, as numbers."""
        if not index.isValid():
            return None
        place = index.internalId()
        if place == 0:
            return index.row(), None, None
        if place < 8:
            return place - 1, index.row(), None
        return place % 8 - 1, place // 8 - 1, index.row()

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        if not 0 <= column < 2 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        at = self._where(parent)
        if at is None:
            return self.createIndex(row, column, 0)
        group, finding, _ = at
        return self.createIndex(row, column, group + 1 if finding is None else (finding + 1) * 8 + group + 1)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject's own parent() is not meant
        at = self._where(index)
        if at is None or at[1] is None:
            return QModelIndex()
        group, finding, record = at
        return self.createIndex(group, 0, 0) if record is None else self.createIndex(finding or 0, 0, group + 1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        if parent.column() > 0:
            return 0
        at = self._where(parent)
        if at is None:
            return len(self._groups)
        group, finding, record = at
        if record is not None:
            return 0
        return len(self._groups[group][1]) if finding is None else self._records(group, finding)

    def _records(self, group: int, finding: int) -> int:
        """How many records of a finding are shown; of a single one none, the finding stands for it."""
        keys = len(self._groups[group][1][finding].keys)
        return 0 if keys < 2 else min(keys, self._shown.get((group, finding), AT_ONCE))

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        return 2

    def canFetchMore(self, parent: Index) -> bool:
        at = self._where(parent)
        if at is None or at[1] is None or at[2] is not None:
            return False
        keys = len(self._groups[at[0]][1][at[1]].keys)
        return keys > 1 and self._records(at[0], at[1]) < keys

    def fetchMore(self, parent: Index) -> None:
        at = self._where(parent)
        if at is None:
            return
        group, finding, _ = at
        if finding is None:
            return
        first = self._records(group, finding)
        last = min(first + AT_ONCE, len(self._groups[group][1][finding].keys))
        self.beginInsertRows(self.createIndex(finding, 0, group + 1), first, last - 1)
        self._shown[group, finding] = last
        self.endInsertRows()

    # ------------------------------------------------------------------ what it says

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == _DISPLAY:
            return self._text(row, index)
        if role == _TOOLTIP:
            return plain_tooltip(self._text(row, index))
        if role == _ACCESSIBLE and index.column() == SENTENCE and row.finding is not None and not row.key:
            return f"{severity_words(row.severity).one}: {row.finding.sentence}"
        if role == _DECORATION and index.column() == SENTENCE and not row.key:
            words = severity_words(row.severity)
            return icons.icon(words.icon, words.role)
        if role == _FONT and row.finding is None:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def _text(self, row: Row, index: Index) -> str:
        if row.finding is None:
            amount = number(len(self._groups[index.row()][1]))
            return f"{severity_words(row.severity).many} ({amount})" if index.column() == SENTENCE else ""
        if index.column() == PLACE:
            return page_title(row.place.page_id) if row.place else kind_title(row.finding.kind)
        return self._names.get(row.key, row.key) if row.key else row.finding.sentence

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return (self.tr("Finding"), self.tr("Where"))[section]
        return None


def _same(one: Finding, other: Finding) -> bool:
    return (one.code, one.kind, one.key) == (other.code, other.kind, other.key)
