"""Adding licenses: terms, account, keys, summary, by keyboard and mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mailplus_console.edits.licenses import add_licenses
from mailplus_console.records import License, LicenseStatus, Product
from tests.helpers.listener import Listener
from tests.helpers.person import button, click, press, type_text
from tests.ui.licenses.conftest import Browser, OpenOffice
from tests.ui.licenses.office import PERPETUAL, office
from ui.licenses.add_wizard import AddLicenseWizard
from ui.licenses.page import LicensePage
from ui.main_window import MainWindow
from ui.text import number

Wizard = AddLicenseWizard


def opened(page: LicensePage) -> Wizard:
    """The wizard that is open over the page."""
    return page.findChildren(Wizard)[-1]


@pytest.fixture
def wizard(page: LicensePage, qtbot: QtBot) -> Wizard:
    """The wizard at its first step."""
    click(button(page, "Add License…"))
    found = opened(page)
    qtbot.waitExposed(found)
    return found


@pytest.fixture
def keys(wizard: Wizard) -> Wizard:
    """The wizard at the step of the keys."""
    wizard.terms.agree.click()
    wizard.go_on()
    wizard.go_on()
    assert wizard.at == 2
    return wizard


def paste(wizard: Wizard, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press(wizard.keys.keys.rows[-1].key, "Ctrl+V")


def problems(wizard: Wizard) -> list[str]:
    return [row.problem.text() for row in wizard.keys.keys.rows]


def licenses(page: LicensePage) -> dict[str, License]:
    return dict(page.context.bridge.configuration.licenses)


@pytest.mark.parametrize("door", ["header", "compliance", "keys", "palette"])
def test_the_wizard_opens_through_every_door(page: LicensePage, empty_window: MainWindow, door: str) -> None:
    if door == "header":
        click(button(page, "Add License…"))
    elif door == "compliance":
        click(button(page.compliance, "Add License…"))
    elif door == "keys":
        page.mailplus.table.setFocus()
        press(page.mailplus.table, "Ctrl+Shift+L")
    else:
        empty_window.open_palette()
        type_text(empty_window.late.palette.field, "Add License")
        press(empty_window.late.palette.field, "Return")
    wizard = opened(page)
    assert wizard.isVisible()
    assert wizard.windowTitle() == "Add License – Terms and conditions"
    press(wizard, "Escape")
    assert not licenses(page).keys() - office().licenses.keys()


def test_the_whole_way_with_the_keyboard(
    page: LicensePage, wizard: Wizard, settled: Callable[[], None], said: Listener, qtbot: QtBot
) -> None:
    assert not wizard.next.isEnabled(), "the terms come first"
    press(wizard.terms.agree, "Space")
    press(wizard, "Return")
    assert wizard.windowTitle() == "Add License – Synology Account"
    assert "not connected to a server" in wizard.account.banner.text()
    press(wizard, "Return")
    type_text(wizard.keys.keys.rows[0].key, "new00-key01")
    press(wizard, "Return")
    assert wizard.summary.change.text() == "35 → 40 The limit stays 35 until a server has confirmed the keys."
    press(wizard, "Return")
    settled()
    added = licenses(page)["NEW00-KEY01"]
    assert added == License("NEW00-KEY01", Product.MAILPLUS, 5, status=LicenseStatus.PENDING)
    assert said.last == "Added license NEW00-KEY01."
    said.notices[-1].actions[0].run()
    settled()
    assert "NEW00-KEY01" not in licenses(page)


def test_several_keys_with_their_packs(page: LicensePage, keys: Wizard, settled: Callable[[], None]) -> None:
    first = keys.keys.keys.rows[0]
    type_text(first.key, "AAAAA-BBBBB")
    first.accounts_field.setCurrentText("20")
    click(keys.keys.keys.add_button)
    second = keys.keys.keys.rows[1]
    assert second.key.hasFocus()
    type_text(second.key, "CCCCC-DDDDD")
    second.product_field.setCurrentIndex(1)
    second.accounts_field.setEditText("137")
    keys.go_on()
    assert keys.summary.change.text().startswith("35 → 55")
    assert keys.next.text() == "Add 2 licenses"
    keys.go_on()
    settled()
    assert licenses(page)["AAAAA-BBBBB"].accounts == 20
    assert licenses(page)["CCCCC-DDDDD"] == License("CCCCC-DDDDD", Product.BITDEFENDER, 137)


def test_another_key_is_added_right_below_the_last_row(keys: Wizard, qtbot: QtBot) -> None:
    rows = keys.keys.keys

    def between() -> int:
        last = rows.rows[-1]
        return rows.add_button.mapTo(rows, QPoint()).y() - last.mapTo(rows, QPoint(0, last.height())).y()

    qtbot.waitUntil(lambda: 0 <= between() < 16)
    rows.add_row()
    qtbot.waitUntil(lambda: 0 <= between() < 16)


def test_packs_are_offered_and_the_last_row_is_only_emptied(keys: Wizard) -> None:
    rows = keys.keys.keys
    assert [rows.rows[0].accounts_field.itemText(place) for place in range(2)] == ["5", "20"]
    rows.add_row()
    assert len(rows.rows) == 2
    click(rows.rows[1].minus)
    assert len(rows.rows) == 1
    type_text(rows.rows[0].key, "AAAAA")
    click(rows.rows[0].minus)
    assert [row.key.text() for row in rows.rows] == [""]


def test_pasted_keys_get_a_row_each(keys: Wizard) -> None:
    paste(keys, "AAAAA-1111\nBBBBB-2222, 20, Bitdefender\nCCCCC-3333")
    rows = keys.keys.keys.rows
    assert [(row.key.text(), row.product(), row.accounts()) for row in rows] == [
        ("AAAAA-1111", Product.MAILPLUS, 5),
        ("BBBBB-2222", Product.BITDEFENDER, 20),
        ("CCCCC-3333", Product.MAILPLUS, 5),
    ]
    assert problems(keys) == ["", "", ""]


def test_a_key_that_is_typed_with_blanks_stays_one_key(keys: Wizard) -> None:
    type_text(keys.keys.keys.rows[0].key, "4qk7m 9tb1c 12345 hn63w")
    press(keys.keys.keys.rows[0].key, "Return")
    assert keys.at == 3
    assert [(item.key, item.accounts) for item in keys.keys.keys.licenses()] == [("4QK7M9TB1C12345HN63W", 5)]


@pytest.mark.parametrize("then", ["Return", "Tab"])
def test_keys_that_are_typed_in_one_row_are_taken_apart_when_it_is_left(keys: Wizard, then: str) -> None:
    type_text(keys.keys.keys.rows[0].key, "AAAAA-1111 20, BBBBB-2222 5")
    assert len(keys.keys.keys.rows) == 1
    press(keys.keys.keys.rows[0].key, then)
    assert [(item.key, item.accounts) for item in keys.keys.keys.licenses()] == [("AAAAA-1111", 20), ("BBBBB-2222", 5)]


def test_a_text_that_is_no_list_of_keys_does_not_become_a_thousand_rows(keys: Wizard) -> None:
    paste(keys, ", ".join(f"WORD-{place}" for place in range(5_000)))
    keys.go_on()
    assert problems(keys) == [f"These are {number(5_000)} keys: enter at most 200 at once."]


def test_what_is_wrong_stands_below_the_row_and_keeps_one_there(keys: Wizard) -> None:
    paste(keys, f"{PERPETUAL}\nAAAAA-1111\naaaaa1111\n<img src=x>")
    keys.go_on()
    assert keys.at == 2
    assert problems(keys) == [
        "This key has been added before.",
        "",
        "This key stands above already.",
        "“<img src=x>” is not a license key: letters, digits and hyphens, 5 to 64 of them.",
    ]
    assert keys.keys.keys.rows[0].key.hasFocus()
    assert all(row.problem.textFormat() == Qt.TextFormat.PlainText for row in keys.keys.keys.rows)


@pytest.mark.parametrize("accounts", ["0", "-5", "many", "", "2147483648"])
def test_accounts_are_a_positive_number(keys: Wizard, accounts: str) -> None:
    row = keys.keys.keys.rows[0]
    type_text(row.key, "AAAAA-1111")
    row.accounts_field.setEditText(accounts)
    keys.go_on()
    assert keys.at == 2
    assert problems(keys) == ["Enter for how many accounts the key is: a whole number from 1."]


def test_nothing_is_found_fault_with_while_one_still_types(keys: Wizard) -> None:
    type_text(keys.keys.keys.rows[0].key, "AA")
    assert problems(keys) == [""]
    press(keys.keys.keys.rows[0].key, "Tab")
    assert "not a license key" in problems(keys)[0]
    keys.keys.keys.rows[0].key.setFocus()
    type_text(keys.keys.keys.rows[0].key, "AAA-1")
    assert problems(keys) == [""]


def test_tab_leads_from_each_row_to_the_next_and_then_to_another_key(keys: Wizard, qtbot: QtBot) -> None:
    rows = keys.keys.keys
    rows.add_row()
    qtbot.waitUntil(rows.rows[1].isVisible)
    rows.rows[0].key.setFocus()
    qtbot.waitUntil(rows.rows[0].key.hasFocus)
    met: list[QWidget] = []
    while len(met) < 20 and (here := QApplication.focusWidget()) is not None and here not in met:
        met.append(here)
        press(here, "Tab")
    assert met.index(rows.rows[0].key) < met.index(rows.rows[1].key) < met.index(rows.add_button)
    assert met.index(rows.add_button) < met.index(keys.keys.buy)
    press(rows.add_button, "Space")
    assert QApplication.focusWidget() is rows.rows[2].key


def test_an_empty_row_is_not_passed_over(keys: Wizard) -> None:
    keys.go_on()
    assert problems(keys) == ["Enter the license key, or take this row away."]


def test_buy_now_opens_the_shop_and_keeps_what_was_entered(keys: Wizard, browser: Browser) -> None:
    type_text(keys.keys.keys.rows[0].key, "AAAAA-1111")
    keys.keys.buy.click()
    assert not keys.next.isEnabled(), "one comes back with a key"
    click(keys.keys.open_shop)
    assert browser.addresses == ["https://www.synology.com/products/MailPlus_license_pack"]
    keys.keys.existing.click()
    assert keys.keys.keys.rows[0].key.text() == "AAAAA-1111"
    assert keys.next.isEnabled()


def test_the_shop_is_reached_from_the_page_too(page: LicensePage, browser: Browser) -> None:
    click(button(page, "Buy licenses"))
    assert browser.addresses == ["https://www.synology.com/products/MailPlus_license_pack"]


def test_going_back_loses_nothing(keys: Wizard) -> None:
    type_text(keys.keys.keys.rows[0].key, "AAAAA-1111")
    keys.go_on()
    keys.go_back()
    keys.go_back()
    keys.go_on()
    keys.go_on()
    assert keys.at == 3
    assert keys.next.isEnabled()


def test_a_key_that_somebody_else_added_meanwhile_is_refused_inside(
    page: LicensePage, keys: Wizard, settled: Callable[[], None]
) -> None:
    type_text(keys.keys.keys.rows[0].key, "AAAAA-1111")
    keys.go_on()
    page.context.bridge.edit(add_licenses([License("AAAAA-1111", Product.MAILPLUS, 5)]))
    settled()
    keys.go_on()
    settled()
    assert "entered already" in keys.summary.banner.text()
    assert keys.isVisible()
    assert keys.next.isEnabled()


def test_a_wizard_that_is_closed_while_its_edit_is_written_harms_nothing(
    page: LicensePage, keys: Wizard, settled: Callable[[], None]
) -> None:
    type_text(keys.keys.keys.rows[0].key, "AAAAA-1111")
    keys.go_on()
    keys.go_on()
    keys.reject()
    QApplication.sendPostedEvents()
    settled()
    assert "AAAAA-1111" in licenses(page)


def test_licenses_can_be_added_while_restricted(open_office: OpenOffice, settled: Callable[[], None]) -> None:
    page = open_office(office(40))
    click(button(page, "Add License…"))
    wizard = opened(page)
    wizard.terms.agree.click()
    wizard.go_on()
    wizard.go_on()
    type_text(wizard.keys.keys.rows[0].key, "AAAAA-1111")
    wizard.go_on()
    wizard.go_on()
    settled()
    assert "AAAAA-1111" in licenses(page)
