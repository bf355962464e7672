"""What can go wrong for a person: refused requests and missing surroundings; anything else is a bug."""

from __future__ import annotations

from collections.abc import Sequence

MOST_IN_A_SENTENCE = 10


class Refused(Exception):
    """A request that was understood and cannot be done; the text says why and names the way out."""


class OverLimit(Refused):
    """A change that would bring the system into the restricted state; it may be confirmed.

    `seats_over` is the number of activated users beyond the user limit after the change (0 when the
    restriction comes from an illegal license).
    """

    def __init__(self, sentence: str, seats_over: int) -> None:
        super().__init__(sentence)
        self.seats_over = seats_over


class Unreadable(Refused):
    """A file of which nothing was imported; `problems` are sentences that each begin with the place in the file.

    `more` says that there are further problems which were not collected.
    """

    def __init__(self, problems: Sequence[str], *, more: bool = False) -> None:
        self.problems = tuple(problems)
        self.more = more
        shown = self.problems[:MOST_IN_A_SENTENCE]
        left = len(self.problems) - len(shown)
        rest = f"; and {'at least ' if more else ''}{left:,} more problems" if left else ""
        super().__init__("; ".join(shown) + rest)


class Unavailable(Exception):
    """Something outside the console is missing (disk, network, keyring); the text names it and what still works."""


class Cancelled(Exception):
    """The person stopped a long job; nothing of it was recorded."""
