"""The journal as rows of a table, newest first, with search and filters over an index of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mailplus_console.journal import Entry
from ui import dates
from ui.history.entry_words import START, about, empty_start, operator_name, undone, undone_words, words_of
from ui.record_places import page_name
from ui.text import Texts, in_language, number, plain_tooltip

_tr = Texts("History")

NUMBER, WHEN, OPERATOR, WHAT, PAGE = range(5)
_DISPLAY, _TOOLTIP, _ALIGNMENT = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole), 7
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Wanted(NamedTuple):
    """What the list is narrowed to; '' = everything. `text` is searched for in sentence, number and operator."""

    text: str = ""
    operator: str = ""
    kind: str = ""
    page: str = ""


class EntryModel(QAbstractTableModel):
    """Rows are journal entries."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._kinds: Mapping[int, frozenset[str]] = {}
        self._undone: dict[int, int] = {}
        self._rows: list[Entry] = []
        self._wanted = Wanted()
        self._when_below = False
        self.now = datetime.now(UTC)

    # ------------------------------------------------------------------ what it shows

    def show_journal(self, entries: Sequence[Entry], now: datetime) -> None:
        """Show the journal as it is now (oldest first). What only grew keeps its rows and selection."""
        grown = len(self._entries) <= len(entries) and (
            not self._entries or self._entries[-1] == entries[len(self._entries) - 1]
        )
        fresh = list(entries[len(self._entries) :]) if grown and self._entries else None
        self._entries, self.now = list(entries), now
        self._undone = undone(self._entries)
        if fresh is None:
            self.beginResetModel()
            self._rows = self._wanted_rows()
            self.endResetModel()
            return
        shown = self._filtered(fresh)
        if shown:
            self.beginInsertRows(_NOWHERE, 0, len(shown) - 1)
            self._rows = shown + self._rows
            self.endInsertRows()
        self.refresh_words()

    def show_kinds(self, kinds: Mapping[int, frozenset[str]]) -> None:
        """Which kinds of records each entry touched: says the page."""
        self._kinds = kinds
        if self._wanted.page:
            self.narrow(self._wanted)
        else:
            self.refresh_words()

    def narrow(self, wanted: Wanted) -> None:
        """Show only these entries."""
        self.beginResetModel()
        self._wanted = wanted
        self._rows = self._wanted_rows()
        self.endResetModel()

    def say_when_below(self, below: bool) -> None:
        """Whether the moment is part of what stands below the sentence."""
        self._when_below = below
        self.refresh_words()

    def refresh_words(self) -> None:
        """Times have passed, or entries were taken back: read all cells anew."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, PAGE))

    def _wanted_rows(self) -> list[Entry]:
        """All rows; below the first entry what was before it, unless it is entries of some kind that are wanted."""
        rows = self._filtered(self._entries)
        if self._entries and not any(self._wanted[1:]):
            start = empty_start(self._entries[0])
            if all(word in in_language(start.sentence).casefold() for word in self._wanted.text.casefold().split()):
                rows.append(start)
        return rows

    def _filtered(self, entries: Sequence[Entry]) -> list[Entry]:
        text, operator, kind, page = self._wanted
        words = text.casefold().split()
        return [
            entry
            for entry in reversed(entries)
            if (not operator or entry.operator == operator)
            and (not kind or entry.kind == kind)
            and (not page or self.page(entry) == page)
            and (not words or self._has(entry, words))
        ]

    @staticmethod
    def _has(entry: Entry, words: Sequence[str]) -> bool:
        haystack = f"{entry.number} {in_language(entry.sentence)} {operator_name(entry.operator)}".casefold()
        return all(word in haystack for word in words)

    # ------------------------------------------------------------------ asking

    def entry_at(self, row: int) -> Entry:
        """The entry in a row."""
        return self._rows[row]

    def shown(self) -> tuple[Entry, ...]:
        """The entries that are shown, from top to bottom; the empty start is none."""
        return tuple(entry for entry in self._rows if entry.number != START)

    def row_of(self, entry_number: int) -> int:
        """The row of an entry; -1 when it is not shown."""
        return next((row for row, entry in enumerate(self._rows) if entry.number == entry_number), -1)

    def is_undone(self, entry: Entry) -> bool:
        """Whether an undo took the entry back and no redo made it again."""
        return entry.number in self._undone

    def page(self, entry: Entry) -> str:
        """The title of the page on which the entry was made."""
        return page_name(self._kinds.get(entry.number, ()))

    def operators(self) -> list[str]:
        """Everybody who made an entry, sorted."""
        return sorted({entry.operator for entry in self._entries})

    def pages(self) -> list[str]:
        """The titles of all pages on which entries were made, sorted."""
        return sorted({page for entry in self._entries if (page := self.page(entry))})

    def origin(self, entry: Entry) -> str:
        """Who made the entry, and on which page; and when, where there is no column for it."""
        if entry.number == START:
            return _tr("Before the first entry")
        when = dates.recent(entry.at, self.now) if self._when_below else ""
        return " · ".join(part for part in (when, operator_name(entry.operator), self.page(entry)) if part)

    @property
    def total(self) -> int:
        """How many entries there are, shown or not."""
        return len(self._entries)

    def story(self, entry: Entry) -> str:
        """What else is to be known of an entry: what it is about, and what became of it."""
        parts = [about(entry)]
        if entry.number in self._undone:
            parts.append(undone_words(self._undone[entry.number]))
        return " ".join(part for part in parts if part)

    # ------------------------------------------------------------------ Qt

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 5

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        entry, column = self._rows[index.row()], index.column()
        if role == _DISPLAY:
            return self._text(entry, column)
        if role == _TOOLTIP:
            return plain_tooltip(self._more(entry, column))
        if role == _ACCESSIBLE and column in (WHEN, WHAT):
            return self._more(entry, column)
        return _RIGHT if role == _ALIGNMENT and column == NUMBER else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _DISPLAY:
            return (_tr("No."), _tr("When"), _tr("Operator"), _tr("What"), _tr("Page"))[section]
        return _RIGHT if role == _ALIGNMENT and section == NUMBER else None

    def _text(self, entry: Entry, column: int) -> str:
        if entry.number == START and column != WHAT:
            return ""
        if column == NUMBER:
            return number(entry.number)
        if column == WHEN:
            return dates.recent(entry.at, self.now)
        if column == OPERATOR:
            return operator_name(entry.operator)
        return in_language(entry.sentence) if column == WHAT else self.page(entry)

    def _more(self, entry: Entry, column: int) -> str:
        if entry.number == START:
            return f"{in_language(entry.sentence)}\n{self.origin(entry)}" if column == WHAT else ""
        if column == WHEN:
            return f"{dates.exact(entry.at)}, {dates.ago(entry.at, self.now)}"
        if column == WHAT:
            told = f"{words_of(entry).text}: {in_language(entry.sentence)}"
            return "\n".join(part for part in (told, self.origin(entry), self.story(entry)) if part)
        return self._text(entry, column)
