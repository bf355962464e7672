"""Two administrators edit, pull and apply at once, each in a workspace of their own: every edit is at the hub."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Barrier

import pytest

from mailplus_console.edits import accounts, policies
from mailplus_console.edits.policies import USER_POLICIES
from mailplus_console.errors import Refused
from mailplus_console.merge.consistency import consistent
from mailplus_console.records import Configuration, Status, Targets, User, UserPolicy
from mailplus_console.servers.hub.connecting import HubServer
from mailplus_console.syncing.server_profiles import ServerProfile
from mailplus_console.workspace import Workspace
from tests.servers.hub.applying_process import TODAY, apply, pull
from tests.servers.hub.team import fill, read
from tests.syncing.office import office

ROUNDS = 8  # of each


def staff() -> Configuration:
    """The office with somebody for each round of each administrator."""
    names = [f"{who}{number}" for who in ("ada", "ben") for number in range(ROUNDS)]
    whole = office()
    return replace(
        whole,
        users={**whole.users, **{name: User(name) for name in names}},
        server=replace(whole.server, free_seats=100),
    )


def edits_of(who: str, number: int, workspace: Workspace) -> None:
    """A user of one's own, a policy of one's own on top, and a policy that both give their people to."""
    name = f"{who}{number}"
    own = UserPolicy(f"{name}-policy", f"Policy of {name}", "#5b8def", targets=Targets.of([name]))
    workspace.edit(accounts.set_user_status([name], Status.ACTIVATED))
    workspace.edit(policies.add(USER_POLICIES, own, top=True))
    workspace.edit(policies.add_targets(USER_POLICIES, "p2", users=[name]))


def a_day(who: str, path: Path, hub: ServerProfile, together: Barrier) -> int:
    """Edit and apply, and where the other one was quicker pull and apply again; gives how often that was."""
    slower = 0
    with Workspace.create(path, today=lambda: TODAY) as workspace:
        pull(workspace, hub)
        for number in range(ROUNDS):
            edits_of(who, number, workspace)
            together.wait(30)
            while not is_applied(workspace, hub):
                slower += 1
                pull(workspace, hub)
    return slower


def is_applied(workspace: Workspace, hub: ServerProfile) -> bool:
    """Whether the whole plan was carried out."""
    try:
        return not apply(workspace, hub).stopped
    except Refused:
        return False


@pytest.mark.slow
def test_every_edit_of_both_is_at_the_hub(founder: HubServer, hub: ServerProfile, tmp_path: Path) -> None:
    fill(founder, staff())
    together = Barrier(2)
    with ThreadPoolExecutor(2) as team:
        days = [team.submit(a_day, who, tmp_path / f"{who}.mpc", hub, together) for who in ("ada", "ben")]
        slower = [day.result(50) for day in days]

    state = read(founder)
    names = [f"{who}{number}" for who in ("ada", "ben") for number in range(ROUNDS)]
    assert all(state.users[name].status is Status.ACTIVATED for name in names)
    assert {f"{name}-policy" for name in names} <= state.user_policies.keys()
    assert set(names) <= set(state.user_policies["p2"].targets.users)
    assert sorted(state.user_policy_order) == sorted(state.user_policies), "each policy has one place"
    assert consistent(state) == (state, ())
    assert sum(slower), "they were in each other's way"
