"""The table of users."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import starmap
from typing import Any

from mailplus_console.effective.activation import EffectiveStatus
from mailplus_console.effective.resolution import Resolution
from mailplus_console.listing.affected import Affected, affected_users
from mailplus_console.listing.listing import Listing
from mailplus_console.records import Change, Source, Status, User
from mailplus_console.users import alike, searched_text, searched_texts, written_texts

NAME, FULL_NAME, EMAIL, SOURCE, STATUS, QUOTA, POLICY = COLUMNS = (
    "name",
    "full_name",
    "email",
    "source",
    "status",
    "quota",
    "policy",
)

DEFAULT_POLICY = ""
"""In a filter: those whom no user policy governs."""

LAST = "\U0010ffff"
_NO_LIMIT = 1 << 40
_STATUS_ORIGINS = ("user", "group", "default", "account_type")
_QUOTA_ORIGINS = ("user", "group", "default", "none")
_SOURCES = tuple(Source)


@dataclass(frozen=True, slots=True)
class UserFilter:
    """Which users to show; None = all. Everything that is set must hold.

    `active`: effectively activated, that is, uses a seat. `status`: his own. `status_origin` and `quota_origin` as in
    EffectiveStatus.origin and EffectiveQuota.origin. `has_quota`: a limit applies. `policy`: id of the user policy
    that governs (DEFAULT_POLICY = none does). `delegation`: id of the delegation that decides. `names`: any set.
    """

    active: bool | None = None
    status: Status | None = None
    status_origin: str | None = None
    source: Source | None = None
    policy: str | None = None
    quota_origin: str | None = None
    has_quota: bool | None = None
    group: str | None = None
    administrator: bool | None = None
    delegation: str | None = None
    names: frozenset[str] | None = None


class UserListing(Listing[User]):
    """The rows of the table of users; `value` gives strings, Source, EffectiveStatus, EffectiveQuota, UserPolicy."""

    columns = COLUMNS
    kind = "users"

    @property
    def chosen(self) -> UserFilter:
        """The filter in force."""
        return self._filter or UserFilter()

    def choose(self, filter_: UserFilter) -> None:
        """Show only what the filter lets through."""
        self._filter = filter_ if filter_ != UserFilter() else None
        self._refilter()

    def value(self, row: int, column: str) -> Any:
        """What a cell shows: the field itself, or what applies; the policy is None where Default applies."""
        user = self.record(row)
        if column == STATUS:
            return self.resolution.activation.of(user)
        if column == QUOTA:
            return self.resolution.quotas.of(user)
        if column == POLICY:
            return self.resolution.policy_of(user.name)
        return getattr(user, column)

    @property
    def _accounts(self) -> Mapping[str, User]:
        return self.configuration.users

    def _searched(self, names: Sequence[str]) -> list[str]:
        return searched_texts(self.configuration.users, names)

    def _text_of(self, user: User) -> str:
        return searched_text(user)

    def _keys(self, column: str, names: Sequence[str]) -> Sequence[Any]:
        users = self.configuration.users
        if column == FULL_NAME:
            return [full_name.casefold() or LAST for _, full_name in written_texts(users, names)]
        if column == EMAIL:
            return [email.casefold() or LAST for email, _ in written_texts(users, names)]
        if column == SOURCE:
            place = {source: number for number, source in enumerate(_SOURCES)}
            return [place[like.source] for _, like in alike(users, names)]
        if column == STATUS:
            return self._status_keys(names)
        if column == QUOTA:
            return self._quota_keys(names)
        if column == POLICY:
            rank, governing = self.resolution.user_policies.rank, self.resolution.user_policies.governing.get
            lowest = len(rank)
            return [lowest if (found := governing(name)) is None else rank[found] for name in names]
        return list(map(str.casefold, names))

    def _status_keys(self, names: Sequence[str]) -> list[int]:
        statuses = list(starmap(self.resolution.activation.of_everybody(), alike(self.configuration.users, names)))
        distinct = {id(status): status for status in statuses}  # users share them

        def key(status: EffectiveStatus) -> tuple[bool, int, str]:
            return not status.active, _STATUS_ORIGINS.index(status.origin), status.group or ""

        places = {id(status): place for place, status in enumerate(sorted(distinct.values(), key=key))}
        return [places[id(status)] for status in statuses]

    def _quota_keys(self, names: Sequence[str]) -> list[int]:
        origins = {origin: place for place, origin in enumerate(_QUOTA_ORIGINS)}
        quotas = starmap(self.resolution.quotas.of_everybody(), alike(self.configuration.users, names))
        return [(quota.limit_mb or _NO_LIMIT) * len(origins) + origins[quota.origin] for quota in quotas]

    def _affected(self, before: Resolution, changes: Sequence[Change]) -> Affected:
        return affected_users(before, self.resolution, changes)

    def _conditions(self) -> Iterable[Callable[[Sequence[str]], list[bool]]]:
        for chosen, wanted in self._by_name():
            yield partial(_are_in, chosen, wanted)
        for holds in self._by_settings():
            yield partial(_are_like, self.configuration.users, holds)

    def _by_name(self) -> Iterable[tuple[Collection[str], bool]]:
        chosen, resolution = self.chosen, self.resolution
        if chosen.names is not None:
            yield chosen.names, True
        if chosen.group is not None:
            yield frozenset(resolution.membership.members_of(chosen.group)), True
        if chosen.policy == DEFAULT_POLICY:
            yield resolution.user_policies.governing, False
        elif chosen.policy is not None:
            yield _governed(resolution.user_policies, chosen.policy), True
        if chosen.delegation is not None:
            yield _governed(resolution.delegations, chosen.delegation), True
        if chosen.administrator is not None:
            yield resolution.administrators, chosen.administrator
        if chosen.active is not None:
            yield resolution.active_users, chosen.active

    def _by_settings(self) -> Iterable[Callable[[str, User], bool]]:
        """Conditions on a name and a user who is like the one of that name in all but texts."""
        chosen = self.chosen
        if chosen.status is not None:
            yield lambda _, like: like.status is chosen.status
        if chosen.source is not None:
            yield lambda _, like: like.source is chosen.source
        if chosen.status_origin is not None:
            status = self.resolution.activation.of_everybody()
            yield lambda name, like: status(name, like).origin == chosen.status_origin
        if chosen.quota_origin is not None:
            origin_of = self.resolution.quotas.of_everybody()
            yield lambda name, like: origin_of(name, like).origin == chosen.quota_origin
        if chosen.has_quota is not None:
            limit_of = self.resolution.quotas.of_everybody()
            yield lambda name, like: (limit_of(name, like).limit_mb > 0) is chosen.has_quota


def _are_in(chosen: Collection[str], wanted: bool, names: Sequence[str]) -> list[bool]:
    return [(name in chosen) is wanted for name in names]


def _are_like(users: Mapping[str, User], holds: Callable[[str, User], bool], names: Sequence[str]) -> list[bool]:
    return list(starmap(holds, alike(users, names)))


def _governed(governance: Any, policy_id: str) -> Collection[str]:
    governed: Collection[str] = governance.governed_by(policy_id) if policy_id in governance.rank else ()
    return governed
