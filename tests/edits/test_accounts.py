"""Activation, quota and clearing of data: bulk edits tell what became of each chosen account."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailplus_console.edits import accounts, settings
from mailplus_console.errors import Refused
from mailplus_console.records import Configuration, DataClearing, Group, Quota, Settings, Source, Status, User


def office() -> Configuration:
    return Configuration(
        users={
            "alice": User("alice", status=Status.ACTIVATED),
            "bob": User("bob"),
            "carol": User("carol", status=Status.DEACTIVATED),
        },
        groups={"sales": Group("sales", status=Status.ACTIVATED)},
        members={"sales": ("bob",)},
    )


def test_activating_several_says_what_became_of_each() -> None:
    draft = accounts.set_user_status(["alice", "bob", "bob", "zoe"], Status.ACTIVATED)(office())
    assert draft.sentence == "Activated “bob”"
    assert [(outcome.key, outcome.done, outcome.sentence) for outcome in draft.outcomes] == [
        ("alice", True, "was activated already"),
        ("bob", True, "now activated"),
        ("zoe", False, "no longer in the directory"),
    ]
    assert [change.key for change in draft.changes] == ["bob"]


def test_a_user_of_another_source_is_not_said_to_be_activated_now() -> None:
    from_domain = User("AURORA\\heike", source=Source.DOMAIN)
    configuration = replace(office(), users={**office().users, from_domain.name: from_domain})
    draft = accounts.set_user_status(["bob", from_domain.name], Status.ACTIVATED)(configuration)
    assert [(outcome.key, outcome.sentence) for outcome in draft.outcomes] == [
        ("bob", "now activated"),
        (from_domain.name, "set to activated, without effect: not of the account type"),
    ]
    assert draft.sentence == "Activated 2 users; 1 of them gets no service: not of the account type"
    alone = accounts.set_user_status([from_domain.name], Status.ACTIVATED)(configuration)
    assert alone.sentence == "Set “AURORA\\heike” to activated, without effect: not of the account type"


def test_a_group_is_reset_and_the_sentence_calls_it_a_group() -> None:
    draft = accounts.set_group_status(["sales"], Status.UNSPECIFIED)(office())
    assert draft.sentence == "Reset to unspecified: group “sales”"
    assert office().changed(draft.changes).groups["sales"].status is Status.UNSPECIFIED


def test_a_quota_is_set_and_taken_away_again() -> None:
    quota = Quota(2048, 10)
    draft = accounts.set_user_quota(["alice", "bob"], quota)(office())
    after = office().changed(draft.changes)
    assert draft.sentence == "Set the quota (2,048 MB) of 2 users"
    assert after.users["bob"].quota == quota
    assert after.changed(accounts.set_user_quota(["alice", "bob"], None)(after).changes) == office()


@pytest.mark.parametrize("quota", [Quota(-1), Quota(2_147_483_648), Quota(10, 0), Quota(10, 100)])
def test_impossible_quotas_are_refused_at_once(quota: Quota) -> None:
    with pytest.raises(Refused):
        accounts.set_user_quota(["alice"], quota)
    with pytest.raises(Refused):
        settings.set_default_quota(quota)


def test_data_is_cleared_of_users_without_service_only() -> None:
    draft = accounts.clear_data(["alice", "bob", "carol"])(office())
    assert [change.key for change in draft.changes] == ["carol"]
    assert [(outcome.key, outcome.done) for outcome in draft.outcomes] == [
        ("alice", False),
        ("bob", False),  # activated through the group
        ("carol", True),
    ]
    after = office().changed(draft.changes)
    assert after.data_clearings == {"carol": DataClearing("carol")}
    assert after.changed(accounts.keep_data(["carol"])(after).changes) == office()


def test_clearing_data_of_activated_users_alone_is_refused_with_the_way_out() -> None:
    with pytest.raises(Refused, match="deactivate them first"):
        accounts.clear_data(["alice"])(office())


def test_the_two_defaults() -> None:
    start = office()
    after = start.changed(settings.set_activate_all_users(True)(start).changes)
    after = after.changed(settings.set_default_quota(Quota(1024, 10))(after).changes)
    assert after.settings == Settings(activate_all_users=True, default_quota=Quota(1024, 10))
    assert settings.set_default_quota(None)(after).sentence == "Disabled the default user quota"
