"""The whole merge: what I staged and what the server has by now, both grown out of the same base."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from mailplus_console.merge.conflicts import Conflict, Decisions, Place, Side
from mailplus_console.merge.consistency import consistent
from mailplus_console.merge.order import merged_order
from mailplus_console.merge.records import ORDERS, merged_record, merged_records
from mailplus_console.records import KINDS, MAPPED_KINDS, Change, Configuration, Targets, Vanished

ACCOUNTS = ("users", "groups")


@dataclass(frozen=True, slots=True)
class Merged:
    """The result of a merge, consistent whatever is open.

    `conflicts` are those for which nothing was chosen; the configuration has MINE there. `notes` are sentences for the
    person on what consistency demanded beyond that.
    """

    configuration: Configuration
    conflicts: tuple[Conflict, ...] = ()
    notes: tuple[str, ...] = ()


def merge(
    base: Configuration, mine: Configuration, theirs: Configuration, choices: Mapping[Place, Side] | None = None
) -> Merged:
    """What both sides changed since `base`, in one configuration.

    What one side changed is taken from there; sets are merged as sets; a field that both changed differently is a
    conflict, answered by `choices` (place of a conflict → side).
    """
    decisions = Decisions(choices or {})
    parts: dict[str, Any] = {
        kind: merged_records(kind, getattr(base, kind), getattr(mine, kind), getattr(theirs, kind), decisions)
        for kind in ACCOUNTS
    }
    here, there = _as_if_kept(base, mine, decisions), _as_if_kept(base, theirs, decisions)
    for kind in KINDS:
        before, own, other = (getattr(state, kind) for state in (base, here, there))
        if kind in ORDERS or kind in ACCOUNTS:
            continue
        if kind in MAPPED_KINDS:
            parts[kind] = merged_records(kind, before, own, other, decisions)
        else:
            parts[kind] = merged_record(kind, "", before, own, other, decisions)
    for kind, of in ORDERS.items():
        before, own, other = (getattr(state, kind) for state in (base, mine, theirs))
        parts[kind] = merged_order(kind, before, own, other, parts[of], decisions)
    configuration, notes = consistent(
        Configuration(**parts), server=theirs, primary=_chosen_primary(mine, choices or {})
    )
    return Merged(configuration, decisions.unanswered, notes)


def _chosen_primary(mine: Configuration, choices: Mapping[Place, Side]) -> str | None:
    """The primary domain of mine where a person decided for it."""
    primary = mine.primary_domain
    if primary is None:
        return None
    chosen = (choices.get(("domains", primary.name, field)) for field in ("primary", ""))
    return primary.name if Side.MINE in chosen else None


def _as_if_kept(base: Configuration, side: Configuration, decisions: Decisions) -> Configuration:
    """The side as if it had not removed the accounts that are in question: with their memberships and targets.

    Whoever removes a user takes him out of all groups too. Where the other side's word counts and he stays, that must
    not stay behind; where he goes, `consistent` takes him out. So no answer brings up another question.
    """
    users, groups = (
        frozenset(
            conflict.key
            for conflict in decisions.found
            if conflict.kind == kind and not conflict.field and conflict.key not in getattr(side, kind)
        )
        for kind in ACCOUNTS
    )
    if not users and not groups:
        return side
    changes = [*_members(base, side, users, groups), *_targets(base, side, users, groups)]
    marks = {Vanished.key_of(kind, name) for kind, names in (("users", users), ("groups", groups)) for name in names}
    for kind, keys in (("data_clearings", users), ("vanished", marks)):
        changes += [Change(kind, key, None, base.record(kind, key)) for key in keys]
    return side.changed(changes)


def _members(base: Configuration, side: Configuration, users: Collection[str], groups: Collection[str]) -> list[Change]:
    changes = []
    for group, names in base.members.items():
        kept = names if group in groups else [name for name in names if name in users]
        if kept:
            before = side.members.get(group)
            changes.append(Change("members", group, before, tuple(sorted({*(before or ()), *kept}))))
    return changes


def _targets(base: Configuration, side: Configuration, users: Collection[str], groups: Collection[str]) -> list[Change]:
    changes = []
    for kind in ORDERS.values():
        for policy_id, policy in getattr(base, kind).items():
            now = side.record(kind, policy_id)
            kept_users = [name for name in policy.targets.users if name in users]
            kept_groups = [name for name in policy.targets.groups if name in groups]
            if now is not None and (kept_users or kept_groups):
                targets = Targets.of((*now.targets.users, *kept_users), (*now.targets.groups, *kept_groups))
                changes.append(Change(kind, policy_id, now, replace(now, targets=targets)))
    return changes
