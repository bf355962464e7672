"""Findings about users, groups and pending data clearings."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable
from functools import partial
from itertools import compress, pairwise

from mailplus_console.effective.findings.finding import Finding, Named, Severity, about_many
from mailplus_console.effective.resolution import Resolution
from mailplus_console.records import Source, Status
from mailplus_console.sentence import Sentence, counted, joined, said
from mailplus_console.users import addresses, of_all

_FLAGS = {Status.ACTIVATED: 1, Status.DEACTIVATED: 2}
_TYPES = {Source.LOCAL: said("local"), Source.DOMAIN: said("domain"), Source.LDAP: said("LDAP")}


def _is_active(resolution: Resolution, name: str) -> bool:
    return name in resolution.configuration.users and resolution.status_of(name).active


def about_addresses(resolution: Resolution) -> Iterable[Finding]:
    """Activated users without an address, or with one of an unknown domain."""
    # Whether somebody is activated is asked of those only who would be told of: of everybody it takes much room.
    known, active = resolution.domains.known, partial(_is_active, resolution)
    yield from about_many(
        Severity.WARNING,
        "no_address",
        "users",
        [name for name, address in _everybody(resolution) if not address and active(name)],
        lambda n, named: counted(
            "“{name}” is activated but has no mail address.",
            "{n} activated users have no mail address: {names}.",
            n,
            **named,
        ),
    )
    yield from about_many(
        Severity.WARNING,
        "unknown_domain",
        "users",
        [name for name, address in _everybody(resolution) if address and known(address) is None and active(name)],
        lambda n, named: counted(
            "“{name}” is activated with an address of a domain that the server does not have.",
            "{n} activated users have an address of a domain that the server does not have: {names}.",
            n,
            **named,
        ),
    )


def about_shared_addresses(resolution: Resolution) -> Iterable[Finding]:
    """Activated users with an address that somebody else has."""
    yield from about_many(
        Severity.WARNING,
        "shared_address",
        "users",
        sharing_an_address(resolution),
        lambda n, named: counted(
            "“{name}” shares a mail address with another user.",
            "{n} activated users share a mail address with another one: {names}.",
            n,
            **named,
        ),
    )


def _everybody(resolution: Resolution) -> Iterable[tuple[str, str]]:
    """Each user's name and address; '' = none."""
    users = resolution.configuration.users
    return zip(users, addresses(users, users), strict=True)


def sharing_an_address(resolution: Resolution) -> list[str]:
    """The activated users with an address that another activated one has too, without regard to case.

    First by numbers: the addresses themselves would take room for a hundred thousand. In heaps: to sort all of them is
    one call, for which the window would wait.
    """
    heaps = [array("q") for _ in range(256)]
    for _, address in _everybody(resolution):
        if address:
            number = hash(address.casefold())
            heaps[number & 255].append(number)
    repeated = {number for heap in heaps for number, following in pairwise(sorted(heap)) if number == following}
    folded = ((name, address.casefold()) for name, address in _everybody(resolution) if address and repeated)
    suspects = {name: address for name, address in folded if hash(address) in repeated and _is_active(resolution, name)}
    times = Counter(suspects.values())
    return [name for name, address in suspects.items() if times[address] > 1]


def about_service(resolution: Resolution) -> Iterable[Finding]:
    """Accounts of another source, and quotas without service."""
    users = resolution.configuration.users
    names = list(users)
    account_type = resolution.configuration.server.account_type
    elsewhere = of_all(users, names, lambda like: like.status is Status.ACTIVATED and like.source is not account_type)
    active = resolution.activation.of_all(users, names).flags(lambda status: status.active)
    limited = of_all(users, names, lambda like: like.quota is not None)
    yield from about_many(
        Severity.WARNING,
        "other_source",
        "users",
        list(compress(names, elsewhere)),
        lambda n, named: counted(
            "“{name}” is set to activated but is not of the account type in use ({account_type}): no service.",
            "{n} users are set to activated but are not of the account type in use ({account_type}): {names}.",
            n,
            **named,
            account_type=_TYPES[account_type],
        ),
    )
    yield from about_many(
        Severity.INFO,
        "unused_quota",
        "users",
        [name for name, has_quota, is_active in zip(names, limited, active, strict=True) if has_quota > is_active],
        lambda n, named: counted(
            "“{name}” has a quota but is not activated.",
            "{n} users have a quota but are not activated: {names}.",
            n,
            **named,
        ),
    )


