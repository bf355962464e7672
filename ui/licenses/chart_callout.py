"""The box beside a point of a chart that says what stands there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.theme import colors
from ui.tokens import RADIUS_M, SPACE_S
from ui.widgets.labels import small_font

_FARTHEST = 14.0
_WIDEST = 300.0


def paint_callout(painter: QPainter, room: QRectF, at: QPointF, lines: Sequence[str], font: QFont) -> None:
    """Paint `lines` (the first as a heading) in a box beside the point `at`, inside of `room`."""
    c = colors()
    small = small_font(font, QFont.Weight.Normal)
    bold = small_font(font, QFont.Weight.DemiBold)
    fonts = [bold, *([small] * (len(lines) - 1))]
    widest = max(QFontMetricsF(face).horizontalAdvance(text) for face, text in zip(fonts, lines, strict=True))
    line_height = QFontMetricsF(bold).height() + 2
    width = min(widest, _WIDEST, room.width() - 40) + 2 * SPACE_S + 4
    height = line_height * len(lines) + 2 * SPACE_S
    left = at.x() + _FARTHEST
    if left + width > room.right() - 2:
        left = max(room.left() + 2, at.x() - _FARTHEST - width)
    top = max(room.top() + 2, min(at.y() - height / 2, room.bottom() - height - 2))
    box = QRectF(left, top, width, height)
    painter.setPen(QPen(QColor(c.border_strong), 1))
    painter.setBrush(QColor(c.raised))
    painter.drawRoundedRect(box, RADIUS_M, RADIUS_M)
    y = box.top() + SPACE_S
    for index, (face, text) in enumerate(zip(fonts, lines, strict=True)):
        painter.setFont(face)
        painter.setPen(QColor(c.text if index == 0 else c.muted))
        row = QRectF(box.left() + SPACE_S + 2, y, width - 2 * SPACE_S - 4, line_height)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(row.width()) + 1)
        painter.drawText(row, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        y += line_height
