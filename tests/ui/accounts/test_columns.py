"""The columns of the user table in windows of every size: what is read whole, what is shortened, what gives way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from tests.ui.accounts.conftest import Person
from tests.ui.accounts.test_user_table import below_more
from ui.accounts import user_cells
from ui.accounts.account_table import INSET
from ui.accounts.cells import END, MARGIN, Cell, CellDelegate
from ui.accounts.user_page import UserPage
from ui.main_window import MainWindow
from ui.theme import colors


def test_the_columns_can_be_hidden_and_come_back(person: Person, users: UserPage) -> None:
    below = below_more(users, "Columns")
    below.aboutToShow.emit()
    next(action for action in below.actions() if action.text() == "Mail").setChecked(False)
    assert users.table.isColumnHidden(user_cells.MAIL)
    assert user_cells.MAIL not in users.widths.shown()
    next(action for action in below.actions() if action.text() == "Reset columns").trigger()
    assert not users.table.isColumnHidden(user_cells.MAIL)


def painted(users: UserPage, name: str, column: int) -> str:
    """A text as the table shows it in its present width."""
    row, delegate = users.model.row_of(name), users.table.itemDelegateForColumn(column)
    assert row is not None
    assert isinstance(delegate, CellDelegate)
    cell = users.model.cell(row, column)
    room = users.table.columnWidth(column) - MARGIN - END - (INSET if column == user_cells.NAME else 0)
    return delegate._fitting(cell.text, room - (22 if cell.end_icon else 0))[0]


def hidden_columns(users: UserPage) -> set[int]:
    return {column for column in range(8) if users.table.isColumnHidden(column)}


@pytest.mark.parametrize(
    "width, height", [(1024, 700), (1280, 820), (1440, 900), (1459, 900), (1460, 900), (1920, 1080)]
)
def test_a_window_of_any_size_shows_every_column(
    window: MainWindow, person: Person, users: UserPage, width: int, height: int
) -> None:
    window.resize(width, height)
    person.settle()
    assert hidden_columns(users) == set()
    assert users.table.horizontalScrollBar().maximum() == 0
    names = [user.name for user in users.bridge.configuration.users.values()]
    assert [name for name in names if painted(users, name, user_cells.NAME) != name] == []


@pytest.mark.parametrize("width, height", [(1280, 820), (1366, 768), (1440, 900), (1460, 900)])
def test_from_1280_pixels_on_every_address_of_the_sample_is_read_whole(
    window: MainWindow, person: Person, users: UserPage, width: int, height: int
) -> None:
    window.resize(width, height)
    person.settle()
    known = users.bridge.configuration.users.values()
    cut = [user.email for user in known if user.email and painted(users, user.name, user_cells.MAIL) != user.email]
    assert cut == []


def test_in_the_smallest_window_an_address_loses_its_domain_first(
    window: MainWindow, person: Person, users: UserPage
) -> None:
    window.resize(1024, 700)
    person.settle()
    for user in users.bridge.configuration.users.values():
        shown = painted(users, user.name, user_cells.MAIL)
        local, at, _domain = (user.email or "").partition("@")
        assert shown.startswith(local + at), user.email
    row = users.model.row_of("amara.okafor")
    assert row is not None
    tip = users.model.index(row, user_cells.MAIL).data(Qt.ItemDataRole.ToolTipRole)
    assert "amara.okafor@aurora-instruments.example" in tip


def test_beside_the_panel_in_a_small_window_the_least_needed_columns_give_way(
    window: MainWindow, person: Person, users: UserPage
) -> None:
    window.resize(1024, 700)
    users.table.go_to(0)
    users.explain()
    person.settle()
    hidden = hidden_columns(users)
    assert not hidden & {user_cells.NAME, user_cells.STATUS}
    assert user_cells.MAIL in hidden
    assert users.table.horizontalScrollBar().maximum() == 0
    assert users.widths.shown() == list(range(8)), "a file gets them all"
    below = below_more(users, "Columns")
    below.aboutToShow.emit()
    assert "Mail (no room now)" in {action.text() for action in below.actions()}
    users.panel.close_panel()
    person.qtbot.waitUntil(lambda: not hidden_columns(users))


def test_a_person_who_widens_the_navigation_in_a_small_window_gets_fewer_columns(
    window: MainWindow, person: Person, users: UserPage
) -> None:
    window.resize(1024, 700)
    window.actions_register.action("view.navigation").trigger()
    person.qtbot.waitUntil(lambda: hidden_columns(users) == {user_cells.MAIL, user_cells.SOURCE})
    window.actions_register.action("view.navigation").trigger()
    person.qtbot.waitUntil(lambda: not hidden_columns(users))


@pytest.mark.parametrize("width, height", [(1024, 700), (1280, 820), (1366, 768)])
def test_where_a_status_and_a_quota_come_from_is_read_whole(
    window: MainWindow, person: Person, users: UserPage, width: int, height: int
) -> None:
    window.resize(width, height)
    person.qtbot.waitUntil(lambda: users.table.horizontalScrollBar().maximum() == 0)
    table, advance = users.table, users.table.fontMetrics().horizontalAdvance
    row = users.model.row_of("anneke.devries")
    assert row is not None
    status, quota = (users.model.cell(row, column) for column in (user_cells.STATUS, user_cells.QUOTA))
    assert (status.detail, status.brief) == ("group engineering", "engineering")
    picture, number = 22, 48
    room = table.columnWidth(user_cells.STATUS) - MARGIN - END - picture
    assert advance(f"{status.text} · {status.brief if width == 1024 else status.detail}") <= room
    room = table.columnWidth(user_cells.QUOTA) - MARGIN - END - number
    assert advance(f"  {quota.brief}") <= room
    tip = users.model.index(row, user_cells.STATUS).data(Qt.ItemDataRole.ToolTipRole)
    assert "Activated · group engineering" in tip


def test_a_quota_too_long_for_the_row_of_numbers_is_not_cut(users: UserPage) -> None:
    delegate = users.table.itemDelegateForColumn(user_cells.QUOTA)
    assert isinstance(delegate, CellDelegate)
    picture = QPixmap(300, 36)
    painter = QPainter(picture)
    painter.setFont(users.table.font())
    long, advance = "123,456.78 GB", users.table.fontMetrics().horizontalAdvance
    end = delegate._texts(painter, Cell(long), "", QRect(0, 0, 144, 36), colors())
    painter.end()
    assert end >= advance(long) > 48


@pytest.mark.parametrize("width, said", [(196, ["support", "own", "engineering"]), (197, ["group support", "own"])])
def test_the_word_group_stands_in_all_rows_of_a_column_or_in_none(users: UserPage, width: int, said: list[str]) -> None:
    delegate = users.table.itemDelegateForColumn(user_cells.QUOTA)
    assert isinstance(delegate, CellDelegate)
    rows = [users.model.row_of(name) for name in ("aiko.mori", "amara.okafor", "anneke.devries")]
    shown = [delegate.detail(users.model.cell(row or 0, user_cells.QUOTA), width) for row in rows]
    assert shown[: len(said)] == said
