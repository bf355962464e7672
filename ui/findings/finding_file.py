"""The findings that the page shows, as a table for a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from mailplus_console.effective.findings import Finding
from ui.findings.finding_model import place_title
from ui.findings.severity_words import severity_words
from ui.table_file import TableFile
from ui.text import Texts, in_language

_tr = Texts("Findings")


def table_of(findings: Sequence[Finding], names: Mapping[str, str]) -> TableFile:
    """A row for each record of each finding, as the open tree shows them; `names` are those of policies by id."""
    headings = (_tr("Severity"), _tr("Finding"), _tr("Where"), _tr("Record"))

    def rows() -> Iterable[Sequence[object]]:
        for finding in findings:
            what = severity_words(finding.severity).one, in_language(finding.sentence), place_title(finding)
            for key in finding.keys or (finding.key,):
                yield *what, names.get(key, key)

    return TableFile(headings, rows, sum(len(finding.keys) or 1 for finding in findings))
