"""Which parts of the configuration a set of changes touches, so that everything worked out from others can stay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields

from mailplus_console.records import (
    SINGLE_KINDS,
    Change,
    DataClearing,
    Delegation,
    Domain,
    Group,
    License,
    Server,
    Settings,
    User,
    UserPolicy,
    Vanished,
)

EXISTS = "exists"
"""The facet of a record being there at all."""

FIELDS: Mapping[str, tuple[str, ...]] = {
    kind: tuple(item.name for item in fields(record))
    for kind, record in (
        ("server", Server),
        ("settings", Settings),
        ("licenses", License),
        ("domains", Domain),
        ("users", User),
        ("groups", Group),
        ("user_policies", UserPolicy),
        ("delegations", Delegation),
        ("data_clearings", DataClearing),
        ("vanished", Vanished),
    )
}

MANY = 1_000
"""With more changed records of one kind than this, looking at each field costs more than it saves."""


def facets(changes: Iterable[Change]) -> frozenset[str]:
    """Facets such as 'users.status', 'groups.exists', 'members' or 'user_policy_order'."""
    by_kind: dict[str, list[Change]] = {}
    for change in changes:
        by_kind.setdefault(change.kind, []).append(change)
    found: set[str] = set()
    for kind, its in by_kind.items():
        names = FIELDS.get(kind)
        if names is None:  # members and the orders: one value each
            found.add(kind)
        elif len(its) > MANY:
            comes_or_goes = any(change.before is None or change.after is None for change in its)
            found.update(f"{kind}.{name}" for name in ((EXISTS, *names) if comes_or_goes else names))
        else:
            for change in its:
                found.update(_of(change, names))
    return frozenset(found)


def _of(change: Change, names: tuple[str, ...]) -> Iterable[str]:
    before, after = change.before, change.after
    if before is None or after is None:
        return [f"{change.kind}.{name}" for name in (EXISTS, *names)]
    return [f"{change.kind}.{name}" for name in names if getattr(before, name) != getattr(after, name)]


def all_facets() -> frozenset[str]:
    """Every facet there is."""
    found = {f"{kind}.{name}" for kind, names in FIELDS.items() for name in (EXISTS, *names)}
    return frozenset(found | {"members"} | (SINGLE_KINDS - FIELDS.keys()))
