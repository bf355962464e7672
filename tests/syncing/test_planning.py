"""The plan in words, its impact, and taking single lines of it back."""

from __future__ import annotations

import pytest

from mailplus_console.edits import accounts, policies
from mailplus_console.edits.policies import USER_POLICIES
from mailplus_console.edits.reverting import revert
from mailplus_console.planning import Plan, Section
from mailplus_console.records import Status, Targets, UserPolicy
from mailplus_console.workspace import Workspace
from tests.helpers.shelf_server import ShelfServer
from tests.syncing.conftest import in_step
from tests.syncing.test_apply import edited


def plan(workspace: Workspace) -> Plan:
    return workspace.server_side.plan()


def test_lines_are_read_page_by_page_old_to_new(workspace: Workspace) -> None:
    edited(workspace)
    lines = list(plan(workspace).lines())
    assert [line.section for line in lines] == sorted((line.section for line in lines), key=list(Section).index)
    assert lines[0].sentence == "User “alice” – Status: unspecified → activated"
    assert plan(workspace).impact.seats_after.used == 1
    assert "change policy" in plan(workspace).impact.sentence()


def test_without_edits_the_plan_is_empty(workspace: Workspace) -> None:
    assert plan(workspace).is_empty
    assert plan(workspace).impact.sentence() == "Nobody is affected"


@pytest.mark.parametrize("kinds", [("users",), ("user_policies", "user_policy_order"), ("user_policies",)])
def test_a_reverted_line_is_no_longer_in_the_plan(workspace: Workspace, kinds: tuple[str, ...]) -> None:
    edited(workspace)
    chosen = [change for change in plan(workspace).changes if change.kind in kinds]
    workspace.edit(revert(chosen, workspace.server_side.server_state()))
    left = workspace.server_side.difference()
    assert not [change for change in left if change.kind in kinds and change.kind != "user_policy_order"]
    workspace.undo()
    assert {change.kind for change in workspace.server_side.difference()} >= set(kinds)


def test_a_deleted_policy_comes_back_to_its_place(workspace: Workspace, server: ShelfServer) -> None:
    workspace.edit(policies.delete(USER_POLICIES, ["p2"]))
    (deleted,) = (change for change in plan(workspace).changes if change.kind == "user_policies")
    workspace.edit(revert([deleted], workspace.server_side.server_state(), "the deletion of “Interns”"))
    assert in_step(workspace, server)
    assert workspace.undo_sentence == "Reverted the deletion of “Interns”"


def test_an_added_policy_leaves_the_order_too(workspace: Workspace, server: ShelfServer) -> None:
    workspace.edit(policies.add(USER_POLICIES, UserPolicy("p4", "New", "#123456", targets=Targets.of(["erin"]))))
    (added,) = (change for change in plan(workspace).changes if change.kind == "user_policies")
    workspace.edit(revert([added], workspace.server_side.server_state()))
    assert in_step(workspace, server)


def test_everything_reverted_is_the_server_again(workspace: Workspace, server: ShelfServer) -> None:
    edited(workspace)
    workspace.edit(accounts.set_user_status(["carol"], Status.ACTIVATED))
    workspace.edit(revert(plan(workspace).changes, workspace.server_side.server_state()))
    assert in_step(workspace, server)
