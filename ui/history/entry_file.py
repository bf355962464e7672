"""The journal entries that the list shows, as a table for a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mailplus_console.journal import Entry
from ui.history.entry_model import EntryModel
from ui.history.entry_words import kind_words, operator_name
from ui.table_file import TableFile
from ui.text import Texts, in_language

_tr = Texts("History")


def table_of(model: EntryModel) -> TableFile:
    """A row for each entry; moments are local, with their distance to UTC, so that a spreadsheet can sort them."""
    headings = (_tr("No."), _tr("When"), _tr("Operator"), _tr("Kind"), _tr("What"), _tr("Page"), _tr("Remark"))
    shown = [(entry, model.page(entry), model.story(entry)) for entry in model.shown()]

    def rows() -> Iterable[Sequence[object]]:
        for entry, page, story in shown:
            yield (
                entry.number, _moment(entry), operator_name(entry.operator), kind_words(entry.kind).text,
                in_language(entry.sentence), page, story,
            )  # fmt: skip

    return TableFile(headings, rows, len(shown))


def _moment(entry: Entry) -> str:
    return entry.at.astimezone().isoformat(" ", "seconds")
