"""Licenses saved as CSV: the tables of both products, one below the other."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from mailplus_console.records import Configuration
from tests.helpers.saving import saved
from tests.ui.licenses.conftest import OpenOffice
from ui.licenses.page import LicensePage
from ui.main_window import MainWindow


def test_both_products_in_the_order_of_their_tables(
    page: LicensePage, empty_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page.mailplus.table.sortByColumn(0, page.mailplus.table.horizontalHeader().sortIndicatorOrder())
    rows = saved(empty_window, qtbot, tmp_path / "licenses.csv", "license.export")
    assert rows[0] == ["Key", "Product", "Accounts", "Activated", "Expires", "Status"]
    models = [section.table.licenses for section in (page.mailplus, page.bitdefender)]
    assert [row[0] for row in rows[1:]] == [item.key for model in models for item in model.shown()]
    assert {row[1] for row in rows[1:]} == {"MailPlus", "Bitdefender"}
    known = empty_window.bridge.configuration.licenses
    for row in rows[1:]:
        license_ = known[row[0]]
        assert row[2] == str(license_.accounts)
        assert row[4] == (license_.expires.isoformat() if license_.expires else "")
        assert row[5] in ("Valid", "Expired", "Illegal", "Pending")


def test_without_a_license_there_is_nothing_to_save(
    open_office: OpenOffice, empty_window: MainWindow, qtbot: QtBot
) -> None:
    open_office(Configuration())
    assert empty_window.actions_register.why_not("license.export") == "There is no row to save."
