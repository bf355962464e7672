"""Paints the cells of an import's list with the margins of the headers above them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.exchange.rows_model import LINE, STATE, WHAT
from ui.theme import colors
from ui.tokens import ROW_HEIGHT

MARGIN = 10
"""From the edge of a cell to its content; the same as in the header (console.qss)."""

_ICON, _GAP = 16, 6
_Index = QModelIndex | QPersistentModelIndex


class RowsDelegate(QStyledItemDelegate):
    """Icon and text on one line; line numbers and kinds in second rank."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(super().sizeHint(option, index).width() + 2 * MARGIN, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        c = colors(option.palette)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(c.selection))
        room = option.rect.adjusted(MARGIN, 0, -MARGIN, 0)
        column = index.column()
        if column == STATE:
            icon = index.data(Qt.ItemDataRole.DecorationRole)
            if isinstance(icon, QIcon):
                icon.paint(painter, room.x(), room.y() + (room.height() - _ICON) // 2, _ICON, _ICON)
                room.setLeft(room.left() + _ICON + _GAP)
        text = option.fontMetrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if column == LINE else Qt.AlignmentFlag.AlignLeft
        painter.setPen(QColor(c.muted if column in (LINE, WHAT) else c.text))
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), text)
