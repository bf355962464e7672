"""Two people moved policies in one priority list: the order that honors both, and what they contradict each other in.

For every two policies the list says which stands above the other. Where a side turned that round, it counts; two sides
cannot turn one pair round to different effect. What can go wrong is a circle: I put A above B, they put B above C, and
C above A was left as it was. A policy that takes it apart is contradictory: one side has to decide on its place.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from mailplus_console.effective.governance_steps import moved_between
from mailplus_console.merge.conflicts import Conflict, Decisions, Side

Order = tuple[str, ...]


def merge_order(
    base: Sequence[str], mine: Sequence[str], theirs: Sequence[str], alive: Collection[str], side: Side = Side.MINE
) -> tuple[Order, frozenset[str]]:
    """Every policy of `alive` exactly once, and the ids of those that stand where `side` wants since both moved them.

    A policy that was moved or added by one side only stands where that side put it. A side that lacks a policy has no
    say about its place. Where both sides added policies at one place, those of the server come first (our choice).
    """
    there = frozenset(alive)
    before, own, other = (tuple(dict.fromkeys(one for one in order if one in there)) for order in (base, mine, theirs))
    shared = _Shared(before, own, other)
    contradictory = shared.moved_apart()
    order, circling = shared.straightened(contradictory)
    contradictory |= circling
    wanted = own if side is Side.MINE else other
    order = _with_inserted(order, [one for one in wanted if one in contradictory], wanted)
    for added in (own, other):  # at one place the last to come stands first: the server's
        order = _with_inserted(order, added, added)
    return (*order, *sorted(there.difference(order))), frozenset(contradictory)


def merged_order(
    kind: str, base: Order, mine: Order, theirs: Order, alive: Collection[str], decisions: Decisions
) -> Order:
    """As `merge_order`, where the decisions say whose word counts for the contradictory ones."""
    if mine == theirs and len(mine) == len(alive) and frozenset(mine) == frozenset(alive):
        return mine
    merged, contradictory = merge_order(base, mine, theirs, alive)
    if not contradictory:
        return merged
    side = decisions.side(Conflict(kind, "", "", base, mine, theirs, merged))
    return merged if side is Side.MINE else merge_order(base, mine, theirs, alive, side)[0]


class _Shared:
    """The policies that both sides have, in the three orders."""

    def __init__(self, before: Order, own: Order, other: Order) -> None:
        both = frozenset(own).intersection(other)
        base, self._mine, self._theirs = (
            tuple(policy for policy in order if policy in both) for order in (before, own, other)
        )
        self._added_by_both = both.difference(base)
        like = min(self._mine, self._theirs)  # either would do; the same one whoever asks
        self._base = _with_inserted(base, like, like)

    def moved_apart(self) -> set[str]:
        """Policies that both sides moved or added, to different places among those that nobody moved."""
        here, there = (
            self._added_by_both.union(moved_between(self._base, order)) for order in (self._mine, self._theirs)
        )
        places_here, places_there = (_standing_above(order, here | there) for order in (self._mine, self._theirs))
        return {policy for policy in here & there if places_here[policy] != places_there[policy]}

    def straightened(self, without: Collection[str]) -> tuple[Order, set[str]]:
        """The order of all but some policies in which every pair stands as somebody turned it, and who stepped aside.

        Sets of policies are whole numbers with a bit for each, so that all pairs of one policy are compared at once.
        """
        bits = {policy: 1 << place for place, policy in enumerate(self._base)}
        base, mine, theirs = (_predecessors(order, bits) for order in (self._base, self._mine, self._theirs))
        turned_here = {policy: base[policy] ^ mine[policy] for policy in bits}
        turned_there = {policy: base[policy] ^ theirs[policy] for policy in bits}
        above = {policy: base[policy] ^ (turned_here[policy] | turned_there[policy]) for policy in bits}
        order: list[str] = []
        aside: set[str] = set()
        waiting = [[policy for policy in self._base if policy not in without]]
        while waiting:
            some = waiting.pop()
            within = sum(bits[policy] for policy in some)
            circles = _circles(some, above, within)
            if len(circles) == len(some):
                order += [policy for (policy,) in circles]
            elif len(circles) > 1:
                waiting += reversed(circles)
            else:
                # In a circle there is a policy of which both sides turned pairs round: there they contradict.
                shares = {one: _share(turned_here[one] & within, turned_there[one] & within) for one in some}
                most = max(some, key=shares.__getitem__)
                aside.add(most)
                waiting.append([policy for policy in some if policy != most])
        return tuple(order), aside


def _with_inserted(order: Sequence[str], added: Iterable[str], like: Order) -> Order:
    """The order with each of the added ones that it lacks, so that it stands to as many others as it can as in `like`.

    Where several places do equally well it is the one right below the policy that it follows there.
    """
    result = list(order)
    known = set(order)
    rank = {policy: place for place, policy in enumerate(like)}
    for policy in added:
        if policy not in known:
            result.insert(_place(result, rank, rank[policy]), policy)
            known.add(policy)
    return tuple(result)


def _place(order: Sequence[str], rank: Mapping[str, int], own: int) -> int:
    """Where in the order a policy of this rank is best put."""
    best, fewest, wrong, predecessor = 0, 0, 0, -1  # `wrong` counts relative to the top of the list
    for place, policy in enumerate(order, 1):
        there = rank.get(policy)
        if there is None:
            continue
        wrong += -1 if there < own else 1
        if wrong < fewest or (wrong == fewest and predecessor < there < own):
            best, fewest = place, wrong
        if there < own:
            predecessor = max(predecessor, there)
    return best


def _standing_above(order: Order, moved: Collection[str]) -> dict[str, int]:
    """How many policies that nobody moved stand above each moved one: its place, whatever else was moved."""
    above: dict[str, int] = {}
    standing = 0
    for policy in order:
        if policy in moved:
            above[policy] = standing
        else:
            standing += 1
    return above


def _share(here: int, there: int) -> tuple[int, int]:
    """How much both sides moved a policy: pairs that the less active side turned round, then all pairs."""
    return min(here.bit_count(), there.bit_count()), (here | there).bit_count()


def _predecessors(order: Order, bits: dict[str, int]) -> dict[str, int]:
    """For each policy the set of those above it."""
    above: dict[str, int] = {}
    so_far = 0
    for policy in order:
        above[policy] = so_far
        so_far |= bits[policy]
    return above


def _circles(policies: Sequence[str], above: dict[str, int], within: int) -> list[list[str]]:
    """The policies from top to bottom, in groups that stand in a circle; alone where there is no contradiction.

    Every two are compared, so that counting is enough: the first n make up whole circles where none but themselves
    stands above them, which then are n·(n-1)/2 pairs.
    """
    ranks = sorted(((above[policy] & within).bit_count(), place) for place, policy in enumerate(policies))
    circles: list[list[str]] = []
    current: list[str] = []
    pairs = 0
    for number, (rank, place) in enumerate(ranks, 1):
        current.append(policies[place])
        pairs += rank
        if pairs == number * (number - 1) // 2:
            circles.append(current)
            current = []
    return circles
