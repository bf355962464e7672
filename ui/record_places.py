"""Where in the window the records of each kind are, and how such a kind is shown: page, icon, heading."""

from __future__ import annotations

from collections.abc import Iterable

from ui.pages import page_title
from ui.places import ACCOUNT, DELEGATION, GROUP, LICENSE, SETTINGS, USER, USER_POLICY, Place
from ui.text import Texts

_tr = Texts("RecordPlaces")

_PLACES: dict[str, Place] = {
    "licenses": Place(LICENSE),
    "users": Place(ACCOUNT, USER),
    "data_clearings": Place(ACCOUNT, USER),
    "vanished": Place(ACCOUNT, USER),
    "groups": Place(ACCOUNT, GROUP),
    "members": Place(ACCOUNT, GROUP),
    "settings": Place(ACCOUNT, SETTINGS),
    "user_policies": Place(ACCOUNT, USER_POLICY),
    "user_policy_order": Place(ACCOUNT, USER_POLICY),
    "delegations": Place(ACCOUNT, DELEGATION),
    "delegation_order": Place(ACCOUNT, DELEGATION),
}
"""Kinds that are not here (server, domains) have no page of their own."""

ICONS: dict[str, str] = {
    "licenses": "license",
    "users": "user",
    "data_clearings": "eraser",
    "vanished": "warning",
    "groups": "group",
    "members": "users",
    "settings": "settings",
    "server": "server",
    "domains": "globe",
    "user_policies": "policy",
    "user_policy_order": "move",
    "delegations": "delegation",
    "delegation_order": "move",
}
"""The drawing that stands for a kind."""


def place_of(kind: str, key: str = "") -> Place | None:
    """Where a record is shown; None for what has no page."""
    if kind == "vanished":  # its key names the account: 'group:sales'
        account, _, key = key.partition(":")
        kind = "groups" if account == "group" else "users"
    place = _PLACES.get(kind)
    return place._replace(key=key) if place is not None else None


def page_of(kinds: Iterable[str]) -> Place | None:
    """The page on which records of all these kinds are; None where there is no single one."""
    places = {_PLACES.get(kind) for kind in kinds}
    return places.pop() if len(places) == 1 else None


def page_name(kinds: Iterable[str]) -> str:
    """The page's title; what else is to be said where there is no single one."""
    kinds = frozenset(kinds)
    place = page_of(kinds)
    if place is not None:
        return page_title(place.page_id)
    if not kinds:
        return ""
    if kinds <= {"server", "domains"}:
        return _tr("Server")
    return _tr("Several pages")


def kind_title(kind: str) -> str:
    """The heading over records of a kind."""
    return {
        "licenses": _tr("Licenses"),
        "users": _tr("Users"),
        "data_clearings": _tr("Data to be cleared"),
        "vanished": _tr("Accounts missing in their directory"),
        "groups": _tr("Groups"),
        "members": _tr("Members of groups"),
        "settings": _tr("Account settings"),
        "server": _tr("Server settings"),
        "domains": _tr("Mail domains"),
        "user_policies": _tr("User policies"),
        "user_policy_order": _tr("Priority of user policies"),
        "delegations": _tr("Delegations"),
        "delegation_order": _tr("Priority of delegations"),
    }[kind]
