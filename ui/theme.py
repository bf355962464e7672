"""The look of the window: design tokens, light and dark palettes, and the choice between them."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui.stylesheet import TypeScale, stylesheet
from ui.tokens import DARK, LIGHT, Colors

SYSTEM, LIGHT_MODE, DARK_MODE = "system", "light", "dark"
MODES = (SYSTEM, LIGHT_MODE, DARK_MODE)

_SETTING = "appearance/mode"
_FAMILIES = ("Inter", "Segoe UI Variable Text", "Segoe UI", "Cantarell", "Noto Sans", "Ubuntu", "DejaVu Sans")


def is_dark(palette: QPalette) -> bool:
    """Whether a palette is a dark one, judged by its window color."""
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def colors(palette: QPalette | None = None) -> Colors:
    """The design colors that belong to a palette (the application's, when none is given).

    Painting code asks at paint time, so that it is right after every change of theme.
    """
    return DARK if is_dark(palette or QGuiApplication.palette()) else LIGHT


def palette_of(tokens: Colors) -> QPalette:
    """A complete QPalette, disabled colors included, for one set of design colors."""
    role = QPalette.ColorRole
    palette = QPalette()
    for which, value in (
        (role.Window, tokens.window),
        (role.WindowText, tokens.text),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.window),
        (role.Text, tokens.text),
        (role.Button, tokens.raised),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.danger),
        (role.Highlight, tokens.selection),
        (role.HighlightedText, tokens.text),
        (role.ToolTipBase, tokens.tooltip),
        (role.ToolTipText, tokens.tooltip_text),
        (role.PlaceholderText, tokens.faint),
        (role.Link, tokens.accent_text),
        (role.LinkVisited, tokens.accent_text),
        (role.Accent, tokens.accent),
        (role.Light, tokens.raised),
        (role.Midlight, tokens.hover),
        (role.Mid, tokens.border),
        (role.Dark, tokens.border_strong),
        (role.Shadow, tokens.shadow),
    ):
        palette.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.disabled))
    return palette


def application_font() -> QFont:
    """The system's own font; on desktops that name none, the best that is installed. Digits keep one width."""
    font = QFont(QGuiApplication.font())
    if sys.platform.startswith("linux") and font.family() in ("Sans Serif", "Sans", ""):
        font.setFamilies([*_FAMILIES, font.family()])
    if font.pointSizeF() < 10 and sys.platform.startswith("linux"):
        font.setPointSizeF(10)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def fixed_font(points: float) -> QFont:
    """A font of equal widths, for keys and tracebacks, in points."""
    font = QFont()
    font.setFamilies(["Cascadia Mono", "SF Mono", "Menlo", "JetBrains Mono", "Noto Sans Mono", "DejaVu Sans Mono"])
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPointSizeF(points)
    return font


class Theme(QObject):
    """Dresses the application, and dresses it anew when the person or the system changes the color scheme."""

    changed = Signal()

    def __init__(self, application: QApplication, settings: QSettings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._dark: bool | None = None
        application.setFont(application_font())
        if self.mode != SYSTEM:
            self._tell_platform(self.mode)
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._follow(force=True)

    @property
    def mode(self) -> str:
        """What the person chose: ``system``, ``light`` or ``dark``."""
        chosen = str(self._settings.value(_SETTING, SYSTEM))
        return chosen if chosen in MODES else SYSTEM

    def set_mode(self, mode: str) -> None:
        """Choose ``system``, ``light`` or ``dark``; remembered for the next start."""
        if mode not in MODES:
            raise ValueError(mode)
        self._settings.setValue(_SETTING, mode)
        self._tell_platform(mode)
        self._follow()

    @property
    def dark(self) -> bool:
        """Whether the window is dark now."""
        return bool(self._dark)

    @property
    def colors(self) -> Colors:
        """The design colors in use now."""
        return DARK if self._dark else LIGHT

    @property
    def scale(self) -> TypeScale:
        """Font sizes in points."""
        return TypeScale.of(QFontInfo(self._application.font()).pointSizeF())

    def _tell_platform(self, mode: str) -> None:
        """Title bars and native dialogs follow this one, where the platform can."""
        scheme = {LIGHT_MODE: Qt.ColorScheme.Light, DARK_MODE: Qt.ColorScheme.Dark}
        self._application.styleHints().setColorScheme(scheme.get(mode, Qt.ColorScheme.Unknown))

    def _follow_system(self) -> None:
        self._follow()

    def _follow(self, force: bool = False) -> None:
        mode = self.mode
        system_dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        dark = system_dark if mode == SYSTEM else mode == DARK_MODE
        if dark == self._dark and not force:
            return
        self._dark = dark
        self._application.setPalette(palette_of(self.colors))
        self._application.setStyleSheet(stylesheet(self.colors, self.scale, dark))
        self.changed.emit()
