"""The filters of the group table: what they are called in places, and what they mean for the listing.

status=activated|deactivated|unspecified, source=local|domain|ldap, quota=yes|no, policy=ID, empty=yes|no,
member=USER, missing=yes, names=NAME,NAME…
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from mailplus_console.listing.groups import GroupFilter
from mailplus_console.records import Source, Status
from ui.accounts import vanished
from ui.accounts.filters import FilterKind
from ui.accounts.user_filters import member, policies, sources, statuses, truth
from ui.accounts.words import tr
from ui.bridge import Bridge
from ui.widgets.filter_bar import Choice

if TYPE_CHECKING:
    from mailplus_console.records import Configuration


def kinds(bridge: Bridge) -> tuple[FilterKind, ...]:
    """The chips of the group page."""
    return (
        FilterKind("status", tr("Status"), statuses),
        FilterKind("source", tr("Source"), sources),
        FilterKind("quota", tr("Quota"), _quotas),
        FilterKind("policy", tr("Policy"), lambda: policies(bridge), searchable=True),
        FilterKind("empty", tr("Members"), _members),
        FilterKind("member", tr("Has member"), tuple, by_link=True),
        FilterKind("missing", tr("Directory"), vanished.choices, by_link=True),
        FilterKind("names", tr("Groups"), tuple, by_link=True),
    )


def _quotas() -> Sequence[Choice]:
    return Choice("yes", tr("Has a quota")), Choice("no", tr("No quota"))


def _members() -> Sequence[Choice]:
    return Choice("no", tr("Has members")), Choice("yes", tr("Empty"))


def filter_of(values: Mapping[str, str], configuration: Configuration) -> GroupFilter:
    """What the listing is to let through; values that mean nothing are left out."""
    named = values.get("names")
    names = frozenset(named.split(",")) if named else None
    if values.get("missing"):
        missing = vanished.names_of(configuration, "groups")
        names = missing if names is None else missing & names
    return GroupFilter(
        status=member(Status, values.get("status")),
        source=member(Source, values.get("source")),
        has_quota=truth(values.get("quota")),
        empty=truth(values.get("empty")),
        member=values.get("member"),
        policy=values.get("policy"),
        names=names,
    )
