"""Trees of three levels (group, row, detail) in which long lists come page by page; what they say is the subclass's."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

AT_ONCE = 500
"""So many children are shown at first, and as many more whenever the person scrolls to the end."""

_GROUPS = 256
"""There are fewer groups than this."""

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

At = tuple[int, int | None, int | None]
"""Group, row and detail of an index, as numbers."""


class LevelModel(QAbstractItemModel):
    """An index's id says where it is: 0, group + 1, or both group and row."""

    columns = 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: dict[At, int] = {}

    def _amount(self, group: int | None, row: int | None) -> int:
        """How many groups, rows of a group, or details of a row there are, shown or not yet."""
        raise NotImplementedError

    def _start_again(self) -> None:
        """Everything is other, so the lists begin with their first page again; call it during a reset."""
        self._shown.clear()

    @staticmethod
    def where(index: Index) -> At | None:
        """Where an index is; None outside of everything."""
        if not index.isValid():
            return None
        place = index.internalId()
        if place == 0:
            return index.row(), None, None
        if place < _GROUPS:
            return place - 1, index.row(), None
        return place % _GROUPS - 1, place // _GROUPS - 1, index.row()

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        if not 0 <= column < self.columns or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        at = self.where(parent)
        if at is None:
            return self.createIndex(row, column, 0)
        group, middle, _ = at
        return self.createIndex(row, column, group + 1 if middle is None else (middle + 1) * _GROUPS + group + 1)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject's own parent() is not meant
        place = index.internalId()  # not through `where`: a view asks this of every row that it lays out
        if place == 0:
            return NOWHERE
        if place < _GROUPS:
            return self.createIndex(place - 1, 0, 0)
        return self.createIndex(place // _GROUPS - 1, 0, place % _GROUPS)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if parent.column() > 0:
            return 0
        at = self.where(parent)
        if at is None:
            return self._amount(None, None)
        return 0 if at[2] is not None else self._shown_of(at)

    def _shown_of(self, at: At) -> int:
        return min(self._amount(at[0], at[1]), self._shown.get(at, AT_ONCE))

    def columnCount(self, _parent: Index = NOWHERE) -> int:
        return self.columns

    def canFetchMore(self, parent: Index) -> bool:
        at = self.where(parent)
        if at is None or at[2] is not None:
            return False
        return self._shown_of(at) < self._amount(at[0], at[1])

    def fetchMore(self, parent: Index) -> None:
        at = self.where(parent)
        if at is not None and at[2] is None:
            self._show_more(at, AT_ONCE)

    def _show_more(self, at: At, more: int) -> None:
        first = self._shown_of(at)
        last = min(first + more, self._amount(at[0], at[1]))
        if last <= first:
            return
        group, row, _ = at
        parent = self.createIndex(group, 0, 0) if row is None else self.createIndex(row, 0, group + 1)
        self.beginInsertRows(parent, first, last - 1)
        self._shown[at] = last
        self.endInsertRows()

    def row_index(self, group: int, row: int, column: int = 0) -> QModelIndex:
        """The index of a row, which is shown from now on, with all before it."""
        at: At = (group, None, None)
        self._show_more(at, row + 1 - self._shown_of(at))
        return self.createIndex(row, column, group + 1)
