"""The history tells on which page an edit was made without reading what it changed."""

from __future__ import annotations

from pathlib import Path

from mailplus_console.edits import accounts, licenses, settings
from mailplus_console.edits.draft import Draft
from mailplus_console.records import Change, License, Product, Status, User
from mailplus_console.workspace import Workspace


def test_each_entry_names_the_kinds_it_touched_and_an_undo_those_of_its_target(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "w.mpc") as workspace:
        workspace.edit(lambda _: Draft("Added alice", (Change("users", "alice", None, User("alice")),)))
        workspace.edit(accounts.set_user_status(["alice"], Status.ACTIVATED))
        workspace.edit(licenses.add_licenses([License("ABCDE", Product.MAILPLUS, 5)]))
        workspace.undo()
        workspace.redo()
        workspace.edit(settings.set_activate_all_users(True))
        assert workspace.kinds_of_entries() == {
            1: {"users"},
            2: {"users"},
            3: {"licenses"},
            4: {"licenses"},
            5: {"licenses"},
            6: {"settings"},
        }
        assert workspace.kinds_of_entries(after=4) == {5: {"licenses"}, 6: {"settings"}}
