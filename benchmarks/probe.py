"""What a measured program says on standard output: an event and its peak memory so far."""

from __future__ import annotations

import sys
from pathlib import Path


def say(event: str) -> None:
    """Print the event with the process's peak memory in KiB, at once."""
    sys.stdout.write(f"{event} {_peak()}\n")
    sys.stdout.flush()


def _peak() -> int:
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1])
    return 0
