"""Policy colors: told apart by everybody, visible in both themes, each with a name."""

from __future__ import annotations

from itertools import combinations
from math import dist

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog
from pytestqt.qtbot import QtBot

from tests.helpers.person import button, click, press, type_text
from ui.color_tags import TAG_COLORS, color_name, outline, text_on
from ui.theme import Theme
from ui.tokens import DARK, LIGHT, contrast
from ui.widgets.color_tag import ColorPicker, ColorTag

Row = tuple[float, float, float]
# How people with full color blindness of a kind see linear light (Machado, Oliveira and Fernandes 2009).
SIGHTS: dict[str, tuple[Row, Row, Row]] = {
    "full color vision": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(color: str) -> list[float]:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]


def perceived(color: str, sight: tuple[Row, Row, Row]) -> Row:
    """The color in OKLab, where equal distances look equally different; 0.02 can just be seen."""
    light = linear(color)
    r, g, b = (min(1.0, max(0.0, sum(a * c for a, c in zip(row, light, strict=True)))) for row in sight)
    l_ = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    m_ = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    s_ = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * l_ + 0.7936177850 * m_ - 0.0040720468 * s_,
        1.9779984951 * l_ - 2.4285922050 * m_ + 0.4505937099 * s_,
        0.0259040371 * l_ + 0.7827717662 * m_ - 0.8086757660 * s_,
    )


@pytest.mark.parametrize("kind", SIGHTS)
def test_any_two_colors_differ_clearly(kind: str) -> None:
    for one, other in combinations(TAG_COLORS, 2):
        apart = dist(perceived(one.color, SIGHTS[kind]), perceived(other.color, SIGHTS[kind]))
        assert apart >= 0.07, (one.name, other.name, apart)


def test_there_are_enough_of_them_with_names_of_their_own() -> None:
    assert len({tag.name for tag in TAG_COLORS}) == len({tag.color for tag in TAG_COLORS}) == 12
    assert [color_name(tag.color) for tag in TAG_COLORS] == [tag.name for tag in TAG_COLORS]


@pytest.mark.parametrize("surface", [LIGHT.surface, LIGHT.selection, DARK.surface, DARK.selection])
def test_a_tag_is_seen_on_every_ground(surface: str) -> None:
    for tag in TAG_COLORS:
        seen = max(contrast(tag.color, surface), contrast(outline(tag.color, surface), surface))
        assert seen >= 1.8, (tag.name, surface, seen)


def test_text_on_a_color_is_readable() -> None:
    for tag in TAG_COLORS:
        assert contrast(text_on(tag.color), tag.color) >= 4.5


def test_any_other_color_has_a_name_too() -> None:
    assert color_name("#3858F7") == "Blue"
    assert color_name("#3858f8") == "about Blue (#3858f8)"


def test_a_screen_reader_hears_the_color(qtbot: QtBot, theme: Theme) -> None:
    tag = ColorTag(TAG_COLORS[1].color)
    qtbot.addWidget(tag)
    assert tag.accessibleName() == "Color: Orange"


def test_choosing_with_the_keyboard(qtbot: QtBot, theme: Theme) -> None:
    picker = ColorPicker(TAG_COLORS[0].color)
    qtbot.addWidget(picker)
    picker.show()
    chosen: list[str] = []
    picker.changed.connect(chosen.append)
    popup = picker.open_palette()
    for step in (0, 1, 7):
        qtbot.waitUntil(popup.swatches[step].hasFocus)
        press(popup.swatches[step], {0: "Right", 1: "Down", 7: "Return"}[step])
    assert chosen == [TAG_COLORS[7].color]
    assert picker.text() == TAG_COLORS[7].name
    assert picker.color() == TAG_COLORS[7].color


@pytest.mark.parametrize("typed, taken", [("#12AB34", "#12ab34"), ("#12zz", TAG_COLORS[2].color)])
def test_an_own_color_is_typed_and_half_a_color_is_not_taken(
    qtbot: QtBot, theme: Theme, typed: str, taken: str
) -> None:
    picker = ColorPicker(TAG_COLORS[2].color)
    qtbot.addWidget(picker)
    picker.show()
    popup = picker.open_palette()
    popup.field.setFocus()
    popup.field.clear()
    type_text(popup.field, typed)
    press(popup.field, "Return")
    assert picker.color() == taken
    popup.close()


def test_the_system_s_color_dialog_is_one_way_too(qtbot: QtBot, theme: Theme) -> None:
    picker = ColorPicker(TAG_COLORS[2].color)
    qtbot.addWidget(picker)
    picker.show()
    click(button(picker.open_palette(), "More…"))
    dialog = picker.findChild(QColorDialog)
    assert isinstance(dialog, QColorDialog)
    dialog.setCurrentColor(QColor("#123456"))
    dialog.accept()
    assert picker.color() == "#123456"


def test_an_own_color_can_be_typed_at_once(qtbot: QtBot) -> None:
    picker = ColorPicker("#3858f7")
    qtbot.addWidget(picker)
    picker.show()
    popup = picker.open_palette()
    swatch = popup.focusWidget()
    assert swatch in popup.swatches
    type_text(swatch, "#")
    assert popup.focusWidget() is popup.field
    type_text(popup.field, "12ab9F")
    press(popup.field, "Return")
    assert picker.color() == "#12ab9f"
