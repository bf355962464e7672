"""A searchable, filterable, sortable table of accounts that stays quick at a hundred thousand rows."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from functools import partial
from itertools import compress, pairwise
from typing import Any, Generic, TypeVar

from mailplus_console.effective.resolution import Resolution
from mailplus_console.listing.affected import Affected
from mailplus_console.records import Change, Configuration, Group, User

Record = TypeVar("Record", User, Group)

_SAMPLE = 1_000
_FEW = 3
_AT_ONCE = 50_000
"""More texts are sorted a heap after the other, by their first letters: sorting all is one call, for which the window
would wait."""

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

    An account has a place by name; a sorted list is places, and the rows are places in that. What is searched lies in
    the order of the rows: texts are read one after the other, whatever they are sorted by.
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
        self._orders: dict[tuple[str, bool], Sequence[int]] = {}
        # By name: the names, and what is searched of each.
        self._names: list[str] = []
        self._texts: list[str] = []
        # Places by name: all as they are sorted, and those that the filter lets through.
        self._sorted: Sequence[int] = ()
        self._filtered: Sequence[int] = ()
        self._filtered_texts: list[str] | None = None  # not before somebody searches
        # The places of the rows among those, ascending; and those that have not been looked at yet, all behind them.
        self._words: Sequence[str] = ()
        self._found: Sequence[int] = ()
        self._unsearched: Sequence[int] = ()
        self._build()

    # ------------------------------------------------------------------ what a kind of account adds

    @property
    def _accounts(self) -> Mapping[str, Record]:
        raise NotImplementedError

    def _searched(self, names: Sequence[str]) -> list[str]:
        """What is searched of the accounts of these names, without regard to case."""
        raise NotImplementedError

    def _text_of(self, record: Record) -> str:
        """What is searched of this account."""
        raise NotImplementedError

    def _keys(self, column: str, names: Sequence[str]) -> Sequence[Any]:
        """What to sort the accounts of these names by: all strings, or all whole numbers."""
        raise NotImplementedError

    def _affected(self, before: Resolution, changes: Sequence[Change]) -> Affected:
        raise NotImplementedError

    def _conditions(self, names: Sequence[str]) -> Iterable[Sequence[bool]]:
        """What the filter asks: each tells of all these names whether it holds."""
        raise NotImplementedError

    def value(self, row: int, column: str) -> Any:
        """What a cell shows, as a plain value or record."""
        raise NotImplementedError

    # ------------------------------------------------------------------ reading

    def __len__(self) -> int:
        return len(self._found)

    @property
    def total(self) -> int:
        """How many accounts there are, found or not."""
        return len(self._names)

    def record(self, row: int) -> Record:
        """The account in a row."""
        return self._accounts[self._names[self._filtered[self._found[row]]]]

    def records(self, rows: Iterable[int]) -> list[Record]:
        """The accounts in these rows."""
        return list(map(self.record, rows))

    def names(self) -> list[str]:
        """The names in all rows, in the order shown."""
        self.search_on()
        return list(map(self._names.__getitem__, map(self._filtered.__getitem__, self._found)))

    def row_of(self, name: str) -> int | None:
        """The row that shows an account; None where it is filtered out or unknown."""
        rows = self.rows_of((name,))
        return rows[0] if rows else None

    def rows_of(self, names: Iterable[str]) -> list[int]:
        """The rows that show these accounts, ascending."""
        wanted = {place for name in names if (place := self._place_of(name)) is not None}
        if isinstance(self._filtered, range):
            among = sorted(map(self._filtered.index, wanted))
        elif len(wanted) <= _FEW:
            among = sorted(place for by_name in wanted for place in self._places_of(by_name))
        else:
            among = [place for place, by_name in enumerate(self._filtered) if by_name in wanted]
        if among and self._unsearched and among[-1] >= self._unsearched[0]:
            self.search_on()
        rows = ((bisect_left(self._found, place), place) for place in among)
        return [row for row, place in rows if row < len(self) and self._found[row] == place]

    def _places_of(self, by_name: int) -> list[int]:
        try:
            return [self._filtered.index(by_name)]
        except ValueError:  # filtered out
            return []

    # ------------------------------------------------------------------ search, filter, sort

    def search(self, text: str, at_most: int | None = None) -> None:
        """Show the accounts that contain every word of the text, without regard to case.

        `at_most`: look at no more than so many texts now, in the order of the rows; `search_on` looks at the others.
        """
        before, self.text = self.text, text
        words = text.casefold().split()
        if words == before.casefold().split():
            if at_most is None:
                self.search_on()
            return
        narrower = bool(before) and text.startswith(before) and self.searched_all
        # Then all that it finds is among what is found already.
        self._find(words, self._found if narrower else self._everywhere, at_most)

    @property
    def searched_all(self) -> bool:
        """Whether all accounts have been looked at, so that no more rows come."""
        return not self._unsearched

    def search_on(self, at_most: int | None = None) -> None:
        """Look at so many more texts, or all that are left: what is found comes behind the rows there are."""
        left = self._unsearched
        if left:
            end = len(left) if at_most is None else bisect_left(left, left[0] + at_most)
            part, self._unsearched = (left, ()) if end == len(left) else (left[:end], left[end:])
            self._found = _one_after_other(self._found, self._matching(part))

    @property
    def _everywhere(self) -> Sequence[int]:
        return range(len(self._filtered))

    def _find(self, words: Sequence[str], among: Sequence[int], at_most: int | None = None) -> None:
        self._words, self._found, self._unsearched = words, (), among
        self.search_on(at_most)

    def _matching(self, found: Sequence[int]) -> Sequence[int]:
        """Those of these places that contain every word."""
        texts = self._texts_to_search() if self._words else []
        for word in self._words:
            if not found:
                break
            first, end = found[0], found[-1] + 1
            if len(found) * 4 < end - first:
                found = [place for place in found if word in texts[place]]
                continue
            some = texts if end - first == len(texts) else texts[first:end]
            holds = [word in text for text in some]  # one text after the other: the fast way to read many
            if len(found) < len(some):
                found = [place for place in found if holds[place - first]]
            elif False in holds:
                found = list(compress(found, holds))
        return found

    def _texts_to_search(self) -> list[str]:
        if self._filtered_texts is None:
            is_by_name = self._filtered == range(self.total)
            texts = self._texts if is_by_name else list(map(self._texts.__getitem__, self._filtered))
            self._filtered_texts = texts
        return self._filtered_texts

    def sort(self, column: str, *, descending: bool = False) -> None:
        """Sort by a column; accounts that are equal in it follow each other by name."""
        self.column, self.descending = column, descending
        self._resort()

    def order(self, column: str, *, descending: bool = False) -> Sequence[int]:
        """The places by name of all accounts, sorted by a column."""
        places = range(self.total)
        if column == self.columns[0]:
            return places[::-1] if descending else places
        known = self._orders.get((column, descending))
        if known is None:
            keys = self._keys(column, self._names)
            known = self._orders[column, descending] = sorted_by(places, keys, descending)
        return known

    def _resort(self) -> None:
        self._sorted = self.order(self.column, descending=self.descending)
        self._refilter()

    def _refilter(self) -> None:
        places = self._sorted
        for holds in self._conditions(self._names):
            places = [place for place in places if holds[place]]
        self._filtered, self._filtered_texts = places, None
        self._find(self.text.casefold().split(), self._everywhere)

    # ------------------------------------------------------------------ building and following edits

    def _build(self) -> None:
        self._names = by_name(self._accounts)
        self._texts = self._searched(self._names)
        self._orders = {}
        self._resort()

    def _place_of(self, name: str) -> int | None:
        place = bisect_left(self._names, _by_name(name), key=_by_name)
        return place if place < self.total and self._names[place] == name else None

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
        if not self.can_follow(changes):
            self._build()
            return Updated(False)
        affected = self._affected(before, changes)
        renewed = self._renew(changes)
        for column, descending in list(self._orders):
            if column in affected.columns:
                del self._orders[column, descending]
        moved = renewed or self.column in affected.columns
        if moved or self._filter:
            shown = self.names()
            if moved:
                self._resort()
            else:
                self._refilter()
            if self.names() != shown:
                return Updated(False)
        return Updated(True, self._rows_showing(affected.names))

    def _renew(self, changes: Sequence[Change]) -> bool:
        """Search what changed accounts say now; True where that is something else."""
        renewed = False
        for change in changes:
            if change.kind == self.kind and (place := self._place_of(change.key)) is not None:
                text = self._text_of(change.after)
                if text != self._text_of(change.before):
                    self._texts[place] = text
                    renewed = True
        return renewed

    def _rows_showing(self, names: frozenset[str] | None) -> tuple[int, ...] | None:
        return None if names is None or len(names) > MANY else tuple(self.rows_of(names))


def _one_after_other(found: Sequence[int], more: Sequence[int]) -> Sequence[int]:
    """All of them in one; no copy is made where nearly everything is found."""
    if not found or not more:
        return found or more
    if isinstance(found, range) and isinstance(more, range) and found.stop == more.start:
        return range(found.start, more.stop)
    return [*found, *more]


def by_name(names: Iterable[str]) -> list[str]:
    """The names sorted without regard to case. Those of a workspace file are: then no keys are made to sort them by."""
    ordered = list(names)
    if all(
        name.casefold() == name for name in ordered
    ):  # in Python: a call for all of them would keep the window waiting
        ordered.sort()
    elif not all(one <= following for one, following in pairwise(map(_by_name, ordered))):
        ordered.sort(key=_by_name)
    return ordered


def _by_name(name: str) -> tuple[str, str]:
    return name.casefold(), name


def sorted_by(places: Sequence[int], keys: Sequence[Any], descending: bool) -> array[int]:
    """The places sorted by the keys there; equal ones stay in their order, either way."""
    sample = keys[:: len(keys) // _SAMPLE + 1]
    if len(set(sample)) * 2 < len(sample):  # few different ones: put each where it belongs, no comparing
        heaps = _heaps(places, keys)
        return _joined(heaps[key] for key in sorted(heaps, reverse=descending))
    if len(keys) < _AT_ONCE:
        return array("I", sorted(places, key=keys.__getitem__, reverse=descending))
    heaps = _heaps(places, _roughly(keys, min(sample), max(sample)))
    return _joined(
        sorted(heaps[key], key=keys.__getitem__, reverse=descending) for key in sorted(heaps, reverse=descending)
    )


def _heaps(places: Iterable[int], keys: Iterable[Any]) -> Mapping[Any, array[int]]:
    """The places for each key. In arrays: a list of a million numbers fits into no cache."""
    heaps: dict[Any, array[int]] = defaultdict(partial(array, "I"))
    for place, key in zip(places, keys, strict=True):
        heaps[key].append(place)
    return heaps


def _joined(parts: Iterable[Iterable[int]]) -> array[int]:
    whole = array("I")
    for part in parts:
        whole.extend(part)
    return whole


def _roughly(keys: Sequence[Any], low: Any, high: Any) -> Iterable[Any]:
    """Coarser keys in the same order: the first letters of texts, numbers by the hundredth of what lies between."""
    if isinstance(low, str):
        letters = 3 + next((place for place, pair in enumerate(zip(low, high, strict=False)) if len({*pair}) > 1), 0)
        return (key[:letters] for key in keys)
    width = (high - low) // 100 + 1
    return (key // width for key in keys)
