"""A searchable, filterable, sortable table of accounts that stays quick at a hundred thousand rows."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from itertools import compress
from typing import Any, Generic, TypeVar

from mailplus_console.effective.resolution import Resolution
from mailplus_console.listing.affected import Affected
from mailplus_console.records import Change, Configuration, Group, User

Record = TypeVar("Record", User, Group)

MANY = 2_000
"""More changed rows than this are reported as 'any row': repainting what is visible is then the cheaper answer."""


@dataclass(frozen=True, slots=True)
class Updated:
    """What an edit did to the visible rows.

    `same_rows`: the same accounts stand in the same rows; only the contents of `rows` (None = any row) may be other
    ones. Otherwise rows have come, gone or moved, and the whole table is to be laid out again.
    """

    same_rows: bool
    rows: tuple[int, ...] | None = None


class Listing(Generic[Record]):
    """The rows of a table. Made on any thread, then used by one thread at a time.

    Accounts are numbered in the order of their names; everything else is lists of these numbers.
    """

    columns: tuple[str, ...] = ()
    kind = ""

    def __init__(self, configuration: Configuration, resolution: Resolution) -> None:
        self.resolution = resolution
        self.configuration = configuration
        self.column = self.columns[0]
        self.descending = False
        self.text = ""
        self._filter: Any = None
        # The accounts by name, what is searched of each, and their numbers:
        self._records: list[Record] = []
        self._texts: list[str] = []
        self._numbers: list[int] = []
        self._orders: dict[tuple[str, bool], array[int]] = {}
        # The numbers sorted, then those that the filter lets through, then those found; with their texts, if needed:
        self._sorted: list[int] = []
        self._filtered: list[int] = []
        self._filtered_texts: list[str] | None = None
        self._rows: list[int] = []
        self._row_texts: list[str] | None = None
        self._build()

    # ------------------------------------------------------------------ what a kind of account adds

    def _accounts(self) -> Iterable[Record]:
        raise NotImplementedError

    def _text_of(self, record: Record) -> str:
        raise NotImplementedError

    def _keys(self, column: str) -> Sequence[Any]:
        """What to sort each account by, in the order of the accounts."""
        raise NotImplementedError

    def _affected(self, before: Resolution, changes: Sequence[Change]) -> Affected:
        raise NotImplementedError

    def _let_through(self, numbers: list[int]) -> list[int]:
        """Those of the numbers that the filter lets through, in their order."""
        raise NotImplementedError

    def value(self, row: int, column: str) -> Any:
        """What a cell shows, as a plain value or record."""
        raise NotImplementedError

    # ------------------------------------------------------------------ reading

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def total(self) -> int:
        """How many accounts there are, found or not."""
        return len(self._records)

    def record(self, row: int) -> Record:
        """The account in a row."""
        record: Record = self._records[self._rows[row]]
        return record

    def records(self, rows: Iterable[int]) -> list[Record]:
        """The accounts in these rows."""
        return [self._records[self._rows[row]] for row in rows]

    def names(self) -> list[str]:
        """The names in all rows, in the order shown."""
        records = self._records
        return [records[number].name for number in self._rows]

    def row_of(self, name: str) -> int | None:
        """The row that shows an account; None where it is filtered out or unknown."""
        number = self._number_of(name)
        if number is None:
            return None
        try:
            return self._rows.index(number)
        except ValueError:
            return None

    def rows_of(self, names: Iterable[str]) -> list[int]:
        """The rows that show these accounts, ascending."""
        numbers = {number for name in names if (number := self._number_of(name)) is not None}
        return [row for row, number in enumerate(self._rows) if number in numbers] if numbers else []

    # ------------------------------------------------------------------ search, filter, sort

    def search(self, text: str) -> None:
        """Show the accounts that contain every word of the text, without regard to case."""
        before, self.text = self.text, text
        words = text.casefold().split()
        if words == before.casefold().split():
            return
        if not (before and text.startswith(before)):  # else what is found lies in what was found
            self._rows, self._row_texts = self._filtered, None
        for word in words:
            self._narrow(word)

    def _narrow(self, word: str) -> None:
        texts = self._row_texts
        if texts is None:
            texts = self._texts_of_filtered() if self._rows is self._filtered else self._texts_of(self._rows)
        found = [word in text for text in texts]
        self._rows = list(compress(self._rows, found))
        self._row_texts = list(compress(texts, found))

    def _texts_of(self, numbers: list[int]) -> list[str]:
        texts = self._texts
        return texts if numbers is self._numbers else [texts[number] for number in numbers]

    def _texts_of_filtered(self) -> list[str]:
        if self._filtered_texts is None:
            self._filtered_texts = self._texts_of(self._filtered)
        return self._filtered_texts

    def sort(self, column: str, *, descending: bool = False) -> None:
        """Sort by a column; accounts that are equal in it follow each other by name."""
        self.column, self.descending = column, descending
        self._sorted = self._order(column, descending)
        self._refilter()

    def warm(self) -> None:
        """Work out every ascending order ahead of time, on a worker, so that a click on a header is instant."""
        for column in self.columns:
            self._order(column, False)

    def _order(self, column: str, descending: bool) -> list[int]:
        if column == self.columns[0]:
            return self._numbers[::-1] if descending else self._numbers
        known = self._orders.get((column, descending))
        numbers = self._numbers
        if known is not None:
            return list(map(numbers.__getitem__, known))
        order = sorted(numbers, key=self._keys(column).__getitem__, reverse=descending)
        self._orders[column, descending] = array("I", order)
        return order

    def _refilter(self) -> None:
        self._filtered = self._let_through(self._sorted) if self._filter else self._sorted
        self._filtered_texts = None
        self._rows, self._row_texts = self._filtered, None
        for word in self.text.casefold().split():
            self._narrow(word)

    # ------------------------------------------------------------------ building and following edits

    def _build(self) -> None:
        self._records = sorted(self._accounts(), key=lambda record: record.name)
        self._records.sort(key=lambda record: record.name.casefold())
        self._texts = [self._text_of(record) for record in self._records]
        self._numbers = list(range(len(self._records)))
        self._orders = {}
        self._sorted = self._order(self.column, self.descending)
        self._refilter()

    def _number_of(self, name: str) -> int | None:
        sought = (name.casefold(), name)
        records, low, high = self._records, 0, len(self._records)
        while low < high:
            middle = (low + high) // 2
            found = records[middle].name
            if (found.casefold(), found) < sought:
                low = middle + 1
            else:
                high = middle
        return low if low < len(records) and records[low].name == name else None

    def can_follow(self, changes: Iterable[Change]) -> bool:
        """Whether `after` is instant for these changes; else better make a `rebuilt` listing on a worker."""
        return not any(
            change.kind == self.kind and (change.before is None or change.after is None) for change in changes
        )

    def rebuilt(self, configuration: Configuration, resolution: Resolution) -> Listing[Record]:
        """A new listing of another state, with the same search, filter and order. May run on a worker."""
        other = copy(self)
        other.read(configuration, resolution)
        return other

    def read(self, configuration: Configuration, resolution: Resolution) -> None:
        """Read another state from the beginning, keeping search, filter and order."""
        self.configuration, self.resolution = configuration, resolution
        self._build()

    def after(self, configuration: Configuration, resolution: Resolution, changes: Iterable[Change]) -> Updated:
        """Follow an edit in place, and tell what it did to the visible rows."""
        changes = tuple(changes)
        before, self.resolution, self.configuration = self.resolution, resolution, configuration
        shown = self._rows
        if not self.can_follow(changes):
            self._build()
            return Updated(False)
        affected = self._affected(before, changes)
        renewed = self._renew(changes)
        for column, descending in list(self._orders):
            if column in affected.columns:
                del self._orders[column, descending]
        if self.column in affected.columns:
            self._sorted = self._order(self.column, self.descending)
            self._refilter()
        elif self._filter or (renewed and self.text):
            self._refilter()
        elif renewed:
            self._filtered_texts = self._row_texts = None
        if self._rows is not shown and self._rows != shown:
            return Updated(False)
        return Updated(True, self._rows_showing(affected.names))

    def _renew(self, changes: Sequence[Change]) -> bool:
        """Put changed accounts in place; True where their searchable text is another one."""
        renewed = False
        for change in changes:
            if change.kind == self.kind and (number := self._number_of(change.key)) is not None:
                self._records[number] = change.after
                text = self._text_of(change.after)
                if text != self._texts[number]:
                    self._texts[number] = text
                    renewed = True
        return renewed

    def _rows_showing(self, names: frozenset[str] | None) -> tuple[int, ...] | None:
        return None if names is None or len(names) > MANY else tuple(self.rows_of(names))
