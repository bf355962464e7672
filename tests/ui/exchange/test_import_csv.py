"""Users and groups from a CSV file, from the menu to the notice."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from mailplus_console.records import Source
from tests.helpers.listener import Listener
from tests.helpers.person import button, click, press
from tests.ui.exchange.conftest import Person
from ui.exchange.preview_dialog import OVERVIEW, PreviewDialog
from ui.exchange.report_dialog import ReportDialog
from ui.exchange.rows import CHANGED, NEW, SAME

THREE = "name,full_name,email,groups\nzoe,Zoe Zimmer,zoe@northwind.example,Sales\nyan,Yan Young,,New group\n"
TWO_BAD = "name,status\nzoe,activated\nyan,actve\n,activated\n"


def csv(folder: Path, text: str, name: str = "people.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_is_shown_before_and_is_one_edit_after(person: Person, said: Listener, tmp_path: Path) -> None:
    bridge = person.window.bridge
    before, edits = bridge.configuration, len(bridge.workspace.entries)
    preview = person.preview_of(csv(tmp_path, THREE))
    assert bridge.configuration is before, "looking changes nothing"
    preview.show_state(NEW)
    assert {row.name for row in person.rows(preview.list)} >= {"zoe", "yan", "New group"}
    click(preview.confirm)
    person.wait_for_work()
    assert not person.dialogs(PreviewDialog)
    assert {"zoe", "yan"} <= set(bridge.configuration.users)
    assert bridge.configuration.members["New group"] == ("yan",)
    assert len(bridge.workspace.entries) == edits + 1
    assert "people.csv" in said.last
    undo = next(action for action in said.notices[-1].actions if action.text == "Undo")
    undo.run()
    person.wait_for_work()
    assert bridge.configuration == before


def test_new_changed_and_unchanged_are_told_apart(person: Person, tmp_path: Path) -> None:
    users = person.window.bridge.configuration.users
    same, other, *_ = sorted(users)
    text = f"name,full_name\nzoe,Zoe Zimmer\n{same},{users[same].full_name}\n{other},Somebody Else\n"
    preview = person.preview_of(csv(tmp_path, text))
    assert [preview.tabs.tabText(tab) for tab in range(preview.tabs.count())] == [
        "Overview",
        "New  1",
        "Changed  1",
        "Unchanged  1",
    ]
    preview.show_state(CHANGED)
    (row,) = person.rows(preview.list)
    assert (row.name, row.line) == (other, 4)
    assert row.text == f"Full name: {users[other].full_name} → Somebody Else"
    preview.show_state(SAME)
    assert [row.name for row in person.rows(preview.list)] == [same]
    preview.reject()


def test_the_kinds_of_rows_are_turned_through_by_keyboard(person: Person, tmp_path: Path) -> None:
    preview = person.preview_of(csv(tmp_path, THREE))
    press(preview.source, "Ctrl+Tab")
    assert preview.list.isVisible()
    assert {row.name for row in person.rows(preview.list)} >= {"zoe", "yan", "New group"}
    press(preview.list.table, "Ctrl+Shift+Backtab")
    assert not preview.list.isVisible(), "back at the overview"


def test_the_list_is_searched_by_keyboard(person: Person, tmp_path: Path) -> None:
    preview = person.preview_of(csv(tmp_path, THREE))
    press(preview, "Ctrl+F")
    preview.list.search.set_text("young")
    assert [row.name for row in person.rows(preview.list)] == ["yan"]
    assert "Yan Young" in preview.list.whole.text(), "the current row is told whole"
    preview.list.search.set_text("nobody at all")
    assert person.rows(preview.list) == []
    assert not preview.list.save.isEnabled()
    preview.reject()


def test_bad_rows_keep_everything_out_until_they_are_skipped(person: Person, said: Listener, tmp_path: Path) -> None:
    before = person.window.bridge.configuration
    preview = person.preview_of(csv(tmp_path, TWO_BAD))
    assert not preview.confirm.isEnabled()
    assert preview.hindrance.text().startswith("2 lines cannot be imported.")
    click(button(preview.hindrance, "Show them"))
    assert [(row.line, row.text) for row in person.rows(preview.list)] == [
        (3, "'status' must be activated, deactivated or unspecified, not 'actve' (did you mean 'activated'?)"),
        (4, "'name' is missing"),
    ]
    assert person.window.bridge.configuration is before
    preview.skip.click()
    person.wait(preview.confirm.isEnabled)
    assert preview.confirm.text() == "Import 1 record"
    assert preview.hindrance.isVisible(), "nothing jumps"
    assert preview.hindrance.text() == "2 lines are left out."
    click(preview.confirm)
    person.wait_for_work()
    assert set(person.window.bridge.configuration.users) - set(before.users) == {"zoe"}
    assert said.notices[-1].level == "warning", "it stays until it has been read"
    assert said.notices[-1].detail == "2 lines were not imported."


def test_the_rejected_lines_can_be_read_copied_and_saved_afterwards(
    person: Person, said: Listener, tmp_path: Path
) -> None:
    preview = person.preview_of(csv(tmp_path, TWO_BAD.replace("actve", "=2+3")))
    preview.skip.click()
    person.wait(preview.confirm.isEnabled)
    click(preview.confirm)
    person.wait_for_work()
    next(action for action in said.notices[-1].actions if action.text == "Show details").run()
    details = person.dialog(ReportDialog)
    assert [row.line for row in person.rows(details.list)] == [3, 4], "what was left out comes first"
    click(details.list.copy)
    person.wait_for_work()
    assert "Line 4: Not imported: 'name' is missing\n" in QGuiApplication.clipboard().text()
    click(details.list.save)
    person.choose(tmp_path / "left out.csv")
    person.wait_for_work()
    saved = (tmp_path / "left out.csv").read_text(encoding="utf-8-sig")
    assert saved.splitlines()[0] == "Line,Result,Kind,Name,Details"
    assert "not '=2+3'" in saved
    click(details.list.save)
    person.choose(tmp_path / "left out", "*.txt")
    person.wait_for_work()
    assert "Line 4: Not imported: 'name' is missing" in (tmp_path / "left out.txt").read_text(encoding="utf-8")
    details.reject()


def test_a_saved_list_holds_no_formula(person: Person, tmp_path: Path) -> None:
    preview = person.preview_of(csv(tmp_path, "name,full_name\n\"=cmd|'/c calc'!A0\",x\n"))
    preview.show_state(NEW)
    click(preview.list.save)
    person.choose(tmp_path / "list.csv")
    person.wait_for_work()
    cells = (tmp_path / "list.csv").read_text(encoding="utf-8-sig").splitlines()[1].split(",")
    assert cells[3] == "'=cmd|'/c calc'!A0"
    preview.reject()


def test_the_source_is_chosen_for_those_who_name_none(person: Person, tmp_path: Path) -> None:
    preview = person.preview_of(csv(tmp_path, "name,source\nzoe,\nyan,domain\n"))
    assert preview.source.currentText() == "Account type: Local directory"
    preview.source.setCurrentIndex(preview.source.findData(Source.LDAP))
    person.wait(preview.confirm.isEnabled)
    click(preview.confirm)
    person.wait_for_work()
    users = person.window.bridge.configuration.users
    assert (users["zoe"].source, users["yan"].source) == (Source.LDAP, Source.DOMAIN)


def test_too_few_seats_are_told_before_and_asked_only_once(person: Person, said: Listener, tmp_path: Path) -> None:
    bridge = person.window.bridge
    free = bridge.resolution.seats.free
    rows = "".join(f"new{number},activated\n" for number in range(free + 3))
    preview = person.preview_of(csv(tmp_path, "name,status\n" + rows))
    assert "(3 too many)" in preview.hindrance.text()
    assert preview.overview.seats.text().endswith(": 3 too many")
    assert preview.confirm.text() == "Import all the same"
    click(preview.confirm)
    person.wait_for_work()
    assert not said.questions
    assert bridge.resolution.seats.over == 3


def test_a_file_without_news_offers_nothing(person: Person, tmp_path: Path) -> None:
    name = next(iter(person.window.bridge.configuration.users))
    preview = person.preview_of(csv(tmp_path, f"name\n{name}\n"))
    assert not preview.confirm.isEnabled()
    assert "nothing to import" in preview.hindrance.text()
    preview.reject()


@pytest.mark.parametrize("way_out", ["button", "escape", "close"])
def test_leaving_the_preview_changes_nothing(person: Person, tmp_path: Path, way_out: str) -> None:
    before = person.window.bridge.configuration
    preview = person.preview_of(csv(tmp_path, THREE))
    if way_out == "button":
        click(preview.cancel)
    elif way_out == "escape":
        press(preview, "Escape")
    else:
        preview.close()
    person.wait(lambda: not person.dialogs(QDialog))
    assert person.window.bridge.configuration is before


def test_the_undo_of_the_notice_never_takes_back_something_else(person: Person, said: Listener, tmp_path: Path) -> None:
    gone: list[int] = []
    person.window.notices.withdrawn.connect(gone.append)
    click(person.preview_of(csv(tmp_path, THREE)).confirm)
    person.wait_for_work()
    notice = said.notices[-1]
    person.trigger("edit.undo")
    person.wait_for_work()
    assert gone == [notice.number]


def test_why_a_row_is_left_out_reads_as_a_sentence(person: Person, tmp_path: Path) -> None:
    preview = person.preview_of(csv(tmp_path, "name,quota\nzoe,1,2\n"))
    click(button(preview.hindrance, "Show them"))
    assert [row.text for row in person.rows(preview.list)] == [
        "Unknown column 'quota' (did you mean 'quota_mb'?): it would be left out",
        "This row has 3 cells; the header has 2",
    ]
    preview.reject()


def test_a_file_that_has_vanished_is_one_sentence(person: Person, said: Listener, tmp_path: Path) -> None:
    person.window.late.exchange.import_file(tmp_path / "gone.csv")
    person.wait_for_work()
    assert said.last == "gone.csv: the file cannot be read: No such file or directory."
    assert [action.text for action in said.notices[-1].actions] == ["Choose another file…"]


def test_a_table_without_names_is_refused_with_its_place(person: Person, tmp_path: Path) -> None:
    person.import_file(csv(tmp_path, "who,mail\nzoe,zoe@northwind.example\n"))
    problems = person.dialog(ReportDialog)
    (row,) = person.rows(problems.list)
    assert row.name == "Line 1"
    assert row.text.startswith("There is no column 'name'")
    problems.reject()


def test_the_overview_says_it_in_numbers_and_aloud(person: Person, tmp_path: Path) -> None:
    users = len(person.window.bridge.configuration.users)
    preview = person.preview_of(csv(tmp_path, THREE))
    preview.show_state(OVERVIEW)
    spoken = preview.overview.accessibleDescription()
    assert spoken.startswith(f"Users: {users} now, 2 new, 0 changed, 0 removed, {users + 2} afterwards")
    assert preview.sentence.text().startswith("2 users, 2 groups · CSV · ")
    preview.reject()
