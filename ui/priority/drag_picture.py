"""What hangs under the mouse while policies are dragged: the first one's color and name, and how many there are."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPen, QPixmap

from ui.color_tags import paint_tag
from ui.priority.rows import PolicyRow
from ui.priority.words import policies_text
from ui.theme import colors
from ui.tokens import RADIUS_M, SPACE_M, SPACE_S

_HEIGHT, _WIDEST, _TAG = 36, 280, 12


def drag_picture(row: PolicyRow, amount: int, ratio: float) -> QPixmap:
    """A card with the policy that is dragged; of several, with their number and a second card behind it."""
    c = colors()
    font = QFont(QGuiApplication.font())
    font.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetrics(font)
    text = row.name if amount == 1 else policies_text(amount)
    text = metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, _WIDEST)
    behind = 4 if amount > 1 else 0
    width = metrics.horizontalAdvance(text) + _TAG + SPACE_S + 2 * SPACE_M
    picture = QPixmap(round((width + behind + 2) * ratio), round((_HEIGHT + behind + 2) * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(c.accent), 1.5))
    painter.setBrush(QColor(c.raised))
    if behind:
        painter.drawRoundedRect(QRectF(1 + behind, 1 + behind, width, _HEIGHT), RADIUS_M, RADIUS_M)
    painter.drawRoundedRect(QRectF(1, 1, width, _HEIGHT), RADIUS_M, RADIUS_M)
    paint_tag(painter, QRectF(SPACE_M, (_HEIGHT - _TAG) / 2 + 1, _TAG, _TAG), row.color, c.raised)
    painter.setFont(font)
    painter.setPen(QColor(c.text))
    place = QRectF(SPACE_M + _TAG + SPACE_S, 1, width, _HEIGHT)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
    painter.end()
    return picture
