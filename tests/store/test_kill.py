"""A console that is killed in the middle of writing loses nothing that it had confirmed."""

from __future__ import annotations

import random
import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from mailplus_console.records import UserPolicy
from mailplus_console.store.file import Store
from tests.store.office import become, office, replayed
from tests.store.processes import context, keep_editing

KILLS = 60


@pytest.mark.slow
def test_killed_at_any_moment_it_opens_again_with_everything_that_was_confirmed(tmp_path: Path) -> None:
    path = tmp_path / "office.mailplus"
    with closing(Store.create(path)) as store:
        policies = {f"p{number}": UserPolicy(f"p{number}", f"Policy {number}", "#5b8def") for number in range(50)}
        become(store, replace(office(users=400), user_policies=policies, user_policy_order=tuple(policies)))
        state, entries = store.load(), len(store.entries())
    dice = random.Random(20260301)
    confirmed_in_all = 0
    for turn in range(KILLS):
        confirmed = _edit_and_die(path, turn, dice, while_opening=turn % 6 == 0)
        confirmed_in_all += len(confirmed)
        with closing(Store.open(path)) as store:  # at once: the lock went with its holder
            numbers = [entry.number for entry in store.entries()]
            assert numbers == list(range(1, len(numbers) + 1))
            # One more than was confirmed may have been finished, when the kill came before the report.
            assert confirmed == list(range(entries + 1, entries + 1 + len(confirmed)))
            assert len(numbers) - entries - len(confirmed) in {0, 1}
            for number in numbers[entries:]:
                state = state.changed(store.changes_of(number))
            assert store.load() == state
            entries = len(numbers)
        with closing(sqlite3.connect(path)) as raw:
            assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
    assert confirmed_in_all > KILLS
    with closing(Store.open(path)) as store:
        assert replayed(store) == state


def _edit_and_die(path: Path, seed: int, dice: random.Random, *, while_opening: bool) -> list[int]:
    """The numbers that a console reported before it was killed, some way into its work."""
    reports, reporting = context().Pipe(duplex=False)
    console = context().Process(target=keep_editing, args=(path, reporting, seed))
    console.start()
    reporting.close()  # else the end of the reports would never come
    confirmed: list[int] = []
    if not while_opening:
        confirmed.append(reports.recv())
    end = time.monotonic() + dice.uniform(0, 0.03 if while_opening else 0.12)
    while (left := end - time.monotonic()) > 0 and reports.poll(left):
        confirmed.append(reports.recv())
    console.kill()
    console.join()
    with reports:
        return confirmed + _rest(reports)


def _rest(reports: Connection) -> list[int]:
    """What had been reported and not heard yet; the last word may have been cut off."""
    rest: list[int] = []
    while True:
        try:
            rest.append(reports.recv())
        except (EOFError, OSError):
            return rest
