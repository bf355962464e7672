"""Each test in this folder runs in a process of its own on a real screen, and reports here.

One process has one Qt platform, and the other tests use 'offscreen', which cannot drag.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.helpers.screen import ON_REAL_SCREEN, real_screen

HERE = Path(__file__).parent
SECONDS = 60


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> bool | None:
    """Run the test under Xvfb and report its outcome as if it had run here."""
    if HERE not in item.path.parents or os.environ.get(ON_REAL_SCREEN):
        return None  # pytest asks about every test; and with the variable set, this is that process
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    for report in _run_on_real_screen(item):
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


def _run_on_real_screen(item: pytest.Item) -> list[pytest.TestReport]:
    start = time.time()
    failure = _failure(item)
    return [
        _report(item, "setup", None, start),
        _report(item, "call", failure, start),
        _report(item, "teardown", None, start),
    ]


def _failure(item: pytest.Item) -> str | None:
    """What the process said when the test failed there; None when it passed."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--no-header", item.nodeid]
    try:
        with real_screen() as display:
            environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", ON_REAL_SCREEN: "1"}
            done = subprocess.run(
                command,
                check=False,
                cwd=item.config.rootpath,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                timeout=SECONDS,
            )
    except RuntimeError as missing:
        return str(missing)
    except subprocess.TimeoutExpired as expired:
        return f"not done after {SECONDS} seconds:\n{expired.stdout!r}"
    return done.stdout if done.returncode else None


def _report(item: pytest.Item, when: str, failure: str | None, start: float) -> pytest.TestReport:
    stop = time.time()
    return pytest.TestReport(
        nodeid=item.nodeid,
        location=item.location,
        keywords=dict.fromkeys(item.keywords, 1),
        outcome="failed" if failure else "passed",
        longrepr=failure,
        when=when,  # type: ignore[arg-type]
        duration=stop - start if when == "call" else 0,
        start=start,
        stop=stop,
    )
