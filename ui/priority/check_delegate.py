"""Paints a name with its check box and icon in the look of the window's check boxes, and knows where the box is."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import icons
from ui.theme import colors
from ui.tokens import SPACE_M, SPACE_S

_BOX, _ICON = 16, 16


class CheckDelegate(QStyledItemDelegate):
    """For the first column of a table with `CheckStateRole`."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        c = colors()
        cell: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell, QColor(c.selection))
        checked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        box = self.box(cell)
        painter.setPen(QPen(QColor(c.accent if checked else c.faint), 1))
        painter.setBrush(QColor(c.accent if checked else c.surface))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if checked:
            ratio = painter.device().devicePixelRatio()
            tick = icons.pixmap("check", 14, ratio=ratio, color=c.on_accent)
            painter.drawPixmap(box.x() + 1, box.y() + 1, tick)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        left = box.right() + SPACE_M
        if isinstance(icon, QIcon):
            icon.paint(painter, QRect(left, cell.center().y() - _ICON // 2 + 1, _ICON, _ICON))
            left += _ICON + SPACE_S
        room = QRectF(left, cell.y(), cell.right() - left - 4, cell.height())
        painter.setPen(QColor(c.text))
        name = str(index.data()).replace("\n", " ")
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, round(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return False
        cell: QRect = option.rect
        # A near miss is meant for the box as well: the whole height of the row, and the gap around it.
        around = QRect(cell.x(), cell.y(), self.box(cell).right() - cell.x() + SPACE_S, cell.height())
        if not around.contains(event.position().toPoint()):
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            checked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
            other = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
            return model.setData(model.index(index.row(), index.column()), other, Qt.ItemDataRole.CheckStateRole)
        return event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)

    @staticmethod
    def box(cell: QRect) -> QRect:
        """Where the check box is in a cell."""
        return QRect(cell.x() + SPACE_M, cell.center().y() - _BOX // 2 + 1, _BOX, _BOX)
