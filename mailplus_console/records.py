"""The configuration as immutable records; every other module speaks of the server in these words."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from mailplus_console.packed import copied, differing
from mailplus_console.profiles import Profile


class Source(StrEnum):
    """The directory that an account comes from."""

    LOCAL = "local"
    DOMAIN = "domain"
    LDAP = "ldap"


class Status(StrEnum):
    """Whether mail service is switched on for a user or group; `UNSPECIFIED` leaves it to groups and settings."""

    ACTIVATED = "activated"
    DEACTIVATED = "deactivated"
    UNSPECIFIED = "unspecified"


class Product(StrEnum):
    """What a license is for."""

    MAILPLUS = "mailplus"
    BITDEFENDER = "bitdefender"


class LicenseStatus(StrEnum):
    """What the server last said of a license; `PENDING` was entered here and no server has confirmed it."""

    VALID = "valid"
    EXPIRED = "expired"
    ILLEGAL = "illegal"
    PENDING = "pending"


@dataclass(frozen=True, slots=True)
class Quota:
    """A mailbox limit in MB (0 = no limit); the person is warned below `notify_below_percent` of free room (1-99)."""

    limit_mb: int
    notify_below_percent: int | None = None


@dataclass(frozen=True, slots=True)
class Server:
    """Server-wide facts: the account type in use, the free seats, and the service switches."""

    account_type: Source = Source.LOCAL
    free_seats: int = 5
    imap: bool = True
    pop3: bool = True
    full_text_search: bool = True


@dataclass(frozen=True, slots=True)
class Settings:
    """The two defaults of the Settings tab, for users and groups without a setting of their own."""

    activate_all_users: bool = False
    default_quota: Quota | None = None


@dataclass(frozen=True, slots=True)
class License:
    """A license key and what it authorizes; `expires` None = perpetual."""

    key: str
    product: Product
    accounts: int
    activated: date | None = None
    expires: date | None = None
    status: LicenseStatus = LicenseStatus.PENDING


@dataclass(frozen=True, slots=True)
class Domain:
    """A mail domain with its sending defaults: messages a day, MB a day, MB; None = no limit."""

    name: str
    primary: bool = False
    disable_auto_forwarding: bool = False
    daily_sending_quota: int | None = None
    daily_outbound_traffic_mb: int | None = None
    attachment_size_mb: int | None = None


@dataclass(frozen=True, slots=True)
class User:
    """An account of the directory; `name` identifies it (without regard to case)."""

    name: str
    full_name: str = ""
    email: str | None = None
    source: Source = Source.LOCAL
    administrator: bool = False
    status: Status = Status.UNSPECIFIED
    quota: Quota | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A set of accounts; who belongs to it is kept apart, in `Configuration.members`."""

    name: str
    description: str = ""
    source: Source = Source.LOCAL
    status: Status = Status.UNSPECIFIED
    quota: Quota | None = None


@dataclass(frozen=True, slots=True)
class Targets:
    """Whom a policy is for: names of users and groups, each sorted."""

    users: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()

    @staticmethod
    def of(users: Iterable[str] = (), groups: Iterable[str] = ()) -> Targets:
        """Targets from names in any order, repeats dropped."""
        return Targets(tuple(sorted(frozenset(users))), tuple(sorted(frozenset(groups))))


@dataclass(frozen=True, slots=True)
class Rules:
    """What a user policy says. None leaves a delivery rule to the user's mail domain (Guide)."""

    disable_auto_forwarding: bool | None = None
    daily_sending_quota: int | None = None
    daily_outbound_traffic_mb: int | None = None
    attachment_size_mb: int | None = None
    internal_only: bool = False
    imap: bool = True
    imap_lan_only: bool = False
    pop3: bool = True
    pop3_lan_only: bool = False
    full_text_search: bool = True


RULE_NAMES: tuple[str, ...] = tuple(item.name for item in fields(Rules))
DOMAIN_RULES: tuple[str, ...] = RULE_NAMES[:4]  # the four that can be left to the domain
SERVICE_RULES: tuple[str, ...] = ("imap", "pop3", "full_text_search")  # also need the server's switch


@dataclass(frozen=True, slots=True)
class UserPolicy:
    """A named, colored set of rules for its targets; its place is in `Configuration.user_policy_order`."""

    id: str
    name: str
    color: str
    rules: Rules = field(default_factory=Rules)
    targets: Targets = field(default_factory=Targets)


@dataclass(frozen=True, slots=True)
class Delegation:
    """A named, colored set of permissions for its targets; its place is in `Configuration.delegation_order`."""

    id: str
    name: str
    color: str
    profile: Profile = Profile.CUSTOM
    permissions: tuple[str, ...] = ()
    targets: Targets = field(default_factory=Targets)


@dataclass(frozen=True, slots=True)
class DataClearing:
    """Pending work: all mail and personal settings of this user are to be removed at the next apply."""

    user: str


