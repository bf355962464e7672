"""The table of groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mailplus_console.effective.resolution import Resolution
from mailplus_console.listing.affected import Affected, affected_groups
from mailplus_console.listing.listing import Listing
from mailplus_console.records import Change, Group, Source, Status

NAME, DESCRIPTION, SOURCE, MEMBERS, STATUS, QUOTA, POLICY = COLUMNS = (
    "name",
    "description",
    "source",
    "members",
    "status",
    "quota",
    "policy",
)

_NO_LIMIT = 1 << 40
_NO_QUOTA = 1 << 41


@dataclass(frozen=True, slots=True)
class GroupFilter:
    """Which groups to show; None = all. Everything that is set must hold.

    `member`: groups of this user. `policy`: groups that the user policy of this id names. `names`: any set.
    """

    status: Status | None = None
    source: Source | None = None
    has_quota: bool | None = None
    empty: bool | None = None
    member: str | None = None
    policy: str | None = None
    names: frozenset[str] | None = None


class GroupListing(Listing[Group]):
    """The rows of the table of groups; `value` gives strings, Source, Status, Quota or None, numbers, UserPolicy."""

    columns = COLUMNS
    kind = "groups"

    @property
    def chosen(self) -> GroupFilter:
        """The filter in force."""
        return self._filter or GroupFilter()

    def choose(self, filter_: GroupFilter) -> None:
        """Show only what the filter lets through."""
        self._filter = filter_ if filter_ != GroupFilter() else None
        self._refilter()

    def value(self, row: int, column: str) -> Any:
        """What a cell shows: the field, the number of members, or the highest user policy that names the group."""
        group = self.record(row)
        if column == MEMBERS:
            return len(self.configuration.members.get(group.name, ()))
        if column == POLICY:
            policies = self.resolution.user_policies.policies_naming_group(group.name)
            return self.configuration.user_policies[policies[0]] if policies else None
        return getattr(group, column)

    @property
    def _accounts(self) -> Mapping[str, Group]:
        return self.configuration.groups

    def _searched(self, names: Sequence[str]) -> list[str]:
        return [self._text_of(self._accounts[name]) for name in names]

    def _text_of(self, group: Group) -> str:
        return f"{group.name}\n{group.description}".casefold()

    def _keys(self, column: str, names: Sequence[str]) -> Sequence[Any]:
        groups = list(map(self._accounts.__getitem__, names))
        if column == DESCRIPTION:
            return [group.description.casefold() or "\U0010ffff" for group in groups]
        if column == SOURCE:
            return [tuple(Source).index(group.source) for group in groups]
        if column == STATUS:
            return [tuple(Status).index(group.status) for group in groups]
        if column == MEMBERS:
            members = self.configuration.members
            return [len(members.get(group.name, ())) for group in groups]
        if column == QUOTA:
            return [(group.quota.limit_mb or _NO_LIMIT) if group.quota else _NO_QUOTA for group in groups]
        if column == POLICY:
            rank, naming = self.resolution.user_policies.rank, self.resolution.user_policies.policies_naming_group
            return [rank[found[0]] if (found := naming(group.name)) else len(rank) for group in groups]
        return [group.name.casefold() for group in groups]

    def _affected(self, before: Resolution, changes: Sequence[Change]) -> Affected:  # noqa: ARG002 (users need it)
        return affected_groups(changes)

    def _conditions(self, names: Sequence[str]) -> Iterable[Sequence[bool]]:
        for holds in self._by_record():
            yield [holds(self._accounts[name]) for name in names]

    def _by_record(self) -> Iterable[Callable[[Group], bool]]:
        chosen, members = self.chosen, self.configuration.members
        if chosen.status is not None:
            yield lambda group: group.status is chosen.status
        if chosen.source is not None:
            yield lambda group: group.source is chosen.source
        if chosen.has_quota is not None:
            yield lambda group: (group.quota is not None) is chosen.has_quota
        if chosen.empty is not None:
            yield lambda group: (not members.get(group.name)) is chosen.empty
        if chosen.member is not None:
            yield lambda group: chosen.member in members.get(group.name, ())
        if chosen.policy is not None:
            policy = self.configuration.user_policies.get(chosen.policy)
            named = frozenset(policy.targets.groups if policy else ())
            yield lambda group: group.name in named
        if chosen.names is not None:
            yield lambda group: group.name in (chosen.names or ())
