"""Records as plain facts and back: what the mapping has names for, one by one, and any of which a NAS may not tell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mailplus_console.edits.policies import LARGEST_NUMBER
from mailplus_console.permissions import PERMISSION_IDS, in_dialog_order
from mailplus_console.profiles import Profile
from mailplus_console.records import (
    DOMAIN_RULES,
    RULE_NAMES,
    DataClearing,
    Delegation,
    Domain,
    Group,
    License,
    LicenseStatus,
    Product,
    Quota,
    Rules,
    Server,
    Settings,
    Source,
    Status,
    Targets,
    User,
    UserPolicy,
)
from mailplus_console.servers.dsm.values import Unfit

Facts = dict[str, Any]

_QUOTA = ("has_quota", "limit_mb", "notify_below_percent")
_POLICY = ("nas_id", "place", "name", "color", "targets")

FACTS: Mapping[str, tuple[str, ...]] = {
    "server": ("account_type", "free_seats", "imap", "pop3", "full_text_search"),
    "settings": ("activate_all_users", *_QUOTA),
    "licenses": ("key", "product", "accounts", "activated", "expires", "status"),
    "domains": (
        *("nas_id", "name", "primary", "disable_auto_forwarding"),
        *("daily_sending_quota", "daily_outbound_traffic_mb", "attachment_size_mb"),
    ),
    "users": ("nas_id", "name", "full_name", "email", "source", "administrator", "status", *_QUOTA),
    "groups": ("nas_id", "name", "description", "source", "status", *_QUOTA),
    "members": ("name",),
    "user_policies": (*_POLICY, *RULE_NAMES),
    "delegations": (*_POLICY, "profile", "permissions"),
    "data_clearings": ("user",),
    "pair": ("name", "is_this", "is_primary"),
    "package": ("version",),
}
"""What there is to be said of each kind. `nas_id` is the NAS's own number, `place` the priority (smallest first)."""

ESSENTIAL: Mapping[str, tuple[str, ...]] = {
    "licenses": ("key", "product", "accounts", "status"),
    "domains": ("name",),
    "users": ("name",),
    "groups": ("name",),
    "user_policies": ("name", "targets", *RULE_NAMES),
    "delegations": ("name", "targets", "permissions"),
}
"""Without these a record that was not known before is left out: nothing is made up."""

DEFAULT_COLOR = "#3689e6"

UNNAMED = ("pair", "package")
"""Of these there is nothing to be found again by a name."""

_WORDS: Mapping[str, Any] = {"source": Source, "account_type": Source, "product": Product, "profile": Profile}

_KINDS: Mapping[str, tuple[str, ...]] = {
    "nas_id": ("any", "text", "number"),
    **dict.fromkeys(("source", "account_type", "product", "status", "profile"), ("choice",)),
    **dict.fromkeys(
        ("free_seats", "limit_mb", "notify_below_percent", "accounts", "place", *DOMAIN_RULES[1:]), ("number",)
    ),
    **dict.fromkeys(
        ("imap", "pop3", "full_text_search", "activate_all_users", "has_quota", "primary", "administrator"),
        ("switch",),
    ),
    **dict.fromkeys(("disable_auto_forwarding", *RULE_NAMES[4:], "is_this", "is_primary"), ("switch",)),
    **dict.fromkeys(("activated", "expires"), ("date",)),
    "permissions": ("choices",),
    "targets": ("targets",),
}
_MAY_BE_NONE = frozenset(
    {"nas_id", "place", "full_name", "description", "email", "limit_mb", "notify_below_percent", "activated", "expires"}
    | set(DOMAIN_RULES)
)
_AT_LEAST_ONE = frozenset({*DOMAIN_RULES[1:], "accounts"})
_COLOR = re.compile(r"#[0-9a-f]{6}")


def identity(record: str) -> str:
    """The fact by which a record of that kind is known."""
    return {"licenses": "key", "data_clearings": "user"}.get(record, "name")


def kinds_for(record: str, fact: str) -> tuple[str, ...]:  # noqa: ARG001 (a fact is of one kind wherever it is)
    """The kinds of values that can tell a fact."""
    return _KINDS.get(fact, ("text",))


