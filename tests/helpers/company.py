"""A small company, as the tests of the two priority lists know it: who is in which group, and what targets whom."""

from __future__ import annotations

from collections.abc import Iterable

from mailplus_console.permissions import PERMISSION_IDS
from mailplus_console.profiles import DEFAULT_PERMISSIONS, Profile
from mailplus_console.records import (
    Configuration,
    Delegation,
    Domain,
    Group,
    Rules,
    Server,
    Settings,
    Targets,
    User,
    UserPolicy,
)
from ui.color_tags import TAG_COLORS

COLORS = {tag.name: tag.color for tag in TAG_COLORS}
SERVER = Server(free_seats=50)
MEMBERS = {
    "Sales": ("anna", "ben", "carla", "david"),
    "Interns": ("david", "emma"),
    "Engineering": ("finn", "greta", "henry"),
    "Support": ("ida", "jon"),
    "Office": ("anna", "finn", "ida", "kate"),
    "Help desk": ("jon", "kate"),
}
FULL_NAMES = {
    "anna": "Anna Albers",
    "ben": "Ben Baker",
    "carla": "Carla Conti",
    "david": "David Dvořák",
    "emma": "Emma Ek",
    "finn": "Finn Fischer",
    "greta": "Greta Grün",
    "henry": "Henry Hughes",
    "ida": "Ida Ito",
    "jon": "Jon Jensen",
    "kate": "Kate Kowalski",
    "root": "Rosa Root",
}


def policy(policy_id: str, name: str, color: str, targets: Targets, rules: Rules | None = None) -> UserPolicy:
    """A user policy."""
    return UserPolicy(policy_id, name, color, rules or Rules(), targets)


POLICIES = (
    policy("p1", "Interns", COLORS["Red"], Targets.of(groups=["Interns"]), Rules(internal_only=True, pop3=False)),
    policy("p2", "Sales", COLORS["Orange"], Targets.of(["henry"], ["Sales"]), Rules(daily_sending_quota=500)),
    policy("p3", "Engineering", COLORS["Blue"], Targets.of(groups=["Engineering"]), Rules(attachment_size_mb=50)),
    policy("p4", "No forwarding", COLORS["Teal"], Targets.of(["ben"], ["Office"]), Rules(disable_auto_forwarding=True)),
    policy("p5", "Former project", COLORS["Gray"], Targets()),
)
DELEGATIONS = (
    Delegation(
        "d1",
        "Mail operations",
        COLORS["Violet"],
        Profile.SYSTEM_ADMINISTRATOR,
        PERMISSION_IDS,
        Targets.of(["greta", "root"]),
    ),
    Delegation(
        "d2",
        "Help desk",
        COLORS["Green"],
        Profile.CUSTOM,
        ("domain.user_group", "account.account", "account.user_policy", "account.delegation"),
        Targets.of(groups=["Help desk"]),
    ),
    Delegation(
        "d3",
        "Branch office",
        COLORS["Yellow"],
        Profile.DOMAIN_ASSISTANT,
        DEFAULT_PERMISSIONS[Profile.DOMAIN_ASSISTANT],
        Targets.of(["kate", "finn"]),
    ),
)


def company(
    policies: Iterable[UserPolicy] = POLICIES, delegations: Iterable[Delegation] = DELEGATIONS, server: Server = SERVER
) -> Configuration:
    """The company with these policies in this order."""
    policies, delegations = tuple(policies), tuple(delegations)
    users = {
        name: User(name, full_name, f"{name}@{'example.com' if name < 'i' else '2nd.example'}")
        for name, full_name in FULL_NAMES.items()
    }
    users["root"] = User("root", FULL_NAMES["root"], "root@example.com", administrator=True)
    return Configuration(
        server=server,
        settings=Settings(activate_all_users=True),
        domains={
            "example.com": Domain("example.com", primary=True, attachment_size_mb=25),
            "2nd.example": Domain("2nd.example", disable_auto_forwarding=True, daily_sending_quota=200),
        },
        users=users,
        groups={name: Group(name) for name in MEMBERS},
        members=dict(MEMBERS),
        user_policies={item.id: item for item in policies},
        user_policy_order=tuple(item.id for item in policies),
        delegations={item.id: item for item in delegations},
        delegation_order=tuple(item.id for item in delegations),
    )
