"""Where things stand in the chart of the user limit: dates to x, users to y, and round numbers for the axes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import ceil, log10
from typing import NamedTuple

from PySide6.QtCore import QRectF


class Scale(NamedTuple):
    """The drawing area in pixels, the days from left to right, and the number of users at the top."""

    area: QRectF
    first: date
    last: date
    top: int

    def x(self, day: date) -> float:
        """The place of a day."""
        span = max(1, (self.last - self.first).days)
        return self.area.left() + self.area.width() * (day - self.first).days / span

    def y(self, users: float) -> float:
        """The height of a number of users."""
        return self.area.bottom() - self.area.height() * users / max(1, self.top)

    def months(self, room: float) -> Iterator[date]:
        """The first days of months; fewer of them where one label has less than `room` pixels."""
        per_month = self.area.width() / 12.2
        step = next((months for months in (1, 2, 3, 4, 6) if per_month * months >= room), 12)
        year, month = self.first.year, self.first.month
        while True:
            month += 1
            if month > 12:
                year, month = year + 1, 1
            day = date(year, month, 1)
            if day > self.last:
                return
            if (year * 12 + month - 1) % step == 0:
                yield day


def rounded_top(most: int, lines: int = 4) -> tuple[int, int]:
    """The top of an axis above `most` users, and the distance of its grid lines: both round numbers."""
    needed = max(1.0, most * 1.12 / lines)
    power = 10 ** int(log10(needed))
    factor = next(factor for factor in (1, 2, 2.5, 5, 10) if factor * power >= needed)
    step = ceil(factor * power)
    return step * max(1, ceil(most * 1.12 / step)), step
