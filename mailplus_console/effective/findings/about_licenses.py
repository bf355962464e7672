"""Findings about licenses and seats."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from mailplus_console.effective.findings.finding import Finding, Severity
from mailplus_console.effective.resolution import Resolution
from mailplus_console.effective.seats import accounts_on, status_on
from mailplus_console.records import License, LicenseStatus, Product
from mailplus_console.sentence import Sentence, counted, said

SOON_DAYS = 30
"""A license that expires within so many days is worth a word (our choice)."""

NEARLY_USED = ((95, Severity.WARNING), (90, Severity.WARNING), (80, Severity.INFO))
"""From these percentages of used seats on the use is worth a word (our choice)."""

_PRODUCTS = {Product.MAILPLUS: "MailPlus", Product.BITDEFENDER: "Bitdefender"}


def about_licenses(resolution: Resolution) -> Iterable[Finding]:
    """Illegal, expired and expiring licenses; seats; Bitdefender."""
    for license_ in sorted(resolution.configuration.licenses.values(), key=lambda item: item.key):
        if finding := _about(license_, resolution):
            yield finding
    yield from _seats(resolution)
    yield from _bitdefender(resolution)


def _about(license_: License, resolution: Resolution) -> Finding | None:
    def finding(severity: Severity, code: str, sentence: str) -> Finding:
        return Finding(severity, code, sentence, "licenses", license_.key, (license_.key,))

    name = said("The {product} license {key}", product=_PRODUCTS[license_.product], key=license_.key)
    today, status = resolution.today, status_on(license_, resolution.today)
    if status is LicenseStatus.ILLEGAL:
        illegal = said("{license} is illegal: the system is restricted. Remove it.", license=name)
        return finding(Severity.ERROR, "illegal_license", illegal)
    if status is LicenseStatus.EXPIRED:
        expired = (
            said("{license} has expired on {day}. Renew or remove it.", license=name, day=license_.expires)
            if license_.expires
            else said("{license} has expired. Renew or remove it.", license=name)
        )
        return finding(Severity.WARNING, "expired_license", expired)
    if status is LicenseStatus.PENDING:
        pending = said("{license} is pending: it adds no seat until the server has confirmed it.", license=name)
        return finding(Severity.INFO, "pending_license", pending)
    if license_.expires and license_.expires <= today + timedelta(days=SOON_DAYS):
        return _expiring(license_, resolution, name)
    return None


def _expiring(license_: License, resolution: Resolution, name: Sentence) -> Finding:
    """A license that expires soon, and what is left then."""
    day, used = license_.expires or resolution.today, resolution.seats.used
    left = accounts_on(resolution.configuration.licenses.values(), license_.product, day + timedelta(days=1))
    if license_.product is Product.MAILPLUS:
        left += resolution.configuration.server.free_seats
    short = left < used
    users = counted("{n} activated user", "{n} activated users", used)
    then = counted("{n} seat is left then for {users}", "{n} seats are left then for {users}", left, users=users)
    sentence = said("{license} expires on {day}: {then}.", license=name, day=day, then=then)
    severity = Severity.WARNING if short else Severity.INFO
    return Finding(severity, "license_expires_soon", sentence, "licenses", license_.key, (license_.key,))


def _seats(resolution: Resolution) -> Iterable[Finding]:
    seats = resolution.seats
    use = said("{used} of {authorized} seats", used=seats.used, authorized=seats.authorized)
    if seats.over:
        sentence = counted(
            "{n} activated user has no license: {use} are used. Add licenses, or deactivate as many.",
            "{n} activated users have no license: {use} are used. Add licenses, or deactivate as many.",
            seats.over,
            use=use,
        )
        yield Finding(Severity.ERROR, "over_limit", sentence, "licenses")
        return
    for percent, severity in NEARLY_USED:
        if seats.percent_used >= percent:
            share = round(seats.percent_used)
            sentence = said("{use} are used ({percent}%): {left} left.", use=use, percent=share, left=seats.free)
            yield Finding(severity, f"seats_{percent}", sentence, "licenses")
            return


def _bitdefender(resolution: Resolution) -> Iterable[Finding]:
    seats = resolution.seats
    if seats.bitdefender_accounts and not seats.bitdefender_covers:
        sentence = counted(
            "Bitdefender covers {n} user of {used} activated: the default antispam and antivirus engines are used.",
            "Bitdefender covers {n} users of {used} activated: the default antispam and antivirus engines are used.",
            seats.bitdefender_accounts,
            used=seats.used,
        )
        yield Finding(Severity.WARNING, "bitdefender_short", sentence, "licenses")
