"""What the journal says of one edit: who, when, the sentence; the changes themselves are read when they are needed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class EntryKind(StrEnum):
    """How an entry came about; an undo or redo names the entry it is about, a restore the one it went back to.

    A pull brings what a server says; an apply tells what was written there, and changes nothing here by itself.
    """

    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"
    RESTORE = "restore"
    PULL = "pull"
    APPLY = "apply"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the history. `at` is in UTC; `size` is the number of touched records; `target` an entry's number."""

    number: int
    at: datetime
    operator: str
    sentence: str
    kind: EntryKind = EntryKind.EDIT
    target: int | None = None
    size: int = 0
