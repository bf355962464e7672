"""The panel that explains a user: opened through every door, complete, following, and leading on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from mailplus_console.edits import accounts
from mailplus_console.records import Status
from tests.ui.accounts.conftest import Person
from ui.accounts import user_cells
from ui.accounts.group_page import GroupPage
from ui.accounts.side_panel import SidePanel
from ui.accounts.user_page import UserPage
from ui.main_window import MainWindow
from ui.places import ACCOUNT, GROUP, SETTINGS, USER, USER_POLICY, Place
from ui.widgets.link import Link

Door = Callable[[Person, UserPage], None]


def by_info_icon(person: Person, page: UserPage) -> None:
    person.click_on(page, "amara.okafor", user_cells.INFO)


def by_double_click(person: Person, page: UserPage) -> None:
    person.double_click_on(page, "amara.okafor")


def by_enter(person: Person, page: UserPage) -> None:
    person.click_on(page, "amara.okafor")
    person.press(page.table, Qt.Key.Key_Return)


def by_alt_enter(person: Person, page: UserPage) -> None:
    person.click_on(page, "amara.okafor")
    person.press(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)


def by_command(person: Person, page: UserPage) -> None:
    person.click_on(page, "amara.okafor")
    person.do("user.explain")


def by_link(person: Person, _page: UserPage) -> None:
    person.window.places.go(Place(ACCOUNT, USER, "amara.okafor"))


DOORS = [by_info_icon, by_double_click, by_enter, by_alt_enter, by_command, by_link]


def links(panel: SidePanel) -> list[Link]:
    """The links in a panel."""
    inside = panel.scroll_area.widget()
    assert inside is not None
    return inside.findChildren(Link)


def labels(panel: SidePanel) -> list[str]:
    """The texts in a panel."""
    inside = panel.scroll_area.widget()
    assert inside is not None
    return [each.text() for each in inside.findChildren(QLabel)]


def texts(page: UserPage) -> list[str]:
    """Everything that the panel says, links included."""
    return labels(page.panel) + [link.text() for link in links(page.panel)]


@pytest.mark.parametrize("door", DOORS)
def test_it_opens_through_every_door(person: Person, users: UserPage, door: Door) -> None:
    door(person, users)
    assert users.panel.isVisible()
    assert users.panel.title.whole_text() == "amara.okafor"


def test_it_says_everything_that_applies_and_why(person: Person, users: UserPage) -> None:
    by_link(person, users)
    said = texts(users)
    assert "This user's own setting decides." in said
    assert "20 GB  (20480 MB)" in said
    assert "Board" in said
    assert "Highest of the policies that target this user: it names group management." in said
    assert "Hidden policies" in said
    assert any(text.startswith("Targets group finance. It would give:") for text in said)
    assert "policy Board" in said, "where a rule comes from"
    assert "domain aurora-instruments.example" in said or any(text.startswith("domain ") for text in said)
    assert "Department heads" in said, "the delegation"
    assert "Account: Account, User Policy" in said, "the permissions, by section"
    assert {"finance", "management"} <= set(said), "the groups"


def test_an_administrator_is_told_to_be_above_delegations(window: MainWindow, person: Person, users: UserPage) -> None:
    window.places.go(Place(ACCOUNT, USER, "joao.ferreira"))
    assert "Administrator" in texts(users)


def test_a_pending_clearing_is_said_at_the_top(window: MainWindow, person: Person, users: UserPage) -> None:
    window.places.go(Place(ACCOUNT, USER, "walter.braun"))
    assert "All mail and personal settings of this user will be removed at the next apply." in texts(users)


def test_it_follows_the_current_row_and_every_edit(person: Person, users: UserPage) -> None:
    by_enter(person, users)
    person.press(users.table, Qt.Key.Key_Down)
    assert users.panel.title.whole_text() == "anita.kumar"
    assert "Not activated" in texts(users)
    users.make(accounts.set_user_status(["anita.kumar"], Status.ACTIVATED))
    person.settle()
    assert "Activated" in texts(users)
    assert "This user's own setting decides." in texts(users)


def test_escape_closes_it_and_gives_the_focus_back(person: Person, users: UserPage) -> None:
    by_enter(person, users)
    person.press(users.table, Qt.Key.Key_Escape)
    assert not users.panel.isVisible()
    assert users.table.hasFocus()


@pytest.mark.parametrize(
    "text, place",
    [
        ("management", Place(ACCOUNT, GROUP, "management")),
        ("Default of Settings", Place(ACCOUNT, SETTINGS)),
        ("Board", None),
    ],
)
def test_its_links_lead_to_where_things_are_set(
    window: MainWindow, person: Person, users: UserPage, text: str, place: Place | None
) -> None:
    by_link(person, users)
    board = next(item.id for item in window.bridge.configuration.user_policies.values() if item.name == "Board")
    link = next(each for each in links(users.panel) if each.text() == text)
    person.press(link, Qt.Key.Key_Return)
    assert window.places.current == (place or Place(ACCOUNT, USER_POLICY, board))
    window.places.back()
    assert window.page is users
    assert users.panel.title.whole_text() == "amara.okafor"


def test_a_user_who_is_filtered_out_is_shown_all_the_same(window: MainWindow, person: Person, users: UserPage) -> None:
    users.search.set_text("carter")
    window.places.go(Place(ACCOUNT, USER, "aiko.mori"))
    assert users.panel.title.whole_text() == "aiko.mori"
    assert person.selected(users) == ["aiko.mori"]


def test_a_group_is_explained_by_whom_it_reaches(window: MainWindow, person: Person, groups: GroupPage) -> None:
    window.places.go(Place(ACCOUNT, GROUP, "finance"))
    person.qtbot.waitUntil(lambda: groups.panel.title.whole_text() == "finance")
    said = labels(groups.panel)
    now = window.bridge.resolution
    members = now.configuration.members["finance"]
    decided = sum(now.status_of(name).group == "finance" for name in members)
    assert any(text.startswith(f"Decides for {decided} of {len(members)} members") for text in said)
    assert set(members) <= {link.text() for link in links(groups.panel)}
