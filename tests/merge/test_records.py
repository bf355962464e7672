"""One record that two people changed: what they agree on, what is joined, and what is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mailplus_console.merge import Conflict, Side, merge, merge_record
from mailplus_console.profiles import DEFAULT_PERMISSIONS, Profile
from mailplus_console.records import (
    Group,
    License,
    LicenseStatus,
    Product,
    Quota,
    Rules,
    Status,
    Targets,
    User,
    UserPolicy,
    Vanished,
)
from tests.merge.office import MONITOR, edited, office, put, without_user


def test_two_people_change_different_fields_of_a_user() -> None:
    base = office()
    mine = edited(base, "users", "alice", status=Status.ACTIVATED)
    theirs = edited(base, "users", "alice", email="alice@b.example")
    merged = merge(base, mine, theirs)
    assert merged.configuration.users["alice"] == User("alice", email="alice@b.example", status=Status.ACTIVATED)
    assert not merged.conflicts


def test_a_field_changed_alike_is_no_conflict() -> None:
    base = office()
    mine = edited(base, "users", "alice", status=Status.ACTIVATED)
    assert not merge(base, mine, edited(mine, "users", "alice", full_name="Alice")).conflicts


def test_a_quota_changed_by_both_is_asked_as_one_value_and_the_answer_is_obeyed() -> None:
    base = edited(office(), "users", "alice", quota=Quota(100, 5))
    mine = edited(base, "users", "alice", quota=Quota(200, 5))
    theirs = edited(base, "users", "alice", quota=Quota(100, 20))
    conflict = Conflict("users", "alice", "quota", Quota(100, 5), Quota(200, 5), Quota(100, 20))
    merged = merge(base, mine, theirs)
    assert merged.conflicts == (conflict,)
    assert merged.configuration.users["alice"].quota == Quota(200, 5)
    answered = merge(base, mine, theirs, {conflict.place: Side.THEIRS})
    assert answered.configuration.users["alice"].quota == Quota(100, 20)
    assert not answered.conflicts


def test_rules_are_merged_one_by_one() -> None:
    base = office()
    mine = edited(base, "user_policies", "p1", rules=Rules(imap=False, daily_sending_quota=100))
    theirs = edited(base, "user_policies", "p1", rules=Rules(pop3=False, daily_sending_quota=200))
    merged = merge(base, mine, theirs)
    assert merged.configuration.user_policies["p1"].rules == Rules(imap=False, pop3=False, daily_sending_quota=100)
    assert [(one.place, one.base, one.mine, one.theirs) for one in merged.conflicts] == [
        (("user_policies", "p1", "rules.daily_sending_quota"), None, 100, 200)
    ]


def test_targets_members_and_permissions_are_joined_without_a_question() -> None:
    base = office()
    mine = put(base, "members", sales=("alice", "bob", "carol"))
    mine = edited(mine, "user_policies", "p1", targets=Targets.of(["alice", "bob"]))
    mine = edited(mine, "delegations", "d1", permissions=("domain.alias", "auditing.log"))
    theirs = put(base, "members", sales=("bob", "dave"))
    theirs = edited(theirs, "user_policies", "p1", targets=Targets.of([], ["sales", "support"]))
    theirs = edited(theirs, "delegations", "d1", permissions=("domain.general",))
    merged = merge(base, mine, theirs)
    assert not merged.conflicts
    assert merged.configuration.members["sales"] == ("bob", "carol", "dave")
    assert merged.configuration.user_policies["p1"].targets == Targets.of(["bob"], ["support"])
    assert merged.configuration.delegations["d1"].permissions == ("domain.general", "auditing.log")


def test_a_group_that_both_emptied_has_no_members_left() -> None:
    base = office()
    merged = merge(base, put(base, "members", sales=("alice",)), put(base, "members", sales=("bob",)))
    assert "sales" not in merged.configuration.members


def test_ticking_beside_a_profile_makes_it_custom() -> None:
    base = office()
    mine = edited(base, "delegations", "d1", profile=Profile.SYSTEM_MONITOR, permissions=MONITOR)
    theirs = edited(base, "delegations", "d1", permissions=("domain.alias", "domain.general"))
    merged = merge(base, mine, theirs).configuration.delegations["d1"]
    assert merged.profile is Profile.CUSTOM
    assert set(merged.permissions) == {*MONITOR, "domain.general"}


def test_choosing_between_two_profiles_chooses_their_ticks() -> None:
    base = office()
    manager = DEFAULT_PERMISSIONS[Profile.DOMAIN_MANAGER]
    mine = edited(base, "delegations", "d1", profile=Profile.SYSTEM_MONITOR, permissions=MONITOR)
    theirs = edited(base, "delegations", "d1", profile=Profile.DOMAIN_MANAGER, permissions=manager)
    for side, wanted in ((Side.MINE, mine), (Side.THEIRS, theirs)):
        merged = merge(base, mine, theirs, {("delegations", "d1", "profile"): side})
        assert merged.configuration.delegations["d1"] == wanted.delegations["d1"]
        assert not merged.conflicts


def test_removed_by_one_and_unchanged_by_the_other_is_gone() -> None:
    base = office()
    mine = replace(put(base, "user_policies", p2=None), user_policy_order=("p1", "p3"))
    theirs = edited(base, "user_policies", "p1", color="#000000")
    for one, other in ((mine, theirs), (theirs, mine)):
        merged = merge(base, one, other)
        assert merged.configuration.user_policy_order == ("p1", "p3")
        assert merged.configuration.user_policies["p1"].color == "#000000"
        assert not merged.conflicts


def test_removed_by_one_and_changed_by_the_other_is_asked_and_a_policy_that_stays_gets_its_place_back() -> None:
    base = office()
    mine = replace(put(base, "user_policies", p2=None), user_policy_order=("p1", "p3"))
    theirs = edited(base, "user_policies", "p2", color="#000000")
    merged = merge(base, mine, theirs)
    assert [one.place for one in merged.conflicts] == [("user_policies", "p2", "")]
    assert merged.conflicts[0].mine is None
    assert merged.configuration.user_policy_order == ("p1", "p3")
    kept = merge(base, mine, theirs, {("user_policies", "p2", ""): Side.THEIRS}).configuration
    assert kept == theirs


def test_a_removed_user_who_stays_after_all_keeps_memberships_targets_and_marks() -> None:
    base = office()
    for name in base.users:
        mine, theirs = without_user(base, name), edited(base, "users", name, full_name="Somebody")
        for one, other, side in ((mine, theirs, Side.THEIRS), (theirs, mine, Side.MINE)):
            merged = merge(base, one, other, {("users", name, ""): side})
            assert merged.configuration == theirs
            assert not merged.conflicts
            assert not merged.notes


def test_a_removed_group_that_stays_after_all_keeps_its_members() -> None:
    base = office()
    mine = put(put(base, "groups", sales=None), "members", sales=None)
    theirs = put(edited(base, "groups", "sales", status=Status.ACTIVATED), "members", sales=("alice", "bob", "dave"))
    merged = merge(base, mine, theirs, {("groups", "sales", ""): Side.THEIRS}).configuration
    assert merged.groups["sales"].status is Status.ACTIVATED
    assert merged.members["sales"] == ("alice", "bob", "dave")


def test_the_same_name_added_by_both_is_compared_field_by_field() -> None:
    base = office()
    mine = put(base, "groups", board=Group("board", "Mine", status=Status.ACTIVATED))
    theirs = put(base, "groups", board=Group("board", "Theirs", status=Status.ACTIVATED))
    merged = merge(base, mine, theirs)
    assert merged.conflicts == (Conflict("groups", "board", "description", None, "Mine", "Theirs"),)
    assert merged.configuration.groups["board"] == mine.groups["board"]


def test_a_policy_added_by_both_joins_its_targets() -> None:
    base = office()
    mine = put(base, "user_policies", p4=UserPolicy("p4", "New", "#111111", Rules(), Targets.of(["alice"])))
    theirs = put(base, "user_policies", p4=UserPolicy("p4", "New", "#222222", Rules(False), Targets.of(["bob"])))
    merged = merge(base, mine, theirs)
    assert [one.field for one in merged.conflicts] == ["color", "rules.disable_auto_forwarding"]
    assert merged.configuration.user_policies["p4"].targets == Targets.of(["alice", "bob"])


def test_a_pending_key_that_the_server_has_by_now_is_as_the_server_says() -> None:
    base = office()
    mine = put(base, "licenses", BBBBB=License("BBBBB", Product.MAILPLUS, 5))
    known = License("BBBBB", Product.MAILPLUS, 20, date(2026, 1, 1), status=LicenseStatus.VALID)
    merged = merge(base, mine, put(base, "licenses", BBBBB=known))
    assert merged.configuration.licenses["BBBBB"] == known
    assert not merged.conflicts


def test_two_marks_of_one_vanished_account_are_no_question() -> None:
    base = office()
    key = "user:alice"
    older, newer = (Vanished(key, "head office", date(2026, 11, day)) for day in (21, 22))
    merged = merge(base, put(base, "vanished", **{key: older}), put(base, "vanished", **{key: newer}))
    assert merged.configuration.vanished[key] == newer
    assert not merged.conflicts


def test_settings_and_server_are_merged_like_any_record() -> None:
    base = office()
    mine = replace(base, settings=replace(base.settings, activate_all_users=True, default_quota=Quota(1)))
    theirs = replace(base, settings=replace(base.settings, default_quota=Quota(2)))
    merged = merge(base, mine, replace(theirs, server=replace(base.server, imap=False)))
    assert merged.configuration.settings == mine.settings
    assert merged.configuration.server.imap is False
    assert [one.place for one in merged.conflicts] == [("settings", "", "default_quota")]


def test_an_old_edit_is_taken_back_and_what_came_after_it_stays() -> None:
    before = User("alice", status=Status.UNSPECIFIED, full_name="Alice")
    after = replace(before, status=Status.ACTIVATED)
    present = replace(after, email="alice@a.example")
    assert merge_record("users", "alice", after, present, before) == (replace(before, email="alice@a.example"), ())
    elsewhere = replace(after, status=Status.DEACTIVATED)
    record, conflicts = merge_record("users", "alice", after, elsewhere, before, otherwise=Side.THEIRS)
    assert record == before
    assert [one.field for one in conflicts] == ["status"]


def test_a_removal_of_what_the_other_side_left_alone_is_no_question() -> None:
    alice = User("alice")
    assert merge_record("users", "alice", alice, None, alice) == (None, ())
    assert merge_record("users", "alice", alice, alice, None) == (None, ())
    assert merge_record("members", "sales", ("a", "b"), ("a",), ("b",)) == (None, ())


def test_an_old_move_is_taken_back_whatever_was_added_since() -> None:
    order, conflicts = merge_record("user_policy_order", "", ("c", "a", "b"), ("c", "a", "x", "b"), ("a", "b", "c"))
    assert order == ("a", "x", "b", "c")
    assert not conflicts


def test_an_old_deletion_is_taken_back_to_its_place() -> None:
    order, _ = merge_record("user_policy_order", "", ("a", "c"), ("c", "a", "x"), ("a", "b", "c"))
    assert sorted(order) == ["a", "b", "c", "x"]
    assert order[order.index("a") + 1] == "b"


def test_users_whom_nobody_touched_are_not_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    users = {f"user{number}": User(f"user{number}") for number in range(1_000)}
    base = replace(office(), users={**office().users, **users})
    mine = put(base, "users", **{name: User(name, status=Status.ACTIVATED) for name in list(users)[:3]})
    theirs = put(base, "users", **{name: User(name, full_name="New") for name in list(users)[1:4]})
    compared: list[User] = []
    same = User.__eq__

    def noted(one: User, other: object) -> bool:
        compared.append(one)
        return same(one, other)

    monkeypatch.setattr(User, "__eq__", noted)
    merged = merge(base, mine, theirs)
    assert {user.name for user in compared} <= {"user0", "user1", "user2", "user3"}
    assert merged.configuration.users["user1"] == User("user1", "New", status=Status.ACTIVATED)


def test_a_kind_that_only_one_side_touched_is_handed_on_as_it_is() -> None:
    base = office()
    theirs = edited(base, "users", "alice", full_name="New")
    assert merge(base, base, theirs).configuration.users is theirs.users
    assert merge(base, theirs, base).configuration.users is theirs.users
    assert merge(base, base, theirs).configuration.user_policies is base.user_policies
