"""The coming user limit as a step line against the seats in use; points where licenses end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mailplus_console.effective.seats import LimitFrom
from ui import dates
from ui.licenses.chart_callout import paint_callout
from ui.licenses.forecast_words import callout_lines, point_sentence, summary_sentence
from ui.licenses.limit_scale import Scale, rounded_top
from ui.text import number
from ui.theme import colors
from ui.tokens import RADIUS_M, SPACE_S
from ui.widgets.labels import small_font

_NEAR = 14.0
"""Within so many pixels the mouse is at a point."""


class LimitChart(QWidget):
    """Left and Right (Home, End) go from one day of change to the next; what stands there is said and shown.

    The same as a table is in `ui/licenses/forecast_card.py`.
    """

    point_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[LimitFrom, ...] = ()
        self._used = 0
        self._last = date.min
        self._at = -1
        self.setMinimumHeight(150)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_forecast(self, points: Sequence[LimitFrom], used: int, last: date) -> None:
        """Show these days of change, today first, up to the day `last`, against the seats in use."""
        self._points, self._used, self._last = tuple(points), used, last
        self._at = -1
        self.setAccessibleName(summary_sentence(self._points, used))
        self.setAccessibleDescription(self.tr("Use the arrow keys to go through the days on which licenses expire."))
        self.update()

    @property
    def at(self) -> int:
        """The index of the point that is shown in detail; -1 for none."""
        return self._at

    def sizeHint(self) -> QSize:
        return QSize(420, 154)

    # ------------------------------------------------------------------ going through the points

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._points) - 1
        wanted = {
            Qt.Key.Key_Right: min(last, self._at + 1),
            Qt.Key.Key_Left: max(0, self._at - 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if wanted is not None and self._points:
            self._go_to(wanted)
        elif event.key() == Qt.Key.Key_Escape and self._at >= 0:
            self._go_to(-1)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        scale = self._scale()
        near = [
            (abs(scale.x(point.day) - event.position().x()), index)
            for index, point in enumerate(self._points)
            if abs(scale.x(point.day) - event.position().x()) <= _NEAR
        ]
        self._go_to(min(near)[1] if near else -1)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._go_to(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._go_to(-1)
        self.update()

    def _go_to(self, index: int) -> None:
        if index == self._at:
            return
        self._at = index
        if index >= 0:
            self.setAccessibleDescription(point_sentence(self._points, index, self._used))
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.point_chosen.emit(index)
        self.update()

    # ------------------------------------------------------------------ painting

    def _scale(self) -> Scale:
        most = max([self._used, *(point.limit for point in self._points)], default=1)
        top, _ = rounded_top(most)
        small = self.fontMetrics()
        left = small.horizontalAdvance(number(top)) + SPACE_S + 2.0
        area = QRectF(left, 18, self.width() - left - 14, self.height() - 18 - small.height() - 10)
        first = self._points[0].day if self._points else date.min
        return Scale(area, first, self._last, top)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._scale()
        painter.setFont(small_font(self.font(), QFont.Weight.Normal))
        painter.fillPath(self._ground(scale), QColor(colors().accent_soft))
        self._paint_grid(painter, scale)
        self._paint_months(painter, scale)
        self._paint_limit(painter, scale)
        self._paint_used(painter, scale)
        self._paint_points(painter, scale)
        if self._at >= 0:
            self._paint_detail(painter, scale)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colors().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), RADIUS_M, RADIUS_M)

    def _paint_grid(self, painter: QPainter, scale: Scale) -> None:
        c = colors()
        _, step = rounded_top(max([self._used, *(point.limit for point in self._points)]))
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for users in range(0, scale.top + 1, step):
            y = round(scale.y(users)) + 0.5
            painter.setPen(QPen(QColor(c.border_strong if users == 0 else c.border), 1))
            painter.drawLine(QPointF(scale.area.left(), y), QPointF(scale.area.right(), y))
            painter.setPen(QColor(c.faint))
            painter.drawText(QRectF(0, y - 10, scale.area.left() - SPACE_S, 20), right, number(users))

    def _paint_months(self, painter: QPainter, scale: Scale) -> None:
        c = colors()
        metrics = painter.fontMetrics()
        for day in scale.months(metrics.horizontalAdvance("MMMM") + 6.0):
            x = scale.x(day)
            painter.setPen(QPen(QColor(c.border_strong), 1))
            painter.drawLine(QPointF(x, scale.area.bottom()), QPointF(x, scale.area.bottom() + 4))
            painter.setPen(QColor(c.faint))
            text = dates.month(day) if day.month != 1 else str(day.year)
            width = metrics.horizontalAdvance(text) + 2.0
            left = min(x - width / 2, self.width() - width)
            box = QRectF(left, scale.area.bottom() + 6, width, metrics.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter), text)

    def _stretches(self, scale: Scale) -> list[tuple[float, float, int]]:
        """The level stretches of the limit: from x, to x, users."""
        ends = [*(scale.x(point.day) for point in self._points[1:]), scale.area.right()]
        return [(scale.x(point.day), end, point.limit) for point, end in zip(self._points, ends, strict=True)]

    def _ground(self, scale: Scale) -> QPainterPath:
        """The room below the limit."""
        path = QPainterPath()
        for left, right, limit in self._stretches(scale):
            path.addRect(
                QRectF(round(left), scale.y(limit), round(right) - round(left), scale.area.bottom() - scale.y(limit))
            )
        return path

    def _paint_limit(self, painter: QPainter, scale: Scale) -> None:
        c = colors()
        used = scale.y(self._used)
        line = QPolygonF()
        for left, right, limit in self._stretches(scale):
            y = scale.y(limit)
            if limit < self._used:
                painter.fillRect(QRectF(left, used, right - left, y - used), QColor(c.danger_soft))
                self._hatch(painter, QRectF(left, used, right - left, y - used))
            line.append(QPointF(left, y))
            line.append(QPointF(right, y))
        painter.setPen(
            QPen(QColor(c.accent), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)
        )
        painter.drawPolyline(line)

    def _hatch(self, painter: QPainter, box: QRectF) -> None:
        """Where seats are missing: said by hatching too, not by color alone."""
        color = QColor(colors().danger)
        color.setAlphaF(0.35)
        painter.save()
        painter.setClipRect(box)
        painter.setPen(QPen(color, 1))
        x = box.left() - box.height()
        while x < box.right():
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
            x += 7
        painter.restore()

    def _paint_used(self, painter: QPainter, scale: Scale) -> None:
        c = colors()
        y = scale.y(self._used)
        painter.setPen(QPen(QColor(c.text), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(scale.area.left(), y), QPointF(scale.area.right(), y))
        painter.setFont(small_font(self.font(), QFont.Weight.DemiBold))
        label = self.tr("%1 used").replace("%1", number(self._used))
        limit = scale.y(self._points[-1].limit)
        above = not 0 < y - limit < 22
        width = painter.fontMetrics().horizontalAdvance(label) + 4.0
        box = QRectF(scale.area.right() - width, y - 18 if above else y + 2, width, 16)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), label)

    def _paint_points(self, painter: QPainter, scale: Scale) -> None:
        c = colors()
        taken = -1e9
        for index, point in enumerate(self._points):
            before = self._points[index - 1].limit if index else point.limit
            at = QPointF(scale.x(point.day), scale.y(before if index else point.limit))
            painter.setPen(QPen(QColor(c.surface), 2))
            painter.setBrush(QColor(c.danger if point.limit < self._used else c.accent))
            size = 6.5 if index == self._at else 5.0
            painter.drawEllipse(at, size, size)
            if index and at.x() - taken > 44:
                painter.setFont(small_font(self.font(), QFont.Weight.DemiBold))
                painter.setPen(QColor(c.danger if point.limit < self._used else c.muted))
                label = f"−{number(before - point.limit)}"
                width = painter.fontMetrics().horizontalAdvance(label) + 4.0
                box = QRectF(min(at.x() + 7, self.width() - width), at.y() - 19, width, 18)
                if before <= self._used:  # above it is hatched, and the line of the seats used would cross it out
                    box.moveTop(scale.y(point.limit) + 2)
                painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), label)
                taken = at.x()

    def _paint_detail(self, painter: QPainter, scale: Scale) -> None:
        c = colors()
        point = self._points[self._at]
        x = scale.x(point.day)
        painter.setPen(QPen(QColor(c.faint), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, scale.area.top()), QPointF(x, scale.area.bottom()))
        path = QPainterPath()
        path.addEllipse(QPointF(x, scale.y(point.limit)), 4, 4)
        painter.fillPath(path, QColor(c.text))
        lines = callout_lines(self._points, self._at, self._used)
        paint_callout(painter, self.rect().toRectF(), QPointF(x, scale.y(point.limit)), lines, self.font())
