"""Who is activated: the user's own setting, else the groups', else the default; never one of another account type."""

from __future__ import annotations

import pytest

from mailplus_console.effective.activation import EffectiveStatus
from mailplus_console.effective.explanation import Candidate
from mailplus_console.records import Server, Settings, Source, Status
from tests.effective.office import office, resolved, with_group, with_user


def test_without_any_setting_the_default_decides() -> None:
    assert resolved(office()).status_of("dave") == EffectiveStatus(False, "default")
    everybody = office(settings=Settings(activate_all_users=True))
    assert resolved(everybody).status_of("dave") == EffectiveStatus(True, "default")


def test_a_group_beats_the_default_and_the_user_beats_the_group() -> None:
    configuration = with_group(office(settings=Settings(activate_all_users=True)), "sales", status=Status.DEACTIVATED)
    assert resolved(configuration).status_of("alice") == EffectiveStatus(False, "group:sales", "sales")
    configuration = with_user(configuration, "alice", status=Status.ACTIVATED)
    assert resolved(configuration).status_of("alice") == EffectiveStatus(True, "user")


@pytest.mark.parametrize("deactivated", ["sales", "support"])
def test_when_groups_disagree_deactivated_wins_whichever_is_first(deactivated: str) -> None:
    configuration = office()
    for group in ("sales", "support"):
        status = Status.DEACTIVATED if group == deactivated else Status.ACTIVATED
        configuration = with_group(configuration, group, status=status)
    assert resolved(configuration).status_of("bob") == EffectiveStatus(False, f"group:{deactivated}", deactivated)


def test_of_several_groups_that_say_the_same_the_first_by_name_is_named() -> None:
    configuration = with_group(office(), "support", status=Status.ACTIVATED)
    configuration = with_group(configuration, "sales team", ("bob",), status=Status.ACTIVATED)
    configuration = with_group(configuration, "sales", status=Status.ACTIVATED)
    assert resolved(configuration).status_of("bob").group == "sales"


def test_a_user_of_another_source_is_never_active_whatever_is_set() -> None:
    configuration = with_user(
        office(settings=Settings(activate_all_users=True)), "alice", source=Source.LDAP, status=Status.ACTIVATED
    )
    resolution = resolved(configuration)
    assert resolution.status_of("alice") == EffectiveStatus(False, "account_type")
    assert "alice" not in resolution.active_users
    moved = resolved(
        with_user(office(server=Server(Source.LDAP)), "alice", source=Source.LDAP, status=Status.ACTIVATED)
    )
    assert moved.active_users == {"alice"}


def test_the_explanation_tells_who_had_a_say_and_lost() -> None:
    configuration = with_group(office(), "sales", status=Status.ACTIVATED)
    configuration = with_group(configuration, "support", status=Status.DEACTIVATED)
    configuration = with_user(configuration, "bob", status=Status.ACTIVATED)
    assert resolved(configuration).explain("bob").status_candidates == (
        Candidate("user", Status.ACTIVATED, True),
        Candidate("group:support", Status.DEACTIVATED, False),
        Candidate("group:sales", Status.ACTIVATED, False),
        Candidate("default", Status.DEACTIVATED, False),
    )


def test_each_activated_user_takes_one_seat() -> None:
    configuration = with_group(office(), "sales", status=Status.ACTIVATED)
    configuration = with_user(configuration, "dave", status=Status.ACTIVATED)
    resolution = resolved(configuration)
    assert resolution.active_users == {"alice", "bob", "dave"}
    assert (resolution.seats.used, resolution.seats.free, resolution.seats.authorized) == (3, 2, 5)
