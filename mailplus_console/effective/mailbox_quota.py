"""The mailbox quota that applies to a user: his own, else the most generous of his groups, else the default (Guide)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mailplus_console.effective.activation import descending
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


def by_groups(configuration: Configuration) -> Mapping[str, EffectiveQuota]:
    """User → the quota that his groups give him, for those of whom some group has one.

    Our choice: no limit beats any number, else the largest applies; its threshold comes along with it.
    """
    groups, members = configuration.groups, configuration.members
    found: dict[str, EffectiveQuota] = {}
    for group in sorted((group for group in groups.values() if group.quota), key=precedence):  # the last word counts
        quota = EffectiveQuota(group.quota, f"group:{group.name}", group.name)
        found.update(dict.fromkeys(members.get(group.name, ()), quota))
    return found


def precedence(group: Group) -> tuple[bool, int, tuple[int, ...]]:
    """Sorts groups that have a quota so that the most generous comes last; of equal ones the first by name."""
    limit = group.quota.limit_mb if group.quota else -1
    return limit == 0, limit, descending(group.name)


class Quotas:
    """Everybody's effective quota in one configuration."""

    def __init__(self, configuration: Configuration, groups: Mapping[str, EffectiveQuota]) -> None:
        self.groups = groups
        default = configuration.settings.default_quota
        self.default = EffectiveQuota(default, "default") if default else NONE

    def of(self, user: User) -> EffectiveQuota:
        """The effective quota of one user."""
        return self.of_like(user.name, user)

    def of_like(self, name: str, like: User) -> EffectiveQuota:
        """The effective quota of the user of that name, who is like this one in all but name and texts."""
        if like.quota:
            return EffectiveQuota(like.quota, "user")
        return self.groups.get(name) or self.default
