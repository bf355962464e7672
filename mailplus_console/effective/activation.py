"""Whether mail service is switched on for a user, and whose word decides it: user, groups, then the setting (Guide)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from operator import attrgetter

from mailplus_console.effective.last_word import AllWords, LastWord
from mailplus_console.effective.membership import Membership
from mailplus_console.records import Configuration, Group, Source, Status, User
from mailplus_console.users import most_and_others


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


def by_groups(configuration: Configuration, membership: Membership | None = None) -> LastWord[EffectiveStatus]:
    """User → what his groups say, for those of whom some group says something.

    Our choice: of several groups that disagree, 'deactivated' wins, as with the server's application privileges.
    """
    said = (
        (group.name, EffectiveStatus(group.status is Status.ACTIVATED, f"group:{group.name}", group.name))
        for group in by_say(configuration.groups.values())
    )
    return LastWord(membership or Membership.of(configuration), said)


def by_say(groups: Iterable[Group]) -> list[Group]:
    """The groups with a status of their own; the one whose word counts comes last: 'deactivated', the first by name."""
    deciding = [group for group in groups if group.status is not Status.UNSPECIFIED]
    deciding.sort(key=attrgetter("name"), reverse=True)
    deciding.sort(key=lambda group: group.status is Status.DEACTIVATED)
    return deciding


class Activation:
    """Everybody's effective status in one configuration."""

    def __init__(self, configuration: Configuration, groups: LastWord[EffectiveStatus]) -> None:
        self.account_type: Source = configuration.server.account_type
        self.groups = groups
        self.default = BY_DEFAULT[configuration.settings.activate_all_users]

    def of(self, user: User) -> EffectiveStatus:
        """The effective status of one user."""
        return self._own(user) or self.groups.get(user.name) or self.default

    def of_all(self, users: Mapping[str, User], names: Sequence[str]) -> AllWords[EffectiveStatus]:
        """The effective statuses of many of these users."""
        return self.groups.for_all(users, names, self._own, self.default)

    def _own(self, like: User) -> EffectiveStatus | None:
        """What is decided without his groups."""
        return OWN.get(like.status) if like.source is self.account_type else OTHER_ACCOUNT_TYPE

    def active(self, users: Mapping[str, User]) -> frozenset[str]:
        """The names of all users that are activated."""
        names = list(users)
        return frozenset(compress(names, self.of_all(users, names).flags(_is_active)))

    def count_active(self, users: Mapping[str, User]) -> int:
        """How many users are activated: counted as if all were like most, then those who are not are looked at."""
        most, others = most_and_others(users)
        decided = self._own(most)
        by_groups = self.groups.count
        active = by_groups(users, _is_active, self.default) if decided is None else decided.active * len(users)
        known = users.keys()
        for name, like in others.items():
            own = self._own(like)
            if own is not decided and name in known:
                counted, by_group = decided or self.groups.get(name) or self.default, self.groups.get(name)
                active += (own or by_group or self.default).active - counted.active
        return active


def _is_active(status: EffectiveStatus) -> bool:
    return status.active
