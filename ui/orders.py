"""What waits for the thread that writes, and the question that may come back from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from mailplus_console.errors import OverLimit
from ui.text import in_language

if TYPE_CHECKING:
    from mailplus_console.workspace import Staged


class OverLimitQuestion(NamedTuple):
    """An edit that would bring the system into restriction: the window asks, then calls `confirm` or lets it be."""

    sentence: str
    seats_over: int
    confirm: Callable[[], None]
    decline: Callable[[], None]


class Order(NamedTuple):
    """One thing for the worker: what to stage, and what to do with the outcome on the GUI thread."""

    stage: Callable[..., Staged]
    done: Callable[[Staged], None] | None
    refused: Callable[[str], None] | None
    allow_over_limit: bool
    problem: Callable[[Exception], bool] | None = None
    """Sees an expected problem first; True when that is all there is to say about it."""


def over_limit_question(
    order: Order, error: OverLimit, again: Callable[[Order], object], still_open: Callable[[], bool]
) -> OverLimitQuestion:
    """What to ask where an order would go over the limit; the answer counts while its workspace is still open."""
    decline = order.refused or (lambda _sentence: None)

    def answered(answer: Callable[[], object]) -> None:
        if still_open():
            answer()

    return OverLimitQuestion(
        in_language(error.sentence),
        error.seats_over,
        lambda: answered(lambda: again(order._replace(allow_over_limit=True))),
        lambda: answered(lambda: decline("")),
    )
