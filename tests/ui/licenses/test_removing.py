"""Removing licenses: the effect on the user limit is shown before, and can be undone after."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from mailplus_console.records import LicenseStatus
from tests.helpers.listener import Listener
from tests.helpers.person import button, click, press, type_text
from tests.ui.licenses.conftest import OpenOffice
from tests.ui.licenses.office import BITDEFENDER, GONE, LATER, LICENSES, PENDING, PERPETUAL, SOON, license_of, office
from ui.licenses.page import LicensePage
from ui.licenses.remove_dialog import RemoveDialog
from ui.main_window import MainWindow


def asked(page: LicensePage, qtbot: QtBot) -> RemoveDialog:
    """The question, once its effect is known."""
    dialog = page.findChildren(RemoveDialog)[-1]
    qtbot.waitUntil(dialog.confirm.isEnabled)
    return dialog


@pytest.mark.parametrize("door", ["delete key", "button", "menu", "palette"])
def test_a_license_goes_through_every_door(
    page: LicensePage,
    empty_window: MainWindow,
    qtbot: QtBot,
    settled: Callable[[], None],
    said: Listener,
    door: str,
) -> None:
    page.select_license(LATER)
    if door == "delete key":
        press(page.mailplus.table, "Delete")
    elif door == "button":
        click(button(page.mailplus, "Remove…"))
    elif door == "menu":
        table = page.mailplus.table
        table.customContextMenuRequested.emit(table.visualRect(table.currentIndex()).center())
        page._menu.setActiveAction(next(item for item in page._menu.actions() if item.text() == "Remove…"))
        press(page._menu, "Return")
    else:
        empty_window.open_palette()
        type_text(empty_window.late.palette.field, "License Remove")
        press(empty_window.late.palette.field, "Return")
    dialog = asked(page, qtbot)
    assert dialog.change.text() == "35 → 30 The activated users keep their seats: 12 seats left."
    assert dialog.cancel.isDefault(), "Enter alone removes nothing"
    click(dialog.confirm)
    settled()
    assert LATER not in page.context.bridge.configuration.licenses
    assert said.last == f"Removed license {LATER}."
    said.notices[-1].actions[0].run()
    settled()
    assert LATER in page.context.bridge.configuration.licenses


def test_several_at_once_and_the_restriction_that_follows_is_shown_first(
    page: LicensePage, qtbot: QtBot, settled: Callable[[], None], said: Listener
) -> None:
    page.mailplus.table.setFocus()
    page.mailplus.table.selectAll()
    press(page.mailplus.table, "Delete")
    dialog = asked(page, qtbot)
    assert dialog.windowTitle() == "Remove 5 licenses?"
    assert dialog.change.text() == (
        "35 → 5 The system will be restricted: 13 seats short. Security services are suspended until there are seats."
    )
    click(dialog.confirm)
    settled()
    assert list(page.context.bridge.configuration.licenses) == [BITDEFENDER]
    assert said.questions == [], "the dialog was the question"


@pytest.mark.parametrize("key", [GONE, PENDING, BITDEFENDER])
def test_what_adds_no_seat_takes_none_away(page: LicensePage, qtbot: QtBot, key: str) -> None:
    page.select_license(key)
    page.context.actions.action("license.remove").trigger()
    assert asked(page, qtbot).change.text() == "35 → 35 The user limit does not change."
    asked(page, qtbot).reject()


def test_canceling_removes_nothing(page: LicensePage, qtbot: QtBot, settled: Callable[[], None]) -> None:
    page.select_license(SOON)
    press(page.mailplus.table, "Delete")
    press(asked(page, qtbot), "Escape")
    settled()
    assert SOON in page.context.bridge.configuration.licenses


def test_illegal_keys_are_removed_together_and_lift_the_restriction(
    open_office: OpenOffice, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    illegal = [license_of(f"STOLE-N{number}", 5, status=LicenseStatus.ILLEGAL) for number in range(2)]
    page = open_office(office(18, [*LICENSES, *illegal]))
    click(button(page.compliance, "Remove illegal keys…"))
    dialog = asked(page, qtbot)
    assert dialog.windowTitle() == "Remove 2 licenses?"
    assert "will not be restricted any more" in dialog.change.text()
    click(dialog.confirm)
    settled()
    qtbot.waitUntil(lambda: page.compliance.pill.text() == "Compliant")
    assert not button_visible(page)


def button_visible(page: LicensePage) -> bool:
    return page.compliance.illegal.isVisibleTo(page)


def test_nothing_selected_nothing_to_remove(page: LicensePage, empty_window: MainWindow) -> None:
    assert empty_window.actions_register.why_not("license.remove") == "Select a license first."
    page.select_license(PERPETUAL)
    assert empty_window.actions_register.why_not("license.remove") == ""
