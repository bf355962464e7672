"""What other processes do to a workspace file while a test looks on; started without a copy of the test's memory."""

from __future__ import annotations

import multiprocessing
import random
import threading
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path

from mailplus_console.errors import Refused
from mailplus_console.journal import EntryKind
from mailplus_console.records import Change, Configuration, Status, User
from mailplus_console.store.file import Store
from tests.store.office import append


def context() -> ForkServerContext:
    """Processes that start in milliseconds, with all that they need imported."""
    started = multiprocessing.get_context("forkserver")
    started.set_forkserver_preload(["mailplus_console.store.writing", "filelock", "tests.store.processes"])
    return started


def keep_editing(path: Path, confirmed: Connection, seed: int) -> None:
    """Edit without end, small and large, and report the number of each entry as soon as it is safe."""
    dice = random.Random(seed)
    store = Store.open(path)
    state = store.load()
    while True:
        number = _one_edit(store, state, dice)
        confirmed.send(number)
        state = state.changed(store.changes_of(number))


def _one_edit(store: Store, state: Configuration, dice: random.Random) -> int:
    last = len(store.entries())
    what = dice.randrange(6)
    if what == 0 and last > 1:
        changes = [change.reversed for change in reversed(store.changes_of(last))]
        return append(store, changes, kind=EntryKind.UNDO, target=last).number
    if what == 1:
        status = dice.choice(list(Status))
        return append(
            store, [Change("users", name, user, User(name, status=status)) for name, user in state.users.items()]
        ).number
    if what == 2:
        names = dice.sample(list(state.users), 40)
        return append(store, [Change("members", "sales", state.members.get("sales"), tuple(sorted(names)))]).number
    order = list(state.user_policy_order)
    dice.shuffle(order)
    return append(store, [Change("user_policy_order", "", state.user_policy_order, tuple(order))]).number


def edit_in_turn(path: Path, edits: int, results: Connection) -> None:
    """Open, edit, close until that many edits are made; whoever is refused tries again. Reports how it went."""
    made, refused, disturbed = 0, 0, 0
    while made < edits:
        try:
            store = Store.open(path)
        except Refused:
            refused += 1
            continue
        before = len(store.entries())
        entry = append(store, [Change("users", "bob", None, User("bob", full_name=str(before)))])
        disturbed += entry.number != before + 1 or len(store.entries()) != before + 1
        store.close()
        made += 1
    results.send((made, refused, disturbed))


def create_together(path: Path, start: threading.Barrier, results: Connection) -> None:
    """Create a workspace at the same moment as others; reports whether this one did."""
    start.wait()
    try:
        store = Store.create(path)
    except Refused as refusal:
        results.send(str(refusal))
    else:
        results.send("created")
        append(store, [Change("users", "bob", None, User("bob"))])
        store.close()
