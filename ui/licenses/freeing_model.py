"""Activated users who may not need their seat, as rows of a table, narrowed by a search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mailplus_console.effective.freeing import Freeable
from ui.text import Texts, in_language, plain_tooltip

_tr = Texts("Freeing")

USER, FULL_NAME, REASON = range(3)
_DISPLAY, _TOOLTIP = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole)

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class FreeingModel(QAbstractTableModel):
    """Those with the most hints first, as the model of the console gives them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._everybody: tuple[Freeable, ...] = ()
        self._rows: Sequence[Freeable] = ()
        self._text = ""

    def show_users(self, users: Sequence[Freeable]) -> None:
        """Show these users."""
        self._everybody = tuple(users)
        self.narrow(self._text)

    def narrow(self, text: str) -> None:
        """Show only those that have every word of the text in a name or a reason."""
        self.beginResetModel()
        self._text = text
        words = text.casefold().split()
        self._rows = [user for user in self._everybody if all(word in _haystack(user) for word in words)]
        self.endResetModel()

    def name_at(self, row: int) -> str:
        """The name of the user in a row."""
        return self._rows[row].user.name

    @property
    def total(self) -> int:
        """How many users there are, shown or not."""
        return len(self._everybody)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        if role == _DISPLAY:
            return self._cell(index.row(), index.column())
        return plain_tooltip(self._cell(index.row(), index.column())) if role == _TOOLTIP else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return (_tr("User"), _tr("Full name"), _tr("Why the seat may not be needed"))[section]
        return None

    def _cell(self, row: int, column: int) -> str:
        one = self._rows[row]
        if column == REASON:
            return _reasons(one)
        return one.user.name if column == USER else one.user.full_name


def _reasons(one: Freeable) -> str:
    return " ".join(in_language(hint.sentence) for hint in one.hints)


def _haystack(one: Freeable) -> str:
    return f"{one.user.name} {one.user.full_name} {_reasons(one)}".casefold()