def words_for(record: str, fact: str) -> tuple[str, ...]:
    """Our words for a fact that is one of several; () where it is none."""
    if fact == "permissions":
        return PERMISSION_IDS
    if fact == "status":
        return tuple(LicenseStatus if record == "licenses" else Status)
    return tuple(_WORDS.get(fact, ()))


def checked(record: str, fact: str, value: Any) -> Any:
    """A value as it was read, if the records can hold it. Raises Unfit."""
    if value is None:
        if fact not in _MAY_BE_NONE or (record == "domains" and fact == "disable_auto_forwarding"):
            raise Unfit("has no value")
        return None
    if fact == "color":
        value = value.lower()
        if not _COLOR.fullmatch(value):
            raise Unfit("is no color such as #3689e6")
    if fact in ("name", "key", "user") and not value.strip():
        raise Unfit("is empty")
    if fact == "notify_below_percent" and not 1 <= value <= 99:
        raise Unfit("is no percentage from 1 to 99")
    if isinstance(value, int) and fact != "nas_id" and value > LARGEST_NUMBER:
        raise Unfit("is larger than the console can hold")
    if fact in _AT_LEAST_ONE and value < 1:
        raise Unfit("is no number from 1")
    return value


def attributes(kind: str, facts: Facts, known: Any) -> Facts:
    """What the facts say of a record, by the record's own attributes; `known` is the record as it was, or None."""
    told: Facts = {}
    for name, value in facts.items():
        if name in _WORDS:
            told[name] = _WORDS[name](value)
        elif name == "status":
            told[name] = LicenseStatus(value) if kind == "licenses" else Status(value)
        elif name == "permissions":
            told[name] = in_dialog_order(value)
        elif name not in (*_QUOTA, *RULE_NAMES, "nas_id", "place", "targets") or kind in ("server", "domains"):
            told[name] = value
    told.pop("nas_id", None)
    for name in ("full_name", "description"):
        if told.get(name, "") is None:
            told[name] = ""
    if "limit_mb" in facts:
        told["default_quota" if kind == "settings" else "quota"] = _quota(kind, facts, known)
    if kind == "user_policies":
        rules = {name: facts[name] for name in RULE_NAMES if name in facts}
        told["rules"] = replace(known.rules if known else Rules(), **rules)
    return told


def _quota(kind: str, facts: Facts, known: Any) -> Quota | None:
    if facts["limit_mb"] is None or facts.get("has_quota") is False:
        return None
    before: Quota | None = getattr(known, "default_quota" if kind == "settings" else "quota", None)
    notify = facts.get("notify_below_percent", before.notify_below_percent if before else None)
    return Quota(facts["limit_mb"], notify)


def facts_of(record: Any) -> Facts:
    """Everything that there is to say of a record, as the mapping names it; `nas_id` and `place` are not in it."""
    match record:
        case User() | Group():
            return _plain(record, "name", "source", "status") | _quota_facts(record.quota)
        case Settings():
            return _plain(record, "activate_all_users") | _quota_facts(record.default_quota)
        case Server():
            return _plain(record, *FACTS["server"])
        case Domain():
            return _plain(record, *FACTS["domains"][1:])
        case License():
            return _plain(record, *FACTS["licenses"])
        case UserPolicy():
            rules = {name: getattr(record.rules, name) for name in RULE_NAMES}
            return _plain(record, "name", "color") | rules | {"targets": targets_of(record.targets)}
        case Delegation():
            return _plain(record, "name", "color", "profile", "permissions") | {"targets": targets_of(record.targets)}
        case DataClearing():
            return {"user": record.user}
    raise TypeError(type(record).__name__)


def _plain(record: Any, *names: str) -> Facts:
    return {name: getattr(record, name) for name in names}


def _quota_facts(quota: Quota | None) -> Facts:
    return {
        "has_quota": quota is not None,
        "limit_mb": quota.limit_mb if quota else None,
        "notify_below_percent": quota.notify_below_percent if quota else None,
    }


def targets_of(targets: Targets) -> dict[str, tuple[str, ...]]:
    """Targets as the mapping speaks of them."""
    return {"users": targets.users, "groups": targets.groups}
