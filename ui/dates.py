"""Dates and times in the person's locale, and how far away they are."""

from __future__ import annotations

import re
from datetime import date, datetime

from PySide6 import QtCore
from PySide6.QtCore import QDate, QTime

from ui.text import Texts, locale

_tr = Texts("Dates")

_MONTH_DAYS, _YEAR_DAYS = 30.44, 365.25
_DAYS_UP_TO, _MONTHS_UP_TO = 90, 730
"""A distance is told in days up to the one, in months up to the other (days), in years beyond; all are whole."""


def day(value: date) -> str:
    """A date with the month's short name, in the order of the locale: ``1 Apr 2026``, ``Apr 1, 2026``."""
    pattern = locale().dateFormat(QtCore.QLocale.FormatType.LongFormat)
    pattern = re.sub(r"[\s,،]*dddd[\s,،]*", "", pattern).replace("MMMM", "MMM")
    return locale().toString(_qdate(value), pattern)


def month(value: date) -> str:
    """The short name of a month, for an axis."""
    return locale().standaloneMonthName(value.month, QtCore.QLocale.FormatType.ShortFormat)


def clock(value: datetime) -> str:
    """The local time of day of a moment with a zone: ``14:03``."""
    local = value.astimezone()
    return locale().toString(QTime(local.hour, local.minute, local.second), QtCore.QLocale.FormatType.ShortFormat)


def moment(value: datetime) -> str:
    """Date and time of day, local: ``1 Apr 2026, 14:03``."""
    return f"{day(value.astimezone().date())}, {clock(value)}"


def exact(value: datetime) -> str:
    """A moment to the second, with its distance to UTC: for who has to prove something."""
    local = value.astimezone()
    seconds = locale().toString(QTime(local.hour, local.minute, local.second), "HH:mm:ss")
    return f"{day(local.date())}, {seconds} (UTC{local:%z})"


def ago(value: datetime, now: datetime) -> str:
    """How long ago: ``just now``, ``5 minutes ago``, ``yesterday``; the date when it is more than a month."""
    seconds = (now - value).total_seconds()
    days = (now.astimezone().date() - value.astimezone().date()).days
    if seconds < 60:
        return _tr("just now")
    if seconds < 3600:
        return _tr.counted("%Ln minute ago", "%Ln minutes ago", int(seconds // 60))
    if days <= 0:
        return _tr.counted("%Ln hour ago", "%Ln hours ago", int(seconds // 3600))
    if days == 1:
        return _tr("yesterday")
    return _tr.counted("%Ln day ago", "%Ln days ago", days) if days <= 30 else day(value.astimezone().date())


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
    return _passed(-days) if days < 0 else _ahead(days)


def _passed(days: int) -> str:
    if days <= _DAYS_UP_TO:
        return _tr.counted("%Ln day ago", "%Ln days ago", days)
    if days <= _MONTHS_UP_TO:
        return _tr.counted("%Ln month ago", "%Ln months ago", int(days / _MONTH_DAYS))
    return _tr.counted("%Ln year ago", "%Ln years ago", int(days / _YEAR_DAYS))


def _ahead(days: int) -> str:
    if days <= _DAYS_UP_TO:
        return _tr.counted("in %Ln day", "in %Ln days", days)
    if days <= _MONTHS_UP_TO:
        return _tr.counted("in %Ln month", "in %Ln months", int(days / _MONTH_DAYS))
    return _tr.counted("in %Ln year", "in %Ln years", int(days / _YEAR_DAYS))


def _qdate(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)
