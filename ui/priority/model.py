"""The item model of a priority list: policies in order, their targets below each; the Default policy stands last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from ui.places import DEFAULT
from ui.priority import drops
from ui.priority.rows import PolicyRow, RowTexts, TargetKey, TargetRow, target_count, target_keys
from ui.priority.steps import Insert, Move, Remove, Reorder, Step, steps
from ui.priority.subject import Subject
from ui.text import filled, plain_tooltip

if TYPE_CHECKING:
    from mailplus_console.effective.governance import Policy
    from mailplus_console.effective.resolution import Resolution

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_SAID = int(Qt.ItemDataRole.AccessibleTextRole)
_TARGET_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_DEFAULT_FLAGS = _TARGET_FLAGS | Qt.ItemFlag.ItemIsDropEnabled
_POLICY_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDropEnabled
    | Qt.ItemFlag.ItemIsDragEnabled
)
_MOST_STEPS = 60
"""With more rows that come or go than this at once the view starts anew; the model then tells so with a reset."""


class _State(NamedTuple):
    """What the list shows."""

    texts: RowTexts
    policies: Mapping[str, Policy]
    whole: tuple[str, ...]

    @staticmethod
    def of(subject: Subject, resolution: Resolution) -> _State:
        now = resolution.configuration
        policies: Mapping[str, Policy] = getattr(now, subject.which.kind)
        return _State(RowTexts(subject, resolution), policies, subject.which.order(now))


class PriorityModel(QAbstractItemModel):
    """Shows one state; `show_state` goes over to the next one in small steps, so that selection and open rows survive.

    A row of the top level has the internal id 0. A target has the serial number of its policy, which stays the same
    wherever the policy moves.
    """

    dropped = Signal(object, object)
    """(ids, before): policies were dropped above the policy ``before``; None = at the end."""

    def __init__(self, subject: Subject, resolution: Resolution) -> None:
        super().__init__()
        self.subject = subject
        self._state = _State.of(subject, resolution)
        self._ids: list[str] = []
        self._targets: dict[str, list[TargetKey]] = {}
        self._serials: dict[str, int] = {}
        self._owners: dict[int, str] = {}
        self._rows: dict[str, int] = {}
        self._search = ""
        self._arrange(self._state)

    # ------------------------------------------------------------------ the state

    def show_state(self, resolution: Resolution) -> None:
        """Show another state."""
        self._arrange(_State.of(self.subject, resolution))

    def search(self, text: str) -> None:
        """Show only what is called like this; '' shows everything."""
        wanted = text.strip().casefold()
        if wanted != self._search:
            self._search = wanted
            self._arrange(self._state)

    @property
    def filtered(self) -> bool:
        """Whether a search may hide rows."""
        return bool(self._search)

    @property
    def policy_count(self) -> int:
        """How many policies are shown, the Default policy not counted."""
        return len(self._ids) - (DEFAULT in self._rows)

    @property
    def whole_order(self) -> tuple[str, ...]:
        """All policies, also those that the search hides."""
        return self._state.whole

    def _matches(self, policy: Policy) -> bool:
        wanted = self._search
        if not wanted or wanted in policy.name.casefold():
            return True
        return self.subject.searches_targets and self._matching_target(policy) != ""

    def _matching_target(self, policy: Policy) -> str:
        """The first target that the search text is found in, or ''."""
        names = (*policy.targets.groups, *policy.targets.users)
        return next((name for name in names if self._search in name.casefold()), "") if self._search else ""

    def _wanted(self, state: _State) -> list[str]:
        """The rows of a state that the search lets through."""
        found = [policy_id for policy_id in state.whole if self._matches(state.policies[policy_id])]
        if self.subject.has_default and self._search in state.texts.default_name.casefold():
            found.append(DEFAULT)
        return found

    def _arrange(self, state: _State) -> None:
        wanted = self._wanted(state)
        way = list(steps(self._ids, wanted))
        if len(way) > _MOST_STEPS:
            self.beginResetModel()
            self._state, self._ids = state, wanted
            self._adopt(wanted)
            self.endResetModel()
            return
        before = self._state.policies
        other = [item for item in self._ids if item != DEFAULT and state.policies.get(item) is not before.get(item)]
        # What goes is asked about until it is gone: of the state that knows it.
        for policy_id in other:
            self._targets_of(policy_id)
        self._walk(_NOWHERE, self._ids, [step for step in way if isinstance(step, Remove)])
        self._state = state
        self._adopt(key for step in way if isinstance(step, Insert) for key in step.keys)
        self._walk(_NOWHERE, self._ids, [step for step in way if not isinstance(step, Remove)])
        for policy_id in other:
            if policy_id in self._rows:
                self._arrange_targets(policy_id)
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))

    def _adopt(self, ids: Iterable[str]) -> None:
        """Know these policies before they come in."""
        for policy_id in ids:
            if policy_id not in self._serials:
                serial = self._serials[policy_id] = len(self._serials) + 1
                self._owners[serial] = policy_id
            self._targets.pop(policy_id, None)
        self._count_rows()

    def _count_rows(self) -> None:
        self._rows = {policy_id: row for row, policy_id in enumerate(self._ids)}

    def _keys(self, policy_id: str) -> tuple[TargetKey, ...]:
        return () if policy_id == DEFAULT else target_keys(self._state.policies[policy_id].targets)

    def _targets_of(self, policy_id: str) -> list[TargetKey]:
        """The rows below a policy; made when one of them is looked at, since most are never seen."""
        made = self._targets.get(policy_id)
        if made is None:
            made = self._targets[policy_id] = list(self._keys(policy_id))
        return made

    def _arrange_targets(self, policy_id: str) -> None:
        wanted, there = self._keys(policy_id), self._targets_of(policy_id)
        parent = self.index_of(policy_id)
        if tuple(there) != wanted:
            self._walk(parent, there, list(steps(tuple(there), wanted)))

    def _reorder(self, parent: QModelIndex, rows: list[Any], order: Sequence[Any]) -> None:
        """Bring rows into another order in one step; who holds on to one of them finds it where it is then."""
        serial = self._serials[self.policy_id(parent)] if parent.isValid() else 0
        self.layoutAboutToBeChanged.emit()
        held = [index for index in self.persistentIndexList() if index.internalId() == serial]
        keys = [rows[index.row()] for index in held]
        rows[:] = order
        self._count_rows()
        place = {key: row for row, key in enumerate(order)}
        self.changePersistentIndexList(held, [self.createIndex(place[key], 0, serial) for key in keys])
        self.layoutChanged.emit()

    def _walk(self, parent: QModelIndex, rows: list[Any], way: Sequence[Step]) -> None:
        for step in way:
            if isinstance(step, Remove):
                self.beginRemoveRows(parent, step.first, step.last)
                del rows[step.first : step.last + 1]
                self._count_rows()
                self.endRemoveRows()
            elif isinstance(step, Move):
                below = step.target + (step.target > step.source)
                self.beginMoveRows(parent, step.source, step.source, parent, below)
                rows.insert(step.target, rows.pop(step.source))
                self._count_rows()
                self.endMoveRows()
            elif isinstance(step, Reorder):
                self._reorder(parent, rows, step.order)
            else:
                self.beginInsertRows(parent, step.first, step.first + len(step.keys) - 1)
                rows[step.first : step.first] = step.keys
                self._count_rows()
                self.endInsertRows()

    # ------------------------------------------------------------------ what is where

    def policy_id(self, index: Index) -> str:
        """The id of the policy in this row or, for a target, of the policy it belongs to; '' for no row."""
        if not index.isValid():
            return ""
        serial = index.internalId()
        return self._owners[serial] if serial else self._ids[index.row()]

    def policy_ids(self, first: int, last: int) -> list[str]:
        """The ids of the policies in these rows."""
        return self._ids[first : last + 1]

    def index_of(self, policy_id: str) -> QModelIndex:
        """The row of a policy; invalid while the search hides it."""
        row = self._rows.get(policy_id)
        return QModelIndex() if row is None else self.createIndex(row, 0, 0)

    def next_beginning(self, text: str, row: int) -> QModelIndex:
        """The first policy from this row on, then from the top, whose name begins so, without regard to case."""
        for policy_id in (*self._ids[row:], *self._ids[:row]):
            name = self._state.texts.default_name if policy_id == DEFAULT else self._state.policies[policy_id].name
            if name.casefold().startswith(text):
                return self.index_of(policy_id)
        return QModelIndex()

    def is_policy(self, index: Index) -> bool:
        """Whether the row is a policy, not a target."""
        return bool(index.isValid() and not index.internalId())

    def target_key(self, index: Index) -> TargetKey | None:
        """The target in this row; None for a policy."""
        if not index.isValid() or self.is_policy(index):
            return None
        return self._targets_of(self.policy_id(index))[index.row()]

    def policy_row(self, index: Index) -> PolicyRow:
        """What the row of a policy says."""
        return self.row_of(self._ids[index.row()])

    def row_of(self, policy_id: str) -> PolicyRow:
        """What a policy's row says, whether the search hides it or not."""
        if policy_id == DEFAULT:
            return self._state.texts.default(DEFAULT)
        return self._state.texts.policy(self._state.policies[policy_id])

    def brief(self, index: Index) -> str:
        """The second line of a policy's row: its targets in brief, or the target that the search found it by."""
        row = self.policy_row(index)
        if not self._search or row.is_default or self._search in row.name.casefold():
            return row.targets
        found = self._matching_target(self._state.policies[row.id])
        return filled(self.tr("Target: %1"), found) if found else row.targets

    def target_count(self, policy_id: str) -> int:
        """How many rows of targets a policy has."""
        made = self._targets.get(policy_id)
        if made is not None:
            return len(made)
        return 0 if policy_id == DEFAULT else target_count(self._state.policies[policy_id].targets)

    def target_row(self, index: Index) -> TargetRow:
        """What the row of a target says."""
        policy_id = self.policy_id(index)
        return self._state.texts.target(policy_id, self._targets_of(policy_id)[index.row()])

    # ------------------------------------------------------------------ Qt's questions

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        return 1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        if not parent.isValid():
            return len(self._ids)
        return 0 if parent.internalId() else self.target_count(self._ids[parent.row()])

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        return self.rowCount(parent) > 0

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        serial, amount = 0, len(self._ids)  # written out: a view asks this for every row that it lays out
        if parent.isValid():
            if parent.internalId():
                return QModelIndex()
            policy_id = self._ids[parent.row()]
            serial, amount = self._serials[policy_id], self.target_count(policy_id)
        return self.createIndex(row, column, serial) if 0 <= row < amount and column == 0 else QModelIndex()

    def sibling(self, row: int, column: int, index: Index) -> QModelIndex:
        if index.isValid() and row == index.row() and column == index.column():
            return self.createIndex(
                row, column, index.internalId()
            )  # a view asks so for the height of each row: that need not cost two questions
        return super().sibling(row, column, index)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        serial = index.internalId()  # 0 for no index at all, too
        return self.createIndex(self._rows[self._owners[serial]], 0, 0) if serial else _NOWHERE

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role not in (_DISPLAY, _TOOLTIP, _SAID) or not index.isValid():
            return None
        row = self.target_row(index) if index.internalId() else self.policy_row(index)
        if role == _DISPLAY:
            return row.name
        return plain_tooltip(row.said) if role == _TOOLTIP else row.said

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.internalId():  # first: a view asks it of each target that it lays out
            return _TARGET_FLAGS
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return _DEFAULT_FLAGS if self._ids[index.row()] == DEFAULT else _POLICY_FLAGS

    # ------------------------------------------------------------------ drag and drop

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [self.subject.mime_type]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        ids = {self.policy_id(index) for index in indexes if self.is_policy(index)} - {DEFAULT}
        return drops.carried(self.subject.mime_type, [policy_id for policy_id in self._state.whole if policy_id in ids])

    def ids_in(self, data: QMimeData) -> list[str]:
        """The policies of this list that a drag carries, in their order."""
        return drops.carried_ids(self.subject.mime_type, data, self._state.whole)

    def before(self, row: int, parent: Index) -> str | None:
        """Which policy a drop lands above: the row's; None for past the end, which is right above Default."""
        if parent.isValid():
            row = self._rows[self.policy_id(parent)] + (not self.is_policy(parent))
        landed = self._ids[row] if 0 <= row < len(self._ids) else DEFAULT
        return None if landed == DEFAULT else landed

    def canDropMimeData(self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, _parent: Index) -> bool:
        return not self.filtered and bool(self.ids_in(data))

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """One wish for one edit, whatever was dragged. Always False: nothing is left for Qt to remove."""
        if self.canDropMimeData(data, action, row, column, parent):
            self.dropped.emit(self.ids_in(data), self.before(row, parent))
        return False
