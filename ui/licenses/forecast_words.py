"""The coming user limit in words: for the chart's callout, its screen reader text and the table beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mailplus_console.effective.seats import LimitFrom
from ui import dates
from ui.text import Texts, number

_tr = Texts("Forecast")

_MOST_KEYS = 3


def balance(limit: int, used: int) -> str:
    """What is left or missing: ``12 seats left``, ``no seat left``, ``8 seats short``."""
    if used > limit:
        return _tr.counted("%Ln seat short", "%Ln seats short", used - limit)
    if used == limit:
        return _tr("no seat left")
    return _tr.counted("%Ln seat left", "%Ln seats left", limit - used)


def ending(point: LimitFrom) -> str:
    """Which licenses end: their keys, of many the first and how many more."""
    keys = [license_.key for license_ in point.expired]
    if len(keys) <= _MOST_KEYS:
        return ", ".join(keys)
    more = _tr.counted("and %Ln more", "and %Ln more", len(keys) - _MOST_KEYS + 1)
    return f"{', '.join(keys[: _MOST_KEYS - 1])} {more}"


def callout_lines(points: Sequence[LimitFrom], index: int, used: int) -> list[str]:
    """What the chart shows beside a point."""
    point = points[index]
    lines = [_when(point.day, points[0].day), _limit(point, points[index - 1] if index else None)]
    lines.append(_sentence_case(balance(point.limit, used)))
    lines += [_tr("%1 expires").replace("%1", license_.key) for license_ in point.expired[:_MOST_KEYS]]
    if len(point.expired) > _MOST_KEYS:
        lines.append(_tr.counted("and %Ln more", "and %Ln more", len(point.expired) - _MOST_KEYS))
    return lines


def point_sentence(points: Sequence[LimitFrom], index: int, used: int) -> str:
    """A point as a sentence, for screen readers."""
    return ". ".join(callout_lines(points, index, used)) + "."


def summary_sentence(points: Sequence[LimitFrom], used: int) -> str:
    """The whole forecast in a sentence or two."""
    if not points:
        return ""
    seats = _tr.counted("The user limit is %Ln seat today", "The user limit is %Ln seats today", points[0].limit)
    tail = _tr("and stays so for the next 12 months.")
    if len(points) > 1:
        tail = _tr("and falls to %1 by %2.").replace("%1", number(points[-1].limit))
        tail = tail.replace("%2", dates.day(points[-1].day))
    sentence = f"{seats} {tail}"
    short = first_shortage(points, used)
    if short is points[0]:
        sentence += " " + _tr("Already today there are more activated users than seats.")
    elif short is not None:
        shortage = _tr("From %1 on there are more activated users than seats: %2.")
        sentence += " " + shortage.replace("%1", dates.day(short.day)).replace("%2", balance(short.limit, used))
    return sentence


def first_shortage(points: Sequence[LimitFrom], used: int) -> LimitFrom | None:
    """The first day on which the seats do not suffice any more; None when they do throughout."""
    return next((point for point in points if point.limit < used), None)


def _when(day: date, today: date) -> str:
    if day == today:
        return _tr("Today")
    return f"{_tr('From %1').replace('%1', dates.day(day))} · {dates.distance(day, today)}"


def _limit(point: LimitFrom, before: LimitFrom | None) -> str:
    if before is None:
        return _tr.counted("Limit %Ln seat", "Limit %Ln seats", point.limit)
    return _tr("Limit %1 → %2").replace("%1", number(before.limit)).replace("%2", number(point.limit))


def _sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]
