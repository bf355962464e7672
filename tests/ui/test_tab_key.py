"""The Tab key alone leads to every control of every page, forward as well as back."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.helpers.person import press
from ui.main_window import MainWindow
from ui.pages import PAGES
from ui.tab_order import stops

_MOST = 200


def reached(window: MainWindow, key: str) -> set[QWidget]:
    """Everything that the focus comes to, once around the window."""
    found: set[QWidget] = set()
    for _ in range(_MOST):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in found:
            return found
        found.add(focused)
        press(focused, key)
    raise AssertionError(f"{key} did not come around: {window.page}")


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("page", [entry.id for entry in PAGES])
def test_tab_leads_to_every_control(
    qtbot: QtBot, window: MainWindow, settled: Callable[[], None], page: str, key: str
) -> None:
    window.places.go(next(entry.place for entry in PAGES if entry.id == page))
    settled()
    qtbot.waitUntil(lambda: not window.jobs.running)
    shown = window.page
    assert shown is not None
    able = {part for part in stops(shown) if part.isVisible() and part.isEnabled()}
    others = {part for part in able if isinstance(part, QRadioButton) and not part.isChecked()}  # the arrows' affair
    missed = {part for part in able - others - reached(window, key) if part.focusPolicy() & Qt.FocusPolicy.TabFocus}
    assert not [part.accessibleName() or part.property("text") for part in missed]


def items_known() -> int:
    """How many items of layouts Python knows of."""
    return sum(isinstance(one, QLayoutItem) and not isinstance(one, QLayout) for one in gc.get_objects())


def test_the_order_is_that_of_the_layouts_of_which_nothing_is_kept(qtbot: QtBot) -> None:
    form, rows, row = QWidget(), QVBoxLayout(), QHBoxLayout()
    qtbot.addWidget(form)
    third, first, second = (QLineEdit(form) for _ in range(3))
    form.setLayout(rows)
    rows.addWidget(third)
    rows.insertLayout(0, row)
    row.addWidget(second)
    row.insertWidget(0, first)
    known = items_known()
    assert list(stops(form)) == [first, second, third]
    assert items_known() == known  # else the process ends when Qt has deleted one of them
