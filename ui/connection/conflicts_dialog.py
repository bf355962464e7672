"""What was changed here and at the server, each to something else: a person chooses, then the pull is taken over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QWidget

from mailplus_console.merge import Conflict, Place, Side
from ui.connection.conflict_model import MINE, THEIRS, WAS, WHAT, ConflictModel
from ui.connection.conflict_values import ConflictValues
from ui.text import Texts, filled
from ui.tokens import SPACE_S
from ui.tooltips import show_plain_tooltip
from ui.widgets.buttons import LINK, button
from ui.widgets.form_dialog import FormDialog
from ui.widgets.labels import Label
from ui.widgets.table_view import TableView

_tr = Texts("ConflictsDialog")

_SIZE = (960, 620)


class ConflictsDialog(FormDialog):
    """`confirmed` comes when each row has its answer: `choices()`."""

    def __init__(
        self,
        server: str,
        conflicts: Sequence[Conflict],
        names: Mapping[str, str],
        choices: Mapping[Place, Side],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            _tr("Mine or theirs?"),
            _tr("Take over"),
            parent,
            sentence=filled(
                _tr(
                    "These were changed here and at “%1”, each to something else. Until every row has an answer "
                    "nothing is pulled; everything else is merged by itself."
                ),
                server,
            ),
            icon="clone",
        )
        self.resize(*_SIZE)
        self._names = names
        self.conflicts = ConflictModel(conflicts, names, choices, self)
        self.body.addLayout(self._make_tools())
        self.table = self._make_table()
        self.body.addWidget(self.table, 1)
        self.values = ConflictValues()
        self.body.addWidget(self.values)
        self.count = Label("", "muted")
        self.body.addWidget(self.count)
        self.table.selectRow(max(self.conflicts.next_unanswered(-1), 0))
        self.table.setFocus()  # M and T answer at once
        self._refresh()

    def _make_tools(self) -> QHBoxLayout:
        tools = QHBoxLayout()
        tools.setSpacing(SPACE_S)
        self.mine = button(self.tr("Mine"), lambda: self.choose(Side.MINE), icon="user")
        self.theirs = button(self.tr("Theirs"), lambda: self.choose(Side.THEIRS), icon="server")
        show_plain_tooltip(self.mine, self.tr("For the selected rows: M"))
        show_plain_tooltip(self.theirs, self.tr("For the selected rows: T"))
        self.all_mine = button(self.tr("All mine"), lambda: self._choose_all(Side.MINE), LINK)
        self.all_theirs = button(self.tr("All theirs"), lambda: self._choose_all(Side.THEIRS), LINK)
        tools.addWidget(self.mine)
        tools.addWidget(self.theirs)
        tools.addStretch(1)
        tools.addWidget(self.all_mine)
        tools.addWidget(self.all_theirs)
        return tools

    def _make_table(self) -> TableView:
        table = _ChoiceTable(self)
        table.setModel(self.conflicts)
        table.setAccessibleName(self.tr("Values that both sides changed"))
        header = table.horizontalHeader()
        header.setSectionsMovable(False)
        for column, width in ((WHAT, 270), (WAS, 170), (MINE, 220)):
            header.resizeSection(column, width)
        header.setSectionResizeMode(THEIRS, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(lambda now, _before: self._show(now))
        table.clicked.connect(self._clicked)
        return table

    # ------------------------------------------------------------------ choosing

    def choices(self) -> dict[Place, Side]:
        """What was chosen."""
        return self.conflicts.choices

    def choose(self, side: Side) -> None:
        """Answer the selected rows, and go on to the next one without an answer."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        if not rows:
            return
        self.conflicts.choose(rows, side)
        following = self.conflicts.next_unanswered(rows[-1])
        if following >= 0:
            self.table.selectRow(following)
        self._refresh()

    def _choose_all(self, side: Side) -> None:
        self.conflicts.choose(range(self.conflicts.rowCount()), side)
        self._refresh()

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() in (MINE, THEIRS):
            self.conflicts.choose([index.row()], Side.MINE if index.column() == MINE else Side.THEIRS)
            self._refresh()

    def _show(self, index: QModelIndex) -> None:
        if index.isValid():
            row = index.row()
            self.values.show_conflict(self.conflicts.conflict_at(row), self.conflicts.words_at(row), self._names)

    def _refresh(self) -> None:
        left = self.conflicts.unanswered
        self.confirm.setEnabled(not left)
        waiting = _tr.counted("%Ln row waits for an answer.", "%Ln rows wait for an answer.", left)
        self.count.setText(waiting if left else self.tr("Every row has its answer."))


class _ChoiceTable(TableView):
    """M and T answer the selected rows."""

    def __init__(self, dialog: ConflictsDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog

    def keyPressEvent(self, event: QKeyEvent) -> None:
        side = {Qt.Key.Key_M: Side.MINE, Qt.Key.Key_T: Side.THEIRS}.get(Qt.Key(event.key()))
        if side is not None and not event.modifiers():
            self._dialog.choose(side)
        else:
            super().keyPressEvent(event)
