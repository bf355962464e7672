"""One conflict at full length: the three values side by side; a priority order as three lists and the merged one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from mailplus_console.merge import Conflict
from mailplus_console.wording import ConflictWords
from ui.text import in_language
from ui.tokens import SPACE_M, SPACE_XS
from ui.widgets.labels import Label

_HEIGHT = 132


class ConflictValues(QWidget):
    """Read only; made anew for each row that is looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_M)

    def show_conflict(self, conflict: Conflict, words: ConflictWords, names: Mapping[str, str]) -> None:
        """Show another one."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        titles = (self.tr("Was"), self.tr("Mine"), self.tr("Theirs"))
        if conflict.merged is None:
            for title, text in zip(titles, (words.base, words.mine, words.theirs), strict=True):
                self._add(title, _text(in_language(text) or "—"))
            return
        values = (conflict.base, conflict.mine, conflict.theirs, conflict.merged)
        for title, order in zip((*titles, self.tr("Merged, mine first")), values, strict=True):
            called = [names.get(policy, self.tr("a deleted policy")) for policy in order or ()]
            self._add(title, _list(called))

    def _add(self, title: str, field: QWidget) -> None:
        field.setAccessibleName(title)
        column = QWidget()
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACE_XS)
        rows.addWidget(Label(title, "section"))
        rows.addWidget(field, 1)
        self._row.addWidget(column, 1)


def _text(text: str) -> QPlainTextEdit:
    view = QPlainTextEdit(text)
    view.setReadOnly(True)
    view.setTabChangesFocus(True)
    return view


def _list(names: list[str]) -> QListWidget:
    view = QListWidget()
    view.addItems([f"{number}. {name}" for number, name in enumerate(names, start=1)])
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return view
