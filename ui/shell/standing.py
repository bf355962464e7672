"""What the window's frame says about the workspace: seats and restriction. Worked out on a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ui.text import in_language

if TYPE_CHECKING:
    from mailplus_console.effective.resolution import Resolution
    from ui.answers import Parts


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
    sentence = f"{in_language(restriction.sentence)} {in_language(restriction.way_out)}" if restriction else ""
    return Standing(seats.used, seats.authorized, sentence)


def findings_of(resolution: Resolution) -> Parts[tuple[int, int]]:
    """How many errors and how many warnings there are. Takes long for a large directory, and nobody waits for it."""
    # Here, not at the top: the first paint comes before anything of the model is imported.
    from mailplus_console.effective.findings import Severity, findings_in_parts  # noqa: PLC0415

    severities: list[Severity] = []
    for found in findings_in_parts(resolution):
        severities += [finding.severity for finding in found]
        yield
    return severities.count(Severity.ERROR), severities.count(Severity.WARNING)
