"""Everything that applies to one user, as a person reads it and as other tools do."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from mailplus_console.effective.explanation import HiddenDelegation
from mailplus_console.effective.statement import statement
from mailplus_console.errors import Refused
from mailplus_console.permissions import PERMISSION_IDS
from mailplus_console.records import Configuration, DataClearing, Quota, Server, Status
from tests.effective import naive
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


def company() -> Configuration:
    """The one of the documentation: alice, activated by sales, with a quota of her own, and a hidden policy."""
    configuration = with_policies(
        office(server=Server(pop3=False)),
        policy("No forwarding", groups=("sales",), disable_auto_forwarding=True, daily_sending_quota=200),
        policy("Interns", users=("alice",)),
    )
    configuration = with_delegations(
        configuration,
        delegation("Help desk", "domain.user_group", "domain.alias", groups=("sales",)),
        delegation("Second", "auditing.log", users=("alice",)),
    )
    configuration = with_group(configuration, "sales", status=Status.ACTIVATED)
    return with_user(configuration, "alice", quota=Quota(1024, 10))


def test_the_statement_of_the_documentation() -> None:
    assert statement(resolved(company()), "alice") == {
        "user": "alice",
        "active": True,
        "active_source": "group:sales",
        "quota_mb": 1024,
        "notify_below_percent": 10,
        "quota_source": "user",
        "policy": "No forwarding",
        "hidden_policies": ["Interns"],
        "rules": {
            "disable_auto_forwarding": True,
            "daily_sending_quota": 200,
            "daily_outbound_traffic_mb": None,
            "attachment_size_mb": None,
            "internal_only": False,
            "imap": True,
            "imap_lan_only": False,
            "pop3": False,
            "pop3_lan_only": False,
            "full_text_search": True,
        },
        "rule_sources": {
            "disable_auto_forwarding": "policy",
            "daily_sending_quota": "policy",
            "daily_outbound_traffic_mb": "domain:example.com",
            "attachment_size_mb": "domain:example.com",
            "internal_only": "policy",
            "imap": "policy",
            "imap_lan_only": "policy",
            "pop3": "service",
            "pop3_lan_only": "policy",
            "full_text_search": "policy",
        },
        "delegation": "Help desk",
        "permissions": ["domain.user_group", "domain.alias"],
        "administrator": False,
    }


def test_the_statement_is_plain_data() -> None:
    said = statement(resolved(company()), "alice")
    assert json.loads(json.dumps(said)) == said


def test_an_administrator_has_all_permissions_and_no_delegation() -> None:
    said = statement(resolved(company()), "root")
    assert (said["administrator"], said["delegation"]) == (True, None)
    assert said["permissions"] == list(PERMISSION_IDS)


def test_the_explanation_names_groups_delegation_and_pending_work() -> None:
    configuration = company()
    explanation = resolved(configuration).explain("alice")
    assert explanation.groups == ("sales",)
    assert explanation.delegation == configuration.delegations["help desk"]
    assert explanation.delegation_because == ("group:sales",)
    assert explanation.hidden_delegations == (HiddenDelegation(configuration.delegations["second"], ("user",)),)
    assert explanation.permissions == ("domain.user_group", "domain.alias")
    assert not explanation.data_clearing_pending
    clearing = office(data_clearings={"alice": DataClearing("alice")})
    assert resolved(clearing).explain("alice").data_clearing_pending


def test_somebody_who_is_not_there_is_refused_in_words() -> None:
    with pytest.raises(Refused, match="no user named “ghost”"):
        resolved(office()).explain("ghost")


def test_workers_and_the_window_may_ask_at_the_same_time() -> None:
    configuration = company()
    with ThreadPoolExecutor(8) as workers:
        for _ in range(20):
            resolution = resolved(configuration)
            asked = [name for name in configuration.users for _ in range(4)]
            for name, said in zip(asked, workers.map(lambda name: statement(resolution, name), asked), strict=True):  # noqa: B023
                assert said == naive.statement(configuration, name)
