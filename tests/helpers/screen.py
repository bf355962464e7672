"""A screen of their own for tests that need real windows and a real mouse."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

ON_REAL_SCREEN = "MAILPLUS_CONSOLE_REAL_SCREEN"
"""Set in the environment of a process that runs tests on such a screen."""

SIZE = "1400x1000x24"


@contextmanager
def real_screen() -> Iterator[str]:
    """Start an Xvfb for the duration and give the value for DISPLAY; RuntimeError where there is no Xvfb.

    Xvfb chooses the number itself, so that any number of them can run at once.
    """
    if not shutil.which("Xvfb"):
        raise RuntimeError("Xvfb is missing; ./test installs it")
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            assert server.stdout is not None
            number = server.stdout.readline().strip()
            if not number:
                raise RuntimeError("Xvfb did not start")
            yield f":{number}"
        finally:
            server.terminate()
