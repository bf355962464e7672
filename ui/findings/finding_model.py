"""Findings as a tree: severities, the findings of each, and the records of a finding that is about several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QFont

from mailplus_console.effective.findings import Finding, Severity
from ui import icons
from ui.findings.severity_words import ORDER, severity_words
from ui.pages import page_title
from ui.places import Place
from ui.record_places import kind_title, place_of
from ui.text import in_language, number, plain_tooltip
from ui.widgets.level_model import Index, LevelModel

SENTENCE, PLACE = range(2)

_DISPLAY, _DECORATION, _TOOLTIP = (
    int(Qt.ItemDataRole.DisplayRole),
    int(Qt.ItemDataRole.DecorationRole),
    int(Qt.ItemDataRole.ToolTipRole),
)
_FONT, _ACCESSIBLE = int(Qt.ItemDataRole.FontRole), int(Qt.ItemDataRole.AccessibleTextRole)


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


class FindingModel(LevelModel):
    """Three levels: severity → finding → record."""

    columns = 2

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[tuple[Severity, list[Finding]]] = []
        self._names: Mapping[str, str] = {}

    def show_findings(self, findings: Sequence[Finding], names: Mapping[str, str]) -> None:
        """Show these; `names` gives the names of policies by id."""
        self.beginResetModel()
        groups = [(severity, [item for item in findings if item.severity is severity]) for severity in ORDER]
        self._groups = [group for group in groups if group[1]]
        self._start_again()
        self._names = names
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """What a row is; None outside of everything."""
        at = self.where(index)
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
                    return self.row_index(group, place)
        return QModelIndex()

    # ------------------------------------------------------------------ what there is

    def _amount(self, group: int | None, row: int | None) -> int:
        if group is None:
            return len(self._groups)
        findings = self._groups[group][1]
        if row is None:
            return len(findings)
        keys = len(findings[row].keys)
        return 0 if keys < 2 else keys  # a single record: the finding stands for it

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
            return f"{severity_words(row.severity).one}: {in_language(row.finding.sentence)}"
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
            return place_title(row.finding)
        return self._names.get(row.key, row.key) if row.key else in_language(row.finding.sentence)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return (self.tr("Finding"), self.tr("Where"))[section]
        return None


def place_title(finding: Finding) -> str:
    """The page that a finding leads to; what it is about, where there is no page for it."""
    place = place_of(finding.kind, finding.key)
    return page_title(place.page_id) if place else kind_title(finding.kind)


def _same(one: Finding, other: Finding) -> bool:
    return (one.code, one.kind, one.key) == (other.code, other.kind, other.key)
