"""Applying: read again, stop on drift, write step by step; after any interruption to apply again is to go on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mailplus_console.edits import accounts, policies
from mailplus_console.edits.policies import USER_POLICIES
from mailplus_console.errors import Refused, Unavailable
from mailplus_console.journal import EntryKind
from mailplus_console.plan import Part, Step
from mailplus_console.records import Status, Targets, UserPolicy
from mailplus_console.syncing import applying
from mailplus_console.syncing.server import Drifted, Unsure
from mailplus_console.workspace import Workspace
from tests.helpers.shelf_server import ShelfServer
from tests.syncing.conftest import TODAY, apply, in_step, pull, reopened, silent
from tests.syncing.office import office


def edited(workspace: Workspace) -> None:
    """A morning's work on every page."""
    workspace.edit(accounts.set_user_status(["alice"], Status.ACTIVATED))
    workspace.edit(accounts.set_user_status(["bob"], Status.DEACTIVATED))
    workspace.edit(policies.add(USER_POLICIES, UserPolicy("p4", "New", "#123456", targets=Targets.of(["erin"])), "p1"))
    workspace.edit(policies.delete(USER_POLICIES, ["p2"]))
    workspace.edit(policies.move_by(USER_POLICIES, ["p3"], -1))


def test_everything_lands_and_the_history_says_so(workspace: Workspace, server: ShelfServer) -> None:
    edited(workspace)
    wanted = workspace.configuration
    done = apply(workspace, server)
    assert done.stopped == ""
    assert server.configuration == wanted
    assert in_step(workspace, server)
    landed = [entry.sentence for entry in workspace.entries if entry.kind is EntryKind.APPLY]
    assert landed[0] == "Applied to “head office”: user “bob” changed"  # a seat comes free before one is taken
    assert len(landed) == done.steps_done == 3


def test_a_server_that_is_gone_after_the_last_step_does_not_pass_in_silence(
    workspace: Workspace, server: ShelfServer
) -> None:
    edited(workspace)
    ready = applying.prepare(workspace.server_side, server, silent, TODAY)
    server.gone = "The line to “head office” broke. Try again when it can be reached."
    done = applying.run(workspace.server_side, server, ready, silent, workspace.adopt)
    assert done.steps_done == done.steps_in_all
    assert (done.stopped, done.unread, done.final) == ("", server.gone, None)
    assert not workspace.server_side.difference()


def test_a_dry_run_writes_nothing(workspace: Workspace, server: ShelfServer) -> None:
    edited(workspace)
    ready = applying.prepare(workspace.server_side, server, silent, TODAY)
    assert ready.steps
    assert server.configuration == office()
    assert server.written == []


def test_drift_stops_before_anything_is_written(workspace: Workspace, server: ShelfServer) -> None:
    edited(workspace)
    users = {**server.configuration.users}
    users["fay"] = replace(users["fay"], status=Status.ACTIVATED)
    server.configuration = replace(server.configuration, users=users)
    with pytest.raises(Drifted, match=r"User “fay” – Status: unspecified → activated.*Pull first"):
        apply(workspace, server)
    assert server.written == []
    pull(workspace, server)
    apply(workspace, server)
    assert in_step(workspace, server)


def test_what_a_colleague_has_done_the_same_way_counts_as_done(workspace: Workspace, server: ShelfServer) -> None:
    workspace.edit(accounts.set_user_status(["alice", "carol"], Status.ACTIVATED))
    users = {**server.configuration.users}
    users["alice"] = replace(users["alice"], status=Status.ACTIVATED)
    server.configuration = replace(server.configuration, users=users)
    apply(workspace, server)
    assert in_step(workspace, server)
    assert [change.key for step in server.written for change in step.changes] == ["carol"]


def test_a_delegate_cannot_apply_what_he_may_not_do_there(path: Path, server: ShelfServer) -> None:
    with Workspace.create(path, today=lambda: TODAY) as workspace:
        pull(workspace, server)
        edited(workspace)
        server.account = replace(server.account, name="carol", administrator=False)
        with pytest.raises(Refused):
            apply(workspace, server)
    assert server.written == []


