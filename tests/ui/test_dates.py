"""Dates in the person's locale, and how far away they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from ui import dates

TODAY = date(2026, 3, 9)
NOW = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)


@pytest.fixture
def locale(request: pytest.FixtureRequest) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    "locale, text",
    [
        ("C", "1 Apr 2026"),
        ("en_US", "Apr 1, 2026"),
        ("de_DE", "1. Apr. 2026"),
        ("ja_JP", "2026年4月1日"),
        ("hu_HU", "2026. ápr. 1."),
        ("es_ES", "1 de abr de 2026"),
    ],
    indirect=["locale"],
)
def test_a_day_as_the_locale_writes_it(locale: None, text: str) -> None:
    assert dates.day(date(2026, 4, 1)) == text


@pytest.mark.parametrize(
    "days, text",
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (23, "in 23 days"),
        (-35, "35 days ago"),
        (165, "in 5 months"),
        (-400, "13 months ago"),
        (1100, "in 3 years"),
        (-1100, "3 years ago"),
    ],
)
def test_how_far_away_a_day_is(days: int, text: str) -> None:
    assert dates.distance(TODAY + timedelta(days), TODAY) == text


@pytest.mark.parametrize(
    "before, text",
    [
        (timedelta(seconds=5), "just now"),
        (timedelta(seconds=-5), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(hours=3), "3 hours ago"),
        (timedelta(days=1), "yesterday"),
        (timedelta(days=30), "30 days ago"),
        (timedelta(days=31), "6 Feb 2026"),
    ],
)
def test_how_long_ago_something_was(before: timedelta, text: str) -> None:
    assert dates.ago(NOW - before, NOW) == text


def test_a_list_tells_the_time_of_day_where_it_helps() -> None:
    assert dates.recent(NOW - timedelta(minutes=5), NOW) == "5 minutes ago"
    assert dates.recent(NOW - timedelta(hours=3), NOW).startswith("today, ")
    assert dates.recent(NOW - timedelta(days=1), NOW).startswith("yesterday, ")
    assert dates.recent(NOW - timedelta(days=5), NOW).startswith("4 Mar 2026, ")


def test_an_exact_moment_names_its_zone() -> None:
    assert dates.exact(NOW).startswith(f"{dates.day(NOW.astimezone().date())}, ")
    assert "(UTC" in dates.exact(NOW)
