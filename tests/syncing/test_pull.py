"""Pulling: what the server says is taken over, and what was edited here meanwhile is carried over it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mailplus_console.edits import accounts, policies
from mailplus_console.edits.imports import replace_configuration
from mailplus_console.edits.policies import USER_POLICIES
from mailplus_console.errors import Refused
from mailplus_console.journal import EntryKind
from mailplus_console.merge import Conflicting, Side
from mailplus_console.records import Configuration, Status, User
from mailplus_console.workspace import Workspace
from tests.helpers.shelf_server import NOON, ShelfServer
from tests.syncing.conftest import TODAY, in_step, known, pull, reopened
from tests.syncing.office import office


def set_there(server: ShelfServer, name: str, **fields: object) -> None:
    """Somebody else changes a user at the server."""
    users = {**server.configuration.users}
    users[name] = replace(users[name], **fields)  # type: ignore[arg-type]
    server.configuration = replace(server.configuration, users=users)


def test_the_first_pull_brings_everything(workspace: Workspace, server: ShelfServer) -> None:
    assert in_step(workspace, server)
    assert workspace.entries[-1].kind is EntryKind.PULL
    link = workspace.server_side.link
    assert link is not None
    assert (link.name, link.at) == ("head office", NOON)


def test_staged_edits_and_the_baseline_are_there_after_a_restart(workspace: Workspace) -> None:
    workspace.edit(accounts.set_user_status(["alice"], Status.ACTIVATED))
    with reopened(workspace) as again:
        assert [change.key for change in again.server_side.difference()] == ["alice"]
        assert known(again) == office()


def test_edits_that_cancel_out_leave_nothing_to_apply(workspace: Workspace) -> None:
    workspace.edit(policies.move_by(USER_POLICIES, ["p3"], -2))
    assert workspace.server_side.differing == 1
    workspace.edit(policies.move_by(USER_POLICIES, ["p3"], 2))
    assert workspace.server_side.differing == 0
    assert workspace.server_side.difference() == ()


def test_what_both_changed_in_different_fields_is_joined(workspace: Workspace, server: ShelfServer) -> None:
    workspace.edit(accounts.set_user_status(["alice"], Status.ACTIVATED))
    set_there(server, "alice", full_name="Alice Adams")
    pull(workspace, server)
    assert workspace.configuration.users["alice"].full_name == "Alice Adams"
    assert workspace.configuration.users["alice"].status is Status.ACTIVATED
    assert known(workspace) == server.configuration
    (change,) = workspace.server_side.difference()
    assert change.before == server.configuration.users["alice"]


def test_a_conflict_holds_the_pull_until_it_is_answered(workspace: Workspace, server: ShelfServer) -> None:
    workspace.edit(accounts.set_user_status(["alice"], Status.ACTIVATED))
    set_there(server, "alice", status=Status.DEACTIVATED)
    before = workspace.configuration
    with pytest.raises(Conflicting) as held:
        pull(workspace, server)
    assert workspace.configuration == before
    assert known(workspace) == office()
    (conflict,) = held.value.conflicts
    pull(workspace, server, {conflict.place: Side.THEIRS})
    assert in_step(workspace, server)


def test_undo_after_a_pull_leaves_what_the_pull_brought(workspace: Workspace, server: ShelfServer) -> None:
    workspace.edit(accounts.set_user_status(["alice"], Status.ACTIVATED))
    set_there(server, "alice", full_name="Alice Adams")
    pull(workspace, server)
    workspace.undo()
    assert workspace.configuration.users["alice"] == server.configuration.users["alice"]
    assert in_step(workspace, server)
    workspace.redo()
    assert workspace.configuration.users["alice"].status is Status.ACTIVATED
    assert workspace.configuration.users["alice"].full_name == "Alice Adams"


def test_undo_does_not_bring_back_whom_the_server_removed(workspace: Workspace, server: ShelfServer) -> None:
    workspace.edit(accounts.set_user_status(["alice"], Status.ACTIVATED))
    workspace.undo()
    workspace.edit(accounts.set_user_status(["alice", "bob"], Status.ACTIVATED))
    users = {name: user for name, user in server.configuration.users.items() if name != "bob"}
    server.configuration = replace(server.configuration, users=users, members={"sales": ("alice",), "desk": ("carol",)})
    with pytest.raises(Conflicting) as held:
        pull(workspace, server)
    pull(workspace, server, {conflict.place: Side.THEIRS for conflict in held.value.conflicts})
    workspace.undo()
    assert "bob" not in workspace.configuration.users
    assert workspace.configuration.users["alice"].status is Status.UNSPECIFIED


def test_a_pull_itself_is_not_undone(workspace: Workspace, server: ShelfServer) -> None:
    workspace.edit(accounts.set_user_status(["alice"], Status.ACTIVATED))
    set_there(server, "bob", full_name="Bob Brown")
    pull(workspace, server)
    assert workspace.undo_sentence is not None
    assert "alice" in workspace.undo_sentence
    workspace.undo()
    with pytest.raises(Refused, match="nothing to undo"):
        workspace.undo()
    assert workspace.configuration.users["bob"].full_name == "Bob Brown"


def test_a_pull_without_news_only_brings_the_time(workspace: Workspace, server: ShelfServer) -> None:
    entries = len(workspace.entries)
    pull(workspace, server)
    assert len(workspace.entries) == entries


def test_what_was_built_before_the_first_pull_is_staged(path: Path) -> None:
    with Workspace.create(path, today=lambda: TODAY) as workspace:
        state = office()
        workspace.edit(replace_configuration(state))
        empty = ShelfServer(Configuration())
        pull(workspace, empty)
        assert workspace.configuration == state
        assert known(workspace) == Configuration()
        assert workspace.server_side.differing > 10


def test_a_second_server_is_refused(workspace: Workspace) -> None:
    other = ShelfServer(office())
    other.profile = replace(other.profile, id="other", name="branch")
    with pytest.raises(Refused, match="synced with “head office”"):
        pull(workspace, other)


def test_disconnecting_keeps_the_configuration_and_forgets_the_server(workspace: Workspace) -> None:
    workspace.edit(accounts.set_user_status(["alice"], Status.ACTIVATED))
    workspace.disconnect("shelf")
    assert workspace.server_side.link is None
    assert workspace.server_side.difference() == ()
    with reopened(workspace) as again:
        assert again.configuration.users["alice"].status is Status.ACTIVATED
        assert again.server_side.links == {}
        assert again.server_side.differing == 0


def test_who_is_signed_in_there_is_the_operator_here(path: Path) -> None:
    server = ShelfServer(office(), account="Carol", administrator=False)
    with Workspace.create(path, today=lambda: TODAY) as workspace:
        pull(workspace, server)
        assert workspace.operator.name == "carol"
        with pytest.raises(Refused):
            workspace.edit(policies.move_by(USER_POLICIES, ["p3"], -2))  # the desk has the accounts only
        workspace.edit(accounts.set_user_status(["alice"], Status.ACTIVATED))
        with pytest.raises(Refused, match="local administrator"):
            workspace.sign_in("local administrator")
        with pytest.raises(Refused, match="only an administrator"):
            workspace.sign_in("root")  # else a delegate would raise himself
        workspace.sign_in("CAROL")
        with reopened(workspace) as again:
            assert again.operator.name == "carol"


def test_an_administrator_there_may_look_through_other_eyes(workspace: Workspace) -> None:
    workspace.sign_in("dave")
    assert workspace.operator.name == "dave"
    workspace.sign_in(None)
    assert workspace.operator == workspace.own_operator


def test_new_people_of_the_server_are_there(workspace: Workspace, server: ShelfServer) -> None:
    server.configuration = replace(server.configuration, users={**server.configuration.users, "gus": User("gus")})
    pull(workspace, server)
    assert in_step(workspace, server)


def test_a_delegate_cannot_disconnect_and_become_the_local_administrator(path: Path) -> None:
    server = ShelfServer(office(), account="carol", administrator=False)
    with Workspace.create(path, today=lambda: TODAY) as workspace:
        pull(workspace, server)
        with pytest.raises(Refused, match="Only an administrator may disconnect"):
            workspace.disconnect("shelf")
        assert workspace.operator.name == "carol"
