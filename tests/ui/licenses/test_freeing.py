"""Who could be freed: hints with reasons, deactivation of those who were chosen, and the way to each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from mailplus_console.records import Status
from tests.helpers.listener import Listener
from tests.helpers.person import button, click, press, type_text
from tests.ui.licenses.conftest import OpenOffice
from tests.ui.licenses.office import office
from ui.licenses.freeing_dialog import FreeingDialog
from ui.licenses.page import LicensePage
from ui.main_window import MainWindow
from ui.places import Place


@pytest.fixture
def dialog(page: LicensePage, qtbot: QtBot) -> FreeingDialog:
    """The dialog with its users."""
    return opened(page, qtbot)


def opened(page: LicensePage, qtbot: QtBot) -> FreeingDialog:
    click(button(page, "Free up seats…"))
    found = page.findChildren(FreeingDialog)[-1]
    qtbot.waitUntil(lambda: "Looking" not in found.effect.text())
    return found


def test_chosen_users_are_deactivated_in_one_edit(
    page: LicensePage, dialog: FreeingDialog, settled: Callable[[], None], said: Listener, qtbot: QtBot
) -> None:
    assert dialog.effect.text() == "Now 17 seats left. Select the users to deactivate."
    assert not dialog.confirm.isEnabled()
    assert dialog.confirm.text() == "Deactivate"
    click(dialog.all)
    assert dialog.effect.text() == "Frees 2 seats: then 19 seats left."
    click(button(dialog, "Deactivate 2 users"))
    settled()
    users = page.context.bridge.configuration.users
    assert {users[name].status for name in ("user00", "user01")} == {Status.DEACTIVATED}
    assert said.last == "Deactivated 2 users."
    qtbot.waitUntil(lambda: page.seats.balance() == "19 seats left")


def test_search_narrows_names_and_reasons(dialog: FreeingDialog) -> None:
    type_text(dialog.search.line, "user01")
    assert dialog.users.rowCount() == 1
    type_text(dialog.search.line, " nothing such")
    assert dialog.users.rowCount() == 0
    press(dialog.search.line, "Escape")
    assert dialog.users.rowCount() == 2


@pytest.mark.parametrize("door", ["enter", "button"])
def test_each_leads_to_the_user(dialog: FreeingDialog, empty_window: MainWindow, door: str) -> None:
    dialog.table.setFocus()
    dialog.table.selectRow(1)
    if door == "enter":
        press(dialog.table, "Return")
    else:
        click(dialog.show_user)
    assert empty_window.places.current == Place("account", "user", "user01")
    assert not dialog.isVisible()


def test_nobody_stands_out(open_office: OpenOffice, qtbot: QtBot) -> None:
    nobody = replace(office(), groups={}, members={})
    dialog = opened(open_office(nobody), qtbot)
    assert dialog._nothing.isVisible()
    assert not dialog.all.isEnabled()
    dialog.reject()


def test_to_look_at_only(open_office: OpenOffice, qtbot: QtBot) -> None:
    dialog = opened(open_office(read_only=True), qtbot)
    dialog.table.selectAll()
    assert not dialog.confirm.isEnabled()
    assert dialog.effect.text() == "This workspace is open for reading only."
    dialog.reject()
