"""Changes as a person reads them: a line for each kind of change, and below it every record with its fields."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from ui.history.changes_delegate import ChangesDelegate
from ui.history.changes_model import AFTER, BEFORE, WHAT, ChangesModel
from ui.history.looking import Look
from ui.text import Texts, in_language
from ui.tokens import SPACE_S
from ui.widgets.labels import Label
from ui.widgets.table_view import TreeView

_tr = Texts("ChangesView")

_OPEN_ALL = 40
"""Up to so many records everything is opened at once."""
_OPEN_KINDS = 500
"""Kinds are opened as far as they bring no more rows than this; more would stop the window for a moment."""
_MANY = 12
"""From so many records on a summary stands above the tree."""


class ChangesView(QWidget):
    """Read only."""

    def __init__(self, said: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACE_S)
        self.summary = Label("", wrap=True)
        rows.addWidget(self.summary)
        self.model = ChangesModel(self)
        self.tree = TreeView()
        self.tree.setModel(self.model)
        self.tree.setAccessibleName(said)
        self.tree.setItemDelegate(ChangesDelegate(self.tree))
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(BEFORE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(AFTER, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(64)
        rows.addWidget(self.tree, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tree.header().resizeSection(WHAT, max(120, round(self.width() * 0.42)))

    def clear(self) -> None:
        """Show nothing, until something is found."""
        self.show_look(Look(), ("", "", ""))

    def show_look(self, look: Look, headers: tuple[str, str, str]) -> None:
        """Show what was found."""
        self.model.show_changes(look.kinds, look.names, headers)
        total = self.model.total
        lines = [in_language(summary.sentence) for summary in look.summaries] if total >= _MANY else []
        self.summary.setText("\n".join(lines))
        self.summary.setVisible(bool(lines))
        self.tree.setAccessibleDescription(_tr.counted("%Ln record", "%Ln records", total))
        self._open_kinds()
        if total <= _OPEN_ALL:
            self.tree.expandAll()
        if total:
            self.tree.setCurrentIndex(self.model.index(0, 0))
            self.tree.clearSelection()

    def _open_kinds(self) -> None:
        room = _OPEN_KINDS
        for row in range(self.model.rowCount()):
            self.tree.setFirstColumnSpanned(row, QModelIndex(), True)
            kind = self.model.index(row, 0)
            amount = self.model.rowCount(kind)
            if amount <= room:
                room -= amount
                self.tree.expand(kind)
