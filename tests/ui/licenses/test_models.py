"""The tables of the License page under Qt's own model tester, and in the order that a person asks for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from mailplus_console.effective.freeing import who_could_be_freed
from mailplus_console.effective.resolution import Resolution
from mailplus_console.effective.seats import forecast
from mailplus_console.records import License, LicenseStatus, Product
from tests.ui.licenses.office import GONE, LATER, LICENSES, PENDING, PERPETUAL, SOON, TODAY, license_of, office
from ui.licenses.forecast_model import ForecastModel
from ui.licenses.freeing_model import FreeingModel
from ui.licenses.license_model import ACCOUNTS, EXPIRES, KEY, STATUS, LicenseModel
from ui.licenses.license_table import LicenseTable

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
MAILPLUS = [item for item in LICENSES if item.product is Product.MAILPLUS]


def column(model: QAbstractItemModel, number: int) -> list[str]:
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_licenses_as_rows(qtbot: QtBot) -> None:
    model = LicenseModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show_licenses(MAILPLUS, TODAY)
    assert column(model, KEY) == [GONE, SOON, LATER, PENDING, PERPETUAL]
    assert column(model, EXPIRES) == [
        "2 Feb 2026 · 35 days ago",
        "1 Apr 2026 · in 23 days",
        "21 Aug 2026 · in 5 months",
        "–",  # pending: no server has said yet
        "Never",
    ]
    assert column(model, STATUS) == ["Expired", "Valid", "Valid", "Pending", "Valid"]
    model.show_licenses([], TODAY)
    del tester


def test_sorting_keeps_what_is_selected(qtbot: QtBot) -> None:
    table = LicenseTable("MailPlus licenses")
    qtbot.addWidget(table)
    tester = QAbstractItemModelTester(table.licenses, FATAL)
    table.licenses.show_licenses(MAILPLUS, TODAY)
    table.select_key(SOON)
    kept = QPersistentModelIndex(table.currentIndex())
    table.sortByColumn(ACCOUNTS, Qt.SortOrder.DescendingOrder)
    assert column(table.licenses, KEY)[0] == SOON
    assert table.selected_keys() == [SOON]
    assert kept.row() == 0
    del tester


def test_a_license_whose_report_changes_keeps_its_row_and_selection(qtbot: QtBot) -> None:
    table = LicenseTable("MailPlus licenses")
    qtbot.addWidget(table)
    table.licenses.show_licenses(MAILPLUS, TODAY)
    table.select_key(PENDING)
    confirmed = [replace(item, status=LicenseStatus.VALID) if item.key == PENDING else item for item in MAILPLUS]
    table.licenses.show_licenses(confirmed, TODAY)
    assert table.selected_keys() == [PENDING]
    assert column(table.licenses, STATUS)[table.licenses.row_of(PENDING)] == "Valid"


@pytest.mark.parametrize(
    "status, said",
    [
        (LicenseStatus.VALID, "Valid: Its accounts count."),
        (LicenseStatus.PENDING, "Pending: No server has confirmed this key yet"),
        (LicenseStatus.ILLEGAL, "Illegal: The system is restricted"),
        (LicenseStatus.EXPIRED, "Expired: Its accounts do not count"),
    ],
)
def test_a_status_is_told_in_words_to_screen_readers(status: LicenseStatus, said: str) -> None:
    model = LicenseModel()
    model.show_licenses([license_of("AAAAA", 5, status=status)], TODAY)
    assert model.index(0, STATUS).data(Qt.ItemDataRole.AccessibleTextRole).startswith(said)


def test_hostile_keys_stay_texts() -> None:
    model = LicenseModel()
    model.show_licenses([License("<img src=x onerror=1>", Product.MAILPLUS, 5)], TODAY)
    assert "<img" not in model.index(0, KEY).data(Qt.ItemDataRole.ToolTipRole)


def test_the_forecast_as_a_table(qtbot: QtBot) -> None:
    model = ForecastModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show_forecast(forecast(office(), TODAY), used=18)
    rows = [[model.index(row, place).data() for place in range(5)] for row in range(model.rowCount())]
    assert rows == [
        ["Today", "35", "", "17 seats left", ""],
        ["2 Apr 2026", "15", "−20", "3 seats short", SOON],
        ["22 Aug 2026", "10", "−5", "8 seats short", LATER],
    ]
    del tester


def test_who_could_be_freed_is_searched_by_name_and_reason(qtbot: QtBot) -> None:
    model = FreeingModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show_users(who_could_be_freed(Resolution(office(), TODAY)))
    assert column(model, 0) == ["user00", "user01"]
    model.narrow("DEACTIVATED user01")
    assert column(model, 0) == ["user01"]
    model.narrow("nobody")
    assert model.rowCount() == 0
    assert model.total == 2
    del tester
