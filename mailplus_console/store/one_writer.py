"""The lock of the one writer: a file beside the workspace, which the system lets go of whenever the process ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Protocol

if sys.platform != "win32":
    import fcntl


class Held(Protocol):
    """A lock that is held by this process, whichever of its threads took it."""

    def release(self) -> None:
        """Let go of it; more than once does no harm."""


class _Flock:
    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        if self._descriptor is not None:
            fcntl.flock(self._descriptor, fcntl.LOCK_UN)  # a child of this process may have inherited the file
            os.close(self._descriptor)
            self._descriptor = None


def lock(path: Path) -> Held | None:
    """Lock this file, created where it is missing; None where another one holds it. Raises OSError.

    The library `filelock` does the same, and brings 50 modules and OpenSSL into every window that opens a workspace.
    """
    if sys.platform == "win32":
        from filelock import FileLock, Timeout  # noqa: PLC0415 (a system without flock)

        held = FileLock(path, thread_local=False)
        try:
            held.acquire(blocking=False)
        except Timeout:
            return None
        return held
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    except BaseException:
        os.close(descriptor)
        raise
    return _Flock(descriptor)
