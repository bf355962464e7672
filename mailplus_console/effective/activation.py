"""Whether mail service is switched on for a user, and whose word decides it: user, groups, then the setting (Guide)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter

from mailplus_console.effective.membership import Membership
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


def by_groups(configuration: Configuration, membership: Membership | None = None) -> Mapping[str, EffectiveStatus]:
    """User → what his groups say, for those of whom some group says something.

    Our choice: of several groups that disagree, 'deactivated' wins, as with the server's application privileges.
    """
    return (membership or Membership.of(configuration)).last_word(
        (group.name, EffectiveStatus(group.status is Status.ACTIVATED, f"group:{group.name}", group.name))
        for group in by_say(configuration.groups.values())
    )


def by_say(groups: Iterable[Group]) -> list[Group]:
    """The groups with a status of their own; the one whose word counts comes last: 'deactivated', the first by name."""
    deciding = [group for group in groups if group.status is not Status.UNSPECIFIED]
    deciding.sort(key=attrgetter("name"), reverse=True)
    deciding.sort(key=lambda group: group.status is Status.DEACTIVATED)
    return deciding


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
