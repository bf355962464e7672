"""A small office whose seats can be counted on the fingers: what the License page is tested with."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from mailplus_console.records import (
    Configuration,
    Delegation,
    Domain,
    Group,
    License,
    LicenseStatus,
    Product,
    Server,
    Status,
    Targets,
    User,
)

TODAY = date(2026, 3, 9)
PERPETUAL, SOON, LATER, GONE, PENDING = "PERPE-TUAL0", "SOONE-NDS00", "LATER-ENDS0", "GONE0-LONG0", "PENDI-NG000"
BITDEFENDER = "BITDE-FENDE"


def license_of(
    key: str,
    accounts: int,
    days: int | None = None,
    status: LicenseStatus = LicenseStatus.VALID,
    product: Product = Product.MAILPLUS,
) -> License:
    """A license that expires in so many days; None = perpetual."""
    expires = None if days is None else TODAY + timedelta(days)
    return License(key, product, accounts, TODAY - timedelta(400), expires, status)


LICENSES = (
    license_of(PERPETUAL, 5),
    license_of(SOON, 20, 23),
    license_of(LATER, 5, 165),
    license_of(GONE, 5, -35),
    License(PENDING, Product.MAILPLUS, 5),
    license_of(BITDEFENDER, 20, 265, product=Product.BITDEFENDER),
)
"""With 5 free seats: 35 today, 15 in 24 days, 10 in 166 days."""


def office(active: int = 18, licenses: Iterable[License] = LICENSES, passive: int = 4) -> Configuration:
    """So many activated and so many deactivated users; 'root' is an administrator, 'desk' a delegate."""
    users = {f"user{number:02}": User(f"user{number:02}", status=Status.ACTIVATED) for number in range(active - 2)}
    users |= {f"left{number:02}": User(f"left{number:02}", status=Status.DEACTIVATED) for number in range(passive)}
    users["root"] = User("root", administrator=True, status=Status.ACTIVATED)
    users["desk"] = User("desk", status=Status.ACTIVATED)
    users = {name: User(name, name.title(), f"{name}@example.com", user.source, user.administrator, user.status)
             for name, user in users.items()}  # fmt: skip
    return Configuration(
        server=Server(free_seats=5),
        licenses={license_.key: license_ for license_ in licenses},
        users=users,
        groups={"gone": Group("gone", status=Status.DEACTIVATED)},
        members={"gone": ("user00", "user01")},
        domains={"example.com": Domain("example.com", primary=True)},
        delegations={
            "d": Delegation("d", "Desk", "#2e8b47", permissions=("account.account",), targets=Targets.of(["desk"]))
        },
        delegation_order=("d",),
    )
