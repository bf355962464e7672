"""Users and groups in one list to choose from: a hundred thousand rows, searched and checked without a proxy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from mailplus_console.records import Configuration, Targets
from mailplus_console.users import searched_texts
from ui import icons
from ui.text import Texts, plain_tooltip

_tr = Texts("TargetsModel")

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY, _DECORATION = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.DecorationRole)
_CHECK, _TOOLTIP = int(Qt.ItemDataRole.CheckStateRole), int(Qt.ItemDataRole.ToolTipRole)
_SAID = int(Qt.ItemDataRole.AccessibleTextRole)
NAME, DETAIL, NOW = range(3)
ALL, GROUPS, USERS, CHOSEN = "all", "groups", "users", "chosen"


class TargetsModel(QAbstractTableModel):
    """Groups first, then users, each by name. A row is a number: the groups count from 0, the users after them."""

    chosen_changed = Signal()

    def __init__(self, now: Configuration, targets: Targets, governed_by: Callable[[str], str]) -> None:
        """``governed_by`` names the policy that governs a user at present."""
        super().__init__()
        self._now = now
        self._governed_by = governed_by
        self._groups = sorted(now.groups, key=str.casefold)
        self._users = sorted(now.users, key=str.casefold)
        self._chosen_groups, self._chosen_users = set(targets.groups), set(targets.users)
        self._haystack: list[str] = []
        self._which = ALL
        self._words: tuple[str, ...] = ()
        self._shown: Sequence[int] = range(self._total)
        self._icons = (icons.icon("group", "muted"), icons.icon("user", "muted"))

    @property
    def _total(self) -> int:
        return len(self._groups) + len(self._users)

    # ------------------------------------------------------------------ what is chosen

    def targets(self) -> Targets:
        """What is checked."""
        return Targets.of(self._chosen_users, self._chosen_groups)

    def chosen(self) -> tuple[int, int]:
        """How many groups and users are checked."""
        return len(self._chosen_groups), len(self._chosen_users)

    def check(self, rows: Iterable[int], on: bool) -> None:
        """Check or uncheck shown rows."""
        shown, groups = self._shown, len(self._groups)
        numbers = [shown[row] for row in rows]
        names = {self._groups[number] for number in numbers if number < groups}
        people = {self._users[number - groups] for number in numbers if number >= groups}
        if on:
            self._chosen_groups |= names
            self._chosen_users |= people
        else:
            self._chosen_groups -= names
            self._chosen_users -= people
        if numbers:
            self.dataChanged.emit(self.index(0, NAME), self.index(len(shown) - 1, NAME), [_CHECK])
            self.chosen_changed.emit()

    def toggle(self, rows: Sequence[int]) -> None:
        """Check these rows; uncheck them when all are checked already."""
        self.check(rows, not all(self._is_chosen(self._shown[row]) for row in rows))

    def _is_chosen(self, number: int) -> bool:
        groups = len(self._groups)
        if number < groups:
            return self._groups[number] in self._chosen_groups
        return self._users[number - groups] in self._chosen_users

    # ------------------------------------------------------------------ what is shown

    def show_only(self, which: str, text: str) -> None:
        """Show all, groups, users or what is checked now, as far as it has every word of ``text``."""
        words = tuple(text.casefold().split())
        narrower = (
            which == self._which != CHOSEN
            and len(words) == len(self._words)
            and all(word.startswith(earlier) for word, earlier in zip(words, self._words, strict=True))
        )
        rows = self._shown if narrower else self._of_kind(which)
        self.beginResetModel()
        self._shown = self._with_words(rows, words) if words else rows
        self._which, self._words = which, words
        self.endResetModel()

    def _of_kind(self, which: str) -> Sequence[int]:
        groups = len(self._groups)
        if which == GROUPS:
            return range(groups)
        if which == USERS:
            return range(groups, self._total)
        if which == CHOSEN:
            return [number for number in range(self._total) if self._is_chosen(number)]
        return range(self._total)

    def _with_words(self, rows: Sequence[int], words: Sequence[str]) -> list[int]:
        haystack = self._searchable()
        first, *others = words
        found = [number for number in rows if first in haystack[number]]
        for word in others:
            found = [number for number in found if word in haystack[number]]
        return found

    def _searchable(self) -> list[str]:
        if not self._haystack:
            now = self._now
            self._haystack = [f"{name}\n{now.groups[name].description}".casefold() for name in self._groups]
            self._haystack += searched_texts(now.users, self._users)
        return self._haystack

    # ------------------------------------------------------------------ Qt's questions

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        known = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return known | Qt.ItemFlag.ItemIsUserCheckable if index.column() == NAME else known

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        number, column = self._shown[index.row()], index.column()
        if role == _DISPLAY:
            return self._cell(number, column)
        if column == NAME:
            if role == _CHECK:
                return Qt.CheckState.Checked if self._is_chosen(number) else Qt.CheckState.Unchecked
            if role == _DECORATION:
                return self._icons[number >= len(self._groups)]
            if role == _SAID:
                kind = self.tr("Group") if number < len(self._groups) else self.tr("User")
                return f"{kind} {self._cell(number, NAME)}"
        if role == _TOOLTIP:
            return plain_tooltip(self._cell(number, column))
        return None

    def setData(self, index: Index, value: Any, role: int = _DISPLAY) -> bool:
        if role != _CHECK or not index.isValid():
            return False
        self.check([index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if role != _DISPLAY or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("Name"), self.tr("Full name, members"), self.tr("Governed now by"))[section]

    def _cell(self, number: int, column: int) -> str:
        groups = len(self._groups)
        if number >= groups:
            name = self._users[number - groups]
            if column == NAME:
                return name
            return self._now.users[name].full_name if column == DETAIL else self._governed_by(name)
        name = self._groups[number]
        if column == NAME:
            return name
        members = len(self._now.members.get(name, ()))
        return _tr.counted("%Ln member", "%Ln members", members) if column == DETAIL else ""
