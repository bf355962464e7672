"""Undo, redo and earlier states, all read from the append-only journal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from mailplus_console.errors import Refused
from mailplus_console.journal import Entry, EntryKind
from mailplus_console.records import Change, Configuration, difference
from mailplus_console.sentence import said


@dataclass(slots=True)
class UndoStacks:
    """Which entries undo and redo would take next (the last of each list)."""

    undo: list[Entry] = field(default_factory=list)
    redo: list[Entry] = field(default_factory=list)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> UndoStacks:
        """The stacks as they stand after these entries, so that undo survives a restart."""
        stacks = cls()
        for entry in entries:
            stacks.push(entry)
        return stacks

    def push(self, entry: Entry) -> None:
        """Follow one new journal entry: a fresh edit ends what could be redone."""
        if entry.kind in (EntryKind.PULL, EntryKind.APPLY):
            return  # what a server says or has is no edit of ours: edits before it can still be taken back
        if entry.kind is EntryKind.UNDO:
            self.redo.append(self.undo.pop())
        elif entry.kind is EntryKind.REDO:
            self.undo.append(self.redo.pop())
        else:
            self.undo.append(entry)
            self.redo.clear()


def carried_over(configuration: Configuration, changes: Sequence[Change]) -> tuple[Change, ...]:
    """Changes to a state that has moved on: what a pull has brought to the same records since then stays."""
    latest: dict[tuple[str, str], Any] = {}
    moved = False
    for kind, key, before, after in changes:
        present = latest[kind, key] if (kind, key) in latest else configuration.record(kind, key)
        if present != before:
            moved = True
            # What was removed at the server stays so.
            after = None if present is None else _merged(kind, key, before, present, after)
        latest[kind, key] = after
    if not moved:
        return tuple(changes)
    from mailplus_console.merge import consistent  # noqa: PLC0415 (only after a pull)

    state = configuration.changed(Change(*place, None, after) for place, after in latest.items())
    return difference(configuration, consistent(state)[0])


def _merged(kind: str, key: str, before: Any, present: Any, after: Any) -> Any:
    from mailplus_console.merge import Side, merge_record  # noqa: PLC0415 (only after a pull)

    record, _ = merge_record(kind, key, before, present, after, otherwise=Side.THEIRS)
    return record


def state_at(
    configuration: Configuration,
    entries: Sequence[Entry],
    changes_of: Callable[[int], Sequence[Change]],
    number: int,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Configuration:
    """The state right after the entry of that number, walked back from the present one; 0 is before the first entry.

    Raises Refused for a number that the journal does not have. `progress` hears how many entries of how many are
    walked back; what it raises ends the walk.
    """
    if number != 0 and all(entry.number != number for entry in entries):
        raise Refused(said("The history has no entry {number}. Choose one from the list.", number=str(number)))
    later = [entry for entry in reversed(entries) if entry.number > number]
    for done, entry in enumerate(later):
        progress(done, len(later))
        configuration = configuration.changed(change.reversed for change in reversed(changes_of(entry.number)))
    return configuration
