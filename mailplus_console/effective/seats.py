"""Seats: how many users the licenses authorize, how many are activated, and what it means when these do not fit."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from mailplus_console.records import Configuration, License, LicenseStatus, Product
from mailplus_console.sentence import Sentence, capitalized, counted, joined, said


@dataclass(frozen=True, slots=True)
class Restriction:
    """Why the system is restricted. `reasons` are of 'illegal_license', 'expired_license', 'over_limit' (Guide).

    `why` says it in the middle of a sentence.
    """

    reasons: tuple[str, ...]
    why: Sentence

    @property
    def sentence(self) -> Sentence:
        """Why it is, as a sentence of its own."""
        return capitalized(said("{why}.", why=self.why))

    @property
    def way_out(self) -> Sentence:
        """What leads out of it, in a sentence (ours)."""
        if self.reasons == ("illegal_license",):
            return said("Remove what is illegal, or sync the licenses.")
        if "illegal_license" in self.reasons:
            return said("Add or sync licenses, remove illegal ones, or deactivate users or groups.")
        return said("Add or sync licenses, or deactivate users or groups.")


@dataclass(frozen=True, slots=True)
class Seats:
    """The user limit and its use; all numbers are users."""

    authorized: int
    used: int
    free_of_charge: int
    licensed: int
    bitdefender_accounts: int
    restriction: Restriction | None

    @property
    def free(self) -> int:
        """How many more users can be activated."""
        return max(0, self.authorized - self.used)

    @property
    def over(self) -> int:
        """How many activated users have no seat."""
        return max(0, self.used - self.authorized)

    @property
    def percent_used(self) -> float:
        """The use of the limit in percent; 100 where there is none and somebody is activated."""
        if self.authorized:
            return 100 * self.used / self.authorized
        return 100.0 if self.used else 0.0

    @property
    def bitdefender_covers(self) -> bool:
        """Whether there are Bitdefender licenses for all activated users; else the default engines are used (ours)."""
        return self.bitdefender_accounts > 0 and self.bitdefender_accounts >= self.used


class LimitFrom(NamedTuple):
    """The user limit from a day on, and the licenses that are no longer counted since that day."""

    day: date
    limit: int
    expired: tuple[License, ...] = ()


def status_on(license_: License, day: date) -> LicenseStatus:
    """A license's status on a day: from the day after its expiry date on it is expired (our choice)."""
    passed = license_.expires is not None and license_.expires < day
    return LicenseStatus.EXPIRED if passed and license_.status is LicenseStatus.VALID else license_.status


def accounts_on(licenses: Iterable[License], product: Product, day: date) -> int:
    """The accounts of all valid licenses of a product; pending, illegal and expired ones add none."""
    return sum(
        license_.accounts
        for license_ in licenses
        if license_.product is product and status_on(license_, day) is LicenseStatus.VALID
    )


def user_limit(configuration: Configuration, day: date) -> int:
    """How many users may be activated on a day: the free seats and those of the valid MailPlus licenses (Guide)."""
    return configuration.server.free_seats + accounts_on(configuration.licenses.values(), Product.MAILPLUS, day)


def seats(configuration: Configuration, used: int, today: date) -> Seats:
    """The seats with that many activated users."""
    licenses = configuration.licenses.values()
    licensed = accounts_on(licenses, Product.MAILPLUS, today)
    authorized = configuration.server.free_seats + licensed
    return Seats(
        authorized=authorized,
        used=used,
        free_of_charge=configuration.server.free_seats,
        licensed=licensed,
        bitdefender_accounts=accounts_on(licenses, Product.BITDEFENDER, today),
        restriction=_restriction(configuration, used, authorized, today),
    )


def _restriction(configuration: Configuration, used: int, authorized: int, today: date) -> Restriction | None:
    licenses = configuration.licenses.values()
    illegal = sorted(item.key for item in licenses if item.status is LicenseStatus.ILLEGAL)
    expired = sum(
        item.accounts
        for item in licenses
        if item.product is Product.MAILPLUS and status_on(item, today) is LicenseStatus.EXPIRED
    )
    over = used - authorized
    reasons: list[str] = []
    why: list[Sentence] = []
    if illegal:
        reasons.append("illegal_license")
        why.append(
            counted("the license {key} is illegal", "the {n} licenses are illegal", len(illegal), key=illegal[0])
        )
    if over > 0:
        if expired:
            reasons.append("expired_license")
        if over > expired:
            reasons.append("over_limit")
        why.append(_too_many(used, authorized, expired))
    return Restriction(tuple(reasons), joined("; ", why)) if reasons else None


def _too_many(used: int, authorized: int, expired: int) -> Sentence:
    """More users are activated than authorized; `expired` are the accounts of licenses that have expired."""
    activated = counted("{n} user is activated", "{n} users are activated", used)
    allowed = counted("{n} is authorized", "{n} are authorized", authorized)
    what = said(
        "{activated} and {allowed} ({over} too many)", activated=activated, allowed=allowed, over=used - authorized
    )
    if not expired:
        return what
    return counted(
        "{what}, since licenses for {n} account have expired",
        "{what}, since licenses for {n} accounts have expired",
        expired,
        what=what,
    )


def forecast(configuration: Configuration, today: date, months: int = 12) -> list[LimitFrom]:
    """The user limit today and on each day within so many months on which it changes as licenses expire."""
    end = months_later(today, months)
    ending: dict[date, list[License]] = {}
    for license_ in configuration.licenses.values():
        counts = license_.product is Product.MAILPLUS and license_.status is LicenseStatus.VALID
        if counts and license_.expires is not None and today <= license_.expires < end:
            ending.setdefault(license_.expires + timedelta(days=1), []).append(license_)
    points = [LimitFrom(today, user_limit(configuration, today))]
    for day in sorted(ending):
        gone = tuple(sorted(ending[day], key=lambda item: item.key))
        points.append(LimitFrom(day, points[-1].limit - sum(item.accounts for item in gone), gone))
    return points


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
