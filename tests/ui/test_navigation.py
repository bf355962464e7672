"""The left column: wide where there is room, narrow where the tables need it, or as the person wants it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from tests.helpers.person import click, press
from tests.ui.test_main_window import trigger
from ui.main_window import MainWindow
from ui.theme import Theme
from ui.widgets.labels import small_font


def is_narrow(window: MainWindow, width: int) -> bool:
    """Whether the navigation is, in a window of that width."""
    window.resize(width, 820)
    return window.navigation.is_narrow


def test_the_navigation_is_narrow_where_a_wide_one_would_take_the_tables_room(frame: MainWindow) -> None:
    assert is_narrow(frame, 1280)
    narrow = frame.navigation.width()
    assert not is_narrow(frame, 1920)
    assert frame.navigation.width() > 2 * narrow
    assert is_narrow(frame, 1024)
    for item in frame.navigation.items.values():
        assert item.entry.title == item.accessibleName()
        assert item.entry.title in item.toolTip()
        below = QFontMetrics(small_font(item.font(), QFont.Weight.DemiBold))
        assert below.horizontalAdvance(item.text()) <= item.width() - 2, "read whole below the icon"


@pytest.mark.parametrize("door", ["mouse", "menu", "keys"])
def test_the_person_may_have_the_navigation_wide_in_a_small_window(
    qtbot: QtBot, frame: MainWindow, settings: QSettings, theme: Theme, door: str
) -> None:
    def turn() -> None:
        if door == "mouse":
            click(
                next(made for made in frame.header.findChildren(QToolButton) if "navigation" in made.accessibleName())
            )
        elif door == "menu":
            trigger(frame, "view.navigation")
        else:
            press(frame, "Ctrl+B")

    assert is_narrow(frame, 1280)
    assert frame.actions_register.title("view.navigation") == "Wide navigation"
    turn()
    assert not is_narrow(frame, 1280)
    assert frame.actions_register.title("view.navigation") == "Narrow navigation"
    again = MainWindow(settings, theme)
    qtbot.addWidget(again)
    assert not is_narrow(again, 1280), "it is remembered"
    turn()
    assert is_narrow(frame, 1280)
    assert not is_narrow(frame, 1920), "what the window would do by itself is left to it"
    turn()
    assert is_narrow(frame, 1920)
    assert settings.value("view/navigation") == "narrow"


def test_a_narrow_navigation_says_what_a_wide_one_says(qtbot: QtBot, frame: MainWindow) -> None:
    frame.resize(1024, 700)
    seats = frame.bridge.resolution.seats
    qtbot.waitUntil(frame.navigation.seats.isVisible)
    shown = {label.text() for label in frame.navigation.seats.findChildren(QLabel) if label.isVisible()}
    assert f"{seats.used} / {seats.authorized}" in shown
    assert f"{seats.authorized - seats.used} left" in shown
    assert "Working offline" in frame.navigation.workspace.toolTip()
    frame.navigation.items["findings"].set_badge("1,024", "warning", "1,024 findings")
    assert "1,024 findings" in frame.navigation.items["findings"].toolTip()
    assert not frame.navigation.items["license"].grab().isNull()
