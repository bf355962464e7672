"""Keeps the rows of an account table in step with the workspace: searched, filtered, sorted, followed edit by edit."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from copy import copy
from itertools import islice
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from mailplus_console.effective.resolution import Resolution
from mailplus_console.listing.groups import GroupListing
from mailplus_console.listing.users import UserListing
from mailplus_console.records import Change, Configuration, Touched
from ui.accounts.account_table import AccountTable
from ui.bridge import Bridge

AnyListing = UserListing | GroupListing

_AT_ONCE = 3_000
"""Directories up to this size are listed without a worker: that takes a few milliseconds."""
_FOLLOWED = 2_000
"""Edits that touch more records than this are read anew on a worker."""
_SETTLED_AT_ONCE = 150_000
"""Larger directories are filtered and sorted on a worker: up to here it takes less than a tenth of a second."""
_SEARCHED_AT_ONCE, _SEARCHED_THEN = 50_000, 500_000
"""So many are looked at before those found are painted, 2 ms, and then so many at a time, 20 ms."""
_SEARCHED_ON_MS = 10
"""After this long they have been painted."""
_FIRST = 200
_PAINTED_MS = 15
"""After this long the first rows have been painted; a worker would take Python's time away from them."""


class RowsKind(NamedTuple):
    """Which records the rows are about, and what makes a listing of them."""

    topic: str
    records: Callable[[Configuration], Mapping[str, Any]]
    listing: type[UserListing] | type[GroupListing]


