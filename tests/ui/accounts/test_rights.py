"""What the operator may not do is not offered on the account pages, with the reason, and is refused anyway."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from mailplus_console.edits import accounts, policies
from mailplus_console.records import Quota, Status
from mailplus_console.workspace import Workspace
from tests.helpers.listener import Listener
from tests.helpers.person import button
from tests.ui.accounts.conftest import Person
from tests.ui.conftest import TODAY
from ui.accounts.account_page import AccountPage
from ui.accounts.group_page import GroupPage
from ui.accounts.settings_page import SettingsPage
from ui.accounts.user_page import UserPage
from ui.main_window import MainWindow
from ui.places import ACCOUNT, GROUP, USER, Place

CHANGES = ("user.activate", "user.deactivate", "user.quota", "user.policy")


def test_a_delegate_is_not_offered_to_change_an_administrator(
    window: MainWindow, person: Person, users: UserPage
) -> None:
    person.act_as("helga.schmitt")
    person.select(users, ["admin"])
    for command in CHANGES:
        assert window.actions_register.why_not(command) == "Only administrators can change an administrator's account."
    person.select(users, ["aiko.mori"])
    assert window.actions_register.why_not("user.deactivate") == ""


def test_without_the_permission_for_policies_nobody_is_added_to_one(
    window: MainWindow, person: Person, users: UserPage
) -> None:
    delegations = window.bridge.configuration.delegations.values()
    desk = next(item for item in delegations if item.name == "Mail desk")
    permissions = tuple(item for item in desk.permissions if item != "account.user_policy")
    window.bridge.edit(policies.change(policies.DELEGATIONS, replace(desk, permissions=permissions)))
    person.settle()
    person.act_as("helga.schmitt")
    person.select(users, ["aiko.mori"])
    assert window.actions_register.why_not("user.policy") == "You need the permission User Policy for this."
    assert window.actions_register.why_not("user.quota") == ""


def test_while_restricted_only_what_leads_out_is_offered(
    window: MainWindow, person: Person, users: UserPage, said: Listener, restrict: Callable[[], None]
) -> None:
    restrict()
    person.select(users, ["aiko.mori"])
    why_not = window.actions_register.why_not
    assert why_not("user.quota").startswith("The system is restricted.")
    assert "Remove what is illegal" in why_not("user.activate")
    assert why_not("user.deactivate") == ""
    person.do("user.deactivate")
    assert window.bridge.configuration.users["aiko.mori"].status is Status.DEACTIVATED
    users.make(accounts.set_user_quota(["ben.carter"], Quota(7)))
    person.settle()
    assert said.last.startswith("The system is restricted")


@pytest.fixture
def read_only_page(empty_window: MainWindow, sample_path: Path) -> UserPage:
    """Account › User of a workspace that can be looked at only."""
    empty_window.bridge.take(Workspace.open(sample_path, read_only=True, today=lambda: TODAY))
    empty_window.places.go(Place(ACCOUNT, USER))
    page = empty_window.page
    assert isinstance(page, UserPage)
    return page


def test_a_read_only_workspace_says_so_in_every_tooltip(read_only_page: UserPage) -> None:
    page = read_only_page
    page.table.go_to(3)
    actions = page.context.actions
    for command in (*CHANGES, "user.reset", "user.clear_data"):
        assert not actions.action(command).isEnabled()
        assert "open for reading only" in actions.action(command).toolTip()
    assert actions.action("user.explain").isEnabled()
    assert actions.action("user.export").isEnabled()


def test_groups_follow_the_same_rules(
    window: MainWindow, person: Person, groups: GroupPage, restrict: Callable[[], None]
) -> None:
    person.select(groups, ["sales"])
    assert window.actions_register.why_not("group.quota") == ""
    restrict()
    assert window.actions_register.why_not("group.quota").startswith("The system is restricted.")
    assert window.actions_register.why_not("group.deactivate") == ""


def test_the_defaults_can_only_be_switched_off_while_restricted(
    defaults: SettingsPage, person: Person, restrict: Callable[[], None]
) -> None:
    restrict()
    assert not defaults.activate.isEnabled(), "it is off: switching it on would not lead out"
    assert not defaults.quota_on.isEnabled()
    assert "restricted" in defaults.banner.text()
    assert defaults.banner.isVisible()


@pytest.mark.parametrize("tab, title", [(USER, "Nobody is here yet"), (GROUP, "No groups yet")])
def test_an_empty_workspace_offers_the_import_on_the_spot(
    empty_window: MainWindow, person: Person, tmp_path: Path, tab: str, title: str
) -> None:
    empty_window.bridge.take(Workspace.create(tmp_path / "Empty.mpc", today=lambda: TODAY))
    empty_window.places.go(Place(ACCOUNT, tab))
    page = empty_window.page
    assert isinstance(page, AccountPage)
    person.qtbot.waitUntil(lambda: page.empty.title() == title)
    button(page.empty, "Import…").click()
    person.dialog(QFileDialog).reject()
