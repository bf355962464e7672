"""How far a long reading or writing has come, told every few thousand rows; whoever listens may stop it."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Hears (done, total), in units of the teller's choice; may raise Cancelled to stop the work."""

ROWS_BETWEEN = 5_000  # how often it is told
_WHOLE = 1_000


def silent(_done: int, _total: int) -> None:
    """For whoever does not want to hear."""


def share(progress: Progress | None, begin: float, end: float) -> Progress:
    """The progress of one stage of the work, which goes from the fraction `begin` of the whole to `end`."""
    if progress is None:
        return silent
    tell = progress

    def of_stage(done: int, total: int) -> None:
        part = done / total if total else 1.0
        tell(round(_WHOLE * (begin + (end - begin) * min(part, 1.0))), _WHOLE)

    return of_stage
