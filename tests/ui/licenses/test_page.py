"""What an administrator sees on the License page, and where it leads."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from mailplus_console.edits import accounts
from mailplus_console.records import Configuration, LicenseStatus, Status
from mailplus_console.workspace import Workspace
from tests.helpers.person import button, click, press
from tests.ui.licenses.conftest import OpenOffice
from tests.ui.licenses.office import BITDEFENDER, LICENSES, PENDING, PERPETUAL, SOON, TODAY, license_of, office
from ui.licenses.compliance_words import verdict
from ui.licenses.page import LicensePage
from ui.main_window import MainWindow
from ui.places import Place
from ui.widgets.labels import ElidedLabel


def keys(page: LicensePage) -> dict[str, list[str]]:
    return {
        name: [section.table.licenses.license_at(row).key for row in range(section.table.licenses.rowCount())]
        for name, section in (("mailplus", page.mailplus), ("bitdefender", page.bitdefender))
    }


def test_seats_compliance_and_keys_are_there_at_once(page: LicensePage) -> None:
    assert page.seats.gauge.accessibleName() == "18 of 35 seats in use, 17 left"
    assert page.seats.balance() == "17 seats left"
    assert page.compliance.pill.text() == "Compliant"
    assert page.compliance.texts() == [
        "All 18 activated users have a seat, 17 seats left.",
        "From 2 Apr 2026 on the system will be restricted: licenses expire and leave it 3 seats short.",
        "One key is pending: it counts as soon as a server has confirmed it.",
    ]
    assert set(keys(page)["mailplus"]) == {item.key for item in LICENSES} - {BITDEFENDER}
    assert keys(page)["bitdefender"] == [BITDEFENDER]
    assert page.bitdefender.statements() == ["Covers all 18 activated users."]


def test_the_seats_lead_to_who_uses_them(page: LicensePage, empty_window: MainWindow) -> None:
    click(page.seats.users)
    assert empty_window.places.current == Place.at("account", "user", active="yes")


def test_a_place_with_a_key_selects_that_license(page: LicensePage, empty_window: MainWindow) -> None:
    empty_window.places.go(Place("license", key=SOON))
    assert [item.key for item in page.selected_licenses()] == [SOON]
    empty_window.places.go(Place("license", key=BITDEFENDER))
    assert [item.key for item in page.selected_licenses()] == [BITDEFENDER]


@pytest.mark.parametrize("key", ["D6FN3-PJ2RA-XC9U1-LM48E", "BD-H3KQ9-27VWM-0CXLP-T6E4R"])
def test_the_first_visit_already_brings_the_license_of_a_link_into_sight(
    empty_window: MainWindow, sample_path: Path, qtbot: QtBot, key: str
) -> None:
    window = empty_window
    window.resize(window.minimumSize())
    window.settings.setValue("window/page", "account/group")
    window.bridge.take(Workspace.open(sample_path, today=lambda: TODAY))
    window.places.go(Place("license", key=key))
    page = window.page
    assert isinstance(page, LicensePage)
    (table,) = (section.table for section in (page.mailplus, page.bitdefender) if section.table.selected_keys())
    # The first layout is for too low a page: only then does the last one show whether the row stays in sight.
    qtbot.waitUntil(lambda: bool(page.seats.balance()) and page.board.verticalScrollBar().maximum() > 300)
    qtbot.waitUntil(lambda: table.viewport().visibleRegion().contains(table.visualRect(table.currentIndex()).center()))


def test_rows_are_selected_in_one_table_at_a_time(page: LicensePage) -> None:
    page.mailplus.table.selectAll()
    assert len(page.selected_licenses()) == 5
    page.bitdefender.table.selectRow(0)
    assert [item.key for item in page.selected_licenses()] == [BITDEFENDER]


@pytest.mark.parametrize(
    "active, expected, tone",
    [(27, "Compliant", "success"), (28, "Filling up", "info"), (32, "Nearly full", "warning"),
     (34, "Almost no seats left", "warning"), (35, "Almost no seats left", "warning"), (36, "Restricted", "danger")],
)  # fmt: skip
def test_the_page_warns_at_80_90_and_95_percent(open_office: OpenOffice, active: int, expected: str, tone: str) -> None:
    page = open_office(office(active))
    assert page.compliance.pill.text() == expected
    assert verdict(page.context.bridge.resolution.seats).tone == tone
    if 28 <= active <= 35:
        assert "Add a license or free seats before they run out." in page.compliance.texts()[0]


def test_the_page_follows_each_edit(page: LicensePage, qtbot: QtBot) -> None:
    page.context.bridge.edit(accounts.set_user_status(["left00"], Status.ACTIVATED))
    qtbot.waitUntil(lambda: page.seats.balance() == "16 seats left")
    assert page.seats.gauge.accessibleName() == "19 of 35 seats in use, 16 left"


def test_an_illegal_license_and_too_many_users_are_named_with_the_way_out(open_office: OpenOffice) -> None:
    illegal = license_of("STOLE-NKEY0", 50, status=LicenseStatus.ILLEGAL)
    page = open_office(office(40, [*LICENSES, illegal]))
    assert page.compliance.texts()[:3] == [
        "The license STOLE-NKEY0 is illegal: remove it.",
        "Licenses have expired: 40 users are activated, 35 are authorized, 5 seats short.",
        "The security services are suspended and operations are limited until there are enough valid keys.",
    ]
    assert button(page.compliance, "Remove illegal keys…").isEnabled()
    assert button(page.compliance, "Add License…").isEnabled()


@pytest.mark.parametrize("width", [1024, 1280, 1398, 1399, 1400, 1460, 1563, 1564, 1920])
def test_the_ways_out_are_read_whole_in_a_window_of_any_size(
    open_office: OpenOffice, empty_window: MainWindow, qtbot: QtBot, width: int
) -> None:
    illegal = license_of("STOLE-NKEY0", 50, status=LicenseStatus.ILLEGAL)
    page = open_office(office(40, [*LICENSES, illegal]))
    empty_window.resize(width, 820)
    qtbot.waitUntil(lambda: page.width() > width - 260)
    card = page.compliance

    def whole() -> bool:
        made = [button(card, text) for text in ("Remove illegal keys…", "Add License…")]
        inside = made[-1].mapTo(card, made[-1].rect().topRight()).x() < card.width()
        return inside and all(one.width() >= one.sizeHint().width() for one in made)

    qtbot.waitUntil(whole, timeout=2000)


def test_without_any_license_the_free_seats_are_all_there_is(open_office: OpenOffice) -> None:
    page = open_office(Configuration())
    assert page.compliance.texts() == ["Nobody is activated yet: 5 seats left."]
    assert page.mailplus.statements() == ["No MailPlus license yet: the 5 free seats are all there is."]
    assert page.bitdefender.statements() == [
        "No Bitdefender license: the default antispam and antivirus engines are used."
    ]
    assert page.forecast.sentence() == "The user limit is 5 seats today and stays so for the next 12 months."


def test_too_few_bitdefender_accounts_mean_the_default_engines(open_office: OpenOffice) -> None:
    page = open_office(office(21))
    assert page.bitdefender.statements() == [
        "Valid for 20 of 21 activated users: the default antispam and antivirus engines are used."
    ]


def test_a_delegate_is_told_that_licenses_are_for_administrators(page: LicensePage, empty_window: MainWindow) -> None:
    empty_window.bridge.sign_in("desk")
    assert not page.isVisible(), "the window shows a page that says why"
    for command in ("license.add", "license.remove", "license.remove_illegal"):
        assert "administrators only" in empty_window.actions_register.why_not(command)
    empty_window.bridge.sign_in("root")
    assert page.isVisible()
    assert empty_window.actions_register.why_not("license.add") == ""


def test_a_workspace_to_look_at_offers_nothing_that_changes_it(
    open_office: OpenOffice, empty_window: MainWindow
) -> None:
    page = open_office(read_only=True)
    page.select_license(PERPETUAL)
    assert "reading only" in empty_window.actions_register.why_not("license.add")
    assert "reading only" in empty_window.actions_register.why_not("license.remove")
    assert empty_window.actions_register.why_not("license.copy") == ""


@pytest.mark.parametrize("width", [1024, 1280, 1700])
def test_nothing_is_cut_off_at_the_side(page: LicensePage, empty_window: MainWindow, qtbot: QtBot, width: int) -> None:
    empty_window.resize(width, 820)
    inside, room = page.board.widget(), page.board.viewport()
    assert inside is not None
    qtbot.waitUntil(lambda: width - 300 < page.board.width() < width and page.forecast.width() > 300)
    assert inside.width() == room.width()
    assert inside.minimumSizeHint().width() <= room.width()


def test_copied_keys_stand_in_lines(page: LicensePage, empty_window: MainWindow) -> None:
    page.mailplus.table.selectAll()
    page.mailplus.table.setFocus()
    press(page.mailplus.table, "Ctrl+Shift+C")
    assert set(QGuiApplication.clipboard().text().splitlines()) == {item.key for item in LICENSES} - {BITDEFENDER}
    assert PENDING in QGuiApplication.clipboard().text()


def test_at_the_top_of_a_small_window_there_is_room_for_what_the_page_is_about(
    page: LicensePage, empty_window: MainWindow, qtbot: QtBot
) -> None:
    empty_window.resize(1024, 700)
    about = next(label for label in page.findChildren(ElidedLabel) if label.whole_text().startswith("Seats, keys"))
    qtbot.waitUntil(lambda: about.width() > 0 and page.board.width() < 1024)
    assert about.text() == about.whole_text()
    assert button(page, "Save as CSV…").isVisibleTo(page)


def test_cards_have_their_room_whatever_the_window_has_been_through(
    page: LicensePage, empty_window: MainWindow, qtbot: QtBot
) -> None:
    def in_order() -> bool:
        cards = (page.seats, page.compliance, page.forecast, page.mailplus, page.bitdefender)
        right = page.forecast if page.board.viewport().width() >= 1310 else page.compliance
        return right.geometry().right() == page.mailplus.geometry().right() and all(
            card.width() > 200 and card.height() >= card.heightForWidth(card.width()) for card in cards
        )

    for width, height in ((1700, 1000), (1024, 700), (1440, 760)):
        empty_window.places.go(Place("history"))
        empty_window.resize(width, height)
        empty_window.set_theme_mode("dark")
        empty_window.places.go(Place("license"))
        empty_window.set_theme_mode("light")
        qtbot.waitUntil(in_order)
        empty_window.hide()
        empty_window.resize(height + 324, width - 300)
        empty_window.show()
        qtbot.waitUntil(in_order)


def test_the_table_is_sorted_from_the_keyboard_too(page: LicensePage, qtbot: QtBot) -> None:
    table = page.mailplus.table
    table.setFocus()
    at = QPoint(5, 5)
    where = table.viewport().mapToGlobal(at)
    QApplication.sendEvent(table.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, where))
    qtbot.waitUntil(page.mailplus.menu.isVisible)
    press(page.mailplus.menu, "Up")  # from below: 'Sort by' is the last
    press(page.mailplus.menu, "Right")
    below = page.mailplus.menu.actions()[-1].menu()
    assert isinstance(below, QMenu)
    qtbot.waitUntil(below.isVisible)
    below.setActiveAction(next(action for action in below.actions() if action.text() == "Accounts"))
    press(below, "Return")
    accounts = [table.licenses.license_at(row).accounts for row in range(table.licenses.rowCount())]
    assert accounts == sorted(accounts)
    below.aboutToShow.emit()
    below.actions()[-1].trigger()
    accounts = [table.licenses.license_at(row).accounts for row in range(table.licenses.rowCount())]
    assert accounts == sorted(accounts, reverse=True)
