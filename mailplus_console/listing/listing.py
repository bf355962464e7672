"""A searchable, filterable, sortable table of accounts that stays quick at a hundred thousand rows."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from itertools import chain, compress, pairwise
from operator import eq, ne
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


@dataclass(frozen=True, slots=True)
class Ahead:
    """Orders of one state of a listing, worked out before anybody asked for them."""

    resolution: Resolution
    orders: Mapping[str, Sequence[int]]


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
        # The names in order, and what is searched of each:
        self._names: list[str] = []
        self._texts: list[str] = []
        self._orders: dict[tuple[str, bool], Sequence[int]] = {}
        # The numbers sorted, then those that the filter lets through, then those found:
        self._sorted: Sequence[int] = ()
        self._filtered: Sequence[int] = ()
        self._rows: Sequence[int] = ()
        self._build()

    # ------------------------------------------------------------------ what a kind of account adds

    @property
    def _accounts(self) -> Mapping[str, Record]:
        raise NotImplementedError

    def _searched(self) -> list[str]:
        """What is searched of each account, in the order of `_names`; without regard to case."""
        raise NotImplementedError

    def _text_of(self, record: Record) -> str:
        """What is searched of this account."""
        raise NotImplementedError

    def _keys(self, column: str) -> Sequence[Any]:
        """What to sort each account by, in the order of `_names`: all strings, or all whole numbers."""
        raise NotImplementedError

    def _affected(self, before: Resolution, changes: Sequence[Change]) -> Affected:
        raise NotImplementedError

    def _let_through(self, numbers: Sequence[int]) -> Sequence[int]:
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
        return len(self._names)

    def record(self, row: int) -> Record:
        """The account in a row."""
        return self._accounts[self._names[self._rows[row]]]

    def records(self, rows: Iterable[int]) -> list[Record]:
        """The accounts in these rows."""
        return list(map(self.record, rows))

    def names(self) -> list[str]:
        """The names in all rows, in the order shown."""
        return list(map(self._names.__getitem__, self._rows))

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
        narrower = bool(before) and text.startswith(before)  # then all that it finds is among what is found already
        self._find(words, self._rows if narrower else self._filtered)

    def _find(self, words: Iterable[str], numbers: Sequence[int]) -> None:
        for word in words:
            numbers = self._holding(word, numbers)
        self._rows = numbers

    def _holding(self, word: str, numbers: Sequence[int]) -> Sequence[int]:
        """Those of the numbers whose text has the word. Reading texts one after the other is the fast way to do it."""
        texts = self._texts
        if len(numbers) * 4 < len(texts):
            return [number for number in numbers if word in texts[number]]
        holds = [word in text for text in texts]
        if False not in holds:
            return numbers
        return list(compress(numbers, holds)) if numbers is self._numbers else [n for n in numbers if holds[n]]

    def sort(self, column: str, *, descending: bool = False) -> None:
        """Sort by a column; accounts that are equal in it follow each other by name."""
        self.column, self.descending = column, descending
        self._sorted = self.order(column, descending=descending)
        self._refilter()

    def ahead(self) -> Ahead:
        """Work out every ascending order, so that a click on a header is instant once the listing has taken them.

        May run on a worker while this listing is in use.
        """
        snapshot = copy(self)
        snapshot.forget_orders()
        return Ahead(snapshot.resolution, {column: snapshot.order(column) for column in self.columns[1:]})

    def take(self, ahead: Ahead) -> None:
        """Keep orders that were worked out ahead; those of an earlier state are dropped."""
        if ahead.resolution is self.resolution:
            self._orders.update({(column, False): order for column, order in ahead.orders.items()})

    def forget_orders(self) -> None:
        """Work out every order anew when it is asked for."""
        self._orders = {}

    def order(self, column: str, *, descending: bool = False) -> Sequence[int]:
        """The numbers of all accounts sorted by a column."""
        numbers = self._numbers
        if column == self.columns[0]:
            return numbers[::-1] if descending else numbers
        known = self._orders.get((column, descending))
        if known is None:
            known = self._orders[column, descending] = array("I", sorted_by(numbers, self._keys(column), descending))
        return known

    def _refilter(self) -> None:
        self._filtered = self._let_through(self._sorted) if self._filter else self._sorted
        self._find(self.text.casefold().split(), self._filtered)

    # ------------------------------------------------------------------ building and following edits

    @property
    def _numbers(self) -> Sequence[int]:
        return range(len(self._names))

    def _build(self) -> None:
        self._names = by_name(self._accounts)
        self._texts = self._searched()
        self.forget_orders()
        self._sorted = self.order(self.column, descending=self.descending)
        self._refilter()

    def _number_of(self, name: str) -> int | None:
        sought = _place_of(name)
        names, low, high = self._names, 0, len(self._names)
        while low < high:
            middle = (low + high) // 2
            if _place_of(names[middle]) < sought:
                low = middle + 1
            else:
                high = middle
        return low if low < len(names) and names[low] == name else None

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
            self._sorted = self.order(self.column, descending=self.descending)
            self._refilter()
        elif self._filter or (renewed and self.text):
            self._refilter()
        if self._rows is not shown and (len(self._rows) != len(shown) or any(map(ne, self._rows, shown))):
            return Updated(False)
        return Updated(True, self._rows_showing(affected.names))

    def _renew(self, changes: Sequence[Change]) -> bool:
        """Search what changed accounts say now; True where that is something else."""
        renewed = False
        for change in changes:
            if change.kind == self.kind and (number := self._number_of(change.key)) is not None:
                text = self._text_of(change.after)
                if text != self._text_of(change.before):
                    self._texts[number] = text
                    renewed = True
        return renewed

    def _rows_showing(self, names: frozenset[str] | None) -> tuple[int, ...] | None:
        return None if names is None or len(names) > MANY else tuple(self.rows_of(names))


def by_name(names: Iterable[str]) -> list[str]:
    """The names sorted without regard to case. Those of a workspace file are: then no keys are made to sort them by."""
    ordered = list(names)
    if all(map(eq, ordered, map(str.casefold, ordered))):
        ordered.sort()
    elif not all(one <= following for one, following in pairwise(map(_place_of, ordered))):
        ordered.sort(key=_place_of)
    return ordered


def _place_of(name: str) -> tuple[str, str]:
    return name.casefold(), name


def sorted_by(numbers: Sequence[int], keys: Sequence[Any], descending: bool) -> list[int]:
    """The numbers sorted by the keys with these numbers; equal ones stay in their order, either way."""
    if keys and isinstance(keys[0], int):
        distinct = set(keys)
        if len(distinct) * 8 < len(keys):  # few: put each where it belongs, no comparing
            heaps: dict[int, list[int]] = {key: [] for key in sorted(distinct, reverse=descending)}
            for number in numbers:
                heaps[keys[number]].append(number)
            return list(chain.from_iterable(heaps.values()))
    return sorted(numbers, key=keys.__getitem__, reverse=descending)
