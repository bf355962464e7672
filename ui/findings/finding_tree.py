"""The tree of findings: sentences are wrapped, never cut, and each row shows where it leads."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import icons
from ui.findings.finding_model import PLACE, SENTENCE, FindingModel, Row
from ui.text import in_language
from ui.theme import colors
from ui.widgets.level_model import Index
from ui.widgets.table_view import TreeView

_MARGIN, _ICON, _GAP, _ABOVE = 10, 16, 10, 8
_LEAST = 34
_PLACE_WIDTH = 150
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class FindingDelegate(QStyledItemDelegate):
    """Paints wrapped sentences and links."""

    def __init__(self, tree: FindingTree) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._tree.findings.row_at(index)
        if index.column() != SENTENCE or row is None or row.finding is None or row.key:
            return QSize(80, _LEAST)
        room = QRect(0, 0, self._tree.sentence_width() - _ICON - _GAP, 1000)
        height: int = option.fontMetrics.boundingRect(room, _WRAP, in_language(row.finding.sentence)).height()
        return QSize(80, max(_LEAST + 6, height + 2 * _ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        c = colors(option.palette)
        box: QRect = option.rect
        row = self._tree.findings.row_at(index)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(c.selection))
        if row is None:
            return
        painter.save()
        painter.setFont(option.font)
        if index.column() == PLACE:
            self._paint_place(painter, box.adjusted(_MARGIN, 0, -_MARGIN, 0), row, str(index.data()))
        else:
            self._paint_sentence(painter, option, row, index)
        painter.restore()

    def _paint_sentence(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, index: Index) -> None:
        c = colors()
        box: QRect = option.rect.adjusted(2, 0, -_MARGIN, 0)
        if not row.key:
            self.initStyleOption(option, index)
            painter.setFont(option.font)
            spot = QRect(box.x(), box.y() + (box.height() - _ICON) // 2, _ICON, _ICON)
            option.icon.paint(painter, spot)
        box.setLeft(box.x() + _ICON + _GAP)
        painter.setPen(QColor(c.text))
        if row.finding is None or row.key:
            text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), text)
        else:
            painter.drawText(box, _WRAP, in_language(row.finding.sentence))

    @staticmethod
    def _paint_place(painter: QPainter, box: QRect, row: Row, text: str) -> None:
        c = colors()
        leads = row.place is not None
        painter.setPen(QColor(c.accent_text if leads else c.muted))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width() - (18 if leads else 0))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), shown)
        if leads and shown:
            ratio = painter.device().devicePixelRatio()
            left = box.x() + metrics.horizontalAdvance(shown) + 4
            picture = icons.pixmap("chevron-right", 14, "accent_text", ratio)
            painter.drawPixmap(left, box.y() + (box.height() - 14) // 2, picture)


class FindingTree(TreeView):
    """`wanted` comes when the person wants to go to the place of a row."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.findings = FindingModel(self)
        self.setModel(self.findings)
        self.setItemDelegate(FindingDelegate(self))
        self.setUniformRowHeights(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setExpandsOnDoubleClick(False)
        self.setAccessibleName(self.tr("Findings"))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(SENTENCE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(PLACE, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(PLACE, _PLACE_WIDTH)
        self.activated.connect(self._go)
        self.clicked.connect(self._clicked)

    def row(self) -> Row | None:
        """The chosen row."""
        return self.findings.row_at(self.currentIndex())

    def sentence_width(self) -> int:
        """The room for a sentence, from its icon to the end of its column."""
        return int(self.viewport().width() - _PLACE_WIDTH - 2 * self.indentation() - 2 - _MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()  # other widths break the sentences elsewhere

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == PLACE:
            self._go(index)

    def _go(self, index: QModelIndex) -> None:
        row = self.findings.row_at(index)
        if row is None:
            return
        if row.finding is None:
            self.setExpanded(index.siblingAtColumn(0), not self.isExpanded(index.siblingAtColumn(0)))
        elif row.place is not None:
            self.wanted.emit(row)
