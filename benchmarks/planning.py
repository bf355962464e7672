"""The plan: `mailplus-console plan` as a person runs it, and its sentences and impact alone."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from benchmarks.company import company
from benchmarks.measuring import Row, Rows, paired
from mailplus_console.baseline import Baseline
from mailplus_console.edits.imports import replace_configuration
from mailplus_console.effective.resolution import Resolution
from mailplus_console.planning import plan_of
from mailplus_console.records import Configuration, Server, Status
from mailplus_console.syncing.server import Account, Reading
from mailplus_console.syncing.server_profiles import ServerKind, ServerProfile
from mailplus_console.workspace import Workspace

TODAY = date(2026, 11, 24)
AT_MOST = 2.0  # seconds
OF_A_TENTH = 12
SHARES = (("a day's work", 100), ("an edit of every user", 1))


def rows(users: int) -> Rows:
    """A day's work (one user in a hundred, ten policies moved), and an edit of everybody."""
    for what, share in SHARES:
        with tempfile.TemporaryDirectory() as folder:
            large, small = (_staged(Path(folder), number, share) for number in (users, users // 10))
            taken, tenth = paired(partial(_command, large), partial(_command, small), 3)
        yield Row(f"the command plan, {what} (floor: a tenth)", taken, tenth, OF_A_TENTH)
        in_process, _ = paired(_planned(users, share), lambda: None)
        yield Row(f"plan of {what}, floor 2 s", in_process, AT_MOST, 1)


def _staged(folder: Path, users: int, share: int) -> Path:
    """A workspace that was pulled from a server and edited."""
    path = folder / f"{users}.mpc"
    there = replace(company(users), server=Server(free_seats=users))
    with Workspace.create(path) as workspace:
        profile = ServerProfile("head office", ServerKind.HUB, "hub.example.com", "root")
        reading = Reading(there, datetime.now(UTC), Account("root", administrator=True))
        workspace.adopt(workspace.server_side.stage_pull(profile, Configuration(), reading))
        workspace.edit(replace_configuration(_edited(there, share)), allow_over_limit=True)
    return path


def _command(path: Path) -> None:
    command = [sys.executable, "-m", "mailplus_console", "--workspace", str(path), "plan", "--json"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 (our own program)


def _planned(users: int, share: int) -> Callable[[], object]:
    """What `plan` does between opening the workspace and printing: nothing is worked out before."""
    there = company(users)
    here = _edited(there, share)
    baseline = Baseline()
    baseline.follow(Baseline.after_pull(there, here))

    def plan() -> object:
        found = plan_of(Resolution(here, TODAY), baseline.changes(here))
        return found.lines(), found.impact.sentence(), found.impact.seats_after

    return plan


def _edited(there: Configuration, share: int) -> Configuration:
    names = list(there.users)[::share]
    order = there.user_policy_order
    return replace(
        there,
        users={**there.users, **{name: replace(there.users[name], status=Status.DEACTIVATED) for name in names}},
        user_policy_order=order[-10:] + order[:-10],
    )