class AccountRows(QObject):
    """Owns the listing that a table shows. Slow parts happen on the bridge's reader."""

    shown = Signal()
    """There are other rows, or other contents."""

    def __init__(
        self,
        bridge: Bridge,
        table: AccountTable,
        kind: RowsKind,
        filter_of: Callable[[Configuration], Any],
    ) -> None:
        super().__init__(table)
        self._bridge, self._table, self._kind, self._filter_of = bridge, table, kind, filter_of
        self._model = table.accounts
        self._touched: dict[str, Set[str]] = {}
        self._asleep = False
        self._reading = False
        self._search_on = QTimer(self, singleShot=True)
        self._search_on.timeout.connect(self._find_more)
        self.text = ""
        self.column, self.descending = kind.listing.columns[0], False
        self.listing: AnyListing | None = None

    @property
    def loaded(self) -> bool:
        """Whether all accounts are there, not only the first ones."""
        return self.listing is not None

    @property
    def settled(self) -> bool:
        """Whether all accounts are there, filtered and sorted as the person has asked for."""
        return self.listing is not None and not self._reading and not self.searching

    @property
    def searching(self) -> bool:
        """Whether more may be found than is shown by now."""
        return self._search_on.isActive()

    @property
    def worked_out(self) -> bool:
        """Whether it is known what applies to them: a moment later, where there are many."""
        return self.listing is not None and self.listing.resolution.is_worked_out

    # ------------------------------------------------------------------ reading

    def read(self) -> None:
        """Read the present state from the beginning; of a large directory the first rows are shown at once."""
        configuration = self._bridge.configuration
        records = self._kind.records(configuration)
        self._touched.clear()
        if len(records) <= _AT_ONCE:
            self._bridge.resolution.work_out()
            self._adopt(self._kind.listing(configuration, self._bridge.resolution))
            return
        self._reading = True
        if self.listing is None:
            self._model.show_first(tuple(islice(records.values(), _FIRST)))
            self.shown.emit()
            QTimer.singleShot(_PAINTED_MS, self, self._read_all)
        else:
            self._read_all()

    def _read_all(self) -> None:
        if self._bridge.is_open:
            self._reading = True  # what was asked for before may have come in since
            self._bridge.compute(self._kind.topic, self._make, self._take)

    def _make(self, resolution: Resolution) -> AnyListing:
        """On the reader: a new listing."""
        before = self.listing
        made: Any = (
            self._kind.listing(resolution.configuration, resolution)
            if before is None
            else before.rebuilt(resolution.configuration, resolution)
        )
        self._settle(made)
        return made

    def _work_out(self) -> None:
        """Have it worked out on the reader what applies to the accounts; the cells say it then."""
        if self.listing is not None and not self.worked_out:
            self._bridge.compute(f"{self._kind.topic}.applies", Resolution.work_out, lambda _: self._say_what_applies())

    def _say_what_applies(self) -> None:
        self._model.rows_changed(None)
        self.shown.emit()

    def _take(self, listing: AnyListing) -> None:
        """What the reader has made; a directory that has become small has been read at once by now, and is newer."""
        if self._reading:
            self._adopt(listing)

    def _adopt(self, listing: AnyListing) -> None:
        def change() -> bool:
            self.listing = listing
            self._settle(listing)
            self._model.show_listing(listing)
            return True

        if self._takes_long(listing):  # something else was asked for in the meantime
            self._settle_later(listing)
            return
        self._reading = False  # what was edited meanwhile, from another page, is followed by `wake`
        self._table.relayout(change)
        self.shown.emit()
        self._work_out()

    def _settle(self, listing: AnyListing) -> None:
        """Filter, sort and search as the person has asked for."""
        wanted = self._filter_of(listing.configuration)
        if listing.chosen != wanted:
            listing.choose(wanted)
        if (listing.column, listing.descending) != (self.column, self.descending):
            listing.sort(self.column, descending=self.descending)
        listing.search(self.text)

    def _takes_long(self, listing: AnyListing) -> bool:
        """Whether to settle it would stop the window for longer than anybody should notice."""
        return listing.total > _SETTLED_AT_ONCE and (
            (listing.column, listing.descending) != (self.column, self.descending)
            or listing.chosen != self._filter_of(listing.configuration)
        )

    def _settle_later(self, listing: AnyListing) -> None:
        """Settle it on the reader; until then the rows stay as they are."""

        def settled(_: Resolution) -> AnyListing:
            other = copy(listing)
            self._settle(other)
            return other

        self._reading = True
        self._bridge.compute(self._kind.topic, settled, self._take)

    # ------------------------------------------------------------------ what the person asks for

    def search(self, text: str) -> None:
        """Show the accounts that have every word of the text."""
        before, self.text = self.text, text
        listing = self.listing
        if listing is None:
            return
        nested = text.startswith(before) or before.startswith(text)

        def change() -> bool:
            count = len(listing) if listing.searched_all else None
            listing.search(text, _SEARCHED_AT_ONCE)
            if nested and listing.searched_all and len(listing) == count:
                return False  # of two texts one of which begins with the other, as many found are the same ones
            self._model.show_listing(listing)
            return True

        self._table.relayout(change)
        if not listing.searched_all:
            self._search_on.start(_SEARCHED_ON_MS)
        self.shown.emit()

    def _find_more(self) -> None:
        """Look at the next of many, once the rows that were found first have been painted."""
        if self.listing is None:
            return
        self.listing.search_on(_SEARCHED_THEN)
        self._model.show_found()
        if not self.listing.searched_all:
            self._search_on.start(0)
        self.shown.emit()

    def find_all(self) -> None:
        """Look at all that are left, now: somebody needs to know who is found."""
        if self.searching:
            self._search_on.stop()
            self._model.find_all()
            self.shown.emit()

    def filter(self) -> None:
        """Apply the filters anew."""
        if self.listing is not None:
            self._again(self.listing)

    def sort(self, column: str, descending: bool) -> None:
        """Sort by a column of the listing."""
        self.column, self.descending = column, descending
        if self.listing is not None:
            self._again(self.listing)

    def _again(self, listing: AnyListing) -> None:
        def change() -> bool:
            self._settle(listing)
            self._model.show_listing(listing)
            return True

        if self._takes_long(listing):
            if not self._reading:  # else it is seen to when what is being read is there
                self._settle_later(listing)
            return
        self._table.relayout(change)
        self.shown.emit()

    # ------------------------------------------------------------------ edits

    def sleep(self) -> None:
        """The table is not visible: edits are followed when it is again."""
        self._asleep = True

    def wake(self) -> None:
        """The table is visible again."""
        self._asleep = False
        if self._touched:
            self._catch_up()

    def follow(self, touched: Touched) -> None:
        """An edit has touched these records."""
        for kind, keys in touched.items():
            known = self._touched.get(kind)
            self._touched[kind] = keys if known is None else known | keys
        if not self._asleep:
            self._catch_up()

    def _catch_up(self) -> None:
        listing, configuration = self.listing, self._bridge.configuration
        if listing is None or self._reading or sum(map(len, self._touched.values())) > _FOLLOWED:
            self.read()  # what is being read already is of an older state: its result is dropped
            return
        changes = _changes(listing.configuration, configuration, self._touched)
        if not listing.can_follow(changes):
            self.read()
            return
        self._touched.clear()
        self.find_all()
        self._table.relayout(lambda: self._followed(listing, configuration, changes))
        self.shown.emit()
        self._work_out()

    def _followed(self, listing: AnyListing, configuration: Configuration, changes: list[Change]) -> bool:
        """Bring the listing up to date; whether rows have moved."""
        updated = listing.after(configuration, self._bridge.resolution, changes)
        wanted = self._filter_of(configuration)
        if listing.chosen == wanted and updated.same_rows:
            self._model.rows_changed(updated.rows)
            return False
        self._settle(listing)
        self._model.show_listing(listing)
        return True


def _changes(before: Configuration, after: Configuration, touched: Mapping[str, Set[str]]) -> list[Change]:
    pairs = (
        Change(kind, key, before.record(kind, key), after.record(kind, key))
        for kind, keys in touched.items()
        for key in keys
    )
    return [change for change in pairs if change.before != change.after]
