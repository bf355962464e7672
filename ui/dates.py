"""Dates and times in the person's locale, and how far away they are."""

from __future__ import annotations

import re
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from ui.text import counted, number

_LONG, _SHORT = QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat
_MONTH_DAYS, _YEAR_DAYS = 30.44, 365.25


def day(value: date) -> str:
    """A date with the month's short name, in the order of the locale: ``1 Apr 2026``, ``Apr 1, 2026``."""
    pattern = QLocale().dateFormat(_LONG)
    pattern = re.sub(r"[\s,،]*dddd[\s,،]*", "", pattern).replace("MMMM", "MMM")
    return QLocale().toString(_qdate(value), pattern)


def month(value: date) -> str:
    """The short name of a month, for an axis."""
    return QLocale().standaloneMonthName(value.month, _SHORT)


def clock(value: datetime) -> str:
    """The local time of day of a moment with a zone: ``14:03``."""
    local = value.astimezone()
    return QLocale().toString(QTime(local.hour, local.minute, local.second), _SHORT)


def moment(value: datetime) -> str:
    """Date and time of day, local: ``1 Apr 2026, 14:03``."""
    return f"{day(value.astimezone().date())}, {clock(value)}"


def exact(value: datetime) -> str:
    """A moment to the second, with its distance to UTC: for who has to prove something."""
    local = value.astimezone()
    seconds = QLocale().toString(QTime(local.hour, local.minute, local.second), "HH:mm:ss")
    return f"{day(local.date())}, {seconds} (UTC{local:%z})"


def ago(value: datetime, now: datetime) -> str:
    """How long ago: ``just now``, ``5 minutes ago``, ``yesterday``; the date when it is more than a month."""
    seconds = (now - value).total_seconds()
    days = (now.astimezone().date() - value.astimezone().date()).days
    if seconds < 60:
        return _tr("just now")
    if seconds < 3600:
        return counted(_tr("%n minute ago"), _tr("%n minutes ago"), int(seconds // 60))
    if days <= 0:
        return counted(_tr("%n hour ago"), _tr("%n hours ago"), int(seconds // 3600))
    if days == 1:
        return _tr("yesterday")
    return counted(_tr("%n day ago"), _tr("%n days ago"), days) if days <= 30 else day(value.astimezone().date())


def recent(value: datetime, now: datetime) -> str:
    """A moment for a list: how long ago within the hour, the time of day today and yesterday, else the date."""
    days = (now.astimezone().date() - value.astimezone().date()).days
    if (now - value).total_seconds() < 3600:
        return ago(value, now)
    if days == 0:
        return _tr("today, %1").replace("%1", clock(value))
    return _tr("yesterday, %1").replace("%1", clock(value)) if days == 1 else moment(value)


def distance(value: date, today: date) -> str:
    """How far away a day is: ``today``, ``in 23 days``, ``in 5 months``, ``35 days ago``."""
    days = (value - today).days
    if days == 0:
        return _tr("today")
    if days == 1:
        return _tr("tomorrow")
    if days == -1:
        return _tr("yesterday")
    one, many, amount = _in_units(abs(days), past=days < 0)
    return (one if amount == 1 else many).replace("%n", number(amount))


def _in_units(days: int, *, past: bool) -> tuple[str, str, int]:
    if days <= 90:
        texts = (_tr("%n day ago"), _tr("%n days ago")) if past else (_tr("in %n day"), _tr("in %n days"))
        return (*texts, days)
    if days <= 730:
        texts = (_tr("%n month ago"), _tr("%n months ago")) if past else (_tr("in %n month"), _tr("in %n months"))
        return (*texts, round(days / _MONTH_DAYS))
    texts = (_tr("%n year ago"), _tr("%n years ago")) if past else (_tr("in %n year"), _tr("in %n years"))
    return (*texts, round(days / _YEAR_DAYS))


def _qdate(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dates", text)
