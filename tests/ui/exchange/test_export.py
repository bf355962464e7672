"""The whole configuration goes into a file: whole, or not at all."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from mailplus_console.edits.imports import DirectoryImport, ImportedUser, merge_directory
from mailplus_console.errors import Cancelled, Unavailable
from mailplus_console.exchange.csv_users import read_user_table
from mailplus_console.exchange.document import read_document, write_document
from tests.helpers.listener import Listener
from tests.ui.exchange.conftest import Person
from ui.whole_file import write_whole


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """A disk on which a file cannot grow beyond so many bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("picked, name, written", [("*.yaml", "all", "all.yaml"), ("*.json", "all", "all.json")])
def test_the_format_that_was_picked_is_written(
    person: Person, said: Listener, tmp_path: Path, picked: str, name: str, written: str
) -> None:
    configuration = person.window.bridge.configuration
    person.trigger("file.export")
    person.choose(tmp_path / name, picked)
    person.wait_for_work()
    text = (tmp_path / written).read_text(encoding="utf-8")
    assert text == write_document(configuration, Path(written).suffix)
    again = read_document(text, Path(written).suffix, existing=configuration)
    assert again == replace(configuration, data_clearings={}), "a document says nothing of pending work"
    assert said.last == f"Exported the configuration to {written}."


def test_users_go_out_as_csv_and_the_file_can_be_imported_again(person: Person, said: Listener, tmp_path: Path) -> None:
    configuration = person.window.bridge.configuration
    person.trigger("file.export")
    person.choose(tmp_path / "people", "*.csv")
    person.wait_for_work()
    text = (tmp_path / "people.csv").read_text(encoding="utf-8")
    assert said.last == "Exported the users to people.csv."
    assert merge_directory(read_user_table(text))(configuration).changes == ()


class Desktop(QObject):
    """Stands where the desktop's file browser would."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_the_folder_can_be_opened_from_the_notice(person: Person, said: Listener, tmp_path: Path) -> None:
    desktop = Desktop()
    QDesktopServices.setUrlHandler("file", desktop, "open")  # type: ignore[arg-type] # the stub says bytes, which do not work
    try:
        person.trigger("file.export")
        person.choose(tmp_path / "all.yaml")
        person.wait_for_work()
        (action,) = said.notices[-1].actions
        assert action.text == "Open folder"
        action.run()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert desktop.opened == [str(tmp_path)]


def test_a_full_disk_leaves_what_was_there(person: Person, said: Listener, tmp_path: Path) -> None:
    path = tmp_path / "all.yaml"
    path.write_text("what was there before", encoding="utf-8")
    person.trigger("file.export")
    with files_no_larger_than(4_000):
        person.choose(path)
        person.wait_for_work()
    assert path.read_text(encoding="utf-8") == "what was there before"
    assert said.notices[-1].level == "error"
    assert said.last.startswith("all.yaml was not written: File too large.")
    assert not [file for file in tmp_path.iterdir() if file.name.startswith("all.yaml.")], "nothing is left behind"


def test_a_folder_that_is_not_there_is_one_sentence(person: Person, said: Listener, tmp_path: Path) -> None:
    person.trigger("file.export")
    person.choose(tmp_path / "gone" / "all.yaml")
    person.wait_for_work()
    assert "all.yaml was not written" in said.last


def test_stopping_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "all.yaml"
    path.write_text("what was there before", encoding="utf-8")

    def parts() -> Iterator[str]:
        yield "the first half"
        raise Cancelled

    with pytest.raises(Cancelled):
        write_whole(path, parts())
    assert path.read_text(encoding="utf-8") == "what was there before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_canceled_export_writes_nothing(person: Person, said: Listener, tmp_path: Path) -> None:
    many = tuple(ImportedUser(f"user{number}") for number in range(20_000))
    person.window.bridge.edit(merge_directory(DirectoryImport(many)))
    person.wait_for_work()
    person.trigger("file.export")
    person.choose(tmp_path / "all.yaml")
    for job in person.window.jobs.running:
        job.cancel()
    person.wait_for_work()
    assert said.last == "The export was canceled: all.yaml was not written."
    assert not (tmp_path / "all.yaml").exists()


def test_writing_where_one_may_not_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="was not written"):
        write_whole(tmp_path, ["a folder cannot be overwritten"])
