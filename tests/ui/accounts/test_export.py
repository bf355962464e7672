"""Save as CSV: what the table shows, safe for spreadsheets."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from mailplus_console.edits.draft import Draft
from mailplus_console.records import Change, User
from tests.helpers.listener import Listener
from tests.ui.accounts.conftest import Person
from ui import table_file
from ui.accounts import export, user_cells, user_csv
from ui.accounts.account_page import AccountPage
from ui.accounts.group_page import GroupPage
from ui.accounts.user_page import UserPage
from ui.main_window import MainWindow
from ui.places import ACCOUNT, USER, Place


def saved(person: Person, page: AccountPage, command: str, path: Path) -> list[list[str]]:
    """Save through the command and the file dialog; the rows of the file."""
    person.do(command)
    dialog = person.dialog(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    person.qtbot.waitUntil(lambda: not person.window.jobs.running)
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_the_file_has_the_rows_order_and_columns_of_the_table(
    window: MainWindow, person: Person, users: UserPage, said: Listener, tmp_path: Path
) -> None:
    window.places.go(Place.at(ACCOUNT, USER, group="finance"))
    users.search.set_text("pri")
    users.sort(user_cells.FULL_NAME, True)
    users.widths._show(user_cells.MAIL, False)
    rows = saved(person, users, "user.export", tmp_path / "users.csv")
    assert rows[0] == ["Name", "Full name", "Source", "Status", "Status from", "Quota (MB)", "Quota from", "Policy"]
    assert [row[0] for row in rows[1:]] == person.names(users)
    assert len(rows) - 1 < len(window.bridge.configuration.members["finance"])
    priya = next(row for row in rows if row[0] == "priya.raman")
    assert priya == [
        "priya.raman", "Priya Raman", "Local", "Activated", "group finance", "8192", "group finance",
        "Finance: no forwarding",
    ]  # fmt: skip
    assert said.last == "Saved 1 row as users.csv."


def test_no_name_becomes_a_formula(window: MainWindow, person: Person, users: UserPage, tmp_path: Path) -> None:
    name = "=cmd|'/c calc'!A1"
    change = Change("users", name, None, User(name, full_name="+1", email="@SUM(A1)"))
    window.bridge.edit(lambda _now: Draft("Added one", (change,)))
    person.settle()
    rows = saved(person, users, "user.export", tmp_path / "users.csv")
    row = next(row for row in rows if "cmd" in row[0])
    assert row[:3] == [f"'{name}", "'+1", "'@SUM(A1)"]


def test_groups_are_saved_too(person: Person, groups: GroupPage, tmp_path: Path) -> None:
    rows = saved(person, groups, "group.export", tmp_path / "groups.csv")
    finance = next(row for row in rows if row[0] == "finance")
    assert finance[3:] == ["6", "Activated", "8192", "Finance: no forwarding"]


def test_the_window_s_own_command_saves_this_page(person: Person, users: UserPage, tmp_path: Path) -> None:
    rows = saved(person, users, "file.save_csv", tmp_path / "users.csv")
    assert len(rows) == 65


def test_a_place_that_cannot_be_written_is_one_sentence(
    person: Person, users: UserPage, said: Listener, tmp_path: Path
) -> None:
    listing = users.rows.listing
    assert listing is not None
    columns = user_csv.csv_columns()
    what = export.table_of(columns, listing.records([0, 1]), listing.resolution)
    table_file.save(users.context, what, tmp_path / "missing" / "users.csv")
    person.qtbot.waitUntil(lambda: not person.window.jobs.running)
    assert said.last.startswith("users.csv was not written")


def test_files_go_where_the_last_one_went_and_not_where_the_console_keeps_its_own(
    window: MainWindow, person: Person, users: UserPage, tmp_path: Path
) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    person.do("user.export")
    first = person.dialog(QFileDialog)
    assert first.directory().absolutePath() != str(window.bridge.path.parent)
    first.reject()
    saved(person, users, "user.export", reports / "users.csv")
    person.do("user.export")
    assert person.dialog(QFileDialog).directory().absolutePath() == str(reports)
