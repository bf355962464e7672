"""The table of groups: what it says, the way to the members and back, and bulk edits."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mailplus_console.edits import accounts
from mailplus_console.records import Quota, Status
from tests.helpers.listener import Listener
from tests.ui.accounts.conftest import Person
from ui.accounts import group_cells, user_cells
from ui.accounts.cells import END, MARGIN
from ui.accounts.group_page import GroupPage
from ui.accounts.policy_dialog import PolicyDialog
from ui.accounts.quota_dialog import QuotaDialog
from ui.accounts.user_page import UserPage
from ui.main_window import MainWindow
from ui.places import ACCOUNT, GROUP, Place

Door = Callable[[Person, GroupPage], None]


def by_double_click(person: Person, page: GroupPage) -> None:
    person.double_click_on(page, "finance")


def by_enter(person: Person, page: GroupPage) -> None:
    person.click_on(page, "finance")
    person.press(page.table, Qt.Key.Key_Return)


def by_alt_down(person: Person, page: GroupPage) -> None:
    person.click_on(page, "finance")
    person.press(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)


def by_command(person: Person, page: GroupPage) -> None:
    person.click_on(page, "finance")
    person.do("group.members")


def _users(window: MainWindow) -> UserPage:
    page = window.page
    assert isinstance(page, UserPage)
    return page


@pytest.mark.parametrize("door", [by_double_click, by_enter, by_alt_down, by_command])
def test_from_a_group_to_its_members_and_back(
    window: MainWindow, person: Person, groups: GroupPage, door: Door
) -> None:
    door(person, groups)
    page = _users(window)
    assert set(person.names(page)) == set(window.bridge.configuration.members["finance"])
    assert page.filters.chips["group"].text() == "Group: finance"
    person.do("go.back")
    assert window.page is groups
    assert person.selected(groups) == ["finance"]


def test_the_link_above_the_members_and_alt_up_lead_back_to_the_group(
    window: MainWindow, person: Person, groups: GroupPage
) -> None:
    by_enter(person, groups)
    page = _users(window)
    assert page.back.isVisible()
    assert page.back.text() == "Back to group finance"
    page.table.setFocus()
    person.press(page.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert window.page is groups
    assert person.selected(groups) == ["finance"]
    assert groups.panel.isVisible()
    window.places.back()
    page.back.click()
    assert window.places.current == Place(ACCOUNT, GROUP, "finance")


def test_the_table_says_members_status_quota_and_policies(person: Person, groups: GroupPage) -> None:
    assert person.text(groups, "finance", group_cells.MEMBERS) == "6"
    assert person.text(groups, "contractors", group_cells.STATUS) == "Deactivated"
    assert person.text(groups, "finance", group_cells.QUOTA) == "8 GB"
    assert person.text(groups, "contractors", group_cells.QUOTA) == "–"
    assert person.text(groups, "finance", group_cells.POLICIES) == "Finance: no forwarding"


def test_groups_are_found_by_their_description(person: Person, groups: GroupPage) -> None:
    QTest.keyClicks(groups.search.line, "optics")
    assert person.names(groups) == ["engineering"]


@pytest.mark.parametrize(
    "filters, expected",
    [
        ({"status": "deactivated"}, {"contractors"}),
        ({"member": "amara.okafor"}, {"finance", "management"}),
        ({"names": "sales,support"}, {"sales", "support"}),
    ],
    ids=["status", "member", "names"],
)
def test_links_to_groups(
    window: MainWindow, person: Person, groups: GroupPage, filters: dict[str, str], expected: set[str]
) -> None:
    window.places.go(Place.at(ACCOUNT, GROUP, **filters))
    assert set(person.names(groups)) == expected


def test_deactivating_a_group_reaches_the_members_without_a_word_of_their_own(
    window: MainWindow, person: Person, groups: GroupPage, said: Listener
) -> None:
    person.select(groups, ["interns", "support"])
    person.do("group.deactivate")
    assert said.last == "Deactivated 2 groups."
    assert not window.bridge.resolution.status_of("aiko.mori").active
    by_double_click(person, groups)
    window.places.go(Place.at(ACCOUNT, "user", group="interns"))
    assert person.text(_users(window), "aiko.mori", user_cells.STATUS) == "Deactivated · group interns"


def test_a_group_gets_a_quota_with_the_impact_on_members_said_before(
    window: MainWindow, person: Person, groups: GroupPage
) -> None:
    person.select(groups, ["warehouse"])
    person.do("group.quota")
    dialog = person.dialog(QuotaDialog)
    dialog.fields.limit.setValue(4096)
    reached = sum(
        window.bridge.resolution.quota_of(name).origin == "default"
        for name in window.bridge.configuration.members["warehouse"]
    )
    assert reached > 1
    person.qtbot.waitUntil(lambda: dialog.preview_line.text() == f"{reached} users get another quota.")
    dialog.confirm.click()
    person.qtbot.waitUntil(lambda: window.bridge.configuration.groups["warehouse"].quota == Quota(4096, 10))
    assert person.text(groups, "warehouse", group_cells.QUOTA) == "4 GB"


def test_a_group_becomes_the_target_of_a_policy(window: MainWindow, person: Person, groups: GroupPage) -> None:
    person.select(groups, ["contractors"])
    person.do("group.policy")
    dialog = person.dialog(PolicyDialog)
    QTest.keyClicks(dialog.search.line, "interns")
    dialog.confirm.click()
    person.qtbot.waitUntil(lambda: person.text(groups, "contractors", group_cells.POLICIES) == "Interns")


def test_the_panel_of_a_group_follows_an_edit(window: MainWindow, person: Person, groups: GroupPage) -> None:
    person.click_on(groups, "sales", group_cells.INFO)
    person.qtbot.waitUntil(lambda: groups.panel.title.whole_text() == "sales")
    groups.make(accounts.set_group_status(["sales"], Status.DEACTIVATED))
    person.settle()

    def says_so() -> bool:
        from tests.ui.accounts.test_explanation import labels

        return "Deactivated" in labels(groups.panel)

    person.qtbot.waitUntil(says_so)


def test_in_the_smallest_window_every_column_of_the_groups_is_there(
    window: MainWindow, person: Person, groups: GroupPage
) -> None:
    window.resize(1024, 700)
    assert [column for column in range(8) if groups.table.isColumnHidden(column)] == []
    person.qtbot.waitUntil(lambda: groups.table.horizontalScrollBar().maximum() == 0)
    policy, tag = groups.table.fontMetrics().horizontalAdvance("Finance: no forwarding"), 18
    room = groups.table.columnWidth(group_cells.POLICIES) - MARGIN - END - tag
    assert policy <= room, "a policy's name is read whole"
    described = max(len(group.description) for group in groups.bridge.configuration.groups.values())
    long = next(group for group in groups.bridge.configuration.groups.values() if len(group.description) == described)
    room = groups.table.columnWidth(group_cells.DESCRIPTION) - MARGIN - END
    assert groups.table.fontMetrics().horizontalAdvance(long.description) <= room, "and so is every description"
