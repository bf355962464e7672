"""Names and contents of files are hostile: nothing in them is interpreted, whatever they say."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from tests.helpers.listener import Listener
from tests.helpers.person import click
from tests.ui.exchange.conftest import Person
from ui.exchange.report_dialog import ReportDialog
from ui.exchange.rows import NEW

PICTURE = "<img src=x onerror=1>"
NAMES = [PICTURE, "%1 %2 %n", "a & b && c", "=1+1", "line\nbreak", "\u202etxt", "n" * 200, "..", "-rf"]


def labels_are_plain(widget: QWidget) -> bool:
    labels = [label for label in widget.findChildren(QLabel) if label.text()]
    return bool(labels) and all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_may_be_called_anything(person: Person, said: Listener, tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name}.csv"
    path.write_text("name\nzoe\n", encoding="utf-8")
    person.window.late.exchange.import_file(path)
    preview = person.preview()
    assert labels_are_plain(preview)
    click(preview.confirm)
    person.wait_for_work()
    assert "zoe" in person.window.bridge.configuration.users
    sentence = person.window.bridge.workspace.entries[-1].sentence
    assert sentence.isprintable(), "one line in the history"
    assert said.last == f"{sentence}."


@pytest.mark.parametrize("name", NAMES)
def test_a_refused_file_may_be_called_anything(person: Person, tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name}.yaml"
    path.write_text("format: [", encoding="utf-8")
    person.window.late.exchange.import_file(path)
    problems = person.dialog(ReportDialog)
    assert labels_are_plain(problems)
    assert "\n" not in problems.windowTitle()
    problems.reject()


def test_cells_and_tooltips_interpret_nothing(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text(f"name,full_name\n{PICTURE},{PICTURE}\n", encoding="utf-8")
    preview = person.preview_of(path)
    preview.show_state(NEW)
    model = preview.list.model
    for column in range(model.columnCount()):
        tip = model.data(model.index(0, column), Qt.ItemDataRole.ToolTipRole)
        assert tip is None or "<img" not in tip
    assert labels_are_plain(preview)
    assert preview.list.whole.text() == f"{PICTURE} – {PICTURE}"
    preview.reject()


def test_a_row_without_end_does_not_fill_the_window(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("name,full_name\nzoe," + "x" * 500_000 + "\n", encoding="utf-8")
    person.import_file(path)
    person.wait_for_work()
    shown = [*person.dialogs(ReportDialog), person.window]
    assert all(widget.width() < 3_000 for widget in shown)
    for dialog in person.dialogs(ReportDialog):
        dialog.reject()


@pytest.mark.parametrize("what", ["folder", "pipe"])
def test_what_is_no_file_is_not_waited_for(person: Person, said: Listener, tmp_path: Path, what: str) -> None:
    import os

    path = tmp_path / "people.csv"
    if what == "folder":
        path.mkdir()
    else:
        os.mkfifo(path)
    person.window.late.exchange.import_file(path)
    person.wait_for_work()
    assert said.last == "people.csv: this is no file that can be read. Choose another one."
