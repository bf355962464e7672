"""The mailbox quota that applies to a user: his own, else the most generous of his groups, else the default (Guide)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from mailplus_console.effective.last_word import AllWords, LastWord
from mailplus_console.effective.membership import Membership
from mailplus_console.records import Configuration, Group, Quota, User


@dataclass(frozen=True, slots=True)
class EffectiveQuota:
    """The quota that applies; None = no limit, since nobody set one.

    `source`: 'user', 'group:NAME', 'default' or 'none'.
    """

    quota: Quota | None
    source: str
    group: str | None = None

    @property
    def origin(self) -> str:
        """Its source without the name: 'user', 'group', 'default' or 'none'."""
        return self.source if self.group is None else "group"

    @property
    def limit_mb(self) -> int:
        """The limit in MB; 0 = no limit."""
        return self.quota.limit_mb if self.quota else 0


NONE = EffectiveQuota(None, "none")


def by_groups(configuration: Configuration, membership: Membership | None = None) -> LastWord[EffectiveQuota]:
    """User → the quota that his groups give him, for those of whom some group has one.

    Our choice: no limit beats any number, else the largest applies; its threshold comes along with it.
    """
    said = (
        (group.name, EffectiveQuota(group.quota, f"group:{group.name}", group.name))
        for group in by_say(configuration.groups.values())
    )
    return LastWord(membership or Membership.of(configuration), said)


def by_say(groups: Iterable[Group]) -> list[Group]:
    """The groups that have a quota; the one whose word counts comes last: the most generous, the first by name."""
    giving = [group for group in groups if group.quota]
    giving.sort(key=attrgetter("name"), reverse=True)
    giving.sort(key=_generosity)
    return giving


def _generosity(group: Group) -> tuple[bool, int]:
    limit = group.quota.limit_mb if group.quota else -1
    return limit == 0, limit


class Quotas:
    """Everybody's effective quota in one configuration."""

    def __init__(self, configuration: Configuration, groups: LastWord[EffectiveQuota]) -> None:
        self.groups = groups
        default = configuration.settings.default_quota
        self.default = EffectiveQuota(default, "default") if default else NONE

    def of(self, user: User) -> EffectiveQuota:
        """The effective quota of one user."""
        return self._own(user) or self.groups.get(user.name) or self.default

    def of_all(self, users: Mapping[str, User], names: Sequence[str]) -> AllWords[EffectiveQuota]:
        """The effective quotas of many of these users."""
        return self.groups.for_all(users, names, self._own, self.default)

    @staticmethod
    def _own(like: User) -> EffectiveQuota | None:
        return EffectiveQuota(like.quota, "user") if like.quota else None
