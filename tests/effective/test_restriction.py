"""What is still possible while the system is restricted, and what asks before it becomes so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailplus_console.edits import accounts, licenses, policies
from mailplus_console.edits import settings as settings_edits
from mailplus_console.edits.draft import Edit
from mailplus_console.edits.policies import USER_POLICIES
from mailplus_console.effective import restriction
from mailplus_console.errors import OverLimit, Refused
from mailplus_console.records import Configuration, License, LicenseStatus, Product, Quota, Server, Settings, Status
from tests.effective.office import followed, office, policy, resolved, with_group, with_policies, with_user


def check(configuration: Configuration, to: Edit | Configuration, *, allow_over_limit: bool = False) -> None:
    before = resolved(configuration)
    after, changes = followed(before, to)
    restriction.check(before, after, changes, allow_over_limit=allow_over_limit)


def crowded() -> Configuration:
    """Five activated users on two seats; sales is activated, everybody is by default."""
    configuration = office(
        server=Server(free_seats=2), settings=Settings(activate_all_users=True, default_quota=Quota(5))
    )
    configuration = with_group(configuration, "sales", status=Status.ACTIVATED)
    return with_policies(with_user(configuration, "dave", status=Status.ACTIVATED), policy("A"), policy("B"))


@pytest.mark.parametrize(
    "edit",
    [
        licenses.add_licenses([License("AAAAA-BBBBB", Product.MAILPLUS, 1)]),
        accounts.set_user_status(["dave"], Status.DEACTIVATED),
        accounts.set_group_status(["sales"], Status.DEACTIVATED),
        settings_edits.set_activate_all_users(False),
    ],
)
def test_what_leads_out_is_possible_even_if_it_is_not_enough(edit: Edit) -> None:
    check(crowded(), edit)


@pytest.mark.parametrize(
    "edit",
    [
        accounts.set_user_status(["alice"], Status.ACTIVATED),
        accounts.set_user_status(["dave"], Status.UNSPECIFIED),
        accounts.set_group_status(["support"], Status.ACTIVATED),
        accounts.set_user_quota(["dave"], Quota(1)),
        settings_edits.set_default_quota(None),
        policies.move_to_top(USER_POLICIES, ["b"]),
        policies.delete(USER_POLICIES, ["a"]),
    ],
)
def test_everything_else_is_refused_with_reason_and_way_out(edit: Edit) -> None:
    with pytest.raises(Refused, match=r"restricted: 5 users are activated and 2 are authorized.*Add or sync licenses"):
        check(crowded(), edit)
    with pytest.raises(Refused, match="restricted"):
        check(crowded(), edit, allow_over_limit=True)


def test_deactivating_is_possible_but_not_together_with_something_else() -> None:
    configuration = crowded()
    with pytest.raises(Refused, match="restricted"):
        check(configuration, with_user(configuration, "dave", status=Status.DEACTIVATED, full_name="Dave"))


def test_removing_a_license_is_possible_while_restricted() -> None:
    configuration = replace(crowded(), licenses={"A": License("A", Product.MAILPLUS, 1, status=LicenseStatus.VALID)})
    check(configuration, licenses.remove_licenses(["A"]))


def test_any_edit_that_ends_the_restriction_is_possible() -> None:
    configuration = crowded()
    smaller = {name: user for name, user in configuration.users.items() if name in ("alice", "bob")}
    check(configuration, replace(configuration, users=smaller))
    check(configuration, office())


def test_an_edit_that_would_restrict_asks_first_and_says_how_many_seats_are_missing() -> None:
    configuration = office(server=Server(free_seats=1))
    edit = accounts.set_group_status(["sales", "support"], Status.ACTIVATED)
    with pytest.raises(OverLimit, match="3 users are activated and 1 is authorized") as raised:
        check(configuration, edit)
    assert raised.value.seats_over == 2
    check(configuration, edit, allow_over_limit=True)


def test_an_illegal_license_asks_first_too() -> None:
    illegal = {"A": License("A", Product.MAILPLUS, 5, status=LicenseStatus.ILLEGAL)}
    with pytest.raises(OverLimit, match="illegal") as raised:
        check(office(), office(licenses=illegal))
    assert raised.value.seats_over == 0


def test_within_the_limit_nothing_is_asked() -> None:
    check(office(), accounts.set_group_status(["sales"], Status.ACTIVATED))
    check(office(), policies.add(USER_POLICIES, policy("New")))
