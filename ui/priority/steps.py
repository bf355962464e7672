"""The way from one order of rows to another in small steps, so that a view keeps its selection and open rows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence
from typing import Any, NamedTuple, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Remove(NamedTuple):
    """Rows ``first`` to ``last`` go."""

    first: int
    last: int


class Move(NamedTuple):
    """The row ``source`` goes to where it will be ``target``."""

    source: int
    target: int


class Reorder(NamedTuple):
    """Several rows go elsewhere; all of them, as they then stand: a view lays itself out once for it."""

    order: tuple[Any, ...]


class Insert(NamedTuple):
    """Rows come in at ``first``; ``keys`` says which."""

    first: int
    keys: tuple[Any, ...]


Step = Remove | Move | Reorder | Insert


def steps(before: Sequence[Key], after: Sequence[Key]) -> Iterator[Step]:
    """Removals from the end, then the move of one row or another order of all, then insertions from the start.

    Keys are unique in each order.
    """
    wanted = frozenset(after)
    yield from _removals(before, wanted)
    staying = [key for key in before if key in wanted]
    there = frozenset(staying)
    yield from _moves(staying, [key for key in after if key in there])
    yield from _insertions(after, there)


def _removals(before: Sequence[Key], wanted: frozenset[Key]) -> Iterator[Remove]:
    last = len(before) - 1
    while last >= 0:
        if before[last] in wanted:
            last -= 1
            continue
        first = last
        while first > 0 and before[first - 1] not in wanted:
            first -= 1
        yield Remove(first, last)
        last = first - 1


def _moves(now: Sequence[Key], after: Sequence[Key]) -> Iterator[Move | Reorder]:
    if now == after:
        return
    place = {key: index for index, key in enumerate(after)}
    still = {after[index] for index in _longest_rising([place[key] for key in now])}
    moved = [key for key in after if key not in still]
    if len(moved) == 1:
        yield Move(now.index(moved[0]), place[moved[0]])
    else:
        yield Reorder(tuple(after))


def _longest_rising(numbers: Sequence[int]) -> list[int]:
    """The longest subsequence of rising numbers: those rows need not move."""
    tails: list[int] = []
    ends: list[int] = []
    previous: list[int] = []
    for at, number in enumerate(numbers):
        length = bisect_left(tails, number)
        previous.append(ends[length - 1] if length else -1)
        if length == len(tails):
            tails.append(number)
            ends.append(at)
        else:
            tails[length] = number
            ends[length] = at
    rising: list[int] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        rising.append(numbers[at])
        at = previous[at]
    return rising[::-1]


def _insertions(after: Sequence[Key], there: frozenset[Key]) -> Iterator[Insert]:
    first = 0
    while first < len(after):
        if after[first] in there:
            first += 1
            continue
        last = first
        while last < len(after) and after[last] not in there:
            last += 1
        yield Insert(first, tuple(after[first:last]))
        first = last
