"""Single values in words: a quota, a status, a license, and what a record is called."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from mailplus_console.edits.draft import quoted
from mailplus_console.permissions import BY_ID
from mailplus_console.records import (
    Change,
    Configuration,
    Delegation,
    LicenseStatus,
    Product,
    Quota,
    Source,
    Status,
    UserPolicy,
)


class Formats(NamedTuple):
    """How numbers, dates and colors (``#rrggbb``) are written; the window gives those of the person's locale."""

    number: Callable[[int], str] = "{:,}".format
    day: Callable[[date], str] = date.isoformat
    color: Callable[[str], str] = str


PLAIN = Formats()

PolicyNames = Mapping[str, str]
"""Id of a user policy or delegation → its name: the priority orders hold ids only."""

PRODUCTS = {Product.MAILPLUS: "MailPlus", Product.BITDEFENDER: "Bitdefender"}
LICENSE_STATUSES = {
    LicenseStatus.VALID: "valid",
    LicenseStatus.EXPIRED: "expired",
    LicenseStatus.ILLEGAL: "illegal",
    LicenseStatus.PENDING: "pending",
}
STATUSES = {
    Status.ACTIVATED: "activated",
    Status.DEACTIVATED: "deactivated",
    Status.UNSPECIFIED: "unspecified",
}
SOURCES = {Source.LOCAL: "local", Source.DOMAIN: "domain", Source.LDAP: "LDAP"}

KIND_NAMES: Mapping[str, tuple[str, str]] = {
    "server": ("server settings", "server settings"),
    "settings": ("account settings", "account settings"),
    "licenses": ("license", "licenses"),
    "domains": ("mail domain", "mail domains"),
    "users": ("user", "users"),
    "groups": ("group", "groups"),
    "members": ("list of members", "lists of members"),
    "user_policies": ("user policy", "user policies"),
    "user_policy_order": ("priority of user policies", "priority of user policies"),
    "delegations": ("delegation", "delegations"),
    "delegation_order": ("priority of delegations", "priority of delegations"),
    "data_clearings": ("data clearing", "data clearings"),
    "vanished": ("account missing in its directory", "accounts missing in their directory"),
}
"""What one record of a kind is called, and several."""


def policy_names(*sources: Configuration | Iterable[Change]) -> PolicyNames:
    """The names of all policies that are in these states or changes; of several names, that of the first source."""
    names: dict[str, str] = {}
    for source in reversed(sources):
        if isinstance(source, Configuration):
            records: Iterable[UserPolicy | Delegation] = (*source.user_policies.values(), *source.delegations.values())
        else:
            records = (
                record
                for change in source
                if change.kind in ("user_policies", "delegations")
                for record in (change.before, change.after)
                if record is not None
            )
        names.update((record.id, record.name) for record in records)
    return names


def subject(change: Change) -> str:
    """What a changed record is called in the middle of a sentence: `user “alice”`, `license 4QK7M-…`."""
    kind, key = change.kind, change.key
    if kind == "licenses":
        return f"license {key}"
    if kind in ("user_policies", "delegations"):
        name = (change.after or change.before).name
        return f"{KIND_NAMES[kind][0]} {quoted(name)}"
    if kind == "members":
        return f"members of group {quoted(key)}"
    if kind == "data_clearings":
        return f"data of user {quoted(key)}"
    if kind == "vanished":
        account, _, name = key.partition(":")
        return f"{account} {quoted(name)}"
    return f"{KIND_NAMES[kind][0]} {quoted(key)}" if key else KIND_NAMES[kind][0]


def on_off(value: bool, _formats: Formats) -> str:
    """A switch."""
    return "on" if value else "off"


def yes_no(value: bool, _formats: Formats) -> str:
    """A fact."""
    return "yes" if value else "no"


def text(value: str | None, _formats: Formats) -> str:
    """A text as it is; '' where there is none."""
    return value or ""


def count(value: int, formats: Formats) -> str:
    """A plain number."""
    return formats.number(value)


def optional_day(none: str) -> Callable[[date | None, Formats], str]:
    """A date, with a word for none."""
    return lambda value, formats: formats.day(value) if value else none


def amount(unit: str, none: str) -> Callable[[int | None, Formats], str]:
    """A number with its unit (MB, messages), with words for None."""
    return lambda value, formats: none if value is None else f"{formats.number(value)} {unit}"


def by_domain(value: bool | None, _formats: Formats) -> str:
    """A rule that can be left to the mail domain."""
    return "by domain" if value is None else "yes" if value else "no"


def word(words: Mapping[Any, str]) -> Callable[[Any, Formats], str]:
    """One of a set of values."""
    return lambda value, _formats: words[value]


def color(value: str, formats: Formats) -> str:
    """A color tag."""
    return formats.color(value)


def quota(none: str) -> Callable[[Quota | None, Formats], str]:
    """A quota with its warning threshold, with words for None."""

    def words(value: Quota | None, formats: Formats) -> str:
        if value is None:
            return none
        size = "no limit" if value.limit_mb == 0 else f"{formats.number(value.limit_mb)} MB"
        if value.notify_below_percent is None:
            return size
        return f"{size}, warning below {formats.number(value.notify_below_percent)}%"

    return words


def permission(permission_id: str) -> str:
    """A permission with its section: `Domain › Alias`."""
    known = BY_ID.get(permission_id)
    return f"{known.section} › {known.title}" if known else permission_id


def listed(names: Iterable[str], formats: Formats, most: int = 12) -> str:
    """Names with commas; of many, the first ones and how many more."""
    names = tuple(names)
    if len(names) <= most:
        return ", ".join(names)
    return f"{', '.join(names[: most - 2])} and {formats.number(len(names) - most + 2)} more"
