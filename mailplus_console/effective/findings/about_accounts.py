"""Findings about users, groups and pending data clearings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from mailplus_console.effective.findings.finding import Finding, Severity, about_many, counted
from mailplus_console.effective.resolution import Resolution
from mailplus_console.records import Status, User


def about_users(resolution: Resolution) -> Iterable[Finding]:
    """Addresses, accounts of another source, quotas without service, groups that disagree."""
    yield from _addresses(resolution)
    yield from _statuses(resolution)
    yield from _disagreements(resolution)
    yield from _vanished(resolution)


def _vanished(resolution: Resolution) -> Iterable[Finding]:
    marks, active = resolution.configuration.vanished.values(), resolution.active_users
    seats = sum(mark.kind == "users" and mark.name in active for mark in marks)
    seat = f" {counted(seats, 'seat is', 'seats are')} in use by them." if seats else ""
    for kind, one, many in (("users", "user", "users"), ("groups", "group", "groups")):
        yield from about_many(
            Severity.WARNING,
            "vanished_account",
            kind,
            [mark.name for mark in marks if mark.kind == kind],
            f"The {one} {{name}} is not in its directory any more. It can be removed from the console."
            + (seat if kind == "users" else ""),
            f"{{number}} {many} are not in their directory any more: {{names}}. They can be removed from the console."
            + (seat if kind == "users" else ""),
        )


def _addresses(resolution: Resolution) -> Iterable[Finding]:
    users, known = resolution.configuration.users, resolution.domains.known
    active = [users[name] for name in resolution.active_users]
    yield from about_many(
        Severity.WARNING,
        "no_address",
        "users",
        [user.name for user in active if not user.email],
        "{name} is activated but has no mail address.",
        "{number} activated users have no mail address: {names}.",
    )
    yield from about_many(
        Severity.WARNING,
        "unknown_domain",
        "users",
        [user.name for user in active if user.email and known(user.email) is None],
        "{name} is activated with an address of a domain that the server does not have.",
        "{number} activated users have an address of a domain that the server does not have: {names}.",
    )
    yield from about_many(
        Severity.WARNING,
        "shared_address",
        "users",
        sharing_an_address(active),
        "{name} shares a mail address with another user.",
        "{number} activated users share a mail address with another one: {names}.",
    )


def sharing_an_address(users: Iterable[User]) -> list[str]:
    """The names of those users whose address some other one of them has too."""
    addresses = {user.name: user.email.casefold() for user in users if user.email}
    times = Counter(addresses.values())
    return [name for name, address in addresses.items() if times[address] > 1]


def _statuses(resolution: Resolution) -> Iterable[Finding]:
    users, active = resolution.configuration.users, resolution.active_users
    account_type = resolution.configuration.server.account_type
    why = f"not of the account type in use ({account_type})"
    yield from about_many(
        Severity.WARNING,
        "other_source",
        "users",
        [user.name for user in users.values() if user.status is Status.ACTIVATED and user.source is not account_type],
        f"{{name}} is set to activated but is {why}: no service.",
        f"{{number}} users are set to activated but are {why}: {{names}}.",
    )
    yield from about_many(
        Severity.INFO,
        "unused_quota",
        "users",
        [user.name for user in users.values() if user.quota and user.name not in active],
        "{name} has a quota but is not activated.",
        "{number} users have a quota but are not activated: {names}.",
    )


def _disagreements(resolution: Resolution) -> Iterable[Finding]:
    groups, users = resolution.configuration.groups, resolution.configuration.users
    members_of = resolution.membership.members_of
    said: dict[Status, set[str]] = {Status.ACTIVATED: set(), Status.DEACTIVATED: set()}
    for group in groups.values():
        if group.status in said:
            said[group.status].update(members_of(group.name))
    both = said[Status.ACTIVATED] & said[Status.DEACTIVATED]
    yield from about_many(
        Severity.WARNING,
        "groups_disagree",
        "users",
        [name for name in both if name in users and users[name].status is Status.UNSPECIFIED],
        "{name} is in groups that disagree about activation: deactivated wins.",
        "{number} users are in groups that disagree about activation, deactivated wins: {names}.",
    )


def about_clearings(resolution: Resolution) -> Iterable[Finding]:
    """Data is cleared of deactivated users only."""
    clearings, users = resolution.configuration.data_clearings, resolution.configuration.users
    active = resolution.active_users if clearings else frozenset()
    yield from about_many(
        Severity.ERROR,
        "clearing_of_active",
        "users",
        [name for name in clearings if name in active],
        "All data of {name} is to be cleared, but that user is activated. Deactivate the user or keep the data.",
        "All data of {number} activated users is to be cleared: {names}. Deactivate them or keep the data.",
    )
    yield from about_many(
        Severity.WARNING,
        "clearing_of_unknown",
        "data_clearings",
        [name for name in clearings if name not in users],
        "All data of {name} is to be cleared, but there is no such user.",
        "All data of {number} users is to be cleared who are not in the directory: {names}.",
    )


def about_groups(resolution: Resolution) -> Iterable[Finding]:
    """Groups without members, and members that nobody knows."""
    configuration = resolution.configuration
    users, members_of = configuration.users.keys(), resolution.membership.members_of
    yield from about_many(
        Severity.INFO,
        "empty_group",
        "groups",
        [name for name in configuration.groups if not members_of(name)],
        "The group {name} has no members.",
        "{number} groups have no members: {names}.",
    )
    yield from about_many(
        Severity.WARNING,
        "unknown_members",
        "groups",
        [name for name in configuration.groups if not users >= set(members_of(name))],
        "The group {name} has members that are not in the directory.",
        "{number} groups have members that are not in the directory: {names}.",
    )
