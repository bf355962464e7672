"""What a cell of the account tables says, and the delegate that paints it: icon, text, muted origin, policy colors."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple, Protocol

from PySide6 import QtWidgets
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import icons
from ui.color_tags import HOLLOW, tag_pixmap
from ui.theme import colors
from ui.tokens import ROW_HEIGHT, Colors

MARGIN, END = 10, 6
"""From the left edge of a cell to its content, and from there to the right edge; as in the header (console.qss)."""

_ICON, _TAG, _GAP = 16, 12, 6
_LEAST_DETAIL = 28
"""A detail that must be shortened to less is three dots only: it is left out."""
_FLAGS = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine)


class Cell(NamedTuple):
    """One cell. ``text`` with ``detail`` is what is copied and read out; nothing is said by icon or color alone."""

    text: str
    detail: str = ""
    """Second-rank text after the first: where a value comes from."""
    brief: str = ""
    """The part of the detail that matters, for where there is no room for the whole."""
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
    at the left edge. ``whole_from``: in a column of less than so many pixels all details are brief, not only those that
    would not fit: “sales” as well as “engineering”. ``any_selected``: whether the view may have to show a selection.
    """

    def __init__(
        self,
        source: CellSource,
        parent: QWidget,
        *,
        number_width: int = 0,
        centered: bool = False,
        inset: int = 0,
        whole_from: int = 0,
        any_selected: Callable[[], int] = lambda: True,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._number_width = number_width
        self._centered = centered
        self._inset = inset
        self._whole_from = whole_from
        self._any_selected = any_selected
        self._shortened: dict[tuple[str, int], tuple[str, int]] = {}
        self._font = QFont(parent.font())
        self._metrics = QFontMetrics(self._font)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        cell = self._source.cell(index.row(), index.column())
        metrics: QFontMetrics = option.fontMetrics
        width = MARGIN + END + self._inset + metrics.horizontalAdvance(cell.whole) + (self._number_width and 40)
        for part in (cell.icon, cell.color, cell.more, cell.end_icon):
            width += (_ICON + _GAP) if part else 0
        return QSize(width, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell = self._source.cell(index.row(), index.column())
        box: QRect = option.rect
        c = colors(option.palette)
        # Asked in this order: with the first style flag PySide makes all enumerations of QStyle (4 ms of the start).
        if self._any_selected() and option.state & QtWidgets.QStyle.StateFlag.State_Selected:
            painter.fillRect(box, _ink(c.selection))
        font: QFont = option.font
        if font != self._font:
            self._font, self._metrics = QFont(font), QFontMetrics(font)
            self._shortened.clear()
        painter.setFont(font)
        if self._centered:
            _picture(painter, cell, box.x() + (box.width() - _ICON) // 2, box, c)
            return
        left, right = box.x() + MARGIN + self._inset, box.x() + box.width() - END
        left = _picture(painter, cell, left, box, c)
        if cell.end_icon:
            right -= _ICON + _GAP
        room = QRect(left, box.y(), right - left, box.height())
        left = self._texts(painter, cell, self.detail(cell, box.width()), room, c)
        if cell.end_icon:
            ratio = painter.device().devicePixelRatioF()
            picture = icons.pixmap(cell.end_icon, _ICON, cell.end_role, ratio)
            painter.drawPixmap(min(left, right) + _GAP, _middle(box, _ICON), picture)

    def detail(self, cell: Cell, column_width: int) -> str:
        """The detail in a column of that width."""
        return cell.brief if cell.brief and column_width < self._whole_from else cell.detail

    def _texts(self, painter: QPainter, cell: Cell, detail: str, room: QRect, c: Colors) -> int:
        """Draw text, detail and what is more; where they end."""
        left, right = room.x(), room.x() + room.width()
        more, more_width = self._fitting(cell.more, right - left) if cell.more else ("", -_GAP)
        right -= more_width + _GAP
        if self._number_width:
            text, width = self._fitting(cell.text, right - left)
            left += max(self._number_width, width)  # one too long for the row of numbers is not cut
            _draw(painter, c.text, left - width, room, width, text)
        else:
            text, width = self._fitting(cell.text, right - left)
            _draw(painter, c.muted if cell.color == HOLLOW else c.text, left, room, width, text)
            left += width
        if detail and right - left >= _LEAST_DETAIL:
            text, width = self._fitting(("  " if self._number_width else " · ") + detail, right - left)
            _draw(painter, c.muted, left, room, width, text)
            left += width
        if more:
            _draw(painter, c.muted, left + _GAP, room, more_width, more)
        return left

    def _fitting(self, text: str, room: int) -> tuple[str, int]:
        """The text, shortened where it does not fit, and its width."""
        key = (text, room)
        found = self._shortened.get(key)
        if found is None:
            if len(self._shortened) > 5000:
                self._shortened.clear()
            line = text.replace("\n", " ")
            width = self._metrics.horizontalAdvance(line)
            if width > room:
                line = self._metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)
                width = self._metrics.horizontalAdvance(line)
            found = self._shortened[key] = (line, width)
        return found


@lru_cache(maxsize=64)
def _ink(color: str) -> QColor:
    return QColor(color)


def _picture(painter: QPainter, cell: Cell, left: int, box: QRect, c: Colors) -> int:
    """Draw the icon or the color tag; where the text begins after it."""
    if cell.color:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(left, _middle(box, _TAG), tag_pixmap(cell.color, c.surface, _TAG, ratio))
        return left + _TAG + _GAP
    if cell.icon:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(left, _middle(box, _ICON), icons.pixmap(cell.icon, _ICON, cell.role, ratio))
        return left + _ICON + _GAP
    return left


def _middle(box: QRect, size: int) -> int:
    return box.y() + (box.height() - size) // 2


def _draw(painter: QPainter, ink: str, left: int, room: QRect, width: int, text: str) -> None:
    painter.setPen(_ink(ink))
    painter.drawText(left, room.y(), width + 2, room.height(), _FLAGS, text)
