"""A small window over the page with round corners: for pickers. A click outside and Escape close it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import colors
from ui.tokens import RADIUS_L


class Popup(QWidget):
    """Paints only its ground; put a layout into it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A mask, not a translucent window: on a desktop without a compositor its corners would be black.
        outline = QPainterPath()
        outline.addRoundedRect(self.rect().toRectF(), RADIUS_L, RADIUS_L)
        self.setMask(QRegion(outline.toFillPolygon().toPolygon()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(c.border_strong))
        painter.setPen(QPen(QColor(c.border_strong), 1))
        painter.setBrush(QColor(c.raised))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_L, RADIUS_L)
