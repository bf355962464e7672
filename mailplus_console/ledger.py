"""The ledger of an open workspace: what is durable, what is shown of it, and what the server last said."""

from __future__ import annotations

import threading
from bisect import insort
from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass
from datetime import UTC, date, datetime
from operator import attrgetter

from mailplus_console.baseline import Baseline, Shift
from mailplus_console.edits.draft import Draft
from mailplus_console.effective.resolution import Resolution
from mailplus_console.errors import Refused
from mailplus_console.history import UndoStacks, state_at
from mailplus_console.journal import Entry, EntryKind
from mailplus_console.records import Change, Configuration, Touched, touched
from mailplus_console.sentence import said
from mailplus_console.store.failures import damaged
from mailplus_console.store.file import Store
from mailplus_console.syncing.link import Link


@dataclass(frozen=True, slots=True)
class Staged:
    """An edit that is safe on disk and not shown yet; `entry` is None where there was nothing to change.

    `notes` of a pull are sentences for the person.
    """

    draft: Draft
    changes: tuple[Change, ...]
    resolution: Resolution
    entry: Entry | None
    notes: tuple[str, ...] = ()

    @property
    def touched(self) -> Touched:
        """Which records the edit touched: kind → keys."""
        return touched(self.changes)


class Ledger:
    """Everything is recorded here first and shown when it is adopted.

    `lock` is held by whoever records or reads the journal, which may take a second: the window never waits for it.
    `moment` is the number of the entry after which the state was; None: it is the present one.
    """

    def __init__(self, store: Store, today: Callable[[], date]) -> None:
        self.store = store
        self.lock = threading.RLock()
        self.shown = self.durable = Resolution(store.load(), today())
        self.entries: list[Entry] = list(store.entries())
        try:
            self.stacks = UndoStacks.of(self.entries)
        except IndexError as error:  # an undo or redo of nothing
            raise damaged(store.path) from error
        self.baseline = store.baseline()
        self.links: Mapping[str, Link] = {link.profile: link for link in store.links()}
        self.moment: int | None = None
        self._adopted = 0
        self._showing = threading.Lock()  # held for a moment only
        self._today = today

    def earlier(self, number: int, progress: Callable[[int, int], None]) -> Ledger:
        """The same ledger as it was right after that entry: nothing can be recorded, no server is known of.

        Raises Refused for a number that the journal does not have. `progress` is as for `state_at`.
        """
        with self.lock:
            then = state_at(*self.shown_with_entries(), self.store.changes_of, number, progress)
            ledger = copy(self)
            ledger.shown = ledger.durable = Resolution(then, self.shown.today)
            ledger.stacks, ledger.baseline, ledger.links, ledger.moment = UndoStacks(), Baseline(), {}, number
        return ledger

    @property
    def link(self) -> Link | None:
        """The server that the configuration is synced with; None where there is none."""
        return next((link for link in self.links.values() if link.holds_configuration), None)

    @property
    def configuration(self) -> Configuration:
        """The durable state."""
        return self.durable.configuration

    def day_changed(self) -> bool:
        """Look at the calendar again: licenses expire at midnight. True when today has become another day."""
        today = self._today()
        if today == self.shown.today or not self.lock.acquire(blocking=False):  # busy: it is asked again soon
            return False
        try:
            self.shown, self.durable = self.shown.on(today), self.durable.on(today)
        finally:
            self.lock.release()
        return True

    def record(
        self,
        draft: Draft,
        after: Resolution,
        kind: EntryKind,
        operator: str,
        *,
        target: int | None = None,
        shift: Shift | None = None,
        link: Link | None = None,
        notes: tuple[str, ...] = (),
    ) -> Staged:
        """Journal the draft's changes, which lead to `after`, and what they do to the baseline: durable on return."""
        entry = self.store.append(
            operator=operator,
            sentence=draft.sentence,
            kind=kind,
            target=target,
            changes=draft.changes,
            at=datetime.now(UTC),
            shift=shift,
            link=link,
        )
        self.durable = after
        self._follow(shift, link)
        return Staged(draft, draft.changes, after, entry, notes)

    def shift(self, shift: Shift, link: Link | None = None) -> None:
        """What a server said or has, where nothing changes here: durable on return."""
        self.store.shift_baseline(shift, link)
        self._follow(shift, link)

    def _follow(self, shift: Shift | None, link: Link | None) -> None:
        if shift is not None:
            self.baseline.follow(shift)
        if link is not None:
            self.links = {**self.links, link.profile: link}

    def adopt(self, staged: Staged) -> None:
        """Show what is durable."""
        if staged.entry is None:
            return
        with self._showing:
            if staged.entry.number > self._adopted:  # what an apply lands may overtake an edit
                self.shown, self._adopted = staged.resolution, staged.entry.number
            insort(self.entries, staged.entry, key=attrgetter("number"))
            self.stacks.push(staged.entry)

    def shown_with_entries(self) -> tuple[Configuration, list[Entry]]:
        """What is shown, and the journal that led to it."""
        with self._showing:
            return self.shown.configuration, self.entries[:]

    def unlink(self, profile: str) -> None:
        """Forget a server that was pulled from."""
        link = self.links.get(profile)
        if link is None:
            return
        self.store.unlink(profile, forget_baseline=link.holds_configuration)
        if link.holds_configuration:
            self.baseline = Baseline()
        self.links = {key: other for key, other in self.links.items() if key != profile}

    def refuse_reading_only(self) -> None:
        """Raise Refused where the workspace was opened to look only, or is shown as it was."""
        if self.moment is not None:
            raise Refused(
                said(
                    "This is the state after entry {number}: nothing can be changed in it. Go back to the present "
                    "state, or restore that one.",
                    number=str(self.moment),
                )
            )
        if self.store.read_only:
            text = said(
                "The workspace {file} is open for reading only: nothing can be changed. "
                "Open it for writing, or export it and import it into another one.",
                file=self.store.path.name,
            )
            raise Refused(text)
