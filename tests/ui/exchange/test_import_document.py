"""A configuration document: it replaces everything, or says everything that is wrong with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from mailplus_console.exchange.document import write_document
from tests.helpers.listener import Listener
from tests.helpers.person import button, click
from tests.ui.exchange.conftest import Person
from ui.exchange.preview_dialog import OVERVIEW
from ui.exchange.report_dialog import ReportDialog
from ui.exchange.rows import REMOVED

SMALL = "format: mailplus-console/1\nusers:\n  - name: zoe\n    email: zoe@example.org\n"
DAMAGED = "format: mailplus-console/1\nusers:\n  - name: zoe\n    status: [activated\n"
WRONG = """format: mailplus-console/1
users: [{name: zoe, status: actve}]
groups: [{name: sales, members: [zoe]}]
user_policies: [{name: One, targets: {groups: [sale]}}]
"""
BOMB = "format: mailplus-console/1\na: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [*{before},*{before},*{before},*{before},*{before},*{before},*{before},*{before}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def document(folder: Path, text: str, name: str = "company.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_document_replaces_the_configuration_as_one_edit(person: Person, said: Listener, tmp_path: Path) -> None:
    bridge = person.window.bridge
    before = bridge.configuration
    preview = person.preview_of(document(tmp_path, SMALL))
    assert "replaces the whole configuration" in preview.replaces.text()
    assert preview.confirm.text() == "Replace the configuration"
    preview.show_state(OVERVIEW)
    numbers = preview.overview.accessibleDescription()
    assert f"Users: {len(before.users)} now, 1 new, 0 changed, {len(before.users)} removed, 1 afterwards" in numbers
    assert f"User policies: {len(before.user_policies)} now" in numbers
    preview.show_state(REMOVED)
    assert {row.name for row in person.rows(preview.list)} >= set(before.users)
    click(preview.confirm)
    person.wait_for_work()
    assert set(bridge.configuration.users) == {"zoe"}
    assert "company.yaml" in said.last
    person.trigger("edit.undo")
    person.wait_for_work()
    assert bridge.configuration == before


def test_what_a_document_changes_for_users_and_seats_is_told(person: Person, tmp_path: Path) -> None:
    configuration = person.window.bridge.configuration
    text = write_document(configuration, ".yaml").replace("pop3: true", "pop3: false")
    preview = person.preview_of(document(tmp_path, text))
    assert "lose POP3" in preview.overview.impact.text()
    assert preview.overview.seats.text().endswith("as before")
    preview.reject()


def test_the_own_export_has_no_news(person: Person, tmp_path: Path) -> None:
    preview = person.preview_of(document(tmp_path, write_document(person.window.bridge.configuration, ".yaml")))
    assert not preview.confirm.isEnabled()
    assert "nothing to import" in preview.hindrance.text()
    preview.reject()


def test_every_problem_is_listed_with_its_place(person: Person, tmp_path: Path) -> None:
    before = person.window.bridge.configuration
    person.import_file(document(tmp_path, WRONG))
    problems = person.dialog(ReportDialog)
    assert problems.windowTitle() == "company.yaml cannot be imported"
    assert problems.sentence.text() == "Nothing was imported: 2 problems."
    assert [row.name for row in person.rows(problems.list)] == [
        "users[0].status",
        "user_policies[0].targets.groups[0]",
    ]
    assert "did you mean 'sales'?" in problems.list.model.shown_rows()[1].text
    click(problems.list.copy)
    person.wait_for_work()
    assert "user_policies[0].targets.groups[0] – No group named 'sale'" in QGuiApplication.clipboard().text()
    assert person.window.bridge.configuration is before
    click(button(problems, "Choose another file…"))
    person.choose(document(tmp_path, SMALL, "small.yaml"))
    person.preview().reject()


def test_a_damaged_document_names_the_line(person: Person, tmp_path: Path) -> None:
    person.import_file(document(tmp_path, DAMAGED))
    problems = person.dialog(ReportDialog)
    (row,) = person.rows(problems.list)
    assert row.name.startswith("Line ")
    assert "not YAML" in row.text
    problems.reject()


def test_a_document_that_would_grow_without_bounds_is_refused_at_once(person: Person, tmp_path: Path) -> None:
    person.import_file(document(tmp_path, BOMB))
    problems = person.dialog(ReportDialog)
    (row,) = person.rows(problems.list)
    assert row.name == "Line 2"
    assert "Anchors" in row.text
    problems.reject()


def test_binary_rubbish_is_one_problem(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "picture.json"
    path.write_bytes(bytes(range(256)) * 40)
    person.import_file(path)
    problems = person.dialog(ReportDialog)
    assert len(person.rows(problems.list)) == 1
    problems.reject()


def test_json_is_read_as_well(person: Person, tmp_path: Path) -> None:
    text = write_document(person.window.bridge.configuration, ".json").replace('"pop3": true', '"pop3": false')
    click(person.preview_of(document(tmp_path, text, "company.json")).confirm)
    person.wait_for_work()
    assert not person.window.bridge.configuration.server.pop3
