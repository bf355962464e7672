"""Lines break and consoles die in the middle of a step: it is there whole or not at all, and reading tells which."""

from __future__ import annotations

import multiprocessing
import random
import socket
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from mailplus_console.errors import Unavailable
from mailplus_console.plan import Step, steps
from mailplus_console.records import Configuration, User, difference
from mailplus_console.servers.hub.connecting import HubServer, connect
from mailplus_console.syncing.server import Unsure
from mailplus_console.syncing.server_profiles import ServerProfile
from tests.helpers.cut_line import CutLine, cut_line
from tests.helpers.postgresql import PostgreSQL
from tests.servers.hub.team import CREDENTIALS, fill, read, silent
from tests.syncing.office import office

PEOPLE = 300
CUTS = 24
KILLS = 25


def staff(generation: int) -> Configuration:
    """Enough people that a step takes several packets; each generation has other names for all of them."""
    users = {f"user{number}": User(f"user{number}", f"Generation {generation:06}") for number in range(PEOPLE)}
    return replace(office(), users={**office().users, **users})


def step_between(before: Configuration, after: Configuration) -> Step:
    """The one step that leads there."""
    (step,) = steps(difference(before, after))
    return step


@pytest.fixture
def line(hub: ServerProfile) -> Iterator[CutLine]:
    assert hub.port is not None
    with cut_line(hub.port) as line:
        yield line


def through(line: CutLine, hub: ServerProfile) -> ServerProfile:
    """The same hub at the other end of the line."""
    return replace(hub, port=line.port)


@pytest.mark.slow
@pytest.mark.parametrize("with_reset", [False, True])
@pytest.mark.parametrize("direction", ["to_server", "from_server"])
def test_a_line_that_is_cut_at_any_byte_leaves_the_step_whole_or_not_at_all(
    founder: HubServer, hub: ServerProfile, line: CutLine, direction: str, with_reset: bool
) -> None:
    state = fill(founder, staff(0))
    length = _length_of_a_step(hub, line, direction, state)
    state = read(founder)
    seen = set()
    for place in sorted({*range(0, length, length // CUTS), *range(length - 40, length, 6)}):
        wanted = replace(state, users=staff(place + 2).users)
        with connect(through(line, hub), CREDENTIALS) as mine:
            line.arm(**{direction: place}, with_reset=with_reset)
            try:
                mine.write(step_between(state, wanted))
                outcome = "written"
            except Unsure:
                outcome = "unsure"
            except Unavailable:
                outcome = "not written"
            line.arm()
        there = read(founder)
        assert there in {"written": (wanted,), "not written": (state,), "unsure": (state, wanted)}[outcome], place
        state = there
        seen.add(outcome)
    assert {"not written", "unsure"} <= seen, "the cuts fell into the step and into its very end"


def _length_of_a_step(hub: ServerProfile, line: CutLine, direction: str, state: Configuration) -> int:
    """How many bytes pass while a step is written."""
    with connect(through(line, hub), CREDENTIALS) as mine:
        line.arm()
        mine.write(step_between(state, staff(1)))
        length: int = getattr(line, direction)
        return length


def test_a_line_that_is_cut_while_signing_in_is_no_connection(hub: ServerProfile, line: CutLine) -> None:
    line.arm()
    connect(through(line, hub), CREDENTIALS).close()
    length = line.from_server
    for place in range(0, length - 1, max(length // CUTS, 1)):
        line.arm(from_server=place)
        with pytest.raises(Unavailable, match=r"127\.0\.0\.1"):
            connect(through(line, hub), CREDENTIALS)


def test_a_line_that_is_cut_while_reading_brings_nothing(founder: HubServer, hub: ServerProfile, line: CutLine) -> None:
    fill(founder, staff(0))
    with connect(through(line, hub), CREDENTIALS) as mine:
        line.arm(from_server=10_000)
        with pytest.raises(Unavailable):
            read(mine)
        line.arm()
        with pytest.raises(Unavailable):  # a line is not opened again behind anybody's back
            read(mine)

    with connect(through(line, hub), CREDENTIALS) as again:
        assert read(again) == staff(0)


def test_a_server_that_ends_the_connection_is_unavailable_until_one_connects_again(
    founder: HubServer, hub: ServerProfile, database_server: PostgreSQL
) -> None:
    fill(founder, staff(0))
    database_server.hang_up(hub.base)

    with pytest.raises(Unavailable) as broken:
        founder.write(step_between(staff(0), staff(1)))

    assert not isinstance(broken.value, Unsure)
    with connect(hub, CREDENTIALS) as again:
        assert read(again) == staff(0)
        again.write(step_between(staff(0), staff(1)))
        assert read(again) == staff(1)


def _write(profile: ServerProfile, started: socket.socket, step: Step) -> None:
    """What the other console does."""
    with connect(profile, CREDENTIALS) as server:
        server.read(Configuration(), silent)
        started.sendall(b"!")
        server.write(step)


@pytest.mark.slow
def test_a_console_that_is_killed_leaves_the_step_whole_or_not_at_all(founder: HubServer, hub: ServerProfile) -> None:
    chance = random.Random(2026)  # the same moments each time, as far as a machine has such
    consoles = multiprocessing.get_context("forkserver")
    consoles.set_forkserver_preload(["tests.servers.hub.test_interruptions"])
    state = fill(founder, staff(0))
    begun = time.perf_counter()
    founder.write(step_between(state, staff(KILLS + 1)))
    longest = 2 * (time.perf_counter() - begun)
    state = read(founder)
    written = 0
    for attempt in range(KILLS):
        wanted = staff(attempt + 1)
        here, there = socket.socketpair()
        with here, there:
            console = consoles.Process(target=_write, args=(hub, there, step_between(state, wanted)))
            console.start()
            there.close()
            assert here.recv(1) == b"!"
            console.join(chance.uniform(0, longest))
            console.kill()
            console.join(20)
            console.close()
        # The database may still be at it for a moment: whoever comes next waits for its turn and sees how it ended.
        founder.write(step_between(state, replace(state, users={**state.users, "zoe": User("zoe")})))
        now = read(founder)
        now = replace(now, users={name: user for name, user in now.users.items() if name != "zoe"})
        assert now in (state, wanted), f"kill number {attempt} left half a step"
        written += now == wanted
        state = fill(founder, now)
    assert 0 < written < KILLS, f"{written} of {KILLS} steps landed: the kills came at all kinds of moments"
