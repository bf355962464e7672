"""Single values in words: a quota, a status, a license, and what a record is called."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

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
from mailplus_console.sentence import Megabytes, Sentence, counted, joined, said

PolicyNames = Mapping[str, str]
"""Id of a user policy or delegation → its name: the priority orders hold ids only."""

Words = Callable[[Any], str]
"""Puts a value into words."""

PRODUCTS = {Product.MAILPLUS: said("MailPlus"), Product.BITDEFENDER: said("Bitdefender")}
LICENSE_STATUSES = {
    LicenseStatus.VALID: said("valid"),
    LicenseStatus.EXPIRED: said("expired"),
    LicenseStatus.ILLEGAL: said("illegal"),
    LicenseStatus.PENDING: said("pending"),
}
STATUSES = {
    Status.ACTIVATED: said("activated"),
    Status.DEACTIVATED: said("deactivated"),
    Status.UNSPECIFIED: said("unspecified"),
}
SOURCES = {Source.LOCAL: said("local"), Source.DOMAIN: said("domain"), Source.LDAP: said("LDAP")}

SINGLE_RECORDS: Mapping[str, Sentence] = {
    "server": said("server settings"),
    "settings": said("account settings"),
    "user_policy_order": said("priority of user policies"),
    "delegation_order": said("priority of delegations"),
}
"""What the record of a kind is called that has only one."""

_AMOUNTS: Mapping[str, Callable[[int], Sentence]] = {
    "licenses": lambda n: counted("{n} license", "{n} licenses", n),
    "domains": lambda n: counted("{n} mail domain", "{n} mail domains", n),
    "users": lambda n: counted("{n} user", "{n} users", n),
    "groups": lambda n: counted("{n} group", "{n} groups", n),
    "members": lambda n: counted("{n} list of members", "{n} lists of members", n),
    "user_policies": lambda n: counted("{n} user policy", "{n} user policies", n),
    "delegations": lambda n: counted("{n} delegation", "{n} delegations", n),
    "data_clearings": lambda n: counted("{n} data clearing", "{n} data clearings", n),
    "vanished": lambda n: counted("{n} account missing in its directory", "{n} accounts missing in their directory", n),
}


def records(kind: str, amount: int) -> Sentence:
    """So many records of a kind: `12 users`; of a kind with only one record what that is called."""
    return SINGLE_RECORDS[kind] if kind in SINGLE_RECORDS else _AMOUNTS[kind](amount)


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


def subject(change: Change) -> Sentence:
    """What a changed record is called in the middle of a sentence: `user “alice”`, `license 4QK7M-…`."""
    kind, name = change.kind, change.key
    if kind in SINGLE_RECORDS:
        return SINGLE_RECORDS[kind]
    if kind in ("user_policies", "delegations"):
        name = (change.after or change.before).name
    if kind == "vanished":
        account, _, name = change.key.partition(":")
        kind = "users" if account == "user" else "groups"
    return _NAMED[kind](name)


_NAMED: Mapping[str, Callable[[str], Sentence]] = {
    "licenses": lambda key: said("license {key}", key=key),
    "domains": lambda name: said("mail domain “{name}”", name=name),
    "users": lambda name: said("user “{name}”", name=name),
    "groups": lambda name: said("group “{name}”", name=name),
    "members": lambda name: said("members of group “{name}”", name=name),
    "user_policies": lambda name: said("user policy “{name}”", name=name),
    "delegations": lambda name: said("delegation “{name}”", name=name),
    "data_clearings": lambda name: said("data of user “{name}”", name=name),
}


def on_off(value: bool) -> str:
    """A switch."""
    return said("on") if value else said("off")


def yes_no(value: bool) -> str:
    """A fact."""
    return said("yes") if value else said("no")


def text(value: str | None) -> str:
    """A text as it is; '' where there is none."""
    return value or ""


def number(value: int) -> str:
    """A plain number."""
    return said("{number}", number=value)


def optional_day(none: Sentence) -> Callable[[date | None], str]:
    """A date, with a word for none."""
    return lambda value: said("{day}", day=value) if value else none


def megabytes(none: Sentence) -> Callable[[int | None], str]:
    """A size, with words for None."""
    return lambda value: none if value is None else said("{size}", size=Megabytes(value))


def messages(none: Sentence) -> Callable[[int | None], str]:
    """A number of messages, with words for None."""
    return lambda value: none if value is None else counted("{n} message", "{n} messages", value)


def by_domain(value: bool | None) -> str:
    """A rule that can be left to the mail domain."""
    return said("by domain") if value is None else yes_no(value)


def word(words: Mapping[Any, Sentence]) -> Words:
    """One of a set of values."""
    return lambda value: words[value]


def quota(none: Sentence) -> Callable[[Quota | None], str]:
    """A quota with its warning threshold, with words for None."""

    def words(value: Quota | None) -> str:
        if value is None:
            return none
        size = said("no limit") if value.limit_mb == 0 else said("{size}", size=Megabytes(value.limit_mb))
        if value.notify_below_percent is None:
            return size
        return said("{size}, warning below {percent}%", size=size, percent=value.notify_below_percent)

    return words


def permission(permission_id: str) -> str:
    """A permission with its section: `Domain › Alias`."""
    known = BY_ID.get(permission_id)
    return said("{section} › {option}", section=known.section, option=known.title) if known else permission_id


def listed(names: Iterable[str], most: int = 12) -> Sentence:
    """Names with commas; of many, the first ones and how many more."""
    names = tuple(names)
    if len(names) <= most:
        return joined(", ", names)
    first = joined(", ", names[: most - 2])
    return counted("{first} and {n} more", "{first} and {n} more", len(names) - most + 2, first=first)