@dataclass(frozen=True, slots=True)
class Vanished:
    """An account that its directory no longer has: its settings stay until a person removes it (ours).

    `account` is 'user:NAME' or 'group:NAME', `directory` the server profile that missed it at the pull on day `since`.
    """

    account: str
    directory: str
    since: date

    @staticmethod
    def key_of(kind: str, name: str) -> str:
        """The key under which a record of `users` or `groups` is marked."""
        return f"{kind.removesuffix('s')}:{name}"

    @property
    def kind(self) -> str:
        """The kind of the record that it is about: `users` or `groups`."""
        return f"{self.account.partition(':')[0]}s"

    @property
    def name(self) -> str:
        """The name of the user or group."""
        return self.account.partition(":")[2]


class Change(NamedTuple):
    """One touched record: `kind` is the attribute of Configuration, `key` is '' for what exists once."""

    kind: str
    key: str
    before: Any
    after: Any

    @property
    def reversed(self) -> Change:
        """The change that takes this one back."""
        return Change(self.kind, self.key, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Configuration:
    """A whole state. The mappings are never changed in place: `changed` gives the next state."""

    server: Server = field(default_factory=Server)
    settings: Settings = field(default_factory=Settings)
    licenses: Mapping[str, License] = field(default_factory=dict)
    domains: Mapping[str, Domain] = field(default_factory=dict)
    users: Mapping[str, User] = field(default_factory=dict)
    groups: Mapping[str, Group] = field(default_factory=dict)
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    user_policies: Mapping[str, UserPolicy] = field(default_factory=dict)
    user_policy_order: tuple[str, ...] = ()
    delegations: Mapping[str, Delegation] = field(default_factory=dict)
    delegation_order: tuple[str, ...] = ()
    data_clearings: Mapping[str, DataClearing] = field(default_factory=dict)
    vanished: Mapping[str, Vanished] = field(default_factory=dict)

    def record(self, kind: str, key: str) -> Any:
        """The record of that kind and key, None where there is none."""
        value = getattr(self, kind)
        return value.get(key) if kind in MAPPED_KINDS else value

    def changed(self, changes: Iterable[Change]) -> Configuration:
        """The next state: each change's `after` in place of what was there; None removes."""
        copies: dict[str, Any] = {}
        for change in changes:
            if change.kind not in MAPPED_KINDS:
                copies[change.kind] = change.after
                continue
            mapping = copies.get(change.kind)
            if mapping is None:
                mapping = copies[change.kind] = copied(getattr(self, change.kind))
            if change.after is None:
                mapping.pop(change.key, None)
            else:
                mapping[change.key] = change.after
        return replace(self, **copies) if copies else self

    def missing(self, kind: str, name: str) -> Vanished | None:
        """What is known of an account of that kind (`users`, `groups`) that its directory no longer has; else None."""
        return self.vanished.get(Vanished.key_of(kind, name))

    @property
    def primary_domain(self) -> Domain | None:
        """The mail domain that decides where an address is missing or its domain is unknown."""
        return next((domain for domain in self.domains.values() if domain.primary), None)

    @property
    def user_policies_in_order(self) -> tuple[UserPolicy, ...]:
        """Highest priority first; the Default policy is not among them."""
        return tuple(self.user_policies[policy] for policy in self.user_policy_order)

    @property
    def delegations_in_order(self) -> tuple[Delegation, ...]:
        """Highest priority first."""
        return tuple(self.delegations[delegation] for delegation in self.delegation_order)


KINDS: tuple[str, ...] = tuple(item.name for item in fields(Configuration))
SINGLE_KINDS: frozenset[str] = frozenset({"server", "settings", "user_policy_order", "delegation_order"})
MAPPED_KINDS: frozenset[str] = frozenset(KINDS) - SINGLE_KINDS


FALLBACK_DOMAIN = "example.com"


def first_domain(users: Iterable[User]) -> Domain:
    """The primary domain of a directory that comes without any: that of the first user with an address (document)."""
    addresses = (user.email for user in users if user.email and "@" in user.email)
    names = (address.rpartition("@")[2].lower() for address in addresses)
    return Domain(next(filter(None, names), FALLBACK_DOMAIN), primary=True)


def new_id() -> str:
    """A fresh id for a policy or a server, unlike any other even across workspaces."""
    return os.urandom(8).hex()  # `secrets` does the same, and loads a library of ciphers for it


def difference(before: Configuration, after: Configuration) -> tuple[Change, ...]:
    """Every record that is not the same in both states; applying it to `before` gives `after`."""
    changes: list[Change] = []
    for kind in KINDS:
        old, new = getattr(before, kind), getattr(after, kind)
        if kind not in SINGLE_KINDS:
            changes += [Change(kind, key, old.get(key), new.get(key)) for key in differing(old, new)]
        elif old != new:
            changes.append(Change(kind, "", old, new))
    return tuple(changes)


Touched = Mapping[str, frozenset[str]]


def touched(changes: Iterable[Change]) -> Touched:
    """Which records a set of changes touches: kind → keys. Views refresh those."""
    keys: dict[str, set[str]] = {}
    for change in changes:
        keys.setdefault(change.kind, set()).add(change.key)
    return {kind: frozenset(names) for kind, names in keys.items()}
