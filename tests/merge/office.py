"""A small office that two people change at once, and how they do it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from mailplus_console.profiles import DEFAULT_PERMISSIONS, Profile
from mailplus_console.records import (
    MAPPED_KINDS,
    Change,
    Configuration,
    DataClearing,
    Delegation,
    Domain,
    Group,
    License,
    LicenseStatus,
    Product,
    Rules,
    Targets,
    User,
    UserPolicy,
    Vanished,
)

MONITOR = DEFAULT_PERMISSIONS[Profile.SYSTEM_MONITOR]


def office() -> Configuration:
    """Four users, two groups, three policies, two delegations."""
    policies = {
        key: UserPolicy(key, name, "#5b8def", Rules(), Targets.of(["alice"], ["sales"]))
        for key, name in (("p1", "No forwarding"), ("p2", "Interns"), ("p3", "Night shift"))
    }
    return Configuration(
        licenses={"AAAAA": License("AAAAA", Product.MAILPLUS, 20, status=LicenseStatus.VALID)},
        domains={name: Domain(name, primary=name == "a.example") for name in ("a.example", "b.example", "c.example")},
        users={name: User(name, email=f"{name}@a.example") for name in ("alice", "bob", "carol", "dave")},
        groups={name: Group(name) for name in ("sales", "support")},
        members={"sales": ("alice", "bob"), "support": ("bob", "carol")},
        user_policies=policies,
        user_policy_order=("p1", "p2", "p3"),
        delegations={
            "d1": Delegation("d1", "Desk", "#5b8def", Profile.CUSTOM, ("domain.alias",), Targets.of(["bob"])),
            "d2": Delegation("d2", "Watch", "#5b8def", Profile.SYSTEM_MONITOR, MONITOR),
        },
        delegation_order=("d1", "d2"),
        data_clearings={"dave": DataClearing("dave")},
        vanished={"user:carol": Vanished("user:carol", "head office", date(2026, 11, 20))},
    )


def put(configuration: Configuration, kind: str, **values: Any) -> Configuration:
    """The configuration with records put under their keys (None removes), or with a whole order."""
    return configuration.changed(
        Change(kind, key if kind in MAPPED_KINDS else "", None, record) for key, record in values.items()
    )


def edited(configuration: Configuration, kind: str, key: str, **values: Any) -> Configuration:
    """The configuration with other values in the fields of one record."""
    return put(configuration, kind, **{key: replace(configuration.record(kind, key), **values)})


def without_user(configuration: Configuration, name: str) -> Configuration:
    """As a directory does it: the user is gone everywhere."""

    def left(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(one for one in names if one != name)

    def untargeted(policies: Any) -> Any:
        return {
            key: replace(one, targets=Targets(left(one.targets.users), one.targets.groups))
            for key, one in policies.items()
        }

    return replace(
        configuration,
        users={key: user for key, user in configuration.users.items() if key != name},
        members={group: left(names) for group, names in configuration.members.items() if left(names)},
        user_policies=untargeted(configuration.user_policies),
        delegations=untargeted(configuration.delegations),
        data_clearings={key: one for key, one in configuration.data_clearings.items() if key != name},
        vanished={key: one for key, one in configuration.vanished.items() if one.name != name},
    )
