"""What can go wrong for a person: refused requests and missing surroundings; anything else is a bug."""

from __future__ import annotations

from collections.abc import Sequence

MOST_IN_A_SENTENCE = 10


class _Told(Exception):
    """What is told to a person; `sentence` is the text, in a form that the window can translate."""

    @property
    def sentence(self) -> str:
        """Made of `str(error)` it would be English for good."""
        text: str = self.args[0]
        return text


class Refused(_Told):
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
    """A file of which nothing was imported; `problems` are sentences, most of them `placed` in the file.

    `more` says that there are further problems which were not collected.
    """

    def __init__(self, problems: Sequence[str], *, more: bool = False) -> None:
        self.problems = tuple(problems)
        self.more = more
        shown = self.problems[:MOST_IN_A_SENTENCE]
        left = len(self.problems) - len(shown)
        super().__init__(_joined(shown, left, more))


def _joined(shown: Sequence[str], left: int, more: bool) -> str:
    from mailplus_console.sentence import counted, joined, opening  # noqa: PLC0415 (not before the first paint)

    shown = [*map(opening, shown[:1]), *shown[1:]]
    if not left:
        return joined("; ", shown)
    rest = (
        counted("and at least {n} more problem", "and at least {n} more problems", left)
        if more
        else counted("and {n} more problem", "and {n} more problems", left)
    )
    return joined("; ", (*shown, rest))


class Unavailable(_Told):
    """Something outside the console is missing (disk, network, keyring); the text names it and what still works."""


class Cancelled(Exception):
    """The person stopped a long job; nothing of it was recorded."""
