"""What writes is imported when a person begins to change things: not with the start, not with the first edit."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from mailplus_console.edits import settings
from mailplus_console.records import Quota
from mailplus_console.workspace import Workspace
from ui.accounts.user_page import UserPage
from ui.main_window import MainWindow
from ui.places import ACCOUNT, USER, USER_POLICY, Place


@pytest.fixture
def ready(monkeypatch: pytest.MonkeyPatch) -> list[Workspace]:
    """The workspaces that have been made ready for edits."""
    found: list[Workspace] = []
    prepare = Workspace.prepare_writing

    def prepared(self: Workspace) -> None:
        prepare(self)
        found.append(self)

    monkeypatch.setattr(Workspace, "prepare_writing", prepared)
    return found


def test_who_selects_a_user_can_edit_without_waiting(qtbot: QtBot, window: MainWindow, ready: list[Workspace]) -> None:
    window.places.go(Place(ACCOUNT, USER))
    page = window.page
    assert isinstance(page, UserPage)
    qtbot.waitUntil(lambda: page.rows.loaded)
    assert not ready
    page.table.go_to(3)
    page.table.go_to(4)
    qtbot.waitUntil(lambda: bool(ready))
    assert ready == [window.bridge.workspace]


def test_a_list_of_policies_is_there_to_be_changed(qtbot: QtBot, window: MainWindow, ready: list[Workspace]) -> None:
    window.places.go(Place(ACCOUNT, USER_POLICY))
    qtbot.waitUntil(lambda: bool(ready))


def test_a_preview_means_that_an_edit_may_follow(qtbot: QtBot, window: MainWindow, ready: list[Workspace]) -> None:
    window.bridge.preview(settings.set_default_quota(Quota(2048)), lambda _preview: None)
    qtbot.waitUntil(lambda: bool(ready))