def about_disagreements(resolution: Resolution) -> Iterable[Finding]:
    """Groups of a user that disagree about activation."""
    groups, users = resolution.configuration.groups, resolution.configuration.users
    membership = resolution.membership
    names = membership.numbered.names
    heard = bytearray(len(names))  # by number
    for status, flag in _FLAGS.items():
        for group in groups.values():
            if group.status is status:
                for number in membership.by_number.get(group.name, ()):
                    heard[number] |= flag
    both = compress(names, map(sum(_FLAGS.values()).__eq__, heard))
    yield from about_many(
        Severity.WARNING,
        "groups_disagree",
        "users",
        [name for name in both if name in users and users[name].status is Status.UNSPECIFIED],
        lambda n, named: counted(
            "“{name}” is in groups that disagree about activation: deactivated wins.",
            "{n} users are in groups that disagree about activation, deactivated wins: {names}.",
            n,
            **named,
        ),
    )


def about_vanished(resolution: Resolution) -> Iterable[Finding]:
    """Users and groups who are not in their directory any more."""
    marks = resolution.configuration.vanished.values()
    seats = sum(mark.kind == "users" and _is_active(resolution, mark.name) for mark in marks)

    def users(n: int, named: Named) -> Sentence:
        sentence = counted(
            "The user “{name}” is not in its directory any more. It can be removed from the console.",
            "{n} users are not in their directory any more: {names}. They can be removed from the console.",
            n,
            **named,
        )
        used = counted("{n} seat is in use by them.", "{n} seats are in use by them.", seats)
        return joined(" ", [sentence, used]) if seats else sentence

    def groups(n: int, named: Named) -> Sentence:
        return counted(
            "The group “{name}” is not in its directory any more. It can be removed from the console.",
            "{n} groups are not in their directory any more: {names}. They can be removed from the console.",
            n,
            **named,
        )

    for kind, sentence in (("users", users), ("groups", groups)):
        gone = [mark.name for mark in marks if mark.kind == kind]
        yield from about_many(Severity.WARNING, "vanished_account", kind, gone, sentence)


def about_clearings(resolution: Resolution) -> Iterable[Finding]:
    """Data is cleared of deactivated users only."""
    clearings, users = resolution.configuration.data_clearings, resolution.configuration.users
    yield from about_many(
        Severity.ERROR,
        "clearing_of_active",
        "users",
        [name for name in clearings if _is_active(resolution, name)],
        lambda n, named: counted(
            "All data of “{name}” is to be cleared, but that user is activated. Deactivate the user or keep the data.",
            "All data of {n} activated users is to be cleared: {names}. Deactivate them or keep the data.",
            n,
            **named,
        ),
    )
    yield from about_many(
        Severity.WARNING,
        "clearing_of_unknown",
        "data_clearings",
        [name for name in clearings if name not in users],
        lambda n, named: counted(
            "All data of “{name}” is to be cleared, but there is no such user.",
            "All data of {n} users is to be cleared who are not in the directory: {names}.",
            n,
            **named,
        ),
    )


def about_groups(resolution: Resolution) -> Iterable[Finding]:
    """Groups without members, and members that nobody knows."""
    configuration, membership = resolution.configuration, resolution.membership
    members_of = membership.by_number.get
    strangers = frozenset(membership.numbered.strangers(configuration.users))
    yield from about_many(
        Severity.INFO,
        "empty_group",
        "groups",
        [name for name in configuration.groups if not members_of(name)],
        lambda n, named: counted(
            "The group “{name}” has no members.",
            "{n} groups have no members: {names}.",
            n,
            **named,
        ),
    )
    yield from about_many(
        Severity.WARNING,
        "unknown_members",
        "groups",
        [name for name in configuration.groups if strangers and not strangers.isdisjoint(members_of(name, ()))],
        lambda n, named: counted(
            "The group “{name}” has members that are not in the directory.",
            "{n} groups have members that are not in the directory: {names}.",
            n,
            **named,
        ),
    )
