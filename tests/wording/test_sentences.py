"""Changes as sentences, one by one and summed up."""

from __future__ import annotations

from dataclasses import replace

from mailplus_console.records import Change, DataClearing, License, Product, Quota, Settings, Status, User, UserPolicy
from mailplus_console.wording import Deed, deed_of, sentence, subject, summarize

ALICE = User("alice")


def test_a_changed_user_in_a_sentence() -> None:
    change = Change("users", "alice", ALICE, replace(ALICE, status=Status.ACTIVATED, quota=Quota(512)))
    assert sentence(change) == "User “alice” – Status: unspecified → activated; Quota: not set → 512 MB"


def test_what_came_and_went() -> None:
    license_ = License("K1234", Product.MAILPLUS, 5)
    assert sentence(Change("licenses", "K1234", license_, None)) == "License K1234 removed"
    assert sentence(Change("licenses", "K1234", None, license_)).startswith("License K1234 added – Product: MailPlus;")


def test_a_renamed_policy_goes_by_its_new_name() -> None:
    before = UserPolicy("p", "Old", "#000000")
    change = Change("user_policies", "p", before, replace(before, name="New"))
    assert subject(change) == "user policy “New”"
    assert sentence(change) == "User policy “New” – Name: Old → New"


def test_the_settings_exist_once() -> None:
    change = Change("settings", "", Settings(), Settings(activate_all_users=True))
    assert sentence(change) == "Account settings – Activate all users by default: off → on"


def test_members_of_a_new_group_are_changed_not_added() -> None:
    assert deed_of(Change("members", "sales", None, ("alice",))) is Deed.CHANGED


def test_who_plans_to_clear_data_adds_nothing() -> None:
    change = Change("data_clearings", "alice", None, DataClearing("alice"))
    assert deed_of(change) is Deed.CHANGED
    told = "Data of user “alice” – Mail and personal settings: kept → to be cleared at the next apply"
    assert sentence(change) == told
    assert [one.sentence for one in summarize([change])] == ["1 data clearing added"]


def test_a_hundred_thousand_users_with_the_same_done_to_them_are_one_line() -> None:
    changes = [
        Change("users", f"u{number}", User(f"u{number}"), User(f"u{number}", status=Status.ACTIVATED))
        for number in range(100_000)
    ]
    (summary,) = summarize(changes)
    assert summary.count == 100_000
    assert summary.sentence == "100,000 users changed – Status: unspecified → activated"


def test_several_outcomes_are_counted() -> None:
    def now(name: str, before: Status) -> Change:
        return Change("users", name, User(name, status=before), User(name, status=Status.ACTIVATED))

    changes = [now("a", Status.UNSPECIFIED), now("b", Status.DEACTIVATED), now("c", Status.DEACTIVATED)]
    (summary,) = summarize(changes)
    assert summary.sentence == "3 users changed – Status: deactivated → activated (2), unspecified → activated (1)"


def test_many_different_outcomes_name_the_field_only() -> None:
    changes = [Change("users", str(n), User(str(n)), User(str(n), full_name=f"Person {n}")) for n in range(9)]
    assert [item.sentence for item in summarize(changes)] == ["9 users changed – Full name of 9"]


def test_kinds_and_deeds_stand_apart() -> None:
    changes = [
        Change("users", "bob", None, User("bob")),
        Change("users", "alice", ALICE, None),
        Change("licenses", "K", License("K", Product.MAILPLUS, 5), None),
        Change("members", "sales", (), ("bob",)),
        Change("user_policy_order", "", ("a", "b"), ("b", "a")),
    ]
    assert [item.sentence for item in summarize(changes)] == [
        "1 license removed",
        "1 user added",
        "1 user removed",
        "1 list of members changed",
        "Priority of user policies changed",
    ]
