"""Users and groups from a CSV file, from the menu to the notice."""

from __future__ import annotations

from pathlib import Path

from tests.helpers.listener import Listener
from tests.helpers.person import click
from tests.ui.exchange.conftest import Person
from ui.exchange.preview_dialog import PreviewDialog
from ui.exchange.rows import NEW

THREE = "name,full_name,email,groups\nzoe,Zoe Zimmer,zoe@northwind.example,Sales\nyan,Yan Young,,New group\n"
ONE_BAD = "name,status\nzoe,activated\nyan,actve\n,activated\n"


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
