"""Seats: what licenses authorize, until when, and when the system is restricted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from mailplus_console.effective.freeing import who_could_be_freed
from mailplus_console.effective.seats import LimitFrom, forecast, months_later, user_limit
from mailplus_console.records import (
    Configuration,
    DataClearing,
    License,
    LicenseStatus,
    Product,
    Server,
    Settings,
    Status,
    User,
)
from tests.effective.configurations import TODAY
from tests.effective.office import office, resolved, with_group, with_user

YESTERDAY = TODAY - timedelta(days=1)


def a_license(
    key: str,
    accounts: int = 5,
    expires: date | None = None,
    status: LicenseStatus = LicenseStatus.VALID,
    product: Product = Product.MAILPLUS,
) -> License:
    return License(key, product, accounts, None, expires, status)


def licensed(*licenses: License, active: int = 0, free_seats: int = 5) -> Configuration:
    users = {f"user{n}": User(f"user{n}", status=Status.ACTIVATED) for n in range(active)}
    return Configuration(
        server=Server(free_seats=free_seats), licenses={item.key: item for item in licenses}, users=users
    )


def test_the_limit_is_the_free_seats_and_all_valid_licenses() -> None:
    assert user_limit(licensed(), TODAY) == 5
    assert user_limit(licensed(a_license("A"), a_license("B", 20)), TODAY) == 30
    assert user_limit(licensed(a_license("A"), free_seats=7), TODAY) == 12


@pytest.mark.parametrize("status", [LicenseStatus.EXPIRED, LicenseStatus.ILLEGAL, LicenseStatus.PENDING])
def test_only_valid_licenses_add_seats(status: LicenseStatus) -> None:
    assert user_limit(licensed(a_license("A", status=status)), TODAY) == 5


def test_a_license_counts_until_and_on_its_expiry_date() -> None:
    configuration = licensed(a_license("A", expires=TODAY))
    assert user_limit(configuration, TODAY) == 10
    assert user_limit(configuration, TODAY + timedelta(days=1)) == 5


def test_bitdefender_is_counted_apart_and_covers_only_when_there_is_enough() -> None:
    bitdefender = a_license("B", 3, product=Product.BITDEFENDER)
    assert user_limit(licensed(bitdefender), TODAY) == 5
    assert resolved(licensed(bitdefender, active=3)).seats.bitdefender_covers
    assert not resolved(licensed(bitdefender, active=4)).seats.bitdefender_covers
    assert not resolved(licensed()).seats.bitdefender_covers  # no license, no Bitdefender


def test_within_the_limit_nothing_is_restricted() -> None:
    seats = resolved(licensed(active=5)).seats
    assert (seats.used, seats.free, seats.over, seats.percent_used) == (5, 0, 0, 100.0)
    assert seats.restriction is None


def test_one_user_too_many_restricts_the_system() -> None:
    seats = resolved(licensed(active=6)).seats
    assert seats.over == 1
    assert seats.restriction
    assert seats.restriction.reasons == ("over_limit",)
    assert seats.restriction.sentence == "6 users are activated and 5 are authorized (1 too many)."
    assert "deactivate" in seats.restriction.way_out


def test_an_expired_license_is_the_reason_where_it_made_the_difference() -> None:
    expired = a_license("A", 5, expires=YESTERDAY)
    restriction = resolved(licensed(expired, active=8)).seats.restriction
    assert restriction
    assert restriction.reasons == ("expired_license",)
    assert "licenses for 5 accounts have expired" in restriction.sentence
    assert resolved(licensed(expired, active=5)).seats.restriction is None
    both = resolved(licensed(expired, active=11)).seats.restriction
    assert both
    assert both.reasons == ("expired_license", "over_limit")


def test_an_illegal_license_restricts_even_with_seats_to_spare() -> None:
    restriction = resolved(licensed(a_license("BAD", status=LicenseStatus.ILLEGAL), active=1)).seats.restriction
    assert restriction
    assert restriction.reasons == ("illegal_license",)
    assert restriction.sentence == "The license BAD is illegal."


def test_the_forecast_has_each_day_on_which_the_limit_falls() -> None:
    spring, summer = a_license("S", 5, date(2026, 5, 31)), a_license("T", 20, date(2026, 8, 15))
    late = a_license("U", 5, months_later(TODAY, 13))
    others = (
        a_license("P", status=LicenseStatus.PENDING, expires=date(2026, 5, 31)),
        a_license("E", expires=YESTERDAY),
        a_license("V", 20),
        a_license("B", 9, date(2026, 4, 1), product=Product.BITDEFENDER),
    )
    assert forecast(licensed(spring, summer, late, *others), TODAY) == [
        LimitFrom(TODAY, 55),
        LimitFrom(date(2026, 6, 1), 50, (spring,)),
        LimitFrom(date(2026, 8, 16), 30, (summer,)),
    ]


def test_a_license_for_the_last_of_all_days_does_not_expire_within_the_year() -> None:
    forever = License("AAAAA-1111", Product.MAILPLUS, 20, expires=date.max, status=LicenseStatus.VALID)
    assert len(forecast(Configuration(licenses={forever.key: forever}), TODAY)) == 1


def test_the_forecast_says_the_same_as_the_limit_of_that_day() -> None:
    configuration = licensed(*(a_license(f"L{n}", n + 1, TODAY + timedelta(days=30 * n)) for n in range(12)))
    for day, limit, _ in forecast(configuration, TODAY):
        assert user_limit(configuration, day) == limit
        assert day == TODAY or user_limit(configuration, day - timedelta(days=1)) > limit


def test_months_end_where_the_month_ends() -> None:
    assert months_later(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert months_later(date(2027, 12, 5), 12) == date(2028, 12, 5)
    assert months_later(date(2027, 12, 31), 2) == date(2028, 2, 29)


def test_who_could_give_back_a_seat_and_why() -> None:
    configuration = with_group(office(settings=Settings(activate_all_users=True)), "leavers", ("carol",))
    configuration = with_group(configuration, "leavers", status=Status.DEACTIVATED)
    configuration = with_user(configuration, "carol", status=Status.ACTIVATED, email=None)
    configuration = with_user(configuration, "dave", email="dave@elsewhere.net")
    configuration = with_user(configuration, "bob", email="Alice@example.com")
    configuration = replace(configuration, data_clearings={"root": DataClearing("root")})
    found = {one.user.name: [hint.code for hint in one.hints] for one in who_could_be_freed(resolved(configuration))}
    assert found == {
        "carol": ["against_group", "no_address"],
        "alice": ["shared_address"],
        "bob": ["shared_address"],
        "dave": ["unknown_domain"],
        "root": ["clearing_pending"],
    }
    assert next(iter(found)) == "carol"  # with most hints
    assert who_could_be_freed(resolved(office())) == ()
