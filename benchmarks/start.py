"""From the start of the process to the first paint, to the first users, to all of them; and the memory it takes."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.company import company
from benchmarks.measuring import Row, Rows
from mailplus_console.edits.draft import Draft
from mailplus_console.records import difference
from mailplus_console.workspace import Workspace

RUNS = 5
_Heard = dict[str, tuple[float, float]]  # event → seconds since the start, peak memory in MiB


def rows(size: int) -> Rows:
    """The figures for a workspace of that many users."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "company.mpc"
        with Workspace.create(path) as workspace:
            wanted = company(size)
            workspace.edit(lambda now: Draft("Made", difference(now, wanted)), allow_over_limit=True)
        product = ["benchmarks.start_product", str(path), str(Path(folder) / "settings.ini")]
        fetchall = ["benchmarks.start_fetchall", str(path)]
        runs = [
            (
                _heard([*product, "0"]),
                _heard([*product, str(size)]),
                _heard(["benchmarks.start_floor"]),
                _heard(fetchall),
            )
            for _ in range(RUNS)
        ]
    floor, memory = (_middle([run[2] for run in runs], "painted", what) for what in (0, 1))
    bare, full, read = ([run[what] for run in runs] for what in (0, 1, 3))
    yield Row("cold start to first paint / S0", _middle(bare, "painted", 0), floor, 1.4)
    yield Row("memory at first paint / S0", _middle(bare, "painted", 1), memory, 1.3, "MiB")
    yield Row("open: first users on the screen / S0", _middle(full, "first", 0), floor, 1.5)
    later, fetched = _between(full, "first", "all"), _between(read, "begun", "read")
    yield Row("open: all can be searched, after the first / `fetchall`", later, fetched, 3.0)
    yield Row("memory with everybody loaded / S0", _middle(full, "all", 1), memory, 2.0, "MiB")


def _heard(module: list[str]) -> _Heard:
    """Run a program and note when it says what."""
    heard: _Heard = {}
    start = time.perf_counter()
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # as an installed program, product and floor are compiled once
    command = [sys.executable, "-m", *module]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:  # noqa: S603 (our own)
        for line in process.stdout or ():
            event, _, kilobytes = line.strip().partition(" ")
            heard[event] = (time.perf_counter() - start, int(kilobytes) / 1024)
    return heard


def _middle(runs: list[_Heard], event: str, what: int) -> float:
    return statistics.median(run[event][what] for run in runs)


def _between(runs: list[_Heard], event: str, later: str) -> float:
    return statistics.median(run[later][0] - run[event][0] for run in runs)
