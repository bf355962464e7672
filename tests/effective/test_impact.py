"""What an edit changes for users, in one sentence and as a list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailplus_console.edits import accounts, policies
from mailplus_console.edits import settings as settings_edits
from mailplus_console.edits.draft import Edit
from mailplus_console.edits.policies import DELEGATIONS, USER_POLICIES
from mailplus_console.effective.impact import Impact, Line, impact
from mailplus_console.records import Configuration, Domain, Quota, Server, Status, Targets
from tests.effective.office import (
    delegation,
    followed,
    office,
    policy,
    resolved,
    with_delegations,
    with_policies,
    with_user,
)

STRICT = policy("Strict", groups=("sales",), pop3=False, internal_only=True)
LOOSE = policy("Loose", users=("bob",), groups=("support",), daily_sending_quota=9)


def company() -> Configuration:
    """Strict above Loose: alice and bob under Strict, carol under Loose."""
    return with_delegations(
        with_policies(office(), STRICT, LOOSE), delegation("Desk", "domain.alias", "auditing.log", users=("dave",))
    )


def of(edit: Edit | Configuration, configuration: Configuration | None = None) -> Impact:
    before = resolved(configuration or company())
    after, changes = followed(before, edit)
    return impact(before, after, changes)


def test_moving_a_policy_tells_who_changes_policy_and_what_that_means() -> None:
    found = of(policies.move_to_top(USER_POLICIES, ["loose"]))
    assert found.sentence() == (
        "1 user changes policy, 1 gets another daily sending quota, 1 may send to everybody, 1 gains POP3"
    )
    assert found.lines == (
        Line("bob", "policy", "strict", "loose"),
        Line("bob", "daily_sending_quota", None, 9),
        Line("bob", "internal_only", True, False),
        Line("bob", "pop3", False, True),
    )
    assert found.users == {"bob"}


def test_a_move_that_changes_nothing_for_anybody_says_so() -> None:
    apart = with_policies(office(), policy("A", users=("alice",)), policy("D", users=("dave",)))
    found = of(policies.move_to_top(USER_POLICIES, ["d"]), apart)
    assert found.sentence() == "Nobody is affected"
    assert found.lines == ()


@pytest.mark.parametrize(
    "edit, sentence",
    [
        (
            policies.delete(USER_POLICIES, ["strict"]),
            "2 users change policy, 1 gets another daily sending quota, 2 may send to everybody, 2 gain POP3",
        ),
        (policies.change(USER_POLICIES, replace(STRICT, name="Renamed")), "Nobody is affected"),
        (
            policies.change(USER_POLICIES, replace(LOOSE, rules=replace(LOOSE.rules, imap=False))),
            "1 user loses IMAP",
        ),
        (
            policies.change(USER_POLICIES, replace(STRICT, rules=replace(STRICT.rules, imap_lan_only=True))),
            "2 users are limited to the LAN via IMAP",
        ),
        (
            policies.add(USER_POLICIES, policy("New", users=("dave", "carol"), attachment_size_mb=5), top=True),
            "2 users change policy, 1 gets another daily sending quota, 2 get another attachment limit",
        ),
        (
            policies.add_targets(USER_POLICIES, "loose", ["dave"]),
            "1 user changes policy, 1 gets another daily sending quota",
        ),
        (accounts.set_user_status(["alice"], Status.ACTIVATED), "1 user is activated"),
        (accounts.set_user_status(["alice"], Status.DEACTIVATED), "Nobody is affected"),
        (accounts.set_group_status(["sales", "support"], Status.ACTIVATED), "3 users are activated"),
        (settings_edits.set_activate_all_users(True), "5 users are activated"),
        (settings_edits.set_default_quota(Quota(5)), "5 users get another quota"),
        (accounts.set_group_quota(["sales"], Quota(5)), "2 users get another quota"),
        (accounts.set_user_quota(["dave"], Quota(5)), "1 user gets another quota"),
        (policies.delete(DELEGATIONS, ["desk"]), "1 user changes delegation, 1 loses permissions"),
    ],
)
def test_sentences(edit: Edit, sentence: str) -> None:
    assert of(edit).sentence() == sentence


def test_deactivating_a_group_leaves_those_with_a_setting_of_their_own() -> None:
    active = with_user(company(), "alice", status=Status.ACTIVATED)
    before, _ = followed(resolved(active), accounts.set_group_status(["sales"], Status.ACTIVATED))
    after, changes = followed(before, accounts.set_group_status(["sales"], Status.DEACTIVATED))
    found = impact(before, after, changes)
    assert found.lines == (Line("bob", "status", True, False),)
    assert (found.seats_before.used, found.seats_after.used) == (2, 1)


def test_switching_a_service_off_reaches_everybody_who_had_it() -> None:
    found = of(replace(company(), server=Server(pop3=False)))
    assert found.sentence() == "3 users lose POP3"
    assert found.users == {"carol", "dave", "root"}


def test_a_stricter_domain_reaches_those_whose_policy_leaves_it_open() -> None:
    stricter = Domain("example.com", primary=True, disable_auto_forwarding=True, daily_sending_quota=50)
    found = of(replace(company(), domains={"example.com": stricter}))
    assert found.sentence() == "5 users may no longer auto-forward, 4 get another daily sending quota"


def test_another_set_of_permissions_is_told_of_those_who_have_it() -> None:
    desk = company().delegations["desk"]
    more = replace(desk, permissions=("domain.alias", "domain.disclaimer"))
    found = of(policies.change(DELEGATIONS, more))
    assert found.sentence() == "1 user gains permissions, 1 loses permissions"
    assert found.lines == (
        Line("dave", "permissions", ("domain.alias", "auditing.log"), ("domain.alias", "domain.disclaimer")),
    )


def test_imported_users_count_as_activated_but_change_nothing() -> None:
    found = of(with_user(company(), "erin", status=Status.ACTIVATED))
    assert found.sentence() == "1 user is activated"
    assert found.lines == (Line("erin", "status", False, True),)


def test_a_great_many_are_counted_with_separators() -> None:
    users = {f"u{number:05}": replace(office().users["dave"], name=f"u{number:05}") for number in range(1_234)}
    found = of(settings_edits.set_activate_all_users(True), office(users=users))
    assert found.sentence() == "1,234 users are activated"


def test_targets_taken_away_fall_to_the_default_policy() -> None:
    found = of(policies.change(USER_POLICIES, replace(STRICT, targets=Targets())))
    assert ("alice", "policy", "strict", None) in found.lines
    assert ("bob", "policy", "strict", "loose") in found.lines
