"""Changes as sentences: one for each record, or one for many that had the same done to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mailplus_console.records import KINDS, SINGLE_KINDS, Change
from mailplus_console.wording.fields import FieldChange, Told, describe, fields_in_words
from mailplus_console.wording.values import KIND_NAMES, PLAIN, Formats, PolicyNames, subject


class Deed(StrEnum):
    """What happened to a record."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


def deed_of(change: Change) -> Deed:
    """Whether a change adds, removes or changes its record; lists of members and priorities are always changed.

    So is the data of a user: who plans to clear it adds nothing.
    """
    return Deed.CHANGED if change.kind in ("vanished", "data_clearings") else _came_or_went(change)


def _came_or_went(change: Change) -> Deed:
    if change.kind in _LISTS:
        return Deed.CHANGED
    if change.before is None:
        return Deed.ADDED
    return Deed.REMOVED if change.after is None else Deed.CHANGED


def sentence(change: Change, names: PolicyNames | None = None, formats: Formats = PLAIN) -> str:
    """A change in one sentence: `User “alice” – Status: unspecified → activated`."""
    return sentence_from(change, describe(change, names, formats))


def sentence_from(change: Change, described: Sequence[FieldChange]) -> str:
    """As `sentence`, where the fields are in words already."""
    what = subject(change)
    what = what[0].upper() + what[1:]
    deed = deed_of(change)
    if deed is Deed.REMOVED:
        return f"{what} removed"
    fields = fields_in_words(described)
    if deed is Deed.ADDED:
        return f"{what} added" + (f" – {fields}" if fields else "")
    return f"{what} – {fields}" if fields else what


@dataclass(frozen=True, slots=True)
class Summary:
    """Several records of one kind that had the same done to them. `sentence` tells it with their number."""

    kind: str
    deed: Deed
    count: int
    sentence: str


_MOST_VALUES = 3
"""With more different outcomes than this a summary names the field only."""


def summarize(changes: Iterable[Change], formats: Formats = PLAIN) -> tuple[Summary, ...]:
    """What a large edit did, a line per kind and deed: `100,000 users changed – Status: unspecified → activated`.

    In the order of the configuration's kinds. Looks at each change once; a hundred thousand take about a second.
    """
    groups: dict[tuple[str, Deed], list[Change]] = {}
    for change in changes:
        deed = deed_of(change) if change.kind != "data_clearings" else _came_or_went(change)
        groups.setdefault((change.kind, deed), []).append(change)
    order = {kind: place for place, kind in enumerate(KINDS)}
    found = sorted(groups.items(), key=lambda item: (order[item[0][0]], item[0][1]))
    return tuple(_summary(kind, deed, its, formats) for (kind, deed), its in found)


def _summary(kind: str, deed: Deed, changes: Sequence[Change], formats: Formats) -> Summary:
    count = len(changes)
    one, many = KIND_NAMES[kind]
    what = f"{one} {deed}".capitalize() if kind in SINGLE_KINDS else None
    what = what or f"{formats.number(count)} {one if count == 1 else many} {deed}"
    details = _details(changes, formats) if deed is Deed.CHANGED and kind not in _LISTS else ""
    return Summary(kind, deed, count, f"{what} – {details}" if details else what)


_LISTS = ("members", "user_policy_order", "delegation_order")


def _details(changes: Sequence[Change], formats: Formats) -> str:
    """Field by field: the change itself where there are few different ones, else the field's name."""
    outcomes: dict[str, Counter[tuple[str, str]]] = {}
    told = Told(None, formats)
    for change in changes:
        for item in told.describe(change):
            outcomes.setdefault(item.field, Counter())[item.before, item.after] += 1
    return "; ".join(_outcome(field, counted, formats) for field, counted in outcomes.items())


def _outcome(field: str, counted: Counter[tuple[str, str]], formats: Formats) -> str:
    if len(counted) > _MOST_VALUES:
        return f"{field} of {formats.number(counted.total())}"
    parts = []
    for (before, after), count in counted.most_common():
        times = "" if len(counted) == 1 else f" ({formats.number(count)})"
        parts.append(f"{before or 'nothing'} → {after or 'nothing'}{times}")
    return f"{field}: {', '.join(parts)}"
