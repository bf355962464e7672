"""What the window's frame says about the workspace: seats and restriction. Worked out on a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from mailplus_console.effective.resolution import Resolution


class Standing(NamedTuple):
    """The state of the workspace in the few numbers and sentences that are always in sight."""

    seats_used: int
    seats_limit: int
    restriction: str
    """Why the system is restricted and the way out, or ''."""


def standing_of(resolution: Resolution) -> Standing:
    """Look at a resolved state. May take long for a large directory: call it on a worker."""
    seats = resolution.seats
    restriction = seats.restriction
    sentence = f"{restriction.sentence} {restriction.way_out}" if restriction else ""
    return Standing(seats.used, seats.authorized, sentence)
