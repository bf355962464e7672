"""Which rows and columns of the tables an edit can concern."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mailplus_console.effective.facets import facets
from mailplus_console.effective.impact import concerned
from mailplus_console.effective.resolution import Resolution
from mailplus_console.records import Change

_COLUMNS_OF_USERS = {
    "users.full_name": ("full_name",),
    "users.email": ("email",),
    "users.source": ("source", "status"),
    "users.status": ("status",),
    "users.quota": ("quota",),
    "groups.status": ("status",),
    "groups.quota": ("quota",),
    "groups.exists": ("status", "quota", "policy"),
    "members": ("status", "quota", "policy"),
    "settings.activate_all_users": ("status",),
    "settings.default_quota": ("quota",),
    "server.account_type": ("status",),
    "user_policies.exists": ("policy",),
    "user_policies.targets": ("policy",),
    "user_policy_order": ("policy",),
}
_COLUMNS_OF_GROUPS = {
    "groups.description": ("description",),
    "groups.source": ("source",),
    "groups.status": ("status",),
    "groups.quota": ("quota",),
    "members": ("members",),
    "user_policies.exists": ("policy",),
    "user_policies.targets": ("policy",),
    "user_policy_order": ("policy",),
}
_EVERYBODY = frozenset({"settings.activate_all_users", "settings.default_quota", "server.account_type"})


@dataclass(frozen=True, slots=True)
class Affected:
    """Names of the accounts whose row may look different (None = any), and the columns whose order may change."""

    names: frozenset[str] | None
    columns: frozenset[str]


def _columns(touched: frozenset[str], table: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    return frozenset(column for facet in touched for column in table.get(facet, ()))


def affected_users(before: Resolution, after: Resolution, changes: Sequence[Change]) -> Affected:
    """What an edit can concern in the table of users."""
    touched = facets(changes)
    columns = _columns(touched, _COLUMNS_OF_USERS)
    if touched & _EVERYBODY:
        return Affected(None, columns)
    names = concerned(before, after, changes)
    if "policy" in columns:
        names.update(after.user_policies.moves_since(before.user_policies))
    names.update(change.key for change in changes if change.kind == "data_clearings")  # the status cell tells of it
    names.update(change.key.removeprefix("user:") for change in changes if change.kind == "vanished")  # and of this
    for change in changes:
        if change.kind == "user_policies" and change.key in after.user_policies.rank:  # another name or color
            names |= after.user_policies.governed_by(change.key)
    return Affected(frozenset(names), columns)


def affected_groups(changes: Sequence[Change]) -> Affected:
    """What an edit can concern in the table of groups."""
    touched = facets(changes)
    columns = _columns(touched, _COLUMNS_OF_GROUPS)
    if any(change.kind in ("user_policies", "user_policy_order") for change in changes):
        return Affected(None, columns)
    names = {change.key for change in changes if change.kind in ("groups", "members")}
    names.update(change.key.removeprefix("group:") for change in changes if change.kind == "vanished")
    return Affected(frozenset(names), columns)
