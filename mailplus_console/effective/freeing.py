"""Which activated users could give back their seat: hints only, for somebody who knows these people (our choice)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mailplus_console.effective.findings.about_accounts import sharing_an_address
from mailplus_console.effective.resolution import Resolution
from mailplus_console.records import Status, User
from mailplus_console.sentence import said


@dataclass(frozen=True, slots=True)
class Hint:
    """Why a seat may not be needed. `code`: 'no_address', 'unknown_domain', 'shared_address', 'against_group',
    'clearing_pending'.
    """

    code: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Freeable:
    """An activated user and every hint that the seat may not be needed."""

    user: User
    hints: tuple[Hint, ...]


def who_could_be_freed(resolution: Resolution) -> tuple[Freeable, ...]:
    """The activated users with hints, those with most first, then by name."""
    users, active = resolution.configuration.users, resolution.active_users
    sharing = frozenset(sharing_an_address(resolution))
    leaving = _left_by_groups(resolution)
    found = [
        Freeable(user, hints)
        for user in map(users.__getitem__, sorted(active))
        if (hints := tuple(_hints(resolution, user, sharing, leaving.get(user.name))))
    ]
    return tuple(sorted(found, key=lambda one: -len(one.hints)))


def _hints(resolution: Resolution, user: User, sharing: frozenset[str], group: str | None) -> Iterable[Hint]:
    if user.name in resolution.configuration.data_clearings:
        yield Hint("clearing_pending", said("All data of this user is to be cleared."))
    if group is not None:
        sentence = said("Activated by an own setting although the group “{group}” is deactivated.", group=group)
        yield Hint("against_group", sentence)
    if not user.email:
        yield Hint("no_address", said("Has no mail address."))
    elif resolution.domains.known(user.email) is None:
        yield Hint("unknown_domain", said("The domain of the mail address is not one of the server's."))
    elif user.name in sharing:
        yield Hint("shared_address", said("Another activated user has the same mail address."))


def _left_by_groups(resolution: Resolution) -> dict[str, str]:
    """User → the first of his deactivated groups, for those whose own setting says otherwise."""
    users, found = resolution.configuration.users, dict[str, str]()
    for name, group in sorted(resolution.configuration.groups.items()):
        if group.status is Status.DEACTIVATED:
            for member in resolution.membership.members_of(name):
                if member in users and users[member].status is Status.ACTIVATED:
                    found.setdefault(member, name)
    return found
