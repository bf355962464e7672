"""Ctrl+K: finds every command, page, user, group and policy, also among a hundred thousand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import pytest
from pytestqt.qtbot import QtBot

from mailplus_console.records import User
from mailplus_console.workspace import Workspace
from tests.helpers.person import click, press, type_text
from ui.command_palette import CommandPalette, Hit, match_rank
from ui.lookup import UserLookup
from ui.main_window import MainWindow
from ui.places import Place


def opened(window: MainWindow) -> CommandPalette:
    window.actions_register.action("window.palette").trigger()
    palette = window.late.palette
    assert palette.isVisible()
    return palette


def titles(palette: CommandPalette) -> list[str]:
    return [hit.title for hit in palette.model.hits]


@pytest.mark.parametrize(
    "typed, first", [("helga sch", "helga.schmitt"), ("user pol", "User Policy"), ("shortcuts", "Keyboard shortcuts")]
)
def test_typing_finds_what_is_meant_first(qtbot: QtBot, frame: MainWindow, typed: str, first: str) -> None:
    palette = opened(frame)
    type_text(palette.field, typed)
    qtbot.waitUntil(lambda: titles(palette)[:1] == [first])
    press(palette.field, "Escape")


def test_enter_goes_to_the_user(frame: MainWindow) -> None:
    palette = opened(frame)
    type_text(palette.field, "helga.schmitt")
    press(palette.field, "Return")
    assert not palette.isVisible()
    assert frame.places.current == Place("account", "user", "helga.schmitt")


def test_groups_and_policies_are_found_too(qtbot: QtBot, frame: MainWindow) -> None:
    configuration = frame.bridge.configuration
    palette = opened(frame)
    for kind, name in (
        ("Group", next(iter(configuration.groups))),
        ("User policy", configuration.user_policies_in_order[0].name),
        ("Delegation", configuration.delegations_in_order[0].name),
    ):
        palette.field.setText(name)
        qtbot.waitUntil(lambda kind=kind, name=name: (name, kind) in [(h.title, h.section) for h in palette.model.hits])  # type: ignore[misc]
    press(palette.field, "Escape")


def test_a_single_hit_stands_alone_without_an_empty_strip_below_it(qtbot: QtBot, frame: MainWindow) -> None:
    palette = opened(frame)
    type_text(palette.field, "helga.schmitt")
    qtbot.waitUntil(lambda: titles(palette) == ["helga.schmitt"])
    row = palette.list.visualRect(palette.model.index(0))
    assert palette.list.viewport().height() == row.height()
    assert not palette.list.verticalScrollBar().isVisible()
    press(palette.field, "Escape")


def test_arrows_and_mouse_choose(frame: MainWindow) -> None:
    palette = opened(frame)
    type_text(palette.field, "colors")
    press(palette.field, "Down")
    assert palette.list.currentIndex().row() == 1
    for _ in range(20):
        press(palette.field, "Down")
    assert palette.list.currentIndex().row() == palette.model.rowCount() - 1
    row = titles(palette).index("Dark colors")
    box = palette.list.visualRect(palette.model.index(row))
    click(palette.list.viewport(), box.center())
    assert not palette.isVisible()
    assert frame.theme.dark


def test_what_cannot_be_used_now_says_why_and_does_nothing(frame: MainWindow) -> None:
    palette = opened(frame)
    type_text(palette.field, "redo")
    hit = next(hit for hit in palette.model.hits if hit.title == "Redo")
    assert hit.why_not == "There is nothing to redo."
    press(palette.field, "Return")
    assert palette.isVisible()
    press(palette.field, "Escape")


def test_the_focus_comes_back(qtbot: QtBot, frame: MainWindow) -> None:
    page = frame.page
    assert page is not None
    page.start_search()
    field = frame.focusWidget()
    press(opened(frame).field, "Escape")
    assert frame.focusWidget() is field


def test_it_closes_although_another_workspace_has_taken_the_place_of_where_the_focus_was(
    qtbot: QtBot, frame: MainWindow, tmp_path: Path
) -> None:
    other = tmp_path / "Other.mpc"
    Workspace.create(other).close()
    assert frame.page is not None
    frame.page.start_search()
    palette = opened(frame)
    frame.files.open(other)
    qtbot.waitUntil(lambda: frame.bridge.is_open and frame.bridge.path == other)
    press(palette.field, "Escape")
    assert not palette.isVisible()


def test_nothing_found_is_said(qtbot: QtBot, frame: MainWindow) -> None:
    palette = opened(frame)
    palette.field.setText("qqqqqq")
    qtbot.waitUntil(lambda: palette.model.rowCount() == 0 and not palette.list.isVisible())
    press(palette.field, "Return")
    press(palette.field, "Escape")


def test_the_window_never_waits_for_a_slow_search(qtbot: QtBot, frame: MainWindow) -> None:
    def slow(_text: str) -> Iterator[Hit | None]:
        until = perf_counter() + 0.25
        while perf_counter() < until:
            yield None
        yield Hit("late", "", "", "user", lambda: None)

    palette = CommandPalette(frame, [slow])
    start = perf_counter()
    palette.open()
    assert perf_counter() - start < 0.1
    qtbot.waitUntil(lambda: titles(palette) == ["late"])
    palette.close_palette()


def test_enter_right_after_typing_means_what_was_typed(frame: MainWindow) -> None:
    ran: list[str] = []

    def slow(text: str) -> Iterator[Hit | None]:
        until = perf_counter() + 0.03
        while perf_counter() < until:
            yield None
        yield Hit(text, "", "", "user", lambda: ran.append(text))

    palette = CommandPalette(frame, [slow])
    palette.open()
    type_text(palette.field, "x")
    press(palette.field, "Return")
    assert ran == ["x"]


def test_a_hundred_thousand_users_are_searched_piece_by_piece() -> None:
    users = {f"user{n:06}": User(f"user{n:06}", f"Person {n}") for n in range(100_000)}
    lookup = UserLookup(users)
    first = next(iter(lookup.find("")))
    assert first is not None
    assert first.name == "user000000"
    found = [user.name for user in lookup.find("099999 person") if user is not None]
    assert found == ["user099999"]
    assert [user for user in lookup.find("099999 bruno") if user is not None] == []
    pieces = sum(user is None for user in lookup.find("nobody"))
    assert pieces >= 5


def test_a_better_match_ranks_higher() -> None:
    ranks = [match_rank("und", name) for name in ("Und…", "Undo", "Re und", "Bound", "u n d o", "x")]
    assert ranks == sorted(ranks, reverse=True)
    assert ranks[0] > ranks[1]
    assert ranks[-1] == 0
