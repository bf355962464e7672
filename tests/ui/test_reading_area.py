"""What is longer than its room can be read to its end with the keyboard alone, and one sees where the keyboard is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.person import press
from ui.main_window import MainWindow
from ui.places import ACCOUNT, USER, USER_POLICY, Place
from ui.shell.shortcuts_dialog import ShortcutsDialog
from ui.tab_order import stops
from ui.widgets.labels import Label
from ui.widgets.reading_area import ReadingArea


def tab_to_area(window: MainWindow) -> ReadingArea:
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        if isinstance(focused, ReadingArea):
            return focused
        press(focused, "Tab")
    raise AssertionError("Tab does not come to what is to be read")


def read_down(area: ReadingArea) -> None:
    bar = area.verticalScrollBar()
    for _ in range(200):
        press(area, "Down")
    assert 0 < bar.maximum() == bar.value()


@pytest.mark.parametrize(
    "place, command",
    [(Place(ACCOUNT, USER, "lea.moreau"), "user.explain"), (Place(ACCOUNT, USER_POLICY), "")],
    ids=["what applies to a user", "the policy on the right"],
)
def test_the_panel_on_the_right_is_read_to_its_end(
    qtbot: QtBot, window: MainWindow, place: Place, command: str
) -> None:
    window.resize(1024, 700)
    if place.tab == USER_POLICY:
        configuration = window.bridge.configuration
        place = place._replace(key=next(x.id for x in configuration.user_policies_in_order if "Sales" in x.name))
    window.places.go(place)
    qtbot.waitUntil(lambda: not window.jobs.running)
    if command:
        qtbot.waitUntil(lambda: not window.actions_register.why_not(command))
        window.actions_register.action(command).trigger()
    page = window.page
    assert page is not None
    qtbot.waitUntil(lambda: any(isinstance(stop, ReadingArea) and stop.isVisible() for stop in stops(page)))
    area = tab_to_area(window)
    assert area.accessibleName()
    before = area.grab().toImage()
    read_down(area)
    press(area, "Tab")
    assert not area.hasFocus()
    assert area.grab().toImage() != before


def test_what_fits_is_no_stop_and_what_does_not_shows_a_ring(qtbot: QtBot, window: MainWindow) -> None:
    area = ReadingArea("Words", window)
    area.setWidget(Label("\n".join("words" for _ in range(10))))
    area.setGeometry(300, 100, 200, 600)
    area.show()
    assert list(stops(area)) == []
    area.resize(200, 60)
    qtbot.waitUntil(lambda: area in stops(area))
    quiet = area.grab().toImage()
    area.setFocus()
    assert area.grab().toImage() != quiet


def test_the_list_of_shortcuts_is_read_with_the_arrows(window: MainWindow) -> None:
    window.show_shortcuts()
    dialog = window.findChild(ShortcutsDialog)
    assert isinstance(dialog, ShortcutsDialog)
    area = dialog.findChild(ReadingArea)
    assert isinstance(area, ReadingArea)
    area.setFocus()
    read_down(area)
    dialog.close()


def test_every_stop_of_the_start_page_has_a_name(empty_window: MainWindow, tmp_path: Path) -> None:
    empty_window.show_start()
    names = [part.accessibleName() or part.property("text") for part in stops(empty_window.late.start_page)]
    assert names
    assert all(names)
