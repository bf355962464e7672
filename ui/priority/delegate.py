"""Paints the rows of the priority list: one function for each part of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import icons
from ui.color_tags import outline
from ui.priority.rows import GROUP, MORE, USER, PolicyRow, TargetRow
from ui.priority.zones import POLICY_HEIGHT, TARGET_HEIGHT, Zones, zones
from ui.text import number
from ui.theme import colors
from ui.tokens import RADIUS_S, SPACE_L, SPACE_M, SPACE_S, Colors
from ui.widgets.labels import paint_pill, pill_size, small_font

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from ui.priority.model import PriorityModel
    from ui.priority.open_rows import OpenRows

_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_CENTER = int(Qt.AlignmentFlag.AlignCenter)
_DESIGNED_FOR = 17
"""The line height that the rows are designed for, in pixels."""
_ICONS = {GROUP: "group", USER: "user", MORE: "more"}


class PriorityDelegate(QStyledItemDelegate):
    """Reads the rows from the model itself: a row is one object, not a dozen roles."""

    def __init__(self, model: PriorityModel, open_rows: OpenRows, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._open_rows = model, open_rows
        self._target_size, self._policy_size = QSize(100, TARGET_HEIGHT), QSize(100, POLICY_HEIGHT)
        self.dragged: frozenset[str] = frozenset()
        """The policies that are being dragged: they are painted faintly."""

    def digits(self) -> int:
        """The length of the largest number in the list."""
        return len(number(len(self._model.whole_order)))

    def fit(self, font: QFont) -> None:
        """Heights for this font: taller than the design where the system's font is large."""
        extra = max(0, QFontMetrics(font).height() - _DESIGNED_FOR) * 2
        self._target_size = QSize(100, TARGET_HEIGHT + extra // 2)
        self._policy_size = QSize(100, POLICY_HEIGHT + extra)

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        if index.internalId():
            return self._target_size
        spared = self._open_rows.spared(self._model.policy_id(index))
        if not spared:
            return self._policy_size
        return self._policy_size + QSize(0, spared * self._target_size.height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        c = colors()
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(box, QColor(c.selection))
        if self._model.policy_id(index) in self.dragged:
            painter.setOpacity(0.4)
        if index.internalId():
            self._paint_target(painter, box, self._model.target_row(index), c)
            if index.row() == self._model.rowCount(index.parent()) - 1:
                painter.setPen(QColor(c.border))
                painter.drawLine(box.bottomLeft(), box.bottomRight())
        else:
            row = self._model.policy_row(index)
            if row.is_default and not selected:
                painter.fillRect(box, QColor(c.window))
            alive = selected or bool(state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus))
            self._paint_policy(painter, box, row, self._model.brief(index), alive)
            painter.setPen(QColor(c.surface if selected else c.border))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.restore()

    # ------------------------------------------------------------------ a policy

    def _paint_policy(self, painter: QPainter, box: QRect, row: PolicyRow, brief: str, alive: bool) -> None:
        c = colors()
        where = zones(box, self.digits())
        if row.is_default:
            _paint_icon(painter, where.number, "lock", c.muted, 18)
            self._paint_default_bar(painter, where, c)
        else:
            if alive:
                _paint_icon(painter, where.grip, "grip", c.faint, 16)
            if self._model.target_count(row.id):
                _paint_icon(painter, where.chevron, self._triangle(row.id), c.muted, 16)
            self._paint_number(painter, where.number, row.place, c)
            painter.setPen(QPen(QColor(outline(row.color, c.surface)), 1))
            painter.setBrush(QColor(row.color))
            painter.drawRoundedRect(QRectF(where.bar), 3, 3)
        room = self._paint_pill(painter, where.text, row)
        self._paint_texts(painter, room, row.name, brief, c)

    def _triangle(self, policy_id: str) -> str:
        return "chevron-down" if policy_id in self._open_rows.ids else "chevron-right"

    def _paint_number(self, painter: QPainter, box: QRect, place: int, c: Colors) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.hover))
        badge = QRectF(box.x(), box.center().y() - 11, box.width(), 23)
        painter.drawRoundedRect(badge, RADIUS_S + 1, RADIUS_S + 1)
        painter.save()
        painter.setFont(small_font(painter.font(), QFont.Weight.DemiBold))
        painter.setPen(QColor(c.muted))
        painter.drawText(badge, _CENTER, number(place))
        painter.restore()

    def _paint_default_bar(self, painter: QPainter, where: Zones, c: Colors) -> None:
        painter.setPen(QPen(QColor(c.faint), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(where.bar).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _paint_pill(self, painter: QPainter, box: QRect, row: PolicyRow) -> QRect:
        """The number of governed users at the right end; gives the room that is left."""
        painter.save()
        painter.setFont(small_font(painter.font()))
        nobody = row.governs == 0 and not row.is_default
        text, tone, icon = (row.governs_text, "warning", "warning") if nobody else (row.governs_text, "neutral", "")
        size = pill_size(text, painter.fontMetrics(), icon)
        place = QRect(box.right() - size.width(), box.y(), size.width(), box.height())
        paint_pill(painter, place, text, tone, icon)
        painter.restore()
        return box.adjusted(0, 0, -size.width() - SPACE_M, 0)

    def _paint_texts(self, painter: QPainter, box: QRect, name: str, brief: str, c: Colors) -> None:
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        small = small_font(painter.font(), QFont.Weight.Normal)
        high, low = QFontMetrics(font).height(), QFontMetrics(small).height()
        top = box.y() + (box.height() - high - low - 1) / 2
        painter.setFont(font)
        _paint_line(painter, QRectF(box.x(), top, box.width(), high), name, c.text)
        painter.setFont(small)
        _paint_line(painter, QRectF(box.x(), top + high + 1, box.width(), low), brief, c.muted)

    # ------------------------------------------------------------------ a target

    def _paint_target(self, painter: QPainter, box: QRect, row: TargetRow, c: Colors) -> None:
        where = zones(box, self.digits())
        painter.setPen(QColor(c.border))
        middle = where.bar.center().x() + 0.5
        painter.drawLine(QLineF(QPointF(middle, box.top()), QPointF(middle, box.bottom() + 1)))
        room = QRect(where.text)
        _paint_icon(painter, QRect(room.x(), box.y(), 16, box.height()), _ICONS[row.kind], c.muted, 16)
        room.setLeft(room.x() + 16 + SPACE_S)
        if row.note:
            room = self._paint_note(painter, room, row.note, c)
        width = painter.fontMetrics().horizontalAdvance(row.name)
        _paint_line(painter, QRectF(room), row.name, c.muted if row.kind == MORE else c.text)
        room.setLeft(room.x() + width + SPACE_M)
        painter.setFont(small_font(painter.font(), QFont.Weight.Normal))
        if room.width() > SPACE_L:
            _paint_line(painter, QRectF(room), row.detail, c.muted)

    def _paint_note(self, painter: QPainter, box: QRect, note: str, c: Colors) -> QRect:
        """What speaks against a target, at the right end; gives the room that is left."""
        painter.save()
        painter.setFont(small_font(painter.font(), QFont.Weight.Normal))
        width = min(painter.fontMetrics().horizontalAdvance(note) + 2, round(box.width() * 0.55))
        text = QRectF(box.right() - width, box.y(), width, box.height())
        _paint_line(painter, text, note, c.muted)
        icon = QRect(round(text.x()) - 20, box.y(), 16, box.height())
        _paint_icon(painter, icon, "hidden-by", c.muted, 14)
        painter.restore()
        return box.adjusted(0, 0, -width - 20 - SPACE_S, 0)


def _paint_line(painter: QPainter, box: QRectF, text: str, color: str) -> None:
    if box.width() <= 0:
        return
    painter.setPen(QColor(color))
    shown = painter.fontMetrics().elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, round(box.width()))
    painter.drawText(box, _MIDDLE, shown)


def _paint_icon(painter: QPainter, box: QRect, name: str, color: str, size: int) -> None:
    ratio = painter.device().devicePixelRatio()
    left, top = box.x() + (box.width() - size) // 2, box.y() + (box.height() - size) // 2
    painter.drawPixmap(left, top, icons.pixmap(name, size, ratio=ratio, color=color))