def test_a_workspace_that_was_never_pulled_cannot_apply(path: Path, server: ShelfServer) -> None:
    with Workspace.create(path, today=lambda: TODAY) as workspace, pytest.raises(Refused, match="Pull first"):
        apply(workspace, server)


def test_kinds_that_the_server_does_not_take_stay_staged(workspace: Workspace, server: ShelfServer) -> None:
    server.writes = frozenset({"users"})
    edited(workspace)
    ready = applying.prepare(workspace.server_side, server, silent, TODAY)
    assert {change.kind for change in ready.left_out} == {"user_policies", "user_policy_order"}
    apply(workspace, server)
    assert {change.kind for change in workspace.server_side.difference()} == {"user_policies", "user_policy_order"}


def test_data_is_cleared_last_and_only_when_it_was_said(workspace: Workspace, server: ShelfServer) -> None:
    workspace.edit(accounts.set_user_status(["bob"], Status.DEACTIVATED))
    workspace.edit(accounts.clear_data(["bob"]))
    ready = applying.prepare(workspace.server_side, server, silent, TODAY)
    assert ready.clearings == ("bob",)
    assert ready.steps[-1].part is Part.DATA_CLEARINGS
    apply(workspace, server)
    assert [change.kind for change in workspace.server_side.difference()] == ["data_clearings"]
    apply(workspace, server, clear_data=True)
    assert in_step(workspace, server)


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("trouble", [Unavailable("The line is down."), Unsure("The line broke."), Refused("Not you.")])
def test_a_broken_line_ends_it_and_applying_again_goes_on(
    workspace: Workspace, server: ShelfServer, when: str, place: int, trouble: Exception
) -> None:
    edited(workspace)
    wanted = workspace.configuration
    seen: list[Step] = []

    def fail(now: str, step: Step) -> None:
        if now == when:
            seen.append(step)
            if len(seen) == place + 1:
                raise trouble

    server.fail = fail
    stopped = apply(workspace, server)
    assert stopped.stopped == str(trouble)
    assert stopped.steps_done == place
    assert workspace.entries[-1].sentence.startswith("Not applied to “head office”")
    server.fail = lambda _when, _step: None
    apply(workspace, server)
    assert server.configuration == wanted
    assert in_step(workspace, server)
    assert len(server.written) == 3, "nothing is written twice"


class Killed(BaseException):
    """The process is gone."""


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(kills=st.lists(st.tuples(st.sampled_from(["before", "after"]), st.integers(0, 3)), max_size=4))
def test_killed_anywhere_any_number_of_times_the_server_ends_as_planned(
    tmp_path_factory: pytest.TempPathFactory, kills: list[tuple[str, int]]
) -> None:
    server = ShelfServer(office())
    workspace = Workspace.create(tmp_path_factory.mktemp("killed") / "office.mpc", today=lambda: TODAY)
    pull(workspace, server)
    edited(workspace)
    wanted = workspace.configuration
    for when, place in kills:
        seen: list[Step] = []

        def fail(now: str, step: Step, when: str = when, place: int = place, seen: list[Step] = seen) -> None:
            if now == when:
                seen.append(step)
                if len(seen) == place + 1:
                    raise Killed

        server.fail = fail
        try:
            apply(workspace, server)
        except Killed:
            workspace = reopened(workspace)
    server.fail = lambda _when, _step: None
    apply(workspace, server)
    assert server.configuration == wanted
    assert in_step(workspace, server)
    assert len(server.written) == 3, "nothing is written twice"
    workspace.close()


def test_an_edit_made_while_a_step_was_on_its_way_stays_staged(workspace: Workspace, server: ShelfServer) -> None:
    workspace.edit(accounts.set_user_status(["alice"], Status.ACTIVATED))

    def edit_meanwhile(when: str, _step: Step) -> None:
        if when == "after":
            workspace.edit(accounts.set_user_status(["alice"], Status.DEACTIVATED))

    server.fail = edit_meanwhile
    apply(workspace, server)
    (change,) = workspace.server_side.difference()
    assert (change.before.status, change.after.status) == (Status.ACTIVATED, Status.DEACTIVATED)
    assert workspace.configuration.users["alice"].status is Status.DEACTIVATED
