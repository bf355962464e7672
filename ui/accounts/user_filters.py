"""The filters of the user table: what they are called in places, and what they mean for the listing.

status=active|inactive (effective: uses a seat) or activated|deactivated|unspecified (own setting),
active=yes|no (the same as status=active|inactive, and so is seat=), origin=user|group|default|account_type,
source=local|domain|ldap, quota=limited|unlimited|user|group|default|none, policy=ID|default, group=NAME,
administrator=yes|no, delegation=ID, clearing=yes, missing=yes, names=NAME,NAME…
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from mailplus_console.listing.users import DEFAULT_POLICY, UserFilter
from mailplus_console.records import Source, Status
from ui.accounts import vanished
from ui.accounts.filters import FilterKind
from ui.accounts.words import STATUS_ICONS, own_status_in_words, source_in_words, tr
from ui.bridge import Bridge
from ui.color_tags import HOLLOW, tag_icon
from ui.icons import icon
from ui.widgets.filter_bar import Choice

if TYPE_CHECKING:
    from mailplus_console.records import Configuration

DEFAULT, ACTIVE, INACTIVE = "default", "active", "inactive"
_Kind = TypeVar("_Kind", Status, Source)


def kinds(bridge: Bridge) -> tuple[FilterKind, ...]:
    """The chips of the user page."""
    return (
        FilterKind("status", tr("Status"), _statuses),
        FilterKind("source", tr("Source"), sources),
        FilterKind("quota", tr("Quota"), _quotas),
        FilterKind("policy", tr("Policy"), lambda: (_default_policy(), *policies(bridge)), searchable=True),
        FilterKind("group", tr("Group"), lambda: groups(bridge), searchable=True),
        FilterKind("active", tr("Activated"), yes_no, by_link=True),
        FilterKind("origin", tr("Status comes from"), _origins, by_link=True),
        FilterKind("administrator", tr("Administrator"), yes_no, by_link=True),
        FilterKind("delegation", tr("Delegation"), lambda: _delegations(bridge), searchable=True, by_link=True),
        FilterKind("clearing", tr("Data clearing"), _clearings, by_link=True),
        FilterKind("missing", tr("Directory"), vanished.choices, by_link=True),
        FilterKind("names", tr("Users"), tuple, by_link=True),
    )


def _statuses() -> Sequence[Choice]:
    own = tr("Own setting: %1")
    return (
        Choice(ACTIVE, tr("Activated"), icon(*STATUS_ICONS["activated"])),
        Choice(INACTIVE, tr("Not activated"), icon(*STATUS_ICONS["unspecified"])),
        *(choice._replace(text=own.replace("%1", choice.text)) for choice in statuses()),
    )


def statuses() -> Sequence[Choice]:
    """The values of an account's own setting."""
    return tuple(Choice(status.value, own_status_in_words(status), icon(*STATUS_ICONS[status])) for status in Status)


def sources() -> Sequence[Choice]:
    """The directories."""
    return tuple(Choice(source.value, source_in_words(source)) for source in Source)


def yes_no() -> Sequence[Choice]:
    """A fact."""
    return Choice("yes", tr("Yes")), Choice("no", tr("No"))


def _quotas() -> Sequence[Choice]:
    return (
        Choice("limited", tr("Limited")),
        Choice("unlimited", tr("Unlimited")),
        Choice("user", tr("Own setting")),
        Choice("group", tr("From a group")),
        Choice("default", tr("Default")),
        Choice("none", tr("Nobody set one")),
    )


def _origins() -> Sequence[Choice]:
    return (
        Choice("user", tr("Own setting")),
        Choice("group", tr("A group")),
        Choice("default", tr("The default")),
        Choice("account_type", tr("Other account type")),
    )


def _clearings() -> Sequence[Choice]:
    return (Choice("yes", tr("Pending"), icon("eraser", "warning")),)


def _default_policy() -> Choice:
    return Choice(DEFAULT, tr("Default"), tag_icon(HOLLOW))


def policies(bridge: Bridge) -> Sequence[Choice]:
    """The user policies, highest first."""
    return tuple(
        Choice(policy.id, policy.name, tag_icon(policy.color)) for policy in bridge.configuration.user_policies_in_order
    )


def _delegations(bridge: Bridge) -> Sequence[Choice]:
    return tuple(Choice(item.id, item.name, tag_icon(item.color)) for item in bridge.configuration.delegations_in_order)


def groups(bridge: Bridge) -> Sequence[Choice]:
    """The groups by name."""
    return tuple(Choice(name, name, icon("group", "muted")) for name in sorted(bridge.configuration.groups))


def canonical(values: Mapping[str, str]) -> dict[str, str]:
    """The same filters with one name for each: 'active' and 'seat' become a status where none is set."""
    found = dict(values)
    seat = found.pop("seat", "")
    active = truth(found.get("active") or seat)
    if active is not None and "status" not in found:
        found.pop("active", None)
        found["status"] = ACTIVE if active else INACTIVE
    return {name: value for name, value in found.items() if value}


def filter_of(values: Mapping[str, str], configuration: Configuration) -> UserFilter:
    """What the listing is to let through; values that mean nothing are left out."""
    status = values.get("status", "")
    found = UserFilter(
        active={ACTIVE: True, INACTIVE: False}.get(status, truth(values.get("active"))),
        status=member(Status, status),
        source=member(Source, values.get("source")),
        status_origin=values.get("origin"),
        group=values.get("group"),
        administrator=truth(values.get("administrator")),
        delegation=values.get("delegation"),
    )
    if policy := values.get("policy"):
        found = replace(found, policy=DEFAULT_POLICY if policy == DEFAULT else policy)
    if quota := values.get("quota"):
        limited = truth({"limited": "yes", "unlimited": "no"}.get(quota))
        found = replace(found, has_quota=limited, quota_origin=quota if limited is None else None)
    if values.get("clearing"):
        found = replace(found, names=frozenset(configuration.data_clearings))
    elif names := values.get("names"):
        found = replace(found, names=frozenset(names.split(",")))
    if values.get("missing"):
        missing = vanished.names_of(configuration, "users")
        found = replace(found, names=missing if found.names is None else missing & found.names)
    return found


def truth(value: str | None) -> bool | None:
    """'yes' and 'no'; anything else says nothing."""
    return {"yes": True, "used": True, "no": False, "free": False}.get(value or "")


def member(kind: type[_Kind], value: str | None) -> _Kind | None:
    """The member of an enumeration with this value, if there is one."""
    return next((each for each in kind if each.value == value), None)
