"""The plan: what has to be done at the server to bring it from what it said last (the baseline) to what is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mailplus_console.records import Change, Status


class Part(StrEnum):
    """The parts of a plan, in the order in which they are applied: at no moment does anything point at nothing."""

    LICENSES = "licenses"
    SERVER = "server"
    DEACTIVATIONS = "deactivations"
    ACCOUNTS = "accounts"
    MEMBERSHIP = "membership"
    USER_POLICIES = "user_policies"
    DELEGATIONS = "delegations"
    REMOVED_ACCOUNTS = "removed_accounts"
    DATA_CLEARINGS = "data_clearings"


RECORDS_IN_A_STEP = 1_000
"""So many accounts at once: a step is written whole, and the progress shows each."""

_DIVISIBLE = frozenset({Part.DEACTIVATIONS, Part.ACCOUNTS, Part.MEMBERSHIP, Part.REMOVED_ACCOUNTS, Part.DATA_CLEARINGS})
_PART_OF_KIND = {
    "licenses": Part.LICENSES,
    "server": Part.SERVER,
    "settings": Part.SERVER,
    "domains": Part.SERVER,
    "members": Part.MEMBERSHIP,
    "user_policies": Part.USER_POLICIES,
    "user_policy_order": Part.USER_POLICIES,
    "delegations": Part.DELEGATIONS,
    "delegation_order": Part.DELEGATIONS,
    "data_clearings": Part.DATA_CLEARINGS,
}


@dataclass(frozen=True, slots=True)
class Step:
    """What is written at once: all of it happens or nothing. `number` counts from 1."""

    number: int
    part: Part
    changes: tuple[Change, ...]

    @property
    def id(self) -> str:
        """The same for the same changes in any run, so that a server can tell a step that it has had already."""
        import hashlib  # noqa: PLC0415 (it loads OpenSSL, which an open window has no need of)

        return hashlib.sha256(repr((self.part, self.changes)).encode()).hexdigest()[:32]

    @property
    def irreversible(self) -> bool:
        """Whether it removes mail: such steps come last and are asked for once more."""
        return self.part is Part.DATA_CLEARINGS and any(change.after is not None for change in self.changes)


def steps(changes: Iterable[Change]) -> tuple[Step, ...]:
    """The changes of a plan as steps, in the order in which they are applied."""
    parts: dict[Part, list[Change]] = {part: [] for part in Part}
    for change in changes:
        parts[part_of(change)].append(change)
    divided = [(part, tuple(some)) for part, its in parts.items() for some in _divided(part, its)]
    return tuple(Step(number, part, some) for number, (part, some) in enumerate(divided, start=1))


def part_of(change: Change) -> Part:
    """In which part of the plan a change is applied."""
    if change.kind in _PART_OF_KIND:
        return _PART_OF_KIND[change.kind]
    if change.after is None:
        return Part.REMOVED_ACCOUNTS
    # Seats come free before they are taken, so that the server is not over its limit in between.
    return Part.DEACTIVATIONS if _is_deactivation(change) else Part.ACCOUNTS


def _is_deactivation(change: Change) -> bool:
    return (
        change.before is not None
        and getattr(change.after, "status", None) is Status.DEACTIVATED
        and change.before.status is not Status.DEACTIVATED
    )


def _divided(part: Part, changes: Sequence[Change]) -> Iterator[Sequence[Change]]:
    size = RECORDS_IN_A_STEP if part in _DIVISIBLE else max(len(changes), 1)
    for start in range(0, len(changes), size):
        yield changes[start : start + size]
