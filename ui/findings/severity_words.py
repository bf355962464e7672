"""How bad a finding is, in words, with icon and tone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from mailplus_console.effective.findings import Severity
from ui.text import Texts

_tr = Texts("Findings")

ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)


class SeverityWords(NamedTuple):
    """A heading over findings, one of them, their icon, and its theme color."""

    many: str
    one: str
    icon: str
    role: str


def severity_words(severity: Severity) -> SeverityWords:
    """The words of a severity."""
    return {
        Severity.ERROR: SeverityWords(_tr("Errors"), _tr("Error"), "x-circle", "danger"),
        Severity.WARNING: SeverityWords(_tr("Warnings"), _tr("Warning"), "warning", "warning"),
        Severity.INFO: SeverityWords(_tr("Hints"), _tr("Hint"), "info", "accent_text"),
    }[severity]


def amounts(counts: Mapping[Severity, int]) -> str:
    """``2 errors, 5 warnings, 1 hint``; what there is none of is left out."""
    found = {severity: counts.get(severity, 0) for severity in ORDER}
    said = {
        Severity.ERROR: _tr.counted("%Ln error", "%Ln errors", found[Severity.ERROR]),
        Severity.WARNING: _tr.counted("%Ln warning", "%Ln warnings", found[Severity.WARNING]),
        Severity.INFO: _tr.counted("%Ln hint", "%Ln hints", found[Severity.INFO]),
    }
    return ", ".join(said[severity] for severity in ORDER if found[severity])
