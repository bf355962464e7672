"""Numbers as people read them, whatever the locale of the system."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from ui.app import group_digits
from ui.policies.number_field import NumberField
from ui.text import number


@pytest.fixture
def locale(request: pytest.FixtureRequest) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    "locale, text", [("C", "16,384"), ("en_US", "16,384"), ("de_DE", "16.384")], indirect=["locale"]
)
def test_thousands_are_told_apart(qapp: QApplication, locale: None, text: str) -> None:
    group_digits()
    assert number(16_384) == text
    assert NumberField(16_384, "Daily sending quota").text() == text
    assert NumberField(16_384, "Daily sending quota").value() == 16_384
