"""A hundred applies to a real hub, killed or cut off at random and gone on with: every one has to end as planned."""

from __future__ import annotations

import subprocess
import sys
from functools import partial

from benchmarks.measuring import Row, Rows, seconds

RUNS = 100
AT_MOST = 2.0  # seconds for one: the day's edits, the interrupted apply, and the one that goes on
STORIES = "tests/servers/hub/test_killed_applies.py"


def rows(_users: int) -> Rows:
    """The same whatever the size; ends with an error where one of them does not end as planned."""
    yield Row("one of 100 interrupted applies, floor 2 s", seconds(partial(_run, STORIES)) / RUNS, AT_MOST, 1)


def _run(stories: str) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-n", "2", stories]
    done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603 (our own tests)
    if done.returncode:
        raise RuntimeError(f"not every apply ended as planned:\n{done.stdout}")
