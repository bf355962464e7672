"""Design tokens: every color, distance and radius of the window, in one place."""

from __future__ import annotations

from typing import NamedTuple

# Distances in device-independent pixels. Everything is spaced with these five.
SPACE_XS, SPACE_S, SPACE_M, SPACE_L, SPACE_XL = 4, 8, 12, 16, 24

RADIUS_S, RADIUS_M, RADIUS_L = 5, 7, 10
"""Corners of small things (pills, rows), of controls, and of cards and popups."""

CONTROL_HEIGHT = 32
ROW_HEIGHT = 36
NAVIGATION_WIDTH, NAVIGATION_NARROW = 240, 76
WIDE_WINDOW = 1460
"""From this width of a window on the navigation is wide by itself: the table of users then still shows all columns."""
SEARCH_WIDTH = 280
TABLE_INSET = SPACE_XL - 10
"""Left margin of a table that fills a page: its texts then stand under the page's title."""


class Colors(NamedTuple):
    """The colors of one theme. Text colors reach 4.5:1 on every surface that they are used on (a test checks it)."""

    window: str
    """Behind everything: navigation, status bar."""
    surface: str
    """Where content is read: pages, tables, cards."""
    raised: str
    """Buttons, popups, dialogs."""
    hover: str
    pressed: str
    border: str
    border_strong: str
    """Outlines of buttons, popups, tags."""
    field: str
    """Outlines of what takes input: 3:1 against the surface."""
    shadow: str
    text: str
    muted: str
    """Second-rank text."""
    faint: str
    """Placeholders and hints that repeat what is said elsewhere."""
    disabled: str
    selection: str
    """Behind selected rows and selected text."""
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_text: str
    accent_soft: str
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    danger_fill: str
    danger_hover: str
    tooltip: str
    tooltip_text: str


LIGHT = Colors(
    window="#f5f6f8",
    surface="#ffffff",
    raised="#ffffff",
    hover="#eceef2",
    pressed="#e1e4ea",
    border="#e2e5ea",
    border_strong="#c5cad3",
    field="#868e9b",
    shadow="#1b1f27",
    text="#1a1e26",
    muted="#57606e",
    faint="#717a89",
    disabled="#a3aab5",
    selection="#dfe7fd",
    accent="#3358dc",
    accent_hover="#2a4bc3",
    accent_pressed="#2340a8",
    on_accent="#ffffff",
    accent_text="#2c4dc8",
    accent_soft="#eaeffe",
    success="#177245",
    success_soft="#e2f4ea",
    warning="#8a5200",
    warning_soft="#fdf0d8",
    danger="#bf2b26",
    danger_soft="#fde8e7",
    danger_fill="#c8322c",
    danger_hover="#ac2722",
    tooltip="#22262f",
    tooltip_text="#f3f4f6",
)

DARK = Colors(
    window="#14161a",
    surface="#1a1d23",
    raised="#23272f",
    hover="#272b34",
    pressed="#30353f",
    border="#2b2f38",
    border_strong="#474e5b",
    field="#6c7583",
    shadow="#000000",
    text="#e9ebef",
    muted="#a4acb9",
    faint="#858e9c",
    disabled="#5d6572",
    selection="#2a3760",
    accent="#4a6bee",
    accent_hover="#3f5fe0",
    accent_pressed="#3652c8",
    on_accent="#ffffff",
    accent_text="#9ab3ff",
    accent_soft="#232c49",
    success="#62cf93",
    success_soft="#1a3226",
    warning="#efb65a",
    warning_soft="#372b15",
    danger="#ff908b",
    danger_soft="#3d2123",
    danger_fill="#d0403a",
    danger_hover="#bb3631",
    tooltip="#363c47",
    tooltip_text="#f3f4f6",
)


def luminance(color: str) -> float:
    """Relative luminance of ``#rrggbb`` between 0 and 1 (WCAG 2)."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two ``#rrggbb`` colors, from 1 to 21 (WCAG 2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
