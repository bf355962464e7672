"""The coming user limit: as a chart that keys and mouse go through, and as a table that says the same."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mailplus_console.effective.seats import forecast, months_later
from tests.helpers.person import press
from tests.ui.licenses.conftest import OpenOffice
from tests.ui.licenses.office import LATER, LICENSES, SOON, TODAY, license_of, office
from ui.licenses.forecast_card import CHART, TABLE
from ui.licenses.forecast_words import callout_lines
from ui.licenses.limit_chart import LimitChart
from ui.licenses.limit_scale import Scale, rounded_top
from ui.licenses.page import LicensePage


@pytest.fixture
def chart(qtbot: QtBot) -> LimitChart:
    chart = LimitChart()
    qtbot.addWidget(chart)
    chart.resize(700, 220)
    chart.show_forecast(forecast(office(), TODAY), used=18, last=months_later(TODAY, 12))
    chart.show()
    return chart


def test_the_chart_is_summed_up_for_who_does_not_see_it(chart: LimitChart) -> None:
    assert chart.accessibleName() == (
        "The user limit is 35 seats today and falls to 10 by 22 Aug 2026. "
        "From 2 Apr 2026 on there are more activated users than seats: 3 seats short."
    )


def test_arrow_keys_go_from_one_expiry_to_the_next(chart: LimitChart) -> None:
    chart.setFocus()
    press(chart, "Right")
    assert chart.accessibleDescription() == "Today. Limit 35 seats. 17 seats left."
    press(chart, "Right")
    assert chart.accessibleDescription() == (
        f"From 2 Apr 2026 · in 24 days. Limit 35 → 15. 3 seats short. {SOON} expires."
    )
    press(chart, "End")
    assert LATER in chart.accessibleDescription()
    press(chart, "Right")
    assert chart.at == 2, "there is nothing behind the last one"
    press(chart, "Home")
    assert chart.at == 0
    press(chart, "Escape")
    assert chart.at == -1


def test_the_mouse_over_an_expiry_shows_it(chart: LimitChart) -> None:
    seen: list[int] = []
    chart.point_chosen.connect(seen.append)
    scale = chart._scale()
    QTest.mouseMove(chart, QPoint(round(scale.x(date(2026, 8, 22))), 100))
    QTest.mouseMove(chart, QPoint(round(scale.x(date(2026, 6, 15))), 100))
    assert seen == [2, -1]


def test_every_state_of_the_chart_can_be_painted(chart: LimitChart) -> None:
    for used, licenses in ((0, ()), (18, LICENSES), (900, LICENSES), (0, [license_of("BIGGG", 2_000_000, 5)])):
        points = forecast(office(licenses=licenses), TODAY)
        chart.show_forecast(points, used, months_later(TODAY, 12))
        for _ in range(3):
            press(chart, "Right")
            assert not chart.grab().isNull()


def test_of_many_licenses_that_end_on_a_day_the_first_are_named() -> None:
    licenses = [license_of(f"KEY{number:02}", 1, 30) for number in range(9)]
    points = forecast(office(licenses=licenses), TODAY)
    assert callout_lines(points, 1, 5)[-1] == "and 6 more"


def test_the_table_says_the_same_as_the_chart(page: LicensePage) -> None:
    page.forecast.choice.setFocus()
    press(page.forecast.choice, "Right")
    assert page.forecast.choice.value() == TABLE
    assert page.forecast.table.isVisible()
    model = page.forecast.table.model()
    assert [model.index(row, 1).data() for row in range(model.rowCount())] == ["35", "15", "10"]
    assert page.forecast.table.accessibleDescription() == page.forecast.chart.accessibleName()
    press(page.forecast.choice, "Left")
    assert page.forecast.choice.value() == CHART
    assert page.forecast.chart.isVisible()


def test_a_shortage_of_today_is_not_told_as_one_of_the_future(open_office: OpenOffice) -> None:
    page = open_office(office(50))
    assert page.forecast.sentence().endswith("Already today there are more activated users than seats.")


@pytest.mark.parametrize(
    "most, top, step",
    [(0, 1, 1), (3, 4, 1), (50, 60, 20), (1045, 1500, 500), (100_000, 150_000, 50_000)],
)
def test_the_axis_has_round_numbers_above_everything(most: int, top: int, step: int) -> None:
    assert rounded_top(most) == (top, step)


def test_months_are_named_as_often_as_there_is_room() -> None:
    wide = Scale(QRectF(0, 0, 700, 100), date(2026, 3, 9), date(2027, 3, 9), 10)
    narrow = wide._replace(area=QRectF(0, 0, 200, 100))
    assert len(list(wide.months(40))) == 12
    assert [day.month for day in narrow.months(40)] == [4, 7, 10, 1]
