"""What changed in a record, as a person reads it."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from mailplus_console.profiles import Profile
from mailplus_console.records import (
    Change,
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
)
from mailplus_console.wording import FieldChange, describe, policy_names

ALICE = User("alice", "Alice Adams", "alice@example.com")
POLICY = UserPolicy("p1", "No forwarding", "#d9534f", Rules(), Targets.of(["alice"], ["sales"]))


def told(before: Any, after: Any, kind: str = "users", key: str = "alice") -> list[tuple[str, str, str]]:
    changes = describe(Change(kind, key, before, after))
    return [(change.field, change.before, change.after) for change in changes]


def test_only_what_changed_is_told() -> None:
    after = replace(ALICE, status=Status.ACTIVATED, quota=Quota(1024, 10))
    assert told(ALICE, after) == [
        ("Status", "unspecified", "activated"),
        ("Quota", "not set", "1,024 MB, warning below 10%"),
    ]


def test_a_new_user_is_told_by_what_is_known_of_him() -> None:
    assert told(None, replace(ALICE, administrator=True)) == [
        ("Full name", "", "Alice Adams"),
        ("Mail address", "", "alice@example.com"),
        ("Source", "", "local"),
        ("Administrator", "", "yes"),
    ]


def test_a_removed_license_is_told_by_what_it_was() -> None:
    license_ = License("ABCDE-1", Product.MAILPLUS, 20, date(2025, 1, 31), None, LicenseStatus.VALID)
    assert told(license_, None, "licenses", "ABCDE-1") == [
        ("Product", "MailPlus", ""),
        ("Accounts", "20", ""),
        ("Status", "valid", ""),
        ("Activated on", "2025-01-31", ""),
        ("Expires on", "never", ""),
    ]


def test_a_quota_without_limit_is_no_number() -> None:
    assert told(ALICE, replace(ALICE, quota=Quota(0))) == [("Quota", "not set", "no limit")]


def test_rules_speak_the_language_of_the_policy_editor() -> None:
    rules = Rules(disable_auto_forwarding=True, daily_sending_quota=1200, imap=False)
    assert told(POLICY, replace(POLICY, rules=rules), "user_policies", "p1") == [
        ("Disable auto forwarding", "by domain", "yes"),
        ("Daily sending quota", "no value: the domain decides", "1,200 messages"),
        ("Enable IMAP", "yes", "no"),
    ]


def test_targets_are_told_by_who_came_and_who_went() -> None:
    after = replace(POLICY, targets=Targets.of(["bob", "carol"], ["sales"]))
    assert told(POLICY, after, "user_policies", "p1") == [
        ("Target users", "1 user", "2 users"),
        ("Users added", "", "bob, carol"),
        ("Users taken out", "alice", ""),
    ]


def test_a_new_policy_tells_its_rules_and_targets() -> None:
    policy = replace(POLICY, rules=Rules(pop3=False))
    assert told(None, policy, "user_policies", "p1") == [
        ("Color", "", "#d9534f"),
        ("Enable POP3", "", "no"),
        ("Target users", "none", "1 user"),
        ("Users added", "", "alice"),
        ("Target groups", "none", "1 group"),
        ("Groups added", "", "sales"),
    ]


def test_permissions_are_named_with_their_section() -> None:
    before = Delegation("d1", "Help desk", "#5b8def", Profile.CUSTOM, ("domain.alias",))
    after = replace(before, permissions=("domain.alias", "account.account"))
    assert told(before, after, "delegations", "d1") == [
        ("Permissions", "1 permission", "2 permissions"),
        ("Granted", "", "Account › Account"),
    ]


def test_of_many_new_members_the_first_are_named() -> None:
    names = tuple(f"user{number:04}" for number in range(1500))
    count, joined = told((), names, "members", "sales")
    assert count == ("Members", "none", "1,500 users")
    assert joined[2].startswith("user0000, user0001, ")
    assert joined[2].endswith("user0009 and 1,490 more")


def test_a_move_names_the_moved_policy_and_its_places() -> None:
    names = policy_names([Change("user_policies", "p1", None, POLICY)])
    change = Change("user_policy_order", "", ("p0", "p2", "p1"), ("p1", "p0", "p2"))
    assert describe(change, names) == (FieldChange("Place of “No forwarding”", "3", "1"),)


def test_moves_that_made_up_for_each_other_are_told_by_the_places_that_changed() -> None:
    """The lowest went to the top and the highest below the second, which so kept its place."""
    change = Change("user_policy_order", "", ("a", "b", "c", "d"), ("d", "b", "a", "c"))
    told_of = describe(change, {"a": "A", "b": "B", "c": "C", "d": "D"})
    assert told_of == (
        FieldChange("Place of “D”", "4", "1"),
        FieldChange("Place of “A”", "1", "3"),
        FieldChange("Place of “C”", "3", "4"),
    )


def test_a_new_policy_has_no_place_before_and_a_deleted_one_none_after() -> None:
    change = Change("user_policy_order", "", ("p1", "p2"), ("p2", "p3"))
    assert describe(change, {"p1": "Old", "p3": "New"}) == (
        FieldChange("Place of “Old”", "1", ""),
        FieldChange("Place of “New”", "", "2"),
    )


def test_a_policy_whose_name_nobody_knows_any_more_is_no_riddle() -> None:
    (moved,) = describe(Change("user_policy_order", "", ("x", "y"), ("y", "x")))
    assert moved.field == "Place of a deleted policy"


_CHANGED: list[tuple[str, Any, dict[str, Any]]] = [
    (
        "server",
        Server(),
        {"account_type": Source.LDAP, "free_seats": 7, "imap": False, "pop3": False, "full_text_search": False},
    ),
    ("settings", Settings(), {"activate_all_users": True, "default_quota": Quota(5)}),
    (
        "licenses",
        License("K", Product.MAILPLUS, 5),
        {
            "product": Product.BITDEFENDER,
            "accounts": 6,
            "activated": date(2025, 1, 1),
            "expires": date(2026, 1, 1),
            "status": LicenseStatus.VALID,
        },
    ),
    (
        "domains",
        Domain("d"),
        {
            "primary": True,
            "disable_auto_forwarding": True,
            "daily_sending_quota": 1,
            "daily_outbound_traffic_mb": 1,
            "attachment_size_mb": 1,
        },
    ),
    (
        "users",
        ALICE,
        {
            "full_name": "A",
            "email": None,
            "source": Source.LDAP,
            "administrator": True,
            "status": Status.DEACTIVATED,
            "quota": Quota(1),
        },
    ),
    (
        "groups",
        Group("g"),
        {"description": "x", "source": Source.LDAP, "status": Status.ACTIVATED, "quota": Quota(1)},
    ),
    (
        "user_policies",
        POLICY,
        {"name": "New", "color": "#000000", "rules": Rules(imap_lan_only=True), "targets": Targets()},
    ),
    (
        "delegations",
        Delegation("d", "D", "#000000"),
        {
            "name": "New",
            "color": "#111111",
            "profile": Profile.SYSTEM_MONITOR,
            "permissions": ("domain.alias",),
            "targets": Targets.of(["alice"]),
        },
    ),
]


@pytest.mark.parametrize("kind, record, changed", _CHANGED, ids=[item[0] for item in _CHANGED])
def test_every_field_of_every_record_has_words(kind: str, record: Any, changed: dict[str, Any]) -> None:
    """A field that is added to a record and forgotten here would change without anybody being told."""
    identity = {"key", "id"} | ({"name"} if kind in ("domains", "users", "groups") else set())
    assert {item.name for item in fields(record)} - identity == set(changed)
    for field, value in changed.items():
        assert describe(Change(kind, "k", record, replace(record, **{field: value}))), field


@pytest.mark.parametrize("rule", [item.name for item in fields(Rules)])
def test_every_rule_has_words(rule: str) -> None:
    value: Any = 5 if getattr(Rules(), rule) is None and rule != "disable_auto_forwarding" else True
    value = not getattr(Rules(), rule) if isinstance(getattr(Rules(), rule), bool) else value
    after = replace(POLICY, rules=replace(Rules(), **{rule: value}))
    assert len(describe(Change("user_policies", "p1", POLICY, after))) == 1


def test_pending_data_clearing_is_told_as_what_will_happen() -> None:
    assert told(None, DataClearing("alice"), "data_clearings") == [
        ("Mail and personal settings", "kept", "to be cleared at the next apply")
    ]
