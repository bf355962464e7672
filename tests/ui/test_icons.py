"""Icons: drawn alike, tinted by the theme, sharp on every screen."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from ui import icons
from ui.color_tags import TAG_COLORS, tag_icon
from ui.theme import DARK_MODE, LIGHT_MODE, Theme
from ui.tokens import DARK, LIGHT


def inks(image: QImage) -> set[str]:
    """The colors of all fully opaque pixels."""
    colors = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {color.name() for color in colors if color.alpha() == 255}


@pytest.mark.parametrize("name", icons.names())
def test_every_drawing_has_the_same_frame_and_stroke(name: str) -> None:
    text = (icons.FOLDER / f"{name}.svg").read_text(encoding="ascii")
    assert 'viewBox="0 0 24 24"' in text
    assert 'stroke-width="1.75"' in text
    assert 'stroke-linecap="round"' in text
    assert set(re.findall(r'(?:stroke|fill)="([^"]+)"', text)) <= {"currentColor", "none"}


def test_every_drawing_shows_something(theme: Theme) -> None:
    for name in icons.names():
        assert inks(icons.pixmap(name, 24, ratio=2).toImage()), name


def test_an_icon_takes_the_theme_s_color_and_follows_it(theme: Theme) -> None:
    user, danger = icons.icon("user"), icons.icon("trash", "danger")
    theme.set_mode(LIGHT_MODE)
    assert inks(user.pixmap(48, 48).toImage()) == {LIGHT.text}
    theme.set_mode(DARK_MODE)
    assert inks(user.pixmap(48, 48).toImage()) == {DARK.text}
    assert inks(danger.pixmap(48, 48).toImage()) == {DARK.danger}
    assert inks(user.pixmap(QSize(48, 48), QIcon.Mode.Disabled).toImage()) == {DARK.disabled}


def test_an_icon_is_as_sharp_as_the_screen(theme: Theme) -> None:
    picture = icons.icon("user").pixmap(QSize(20, 20), 2.0)
    assert (picture.width(), picture.devicePixelRatio()) == (40, 2.0)


def test_room_beside_the_drawing_is_empty(theme: Theme) -> None:
    image = icons.icon("plus").pixmap(QSize(30, 20), 1.0).toImage()
    assert image.width() == 30
    assert all(image.pixelColor(x, y).alpha() == 0 for x in range(20, 30) for y in range(20))


def test_an_icon_outlives_the_code_that_made_it(qtbot: QtBot, theme: Theme) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    button.setIcon(icons.icon("license"))
    copy = QIcon(button.icon())
    gc.collect()
    assert copy.name() == "license"
    assert not copy.pixmap(16, 16).isNull()


@pytest.mark.parametrize("made", [lambda: icons.icon("user"), lambda: tag_icon("#5b8def")], ids=["drawing", "tag"])
def test_an_icon_that_qt_makes_a_copy_of_is_drawn_like_the_first(theme: Theme, made: Callable[[], QIcon]) -> None:
    first = made()
    copy = QIcon(first)
    copy.setIsMask(True)  # a copy that differs takes an engine of its own
    gc.collect()
    assert copy.pixmap(QSize(16, 16)).toImage() == first.pixmap(QSize(16, 16)).toImage()
    del first
    gc.collect()
    assert not copy.pixmap(QSize(16, 16)).isNull()


def test_unknown_names_and_roles_are_bugs(theme: Theme) -> None:
    with pytest.raises(icons.UnknownIcon):
        icons.icon("unicorn")
    with pytest.raises(ValueError, match="pink"):
        icons.icon("user", "pink")


def test_a_color_tag_keeps_its_color_in_a_selected_row(theme: Theme) -> None:
    red = TAG_COLORS[0].color
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        image = tag_icon(red).pixmap(QSize(40, 40), 1.0, mode).toImage()
        assert image.pixelColor(14, 20) == QColor(red)
