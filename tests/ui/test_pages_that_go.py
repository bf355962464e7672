"""Another workspace is opened: the pages of the one before go, and say and do nothing any more."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mailplus_console.edits import accounts, policies
from mailplus_console.records import Status
from mailplus_console.workspace import Workspace
from ui.main_window import MainWindow
from ui.pages import PAGES
from ui.places import ACCOUNT, LICENSE, SETTINGS, USER, USER_POLICY, Place
from ui.policies.page import UserPolicyPage


@pytest.fixture
def open_another(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Callable[[], None]:
    """Open an empty workspace in place of the sample; an error on the way lets the test fail."""
    other = tmp_path / "Other.mpc"
    Workspace.create(other).close()

    def opened() -> None:
        window.files.open(other)
        qtbot.waitUntil(lambda: window.bridge.is_open and window.bridge.path == other and not window.jobs.running)

    return opened


def test_somebody_else_signs_in_after_the_licenses_of_another_workspace_were_looked_at(
    window: MainWindow, open_another: Callable[[], None]
) -> None:
    window.places.go(Place(LICENSE))
    window.places.go(Place(ACCOUNT, USER))
    gc.disable()  # as in the window, which collects in quiet moments
    open_another()
    window.bridge.sign_in(None)
    gc.enable()


def test_a_page_that_has_edits_to_catch_up_with_is_not_shown_on_the_way(
    window: MainWindow, settled: Callable[[], None], open_another: Callable[[], None]
) -> None:
    for tab in (SETTINGS, USER, SETTINGS):
        window.places.go(Place(ACCOUNT, tab))
    window.bridge.edit(accounts.set_user_status(["kenji.watanabe"], Status.DEACTIVATED))
    settled()
    open_another()


def test_a_workspace_is_closed_while_an_edit_is_on_its_way_to_the_disk(qtbot: QtBot, window: MainWindow) -> None:
    window.places.go(Place(ACCOUNT, USER_POLICY))
    gone: list[bool] = []
    assert window.page is not None
    window.page.destroyed.connect(lambda: gone.append(True))
    window.bridge.edit(policies.move_to_top(policies.USER_POLICIES, window.bridge.configuration.user_policy_order[-1:]))
    window.close_workspace()
    qtbot.waitUntil(lambda: bool(gone))
    assert not window.bridge.is_open


def test_the_window_is_closed_while_a_page_is_about_to_show_something(qtbot: QtBot, window: MainWindow) -> None:
    window.places.go(Place(ACCOUNT, USER_POLICY))
    page = window.page
    assert isinstance(page, UserPolicyPage)
    gone: list[bool] = []
    page.destroyed.connect(lambda: gone.append(True))
    page.view.select_ids([page.model.policy_id(page.model.index(2, 0))])
    window.close()
    qtbot.waitUntil(lambda: bool(gone))


def test_pages_of_a_closed_workspace_do_not_read_the_next_one(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    for page in PAGES:
        window.places.go(page.place)
    window.bridge.release()
    window.bridge.take(Workspace.create(tmp_path / "Next.mpc"))  # in the same moment: the pages are not taken apart yet
    qtbot.waitUntil(lambda: len(window.pages) == 1 and not window.bridge.busy)
