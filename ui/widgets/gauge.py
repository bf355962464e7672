"""Seats used of seats authorized, as a bar and as an arc; always with the numbers in words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.text import Texts, number
from ui.theme import colors

_tr = Texts("Gauge")

WARN_AT_PERCENT = 90
"""From this share of the seats on, the gauge turns to the warning tone (our choice)."""


def seats_tone(used: int, limit: int) -> str:
    """success, warning (90 % and more) or danger (over the limit)."""
    if used > limit:
        return "danger"
    return "warning" if limit and used * 100 >= limit * WARN_AT_PERCENT else "success"


def seats_sentence(used: int, limit: int) -> str:
    """“42 of 50 seats in use”, and what is left or missing."""
    if used > limit:
        tail = _tr.counted("%Ln over the limit", "%Ln over the limit", used - limit)
    elif used == limit:
        tail = _tr("none left")
    else:
        tail = _tr.counted("%Ln left", "%Ln left", limit - used)
    head = _tr("%1 of %2 seats in use")
    return f"{head.replace('%1', number(used)).replace('%2', number(limit))}, {tail}"


class SeatsBar(QWidget):
    """A thin bar for the foot of the navigation and for table cells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._used, self._limit = 0, 0

    def show_seats(self, used: int, limit: int) -> None:
        """Show other numbers."""
        self._used, self._limit = used, limit
        self.setAccessibleName(seats_sentence(used, limit))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.pressed))
        box = self.rect().toRectF()
        painter.drawRoundedRect(box, 3, 3)
        if not self._used:
            return
        tone = seats_tone(self._used, self._limit)
        painter.setBrush(QColor(c.accent if tone == "success" else getattr(c, tone)))
        share = min(1.0, self._used / self._limit) if self._limit else 1.0
        painter.drawRoundedRect(QRectF(box.x(), box.y(), max(6.0, box.width() * share), box.height()), 3, 3)


class SeatsGauge(QWidget):
    """A three-quarter arc with the numbers inside: used, of how many. ``free`` seats are a lighter part of the arc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(168, 150)
        self._used, self._limit, self._free = 0, 0, 0

    def show_seats(self, used: int, limit: int, free: int = 0) -> None:
        """Show other numbers; ``free`` seats are those that need no license."""
        self._used, self._limit, self._free = used, limit, free
        self.setAccessibleName(seats_sentence(used, limit))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(190, 164)

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height() * 1.14) - 16
        circle = QRectF((self.width() - side) / 2, 8, side, side)
        start, sweep = 225.0, -270.0
        self._arc(painter, circle, start, sweep, c.pressed)
        tone = seats_tone(self._used, self._limit)
        share = min(1.0, self._used / self._limit) if self._limit else float(self._used > 0)
        if share:
            self._arc(painter, circle, start, sweep * share, c.accent if tone == "success" else getattr(c, tone))
        if 0 < self._free < self._limit:
            self._tick(painter, circle, start + sweep * self._free / self._limit)
        self._numbers(painter, circle)

    def _arc(self, painter: QPainter, circle: QRectF, start: float, sweep: float, color: str) -> None:
        pen = QPen(QColor(color), 11, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(circle.adjusted(6, 6, -6, -6), round(start * 16), round(sweep * 16))

    def _tick(self, painter: QPainter, circle: QRectF, angle: float) -> None:
        painter.save()
        painter.translate(circle.center())
        painter.rotate(-angle)
        painter.setPen(QPen(QColor(colors().surface), 2.5))
        outer = circle.width() / 2
        painter.drawLine(QPointF(outer - 12.5, 0), QPointF(outer + 0.5, 0))
        painter.restore()

    def _numbers(self, painter: QPainter, circle: QRectF) -> None:
        c = colors()
        big = QFont(self.font())
        big.setPointSizeF(self.font().pointSizeF() * 2.5)
        big.setWeight(QFont.Weight.DemiBold)
        painter.setFont(big)
        painter.setPen(QColor(c.danger if self._used > self._limit else c.text))
        middle = circle.center().y()
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(circle.x(), middle - 32, circle.width(), 44), flags, number(self._used))
        painter.setFont(self.font())
        painter.setPen(QColor(c.muted))
        of = _tr("of %1 seats").replace("%1", number(self._limit))
        painter.drawText(QRectF(circle.x(), middle + 12, circle.width(), 22), flags, of)
