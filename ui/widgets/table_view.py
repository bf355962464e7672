"""The look and the manners of every list: calm rows, a hovered and a focused row, copying, keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6 import QtWidgets
from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTreeView,
    QWidget,
)

from ui.theme import colors
from ui.tokens import ROW_HEIGHT

_CELL_MARGIN = 7
"""With Qt's own 3 pixels it is the 10 of the header (console.qss)."""

_Index = QModelIndex | QPersistentModelIndex

if TYPE_CHECKING:
    _View = QAbstractItemView
else:
    _View = object


class _CalmRows(_View):
    """What tables and trees share. Painted beneath and above the cells, so that these stay as fast as Qt's own."""

    entered_row = Signal(QModelIndex)

    def _set_up_rows(self) -> None:
        self.setViewport(_viewport())
        self._hovered = QRect()
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)

    def _row_box(self, index: _Index) -> QRect:
        if not index.isValid():
            return QRect()
        box = self.visualRect(index)
        return QRect(0, box.y(), self.viewport().width(), box.height())

    def _hover(self, box: QRect) -> None:
        if box != self._hovered:
            self.viewport().update(self._hovered)
            self.viewport().update(box)
            self._hovered = box

    def _paint_beneath(self, event: QPaintEvent) -> None:
        if not self._hovered.isEmpty() and event.rect().intersects(self._hovered):
            painter = QPainter(self.viewport())
            painter.fillRect(self._hovered, QColor(colors().window))
            painter.end()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Qt paints only the cells that lose and get the focus anew; the ring runs around their rows."""
        super().currentChanged(current, previous)
        self.viewport().update(self._row_box(previous))
        self.viewport().update(self._row_box(current))

    def _paint_focus(self) -> None:
        if not self.hasFocus():
            return
        box = self._row_box(self.currentIndex())
        if box.isEmpty():
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colors().accent), 1.5))
        painter.drawRoundedRect(box.toRectF().adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        painter.end()

    def _shown_columns(self) -> list[int]:
        raise NotImplementedError

    def copy_selection(self) -> None:
        """Put the selected rows on the clipboard as text with tabs, the shown columns in their shown order."""
        model = self.model()
        rows = sorted(self.selectionModel().selectedRows(), key=lambda index: self.visualRect(index).y())
        columns = self._shown_columns()
        lines = []
        for row in rows:
            cells: list[Any] = [model.data(row.siblingAtColumn(column)) for column in columns]
            lines.append("\t".join("" if cell is None else str(cell) for cell in cells))
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))


def _viewport() -> QWidget:
    """As Qt makes one. To find out what Qt's own is, PySide would make the classes of all widgets that there are."""
    viewport = QWidget()
    viewport.setObjectName("qt_scrollarea_viewport")  # the style sheet's word for it
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    return viewport


class PaddedDelegate(QStyledItemDelegate):
    """Qt's own cells, with the margins of the header. A delegate paints the selection itself, as here."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if option.state & QtWidgets.QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.highlight())
        option.state &= ~QtWidgets.QStyle.StateFlag.State_HasFocus  # the view paints the focused row
        option.rect = option.rect.adjusted(_CELL_MARGIN, 0, -_CELL_MARGIN, 0)
        super().paint(painter, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(2 * _CELL_MARGIN, 0)


class TableView(_CalmRows, QTableView):
    """A table of rows. Enter and double click emit Qt's `activated`; Ctrl+C copies; no grid, calm lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        QTableView.__init__(self, parent)
        self._set_up_rows()
        self.setItemDelegate(PaddedDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        vertical = self.verticalHeader()
        vertical.hide()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(40)
        header.setStretchLastSection(True)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            # Its own, in which nothing is selected: to paint itself, a header asks for each column whether all rows
            # of it are selected, which takes a second when a hundred thousand are.
            header = self.horizontalHeader()
            header.setSelectionModel(QItemSelectionModel(model, header))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint_beneath(event)
        super().paintEvent(event)
        self._paint_lines(event)
        self._paint_focus()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self._row_box(self.indexAt(event.position().toPoint())))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(QRect())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._hover(QRect())
        super().scrollContentsBy(dx, dy)

    def initViewItemOption(self, option: QStyleOptionViewItem) -> None:
        super().initViewItemOption(option)
        # Without its widget a cell is painted by Fusion alone; through the style sheet it takes twice as long.
        cast("Any", option).widget = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
            return
        super().keyPressEvent(event)

    def _paint_lines(self, event: QPaintEvent) -> None:
        header = self.verticalHeader()
        first = header.visualIndexAt(event.rect().top())
        last = header.visualIndexAt(event.rect().bottom())
        if first < 0:
            return
        if last < 0:
            last = header.count() - 1
        painter = QPainter(self.viewport())
        painter.setPen(QColor(colors().border))
        width = self.viewport().width()
        for row in range(first, last + 1):
            y = header.sectionViewportPosition(row) + header.sectionSize(row) - 1
            painter.drawLine(0, y, width, y)
        painter.end()

    def _shown_columns(self) -> list[int]:
        header = self.horizontalHeader()
        order = (header.logicalIndex(visual) for visual in range(header.count()))
        return [column for column in order if not header.isSectionHidden(column)]


class TreeView(_CalmRows, QTreeView):
    """A list whose rows open (policies and their targets), with the same look."""

    def __init__(self, parent: QWidget | None = None) -> None:
        QTreeView.__init__(self, parent)
        self._set_up_rows()
        self.setUniformRowHeights(True)
        self.setIndentation(20)
        self.setAllColumnsShowFocus(False)  # the style would paint its own focus over the row's
        header = self.header()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint_beneath(event)
        super().paintEvent(event)
        self._paint_focus()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self._row_box(self.indexAt(event.position().toPoint())))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(QRect())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._hover(QRect())
        super().scrollContentsBy(dx, dy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
            return
        super().keyPressEvent(event)

    def _shown_columns(self) -> list[int]:
        header = self.header()
        order = (header.logicalIndex(visual) for visual in range(header.count()))
        return [column for column in order if not header.isSectionHidden(column)]
