"""Paints a journal entry in two lines: icon and sentence, then operator and page; pale where it was undone."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import icons
from ui.history.entry_model import NUMBER, WHAT, EntryModel, Index
from ui.history.entry_words import START, words_of
from ui.text import in_language
from ui.theme import colors
from ui.widgets.labels import paint_pill, pill_size, small_font

TWO_LINES = 54
_MARGIN, _ICON, _GAP = 10, 16, 8


class EntryDelegate(QStyledItemDelegate):
    """All cells of the list of entries."""

    def __init__(self, entries: EntryModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries = entries

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width: int = option.fontMetrics.horizontalAdvance(str(index.data()))
        return QSize(width + 2 * _MARGIN + (_ICON + _GAP if index.column() == WHAT else 0), TWO_LINES)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        c = colors(option.palette)
        box: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(c.selection))
        painter.save()
        box = box.adjusted(_MARGIN, 0, -_MARGIN, -1)
        if index.column() == WHAT:
            self._paint_what(painter, option.font, box, index)
        else:
            painter.setFont(small_font(option.font, QFont.Weight.Normal))
            painter.setPen(QColor(c.muted))
            _draw(painter, box, str(index.data()), right=index.column() == NUMBER)
        painter.restore()

    def _paint_what(self, painter: QPainter, font: QFont, box: QRect, index: Index) -> None:
        c = colors()
        entry = self._entries.entry_at(index.row())
        words = words_of(entry)
        taken_back = self._entries.is_undone(entry)
        half = box.height() // 2
        first, second = QRect(box.x(), box.y() + 6, box.width(), half - 4), box.adjusted(0, half + 1, 0, -6)
        role = {"neutral": "muted", "info": "accent_text"}.get(words.tone, words.tone)
        picture = icons.pixmap(words.icon, _ICON, role, painter.device().devicePixelRatio())
        painter.drawPixmap(first.x(), first.y() + (first.height() - _ICON) // 2, picture)
        first.setLeft(first.x() + _ICON + _GAP)
        second.setLeft(first.x())
        if taken_back:
            first.setRight(_paint_undone(painter, font, first, self.tr("undone")))
        painter.setFont(font)
        painter.setPen(QColor(c.muted if taken_back or entry.number == START else c.text))
        _draw(painter, first, in_language(entry.sentence))
        painter.setFont(small_font(font, QFont.Weight.Normal))
        painter.setPen(QColor(c.muted))
        _draw(painter, second, self._entries.origin(entry))


def _paint_undone(painter: QPainter, font: QFont, line: QRect, text: str) -> int:
    """Say at the end of a line that the entry was taken back; gives where the room before it ends."""
    painter.setFont(small_font(font))
    size = pill_size(text, painter.fontMetrics())
    pill = QRect(line.right() - size.width(), line.y(), size.width(), line.height())
    if pill.x() <= line.x() + 40:
        return line.right()
    paint_pill(painter, pill, text, "neutral")
    return pill.x() - _GAP


def _draw(painter: QPainter, box: QRect, text: str, *, right: bool = False) -> None:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    shown = painter.fontMetrics().elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | side), shown)
