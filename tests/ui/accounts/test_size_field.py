"""The limit of a quota: megabytes, and the larger units that people think in."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.helpers.person import press, type_text
from ui.accounts.quota_fields import QuotaFields


def typed(qtbot: QtBot, text: str) -> QuotaFields:
    """The fields of a quota after a person has put this text in place of what the limit was."""
    fields = QuotaFields()
    qtbot.addWidget(fields)
    fields.show()
    fields.limit.selectAll()
    type_text(fields.limit, text)
    return fields


@pytest.mark.parametrize(
    "text, megabytes",
    [
        ("5 GB", 5120),
        ("5gb", 5120),
        ("5 g", 5120),
        ("1.5 GB", 1536),
        ("2 tb", 2 * 1024 * 1024),
        ("300 MB", 300),
        ("300", 300),
        ("3,000", 3000),
        ("0.5 gb", 512),
        ("1,024 GB", 1024 * 1024),
    ],
)
def test_a_unit_that_is_typed_counts(qtbot: QtBot, text: str, megabytes: int) -> None:
    fields = typed(qtbot, text)
    quota = fields.quota()
    assert quota is not None
    assert quota.limit_mb == megabytes


def test_leaving_the_field_shows_the_megabytes(qtbot: QtBot) -> None:
    fields = typed(qtbot, "5 gb")
    press(fields.limit, "Return")
    assert fields.limit.text() == "5,120 MB"


def test_the_unit_can_be_typed_over_the_one_that_stands_there(qtbot: QtBot) -> None:
    fields = typed(qtbot, "")
    line = fields.limit.lineEdit()
    line.selectAll()
    QTest.keyClicks(line, "7 GB")
    press(fields.limit, "Return")
    assert fields.limit.text() == "7,168 MB"


@pytest.mark.parametrize("text", ["9999999 TB", "0 GB"])
def test_a_size_that_is_too_large_or_nothing_is_not_taken(qtbot: QtBot, text: str) -> None:
    fields = typed(qtbot, text)
    press(fields.limit, "Return")
    assert 1 <= fields.limit.value() <= fields.limit.maximum()
    assert fields.limit.text().endswith(" MB")


@pytest.mark.parametrize("text", ["5 apples", "abc"])
def test_other_letters_cannot_be_typed(qtbot: QtBot, text: str) -> None:
    fields = typed(qtbot, text)
    assert "a" not in fields.limit.text()
