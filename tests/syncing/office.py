"""The office that the head office's server holds."""

from __future__ import annotations

from mailplus_console.permissions import PERMISSION_IDS
from mailplus_console.records import Configuration, Delegation, Domain, Group, Server, Targets, User, UserPolicy

NAMES = ("alice", "bob", "carol", "dave", "erin", "fay")


def office() -> Configuration:
    """Six people, an administrator, two groups, three policies, one delegation."""
    users = {name: User(name, email=f"{name}@example.com") for name in NAMES}
    users["root"] = User("root", administrator=True)
    return Configuration(
        server=Server(free_seats=20),
        domains={"example.com": Domain("example.com", primary=True)},
        users=users,
        groups={"sales": Group("sales"), "desk": Group("desk")},
        members={"sales": ("alice", "bob"), "desk": ("carol",)},
        user_policies={
            "p1": UserPolicy("p1", "Sales", "#5b8def", targets=Targets.of(groups=["sales"])),
            "p2": UserPolicy("p2", "Interns", "#d9534f", targets=Targets.of(["alice", "dave"])),
            "p3": UserPolicy("p3", "Everybody", "#5cb85c", targets=Targets.of(NAMES)),
        },
        user_policy_order=("p1", "p2", "p3"),
        delegations={
            "d1": Delegation(
                "d1",
                "Desk",
                "#5b8def",
                permissions=tuple(item for item in PERMISSION_IDS if item == "account.account"),
                targets=Targets.of(groups=["desk"]),
            )
        },
        delegation_order=("d1",),
    )
