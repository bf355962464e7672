"""Paints a journal entry: the icon of its kind before the sentence, pale where it was taken back."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import icons
from ui.history.entry_model import NUMBER, WHAT, EntryModel, Index
from ui.history.entry_words import kind_words
from ui.theme import colors
from ui.tokens import ROW_HEIGHT
from ui.widgets.labels import paint_pill, pill_size, small_font

_MARGIN, _ICON, _GAP = 10, 16, 8


class EntryDelegate(QStyledItemDelegate):
    """All cells of the list of entries."""

    def __init__(self, entries: EntryModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries = entries

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width: int = option.fontMetrics.horizontalAdvance(str(index.data()))
        return QSize(width + 2 * _MARGIN + (_ICON + _GAP if index.column() == WHAT else 0), ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        c = colors(option.palette)
        box: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(c.selection))
        painter.save()
        painter.setFont(option.font)
        box = box.adjusted(_MARGIN, 0, -_MARGIN, 0)
        if index.column() == WHAT:
            self._paint_what(painter, box, index)
        else:
            painter.setPen(QColor(c.faint if index.column() == NUMBER else c.muted))
            self._draw(painter, box, str(index.data()), right=index.column() == NUMBER)
        painter.restore()

    def _paint_what(self, painter: QPainter, box: QRect, index: Index) -> None:
        c = colors()
        entry = self._entries.entry_at(index.row())
        words = kind_words(entry.kind)
        taken_back = self._entries.is_undone(entry)
        role = {"neutral": "muted", "info": "accent_text"}.get(words.tone, words.tone)
        picture = icons.pixmap(words.icon, _ICON, role, painter.device().devicePixelRatio())
        painter.drawPixmap(box.x(), box.y() + (box.height() - _ICON) // 2, picture)
        room = box.adjusted(_ICON + _GAP, 0, 0, 0)
        if taken_back:
            body = painter.font()
            painter.setFont(small_font(body))
            text = self.tr("undone")
            size = pill_size(text, painter.fontMetrics())
            pill = QRect(room.right() - size.width(), room.y(), size.width(), room.height())
            if pill.x() > room.x() + 40:
                paint_pill(painter, pill, text, "neutral")
                room.setRight(pill.x() - _GAP)
            painter.setFont(body)
        painter.setPen(QColor(c.faint if taken_back else c.text))
        self._draw(painter, room, entry.sentence)

    @staticmethod
    def _draw(painter: QPainter, box: QRect, text: str, *, right: bool = False) -> None:
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        shown = painter.fontMetrics().elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | side), shown)
