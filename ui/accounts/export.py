"""What an account page saves as CSV: its shown columns, in the order of its table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from mailplus_console.effective.resolution import Resolution
from ui.table_file import TableFile


class CsvColumns(NamedTuple):
    """What one column of a table becomes in a file: one or more headings, and the cells of an account."""

    headings: tuple[str, ...]
    cells: Callable[[Any, Resolution], Sequence[object]]


def table_of(columns: Sequence[CsvColumns], records: Sequence[Any], resolution: Resolution) -> TableFile:
    """One row for each account."""

    def rows() -> Iterable[list[object]]:
        for record in records:
            yield [cell for column in columns for cell in column.cells(record, resolution)]

    headings = [heading for column in columns for heading in column.headings]
    return TableFile(headings, rows, len(records))
