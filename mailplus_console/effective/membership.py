"""Who belongs to which group, readable both ways."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from mailplus_console.effective.lazily import Lazily
from mailplus_console.records import Configuration, Group, Targets


class Membership:
    """The members of every known group. Members of a group that is not there are ignored (our choice)."""

    def __init__(self, groups: Mapping[str, Group], members: Mapping[str, tuple[str, ...]]) -> None:
        self._groups = groups
        self._members = members
        self._asked: dict[str, tuple[str, ...]] = {}

    @staticmethod
    def of(configuration: Configuration) -> Membership:
        """The membership of a configuration."""
        return Membership(configuration.groups, configuration.members)

    @Lazily
    def index(self) -> Mapping[str, tuple[str, ...]]:
        """User → his groups, sorted by name. Takes a pass over all members: for those who ask about many users."""
        found: dict[str, tuple[str, ...]] = {}
        look_up = found.get
        for group in sorted(self._members):
            if group in self._groups:
                for name in self._members[group]:
                    found[name] = (*look_up(name, ()), group)
        return found

    @property
    def is_indexed(self) -> bool:
        """Whether the groups of a user can be looked up at once."""
        return "index" in self.__dict__

    def groups_of(self, user: str) -> tuple[str, ...]:
        """The groups of a user, sorted by name; looks through all members unless `index` has been used."""
        if self.is_indexed:
            return self.index.get(user, ())
        found = self._asked.get(user)
        if found is None:
            groups = self._groups
            found = tuple(sorted(group for group, names in self._members.items() if user in names and group in groups))
            self._asked[user] = found
        return found

    def members_of(self, group: str) -> tuple[str, ...]:
        """The members of a group as they are stored; they may hold names of no known user."""
        return self._members.get(group, ()) if group in self._groups else ()

    def sets(self, targets: Targets) -> Iterable[Collection[str]]:
        """The names that targets stand for, set by set; they may hold names of no known user."""
        if targets.users:
            yield targets.users
        for group in targets.groups:
            if names := self.members_of(group):
                yield names
