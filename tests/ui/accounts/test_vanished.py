"""Accounts that their directory no longer has: seen in the tables, found by a filter, removed by a person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from mailplus_console.edits.draft import Draft
from mailplus_console.records import Change, Configuration, Vanished
from tests.helpers.listener import Listener
from ui.accounts.group_page import GroupPage
from ui.accounts.user_page import UserPage
from ui.main_window import MainWindow
from ui.places import ACCOUNT, GROUP, USER, Place
from ui.widgets.cards import InfoBanner

DAY = date(2026, 2, 27)
Wait = Callable[[], None]


def mark(*accounts: str) -> Callable[[Configuration], Draft]:
    """As a pull from the directory marks them."""
    changes = tuple(Change("vanished", one, None, Vanished(one, "people", DAY)) for one in accounts)
    return lambda _configuration: Draft("Pulled from “people”", changes)


def user_page(window: MainWindow, **filters: str) -> UserPage:
    window.places.go(Place.at(ACCOUNT, USER, **filters))
    page = window.page
    assert isinstance(page, UserPage)
    return page


@pytest.fixture
def names(window: MainWindow, settled: Wait) -> list[str]:
    """Two users and a group are missing in the directory."""
    users = sorted(window.bridge.configuration.users)[:2]
    group = min(window.bridge.configuration.groups)
    window.bridge.edit(mark(f"user:{users[0]}", f"user:{users[1]}", f"group:{group}"))
    settled()
    return [*users, group]


def test_the_table_marks_them_and_says_since_when(window: MainWindow, names: list[str]) -> None:
    page = user_page(window)
    row = page.model.row_of(names[0])
    assert row is not None
    cell = page.model.cell(row, 0)

    assert cell.more == "missing"
    assert cell.said == f"{names[0]}. Missing in the directory “people” since 27 Feb 2026."


def test_the_filter_shows_only_them(window: MainWindow, names: list[str]) -> None:
    page = user_page(window, missing="yes")

    assert [page.model.record(row).name for row in range(page.model.rowCount())] == names[:2]


def test_a_command_leads_to_them(window: MainWindow, names: list[str]) -> None:
    page = user_page(window)
    window.actions_register.action("user.show_missing").trigger()

    assert page.model.rowCount() == 2


def test_the_panel_explains_it(window: MainWindow, names: list[str]) -> None:
    window.places.go(Place(ACCOUNT, USER, names[0]))
    page = window.page
    assert isinstance(page, UserPage)

    banners = [banner.text() for banner in page.panel.findChildren(InfoBanner)]
    assert [text for text in banners if text.startswith("Missing in the directory “people” since 27 Feb 2026.")]


def test_they_are_removed_after_the_question_and_undo_brings_them_back(
    window: MainWindow, names: list[str], said: Listener, settled: Wait, qtbot: QtBot
) -> None:
    page = user_page(window, missing="yes")
    page.table.selectAll()
    window.actions_register.action("user.remove_vanished").trigger()
    qtbot.waitUntil(lambda: bool(said.questions))
    question = said.questions[-1]
    assert question.title == "Remove 2 users from the console?"
    assert question.detail.split("\n") == names[:2]

    question.confirmed()
    settled()
    assert not frozenset(names[:2]) & window.bridge.configuration.users.keys()
    assert page.model.rowCount() == 0

    window.bridge.undo()
    settled()
    assert frozenset(names[:2]) <= window.bridge.configuration.users.keys()
    assert page.model.rowCount() == 2


def test_who_is_in_his_directory_cannot_be_removed(window: MainWindow, names: list[str]) -> None:
    page = user_page(window)
    row = page.model.row_of(sorted(window.bridge.configuration.users)[3])
    assert row is not None
    page.table.selectRow(row)

    assert "missing in their directory" in window.actions_register.why_not("user.remove_vanished")


def test_groups_are_marked_and_removed_too(
    window: MainWindow, names: list[str], said: Listener, settled: Wait, qtbot: QtBot
) -> None:
    window.places.go(Place.at(ACCOUNT, GROUP, missing="yes"))
    page = window.page
    assert isinstance(page, GroupPage)
    assert page.model.cell(0, 0).more == "missing"
    page.table.selectAll()
    window.actions_register.action("group.remove_vanished").trigger()
    qtbot.waitUntil(lambda: bool(said.questions))
    said.questions[-1].confirmed()
    settled()

    assert names[2] not in window.bridge.configuration.groups
