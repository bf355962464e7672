"""The table of users."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mailplus_console.effective.governance import Governance
from mailplus_console.effective.resolution import Resolution
from mailplus_console.listing.affected import Affected, affected_users
from mailplus_console.listing.listing import Listing
from mailplus_console.records import Change, Source, Status, User
from mailplus_console.users import addresses, folded_full_name, of_all, searched_text, searched_texts

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
            return [folded_full_name(text) or LAST for text in searched_texts(users, names)]
        if column == EMAIL:
            return [address.casefold() or LAST for address in addresses(users, names)]
        if column == SOURCE:
            place = {source: number for number, source in enumerate(_SOURCES)}
            return of_all(users, names, lambda like: place[like.source])
        if column == STATUS:
            return self._status_keys(names)
        if column == QUOTA:
            return self._quota_keys(names)
        if column == POLICY:
            return self.resolution.user_policies.ranks(names)
        return list(map(str.casefold, names))

    def _status_keys(self, names: Sequence[str]) -> list[int]:
        statuses = self.resolution.activation.of_all(self.configuration.users, names)

        def key(number: int) -> tuple[bool, int, str]:
            status = statuses.words[number]
            return not status.active, _STATUS_ORIGINS.index(status.origin), status.group or ""

        rank = [0] * len(statuses.words)
        for place, number in enumerate(sorted(range(len(rank)), key=key)):
            rank[number] = place
        return [rank[number] for number in statuses.numbers]

    def _quota_keys(self, names: Sequence[str]) -> list[int]:
        origins = {origin: place for place, origin in enumerate(_QUOTA_ORIGINS)}
        numbers, quotas = self.resolution.quotas.of_all(self.configuration.users, names)
        keys = [(quota.limit_mb or _NO_LIMIT) * len(origins) + origins[quota.origin] for quota in quotas]
        return [keys[number] for number in numbers]

    def _affected(self, before: Resolution, changes: Sequence[Change]) -> Affected:
        return affected_users(before, self.resolution, changes)

    def _conditions(self, names: Sequence[str]) -> Iterable[Sequence[bool]]:
        chosen, resolution = self.chosen, self.resolution
        for some, wanted in self._by_name():
            yield [(name in some) is wanted for name in names]
        if chosen.policy is not None:
            yield _governed(resolution.user_policies, chosen.policy, names)
        if chosen.delegation is not None:
            yield _governed(resolution.delegations, chosen.delegation, names)
        if chosen.status is not None:
            yield of_all(self.configuration.users, names, lambda like: like.status is chosen.status)
        if chosen.source is not None:
            yield of_all(self.configuration.users, names, lambda like: like.source is chosen.source)
        if chosen.active is not None or chosen.status_origin is not None:
            statuses = resolution.activation.of_all(self.configuration.users, names)
            yield statuses.flags(
                lambda status: chosen.active in (None, status.active) and chosen.status_origin in (None, status.origin)
            )
        if chosen.quota_origin is not None or chosen.has_quota is not None:
            quotas = resolution.quotas.of_all(self.configuration.users, names)
            yield quotas.flags(
                lambda quota: (
                    chosen.quota_origin in (None, quota.origin) and chosen.has_quota in (None, quota.limit_mb > 0)
                )
            )

    def _by_name(self) -> Iterable[tuple[Collection[str], bool]]:
        chosen, resolution = self.chosen, self.resolution
        if chosen.names is not None:
            yield chosen.names, True
        if chosen.group is not None:
            yield frozenset(resolution.membership.members_of(chosen.group)), True
        if chosen.administrator is not None:
            yield resolution.administrators, chosen.administrator


def _governed(governance: Governance, policy_id: str, names: Sequence[str]) -> Sequence[bool]:
    """Who is governed by a policy; by none for DEFAULT_POLICY."""
    lowest = len(governance.rank)
    wanted = governance.rank.get(policy_id, lowest + 1 if policy_id else lowest)
    return [rank == wanted for rank in governance.ranks(names)]
