"""Whom a policy reaches, and which others it hides and is hidden by: dear for large directories, so for a worker."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from mailplus_console.effective.governance import Governance

MOST_PEOPLE = 50


class Reach(NamedTuple):
    """What `reach` finds; pairs are (policy id, number of users), highest first; ``people`` are the first by name."""

    named: int
    governed: int
    people: tuple[str, ...]
    exempt: tuple[str, ...]
    hides: tuple[tuple[str, int], ...]
    hidden_by: tuple[tuple[str, int], ...]


def reach(governance: Governance, policy_id: str) -> Reach:
    """Look at one policy."""
    if policy_id not in governance.rank:
        return Reach(0, 0, (), (), (), ())
    governed = governance.governed_by(policy_id)
    everybody = replace(governance.directory, exempt=frozenset())
    aimed_at = everybody.named(governance.policies[policy_id].targets)
    return Reach(
        named=len(governance.named_by(policy_id)),
        governed=len(governed),
        people=tuple(sorted(governed)[:MOST_PEOPLE]),
        exempt=tuple(sorted(aimed_at & governance.directory.exempt)),
        hides=tuple(governance.hides(policy_id).items()),
        hidden_by=tuple(governance.hidden_by(policy_id).items()),
    )
