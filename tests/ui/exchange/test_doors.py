"""The other doors: files dropped onto the window, the start page, and who may not go through."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from mailplus_console.workspace import Workspace
from tests.helpers.listener import Listener
from tests.helpers.person import click, press
from tests.ui.exchange.conftest import Person
from ui.accounts.user_page import UserPage
from ui.exchange.preview_dialog import PreviewDialog
from ui.exchange.report_dialog import ReportDialog
from ui.main_window import MainWindow
from ui.places import ACCOUNT, IMPORT, USER, Place

CSV = "name\nzoe\n"


def dragged(*paths: Path | str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) if isinstance(path, Path) else QUrl(path) for path in paths])
    return data


def hover(window: QWidget, data: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(
        QPoint(200, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, event)
    return event


def drop(window: QWidget, data: QMimeData) -> QDropEvent:
    event = QDropEvent(
        QPointF(200, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, event)
    return event


def people(folder: Path) -> Path:
    path = folder / "people.csv"
    path.write_text(CSV, encoding="utf-8")
    return path


# ------------------------------------------------------------------------------------------------------ dropped files


def test_a_dropped_file_is_previewed(person: Person, tmp_path: Path) -> None:
    overlay = person.window.late.exchange.drop.overlay
    data = dragged(people(tmp_path))
    assert hover(person.window, data).dropAction() == Qt.DropAction.CopyAction
    assert overlay.isVisible()
    assert overlay.title.text() == "Drop to import people.csv"
    assert drop(person.window, data).isAccepted()
    assert not overlay.isVisible()
    person.preview().reject()


@pytest.mark.parametrize(
    "names, reason",
    [
        (["people.exe"], "Documents (.yaml, .yml, .json), LDIF (.ldif) and CSV (.csv) files can be imported."),
        (["one.csv", "two.csv"], "Files are imported one at a time: drop a single file."),
    ],
)
def test_what_cannot_be_imported_is_told_while_it_hovers(
    person: Person, tmp_path: Path, names: list[str], reason: str
) -> None:
    overlay = person.window.late.exchange.drop.overlay
    data = dragged(*(tmp_path / name for name in names))
    assert hover(person.window, data).dropAction() == Qt.DropAction.IgnoreAction
    assert overlay.sentence.text() == reason
    assert not drop(person.window, data).isAccepted()
    assert not overlay.isVisible()
    assert not person.window.jobs.running


def test_a_drag_that_leaves_takes_the_overlay_along(person: Person, tmp_path: Path) -> None:
    data = dragged(people(tmp_path))
    hover(person.window, data)
    QApplication.sendEvent(person.window, QDragLeaveEvent())
    assert not person.window.late.exchange.drop.overlay.isVisible()


def test_addresses_and_texts_are_no_business_of_the_window(person: Person) -> None:
    for data in (dragged("https://example.org/people.csv"), dragged("file:///tmp/no%00name.csv"), QMimeData()):
        assert not hover(person.window, data).isAccepted()
        assert not person.window.late.exchange.drop.overlay.isVisible()


# ---------------------------------------------------------------------------------------------------------- the keys


def test_the_key_of_the_menu_asks_for_a_file_from_a_table_as_well(person: Person) -> None:
    person.window.places.go(Place(ACCOUNT, USER))
    page = person.window.page
    assert isinstance(page, UserPage)
    page.table.setFocus()
    page.table.selectRow(0)
    press(page.table, "Ctrl+I")
    person.dialog(QFileDialog).reject()


def test_the_keys_ask_for_a_file_and_the_folder_is_remembered(person: Person, tmp_path: Path) -> None:
    person.press_keys("Ctrl+I")
    person.choose(people(tmp_path))
    person.preview().reject()
    person.press_keys("Ctrl+E")
    dialog = person.dialog(QFileDialog)
    assert Path(dialog.directory().absolutePath()) == tmp_path
    assert dialog.selectedFiles() == [str(tmp_path / f"{person.window.bridge.path.stem}.yaml")]
    dialog.reject()


# ------------------------------------------------------------------------------------------------- without a workspace


def test_the_start_page_imports_into_a_new_workspace(newcomer: Person, tmp_path: Path) -> None:
    window = newcomer.window
    window.show_start()
    click(window.late.start_page.cards[IMPORT])
    newcomer.choose(people(tmp_path))
    preview = newcomer.preview()
    assert not window.files.default_path.exists(), "nothing is made before the person agrees"
    said = Listener(window.notices)
    click(preview.confirm)
    newcomer.wait(lambda: window.bridge.is_open)
    assert set(window.bridge.configuration.users) == {"zoe"}
    assert window.bridge.path == window.files.default_path
    assert "people.csv" in said.last
    newcomer.trigger("edit.undo")
    newcomer.wait_for_work()
    assert not window.bridge.configuration.users


def test_a_preview_that_is_left_makes_no_workspace(newcomer: Person, tmp_path: Path) -> None:
    newcomer.window.show_start()
    newcomer.preview_of(people(tmp_path)).reject()
    assert not newcomer.window.bridge.is_open
    assert not newcomer.window.files.default_path.exists()


def test_a_document_can_be_the_beginning(newcomer: Person, tmp_path: Path) -> None:
    path = tmp_path / "company.yaml"
    path.write_text("format: mailplus-console/1\nusers: [{name: zoe, status: activated}]\n", encoding="utf-8")
    newcomer.window.show_start()
    preview = newcomer.preview_of(path)
    assert preview.overview.seats.text() == "Seats: 0 of 5 in use, afterwards 1 of 5"
    click(preview.confirm)
    newcomer.wait(lambda: newcomer.window.bridge.is_open)
    assert set(newcomer.window.bridge.configuration.users) == {"zoe"}


def test_a_refused_file_makes_no_workspace(newcomer: Person, tmp_path: Path) -> None:
    path = tmp_path / "company.yaml"
    path.write_text("users: []\n", encoding="utf-8")
    newcomer.window.show_start()
    newcomer.import_file(path)
    newcomer.dialog(ReportDialog).reject()
    assert not newcomer.window.files.default_path.exists()


# --------------------------------------------------------------------------------------------------------- who may not


def acts_as(person: Person, **wanted: bool) -> str:
    """Use the console as a user of the directory who may change accounts, or may not; gives the name."""
    from mailplus_console.effective import rights
    from mailplus_console.effective.rights import Operator

    bridge = person.window.bridge
    for name in bridge.configuration.users:
        may = rights.may(bridge.resolution, Operator(name))
        if may.account is wanted["account"] and not may.licenses:
            bridge.sign_in(name)
            return name
    raise AssertionError("the sample has nobody like that")


def test_who_may_not_change_accounts_is_not_offered_an_import(person: Person, tmp_path: Path) -> None:
    acts_as(person, account=False)
    action = person.window.actions_register.action("file.import")
    assert not action.isEnabled()
    assert "You may not change accounts." in action.toolTip()
    data = dragged(people(tmp_path))
    hover(person.window, data)
    assert "You may not change accounts." in person.window.late.exchange.drop.overlay.sentence.text()
    assert not drop(person.window, data).isAccepted()


def test_a_delegate_imports_users_but_no_licenses(person: Person, tmp_path: Path) -> None:
    acts_as(person, account=True)
    path = tmp_path / "company.yaml"
    path.write_text("format: mailplus-console/1\n", encoding="utf-8")
    preview = person.preview_of(path)
    assert not preview.confirm.isEnabled()
    assert "administrator" in preview.hindrance.text()
    preview.reject()
    click(person.preview_of(people(tmp_path)).confirm)
    person.wait_for_work()
    assert "zoe" in person.window.bridge.configuration.users


def test_only_administrators_export_licenses_and_policies(person: Person) -> None:
    acts_as(person, account=True)
    action = person.window.actions_register.action("file.export")
    assert not action.isEnabled()
    assert "only administrators can export it" in action.toolTip()


def test_nothing_is_imported_into_what_is_open_for_reading(
    empty_window: MainWindow, person_at: Callable[[MainWindow], Person], sample_path: Path, tmp_path: Path
) -> None:
    empty_window.bridge.take(Workspace.open(sample_path, read_only=True))
    person = person_at(empty_window)
    assert "reading only" in person.window.actions_register.action("file.import").toolTip()
    data = dragged(people(tmp_path))
    hover(person.window, data)
    assert "reading only" in person.window.late.exchange.drop.overlay.sentence.text()
    drop(person.window, data)
    assert not person.window.jobs.running
    assert not person.dialogs(PreviewDialog)
    assert not person.dialogs(QFileDialog)
    assert person.window.actions_register.action("file.export").isEnabled(), "looking and exporting is allowed"
