"""What the licenses mean for the system, today and soon: a verdict and statements, each with a tone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mailplus_console.effective.seats import LimitFrom, Seats
from mailplus_console.records import License, LicenseStatus
from ui import dates
from ui.licenses.forecast_words import balance, first_shortage
from ui.text import Texts, number

_tr = Texts("Compliance")

FILLING_UP, NEARLY_FULL, ALMOST_FULL = 80, 90, 95
"""From these shares of the limit on, in percent, the page warns: each time more plainly (our choice)."""


class Statement(NamedTuple):
    """One sentence with its tone (see ui.widgets.labels.TONES) and, if it is about one license, that key."""

    tone: str
    text: str
    key: str = ""
    icon: str = ""


class Verdict(NamedTuple):
    """The state in a word."""

    text: str
    tone: str
    icon: str


def verdict(seats: Seats) -> Verdict:
    """Compliant, nearly full, or restricted."""
    if seats.restriction:
        return Verdict(_tr("Restricted"), "danger", "error")
    if seats.used and seats.percent_used >= ALMOST_FULL:
        return Verdict(_tr("Almost no seats left"), "warning", "warning")
    if seats.percent_used >= NEARLY_FULL:
        return Verdict(_tr("Nearly full"), "warning", "warning")
    if seats.percent_used >= FILLING_UP:
        return Verdict(_tr("Filling up"), "info", "info")
    return Verdict(_tr("Compliant"), "success", "check-circle")


def statements(seats: Seats, licenses: Sequence[License], points: Sequence[LimitFrom]) -> list[Statement]:
    """Everything there is to say, the most urgent first."""
    said: list[Statement] = []
    if seats.restriction:
        said += _reasons(seats, licenses)
        text = _tr("The security services are suspended and operations are limited until there are enough valid keys.")
        said.append(Statement("danger", text, icon="shield"))
    else:
        said.append(_use(seats))
        short = first_shortage(points, seats.used)
        if short is not None:
            said.append(_shortage(short, seats.used))
    said += _pending(licenses)
    return said


def _reasons(seats: Seats, licenses: Sequence[License]) -> Iterator[Statement]:
    reasons = seats.restriction.reasons if seats.restriction else ()
    if "illegal_license" in reasons:
        illegal = sorted(item.key for item in licenses if item.status is LicenseStatus.ILLEGAL)
        text = _tr.counted(
            "The license %1 is illegal: remove it.", "%Ln licenses are illegal: remove them.", len(illegal)
        )
        yield Statement("danger", text.replace("%1", illegal[0]), illegal[0])
    if "expired_license" in reasons:
        text = _tr("Licenses have expired: %1 users are activated, %2 are authorized, %3.")
        yield Statement("danger", _numbers(text, seats))
    elif "over_limit" in reasons:
        yield Statement("danger", _numbers(_tr("%1 users are activated, %2 are authorized: %3."), seats))


def _numbers(text: str, seats: Seats) -> str:
    missing = balance(seats.authorized, seats.used)
    return text.replace("%1", number(seats.used)).replace("%2", number(seats.authorized)).replace("%3", missing)


def _use(seats: Seats) -> Statement:
    percent = round(seats.percent_used) if seats.free == 0 else min(99, round(seats.percent_used))
    left = balance(seats.authorized, seats.used)
    if seats.used and seats.percent_used >= FILLING_UP:
        tone = "warning" if seats.percent_used >= NEARLY_FULL else "info"
        text = _tr("%1% of the seats are in use: %2. Add a license or free seats before they run out.")
        return Statement(tone, text.replace("%1", number(percent)).replace("%2", left))
    if not seats.used:
        return Statement("success", _tr("Nobody is activated yet: %1.").replace("%1", left))
    text = _tr.counted("The activated user has a seat, %1.", "All %Ln activated users have a seat, %1.", seats.used)
    return Statement("success", text.replace("%1", left))


def _shortage(point: LimitFrom, used: int) -> Statement:
    text = _tr("From %1 on the system will be restricted: licenses expire and leave it %2.")
    return Statement("warning", text.replace("%1", dates.day(point.day)).replace("%2", balance(point.limit, used)))


def _pending(licenses: Sequence[License]) -> Iterator[Statement]:
    pending = [item for item in licenses if item.status is LicenseStatus.PENDING]
    if pending:
        text = _tr.counted(
            "One key is pending: it counts as soon as a server has confirmed it.",
            "%Ln keys are pending: they count as soon as a server has confirmed them.",
            len(pending),
        )
        yield Statement("info", text, pending[0].key, "clock")


def mailplus_statement(seats: Seats) -> Statement:
    """What stands where there is no MailPlus license."""
    text = _tr.counted(
        "No MailPlus license yet: the free seat is all there is.",
        "No MailPlus license yet: the %Ln free seats are all there is.",
        seats.free_of_charge,
    )
    return Statement("neutral", text)


def bitdefender_statement(seats: Seats, has_any: bool) -> Statement:
    """Whether there are enough Bitdefender licenses, and what happens otherwise (our choice, see behaviour)."""
    if seats.bitdefender_covers:
        text = _tr.counted("Covers the %Ln activated user.", "Covers all %Ln activated users.", seats.used)
        return Statement("success", text)
    if not has_any:
        return Statement("neutral", _tr("No Bitdefender license: the default antispam and antivirus engines are used."))
    text = _tr("Valid for %1 of %2 activated users: the default antispam and antivirus engines are used.")
    text = text.replace("%1", number(seats.bitdefender_accounts)).replace("%2", number(seats.used))
    return Statement("warning", text)
