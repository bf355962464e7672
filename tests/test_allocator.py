"""Room that is freed goes back to the system."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

FREED = """
import sys
from pathlib import Path
from mailplus_console.allocator import give_back_what_is_freed

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1])

if sys.argv[1] == "given back":
    give_back_what_is_freed()
bytes(8 << 20)  # glibc learns from it to keep blocks of that size
before = resident()
block, pin = bytearray(b"x" * (4 << 20)), bytearray(b"x" * (1 << 19))
del block
print(resident() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the C library of Linux")
def test_a_large_block_is_given_back() -> None:
    kept, given_back = (
        int(
            subprocess.run(
                [sys.executable, "-c", FREED, how], cwd=ROOT, capture_output=True, text=True, check=True
            ).stdout
        )
        for how in ("kept", "given back")
    )
    assert given_back < 512 < kept, "in pages of 4 KiB"
