"""How the account pages put states into words: sources, statuses, quotas and where each of them comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.dates import day
from ui.text import Texts, filled, size_mb

if TYPE_CHECKING:
    from mailplus_console.effective.activation import EffectiveStatus
    from mailplus_console.effective.mailbox_quota import EffectiveQuota
    from mailplus_console.records import Quota, Source, Status, Vanished

tr = Texts("Accounts")


def users_in_words(amount: int) -> str:
    """“1 user”, “12 users”."""
    return tr.counted("%Ln user", "%Ln users", amount)


def groups_in_words(amount: int) -> str:
    """“1 group”, “12 groups”."""
    return tr.counted("%Ln group", "%Ln groups", amount)


def source_in_words(source: Source) -> str:
    """The directory that an account comes from."""
    return {"local": tr("Local"), "domain": tr("Domain"), "ldap": tr("LDAP")}[source]


def own_status_in_words(status: Status) -> str:
    """An account's own setting."""
    return {
        "activated": tr("Activated"),
        "deactivated": tr("Deactivated"),
        "unspecified": tr("Unspecified"),
    }[status]


STATUS_ICONS = {
    "activated": ("check-circle", "success"),
    "deactivated": ("x-circle", "danger"),
    "unspecified": ("circle", "muted"),
}
"""Drawing and theme color of an account's own setting."""


def missing_in_words(mark: Vanished) -> str:
    """Since when an account is missing, and where."""
    return filled(tr("Missing in the directory “%1” since %2."), mark.directory, day(mark.since))


def status_in_words(status: EffectiveStatus) -> str:
    """Whether a user has mail service. Who is off by nobody's word is 'not activated' rather than 'deactivated'."""
    if status.active:
        return tr("Activated")
    return tr("Deactivated") if status.origin in ("user", "group") else tr("Not activated")


def status_icon(status: EffectiveStatus) -> tuple[str, str]:
    """Drawing and theme color of an effective status."""
    if status.active:
        return STATUS_ICONS["activated"]
    if status.origin == "account_type":
        return "minus-circle", "muted"
    return STATUS_ICONS["deactivated" if status.origin in ("user", "group") else "unspecified"]


def origin_in_words(origin: str, group: str | None) -> str:
    """Where an effective status or quota comes from, in two words."""
    if group is not None:
        return tr("group %1").replace("%1", group)
    return {
        "user": tr("own"),
        "default": tr("default"),
        "account_type": tr("other source"),
        "none": "",
    }[origin]


def brief_origin(group: str | None) -> str:
    """The group that a status or quota comes from by its name alone; '' where the name could be taken for a word."""
    words = (origin_in_words(origin, None) for origin in ("user", "default", "account_type"))
    return "" if group is None or group.casefold() in words else group


def quota_in_words(quota: Quota | None) -> str:
    """A mailbox limit."""
    return tr("No limit") if quota is None else size_mb(quota.limit_mb)


def threshold_in_words(quota: Quota | None) -> str:
    """When the person is warned, or '' for never."""
    if quota is None or quota.notify_below_percent is None:
        return ""
    return tr("Warned below %1% of free room").replace("%1", str(quota.notify_below_percent))


def effective_quota_origin(quota: EffectiveQuota) -> str:
    """Where a quota comes from, in two words; '' where nobody set one."""
    return origin_in_words(quota.origin, quota.group)
