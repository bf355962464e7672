"""Findings about licenses and seats."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from mailplus_console.effective.findings.finding import Day, Finding, Severity, counted
from mailplus_console.effective.resolution import Resolution
from mailplus_console.effective.seats import accounts_on, status_on
from mailplus_console.records import License, LicenseStatus, Product

SOON_DAYS = 30
"""A license that expires within so many days is worth a word (our choice)."""

NEARLY_USED = ((95, Severity.WARNING), (90, Severity.WARNING), (80, Severity.INFO))
"""From these percentages of used seats on the use is worth a word (our choice)."""

_PRODUCTS = {Product.MAILPLUS: "MailPlus", Product.BITDEFENDER: "Bitdefender"}


def about_licenses(resolution: Resolution, day: Day = date.isoformat) -> Iterable[Finding]:
    """Illegal, expired and expiring licenses; seats; Bitdefender. `day` writes the dates in the sentences."""
    for license_ in sorted(resolution.configuration.licenses.values(), key=lambda item: item.key):
        if finding := _about(license_, resolution, day):
            yield finding
    yield from _seats(resolution)
    yield from _bitdefender(resolution)


def _about(license_: License, resolution: Resolution, written: Day) -> Finding | None:
    def finding(severity: Severity, code: str, sentence: str) -> Finding:
        return Finding(severity, code, sentence, "licenses", license_.key, (license_.key,))

    name = f"The {_PRODUCTS[license_.product]} license {license_.key}"
    today, status = resolution.today, status_on(license_, resolution.today)
    if status is LicenseStatus.ILLEGAL:
        return finding(Severity.ERROR, "illegal_license", f"{name} is illegal: the system is restricted. Remove it.")
    if status is LicenseStatus.EXPIRED:
        when = f" on {written(license_.expires)}" if license_.expires else ""
        return finding(Severity.WARNING, "expired_license", f"{name} has expired{when}. Renew or remove it.")
    if status is LicenseStatus.PENDING:
        what = f"{name} is pending: it adds no seat until the server has confirmed it."
        return finding(Severity.INFO, "pending_license", what)
    if license_.expires and license_.expires <= today + timedelta(days=SOON_DAYS):
        return _expiring(license_, resolution, name, written)
    return None


def _expiring(license_: License, resolution: Resolution, name: str, written: Day) -> Finding:
    """A license that expires soon, and what is left then."""
    day, used = license_.expires or resolution.today, resolution.seats.used
    left = accounts_on(resolution.configuration.licenses.values(), license_.product, day + timedelta(days=1))
    if license_.product is Product.MAILPLUS:
        left += resolution.configuration.server.free_seats
    short = left < used
    then = f"{counted(left, 'seat is', 'seats are')} left then for {counted(used, 'activated user', 'activated users')}"
    sentence = f"{name} expires on {written(day)}: {then}."
    severity = Severity.WARNING if short else Severity.INFO
    return Finding(severity, "license_expires_soon", sentence, "licenses", license_.key, (license_.key,))


def _seats(resolution: Resolution) -> Iterable[Finding]:
    seats = resolution.seats
    use = f"{seats.used:,} of {seats.authorized:,} seats"
    if seats.over:
        sentence = (
            f"{counted(seats.over, 'activated user has', 'activated users have')} no license: {use} are used. "
            "Add licenses, or deactivate as many."
        )
        yield Finding(Severity.ERROR, "over_limit", sentence, "licenses")
        return
    for percent, severity in NEARLY_USED:
        if seats.percent_used >= percent:
            sentence = f"{use} are used ({seats.percent_used:.0f}%): {seats.free:,} left."
            yield Finding(severity, f"seats_{percent}", sentence, "licenses")
            return


def _bitdefender(resolution: Resolution) -> Iterable[Finding]:
    seats = resolution.seats
    if seats.bitdefender_accounts and not seats.bitdefender_covers:
        sentence = (
            f"Bitdefender covers {counted(seats.bitdefender_accounts, 'user', 'users')} of {seats.used:,} activated: "
            "the default antispam and antivirus engines are used."
        )
        yield Finding(Severity.WARNING, "bitdefender_short", sentence, "licenses")
