"""Light and dark: readable everywhere, followed live, chosen by the person."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from ui.stylesheet import RESOURCES, TypeScale, stylesheet
from ui.theme import DARK_MODE, LIGHT_MODE, SYSTEM, Theme, colors, is_dark, palette_of
from ui.tokens import DARK, LIGHT, Colors, contrast

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


@BOTH
def test_every_text_is_readable_where_it_stands(tokens: Colors) -> None:
    grounds = (tokens.window, tokens.surface, tokens.raised)
    for text in (tokens.text, tokens.muted, tokens.accent_text, tokens.success, tokens.warning, tokens.danger):
        for ground in grounds:
            assert contrast(text, ground) >= 4.5, (text, ground)
    for text in (tokens.text, tokens.muted, tokens.accent_text):
        for ground in (tokens.hover, tokens.selection, tokens.accent_soft):
            assert contrast(text, ground) >= 4.5, (text, ground)


@BOTH
def test_texts_on_colored_grounds_are_readable(tokens: Colors) -> None:
    for text, ground in (
        (tokens.on_accent, tokens.accent),
        (tokens.on_accent, tokens.accent_hover),
        ("#ffffff", tokens.danger_fill),
        ("#ffffff", tokens.danger_hover),
        (tokens.accent_text, tokens.accent_soft),
        (tokens.success, tokens.success_soft),
        (tokens.warning, tokens.warning_soft),
        (tokens.danger, tokens.danger_soft),
        (tokens.text, tokens.warning_soft),
        (tokens.text, tokens.danger_soft),
        (tokens.tooltip_text, tokens.tooltip),
    ):
        assert contrast(text, ground) >= 4.5, (text, ground)


@BOTH
def test_fields_and_the_focus_ring_stand_out(tokens: Colors) -> None:
    for ground in (tokens.window, tokens.surface):
        assert contrast(tokens.accent, ground) >= 3, ground
    assert contrast(tokens.field, tokens.surface) >= 3
    assert contrast(tokens.faint, tokens.surface) >= 4


@BOTH
def test_the_palette_says_whether_it_is_dark(tokens: Colors) -> None:
    palette = palette_of(tokens)
    assert is_dark(palette) == (tokens is DARK)
    assert colors(palette) is tokens
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled.name() == tokens.disabled


@pytest.mark.parametrize("dark", [False, True])
def test_the_style_sheet_names_only_tokens_and_pictures_that_exist(dark: bool) -> None:
    sheet = stylesheet(DARK if dark else LIGHT, TypeScale.of(10), dark)
    assert "@" not in sheet
    pictures = {part.split(")")[0] for part in sheet.split("url(")[1:]}
    assert pictures
    for picture in pictures:
        assert (RESOURCES / picture).is_file(), picture


def test_a_chosen_mode_is_kept_and_told_once(qapp: QApplication, settings: QSettings, theme: Theme) -> None:
    told: list[bool] = []
    theme.changed.connect(lambda: told.append(theme.dark))
    theme.set_mode(DARK_MODE)
    theme.set_mode(DARK_MODE)
    assert told == [True]
    assert is_dark(qapp.palette())
    assert theme.colors is DARK
    assert Theme(qapp, settings).mode == DARK_MODE  # the next start
    theme.set_mode(LIGHT_MODE)
    assert told == [True, False]


def test_an_unknown_mode_in_the_settings_means_the_system(settings: QSettings, theme: Theme) -> None:
    settings.setValue("appearance/mode", "sepia")
    assert theme.mode == SYSTEM
    with pytest.raises(ValueError, match="sepia"):
        theme.set_mode("sepia")
