"""Python's collector in the window: it looks at what the window has made, not at records."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.app import CollectorOfThisThread

MANY = 100_000


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[CollectorOfThisThread]:
    parent = QObject()
    thresholds = gc.get_threshold()
    yield CollectorOfThisThread(parent)
    parent.deleteLater()
    gc.unfreeze()
    gc.set_threshold(*thresholds)
    gc.enable()


def test_records_that_took_the_place_of_others_are_not_looked_through(collector: CollectorOfThisThread) -> None:
    records: list[list[object]] = [[] for _ in range(MANY)]
    gc.collect()
    records = [[] for _ in records]  # as an edit of everybody does: as many come as go
    others: list[list[object]] = [[] for _ in range(2 * gc.get_threshold()[0])]
    assert gc.get_count()[0] < MANY / 2, "by the count there is not much to look at"
    frozen = gc.get_freeze_count()
    collector.collect()
    assert gc.get_freeze_count() >= frozen + len(records) + len(others)


def test_what_the_window_lets_go_is_collected(collector: CollectorOfThisThread) -> None:
    gc.freeze()  # whatever else there is in a process that has run tests
    for _ in range(2 * gc.get_threshold()[0]):
        cycle: list[object] = []
        cycle.append(cycle)
    collector.collect()
    assert gc.get_count()[0] < gc.get_threshold()[0]
