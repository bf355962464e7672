"""The rows in which license keys are entered: key, product, number of accounts, with what is wrong below each."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mailplus_console.edits.licenses import normalized_key
from mailplus_console.errors import Refused
from mailplus_console.records import License
from ui.licenses.key_row import KeyRow, Problem
from ui.licenses.pasted_keys import PastedKey, keys_in
from ui.licenses.scrolled import ScrolledColumn
from ui.tab_order import follow_layouts
from ui.text import Texts, filled, number
from ui.tokens import SPACE_XS
from ui.widgets.buttons import LINK, button
from ui.widgets.labels import ElidedLabel

_tr = Texts("KeyRows")

MOST_KEYS = 200
"""So many are pasted at once: more rows than that stop the window."""


class KeyRows(QWidget):
    """One row at least. `changed` comes with every keystroke. Tab leads on from the last to “Add another key”."""

    changed = Signal()

    def __init__(self, known: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = {_bare(key) for key in known}
        self.rows: list[KeyRow] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SPACE_XS)
        self._scroll = ScrolledColumn(SPACE_XS)
        self._scroll.take_no_more_room()
        outer.addWidget(self._scroll)
        foot = QHBoxLayout()
        self.add_button = button(self.tr("Add another key"), self.add_row, LINK, "plus")
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        foot.addWidget(ElidedLabel(self.tr("Paste several keys at once: each gets its row."), "caption"))
        outer.addLayout(foot)
        outer.addStretch(1)
        self.add_row()

    # ------------------------------------------------------------------ rows

    def add_row(self) -> KeyRow:
        """An empty row at the end, with the focus."""
        row = self._insert(len(self.rows))
        follow_layouts(self)
        row.key.setFocus()
        self._tell()
        return row

    def remove_row(self, row: KeyRow) -> None:
        """Take a row away; the last one is only emptied."""
        if len(self.rows) == 1:
            row.clear()
            row.key.setFocus()
            return
        at = self.rows.index(row)
        self.rows.remove(row)
        self._scroll.column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.rows[min(at, len(self.rows) - 1)].key.setFocus()
        self._tell()

    def _insert(self, at: int) -> KeyRow:
        row = KeyRow()
        self.rows.insert(at, row)
        self._scroll.add(row, at)
        row.changed.connect(self._tell)
        row.entered.connect(lambda: self._take_apart(row))
        row.removed.connect(lambda: self.remove_row(row))
        return row

    def _take_apart(self, row: KeyRow) -> None:
        """Several keys, or one with its product or accounts, go where they belong.

        Not while one types: the '9' of '4QK7M 9TB1C' is no number of accounts.
        """
        pasted = keys_in(row.key.text())
        if 1 < len(pasted) <= MOST_KEYS or (len(pasted) == 1 and pasted[0] != PastedKey(pasted[0].key)):
            self._spread(row, pasted)
        self._tell()

    def _spread(self, row: KeyRow, pasted: list[PastedKey]) -> None:
        """Give each pasted key its row, below the one that it was pasted into."""
        at = self.rows.index(row)
        goes_on = row.key.hasFocus()
        for offset, key in enumerate(pasted):
            target = row if offset == 0 else self._insert(at + offset)
            target.fill(key)
        follow_layouts(self)
        last = self.rows[at + len(pasted) - 1]
        if goes_on:
            last.key.setFocus()
        self._scroll.ensureWidgetVisible(last)

    def _tell(self) -> None:
        for place, row in enumerate(self.rows, 1):
            row.number(place, len(self.rows))
        self._show_problems()
        self.changed.emit()

    # ------------------------------------------------------------------ what they say

    def problems(self) -> list[Problem]:
        """What is wrong with each row."""
        seen: set[str] = set()
        return [self._problem(row, seen) for row in self.rows]

    def _problem(self, row: KeyRow, seen: set[str]) -> Problem:
        if not row.key.text().strip():
            return Problem(self.tr("Enter the license key, or take this row away."))
        try:
            bare = _bare(normalized_key(row.key.text()))
        except Refused as refusal:
            amount = len(keys_in(row.key.text()))
            too_many = self.tr("These are %1 keys: enter at most %2 at once.")
            return Problem(filled(too_many, number(amount), number(MOST_KEYS)) if amount > 1 else str(refusal))
        if bare in self._known:
            return Problem(self.tr("This key has been added before."))
        if bare in seen:
            return Problem(self.tr("This key stands above already."))
        seen.add(bare)
        if row.accounts():
            return Problem()
        return Problem(self.tr("Enter for how many accounts the key is: a whole number from 1."), about_accounts=True)

    def _show_problems(self) -> None:
        for row, problem in zip(self.rows, self.problems(), strict=True):
            row.show_problem(problem)

    def show_all_problems(self) -> bool:
        """The person wants to go on: show what is wrong everywhere; True when nothing is."""
        for row in tuple(self.rows):
            self._take_apart(row)
        problems = self.problems()
        for row in self.rows:
            row.was_left = True
        self._show_problems()
        for row, problem in zip(self.rows, problems, strict=True):
            if problem.text:
                row.focus_problem(problem)
                self._scroll.ensureWidgetVisible(row)
                return False
        return True

    def licenses(self) -> tuple[License, ...]:
        """The licenses of all rows that are right, all of them pending."""
        return tuple(
            License(normalized_key(row.key.text()), row.product(), row.accounts())
            for row, problem in zip(self.rows, self.problems(), strict=True)
            if not problem.text
        )

    def sentence(self) -> str:
        """How many keys there are, for the heading."""
        return _tr.counted("%Ln key", "%Ln keys", len(self.rows))


def _bare(key: str) -> str:
    return key.replace("-", "").casefold()
