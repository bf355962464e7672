"""A hundred applies whose process is killed, or whose line is cut, at random: the hub ends as planned, every time."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mailplus_console.edits import accounts, policies
from mailplus_console.edits.imports import replace_configuration
from mailplus_console.edits.policies import USER_POLICIES
from mailplus_console.errors import Refused, Unavailable
from mailplus_console.plan import steps
from mailplus_console.records import Configuration, Status, Targets, User, UserPolicy, new_id
from mailplus_console.servers.hub.connecting import connect
from mailplus_console.syncing.server_profiles import ServerProfile
from mailplus_console.workspace import Workspace
from tests.helpers.cut_line import CutLine, cut_line
from tests.helpers.postgresql import PostgreSQL
from tests.servers.hub.applying_process import TODAY, apply, context, open_and_apply, pull, silent
from tests.servers.hub.team import CREDENTIALS
from tests.syncing.office import office

RUNS = 25  # in each of four tests


@pytest.fixture
def path(tmp_path: Path, hub: ServerProfile) -> Path:
    """The workspace of an office of 200, which the hub has too."""
    people = {f"user{number:03d}": User(f"user{number:03d}") for number in range(200)}
    company = office()
    path = tmp_path / "office.mpc"
    with Workspace.create(path, today=lambda: TODAY) as workspace:
        pull(workspace, hub)
        workspace.edit(replace_configuration(replace(company, users={**company.users, **people})))
        apply(workspace, hub)
        assert not workspace.server_side.difference()
    return path


def a_days_work(path: Path, dice: random.Random) -> tuple[Configuration, int]:
    """Edits on several pages; what the configuration is afterwards, and in how many steps it is applied."""
    with Workspace.open(path, today=lambda: TODAY) as workspace:
        some = dice.sample(sorted(workspace.configuration.users), 40)
        turned = [name for name in some if workspace.configuration.users[name].status is not Status.DEACTIVATED]
        workspace.edit(accounts.set_user_status(turned, Status.DEACTIVATED))
        workspace.edit(accounts.set_user_status([name for name in some if name not in turned], Status.UNSPECIFIED))
        fresh = UserPolicy(new_id(), f"Policy {dice.random():.9f}", "#5b8def", targets=Targets.of(some[:5]))
        workspace.edit(policies.add(USER_POLICIES, fresh, top=True))
        workspace.edit(policies.move_by(USER_POLICIES, [workspace.configuration.user_policy_order[-1]], -1))
        return workspace.configuration, len(steps(workspace.server_side.difference()))


def steps_written(hub: ServerProfile) -> int:
    """How many entries the hub's journal has."""
    with connect(hub, CREDENTIALS) as server:
        return int(server.read(Configuration(), silent).version)


def goes_on(path: Path, hub: ServerProfile, wanted: Configuration, written: int) -> None:
    """Applying once more brings the hub to what was planned, and each step was written once in all."""
    with Workspace.open(path, today=lambda: TODAY) as workspace:
        apply(workspace, hub)
        assert workspace.configuration == wanted
        assert not workspace.server_side.difference()
        assert workspace.server_side.server_state() == wanted
    with connect(hub, CREDENTIALS) as server:
        assert server.read(Configuration(), silent).configuration == wanted
    assert steps_written(hub) == written, "each step once"


@pytest.mark.slow
@pytest.mark.timeout(180)
@pytest.mark.parametrize("seed", [1, 2])
def test_killed_at_any_moment_of_an_apply(path: Path, hub: ServerProfile, seed: int) -> None:
    dice = random.Random(seed)
    longest, killed = 0.2, 0
    for _ in range(RUNS):
        before = steps_written(hub)
        wanted, steps_planned = a_days_work(path, dice)
        console = context().Process(target=open_and_apply, args=(path, hub))
        began = time.monotonic()
        console.start()
        console.join(dice.uniform(0, longest))
        if console.is_alive():
            console.kill()
        else:
            longest = (longest + time.monotonic() - began) / 2  # it was through: be quicker the next time
        console.join()
        killed += console.exitcode != 0
        goes_on(path, hub, wanted, before + steps_planned)
    assert killed > RUNS // 3, "most were killed before they were through"


@pytest.fixture
def line(database_server: PostgreSQL) -> Iterator[CutLine]:
    """A line to the hub that can be cut."""
    with cut_line(database_server.port) as line:
        yield line


@pytest.mark.slow
@pytest.mark.timeout(180)
@pytest.mark.parametrize("seed", [3, 4])
def test_the_line_cut_at_any_byte_of_an_apply(path: Path, hub: ServerProfile, line: CutLine, seed: int) -> None:
    dice = random.Random(seed)
    through_the_line = replace(hub, port=line.port)
    passed = {"to_server": 30_000, "from_server": 120_000}
    cut = 0
    for _ in range(RUNS):
        before = steps_written(hub)
        wanted, steps_planned = a_days_work(path, dice)
        direction = dice.choice(sorted(passed))
        line.arm(**{direction: dice.randrange(passed[direction])}, with_reset=dice.random() < 0.3)
        with Workspace.open(path, today=lambda: TODAY) as workspace:
            cut += not _through(workspace, through_the_line)
        passed["to_server"] = max(5_000, (passed["to_server"] + line.to_server) // 2)
        passed["from_server"] = max(5_000, (passed["from_server"] + line.from_server) // 2)
        line.arm()
        goes_on(path, hub, wanted, before + steps_planned)
    assert cut > RUNS // 3, "most were cut before they were through"


def _through(workspace: Workspace, profile: ServerProfile) -> bool:
    """Whether an apply had everything written and read again."""
    try:
        done = apply(workspace, profile)
    except (Refused, Unavailable):
        return False
    return not done.stopped and done.final is not None
