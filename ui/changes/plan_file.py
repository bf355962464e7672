"""The changes that the page shows, as a table for a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mailplus_console.planning import Plan
from ui.changes.looking import Group
from ui.changes.words import deed_words, section_title
from ui.table_file import TableFile
from ui.text import Texts, in_language

_tr = Texts("Changes")


def table_of(plan: Plan, groups: Sequence[Group]) -> TableFile:
    """A row for each record, with every field of it in the sentence; in the order of the tree."""

    def rows() -> Iterable[Sequence[object]]:
        for group in groups:
            page = section_title(group.section)
            for change in group.changes:
                line = plan.line(change)
                yield page, deed_words(line.deed).text, in_language(line.sentence)

    headings = (_tr("Page"), _tr("Kind"), _tr("What"))
    return TableFile(headings, rows, sum(len(group.changes) for group in groups))
