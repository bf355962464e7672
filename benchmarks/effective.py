"""Working out what applies to everybody, against one look-up per membership in C; and the impact of single gestures."""

from __future__ import annotations

import gc
import random
import time
from array import array
from collections.abc import Callable, Mapping
from datetime import date
from importlib import import_module
from importlib.util import find_spec

from benchmarks.company import read_company
from benchmarks.measuring import Row, Rows
from mailplus_console.edits import accounts, policies
from mailplus_console.edits.draft import Edit
from mailplus_console.edits.policies import USER_POLICIES
from mailplus_console.effective.impact import impact
from mailplus_console.effective.resolution import Resolution
from mailplus_console.records import Configuration, Status

TODAY = date(2026, 3, 1)
ENOUGH = 100_000
"""With fewer users the floor of a gesture is shorter than calling a few functions."""

EVERYBODY: Mapping[str, Callable[[Resolution], object]] = {
    "what governs every user, and how many each policy": lambda now: now.user_policies.counts,
    "the id of what governs every user": lambda now: now.user_policies.governing(list(now.configuration.users)),
    "how many seats are in use": lambda now: now.seats_used,
}


def rows(users: int) -> Rows:
    """Everybody's governing policy; then the impact of gestures, from the changes to the sentence that is shown."""
    configuration = read_company(users)
    gather = one_gather(configuration)
    for name, work in EVERYBODY.items():
        yield Row(name, *quickest(lambda: work(Resolution(configuration, TODAY)), gather, 15), 80)  # noqa: B023
    if users < ENOUGH:
        return
    before = Resolution(configuration, TODAY)
    _ = before.user_policies.counts, before.seats, before.delegations.counts  # as in a window that has been open
    order = configuration.user_policy_order
    middle, some = order[len(order) // 2], list(configuration.users)[:10]
    for name, edit in (
        ("impact of moving a policy up by two", policies.move_by(USER_POLICIES, [middle], -2)),
        ("impact of moving a policy down by two", policies.move_by(USER_POLICIES, [middle], 2)),
        ("impact of activating ten users", accounts.set_user_status(some, Status.ACTIVATED)),
    ):
        yield Row(name, *quickest(_impact_of(before, edit), gather, 50), 1)


def quickest(product: Callable[[], object], floor: Callable[[], object], times: int) -> tuple[float, float]:
    """Processor time of the quickest run of each, taken in turn: both wait for memory, and what else runs can only make
    that longer.
    """
    gc.collect()
    taken = [(_seconds(product), _seconds(floor)) for _ in range(times)]
    return min(one for one, _ in taken), min(other for _, other in taken)


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _impact_of(before: Resolution, edit: Edit) -> Callable[[], object]:
    changes = edit(before.configuration).changes
    after = before.configuration.changed(changes)

    def work() -> object:
        following = before.after(after, changes)
        return following.user_policies.counts, impact(before, following, changes).sentence()

    return work


def one_gather(configuration: Configuration) -> Callable[[], object]:
    """For each membership, the policy of its group: one look-up by number, for all of them in one call into C.

    With numpy it is a gather of 32-bit numbers. Without, `bytes.translate` over as many bytes: a look-up by number
    as well, in the same time within a few tenths.
    """
    edges = [number for number, group in enumerate(configuration.groups) for _ in configuration.members.get(group, ())]
    random.Random(1).shuffle(edges)  # noqa: S311 (the same order each time, no secret)
    packed = array("I", edges)
    if find_spec("numpy") is None:
        as_bytes, table = packed.tobytes(), bytes(range(255, -1, -1))
        return lambda: as_bytes.translate(table)
    numpy = import_module("numpy")
    numbers = numpy.frombuffer(packed, dtype=numpy.uint32)
    policy_of = numpy.arange(len(configuration.groups), dtype=numpy.uint32)
    return lambda: policy_of[numbers]
