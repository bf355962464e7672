"""A small office that the stories change one thing of."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mailplus_console.edits.draft import Edit
from mailplus_console.effective.resolution import Resolution
from mailplus_console.records import (
    Change,
    Configuration,
    Delegation,
    Domain,
    Group,
    Rules,
    Targets,
    User,
    UserPolicy,
    difference,
)
from tests.effective.configurations import TODAY

BLUE = "#5b8def"


def office(**parts: Any) -> Configuration:
    """Alice and bob in sales, bob and carol in support, dave in no group, root an administrator."""
    users = {name: User(name, email=f"{name}@example.com") for name in ("alice", "bob", "carol", "dave")}
    users["root"] = User("root", email="root@example.com", administrator=True)
    whole = Configuration(
        domains={"example.com": Domain("example.com", primary=True)},
        users=users,
        groups={"sales": Group("sales"), "support": Group("support")},
        members={"sales": ("alice", "bob"), "support": ("bob", "carol")},
    )
    return replace(whole, **parts)


def with_user(configuration: Configuration, name: str, **fields: Any) -> Configuration:
    """The configuration with some fields of a user set; a new user where there is none of that name."""
    user = configuration.users.get(name, User(name, email=f"{name}@example.com"))
    return replace(configuration, users={**configuration.users, name: replace(user, **fields)})


def with_group(
    configuration: Configuration, name: str, members: tuple[str, ...] | None = None, **fields: Any
) -> Configuration:
    """The configuration with some fields of a group set, and its members where they are given."""
    group = replace(configuration.groups.get(name, Group(name)), **fields)
    known = configuration.members if members is None else {**configuration.members, name: tuple(sorted(members))}
    return replace(configuration, groups={**configuration.groups, name: group}, members=known)


def with_policies(configuration: Configuration, *policies: UserPolicy) -> Configuration:
    """The configuration with these user policies, the first the highest."""
    return replace(
        configuration,
        user_policies={policy.id: policy for policy in policies},
        user_policy_order=tuple(policy.id for policy in policies),
    )


def with_delegations(configuration: Configuration, *delegations: Delegation) -> Configuration:
    """The configuration with these delegations, the first the highest."""
    return replace(
        configuration,
        delegations={delegation.id: delegation for delegation in delegations},
        delegation_order=tuple(delegation.id for delegation in delegations),
    )


def policy(name: str, users: tuple[str, ...] = (), groups: tuple[str, ...] = (), **rules: Any) -> UserPolicy:
    """A user policy whose id is its name in small letters."""
    return UserPolicy(name.lower(), name, BLUE, Rules(**rules), Targets.of(users, groups))


def delegation(name: str, *permissions: str, users: tuple[str, ...] = (), groups: tuple[str, ...] = ()) -> Delegation:
    """A delegation whose id is its name in small letters."""
    return Delegation(name.lower(), name, BLUE, permissions=permissions, targets=Targets.of(users, groups))


def resolved(configuration: Configuration) -> Resolution:
    """What applies to whom on the day of the tests."""
    return Resolution(configuration, TODAY)


def followed(before: Resolution, to: Configuration | Edit) -> tuple[Resolution, tuple[Change, ...]]:
    """The resolution after an edit, or of another state; and the changes that lead there."""
    if isinstance(to, Configuration):
        changes = difference(before.configuration, to)
        return before.after(to, changes), changes
    changes = to(before.configuration).changes
    return before.after(before.configuration.changed(changes), changes), changes
