"""The table of users: search, filters, order, selection, and how it follows edits."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from mailplus_console.edits import accounts
from mailplus_console.effective.resolution import Resolution
from mailplus_console.records import Status, User
from tests.helpers.person import button
from tests.ui.accounts.conftest import Person
from ui import icons
from ui.accounts import user_cells, user_filters
from ui.accounts.user_page import UserPage
from ui.main_window import MainWindow
from ui.places import ACCOUNT, USER, Place


def test_status_quota_and_policy_are_told_with_their_origin(person: Person, users: UserPage) -> None:
    assert person.text(users, "anneke.devries", user_cells.STATUS) == "Activated · group engineering"
    assert person.text(users, "amara.okafor", user_cells.STATUS) == "Activated · own"
    assert person.text(users, "anita.kumar", user_cells.STATUS) == "Not activated · default"
    assert person.text(users, r"AURORA\s.lund", user_cells.STATUS) == "Not activated · other source"
    assert person.text(users, "anneke.devries", user_cells.QUOTA) == "12 GB · group engineering"
    assert person.text(users, "amara.okafor", user_cells.POLICY) == "Board"
    assert person.text(users, "anneke.devries", user_cells.POLICY) == "Default"


def test_each_keystroke_narrows_and_the_number_found_is_said(person: Person, users: UserPage) -> None:
    QTest.keyClicks(users.search.line, "okafor")
    assert person.names(users) == ["amara.okafor"]
    assert users.search.line.accessibleDescription() == "1 of 64"
    users.search.clear()
    assert len(person.names(users)) == 64


def test_words_in_any_order_and_case_are_found_in_name_full_name_and_address(person: Person, users: UserPage) -> None:
    QTest.keyClicks(users.search.line, "MORI aiko")
    assert person.names(users) == ["aiko.mori"]


def test_another_word_that_finds_as_many_shows_others(users: UserPage) -> None:
    first = users.model.index(0, 0)
    users.search.set_text("aiko.mori")
    assert users.model.data(first) == "aiko.mori"
    users.search.set_text("ben.carter")
    assert users.model.data(first) == "ben.carter"


def test_a_link_is_not_narrowed_by_what_was_searched_before(
    window: MainWindow, person: Person, users: UserPage
) -> None:
    users.search.set_text("ben.carter")
    window.places.go(Place.at(ACCOUNT, USER, group="sales"))
    assert set(person.names(users)) == set(window.bridge.configuration.members["sales"])


def test_ctrl_f_goes_to_the_search_and_down_into_the_table(person: Person, users: UserPage) -> None:
    person.do("edit.find")
    assert users.search.line.hasFocus()
    person.press(users.search.line, Qt.Key.Key_Down)
    assert users.table.hasFocus()
    assert users.table.current_row() == 0


def test_letters_typed_into_the_table_search(person: Person, users: UserPage) -> None:
    users.table.setFocus()
    QTest.keyClicks(users.table, "w")
    QTest.keyClicks(users.search.line, "eiss")
    assert person.names(users) == ["hannah.weiss"]


def test_nothing_found_offers_the_way_out(person: Person, users: UserPage) -> None:
    users.search.set_text("nobody has this")
    assert users.stack.currentWidget() is users.empty
    assert users.empty.title() == "Nothing found"
    button(users.empty, "Clear search and filters").click()
    assert users.stack.currentWidget() is users.table
    assert len(person.names(users)) == 64


Holds = Callable[[User, Resolution], object]
FILTERS: list[tuple[dict[str, str], Holds]] = [
    ({"status": "active"}, lambda user, now: now.status_of(user.name).active),
    ({"seat": "used"}, lambda user, now: now.status_of(user.name).active),
    ({"active": "no"}, lambda user, now: not now.status_of(user.name).active),
    ({"status": "deactivated"}, lambda user, now: user.status is Status.DEACTIVATED),
    ({"source": "domain"}, lambda user, now: user.source == "domain"),
    ({"quota": "group"}, lambda user, now: now.quota_of(user.name).origin == "group"),
    ({"quota": "limited"}, lambda user, now: now.quota_of(user.name).limit_mb > 0),
    ({"policy": "default"}, lambda user, now: now.policy_of(user.name) is None),
    ({"group": "sales"}, lambda user, now: "sales" in now.groups_of(user.name)),
    ({"origin": "default"}, lambda user, now: now.status_of(user.name).origin == "default"),
    ({"administrator": "yes"}, lambda user, now: user.administrator),
    ({"clearing": "yes"}, lambda user, now: user.name in now.configuration.data_clearings),
    ({"names": "aiko.mori,ben.carter"}, lambda user, now: user.name in ("aiko.mori", "ben.carter")),
    ({"group": "interns", "quota": "user"}, lambda user, now: "interns" in now.groups_of(user.name) and user.quota),
]


@pytest.mark.parametrize("filters, holds", FILTERS, ids=lambda value: str(value) if isinstance(value, dict) else "")
def test_a_link_shows_exactly_whom_it_means(
    window: MainWindow, person: Person, users: UserPage, filters: dict[str, str], holds: Holds
) -> None:
    now = window.bridge.resolution
    expected = {name for name, user in now.configuration.users.items() if holds(user, now)}
    window.places.go(Place.at(ACCOUNT, USER, **filters))
    assert set(person.names(users)) == expected
    assert len(expected) < 64, "the sample should have users on both sides"
    assert users.filters.values(), "a filter in force is visible as a chip"
    assert users.filters.clear_button.isVisible()


def test_a_chosen_filter_is_a_chip_that_can_be_taken_off(person: Person, users: UserPage) -> None:
    chip = users.filters.chips["source"]
    person.press(chip, Qt.Key.Key_Return)
    menu = person.menu()
    next(action for action in menu.actions() if action.text() == "Domain").trigger()
    menu.close()
    assert chip.text() == "Source: Domain"
    assert all(name.startswith("AURORA") for name in person.names(users))
    person.press(chip, Qt.Key.Key_Delete)
    assert len(person.names(users)) == 64


def test_the_cross_of_a_chip_takes_the_filter_off(window: MainWindow, person: Person, users: UserPage) -> None:
    window.places.go(Place.at(ACCOUNT, USER, source="domain"))
    chip = users.filters.chips["source"]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.rect().center() + _right_edge(chip))
    assert len(person.names(users)) == 64


def _right_edge(chip: QWidget) -> QPoint:
    return QPoint(chip.width() // 2 - 10, 0)


def test_a_group_is_chosen_from_a_searchable_list(person: Person, users: UserPage) -> None:
    popup = users.filters.chips["group"].open_popup()
    QTest.keyClicks(popup.search.line, "fin")
    assert [popup.list.item(row).text() for row in range(popup.list.count())] == ["finance"]
    person.press(popup.search.line, Qt.Key.Key_Return)
    assert set(person.names(users)) == set(users.bridge.configuration.members["finance"])


def test_filters_set_by_hand_are_there_again_on_the_way_back(
    window: MainWindow, person: Person, users: UserPage
) -> None:
    users.filters.chips["group"]._choose_and_show("sales")
    before = person.names(users)
    window.places.go(Place(ACCOUNT, "group"))
    window.places.go(Place(ACCOUNT, USER))
    assert len(person.names(users)) == 64
    window.places.back()
    window.places.back()
    assert person.names(users) == before


def test_a_click_on_a_heading_sorts_and_another_one_turns_it(person: Person, users: UserPage) -> None:
    header = users.table.horizontalHeader()

    def click() -> None:
        at = header.sectionViewportPosition(user_cells.QUOTA) + 30
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=header.rect().topLeft() + _x(at))

    click()
    limits = [users.bridge.resolution.quota_of(name).limit_mb or 1 << 40 for name in person.names(users)]
    assert limits == sorted(limits)
    click()
    limits = [users.bridge.resolution.quota_of(name).limit_mb or 1 << 40 for name in person.names(users)]
    assert limits == sorted(limits, reverse=True)


def _x(at: int) -> QPoint:
    return QPoint(at, 15)


def below_more(users: UserPage, title: str) -> QMenu:
    below = next(action.menu() for action in users.more.menu().actions() if action.text() == title)
    assert isinstance(below, QMenu)
    return below


def test_sorting_is_in_the_menu_for_those_without_a_mouse(person: Person, users: UserPage) -> None:
    below = below_more(users, "Sort by")
    below.aboutToShow.emit()
    next(action for action in below.actions() if action.text() == "Full name").trigger()
    assert person.names(users)[0] == "aiko.mori"
    below.aboutToShow.emit()
    next(action for action in below.actions() if action.text() == "Descending").trigger()
    assert person.names(users)[-1] == "aiko.mori"


def test_the_info_column_has_no_order(person: Person, users: UserPage) -> None:
    before = person.names(users)
    users.table._sort(user_cells.INFO)
    assert person.names(users) == before
    assert users.table.horizontalHeader().sortIndicatorSection() == user_cells.NAME


def test_an_edit_repaints_its_rows_and_keeps_the_place(person: Person, users: UserPage) -> None:
    users.table.go_to(40)
    scrolled = users.table.verticalScrollBar().value()
    resets: list[None] = []
    changed: list[tuple[int, int]] = []
    users.model.modelReset.connect(lambda: resets.append(None))
    users.model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    users.make(accounts.set_user_status(["aiko.mori"], Status.DEACTIVATED))
    person.settle()
    row = users.model.row_of("aiko.mori")
    assert not resets
    assert changed == [(row, row)]
    assert person.text(users, "aiko.mori", user_cells.STATUS) == "Deactivated · own"
    assert users.table.current_row() == 40
    assert users.table.verticalScrollBar().value() == scrolled


def test_a_row_that_moves_is_followed_on_the_screen(person: Person, users: UserPage) -> None:
    users.sort(user_cells.STATUS, False)
    person.click_on(users, "aiko.mori")
    offset = users.table.visualRect(users.table.currentIndex()).y()
    users.make(accounts.set_user_status(["aiko.mori"], Status.DEACTIVATED))
    person.settle()
    assert person.selected(users) == ["aiko.mori"]
    box = users.table.visualRect(users.table.currentIndex())
    bar = users.table.verticalScrollBar()
    assert box.y() == offset or bar.value() in (0, bar.maximum())
    assert users.table.viewport().rect().contains(box.center())


def test_an_edit_made_while_the_page_is_hidden_is_there_when_it_comes_back(
    window: MainWindow, person: Person, users: UserPage
) -> None:
    window.places.go(Place(ACCOUNT, "group"))
    window.bridge.edit(accounts.set_user_status(["aiko.mori"], Status.DEACTIVATED))
    person.settle()
    window.places.go(Place(ACCOUNT, USER))
    assert person.text(users, "aiko.mori", user_cells.STATUS) == "Deactivated · own"


def test_a_filtered_row_that_no_longer_passes_disappears(window: MainWindow, person: Person, users: UserPage) -> None:
    window.places.go(Place.at(ACCOUNT, USER, status="active"))
    assert "aiko.mori" in person.names(users)
    users.make(accounts.set_user_status(["aiko.mori"], Status.DEACTIVATED))
    person.settle()
    assert "aiko.mori" not in person.names(users)
    window.bridge.undo()
    person.settle()
    assert "aiko.mori" in person.names(users)


def test_ctrl_c_copies_the_selected_rows_as_a_table(person: Person, users: UserPage) -> None:
    person.select(users, ["aiko.mori", "ben.carter"])
    person.press(users.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[0] for line in lines] == ["aiko.mori", "ben.carter"]
    assert "Activated · group interns" in lines[0].split("\t")


def test_screen_readers_get_words_for_what_is_only_drawn(users: UserPage) -> None:
    model = users.model

    def said(name: str, column: int) -> str:
        row = model.row_of(name)
        assert row is not None
        return str(model.data(model.index(row, column), Qt.ItemDataRole.AccessibleTextRole))

    assert said("admin", user_cells.NAME) == "admin, administrator of the server"
    assert said("aiko.mori", user_cells.INFO) == "What applies to aiko.mori, and why"
    assert "will be cleared" in said("walter.braun", user_cells.STATUS)
    assert "It hides" in said("amara.okafor", user_cells.POLICY)
    everything = (model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount()))
    silent = {index.column() for index in everything if not model.data(index, Qt.ItemDataRole.AccessibleTextRole)}
    assert silent <= {user_cells.FULL_NAME, user_cells.MAIL}, "only what is empty is silent"


def test_a_filter_offers_a_status_under_the_drawing_that_the_table_shows_for_it(users: UserPage) -> None:
    offered = {choice.text: choice.icon for choice in user_filters.kinds(users.bridge)[0].choices()}
    rows = ("amara.okafor", "anita.kumar")
    cells = [users.model.cell(users.model.row_of(name) or 0, user_cells.STATUS) for name in rows]
    assert [cell.text for cell in cells] == ["Activated", "Not activated"]
    for cell in cells:
        drawing = offered[cell.text]
        assert drawing is not None
        assert drawing.pixmap(16).toImage() == icons.icon(cell.icon, cell.role).pixmap(16).toImage()


def test_the_chosen_value_of_a_filter_is_ticked_in_place_of_its_drawing(person: Person, users: UserPage) -> None:
    person.window.places.go(Place.at(ACCOUNT, USER, status="active"))
    chip = users.filters.chips["status"]
    chip.open_menu()
    offered = {action.text(): action for action in chip._menu.actions()}
    assert offered["Activated"].isChecked()
    assert offered["Activated"].icon().isNull()
    assert not offered["Not activated"].icon().isNull()
    chip._menu.close()
