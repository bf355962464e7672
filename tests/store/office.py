"""A small company with something of every kind, and how it gets into a workspace file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from mailplus_console.journal import Entry, EntryKind
from mailplus_console.profiles import Profile
from mailplus_console.records import (
    Change,
    Configuration,
    DataClearing,
    Delegation,
    Domain,
    Group,
    License,
    LicenseStatus,
    Product,
    Quota,
    Rules,
    Server,
    Settings,
    Source,
    Status,
    Targets,
    User,
    UserPolicy,
    Vanished,
    difference,
)
from mailplus_console.store.file import Store

NOON = datetime(2026, 3, 1, 12, 0, 0, 250_000, tzinfo=UTC)


def office(users: int = 8) -> Configuration:
    """Something of every kind; the users' names are made to order."""
    names = [f"user{number:05d}" for number in range(users)]
    return Configuration(
        server=Server(Source.LDAP, free_seats=7, pop3=False),
        settings=Settings(activate_all_users=True, default_quota=Quota(2048, 10)),
        licenses={
            "K-1": License("K-1", Product.MAILPLUS, 20, date(2025, 1, 31), None, LicenseStatus.VALID),
            "K-2": License("K-2", Product.BITDEFENDER, 5, None, date(2027, 12, 31)),
        },
        domains={
            "example.com": Domain("example.com", True, False, 500, None, 25),
            "old.example": Domain("old.example"),
        },
        users={name: _user(place, name) for place, name in enumerate(names)},
        groups={
            "sales": Group("sales", "who sells", Source.LDAP, Status.ACTIVATED, Quota(1024, 5)),
            "desk": Group("desk"),
        },
        members={"sales": tuple(names[::2]), "desk": (names[1], "who left")},
        user_policies={
            "p1": UserPolicy(
                "p1", "No forwarding", "#d9534f", Rules(True, 200, pop3=False), Targets.of(groups=["sales"])
            ),
            "p2": UserPolicy("p2", "<img src=x>'; DROP TABLE users;--", "#5b8def", targets=Targets.of(names[:2])),
        },
        user_policy_order=("p2", "p1"),
        delegations={
            "d1": Delegation("d1", "Desk", "#123456", Profile.CUSTOM, ("domain.alias",), Targets.of(groups=["desk"])),
        },
        delegation_order=("d1",),
        data_clearings={names[2]: DataClearing(names[2])},
        vanished={"group:desk": Vanished("group:desk", "head office", date(2026, 11, 20))},
    )


def _user(place: int, name: str) -> User:
    return User(
        name,
        f"Person {place} Ünïcode",
        f"{name}@example.com" if place % 3 else None,
        Source.LDAP if place % 2 else Source.LOCAL,
        place == 0,
        list(Status)[place % 3],
        (None, Quota(1024, 5), Quota(0))[place % 3],
    )


def append(
    store: Store,
    changes: Iterable[Change],
    *,
    sentence: str = "Changed something",
    kind: EntryKind = EntryKind.EDIT,
    target: int | None = None,
) -> Entry:
    """One journal entry by the administrator, a minute after noon per entry before it."""
    at = NOON + timedelta(minutes=len(store.entries()))
    return store.append(operator="admin", sentence=sentence, kind=kind, target=target, changes=tuple(changes), at=at)


def become(store: Store, wanted: Configuration) -> Entry:
    """One entry that leads from what the file holds to `wanted`."""
    return append(store, difference(store.load(), wanted), sentence="Became another company")


def replayed(store: Store) -> Configuration:
    """The state that the journal alone tells."""
    state = Configuration()
    for entry in store.entries():
        state = state.changed(store.changes_of(entry.number))
    return state
