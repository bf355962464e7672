"""Which quota applies: the user's own, else the most generous of the groups', else the default, else none."""

from __future__ import annotations

from mailplus_console.effective.explanation import Candidate
from mailplus_console.effective.mailbox_quota import EffectiveQuota
from mailplus_console.records import Quota, Settings
from tests.effective.office import office, resolved, with_group, with_user


def test_without_any_quota_there_is_no_limit() -> None:
    assert resolved(office()).quota_of("dave") == EffectiveQuota(None, "none")


def test_the_default_is_beaten_by_the_group_and_the_group_by_the_user() -> None:
    configuration = office(settings=Settings(default_quota=Quota(100, 10)))
    assert resolved(configuration).quota_of("alice") == EffectiveQuota(Quota(100, 10), "default")
    configuration = with_group(configuration, "sales", quota=Quota(50))
    assert resolved(configuration).quota_of("alice") == EffectiveQuota(Quota(50), "group:sales", "sales")
    configuration = with_user(configuration, "alice", quota=Quota(20, 5))
    assert resolved(configuration).quota_of("alice") == EffectiveQuota(Quota(20, 5), "user")


def test_of_several_groups_the_most_generous_applies_with_its_threshold() -> None:
    configuration = with_group(office(), "sales", quota=Quota(50, 10))
    configuration = with_group(configuration, "support", quota=Quota(200, 25))
    assert resolved(configuration).quota_of("bob") == EffectiveQuota(Quota(200, 25), "group:support", "support")


def test_no_limit_is_the_most_generous_of_all() -> None:
    configuration = with_group(office(), "sales", quota=Quota(0, None))
    configuration = with_group(configuration, "support", quota=Quota(2_147_483_647))
    assert resolved(configuration).quota_of("bob").source == "group:sales"


def test_of_equally_generous_groups_the_first_by_name_is_named() -> None:
    configuration = with_group(office(), "support", quota=Quota(200, 25))
    configuration = with_group(configuration, "sales", quota=Quota(200, 10))
    assert resolved(configuration).quota_of("bob") == EffectiveQuota(Quota(200, 10), "group:sales", "sales")


def test_an_own_quota_without_limit_is_a_quota_too() -> None:
    configuration = with_user(office(settings=Settings(default_quota=Quota(100))), "dave", quota=Quota(0))
    assert resolved(configuration).quota_of("dave") == EffectiveQuota(Quota(0), "user")


def test_the_explanation_tells_which_quotas_lost() -> None:
    configuration = office(settings=Settings(default_quota=Quota(100)))
    configuration = with_group(configuration, "sales", quota=Quota(50))
    configuration = with_group(configuration, "support", quota=Quota(70))
    assert resolved(configuration).explain("bob").quota_candidates == (
        Candidate("group:support", Quota(70), True),
        Candidate("group:sales", Quota(50), False),
        Candidate("default", Quota(100), False),
        Candidate("none", None, False),
    )
