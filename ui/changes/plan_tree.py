"""The tree of the plan: a record's sentence goes across the row, with its deed at the right end; fields stand below."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mailplus_console.planning import Section
from mailplus_console.records import Change
from ui.changes.plan_model import HERE, THERE, WHAT, PlanModel, RecordId
from ui.changes.words import deed_words
from ui.text import in_language
from ui.theme import colors
from ui.tokens import SPACE_XL
from ui.widgets.labels import paint_pill, pill_size, small_font
from ui.widgets.level_model import Index
from ui.widgets.table_view import PaddedDelegate, TreeView

_ROW = 32
_MARGIN, _GAP = 10, 12
_SELECT = QItemSelectionModel.SelectionFlag
_REMEMBERED = 300
"""Of so many records it is remembered whether they were opened or selected."""


class Standing(NamedTuple):
    """Where a person is in the tree."""

    at: tuple[int, int | None] | None = None
    record: RecordId | None = None
    selected: frozenset[RecordId] = frozenset()
    opened: frozenset[RecordId] = frozenset()
    closed: frozenset[Section] = frozenset()


class PlanDelegate(PaddedDelegate):
    """All cells; of a record's row the ground only, the tree paints its sentence."""

    def __init__(self, tree: PlanTree) -> None:
        super().__init__(tree)
        self._plan = tree.plan

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.column() == WHAT:
            QStyledItemDelegate.paint(self, painter, option, index)  # the branches are margin enough
        else:
            super().paint(painter, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), _ROW)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus  # the view paints the focused row
        if self._plan.is_field(index):
            if index.column() != HERE:
                option.palette.setColor(QPalette.ColorRole.Text, QColor(colors(option.palette).muted))
        elif self._plan.line_at(index) is not None:
            option.text = ""


class PlanTree(TreeView):
    """`menu_wanted` tells where on the screen the menu of the selection shall open; `chosen` that it is another."""

    menu_wanted = Signal(QPoint)
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan = PlanModel(self)
        self.setModel(self.plan)
        self.setItemDelegate(PlanDelegate(self))
        self.setAccessibleName(self.tr("Changes"))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(THERE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(HERE, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self.chosen.emit())
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.chosen.emit())

    # ------------------------------------------------------------------ what is chosen

    def selected(self) -> list[Change]:
        """The changes that are selected, a page's row standing for all below it; not quick for very many."""
        return self.plan.changes_at(self.selectionModel().selectedRows())

    @property
    def has_selection(self) -> bool:
        """Whether anything is selected."""
        return self.selectionModel().hasSelection()

    def change(self) -> Change | None:
        """The record of the current row."""
        return self.plan.change_at(self.currentIndex())

    # ------------------------------------------------------------------ keeping one's place

    def standing(self) -> Standing:
        """Where the person is, to be found again by `restore`."""
        at = self.plan.where(self.currentIndex())
        change = self.change()
        closed, opened = set(), set()
        for group in range(self.plan.rowCount()):
            parent = self.plan.index(group, 0)
            if not self.isExpanded(parent):
                closed.add(self.plan.section(group))
            for row in range(min(self.plan.rowCount(parent), _REMEMBERED)):
                index = self.plan.index(row, 0, parent)
                of = self.plan.change_at(index)
                if of is not None and self.isExpanded(index):
                    opened.add((of.kind, of.key))
        record = (change.kind, change.key) if change is not None else None
        rows = self.selectionModel().selectedRows()[:_REMEMBERED]
        selected = {(of.kind, of.key) for row in rows if (of := self.plan.change_at(row)) is not None}
        return Standing(
            None if at is None else at[:2], record, frozenset(selected), frozenset(opened), frozenset(closed)
        )

    def restore(self, standing: Standing, *, go_on: bool = False) -> None:
        """Go back to where the person was, or to what stands there now.

        ``go_on``: a line that moves up into the place of a reverted one is selected; a page never is.
        The keys that are held down meanwhile (the Ctrl of Ctrl+R) shall not matter: Qt would toggle the row.
        """
        for group in range(self.plan.rowCount()):
            self.setExpanded(self.plan.index(group, 0), self.plan.section(group) not in standing.closed)
        current = {standing.record} if standing.record is not None else set()
        found = self.plan.find(standing.opened | standing.selected | current)
        for record in standing.opened & found.keys():
            self.expand(found[record])
        selection = QItemSelection()
        for record in standing.selected & found.keys():
            selection.select(found[record], found[record].siblingAtColumn(HERE))
        self.selectionModel().select(selection, _SELECT.ClearAndSelect)
        here = found.get(standing.record) if standing.record is not None else None
        index = here or self._nearest(standing.at)
        go_on = go_on and bool(standing.selected) and selection.isEmpty() and self.plan.change_at(index) is not None
        how = _SELECT.ClearAndSelect | _SELECT.Rows if go_on else _SELECT.NoUpdate
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, how)

    def _nearest(self, at: tuple[int, int | None] | None) -> QModelIndex:
        if at is None or not self.plan.rowCount():
            return QModelIndex()
        group, row = min(at[0], self.plan.rowCount() - 1), at[1]
        page = self.plan.index(group, 0)
        if row is None:
            return page
        return self.plan.index(min(row, self.plan.rowCount(page) - 1), 0, page)

    # ------------------------------------------------------------------ painting, mouse

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().drawRow(painter, option, index)
        line = self.plan.line_at(index)
        if line is None:
            return
        words = deed_words(line.deed)
        first = self.visualRect(index.sibling(index.row(), WHAT))
        end = min(
            self.viewport().width() - _MARGIN, self.width() - SPACE_XL
        )  # under the buttons, with a scroll bar too
        box = QRect(first.x() + 4, first.y(), end - first.x() - 4, first.height())
        painter.save()
        painter.setFont(small_font(self.font()))
        size = pill_size(words.text, painter.fontMetrics())
        pill = QRect(box.right() - size.width(), box.y(), size.width(), box.height())
        paint_pill(painter, pill, words.text, words.tone)
        box.setRight(pill.left() - _GAP)
        painter.setFont(self.font())
        painter.setPen(QColor(colors().text))
        text = painter.fontMetrics().elidedText(in_language(line.sentence), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        painter.restore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.header().resizeSection(WHAT, max(180, round(self.viewport().width() * 0.42)))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            box = self.visualRect(self.currentIndex())
            self.menu_wanted.emit(self.viewport().mapToGlobal(box.bottomLeft() + QPoint(24, 0)))
        elif self.indexAt(self.viewport().mapFromGlobal(event.globalPos())).isValid():
            self.menu_wanted.emit(event.globalPos())
