"""What a cell of the account tables says, and the delegate that paints it: icon, text, muted origin, policy colors."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import icons
from ui.color_tags import tag_pixmap
from ui.theme import colors
from ui.tokens import ROW_HEIGHT, Colors

MARGIN = 10
"""From the edge of a cell to its content; the same as in the header (console.qss)."""

HOLLOW = "hollow"
"""In place of a tag's color: an empty tag, for the Default policy."""

_ICON, _TAG, _GAP = 16, 12, 6


class Cell(NamedTuple):
    """One cell. ``text`` with ``detail`` is what is copied and read out; nothing is said by icon or color alone."""

    text: str
    detail: str = ""
    """Second-rank text after the first: where a value comes from."""
    icon: str = ""
    role: str = "muted"
    """The theme color of the icon."""
    color: str = ""
    """``#rrggbb`` of a policy's tag, or HOLLOW."""
    more: str = ""
    """A short text in a frame at the end, such as “+2”."""
    end_icon: str = ""
    """A drawing right after the text."""
    end_role: str = "muted"
    tooltip: str = ""
    said: str = ""
    """For screen readers, where it is not text and detail."""

    @property
    def whole(self) -> str:
        """The cell in one line."""
        return f"{self.text} · {self.detail}" if self.detail else self.text


class CellSource(Protocol):
    """A model that knows its cells."""

    def cell(self, row: int, column: int) -> Cell: ...


class CellDelegate(QStyledItemDelegate):
    """Paints cells straight from the model's cells.

    ``number_width``: texts are numbers, right-aligned in so many pixels, the detail follows. ``inset``: further room
    at the left edge.
    """

    def __init__(
        self,
        source: CellSource,
        parent: QWidget,
        *,
        number_width: int = 0,
        centered: bool = False,
        inset: int = 0,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._number_width = number_width
        self._centered = centered
        self._inset = inset
        self._elided: dict[tuple[str, int], str] = {}
        self._font = QFont(parent.font())
        self._metrics = QFontMetrics(self._font)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        cell = self._source.cell(index.row(), index.column())
        metrics: QFontMetrics = option.fontMetrics
        width = 2 * MARGIN + self._inset + metrics.horizontalAdvance(cell.whole) + (self._number_width and 40)
        for part in (cell.icon, cell.color, cell.more, cell.end_icon):
            width += (_ICON + _GAP) if part else 0
        return QSize(width, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell = self._source.cell(index.row(), index.column())
        box: QRect = option.rect
        c = colors(option.palette)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(c.selection))
        font: QFont = option.font
        if font != self._font:
            self._font, self._metrics = QFont(font), QFontMetrics(font)
            self._elided.clear()
        painter.setFont(font)
        if self._centered:
            _picture(painter, cell, box.x() + (box.width() - _ICON) // 2, box)
            return
        left, right = box.x() + MARGIN + self._inset, box.right() - MARGIN
        left = _picture(painter, cell, left, box)
        if cell.end_icon:
            right -= _ICON + _GAP
        left = self._texts(painter, cell, QRect(left, box.y(), right - left, box.height()), c)
        if cell.end_icon:
            ratio = painter.device().devicePixelRatioF()
            picture = icons.pixmap(cell.end_icon, _ICON, cell.end_role, ratio)
            painter.drawPixmap(min(left, right) + _GAP, _middle(box, _ICON), picture)

    def _texts(self, painter: QPainter, cell: Cell, room: QRect, c: Colors) -> int:
        """Draw text, detail and what is more; where they end."""
        left, right, advance = room.x(), room.x() + room.width(), self._advance
        if cell.more:
            right -= advance(cell.more) + _GAP
        if self._number_width:
            text = self._shortened(cell.text, self._number_width)
            left += self._number_width
            _draw(painter, c.text, left - advance(text), room, advance(text), text)
        else:
            text = self._shortened(cell.text, right - left)
            _draw(painter, c.muted if cell.color == HOLLOW else c.text, left, room, advance(text), text)
            left += advance(text)
        if cell.detail and right - left > 24:
            between = "  " if self._number_width else " · "
            detail = self._shortened(f"{between}{cell.detail}", right - left)
            _draw(painter, c.muted, left, room, right - left, detail)
            left += advance(detail)
        if cell.more:
            _draw(painter, c.muted, left + _GAP, room, advance(cell.more), cell.more)
        return left

    def _advance(self, text: str) -> int:
        return self._metrics.horizontalAdvance(text)

    def _shortened(self, text: str, width: int) -> str:
        key = (text, width)
        found = self._elided.get(key)
        if found is None:
            if len(self._elided) > 5000:
                self._elided.clear()
            found = self._metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, width)
            self._elided[key] = found
        return found


def _picture(painter: QPainter, cell: Cell, left: int, box: QRect) -> int:
    """Draw the icon or the color tag; where the text begins after it."""
    ratio = painter.device().devicePixelRatioF()
    if cell.color == HOLLOW:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colors().border_strong), 1.5))
        painter.drawRoundedRect(QRectF(left + 1, _middle(box, _TAG) + 1, _TAG - 2, _TAG - 2), 3, 3)
        painter.restore()
        return left + _TAG + _GAP
    if cell.color:
        painter.drawPixmap(left, _middle(box, _TAG), tag_pixmap(cell.color, colors().surface, _TAG, ratio))
        return left + _TAG + _GAP
    if cell.icon:
        painter.drawPixmap(left, _middle(box, _ICON), icons.pixmap(cell.icon, _ICON, cell.role, ratio))
        return left + _ICON + _GAP
    return left


def _middle(box: QRect, size: int) -> int:
    return box.y() + (box.height() - size) // 2


def _draw(painter: QPainter, ink: str, left: int, room: QRect, width: int, text: str) -> None:
    painter.setPen(QColor(ink))
    flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine)
    painter.drawText(QRect(left, room.y(), width + 2, room.height()), flags, text)
