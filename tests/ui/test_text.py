"""Values are put into a sentence as they are."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ui.text import Texts, filled, number, quoted, size_mb


@pytest.mark.parametrize(
    "text, values, expected",
    [
        ("%1 of %2", ("3", "12"), "3 of 12"),
        ("%2 before %1", ("a", "b"), "b before a"),
        ("From %1 to %2", ("%2", "%1"), "From %2 to %1"),
        ("100% of %1", ("seats",), "100% of seats"),
        ("%1 and %2 and %", ("one",), "one and %2 and %"),
        ("%0 is no place", ("one",), "%0 is no place"),
    ],
)
def test_a_value_stands_in_its_place_whatever_it_holds(text: str, values: tuple[str, ...], expected: str) -> None:
    assert filled(text, *values) == expected


def test_a_name_is_quoted_as_it_is() -> None:
    assert quoted("<b>“x”</b>") == "“<b>“x”</b>”"


@pytest.mark.parametrize("amount", [2_147_483_647, 2_147_483_648, 6_442_450_941, 2**53 - 1])
def test_more_than_qt_can_count_is_counted(qapp: QApplication, amount: int) -> None:
    said = Texts("License").counted("%Ln account", "%Ln accounts", amount)
    assert said == f"{number(amount)} accounts"


@pytest.mark.parametrize(
    "megabytes, text",
    [
        (0, "No limit"),
        (512, "512 MB"),
        (1024, "1 GB"),
        (1536, "1.5 GB"),
        (1280, "1.25 GB"),
        (1567, "1567 MB"),
        (16384, "16 GB"),
        (2_000_000 * 1024, "2000000 GB"),
        (2_147_483_647, "2147483647 MB"),
    ],
)
def test_a_size_is_said_in_gigabytes_where_that_is_exact(qapp: QApplication, megabytes: int, text: str) -> None:
    assert size_mb(megabytes) == text
