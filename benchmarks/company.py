"""A company of any size for the benchmarks: a tenth as many groups as users, five memberships each, 1,000 policies."""

from __future__ import annotations

import random
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from mailplus_console.journal import EntryKind
from mailplus_console.records import (
    Configuration,
    Domain,
    Group,
    Quota,
    Rules,
    Status,
    Targets,
    User,
    UserPolicy,
    difference,
)
from mailplus_console.store.file import Store

GIVEN = ("Ada", "Bruno", "Chiara", "Dieter", "Emilia", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kira", "Lars")
FAMILY = ("Albers", "Bianchi", "Costa", "Dahl", "Eriksen", "Fontaine", "García", "Horvat", "Ivanova", "Jansen")
COLORS = ("#1f77b4", "#2a9d55", "#c0392b", "#6a51a3")


def company(users: int) -> Configuration:
    """The same company for the same number of users."""
    chance = random.Random(users)  # noqa: S311 (the same numbers each time, no secret)
    people = _people(users, chance)
    names = list(people)
    groups = [f"group{number:05d}" for number in range(max(1, users // 10))]
    members: dict[str, set[str]] = {group: set() for group in groups}
    for name in names:
        for group in chance.sample(groups, min(5, len(groups))):
            members[group].add(name)
    policies = _policies(min(1_000, max(1, users // 10)), groups)
    return Configuration(
        domains={"example.com": Domain("example.com", primary=True)},
        users=people,
        groups={
            group: Group(group, status=(Status.ACTIVATED, Status.UNSPECIFIED)[number % 2])
            for number, group in enumerate(groups)
        },
        members={group: tuple(sorted(there)) for group, there in members.items() if there},
        user_policies={policy.id: policy for policy in policies},
        user_policy_order=tuple(policy.id for policy in policies),
    )


def read_company(users: int) -> Configuration:
    """The company as a console has it that has read it from a workspace."""
    with tempfile.TemporaryDirectory() as folder, closing(Store.create(Path(folder) / "company.mpc")) as store:
        changes = difference(Configuration(), company(users))
        now = datetime.now(UTC)
        store.append(operator="admin", sentence="Made", kind=EntryKind.EDIT, target=None, changes=changes, at=now)
        return store.load()


def _people(users: int, chance: random.Random) -> dict[str, User]:
    people: dict[str, User] = {}
    for number in range(users):
        given, family = chance.choice(GIVEN), chance.choice(FAMILY)
        name = f"{given[0].lower()}.{family.lower()}{number:06d}"
        quota = Quota(1024 * chance.randint(1, 8), 10) if number % 10 == 0 else None
        people[name] = User(name, f"{given} {family}", f"{name}@example.com", quota=quota)
    return people


def _policies(number: int, groups: list[str]) -> list[UserPolicy]:
    share = -(-len(groups) // number)
    return [
        UserPolicy(
            f"p{place:04d}",
            f"Policy {place:04d}",
            COLORS[place % len(COLORS)],
            Rules(daily_sending_quota=place + 1, pop3=bool(place % 3)),
            Targets.of(groups=groups[place * share : (place + 1) * share]),
        )
        for place in range(number)
    ]
