"""What both sides changed, as rows of a table: was, mine, theirs, and which of the two is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mailplus_console.merge import Conflict, Place, Side
from mailplus_console.wording import ConflictWords, conflict_words
from ui import icons
from ui.text import Texts, in_language, plain_tooltip

_tr = Texts("Conflicts")

WHAT, WAS, MINE, THEIRS = range(4)
_DISPLAY, _TOOLTIP, _ICON, _SAID = (
    int(role)
    for role in (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.DecorationRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
)
_SIDES = {MINE: Side.MINE, THEIRS: Side.THEIRS}

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ConflictModel(QAbstractTableModel):
    """Words are made when a row is painted: a pull may have thousands."""

    def __init__(
        self,
        conflicts: Sequence[Conflict],
        names: Mapping[str, str],
        choices: Mapping[Place, Side],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._conflicts, self._names = tuple(conflicts), names
        self._choices = {one.place: choices[one.place] for one in conflicts if one.place in choices}
        self._words: dict[int, ConflictWords] = {}

    # ------------------------------------------------------------------ choosing

    @property
    def choices(self) -> dict[Place, Side]:
        """What was chosen so far."""
        return dict(self._choices)

    @property
    def unanswered(self) -> int:
        """How many rows wait for a choice."""
        return len(self._conflicts) - len(self._choices)

    def choose(self, rows: Iterable[int], side: Side) -> None:
        """Let one side have its way in these rows."""
        for row in rows:
            self._choices[self._conflicts[row].place] = side
        if self._conflicts:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._conflicts) - 1, THEIRS))

    def next_unanswered(self, row: int) -> int:
        """The first row after this one without a choice, from the start again; -1 where all have one."""
        amount = len(self._conflicts)
        order = ((row + step) % amount for step in range(1, amount + 1))
        return next((at for at in order if self._conflicts[at].place not in self._choices), -1)

    def conflict_at(self, row: int) -> Conflict:
        """The conflict of a row."""
        return self._conflicts[row]

    def words_at(self, row: int) -> ConflictWords:
        """The conflict of a row in words."""
        if row not in self._words:
            self._words[row] = conflict_words(self._conflicts[row], self._names)
        return self._words[row]

    # ------------------------------------------------------------------ Qt

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._conflicts)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == _DISPLAY:
            return self._cell(row, column)
        if role == _TOOLTIP:
            return plain_tooltip(self._cell(row, column))
        if role == _ICON and column in _SIDES:
            chosen = self._choices.get(self._conflicts[row].place) is _SIDES[column]
            return icons.icon("check-circle" if chosen else "circle", "accent_text" if chosen else "muted")
        if role == _SAID and column in _SIDES:
            chosen = self._choices.get(self._conflicts[row].place) is _SIDES[column]
            return (_tr("Chosen: %1") if chosen else "%1").replace("%1", self._cell(row, column))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return (_tr("What"), _tr("Was"), _tr("Mine"), _tr("Theirs"))[section]
        return None

    def _cell(self, row: int, column: int) -> str:
        words = self.words_at(row)
        if column == WHAT:
            about = in_language(words.subject)
            about = f"{about}: {in_language(words.field)}" if words.field else about
            return about[:1].upper() + about[1:]
        return in_language((words.base, words.mine, words.theirs)[column - 1]) or "—"
