"""Whether mail service is switched on for a user, and whose word decides it: user, groups, then the setting (Guide)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mailplus_console.records import Configuration, Group, Source, Status, User
from mailplus_console.users import alike


@dataclass(frozen=True, slots=True)
class EffectiveStatus:
    """Whether a user is activated. `source`: 'user', 'group:NAME', 'default' or 'account_type'."""

    active: bool
    source: str
    group: str | None = None

    @property
    def origin(self) -> str:
        """Its source without the name: 'user', 'group', 'default' or 'account_type'."""
        return self.source if self.group is None else "group"


OTHER_ACCOUNT_TYPE = EffectiveStatus(False, "account_type")
OWN = {Status.ACTIVATED: EffectiveStatus(True, "user"), Status.DEACTIVATED: EffectiveStatus(False, "user")}
BY_DEFAULT = {True: EffectiveStatus(True, "default"), False: EffectiveStatus(False, "default")}


def by_groups(configuration: Configuration) -> Mapping[str, EffectiveStatus]:
    """User → what his groups say, for those of whom some group says something.

    Our choice: of several groups that disagree, 'deactivated' wins, as with the server's application privileges.
    """
    groups, members = configuration.groups, configuration.members
    found: dict[str, EffectiveStatus] = {}
    for group in sorted(deciding(groups), key=precedence):  # the last word counts
        status = EffectiveStatus(group.status is Status.ACTIVATED, f"group:{group.name}", group.name)
        found.update(dict.fromkeys(members.get(group.name, ()), status))
    return found


def deciding(groups: Mapping[str, Group]) -> list[Group]:
    """The groups with a status of their own."""
    return [group for group in groups.values() if group.status is not Status.UNSPECIFIED]


def precedence(group: Group) -> tuple[bool, tuple[int, ...]]:
    """Sorts groups so that the one whose status decides comes last: 'deactivated', then the first by name."""
    return group.status is Status.DEACTIVATED, descending(group.name)


def descending(name: str) -> tuple[int, ...]:
    """Sorts names from last to first, the shorter of two after the longer that begins with it."""
    return (*(-ord(character) for character in name), 1)


class Activation:
    """Everybody's effective status in one configuration."""

    def __init__(self, configuration: Configuration, groups: Mapping[str, EffectiveStatus]) -> None:
        self.account_type: Source = configuration.server.account_type
        self.groups = groups
        self.default = BY_DEFAULT[configuration.settings.activate_all_users]

    def of(self, user: User) -> EffectiveStatus:
        """The effective status of one user."""
        return self.of_like(user.name, user)

    def of_like(self, name: str, like: User) -> EffectiveStatus:
        """The effective status of the user of that name, who is like this one in all but name and texts."""
        if like.source is not self.account_type:
            return OTHER_ACCOUNT_TYPE
        return OWN.get(like.status) or self.groups.get(name) or self.default

    def active(self, users: Mapping[str, User]) -> frozenset[str]:
        """The names of all users that are activated."""
        own, groups, account_type, unspecified = OWN, self.groups, self.account_type, Status.UNSPECIFIED
        default = self.default
        return frozenset(
            name
            for name, user in alike(users)
            if user.source is account_type
            and (groups.get(name, default) if user.status is unspecified else own[user.status]).active
        )
