"""The licenses that the page shows, as a table for a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from mailplus_console.records import License
from ui.licenses.license_model import headers
from ui.licenses.license_words import product_name, status_words
from ui.table_file import TableFile


def table_of(licenses: Sequence[License], today: date) -> TableFile:
    """One row for each license; dates as every spreadsheet reads them, and none for one that never expires."""

    def rows() -> Iterable[Sequence[object]]:
        for one in licenses:
            yield (
                one.key, product_name(one.product), one.accounts, _day(one.activated), _day(one.expires),
                status_words(one, today).text,
            )  # fmt: skip

    return TableFile(headers(), rows, len(licenses))


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None
