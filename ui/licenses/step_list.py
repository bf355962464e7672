"""Where one is in a wizard: the steps, the present one marked, those that are done ticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons
from ui.text import number
from ui.theme import colors
from ui.tokens import SPACE_L, SPACE_M
from ui.widgets.labels import small_font

_STEP, _CIRCLE = 46, 24


class StepList(QWidget):
    """Painted only: the wizard's buttons move it."""

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.go_to(0)

    def go_to(self, step: int) -> None:
        """Mark the present step."""
        self._at = step
        text = self.tr("Step %1 of %2: %3").replace("%1", number(step + 1)).replace("%2", number(len(self._titles)))
        self.setAccessibleName(text.replace("%3", self._titles[step]))
        self.update()

    def sizeHint(self) -> QSize:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        widest = max(self.fontMetrics().horizontalAdvance(title) for title in self._titles)
        return QSize(widest + _CIRCLE + SPACE_M + 3 * SPACE_L + 12, _STEP * len(self._titles) + 2 * SPACE_L)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for step, title in enumerate(self._titles):
            self._paint_step(painter, step, title)

    def _paint_step(self, painter: QPainter, step: int, title: str) -> None:
        c = colors()
        top = SPACE_L + 6 + step * _STEP
        circle = QRectF(SPACE_L, top, _CIRCLE, _CIRCLE)
        if step:
            painter.setPen(QPen(QColor(c.accent if step <= self._at else c.border_strong), 1.5))
            x = circle.center().x()
            painter.drawLine(QPointF(x, top - _STEP + _CIRCLE + 4), QPointF(x, top - 4))
        done, here = step < self._at, step == self._at
        painter.setPen(QPen(QColor(c.accent if done or here else c.border_strong), 1.5))
        painter.setBrush(QColor(c.accent) if here else QColor(c.accent_soft if done else c.window))
        painter.drawEllipse(circle)
        painter.setFont(small_font(self.font(), QFont.Weight.DemiBold))
        painter.setPen(QColor(c.on_accent if here else c.muted))
        if done:
            ratio = self.devicePixelRatioF()
            tick = icons.pixmap("check", 14, "accent_text", ratio)
            painter.drawPixmap(round(circle.center().x() - 7), round(circle.center().y() - 7), tick)
        else:
            painter.drawText(circle, int(Qt.AlignmentFlag.AlignCenter), number(step + 1))
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if here else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(c.text if here or done else c.muted))
        room = QRectF(circle.right() + SPACE_M, top, self.width() - circle.right() - SPACE_L, _CIRCLE)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), title)
