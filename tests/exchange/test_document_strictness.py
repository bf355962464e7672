"""A document that is not right is refused whole, and every problem names its place."""

from __future__ import annotations

from datetime import date

import pytest

from mailplus_console.errors import Refused, Unreadable
from mailplus_console.exchange.document import read_document
from mailplus_console.exchange.problems import MOST_PROBLEMS
from mailplus_console.permissions import PERMISSION_IDS
from mailplus_console.profiles import DEFAULT_PERMISSIONS, Profile
from mailplus_console.records import Configuration, Domain, LicenseStatus, Product, Rules, Source, Status, Targets

HEAD = "format: mailplus-console/1\n"


def read(body: str) -> Configuration:
    return read_document(HEAD + body, ".yaml")


def problems(body: str) -> tuple[str, ...]:
    with pytest.raises(Refused) as refused:
        read(body)
    assert isinstance(refused.value, Unreadable)
    assert "\n" not in str(refused.value)
    return refused.value.problems


def problem(body: str) -> str:
    (only,) = problems(body)
    return only


DIRECTORY = """
users: [{name: alice}, {name: bob}]
groups: [{name: sales, members: [alice]}]
"""

# What is wrong → the problem that a person reads.
WRONG = {
    "usres: []": "usres: unknown key (did you mean 'users'?)",
    "'a b': 1": "'a b': unknown key",
    "7: 1": "7: unknown key",
    "users: {alice: 1}": "users: must be a list, not a mapping",
    "users: [alice]": "users[0]: must be a mapping of keys and values, not 'alice'",
    "users: [{full_name: A}]": "users[0].name: is missing",
    "users: [{name: ''}]": "users[0].name: must not be empty",
    "users: [{name: '  '}]": "users[0].name: must not be empty",
    "users: [{name: no}]": "users[0].name: must be text, not false: put it in quotes",
    "users: [{name: null}]": "users[0].name: must be text, not null: put it in quotes",
    "users: [{name: 2020-01-01}]": "users[0].name: must be text, not 2020-01-01: put it in quotes",
    "users: [{name: 007}]": "users[0].name: must be text, not 7: put it in quotes",
    "users: [{name: [a]}]": "users[0].name: must be text, not a list",
    'users: [{name: "a\\nb"}]': "users[0].name: 'a\\nb' has control characters in it, such as line breaks or tabs",
    "users: [{name: a, email: 7}]": "users[0].email: must be text, not 7: put it in quotes",
    "users: [{name: a, administrator: 1}]": "users[0].administrator: must be true or false, not 1",
    "users: [{name: a, administrator: 'yes'}]": "users[0].administrator: must be true or false, not 'yes'",
    "users: [{name: a, source: ldpa}]": "users[0].source: must be local, domain or ldap, not 'ldpa' "
    "(did you mean 'ldap'?)",
    "users: [{name: a, status: on}]": "users[0].status: must be activated, deactivated or unspecified, not true",
    "users: [{name: a, quota: 10}]": "users[0].quota: must be a mapping of keys and values, not 10",
    "users: [{name: a, quota: {}}]": "users[0].quota.limit_mb: is missing",
    "users: [{name: a, quota: {limit_mb: -1}}]": "users[0].quota.limit_mb: must be a whole number "
    "from 0 to 2147483647, not -1",
    "users: [{name: a, quota: {limit_mb: 1.0}}]": "users[0].quota.limit_mb: must be a whole number "
    "from 0 to 2147483647, not 1.0",
    "users: [{name: a, quota: {limit_mb: true}}]": "users[0].quota.limit_mb: must be a whole number "
    "from 0 to 2147483647, not true",
    "users: [{name: a, quota: {limit_mb: 1, notify_below_percent: 100}}]": "users[0].quota.notify_below_percent: "
    "must be a whole number from 1 to 99, not 100",
    "users: [{name: a}, {name: A}]": "users[1].name: there is a user 'a' already, users[0].name",
    "users: [{name: a, name: b}]": "users[0].name: this key stands here twice",
    "groups: [{name: g}, {name: G}]": "groups[1].name: there is a group 'g' already, groups[0].name",
    "groups: [{name: g, members: [alcie]}]\nusers: [{name: alice}]": "groups[0].members[0]: no user named 'alcie' "
    "(did you mean 'alice'?)",
    "groups: [{name: g, members: [no]}]": "groups[0].members[0]: must be the name of a user, not false: "
    "put it in quotes",
    "groups: [{name: g, members: alice}]": "groups[0].members: must be a list, not 'alice'",
    "domains: [{name: a.example}]": "domains: exactly one domain must be primary, not none",
    "domains: [{name: a.b, primary: true}, {name: c.d, primary: true}]": "domains: exactly one domain must be "
    "primary, not 2",
    "domains: [{name: a@b.c, primary: true}]": "domains[0].name: 'a@b.c' is not a mail domain such as example.com",
    "domains: [{name: a.b, primary: true}, {name: A.B}]": "domains[1].name: there is a domain 'a.b' already, "
    "domains[0].name",
    "domains: [{name: a.b, primary: true, attachment_size_mb: 0}]": "domains[0].attachment_size_mb: must be a whole "
    "number from 1 to 2147483647, not 0",
    "licenses: [{key: K}]": "licenses[0].accounts: is missing",
    "licenses: [{key: K, accounts: 0}]": "licenses[0].accounts: must be a whole number from 1 to 2147483647, not 0",
    "licenses: [{key: K, accounts: 2147483648}]": "licenses[0].accounts: must be a whole number "
    "from 1 to 2147483647, not 2147483648",
    "licenses: [{key: K-1, accounts: 1}, {key: k1, accounts: 1}]": "licenses[1].key: there is a license 'K-1' "
    "already, licenses[0].key",
    "licenses: [{key: K, accounts: 1, expires: soon}]": "licenses[0].expires: must be a date such as 2025-01-31, "
    "or null, not 'soon'",
    "licenses: [{key: K, accounts: 1, expires: '2025-02-30'}]": "licenses[0].expires: must be a date such as "
    "2025-01-31, or null, not '2025-02-30'",
    "licenses: [{key: K, accounts: 1, expires: 2025-01-01 10:00:00}]": "licenses[0].expires: must be a date such as "
    "2025-01-31, or null, not 2025-01-01 10:00:00",
    "licenses: [{key: K, accounts: 1, status: unpaid}]": "licenses[0].status: must be valid, expired, illegal or "
    "pending, not 'unpaid'",
    "free_seats: five": "free_seats: must be a whole number from 0 to 2147483647, not 'five'",
    "service: {imap: true, pop: true}": "service.pop: unknown key (did you mean 'pop3'?)",
    "settings: {default_quota: {limit_mb: x}}": "settings.default_quota.limit_mb: must be a whole number "
    "from 0 to 2147483647, not 'x'",
    "user_policies: [{name: Default}]": "user_policies[0].name: 'Default' belongs to the Default policy, "
    "which is never listed",
    "user_policies: [{name: ' dEFAULT '}]": "user_policies[0].name: 'Default' belongs to the Default policy, "
    "which is never listed",
    f"user_policies: [{{name: {'x' * 65}}}]": "user_policies[0].name: has 65 characters; a policy name has 1 to 64",
    "user_policies: [{name: A}, {name: a}]": "user_policies[1].name: there is a user policy 'A' already, "
    "user_policies[0].name",
    "user_policies: [{name: A, color: #d9534f\n}]": "user_policies[0].color: must be text, not null: put it in quotes",
    "user_policies: [{name: A, color: red}]": "user_policies[0].color: must be a color such as '#d9534f', not 'red'",
    "user_policies: [{name: A, colour: '#d9534f'}]": "user_policies[0].colour: unknown key (did you mean 'color'?)",
    "user_policies: [{name: A, rules: {imap: null}}]": "user_policies[0].rules.imap: must be true or false, not null",
    "user_policies: [{name: A, rules: {disable_auto_forwarding: maybe}}]": "user_policies[0].rules."
    "disable_auto_forwarding: must be 'yes', 'no' or by_domain, not 'maybe'",
    "user_policies: [{name: A, rules: {disable_auto_forwarding: 1}}]": "user_policies[0].rules."
    "disable_auto_forwarding: must be 'yes', 'no' or by_domain, not 1",
    "user_policies: [{name: A, rules: {daily_sending_quota: 0}}]": "user_policies[0].rules.daily_sending_quota: "
    "must be a whole number from 1 to 2147483647, not 0",
    "delegations: [{name: A}]": "delegations[0].permissions: is missing: a custom profile lists its permissions, "
    "none as []",
    "delegations: [{name: A, permissions: [domain.aliass]}]": "delegations[0].permissions[0]: no permission "
    "'domain.aliass' (did you mean 'domain.alias'?)",
    "delegations: [{name: A, profile: helper, permissions: []}]": "delegations[0].profile: must be domain_manager, "
    "system_administrator, domain_assistant, system_monitor or custom, not 'helper'",
}


