"""What a connection remembers of its hub between two steps, so that the steps of others are noticed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from mailplus_console.effective.resolution import Resolution
from mailplus_console.merge.consistency import consistent
from mailplus_console.records import Change, Configuration
from mailplus_console.servers.hub.tables import changes, entries
from mailplus_console.store.encoding import changes_from_text
from mailplus_console.store.failures import Garbled
from mailplus_console.syncing.server import Drifted


@dataclass(frozen=True, slots=True)
class Remembered:
    """The hub as of the entry `version`; `expected` is what it would be had nobody else written since it was read."""

    version: int
    resolution: Resolution
    expected: Configuration

    @property
    def now(self) -> Configuration:
        """The hub's state as of `version`."""
        return self.resolution.configuration

    def caught_up(self, connection: Connection, version: int) -> Remembered:
        """As of the entry `version`, brought there by the hub's journal. Raises Garbled."""
        if version == self.version:
            return self
        theirs = _journal(connection, self.version, version)
        return replace(self, version=version, resolution=self.resolution.after(self.now.changed(theirs), theirs))

    def written(self, wanted: Iterable[Change], todo: tuple[Change, ...]) -> Remembered:
        """After a step of ours that wants `wanted`, of which `todo` had to be written.

        Raises Drifted where it fits record by record, and yet contradicts what others have written meanwhile: a member
        who was removed, a second primary domain.
        """
        wanted = tuple(wanted)
        alone = self.expected is self.now
        after = self.resolution.after(self.now.changed(todo), todo) if todo else self.resolution
        expected = after.configuration if alone else self.expected.changed(wanted)
        if todo and not alone:
            # What a plan leaves open between two of its own steps is no contradiction to others.
            usual = {*_contradictions(self.now), *_contradictions(expected)}
            if new := [note for note in _contradictions(after.configuration) if note not in usual]:
                raise Drifted(tuple(note.removesuffix(".") for note in new))
        return Remembered(self.version + bool(todo), after, expected)


def _contradictions(configuration: Configuration) -> tuple[str, ...]:
    _, notes = consistent(configuration)
    return notes


def _journal(connection: Connection, after: int, last: int) -> tuple[Change, ...]:
    """The changes of the entries above `after` up to `last`, in their order. Raises Garbled where some are missing."""
    query = (
        select(changes.c.kind, changes.c.payload)
        .where(changes.c.entry > after, changes.c.entry <= last)
        .order_by(changes.c.entry, changes.c.chunk)
    )
    found = tuple(change for row in connection.execute(query) for change in changes_from_text(row.kind, row.payload))
    sizes = connection.execute(select(entries.c.size).where(entries.c.number > after, entries.c.number <= last))
    if sum(sizes.scalars()) != len(found):
        raise Garbled(f"the journal has not all changes between the entries {after} and {last}")
    return found
