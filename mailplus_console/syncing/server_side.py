"""The side of a workspace that is turned to a server: what it last said, and how pulls and applies are recorded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from mailplus_console.baseline import Baseline, Shift
from mailplus_console.collector import without_collector
from mailplus_console.edits.draft import Draft
from mailplus_console.errors import Refused
from mailplus_console.journal import EntryKind
from mailplus_console.ledger import Ledger, Staged
from mailplus_console.records import Change, Configuration, difference
from mailplus_console.sentence import said
from mailplus_console.syncing.link import Link
from mailplus_console.syncing.server import Reading
from mailplus_console.syncing.server_profiles import ServerKind, ServerProfile

if TYPE_CHECKING:
    from mailplus_console.merge import Place, Side
    from mailplus_console.planning import Plan


class ServerSide:
    """What can be recorded of a server. May run on any thread; `Workspace.adopt` shows what comes out."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    @property
    def links(self) -> Mapping[str, Link]:
        """The servers that were pulled from: id of the server profile → what its last pull said."""
        return self._ledger.links

    @property
    def link(self) -> Link | None:
        """The server that the configuration is synced with; None where there is none."""
        return self._ledger.link

    @property
    def differing(self) -> int:
        """How many records the plan is about; 0 without a server."""
        return len(self._ledger.baseline)

    def difference(self) -> tuple[Change, ...]:
        """What leads from what the server last said to the present state, everything durable included."""
        with self._ledger.lock:
            return self._ledger.baseline.changes(self._ledger.configuration)

    def plan(self) -> Plan:
        """What an apply would change at the server, everything durable included; empty without a server."""
        from mailplus_console.planning import plan_of  # noqa: PLC0415 (only where there is a server)

        with self._ledger.lock:
            return plan_of(self._ledger.durable, self._ledger.baseline.changes(self._ledger.configuration))

    def state(self) -> Configuration:
        """The present state, everything durable included."""
        return self._ledger.configuration

    def server_state(self) -> Configuration:
        """What the server last said; the present state where there is no server."""
        with self._ledger.lock:
            return self._ledger.baseline.configuration(self._ledger.configuration)

    def stage_pull(
        self,
        profile: ServerProfile,
        known: Configuration,
        reading: Reading,
        choices: Mapping[Place, Side] | None = None,
        *,
        operator: str = "",
    ) -> Staged:
        """Take over what a server said, with the staged edits carried over it; `known` is what it was read on.

        Raises Conflicting until `choices` answers what both sides changed, Refused where another server is linked.
        """
        from mailplus_console.merge import Conflicting, merge  # noqa: PLC0415 (only where there is a server)

        ledger = self._ledger
        with ledger.lock, without_collector():
            holds = profile.kind is not ServerKind.DIRECTORY
            self._refuse_second(profile, holds)
            mine = ledger.configuration
            base = known if profile.id in ledger.links or not holds else Configuration()
            merged = merge(base, mine, reading.configuration, choices)
            if merged.conflicts:
                raise Conflicting(merged.conflicts)
            changes = difference(mine, merged.configuration)
            link = _link_to(profile, reading, holds)
            shift = self._after_pull(holds, reading.configuration, merged.configuration, changes)
            draft = Draft(said("Pulled from “{server}”", server=profile.name), changes)
            notes = (*reading.notes, *merged.notes)
            if not changes:
                ledger.shift(shift or Shift(), link)
                return Staged(draft, (), ledger.durable, None, notes)
            after = ledger.durable.after(merged.configuration, changes)
            who = operator or reading.account.name
            return ledger.record(draft, after, EntryKind.PULL, who, shift=shift, link=link, notes=notes)

    def _after_pull(
        self, holds: bool, theirs: Configuration, merged: Configuration, changes: tuple[Change, ...]
    ) -> Shift | None:
        if holds:
            return Baseline.after_pull(theirs, merged)
        return None if self.link is None else self._ledger.baseline.after_edit(changes)

    def _refuse_second(self, profile: ServerProfile, holds: bool) -> None:
        self._ledger.refuse_reading_only()
        if holds and self.link is not None and self.link.profile != profile.id:
            text = said(
                "This workspace is synced with “{server}”. Take another workspace for “{other}”, "
                "or disconnect this one from “{server}” first.",
                server=self.link.name,
                other=profile.name,
            )
            raise Refused(text)

    def stage_landing(
        self, changes: Iterable[Change], sentence: str, operator: str, done: Iterable[Change] = ()
    ) -> Staged:
        """Note what an apply has written: the server has the `after` of these changes from now on.

        `done` are changes of the working state that follow from it: an order that was carried out is no longer one.
        """
        ledger = self._ledger
        with ledger.lock, without_collector():
            finished = tuple(done)
            working = ledger.configuration.changed(finished)
            after = ledger.durable.after(working, finished) if finished else ledger.durable
            shift = ledger.baseline.after_landing(working, changes)
            return ledger.record(Draft(sentence, finished), after, EntryKind.APPLY, operator, shift=shift)

    def absorb(self, changes: Iterable[Change]) -> None:
        """The server turned out to have the `after` of these changes already."""
        with self._ledger.lock:
            self._ledger.shift(self._ledger.baseline.after_landing(self._ledger.configuration, changes))

    def note(self, sentence: str, operator: str) -> Staged:
        """Something that an apply came to, for the history: nothing changes by it."""
        with self._ledger.lock:
            return self._ledger.record(Draft(sentence, ()), self._ledger.durable, EntryKind.APPLY, operator)

    def unlink(self, profile: str) -> None:
        """Forget a server that was pulled from; the configuration stays as it is."""
        with self._ledger.lock:
            self._ledger.unlink(profile)


def _link_to(profile: ServerProfile, reading: Reading, holds: bool) -> Link:
    return Link(
        profile.id,
        profile.name,
        holds,
        reading.at,
        reading.account.name,
        reading.account.administrator,
        reading.version,
        reading.notes,
        reading.pair,
    )
