"""A switch for settings that take effect at once."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import colors

_TRACK = QSize(38, 22)


class ToggleSwitch(QAbstractButton):
    """On or off, with its text on the right. The knob carries a tick when on: the state is not told by color alone."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        text = self.fontMetrics().horizontalAdvance(self.text()) + 10 if self.text() else 0
        return QSize(_TRACK.width() + 6 + text, max(_TRACK.height() + 6, self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - _TRACK.height()) / 2
        track = QRectF(3, top, _TRACK.width(), _TRACK.height())
        on = self.isChecked()
        fill = (c.accent if on else c.faint) if self.isEnabled() else c.border_strong
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(track, 11, 11)
        knob = QPointF(track.right() - 11 if on else track.x() + 11, track.center().y())
        painter.setBrush(QColor("#ffffff"))
        painter.drawEllipse(knob, 8, 8)
        if on:
            painter.setPen(QPen(QColor(fill), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPolyline([knob + QPointF(-3.2, 0.2), knob + QPointF(-0.8, 2.6), knob + QPointF(3.4, -2.4)])
        if self.hasFocus():
            painter.setPen(QPen(QColor(c.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(track.adjusted(-2, -2, 2, 2), 13, 13)
        painter.setPen(QColor(c.text if self.isEnabled() else c.disabled))
        room = QRectF(track.right() + 11, 0, self.width(), self.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())
