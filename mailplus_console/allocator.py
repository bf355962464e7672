"""Room that was taken for a moment is given back to the system: the C library would keep it, a pool for each thread."""

from __future__ import annotations

import sys

# glibc's malloc.h
_MMAP_THRESHOLD, _ARENA_MAX = -3, -8
_LARGE = 1 << 20  # bytes; by itself glibc takes 32 MiB for no more than usual once so much has been freed


def give_back_what_is_freed() -> None:
    """From now on: large blocks are the system's again as soon as they are free, and new threads share one pool.

    Reading a hundred thousand users takes and frees a good 5 MiB that would stay with the process otherwise. Other C
    libraries than glibc are left as they are.
    """
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 (not wanted before the first paint)

    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_ARENA_MAX, 1)
        mallopt(_MMAP_THRESHOLD, _LARGE)