@pytest.mark.parametrize("body", WRONG)
def test_what_is_wrong_is_named_with_its_place(body: str) -> None:
    assert problem(body) == WRONG[body]


def test_a_broken_reference_in_a_policy_suggests_the_right_name() -> None:
    body = DIRECTORY + "user_policies: [{name: A}, {name: B}, {name: C, targets: {users: [], groups: [sale]}}]"
    assert problem(body) == "user_policies[2].targets.groups[0]: no group named 'sale' (did you mean 'sales'?)"


def test_all_problems_are_told_at_once() -> None:
    found = problems("users: [{name: a, source: x}, {name: b, status: y}]\nfree_seats: -1\nnonsense: 1")
    assert [line.partition(":")[0] for line in found] == [
        "nonsense",
        "users[0].source",
        "users[1].status",
        "free_seats",
    ]


def test_a_file_that_is_wrong_throughout_is_not_read_to_the_end() -> None:
    with pytest.raises(Unreadable) as refused:
        read("users:\n" + "- {nmae: x}\n" * 1000)
    assert len(refused.value.problems) == MOST_PROBLEMS
    assert "and at least 90 more problems" in str(refused.value)


@pytest.mark.parametrize(
    "text, sentence",
    [
        ("", "This is not a configuration"),
        ("- a", "This is not a configuration"),
        ("users: []", "format: is missing"),
        ("format: 1", "format: must be mailplus-console/1, not 1"),
        ("format: mailplus-console/2\nwhatever: 1", "another version of the console"),
    ],
)
def test_something_else_than_a_document_is_said_to_be_that(text: str, sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence) as refused:
        read_document(text, ".yaml")
    assert len(refused.value.problems) == 1


