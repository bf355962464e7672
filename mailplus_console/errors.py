"""What can go wrong for a person: refused requests and missing surroundings; anything else is a bug."""

from __future__ import annotations


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


class Unavailable(Exception):
    """Something outside the console is missing (disk, network, keyring); the text names it and what still works."""


class Cancelled(Exception):
    """The person stopped a long job; nothing of it was recorded."""
