"""The plan as a tree: pages, the records that would change, and the fields of each; texts are made when looked at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QFont

from mailplus_console.baseline import in_order
from mailplus_console.planning import SECTIONS, Plan, PlanLine, Section
from mailplus_console.records import Change
from ui import icons
from ui.changes.looking import Group
from ui.changes.words import SECTION_ICONS, deed_words, section_title
from ui.text import in_language, number, plain_tooltip
from ui.widgets.level_model import NOWHERE, Index, LevelModel

WHAT, THERE, HERE = range(3)

_DISPLAY, _DECORATION, _FONT, _TOOLTIP, _ACCESSIBLE = (
    int(Qt.ItemDataRole.DisplayRole),
    int(Qt.ItemDataRole.DecorationRole),
    int(Qt.ItemDataRole.FontRole),
    int(Qt.ItemDataRole.ToolTipRole),
    int(Qt.ItemDataRole.AccessibleTextRole),
)
_MOST_FIELDS = 200

RecordId = tuple[str, str]
"""Kind and key of a record."""


class PlanModel(LevelModel):
    """Three levels: page → record → field."""

    columns = 3

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[Group, ...] = ()
        self._plan: Plan  # there is one as soon as there are groups
        self._lines: dict[tuple[int, int], PlanLine] = {}

    def show_plan(self, plan: Plan, groups: Sequence[Group]) -> None:
        """Show these changes of the plan."""
        self.beginResetModel()
        self._plan, self._groups = plan, tuple(groups)
        self._lines.clear()
        self._start_again()
        self.endResetModel()

    @property
    def groups(self) -> tuple[Group, ...]:
        """What is shown, by page."""
        return self._groups

    @property
    def total(self) -> int:
        """How many records there are, shown or not yet."""
        return sum(len(group.changes) for group in self._groups)

    def section(self, group: int) -> Section:
        """Which page the rows of a group are read under."""
        return self._groups[group].section

    def change_at(self, index: Index) -> Change | None:
        """The record's change that a row is or belongs to; None for the row of a page."""
        at = self.where(index)
        return None if at is None or at[1] is None else self._groups[at[0]].changes[at[1]]

    def changes_at(self, indexes: Collection[QModelIndex]) -> list[Change]:
        """What these rows stand for, each change once, in the order of the plan; a page stands for all below it."""
        whole: set[int] = set()
        single: set[tuple[int, int]] = set()
        for index in indexes:
            at = self.where(index)
            if at is not None and at[1] is None:
                whole.add(at[0])
            elif at is not None and at[1] is not None:
                single.add((at[0], at[1]))
        found: list[Change] = []
        for place, group in enumerate(self._groups):
            if place in whole:
                found.extend(group.changes)
            else:
                found.extend(group.changes[row] for of, row in sorted(single) if of == place)
        return found

    def line_at(self, index: Index) -> PlanLine | None:
        """The words of a record's row; None for pages and fields."""
        at = self.where(index)
        return None if at is None or at[1] is None or at[2] is not None else self._line(at[0], at[1])

    def is_field(self, index: Index) -> bool:
        """Whether a row is a field of a record."""
        at = self.where(index)
        return at is not None and at[2] is not None

    def find(self, wanted: Collection[RecordId]) -> dict[RecordId, QModelIndex]:
        """The rows of these records; those that are not here any more are left out."""
        place_of = {group.section: place for place, group in enumerate(self._groups)}
        places = []
        for record in wanted:
            place = place_of.get(SECTIONS[record[0]])
            row = self._row_of(place, record) if place is not None else None
            if place is not None and row is not None:
                places.append((place, row, record))
        # From the end: the last row of a page brings all before it at once.
        return {record: self.row_index(place, row) for place, row, record in sorted(places, reverse=True)}

    def _row_of(self, group: int, record: RecordId) -> int | None:
        """Looked for in halves: a plan may have a hundred thousand changes, and the window waits."""
        changes = self._groups[group].changes
        row = bisect_left(changes, in_order(record), key=lambda change: in_order(change[:2]))
        return row if row < len(changes) and changes[row][:2] == record else None

    # ------------------------------------------------------------------ what there is

    def _amount(self, group: int | None, row: int | None) -> int:
        if group is None:
            return len(self._groups)
        if row is None:
            return len(self._groups[group].changes)
        return min(len(self._line(group, row).fields), _MOST_FIELDS)

    def _line(self, group: int, row: int) -> PlanLine:
        line = self._lines.get((group, row))
        if line is None:
            line = self._lines[group, row] = self._plan.line(self._groups[group].changes[row])
        return line

    def hasChildren(self, parent: Index = NOWHERE) -> bool:
        change = self.change_at(parent)
        if change is None or self.is_field(parent):
            return self.rowCount(parent) > 0
        # Every record has a field to tell of, but for a group that is new or gone and has no members. To put all into
        # words in order to know it would take long: a view asks it of each row that it lays out.
        return change.kind != "members" or bool(change.before or change.after)

    # ------------------------------------------------------------------ what it says

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        at = self.where(index)
        if at is None:
            return None
        group, row, detail = at
        if role in (_DISPLAY, _TOOLTIP):
            text = self._text(group, row, detail, index.column())
            return text if role == _DISPLAY else plain_tooltip(text)
        if role == _ACCESSIBLE and row is not None and detail is None and index.column() == WHAT:
            line = self._line(group, row)
            return f"{deed_words(line.deed).text}: {in_language(line.sentence)}"
        if role == _DECORATION and row is None and index.column() == WHAT:
            return icons.icon(SECTION_ICONS[self._groups[group].section], "muted")
        if role == _FONT and row is None:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def _text(self, group: int, row: int | None, detail: int | None, column: int) -> str:
        if row is None:
            of = self._groups[group]
            return f"{section_title(of.section)} ({number(len(of.changes))})" if column == WHAT else ""
        line = self._line(group, row)
        if detail is None:
            return in_language(line.sentence) if column == WHAT else ""
        change = line.fields[detail]
        return in_language((change.field, change.before, change.after)[column])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return (self.tr("What"), self.tr("On the server"), self.tr("Here"))[section]
        return None
