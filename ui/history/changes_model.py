"""Changes as a tree: kinds, the records of each, and what changed in a record, worked out when it is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont

from mailplus_console.records import SINGLE_KINDS, Change
from mailplus_console.wording import Deed, FieldChange, PolicyNames, deed_of, describe, subject
from ui import icons
from ui.record_places import ICONS, kind_title
from ui.text import Texts, in_language, number, plain_tooltip
from ui.widgets.level_model import Index, LevelModel

_tr = Texts("History")

WHAT, BEFORE, AFTER = range(3)
_DISPLAY, _DECORATION, _FONT = (
    int(Qt.ItemDataRole.DisplayRole),
    int(Qt.ItemDataRole.DecorationRole),
    int(Qt.ItemDataRole.FontRole),
)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_MOST_FIELDS = 200


class KindOfChanges(NamedTuple):
    """All changes of records of one kind."""

    kind: str
    changes: tuple[Change, ...]

    @property
    def is_single(self) -> bool:
        """Whether there is one such record only, so that its name says nothing."""
        return self.kind in SINGLE_KINDS


class ChangesModel(LevelModel):
    """Three levels: kind → record → field; of a kind that exists once, its fields are right below it."""

    columns = 3

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kinds: tuple[KindOfChanges, ...] = ()
        self._names: PolicyNames = {}
        self._fields: dict[tuple[int, int], tuple[FieldChange, ...]] = {}
        self._headers = ("", "", "")

    def show_changes(self, kinds: Sequence[KindOfChanges], names: PolicyNames, headers: tuple[str, str, str]) -> None:
        """Show these; `headers` are the titles of the columns."""
        self.beginResetModel()
        self._kinds = tuple(kinds)
        self._names, self._headers = names, headers
        self._fields.clear()
        self._start_again()
        self.endResetModel()

    def change_at(self, index: Index) -> Change | None:
        """The record's change that a row is or belongs to; None for the row of a kind."""
        at = self.where(index)
        if at is None or at[1] is None:
            return None
        kind = self._kinds[at[0]]
        return kind.changes[0 if kind.is_single else at[1]]

    def is_field(self, index: Index) -> bool:
        """Whether a row is a field, not a record or a kind."""
        at = self.where(index)
        return at is not None and (at[2] is not None or (at[1] is not None and self._kinds[at[0]].is_single))

    @property
    def total(self) -> int:
        """How many records there are, shown or not yet."""
        return sum(len(kind.changes) for kind in self._kinds)

    # ------------------------------------------------------------------ what there is

    def _amount(self, group: int | None, row: int | None) -> int:
        if group is None:
            return len(self._kinds)
        kind = self._kinds[group]
        if row is None:
            return len(self._fields_of(group, 0)) if kind.is_single else len(kind.changes)
        return 0 if kind.is_single else len(self._fields_of(group, row))

    def _fields_of(self, kind: int, record: int) -> tuple[FieldChange, ...]:
        fields = self._fields.get((kind, record))
        if fields is None:
            change = self._kinds[kind].changes[record]
            found = describe(change, self._names)
            fields = self._fields[kind, record] = found[:_MOST_FIELDS]
        return fields

    # ------------------------------------------------------------------ what it says

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        at = self.where(index)
        if at is None:
            return None
        kind, record, field = at
        if role in (_DISPLAY, _TOOLTIP):
            text = self._text(kind, record, field, index.column())
            return text if role == _DISPLAY else plain_tooltip(text)
        if role == _DECORATION and record is None and index.column() == WHAT:
            return icons.icon(ICONS[self._kinds[kind].kind], "muted")
        if role == _FONT and not self.is_field(index):
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold if record is None else QFont.Weight.Medium)
            return font
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return self._headers[section]
        return None

    def _text(self, kind: int, record: int | None, field: int | None, column: int) -> str:
        of = self._kinds[kind]
        if record is None:
            title = kind_title(of.kind)
            title = title if of.is_single else f"{title} ({number(len(of.changes))})"
            return title if column == WHAT else ""
        if of.is_single:
            return _cell(self._fields_of(kind, 0)[record], column)
        if field is not None:
            return _cell(self._fields_of(kind, record)[field], column)
        change = of.changes[record]
        if column == WHAT:
            return record_title(change)
        deed = deed_of(change)
        if deed is Deed.ADDED and column == AFTER:
            return _tr("added")
        return _tr("removed") if deed is Deed.REMOVED and column == AFTER else ""


def _cell(field: FieldChange, column: int) -> str:
    return in_language((field.field, field.before, field.after)[column])


def record_title(change: Change) -> str:
    """What a record is called under the heading of its kind: its name or key."""
    if change.kind in ("user_policies", "delegations"):
        name: str = (change.after or change.before).name
        return name
    if change.kind == "vanished":
        return in_language(subject(change))
    return change.key
