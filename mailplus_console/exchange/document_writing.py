"""A configuration as plain values in the canonical form: fixed key order, names sorted, policies by priority."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mailplus_console.exchange.document_keys import (
    DOMAIN_KEYS,
    FORMAT,
    LICENSE_KEYS,
    QUOTA_KEYS,
    RULE_KEYS,
    SERVICE_KEYS,
)
from mailplus_console.records import (
    Configuration,
    Delegation,
    Domain,
    Group,
    License,
    Quota,
    Rules,
    Targets,
    User,
    UserPolicy,
    first_domain,
)

Plain = Mapping[str, Any]
_FORWARDING = {True: "yes", False: "no", None: "by_domain"}


def sections(configuration: Configuration) -> Iterator[tuple[str, Any]]:
    """The top-level keys of the document in their order; the value of a list yields its records one by one."""
    now = configuration
    yield "format", FORMAT
    yield "account_type", now.server.account_type.value
    yield "free_seats", now.server.free_seats
    yield "licenses", _sorted(now.licenses, _license)
    yield "service", {key: getattr(now.server, key) for key in SERVICE_KEYS}
    yield "domains", _sorted(_domains(now), lambda domain: {key: getattr(domain, key) for key in DOMAIN_KEYS})
    yield "users", _sorted(now.users, _user)
    yield "groups", _sorted(now.groups, lambda group: _group(group, now.members.get(group.name, ())))
    yield (
        "settings",
        {
            "activate_all_users": now.settings.activate_all_users,
            "default_quota": _quota(now.settings.default_quota),
        },
    )
    yield "user_policies", map(_user_policy, now.user_policies_in_order)
    yield "delegations", map(_delegation, now.delegations_in_order)


def _domains(now: Configuration) -> Mapping[str, Domain]:
    """A document without domains is read with the one that its users imply, so that is what is written."""
    implied = first_domain(now.users[name] for name in sorted(now.users))
    return now.domains or {implied.name: implied}


def _sorted(records: Mapping[str, Any], form: Any) -> Iterator[Plain]:
    return (form(records[name]) for name in sorted(records))


def _quota(quota: Quota | None) -> Plain | None:
    return None if quota is None else {key: getattr(quota, key) for key in QUOTA_KEYS}


def _license(license_: License) -> Plain:
    return {key: getattr(license_, key) for key in LICENSE_KEYS}


def _user(user: User) -> Plain:
    return {
        "name": user.name,
        "full_name": user.full_name,
        "email": user.email,
        "source": user.source,
        "administrator": user.administrator,
        "status": user.status,
        "quota": _quota(user.quota),
    }


def _group(group: Group, members: Iterable[str]) -> Plain:
    return {
        "name": group.name,
        "description": group.description,
        "source": group.source,
        "members": sorted(members),
        "status": group.status,
        "quota": _quota(group.quota),
    }


def _targets(targets: Targets) -> Plain:
    return {"users": sorted(targets.users), "groups": sorted(targets.groups)}


def _rules(rules: Rules) -> Plain:
    return {key: getattr(rules, key) for key in RULE_KEYS} | {
        # Text rather than a YAML boolean: the same value in YAML and JSON, whoever reads it.
        "disable_auto_forwarding": _FORWARDING[rules.disable_auto_forwarding]
    }


def _user_policy(policy: UserPolicy) -> Plain:
    return {
        "name": policy.name,
        "color": policy.color,
        "rules": _rules(policy.rules),
        "targets": _targets(policy.targets),
    }


def _delegation(delegation: Delegation) -> Plain:
    return {
        "name": delegation.name,
        "color": delegation.color,
        "profile": delegation.profile,
        # Always written out: a profile's defaults may differ in another version of the console.
        "permissions": list(delegation.permissions),
        "targets": _targets(delegation.targets),
    }
