"""Three states of one record become one: field by field, sets as sets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from mailplus_console.merge.conflicts import Conflict, Decisions, Place, Side
from mailplus_console.merge.order import merged_order
from mailplus_console.packed import copied, differing
from mailplus_console.permissions import in_dialog_order
from mailplus_console.profiles import DEFAULT_PERMISSIONS, Profile
from mailplus_console.records import (
    Delegation,
    Domain,
    Group,
    License,
    LicenseStatus,
    Rules,
    Server,
    Settings,
    Targets,
    User,
    UserPolicy,
)

ORDERS = {"user_policy_order": "user_policies", "delegation_order": "delegations"}
"""The priority orders and the kinds of records that they are about."""


def merge_record(
    kind: str,
    key: str,
    base: Any,
    mine: Any,
    theirs: Any,
    choices: Mapping[Place, Side] | None = None,
    *,
    otherwise: Side = Side.MINE,
) -> tuple[Any, tuple[Conflict, ...]]:
    """The record that both sides' changes make of one (None: there is none), and the conflicts that were not chosen.

    In those, `otherwise` has its way. An order is merged for the policies that it then holds.
    """
    decisions = Decisions(choices or {}, otherwise)
    if kind in ORDERS:
        alive = merged_names(base, mine, theirs)
        return merged_order(kind, base, mine, theirs, alive, decisions), decisions.unanswered
    return merged_record(kind, key, base, mine, theirs, decisions), decisions.unanswered


def merged_records(
    kind: str, base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any], decisions: Decisions
) -> Mapping[str, Any]:
    """All records of a kind; only those that differ are looked into, and a side that has it all is handed back."""
    if base is mine or mine is theirs:
        return theirs
    changed_there = frozenset(differing(base, theirs))
    if not changed_there:
        return mine
    changed_here = differing(base, mine)
    if not changed_here:
        return theirs
    merged = copied(theirs)
    for key in changed_here:
        record = mine.get(key)
        if key in changed_there:
            record = merged_record(kind, key, base.get(key), record, theirs.get(key), decisions)
        if record is None:
            merged.pop(key, None)
        else:
            merged[key] = record
    return merged


def merged_record(kind: str, key: str, base: Any, mine: Any, theirs: Any, decisions: Decisions) -> Any:
    """One record; None where it is gone."""
    if base == mine or mine == theirs:
        return theirs
    if base == theirs:
        return mine
    if kind == "members":
        return merged_names(base or (), mine or (), theirs or ()) or None
    if kind == "vanished":
        return theirs  # only a directory knows that, and it was asked last
    if mine is None or theirs is None:
        return decisions.value(Conflict(kind, key, "", base, mine, theirs))
    if kind == "licenses" and base is None and LicenseStatus.PENDING in (mine.status, theirs.status):
        # A key that was entered and not confirmed says nothing against what a server knows of it.
        return theirs if mine.status is LicenseStatus.PENDING else mine
    return _Fields(kind, key, decisions).merged(base, mine, theirs)


def merged_names(base: Iterable[str], mine: Iterable[str], theirs: Iterable[str]) -> tuple[str, ...]:
    """A set of names, sorted: what either side added is there, what either side removed is not."""
    before, here, there = frozenset(base), frozenset(mine), frozenset(theirs)
    return tuple(sorted((here & there) | (here - before) | (there - before)))


_FIELDS: dict[type[Any], tuple[str, ...]] = {
    record: tuple(field.name for field in fields(record))
    for record in (Server, Settings, License, Domain, User, Group, UserPolicy, Rules, Delegation)
}


class _Fields:
    """The fields of one record; `base` is None where both sides added it."""

    def __init__(self, kind: str, key: str, decisions: Decisions) -> None:
        self._kind = kind
        self._key = key
        self._decisions = decisions

    def merged(self, base: Any, mine: Any, theirs: Any, prefix: str = "") -> Any:
        """The record with each field from the side that changed it."""
        values = {}
        for name in _FIELDS[type(mine)]:
            here, there = getattr(mine, name), getattr(theirs, name)
            before = None if base is None else getattr(base, name)
            if here == there or (base is not None and before == here):
                values[name] = there
            elif base is not None and before == there:
                values[name] = here
            else:
                values[name] = self._value(prefix + name, before, here, there)
        merged = type(mine)(**values)
        return _with_its_ticks(merged, base, mine, theirs) if isinstance(merged, Delegation) else merged

    def _value(self, name: str, base: Any, mine: Any, theirs: Any) -> Any:
        """What both sides changed."""
        if isinstance(mine, Rules):
            return self.merged(base, mine, theirs, prefix=f"{name}.")
        if isinstance(mine, Targets):
            before = base or Targets()
            return Targets(
                merged_names(before.users, mine.users, theirs.users),
                merged_names(before.groups, mine.groups, theirs.groups),
            )
        if name == "permissions":
            return in_dialog_order(merged_names(base or (), mine, theirs))
        return self._decisions.value(Conflict(self._kind, self._key, name, base, mine, theirs))


def _with_its_ticks(merged: Delegation, base: Delegation | None, mine: Delegation, theirs: Delegation) -> Delegation:
    """A profile goes with its permissions: choosing between two chooses those; other permissions make it custom."""
    profiles = {mine.profile, theirs.profile}
    if len(profiles) == 2 and (base is None or base.profile not in profiles):
        merged = replace(merged, permissions=(mine if merged.profile is mine.profile else theirs).permissions)
    if merged.permissions != DEFAULT_PERMISSIONS.get(merged.profile, merged.permissions):
        return replace(merged, profile=Profile.CUSTOM)
    return merged
