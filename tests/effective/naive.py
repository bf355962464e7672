"""What applies to a user, worked out the slow and obvious way: one user, one question, no cleverness.

Written from the rules alone, to disagree with the product where one of the two is wrong.
"""

from __future__ import annotations

from typing import Any

from mailplus_console.permissions import PERMISSION_IDS
from mailplus_console.records import Configuration, Domain


def groups_of(configuration: Configuration, user: str) -> list[str]:
    return sorted(group for group in configuration.groups if user in configuration.members.get(group, ()))


def status(configuration: Configuration, name: str) -> tuple[bool, str]:
    user = configuration.users[name]
    if user.source != configuration.server.account_type:
        return False, "account_type"
    if user.status != "unspecified":
        return user.status == "activated", "user"
    for wanted in ("deactivated", "activated"):
        for group in groups_of(configuration, name):
            if configuration.groups[group].status == wanted:
                return wanted == "activated", f"group:{group}"
    return configuration.settings.activate_all_users, "default"


def quota(configuration: Configuration, name: str) -> tuple[int, int | None, str]:
    own = configuration.users[name].quota
    if own is not None:
        return own.limit_mb, own.notify_below_percent, "user"
    best = None
    for group in groups_of(configuration, name):
        offered = configuration.groups[group].quota
        if offered is None:
            continue
        if best is None or (best[0] != 0 and (offered.limit_mb == 0 or offered.limit_mb > best[0])):
            best = offered.limit_mb, offered.notify_below_percent, f"group:{group}"
    if best is not None:
        return best
    default = configuration.settings.default_quota
    if default is not None:
        return default.limit_mb, default.notify_below_percent, "default"
    return 0, None, "none"


def named(configuration: Configuration, order: tuple[str, ...], policies: Any, name: str) -> list[str]:
    groups = groups_of(configuration, name)
    return [
        policy
        for policy in order
        if name in policies[policy].targets.users or any(group in policies[policy].targets.groups for group in groups)
    ]


def user_policies(configuration: Configuration, name: str) -> list[str]:
    return named(configuration, configuration.user_policy_order, configuration.user_policies, name)


def delegations(configuration: Configuration, name: str) -> list[str]:
    if configuration.users[name].administrator:
        return []
    return named(configuration, configuration.delegation_order, configuration.delegations, name)


def domain(configuration: Configuration, name: str) -> Domain | None:
    email = configuration.users[name].email
    if email is not None:
        for known in configuration.domains.values():
            if email.lower().endswith("@" + known.name.lower()):
                return known
    for known in configuration.domains.values():
        if known.primary:
            return known
    return None


def rules(configuration: Configuration, name: str) -> dict[str, tuple[Any, str]]:
    policies = user_policies(configuration, name)
    policy = configuration.user_policies[policies[0]] if policies else None
    mail = domain(configuration, name)
    found: dict[str, tuple[Any, str]] = {}
    for rule in ("disable_auto_forwarding", "daily_sending_quota", "daily_outbound_traffic_mb", "attachment_size_mb"):
        said = getattr(policy.rules, rule) if policy else None
        if said is not None:
            found[rule] = said, "policy"
        elif mail:
            found[rule] = getattr(mail, rule), f"domain:{mail.name}"
        else:
            found[rule] = (False if rule == "disable_auto_forwarding" else None), "default"
    for rule in ("internal_only", "imap_lan_only", "pop3_lan_only"):
        found[rule] = (getattr(policy.rules, rule), "policy") if policy else (False, "default")
    for rule in ("imap", "pop3", "full_text_search"):
        switch = getattr(configuration.server, rule)
        if policy is None or not switch:
            found[rule] = switch, "service"
        else:
            found[rule] = getattr(policy.rules, rule), "policy"
    return found


def statement(configuration: Configuration, name: str) -> dict[str, Any]:
    """The same as `effective --json` says."""
    active, active_source = status(configuration, name)
    limit, threshold, quota_source = quota(configuration, name)
    policies, delegated = user_policies(configuration, name), delegations(configuration, name)
    names = [configuration.user_policies[policy].name for policy in policies]
    applied = rules(configuration, name)
    administrator = configuration.users[name].administrator
    delegation = configuration.delegations[delegated[0]] if delegated else None
    permissions = PERMISSION_IDS if administrator else delegation.permissions if delegation else ()
    return {
        "user": name,
        "active": active,
        "active_source": active_source,
        "quota_mb": limit,
        "notify_below_percent": threshold,
        "quota_source": quota_source,
        "policy": names[0] if names else "Default",
        "hidden_policies": names[1:],
        "rules": {rule: value for rule, (value, _) in applied.items()},
        "rule_sources": {rule: source for rule, (_, source) in applied.items()},
        "delegation": delegation.name if delegation else None,
        "permissions": [item for item in PERMISSION_IDS if item in permissions],
        "administrator": administrator,
    }
