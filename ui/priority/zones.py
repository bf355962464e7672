"""Where things are in the row of a policy: one answer for painting and for clicking, so that they never disagree."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect

from ui.tokens import SPACE_L, SPACE_M, SPACE_S

POLICY_HEIGHT = 58
TARGET_HEIGHT = 32

_GRIP, _CHEVRON, _BAR = 16, 20, 6
_DIGIT = 9


class Zones(NamedTuple):
    """The parts of a row from left to right; in device-independent pixels, like the row itself."""

    grip: QRect
    chevron: QRect
    number: QRect
    bar: QRect
    text: QRect


def zones(row: QRect, digits: int) -> Zones:
    """The parts of this row; ``digits`` is the length of the largest number in the list."""
    top, height = row.y(), row.height()
    left = row.x() + SPACE_S - 2
    grip = QRect(left, top, _GRIP, height)
    left += _GRIP + 2
    chevron = QRect(left, top, _CHEVRON, height)
    left += _CHEVRON + SPACE_S - 2
    number = QRect(left, top, max(2, digits) * _DIGIT + SPACE_M, height)
    left += number.width() + SPACE_M
    bar = QRect(left, top + 11, _BAR, height - 23)
    left += _BAR + SPACE_M
    return Zones(grip, chevron, number, bar, QRect(left, top, row.right() - SPACE_L - left, height))
