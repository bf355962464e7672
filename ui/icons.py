"""Icons drawn by the project (`resources/icons`), tinted with the palette at the moment they are painted."""

from __future__ import annotations

import os
from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from shiboken6 import isValid

from ui.stylesheet import RESOURCES
from ui.theme import colors

FOLDER = RESOURCES / "icons"
ROLES = ("text", "muted", "faint", "accent", "accent_text", "on_accent", "success", "warning", "danger", "tooltip_text")


class UnknownIcon(ValueError):
    """An icon name for which there is no drawing: a bug of the caller."""


def names() -> list[str]:
    """The names of all drawings, sorted."""
    return sorted(_known())


def icon(name: str, role: str = "text") -> QIcon:
    """The drawing ``name`` as an icon in the theme color ``role`` (one of `ROLES`); it follows the theme by itself."""
    if role not in ROLES:
        raise ValueError(role)
    if name not in _known():
        raise UnknownIcon(name)
    return QIcon(TintedEngine(name, role))


def pixmap(name: str, size: int, role: str = "text", ratio: float = 1.0, color: str = "") -> QPixmap:
    """The drawing as a square pixmap of ``size`` device-independent pixels, sharp at the device pixel ratio ``ratio``.

    ``color`` (``#rrggbb``) overrides the role. For painting code; widgets take an `icon`.
    """
    return _rendered(name, round(size * ratio), color or getattr(colors(), role), ratio)


@cache
def _known() -> frozenset[str]:
    return frozenset(file.name.removesuffix(".svg") for file in os.scandir(FOLDER) if file.name.endswith(".svg"))


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    """Read when it is painted first: of the window's fifty icons most wait in menus."""
    if name not in _known():
        raise UnknownIcon(name)
    return (FOLDER / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=1024)
def _rendered(name: str, pixels: int, color: str, ratio: float, width: int = 0) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", color).encode()))
    picture = QPixmap(width or pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


_given_away: list[QIconEngine] = []


def given_away(engine: QIconEngine) -> QIconEngine:
    """What a `clone` has to give back: PySide does not know that it is Qt's then, and would delete it at once."""
    _given_away[:] = [*filter(isValid, _given_away), engine]
    return engine


class TintedEngine(QIconEngine):
    """Renders one drawing in the color that the palette has when it is painted."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def _color(self, mode: QIcon.Mode) -> str:
        palette = QGuiApplication.palette()
        if mode == QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name(QColor.NameFormat.HexRgb)
        return str(getattr(colors(palette), self._role))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Paint the drawing centered in ``rect``, at the resolution of what is painted on."""
        side = min(rect.width(), rect.height())
        device = painter.device()
        ratio = device.devicePixelRatio()
        picture = _rendered(self._name, max(1, round(side * ratio)), self._color(mode), ratio)
        corner = QPoint(rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2)
        painter.drawPixmap(QRect(corner, QSize(side, side)), picture)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The drawing in device pixels."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:
        """The drawing, ``size`` in device-independent pixels, for a screen with the device pixel ratio ``scale``."""
        width, height = round(size.width() * scale), round(size.height() * scale)
        side = max(1, min(width, height))
        # A button with a wider icon size wants room between icon and text: the drawing stays at the left.
        return _rendered(self._name, side, self._color(mode), scale, max(side, width))

    def clone(self) -> QIconEngine:
        """Another engine with the same drawing."""
        return given_away(TintedEngine(self._name, self._role))

    def iconName(self) -> str:
        """The drawing's name, which `QIcon.name` gives."""
        return self._name

    def key(self) -> str:
        """What Qt calls this engine."""
        return "mailplus-tinted"


def retinted(source: QIcon, role: str) -> QIcon:
    """The same drawing in another theme color; an icon that is not ours is given back as it is."""
    name = source.name()
    return icon(name, role) if name else source
