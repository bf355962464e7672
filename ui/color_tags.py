"""Colors that policies are tagged with: twelve named ones, and names for any other."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPen, QPixmap

from ui.icons import given_away
from ui.text import Texts
from ui.theme import colors
from ui.tokens import contrast, luminance

_tr = Texts("TagColor")


HOLLOW = "hollow"
"""In place of a tag's color: an empty tag, for the Default policy."""


class TagColor(NamedTuple):
    """A color of the palette and its English name."""

    name: str
    color: str


TAG_COLORS: tuple[TagColor, ...] = (
    TagColor(_tr.later("Red"), "#dd1b33"),
    TagColor(_tr.later("Orange"), "#d48208"),
    TagColor(_tr.later("Yellow"), "#fad633"),
    TagColor(_tr.later("Lime"), "#97c66c"),
    TagColor(_tr.later("Green"), "#05791f"),
    TagColor(_tr.later("Teal"), "#1e9b86"),
    TagColor(_tr.later("Sky"), "#3dc4ff"),
    TagColor(_tr.later("Blue"), "#3858f7"),
    TagColor(_tr.later("Violet"), "#4d23b6"),
    TagColor(_tr.later("Pink"), "#f98cc8"),
    TagColor(_tr.later("Brown"), "#70340a"),
    TagColor(_tr.later("Gray"), "#666a71"),
)
"""Chosen so that any two differ for people with and without color blindness; a test measures it."""


def color_name(color: str) -> str:
    """The translated name of a color of the palette; of any other, the nearest one's: “about Blue (#2e6ee1)”."""
    wanted = color.lower()
    for tag in TAG_COLORS:
        if tag.color == wanted:
            return _tr(tag.name)
    near = min(TAG_COLORS, key=lambda tag: _distance(tag.color, wanted))
    text = _tr("about %1 (%2)")
    return text.replace("%1", _tr(near.name)).replace("%2", wanted)


def text_on(color: str) -> str:
    """Black or white, whichever reads better on this color."""
    return "#000000" if contrast(color, "#000000") >= contrast(color, "#ffffff") else "#ffffff"


def outline(color: str, surface: str) -> str:
    """A rim that keeps the tag visible where its color is close to the surface that it lies on."""
    darker = luminance(surface) > 0.5
    return QColor(color).darker(135).name() if darker else QColor(color).lighter(140).name()


def paint_tag(painter: QPainter, box: QRectF, color: str, surface: str) -> None:
    """Paint a color tag (a rounded square), or an empty one, into ``box``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if color == HOLLOW:
        painter.setPen(QPen(QColor(colors().border_strong), 1.5))
    else:
        painter.setPen(QPen(QColor(outline(color, surface)), 1))
        painter.setBrush(QColor(color))
    radius = box.width() * 0.3
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.restore()


@lru_cache(maxsize=512)
def tag_pixmap(color: str, surface: str, size: int = 12, ratio: float = 1.0) -> QPixmap:
    """A color tag as a pixmap of ``size`` device-independent pixels; cheap to ask for in `data()`."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_tag(painter, QRectF(0, 0, size, size), color, surface)
    painter.end()
    return picture


def tag_icon(color: str) -> QIcon:
    """A color tag as an icon, for cells, menus and buttons; selection does not tint it, and it follows the theme."""
    return QIcon(_TagEngine(color))


class _TagEngine(QIconEngine):
    """Paints the tag at two thirds of the icon's size, at its left."""

    def __init__(self, color: str) -> None:
        super().__init__()
        self._color = color

    def paint(self, painter: QPainter, rect: QRect, _mode: QIcon.Mode, _state: QIcon.State) -> None:
        side = rect.height() * 0.72
        top = rect.y() + (rect.height() - side) / 2
        paint_tag(painter, QRectF(rect.x() + 1, top, side, side), self._color, colors().surface)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        picture = QPixmap(size * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return given_away(_TagEngine(self._color))


def _distance(one: str, other: str) -> float:
    parts = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return float(sum((a - b) ** 2 for a, b in parts))
