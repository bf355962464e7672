"""What is wrong or worth a look in a configuration, in sentences that say where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mailplus_console.effective.resolution import Resolution


class Severity(StrEnum):
    """How bad it is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at. `kind` and `key` name the record it is about, as in Change; '' where it is about many."""

    severity: Severity
    code: str
    sentence: str
    kind: str
    key: str = ""


def findings(resolution: Resolution) -> tuple[Finding, ...]:
    """Everything found, errors first."""
    seats = resolution.seats
    if seats.restriction:
        return (Finding(Severity.ERROR, "restricted", seats.restriction.sentence, "licenses"),)
    return ()
