"""What an import would do, worked out and put into words on a worker; the preview dialog only shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.exchange.rows import NEW, REMOVED, RowList

if TYPE_CHECKING:
    from mailplus_console.edits.draft import Edit
    from mailplus_console.effective.seats import Seats


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many records of one kind there are now, and what the import does to them."""

    title: str
    now: int
    new: int
    changed: int
    removed: int

    @property
    def after(self) -> int:
        """How many there will be."""
        return self.now + self.new - self.removed


@dataclass(frozen=True)
class Prospect:
    """What an import would do to the present configuration, and what stands in its way."""

    edit: Edit
    rows: RowList
    counts: tuple[KindCount, ...]
    seats_before: Seats
    seats_after: Seats
    impact: str
    """What changes for users that are there already, as a sentence without a full stop; '' where nothing does."""
    refused: str = ""
    """Why it cannot be done, or ''."""
    over_limit: str = ""
    """What is wrong with the seats afterwards, or ''."""

    @property
    def changes_nothing(self) -> bool:
        """Whether everything in the file is as it is already."""
        return not any(count.new or count.changed or count.removed for count in self.counts)

    def total(self, state: str) -> int:
        """How many records are new, changed or removed, over all kinds."""
        which = "new" if state == NEW else "removed" if state == REMOVED else "changed"
        return sum(getattr(count, which) for count in self.counts)
