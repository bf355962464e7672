"""Which parts of the configuration changes touch: enough to carry over the rest, never too little."""

from __future__ import annotations

from dataclasses import replace

from mailplus_console.effective.facets import MANY, all_facets, facets
from mailplus_console.records import Change, Configuration, Status, User, difference
from tests.effective.office import office, policy, with_group, with_policies, with_user


def of(after: Configuration) -> frozenset[str]:
    return facets(difference(office(), after))


def test_a_changed_field_is_one_facet() -> None:
    assert of(with_user(office(), "alice", status=Status.ACTIVATED)) == {"users.status"}
    assert of(with_group(office(), "sales", ("alice",), description="x")) == {"groups.description", "members"}


def test_a_new_record_touches_that_it_is_there_and_all_it_says() -> None:
    found = of(with_policies(office(), policy("A")))
    assert {"user_policies.exists", "user_policies.targets", "user_policy_order"} <= found
    assert found < all_facets()


def test_of_very_many_records_every_field_may_have_changed() -> None:
    users = [User(f"u{number}") for number in range(MANY + 1)]
    changes = [Change("users", user.name, user, replace(user, full_name="x")) for user in users]
    assert facets(changes[:MANY]) == {"users.full_name"}
    assert facets(changes) >= {"users.full_name", "users.status"}
    assert "users.exists" not in facets(changes), "else everything would be resolved anew"
    assert "users.exists" in facets([*changes[1:], Change("users", "new", None, User("new")), changes[0]])


def test_no_change_touches_nothing() -> None:
    assert facets(()) == frozenset()
