"""The one object that the window and the command line hold: the open configuration and what one can do with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import TracebackType

from mailplus_console.collector import without_collector
from mailplus_console.edits.draft import Draft, Edit
from mailplus_console.effective import restriction, rights
from mailplus_console.effective.impact import Impact, impact
from mailplus_console.effective.resolution import Resolution
from mailplus_console.effective.rights import LOCAL_ADMINISTRATOR, Operator
from mailplus_console.errors import OverLimit, Refused
from mailplus_console.history import carried_over, state_at
from mailplus_console.journal import Entry, EntryKind
from mailplus_console.ledger import Ledger, Staged
from mailplus_console.records import Change, Configuration, difference
from mailplus_console.sentence import said
from mailplus_console.store.file import Store
from mailplus_console.syncing.own_account import OwnAccount
from mailplus_console.syncing.server_side import ServerSide

__all__ = ["Preview", "Staged", "Workspace"]


@dataclass(frozen=True, slots=True)
class Preview:
    """What an edit would do: the impact on users and seats, and what stands in its way, if anything."""

    draft: Draft
    changes: tuple[Change, ...]
    impact: Impact
    refused: str | None
    over_limit: str | None


class Workspace:
    """An open workspace file. `stage…` may run on any thread, one at a time; `adopt` is cheap and makes it visible."""

    def __init__(self, ledger: Ledger, present: Workspace | None = None) -> None:
        self._store, self._ledger, self._lock = ledger.store, ledger, ledger.lock
        self.present = present or self
        """Itself, unless it is an `earlier` state of another."""
        self.server_side = ServerSide(ledger)
        self._own_account = OwnAccount()
        self.operator: Operator = self.own_operator

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, today: Callable[[], date] = date.today) -> Workspace:
        """Open an existing workspace file; raises Refused or Unavailable with the way out."""
        return cls._holding(Store.open(path, read_only=read_only), today)

    @classmethod
    def create(cls, path: Path, *, today: Callable[[], date] = date.today) -> Workspace:
        """Create an empty workspace file; raises Refused when something is there already."""
        return cls._holding(Store.create(path), today)

    @classmethod
    def _holding(cls, store: Store, today: Callable[[], date]) -> Workspace:
        try:
            return cls(Ledger(store, today))
        except BaseException:
            store.close()  # else the lock would outlive the failed opening
            raise

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file and its lock."""
        with self._lock:
            self._store.close()

    @property
    def path(self) -> Path:
        """The workspace file."""
        return self._store.path

    @property
    def read_only(self) -> bool:
        """True where the workspace can be looked at only."""
        return self._store.read_only or self.moment is not None

    @property
    def moment(self) -> int | None:
        """The number of the entry after which this state was (0: before the first one); None: it is the present one."""
        return self._ledger.moment

    @property
    def configuration(self) -> Configuration:
        """The present state."""
        return self.resolution.configuration

    @property
    def resolution(self) -> Resolution:
        """What applies to whom in the present state."""
        return self._ledger.shown

    @property
    def entries(self) -> list[Entry]:
        """The journal, oldest first."""
        return self._ledger.entries

    def day_changed(self) -> bool:
        """Look at the calendar again: licenses expire at midnight. True when today has become another day."""
        return self._ledger.day_changed()

    # ------------------------------------------------------------------ operator

    @property
    def own_operator(self) -> Operator:
        """Who the person is: the account signed in at the server, else the local administrator."""
        link = self.server_side.link
        if link is None:
            return LOCAL_ADMINISTRATOR
        name = self._own_account.name(link.account, self.configuration.users)
        return Operator(name, local_administrator=link.administrator)

    @property
    def may_act_as_others(self) -> bool:
        """Whether the person may choose another user to act as: a delegate could raise himself with that."""
        return rights.is_administrator(self.resolution, self.own_operator)

    def disconnect(self, profile: str) -> None:
        """Forget a server that was pulled from; the configuration stays as it is.

        Raises Refused for a delegate of that server, who would become the local administrator of this copy by it.
        """
        link = self.server_side.links.get(profile)
        if link is not None and link.holds_configuration and not self.may_act_as_others:
            text = said(
                "Only an administrator may disconnect this workspace from “{server}”, where you are “{account}”. "
                "For something of your own create another workspace.",
                server=link.name,
                account=link.account,
            )
            raise Refused(text)
        self.server_side.unlink(profile)
        self.sign_in(None)

    def sign_in(self, name: str | None) -> None:
        """Act as this directory user from now on; None is the person himself.

        Raises Refused for unknown names, and where somebody who is signed in at a server is no administrator there.
        """
        if name is None or name.casefold() == self.own_operator.name.casefold():
            self.operator = self.own_operator
            return
        link = self.server_side.link
        if name == LOCAL_ADMINISTRATOR.name and link is not None:
            text = said(
                "This workspace is synced with “{server}”, where you are “{account}”: "
                "the local administrator has no say there.",
                server=link.name,
                account=link.account,
            )
            raise Refused(text)
        if link is not None and not self.may_act_as_others:
            text = said(
                "At “{server}” you are “{account}”: only an administrator can act as somebody else.",
                server=link.name,
                account=link.account,
            )
            raise Refused(text)
        users = self.configuration.users
        known = name if name in users else next((user for user in users if user.casefold() == name.casefold()), None)
        if known is None:
            raise Refused(said("There is no user named “{name}” to act as. Choose a user of the directory.", name=name))
        self.operator = Operator(known)

    # ------------------------------------------------------------------ edits

    def edit(self, edit: Edit, *, allow_over_limit: bool = False) -> Staged:
        """Make an edit: refused whole, or durable on disk and visible when this returns.

        Raises Refused (rights, restriction, bad values), OverLimit unless allowed, Unavailable (disk).
        """
        return self.adopt(self.stage(edit, allow_over_limit=allow_over_limit))

    def stage(self, edit: Edit, *, allow_over_limit: bool = False) -> Staged:
        """Check an edit and write it to the journal, without showing it yet; see `edit` for what it raises."""
        with self._lock, without_collector():
            draft = self._permitted(edit(self._ledger.durable.configuration))
            return self._commit(draft, EntryKind.EDIT, None, allow_over_limit)

    def adopt(self, staged: Staged) -> Staged:
        """Make a staged edit the present state."""
        self._ledger.adopt(staged)
        self._own_account.follow(staged.changes)
        if self.operator.name not in self.configuration.users:
            self.operator = self.own_operator
        return staged

    def prepare_writing(self) -> None:
        """Make ready for the first edit, which else takes a few tenths of a second longer: what writes is imported."""
        with self._lock:
            self._store.prepare_writing()

    def preview(self, edit: Edit) -> Preview:
        """What the edit would do, without doing it; raises Refused only where the edit makes no sense at all."""
        before = self.resolution
        draft = self._permitted(edit(before.configuration))
        changes = _real(before.configuration, draft.changes)
        after = before.after(before.configuration.changed(changes), changes)
        refused: str | None = None
        over: str | None = None
        try:
            self._check(before, after, changes, allow_over_limit=False)
        except OverLimit as error:
            over = error.sentence
        except Refused as error:
            refused = error.sentence
        found = impact(before, after, changes)
        found.sentence()  # goes through everybody concerned, and is kept: whoever looks at it next need not wait
        return Preview(draft, changes, found, refused, over)

    def _check(
        self, before: Resolution, after: Resolution, changes: tuple[Change, ...], *, allow_over_limit: bool
    ) -> None:
        self._ledger.refuse_reading_only()
        rights.check(before, after, changes, self.operator)
        restriction.check(before, after, changes, allow_over_limit=allow_over_limit)

    def _permitted(self, draft: Draft) -> Draft:
        """A draft that can be divided without the records that this operator may not change."""
        now = self._ledger.durable
        if draft.summary is None or len(draft.changes) < 2 or rights.is_administrator(now, self.operator):
            return draft
        refusals = {
            change.key: refusal
            for change in draft.changes
            if (refusal := rights.refusal(now, change, self.operator)) is not None
        }
        if not refusals or len(refusals) == len(draft.changes):
            return draft
        return draft.without(refusals)

    def _commit(self, draft: Draft, kind: EntryKind, target: int | None, allow_over_limit: bool) -> Staged:
        before = self._ledger.durable
        changes = _real(before.configuration, draft.changes)
        if not changes:
            return Staged(draft, (), before, None)
        after = before.after(before.configuration.changed(changes), changes)
        self._check(before, after, changes, allow_over_limit=allow_over_limit)
        ledger = self._ledger
        shift = None if ledger.link is None else ledger.baseline.after_edit(changes)
        draft = replace(draft, changes=changes)
        return ledger.record(draft, after, kind, self.operator.name, target=target, shift=shift)

    # ------------------------------------------------------------------ undo, redo, history

    @property
    def edits_in_force(self) -> int:
        """How many edits hold: what was undone does not, and an undo, a pull or an apply is none."""
        return len(self._ledger.stacks.undo)

    @property
    def undo_sentence(self) -> str | None:
        """What undo would take back; None where there is nothing."""
        return self._ledger.stacks.undo[-1].sentence if self._ledger.stacks.undo else None

    @property
    def redo_sentence(self) -> str | None:
        """What redo would do again; None where there is nothing."""
        return self._ledger.stacks.redo[-1].sentence if self._ledger.stacks.redo else None

    def stage_undo(self, *, allow_over_limit: bool = False) -> Staged:
        """Take back the last edit, as an entry of its own; raises Refused where there is none or it is not allowed."""
        with self._lock:
            if not self._ledger.stacks.undo:
                raise Refused(said("There is nothing to undo."))
            target = self._ledger.stacks.undo[-1]
            changes = tuple(change.reversed for change in reversed(self._store.changes_of(target.number)))
            sentence = said("Undid: {what}", what=target.sentence)
            draft = Draft(sentence, carried_over(self._ledger.durable.configuration, changes))
            return self._commit(draft, EntryKind.UNDO, target.number, allow_over_limit)

    def stage_redo(self, *, allow_over_limit: bool = False) -> Staged:
        """Make the last undone edit again; raises Refused where there is none or it is not allowed."""
        with self._lock:
            if not self._ledger.stacks.redo:
                raise Refused(said("There is nothing to redo."))
            target = self._ledger.stacks.redo[-1]
            changes = self._store.changes_of(target.number)
            sentence = said("Redid: {what}", what=target.sentence)
            draft = Draft(sentence, carried_over(self._ledger.durable.configuration, changes))
            return self._commit(draft, EntryKind.REDO, target.number, allow_over_limit)

    def undo(self, *, allow_over_limit: bool = False) -> Staged:
        """`stage_undo`, made visible."""
        return self.adopt(self.stage_undo(allow_over_limit=allow_over_limit))

    def redo(self, *, allow_over_limit: bool = False) -> Staged:
        """`stage_redo`, made visible."""
        return self.adopt(self.stage_redo(allow_over_limit=allow_over_limit))

    def changes_of(self, number: int) -> tuple[Change, ...]:
        """What the journal entry of that number changed."""
        with self._lock:
            return self._store.changes_of(number)

    def kinds_of_entries(self, after: int = 0) -> dict[int, frozenset[str]]:
        """Which kinds of records each journal entry above the number `after` touched: says what page it was made on."""
        with self._lock:
            return self._store.kinds_of_entries(after)

    def state_at(self, number: int) -> Configuration:
        """The configuration right after the entry of that number; 0 is the empty start."""
        with self._lock:
            present = self.present._ledger  # noqa: SLF001 (one of its kind): the journal leads to the present state
            return state_at(*present.shown_with_entries(), self._store.changes_of, number)

    def earlier(self, number: int, progress: Callable[[int, int], None] = lambda _done, _total: None) -> Workspace:
        """The workspace as it was right after that entry (0: before the first one), to be looked at as a whole.

        Whatever would change it is refused; closing either closes both. Licenses are judged by today's date, as they
        would be if it were restored. Raises Refused for a number that the journal does not have, and for a delegate:
        his permissions open some pages, and were others at that time. `progress` hears how far it is, and may raise
        Cancelled.
        """
        if not rights.is_administrator(self.present.resolution, self.present.operator):
            text = said(
                "Only administrators can look at an earlier state: it shows more than {operator} may see. "
                "Look at what single entries changed instead.",
                operator=self.present.operator.name,
            )
            raise Refused(text)
        return Workspace(self.present._ledger.earlier(number, progress), self.present)  # noqa: SLF001 (one of its kind)

    def stage_restore(self, number: int, *, allow_over_limit: bool = False) -> Staged:
        """Bring back the state right after an earlier entry, as a new edit that can itself be undone."""
        with self._lock:
            changes = difference(self.configuration, self.state_at(number))
            after = said("Restored the state after entry {number}", number=str(number))
            draft = Draft(after if number else said("Restored the empty start"), changes)
            # The empty start is no entry that another one could point at.
            return self._commit(draft, EntryKind.RESTORE, number or None, allow_over_limit)

    def restore(self, number: int, *, allow_over_limit: bool = False) -> Staged:
        """`stage_restore`, made visible."""
        return self.adopt(self.stage_restore(number, allow_over_limit=allow_over_limit))


def _real(configuration: Configuration, changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that change something."""
    return tuple(change for change in changes if configuration.record(change.kind, change.key) != change.after)
