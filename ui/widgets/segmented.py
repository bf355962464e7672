"""A few choices side by side, one of them chosen; moves with the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons
from ui.theme import colors
from ui.tokens import CONTROL_HEIGHT, RADIUS_M


class SegmentedControl(QWidget):
    """``choices``: (id, text) or (id, text, icon name). `chosen` tells the id when the person chooses another."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, ...]], said: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = [(choice[0], choice[1], choice[2] if len(choice) > 2 else "") for choice in choices]
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._said = said
        self._tell()

    def value(self) -> str:
        """The id of the choice."""
        return self._choices[self._at][0]

    def set_value(self, value: str) -> None:
        """Choose without telling; unknown ids are a ValueError."""
        self._at = [choice[0] for choice in self._choices].index(value)
        self._tell()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(sum(self._widths())) + 4, CONTROL_HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = 2.0
        for index, width in enumerate(self._widths()):
            if left <= event.position().x() < left + width:
                self._choose(index)
            left += width

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._choose(max(0, min(len(self._choices) - 1, self._at + step)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(c.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.hover))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), RADIUS_M, RADIUS_M)
        left = 2.0
        for index, width in enumerate(self._widths()):
            self._paint_choice(painter, index, QRectF(left, 2, width, self.height() - 4))
            left += width

    def _paint_choice(self, painter: QPainter, index: int, box: QRectF) -> None:
        c = colors()
        _, text, icon = self._choices[index]
        chosen = index == self._at
        if chosen:
            painter.setPen(QPen(QColor(c.border_strong), 1))
            painter.setBrush(QColor(c.raised))
            painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), RADIUS_M - 2, RADIUS_M - 2)
        ink = (c.text if chosen else c.muted) if self.isEnabled() else c.disabled
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        left = box.x() + 12
        if icon:
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(round(left), round(box.center().y() - 8), icons.pixmap(icon, 16, ratio=ratio, color=ink))
            left += 22
        room = QRectF(left, box.y(), box.right() - left - 4, box.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)

    def _widths(self) -> list[float]:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        return [metrics.horizontalAdvance(text) + 24.0 + (22 if icon else 0) for _, text, icon in self._choices]

    def _choose(self, index: int) -> None:
        if index != self._at:
            self._at = index
            self._tell()
            self.update()
            self.chosen.emit(self.value())

    def _tell(self) -> None:
        name = self._choices[self._at][1] if self._choices else ""
        self.setAccessibleName(f"{self._said}: {name}" if self._said else name)
