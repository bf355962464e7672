"""'Show list': everybody whom an edit affects, with what changes, before and after; searchable, with links to users."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from ui.priority.impact_words import aspect_title, line_values
from ui.text import Texts, in_language, number, plain_tooltip
from ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from ui.widgets.buttons import button
from ui.widgets.labels import Label
from ui.widgets.search_field import SearchField
from ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from mailplus_console.effective.impact import Impact, Line
    from mailplus_console.records import User

_tr = Texts("ImpactList")

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY, _TOOLTIP = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole)
USER, FULL_NAME, WHAT, BEFORE, AFTER = range(5)


_COMFORTABLE = QSize(860, 580)


class ImpactModel(QAbstractTableModel):
    """The lines of an impact; texts are made when they are painted."""

    def __init__(self, lines: tuple[Line, ...], users: Mapping[str, User], names: Mapping[str, str]) -> None:
        super().__init__()
        self._lines, self._users, self._names = lines, users, names
        self._shown = list(range(len(lines)))
        self._haystack: list[str] | None = None

    def search(self, text: str) -> None:
        """Show only lines with every word of this text."""
        words = text.casefold().split()
        self.beginResetModel()
        every = range(len(self._lines))
        if words:
            haystack = self._searchable()
            self._shown = [row for row in every if all(word in haystack[row] for word in words)]
        else:
            self._shown = list(every)
        self.endResetModel()

    def _searchable(self) -> list[str]:
        if self._haystack is None:
            changes: dict[tuple[Any, ...], str] = {}  # the same change befalls many users
            self._haystack = []
            for line in self._lines:
                change = changes.get(line[1:])
                if change is None:
                    texts = (self._cell(line, column) for column in (WHAT, BEFORE, AFTER))
                    change = changes[line[1:]] = "\n".join(texts).casefold()
                self._haystack.append(f"{line.user}\n{self._cell(line, FULL_NAME)}\n".casefold() + change)
        return self._haystack

    def user(self, index: Index) -> str:
        """Whom a row is about."""
        return self._lines[self._shown[index.row()]].user

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 5

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role not in (_DISPLAY, _TOOLTIP) or not index.isValid():
            return None
        text = self._cell(self._lines[self._shown[index.row()]], index.column())
        return text if role == _DISPLAY else plain_tooltip(text)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if role != _DISPLAY or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("User"), self.tr("Full name"), self.tr("What"), self.tr("Before"), self.tr("After"))[section]

    def _cell(self, line: Line, column: int) -> str:
        if column == USER:
            return line.user
        if column == FULL_NAME:
            user = self._users.get(line.user)
            return user.full_name if user else ""
        if column == WHAT:
            return aspect_title(line.what)
        return line_values(line, self._names)[column - BEFORE]


class ImpactDialog(QDialog):
    """The list as a sheet over the window. ``show_user`` goes to a user; None where one has to stay (in an editor)."""

    def __init__(
        self,
        title: str,
        impact: Impact,
        users: Mapping[str, User],
        names: Mapping[str, str],
        show_user: Callable[[str], None] | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._show_user = show_user
        self._total = len(impact.lines)
        self._impact_users = len(impact.users)
        self.model = ImpactModel(impact.lines, users, names)
        self.search = SearchField(self.tr("Search user, policy or change"))
        self.search.changed.connect(self._search)
        self.table = self._make_table()
        self.go = button(self.tr("Show user"), self._go, icon="user")
        self.go.setVisible(show_user is not None)
        self._lay_out(title, in_language(impact.sentence()))
        self.search.left_downward.connect(self.table.setFocus)
        self._search("")
        self.resize(_COMFORTABLE.boundedTo(_outermost(parent).size() - QSize(40, 40)))

    def _make_table(self) -> TableView:
        table = TableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Affected users"))
        table.setSelectionMode(TableView.SelectionMode.SingleSelection)
        header = table.horizontalHeader()
        for column, width in ((USER, 130), (FULL_NAME, 160), (WHAT, 150), (BEFORE, 160)):
            table.setColumnWidth(column, width)
        header.setSectionResizeMode(AFTER, QHeaderView.ResizeMode.Stretch)
        table.activated.connect(lambda _index: self._go())
        table.selectionModel().currentRowChanged.connect(lambda new, _old: self.go.setEnabled(new.isValid()))
        return table

    def _lay_out(self, title: str, sentence: str) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        rows.setSpacing(SPACE_S)
        rows.addWidget(Label(title, "heading", wrap=True))
        rows.addWidget(Label(sentence, "muted", wrap=True))
        rows.addSpacing(SPACE_S)
        rows.addWidget(self.search)
        rows.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, SPACE_M, 0, 0)
        foot.addWidget(self.go)
        foot.addStretch(1)
        self.close_button = button(self.tr("Close"), self.reject)
        self.close_button.setDefault(True)
        foot.addWidget(self.close_button)
        rows.addLayout(foot)

    def _search(self, text: str) -> None:
        self.model.search(text)
        found = self.model.rowCount()
        whole = _tr.counted("%Ln change", "%Ln changes", self._total)
        self.search.show_count(self.tr("%1 of %2").replace("%1", number(found)).replace("%2", whole) if text else whole)
        self.go.setEnabled(self.table.currentIndex().isValid())

    def _go(self) -> None:
        index = self.table.currentIndex()
        if self._show_user is not None and index.isValid():
            user = self.model.user(index)
            self.accept()
            self._show_user(user)


def _outermost(widget: QWidget) -> QWidget:
    """The window that a dialog of a dialog belongs to in the end."""
    while (above := widget.window().parentWidget()) is not None:
        widget = above
    return widget.window()
