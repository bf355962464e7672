"""How bad a finding is, in words, with icon and tone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from mailplus_console.effective.findings import Severity
from ui.text import counted

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
    texts = {
        Severity.ERROR: (_tr("%n error"), _tr("%n errors")),
        Severity.WARNING: (_tr("%n warning"), _tr("%n warnings")),
        Severity.INFO: (_tr("%n hint"), _tr("%n hints")),
    }
    return ", ".join(counted(*texts[severity], counts[severity]) for severity in ORDER if counts.get(severity))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Findings", text)
