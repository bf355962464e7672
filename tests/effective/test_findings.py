"""Each finding: what it takes to be told, and that it is not told without."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from mailplus_console.effective.findings import Finding, Severity, findings
from mailplus_console.records import (
    Configuration,
    DataClearing,
    Domain,
    License,
    LicenseStatus,
    Product,
    Quota,
    Server,
    Source,
    Status,
    User,
)
from tests.effective.configurations import TODAY
from tests.effective.office import (
    delegation,
    office,
    policy,
    resolved,
    with_delegations,
    with_group,
    with_policies,
    with_user,
)


def found(configuration: Configuration) -> dict[str, list[Finding]]:
    by_code: dict[str, list[Finding]] = {}
    for finding in findings(resolved(configuration)):
        by_code.setdefault(finding.code, []).append(finding)
    return by_code


def the_one(configuration: Configuration, code: str) -> Finding:
    (finding,) = found(configuration)[code]
    assert finding.sentence.endswith(".")
    return finding


def only(configuration: Configuration, code: str) -> Finding:
    assert set(found(configuration)) == {code}
    return the_one(configuration, code)


def licensed(*licenses: License, active: int = 0, **parts: object) -> Configuration:
    users = {f"u{n}": User(f"u{n}", email=f"u{n}@example.com", status=Status.ACTIVATED) for n in range(active)}
    return office(licenses={item.key: item for item in licenses}, users=users, groups={}, members={}, **parts)


def a_license(status: LicenseStatus = LicenseStatus.VALID, days: int | None = None, accounts: int = 5) -> License:
    expires = None if days is None else TODAY + timedelta(days=days)
    return License("KEY-1", Product.MAILPLUS, accounts, None, expires, status)


def test_an_office_in_order_has_no_findings() -> None:
    assert findings(resolved(office())) == ()
    assert findings(resolved(Configuration())) == ()


# ---------------------------------------------------------------------- licenses and seats


def test_an_illegal_license_is_an_error_at_its_place() -> None:
    finding = only(licensed(a_license(LicenseStatus.ILLEGAL)), "illegal_license")
    assert (finding.severity, finding.kind, finding.key) == (Severity.ERROR, "licenses", "KEY-1")


def test_an_expired_license_whether_reported_or_by_the_calendar() -> None:
    assert only(licensed(a_license(LicenseStatus.EXPIRED)), "expired_license").severity is Severity.WARNING
    assert "2026-02-28" in only(licensed(a_license(days=-1)), "expired_license").sentence


def test_a_pending_license_is_something_to_know() -> None:
    assert only(licensed(a_license(LicenseStatus.PENDING)), "pending_license").severity is Severity.INFO


def test_a_license_that_expires_soon_says_what_is_left_then() -> None:
    calm = only(licensed(a_license(days=30), active=3), "license_expires_soon")
    assert calm.severity is Severity.INFO
    assert calm.sentence.endswith("expires on 2026-03-31: 5 seats are left then for 3 activated users.")
    short = only(licensed(a_license(days=0), active=7), "license_expires_soon")
    assert short.severity is Severity.WARNING
    assert not found(licensed(a_license(days=31), active=7))


def test_users_that_no_license_covers() -> None:
    finding = only(licensed(active=7), "over_limit")
    assert finding.severity is Severity.ERROR
    assert finding.sentence.startswith("2 activated users have no license: 7 of 5 seats are used.")


def test_seats_that_are_nearly_used() -> None:
    codes = {number: set(found(licensed(active=number, server=Server(free_seats=20)))) for number in range(15, 21)}
    assert codes == {
        15: set(),
        16: {"seats_80"},
        17: {"seats_80"},
        18: {"seats_90"},
        19: {"seats_95"},
        20: {"seats_95"},
    }


def test_bitdefender_that_does_not_reach() -> None:
    bitdefender = License("KEY-2", Product.BITDEFENDER, 2, status=LicenseStatus.VALID)
    assert not found(licensed(bitdefender, active=2))
    assert only(licensed(bitdefender, active=3), "bitdefender_short").severity is Severity.WARNING
    assert not found(licensed(active=3))  # nobody bought it


# ---------------------------------------------------------------------- domains


def test_there_has_to_be_one_primary_domain() -> None:
    assert only(office(domains={}), "no_primary_domain").severity is Severity.ERROR
    two = {name: Domain(name, primary=True) for name in ("example.com", "example.org")}
    assert only(office(domains=two), "several_primary_domains").keys == ("example.com", "example.org")


# ---------------------------------------------------------------------- users


def test_activated_users_without_an_address_that_works() -> None:
    configuration = with_user(office(), "alice", email=None, status=Status.ACTIVATED)
    finding = only(configuration, "no_address")
    assert (finding.kind, finding.key, finding.keys) == ("users", "alice", ("alice",))
    assert finding.sentence == "“alice” is activated but has no mail address."
    assert only(with_user(office(), "bob", email="b@a.net", status=Status.ACTIVATED), "unknown_domain").key == "bob"
    assert not found(with_user(office(), "alice", email=None))


def test_several_users_make_one_finding_that_names_them_all() -> None:
    configuration = office()
    for name in ("dave", "alice", "carol", "bob"):
        configuration = with_user(configuration, name, email=None, status=Status.ACTIVATED)
    finding = the_one(configuration, "no_address")
    assert (finding.key, finding.keys) == ("", ("alice", "bob", "carol", "dave"))
    assert finding.sentence == "4 activated users have no mail address: “alice”, “bob”, “carol” and 1 more."


def test_two_activated_users_with_one_address() -> None:
    configuration = with_user(office(), "alice", status=Status.ACTIVATED)
    configuration = with_user(configuration, "bob", email="ALICE@example.com", status=Status.ACTIVATED)
    assert only(configuration, "shared_address").keys == ("alice", "bob")


def test_activated_users_of_another_source_hold_no_license() -> None:
    finding = only(with_user(office(), "alice", source=Source.LDAP, status=Status.ACTIVATED), "other_source")
    assert finding.sentence == "“alice” is set to activated but is not of the account type in use (local): no service."


def test_a_quota_for_somebody_who_is_not_activated() -> None:
    assert only(with_user(office(), "alice", quota=Quota(5)), "unused_quota").severity is Severity.INFO
    assert not found(with_user(office(), "alice", quota=Quota(5), status=Status.ACTIVATED))


def test_groups_that_disagree_about_somebody() -> None:
    configuration = with_group(office(), "sales", status=Status.ACTIVATED)
    configuration = with_group(configuration, "support", status=Status.DEACTIVATED)
    assert only(configuration, "groups_disagree").keys == ("bob",)
    assert not found(with_user(configuration, "bob", status=Status.DEACTIVATED))


def test_data_that_is_to_be_cleared_of_somebody_who_is_activated() -> None:
    configuration = office(data_clearings={"alice": DataClearing("alice")})
    assert not found(configuration)
    finding = only(with_user(configuration, "alice", status=Status.ACTIVATED), "clearing_of_active")
    assert (finding.severity, finding.key) == (Severity.ERROR, "alice")
    assert only(office(data_clearings={"ghost": DataClearing("ghost")}), "clearing_of_unknown").key == "ghost"


# ---------------------------------------------------------------------- groups


def test_groups_without_members_and_members_that_nobody_knows() -> None:
    assert only(with_group(office(), "attic"), "empty_group").key == "attic"
    assert only(with_group(office(), "sales", ("alice", "ghost")), "unknown_members").key == "sales"


# ---------------------------------------------------------------------- user policies and delegations


def test_a_policy_without_targets_or_with_unknown_ones() -> None:
    assert only(with_policies(office(), policy("A", pop3=False)), "no_targets").key == "a"
    stray = policy("Stray", users=("alice", "ghost"), groups=("no group",), pop3=False)
    finding = only(with_policies(office(), stray), "unknown_targets")
    assert finding.sentence.endswith("targets that are not in the directory: “ghost”, “no group”.")
    nobody = policy("Nobody", users=("ghost",), pop3=False)
    assert set(found(with_policies(office(), nobody))) == {"unknown_targets", "governs_nobody"}


def test_a_policy_whose_targets_higher_ones_govern() -> None:
    high, higher = policy("High", groups=("sales",), pop3=False), policy("Higher", users=("carol",), imap=False)
    low = policy("Low", users=("alice", "carol"), internal_only=True)
    finding = only(with_policies(office(), higher, high, low), "hidden")
    assert finding.key == "low"
    assert "“Higher”, “High”" in finding.sentence
    assert "hidden" not in found(with_policies(office(), higher, low, high))


def test_targets_that_higher_policies_govern_although_others_are_left() -> None:
    high = policy("High", groups=("sales",), pop3=False)
    low = policy("Low", users=("bob", "dave"), groups=("support",), internal_only=True)
    finding = only(with_policies(office(), high, low), "hidden_targets")
    assert (finding.severity, finding.key) == (Severity.WARNING, "low")
    assert "that higher ones govern: “bob”. " in finding.sentence  # of support, carol is left
    low = policy("Low", users=("carol",), groups=("sales", "support"), internal_only=True)
    assert "“sales”" in only(with_policies(office(), high, low), "hidden_targets").sentence
    assert not found(with_policies(office(), high, policy("Low", groups=("support",), internal_only=True)))


def test_a_policy_with_the_targets_of_a_higher_one() -> None:
    one, other = policy("One", groups=("sales",), pop3=False), policy("Other", groups=("sales",), imap=False)
    assert only(with_policies(office(), one, other), "same_targets").key == "other"


def test_neighbors_with_the_same_rules_could_be_one() -> None:
    one, other = policy("One", users=("alice",), pop3=False), policy("Other", users=("dave",), pop3=False)
    assert only(with_policies(office(), one, other), "same_rules").severity is Severity.INFO
    between = policy("Between", users=("carol",), imap=False)
    assert not found(with_policies(office(), one, between, other))


def test_limiting_a_protocol_to_the_lan_that_is_not_allowed_at_all() -> None:
    configuration = with_policies(office(), policy("A", users=("dave",), imap=False, imap_lan_only=True))
    assert "limits IMAP to the LAN" in only(configuration, "lan_only_without_protocol").sentence
    configuration = with_policies(office(), policy("A", users=("dave",), pop3=False, pop3_lan_only=True))
    assert "limits POP3 to the LAN" in only(configuration, "lan_only_without_protocol").sentence
    assert not found(with_policies(office(), policy("A", users=("dave",), imap_lan_only=True)))


def test_a_policy_that_gives_what_the_default_gives() -> None:
    assert only(with_policies(office(), policy("A", users=("dave",))), "same_as_default").severity is Severity.INFO
    off = office(server=Server(pop3=False))
    assert "same_as_default" in found(with_policies(off, policy("A", users=("dave",), pop3=False)))


def test_a_policy_that_allows_what_is_switched_off_on_the_server() -> None:
    off = office(server=Server(imap=False))
    configuration = with_policies(
        off, policy("A", users=("dave",), pop3=False), policy("B", users=("carol",), internal_only=True)
    )
    finding = only(configuration, "imap_switched_off")
    assert finding.keys == ("a", "b")
    assert finding.sentence.startswith("2 user policies allow IMAP, which is switched off")
    assert not found(with_policies(off, policy("A", users=("dave",), pop3=False, imap=False)))


def test_delegations_that_give_nothing() -> None:
    assert only(with_delegations(office(), delegation("A", users=("dave",))), "gives_nothing").key == "a"
    admins = with_delegations(office(), delegation("A", "domain.alias", users=("root",)))
    assert only(admins, "only_administrators").severity is Severity.WARNING
    both = with_delegations(office(), delegation("A", "domain.alias", users=("root", "dave")))
    assert not found(both)


def test_delegations_are_looked_at_like_policies() -> None:
    high, low = delegation("High", "domain.alias", groups=("sales",)), delegation("Low", "auditing.log", users=("bob",))
    assert only(with_delegations(office(), high, low), "hidden").kind == "delegations"
    assert only(with_delegations(office(), delegation("A", "domain.alias")), "no_targets").kind == "delegations"


# ---------------------------------------------------------------------- all together


def test_the_worst_come_first() -> None:
    configuration = with_policies(
        replace(office(domains={}), data_clearings={"ghost": DataClearing("ghost")}), policy("A", users=("dave",))
    )
    severities = [finding.severity for finding in findings(resolved(configuration))]
    assert severities == [Severity.ERROR, Severity.WARNING, Severity.INFO]


def test_hostile_names_are_only_names() -> None:
    hostile = "{names} <b>%s</b>"
    configuration = with_user(office(), hostile, email=None, status=Status.ACTIVATED)
    assert hostile in only(configuration, "no_address").sentence