# ------------------------------------------------------------------ what may be left out


def test_everything_but_the_format_may_be_left_out() -> None:
    assert read("") == Configuration(domains={"example.com": Domain("example.com", primary=True)})


def test_without_domains_the_first_address_gives_the_primary_one() -> None:
    body = "users: [{name: a}, {name: b, email: b@Firm.Example}, {name: c, email: c@other.example}]"
    assert read(body).domains == {"firm.example": Domain("firm.example", primary=True)}
    assert read("domains: []\n" + body).domains == {"firm.example": Domain("firm.example", primary=True)}
    assert list(read("users: [{name: a, email: 'a@b c'}]").domains) == ["example.com"]


def test_a_record_takes_the_documented_values_for_what_it_leaves_out() -> None:
    read_in = read(DIRECTORY + "licenses: [{key: K, accounts: 5}]\nuser_policies: [{name: A}]")
    alice, license_ = read_in.users["alice"], read_in.licenses["K"]
    assert (alice.full_name, alice.email, alice.source, alice.status, alice.quota) == (
        *("", None, Source.LOCAL, Status.UNSPECIFIED, None),
    )
    assert (license_.product, license_.expires, license_.status) == (Product.MAILPLUS, None, LicenseStatus.VALID)
    (policy,) = read_in.user_policies_in_order
    assert (policy.rules, policy.targets) == (Rules(), Targets())


def test_a_profile_brings_its_permissions() -> None:
    body = "delegations: [{name: A, profile: domain_assistant}, {name: B, profile: system_administrator}]"
    first, second = read(body).delegations_in_order
    assert first.permissions == DEFAULT_PERMISSIONS[Profile.DOMAIN_ASSISTANT]
    assert second.permissions == PERMISSION_IDS


def test_other_permissions_than_the_profiles_make_it_custom() -> None:
    body = "delegations: [{name: A, profile: domain_assistant, permissions: [domain.alias, domain.alias]}]"
    (delegation,) = read(body).delegations_in_order
    assert (delegation.profile, delegation.permissions) == (Profile.CUSTOM, ("domain.alias",))


# ------------------------------------------------------------------ what is taken generously


def test_yes_and_no_may_be_text_or_what_yaml_makes_of_them() -> None:
    for written, meant in (("yes", True), ("'yes'", True), ("no", False), ("true", True), ("by_domain", None)):
        body = f"user_policies: [{{name: A, rules: {{disable_auto_forwarding: {written}}}}}]"
        (policy,) = read(body).user_policies_in_order
        assert policy.rules.disable_auto_forwarding is meant


def test_a_date_may_be_text() -> None:
    body = "licenses: [{key: K, accounts: 5, activated: '2025-01-31', expires: 2026-01-31}]"
    license_ = read(body).licenses["K"]
    assert (license_.activated, license_.expires) == (date(2025, 1, 31), date(2026, 1, 31))


def test_a_reference_finds_its_record_without_regard_to_case() -> None:
    read_in = read("users: [{name: Alice}]\ngroups: [{name: g, members: [alice, ALICE]}]")
    assert read_in.members == {"g": ("Alice",)}


def test_permissions_come_in_the_order_of_the_dialog() -> None:
    body = "delegations: [{name: A, permissions: [account.account, domain.alias]}]"
    assert read(body).delegations_in_order[0].permissions == ("domain.alias", "account.account")
