"""Labels: plain text always, in the theme's type scale; icons that follow the theme; pills and status lines."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui import icons
from ui.theme import colors
from ui.tokens import SPACE_S
from ui.tooltips import SAID_ALREADY, show_plain_tooltip

TONES = ("neutral", "info", "success", "warning", "danger")
STATUS_ICONS = {
    "neutral": "minus-circle",
    "info": "info",
    "success": "check-circle",
    "warning": "warning",
    "danger": "x-circle",
}


def restyle(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties that the style sheet looks at (``role``, ``tone``, ``invalid`` …) and repaint."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else the style has not looked at it yet
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


class Label(QLabel):
    """A plain-text label.

    ``role``: display, title, heading, strong, muted, caption, section, danger, warning, success.
    """

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None, *, wrap: bool = False) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self.setWordWrap(wrap)
        self.setText(text)


class ElidedLabel(Label):
    """A label that shortens its text with '…' where there is no room, and then tells it whole in the tooltip."""

    def __init__(
        self,
        text: str = "",
        role: str = "",
        parent: QWidget | None = None,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        self._whole, self._tip = "", ""
        self._mode = mode
        super().__init__("", role, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(24)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._elide()

    def set_tip(self, tip: str) -> None:
        """What the tooltip says besides the text; shown with the next text."""
        self._tip = tip

    def whole_text(self) -> str:
        """The text as it was set."""
        return self._whole

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 4, hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        line = self._whole.replace("\n", " ")
        shown = self.fontMetrics().elidedText(line, self._mode, max(self.width(), 24))
        super().setText(shown)
        whole = self._whole if shown != self._whole else ""
        show_plain_tooltip(self, "\n".join(part for part in (whole, self._tip) if part), said=self._tip or SAID_ALREADY)


class IconLabel(QWidget):
    """An icon that follows the theme. ``said`` is its text for screen readers and its tooltip."""

    def __init__(
        self, name: str, size: int = 20, role: str = "text", parent: QWidget | None = None, *, said: str = ""
    ) -> None:
        super().__init__(parent)
        self._name, self._size, self._role = name, size, role
        self.setFixedSize(size, size)
        self.say(said)

    def say(self, text: str) -> None:
        """Set the text for screen readers."""
        self.setAccessibleName(text)
        show_plain_tooltip(self, text)

    def set_icon(self, name: str, role: str = "") -> None:
        """Show another drawing, in another theme color if ``role`` is given."""
        self._name, self._role = name, role or self._role
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = "" if self.isEnabled() else colors().disabled
        painter.drawPixmap(0, 0, icons.pixmap(self._name, self._size, self._role, self.devicePixelRatioF(), color))


class StatusLabel(QWidget):
    """An icon and a text in the color of a tone: a state is never told by color alone."""

    def __init__(self, text: str = "", tone: str = "neutral", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S - 2)
        self._icon = IconLabel(icon or STATUS_ICONS[tone], 18, parent=self)
        self._text = Label(parent=self)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        self.show_status(text, tone, icon)

    def show_status(self, text: str, tone: str = "neutral", icon: str = "") -> None:
        """Show another state."""
        role = {"info": "accent_text", "neutral": "muted"}.get(tone, tone)
        self._icon.set_icon(icon or STATUS_ICONS[tone], role)
        self._text.setText(text)
        restyle(self._text, role={"info": "", "neutral": "muted"}.get(tone, tone))
        self.setAccessibleName(text)

    def text(self) -> str:
        """What it says."""
        return self._text.text()


def tone_colors(tone: str) -> tuple[str, str]:
    """Text and background color of a tone in the current theme."""
    c = colors()
    return {
        "neutral": (c.muted, c.hover),
        "info": (c.accent_text, c.accent_soft),
        "success": (c.success, c.success_soft),
        "warning": (c.warning, c.warning_soft),
        "danger": (c.danger, c.danger_soft),
    }[tone]


def pill_size(text: str, metrics: QFontMetrics, icon: str = "") -> QSize:
    """The size of a painted pill."""
    return QSize(metrics.horizontalAdvance(text) + 16 + (18 if icon else 0), metrics.height() + 5)


def paint_pill(painter: QPainter, rect: QRect, text: str, tone: str = "neutral", icon: str = "") -> None:
    """Paint a pill (rounded label) into ``rect``, centered vertically; for delegates and for `Pill`."""
    ink, ground = tone_colors(tone)
    height = painter.fontMetrics().height() + 5
    box = QRectF(rect.x(), rect.y() + (rect.height() - height) / 2, rect.width(), height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, height / 2, height / 2)
    left = box.x() + 8
    if icon:
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(
            round(left - 1), round(box.y() + (height - 14) / 2), icons.pixmap(icon, 14, ratio=ratio, color=ink)
        )
        left += 17
    painter.setPen(QColor(ink))
    room = QRectF(left, box.y(), box.right() - left - 7, height)
    line = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(room.width()))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), line)
    painter.restore()


def small_font(font: QFont, weight: QFont.Weight = QFont.Weight.Medium) -> QFont:
    """The caption size of a body font."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.9)
    small.setWeight(weight)
    return small


class Pill(QWidget):
    """A rounded label with a tone (`TONES`) and, if wanted, an icon: a status, a count, a badge."""

    def __init__(self, text: str = "", tone: str = "neutral", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(small_font(self.font()))
        self._text, self._tone, self._icon = "", tone, icon
        self.show_text(text, tone, icon)

    def show_text(self, text: str, tone: str = "", icon: str | None = None) -> None:
        """Show another text, tone, icon; what is left out stays."""
        self._text, self._tone = text, tone or self._tone
        if icon is not None:
            self._icon = icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What it says."""
        return self._text

    def sizeHint(self) -> QSize:
        return pill_size(self._text, self.fontMetrics(), self._icon)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_pill(QPainter(self), self.rect(), self._text, self._tone, self._icon)


class KeyValue(QWidget):
    """A row of a property list: muted name on the left, value on the right, where it comes from below the value."""

    def __init__(self, name: str, value: str | QWidget = "", origin: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 5, 0, 5)
        row.setSpacing(SPACE_S)
        title = Label(name, "muted", wrap=True)
        title.setAlignment(Qt.AlignmentFlag.AlignTop)
        row.addWidget(title, 5)
        self.value: QWidget = value if isinstance(value, QWidget) else Label(value, wrap=True)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(self.value)
        if origin:
            column.addWidget(Label(origin, "caption", wrap=True))
        row.addLayout(column, 6)
        said = value if isinstance(value, str) else value.accessibleName()
        self.setAccessibleName(f"{name}: {said}" + (f" ({origin})" if origin else ""))
