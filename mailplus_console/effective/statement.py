"""What applies to a user as plain data, for `effective --json`."""

from __future__ import annotations

from typing import Any

from mailplus_console.effective.resolution import Resolution


def statement(resolution: Resolution, user: str) -> dict[str, Any]:
    """One element of the list that `effective --json` prints. Raises KeyError for an unknown name."""
    configuration = resolution.configuration
    status, quota, rules = resolution.status_of(user), resolution.quota_of(user), resolution.rules_of(user)
    policy, delegation = resolution.policy_of(user), resolution.delegation_of(user)
    policies = resolution.policies_of(user)
    return {
        "user": user,
        "active": status.active,
        "active_source": status.source,
        "quota_mb": quota.limit_mb,
        "notify_below_percent": quota.quota.notify_below_percent if quota.quota else None,
        "quota_source": quota.source,
        "policy": policy.name if policy else "Default",
        "hidden_policies": [configuration.user_policies[policy_id].name for policy_id in policies[1:]],
        "rules": dict(rules.values),
        "rule_sources": dict(rules.sources),
        "delegation": delegation.name if delegation else None,
        "permissions": list(resolution.permissions_of(user)),
        "administrator": configuration.users[user].administrator,
    }
