"""Changes as sentences: one for each record, or one for many that had the same done to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mailplus_console.records import KINDS, Change
from mailplus_console.sentence import Sentence, capitalized, joined, said
from mailplus_console.wording.fields import FieldChange, Told, describe, fields_in_words
from mailplus_console.wording.values import PolicyNames, records, subject


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


def sentence(change: Change, names: PolicyNames | None = None) -> Sentence:
    """A change in one sentence: `User “alice” – Status: unspecified → activated`."""
    return sentence_from(change, describe(change, names))


def sentence_from(change: Change, described: Sequence[FieldChange]) -> Sentence:
    """As `sentence`, where the fields are in words already."""
    what, deed = subject(change), deed_of(change)
    if deed is Deed.REMOVED:
        return capitalized(happened(deed, what))
    fields = fields_in_words(described)
    if deed is Deed.ADDED:
        added = happened(deed, what)
        return capitalized(said("{what} – {fields}", what=added, fields=fields) if fields else added)
    return capitalized(said("{what} – {fields}", what=what, fields=fields) if fields else what)


@dataclass(frozen=True, slots=True)
class Summary:
    """Several records of one kind that had the same done to them. `sentence` tells it with their number."""

    kind: str
    deed: Deed
    count: int
    sentence: Sentence


_MOST_VALUES = 3
"""With more different outcomes than this a summary names the field only."""


def summarize(changes: Iterable[Change]) -> tuple[Summary, ...]:
    """What a large edit did, a line per kind and deed: `100,000 users changed – Status: unspecified → activated`.

    In the order of the configuration's kinds. Looks at each change once; a hundred thousand take about a second.
    """
    groups: dict[tuple[str, Deed], list[Change]] = {}
    for change in changes:
        deed = deed_of(change) if change.kind != "data_clearings" else _came_or_went(change)
        groups.setdefault((change.kind, deed), []).append(change)
    order = {kind: place for place, kind in enumerate(KINDS)}
    found = sorted(groups.items(), key=lambda item: (order[item[0][0]], item[0][1]))
    return tuple(_summary(kind, deed, its) for (kind, deed), its in found)


def _summary(kind: str, deed: Deed, changes: Sequence[Change]) -> Summary:
    count = len(changes)
    what = capitalized(happened(deed, records(kind, count)))
    details = _details(changes) if deed is Deed.CHANGED and kind not in _LISTS else ""
    return Summary(kind, deed, count, said("{what} – {details}", what=what, details=details) if details else what)


def happened(deed: Deed, what: Sentence) -> Sentence:
    """What happened to something, in the middle of a sentence: `user “alice” added`."""
    if deed is Deed.ADDED:
        return said("{what} added", what=what)
    return said("{what} removed", what=what) if deed is Deed.REMOVED else said("{what} changed", what=what)


_LISTS = ("members", "user_policy_order", "delegation_order")


def _details(changes: Sequence[Change]) -> Sentence:
    """Field by field: the change itself where there are few different ones, else the field's name."""
    outcomes: dict[str, Counter[tuple[str, str]]] = {}
    told = Told()
    for change in changes:
        for item in told.describe(change):
            outcomes.setdefault(item.field, Counter())[item.before, item.after] += 1
    return joined("; ", (_outcome(field, times) for field, times in outcomes.items()))


def _outcome(field: str, times: Counter[tuple[str, str]]) -> Sentence:
    if len(times) > _MOST_VALUES:
        return said("{field} of {number}", field=field, number=times.total())
    nothing = said("nothing")
    parts = []
    for (before, after), amount in times.most_common():
        part = said("{before} → {after}", before=before or nothing, after=after or nothing)
        parts.append(part if len(times) == 1 else said("{what} ({number})", what=part, number=amount))
    return said("{field}: {outcomes}", field=field, outcomes=joined(", ", parts))
