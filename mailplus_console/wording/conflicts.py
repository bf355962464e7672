"""A conflict in words: what it is about, and its value in the base, here and at the server."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mailplus_console.edits.draft import quoted
from mailplus_console.merge import Conflict
from mailplus_console.records import Change
from mailplus_console.wording.fields import describe, fields_in_words, title_and_words
from mailplus_console.wording.values import PLAIN, Formats, PolicyNames, subject

_ORDER_SIGN = " › "


@dataclass(frozen=True, slots=True)
class ConflictWords:
    """`subject` is the record, `field` what of it ('' = the whole record); then the three values, in words."""

    subject: str
    field: str
    base: str
    mine: str
    theirs: str
    merged: str = ""


def conflict_words(conflict: Conflict, names: PolicyNames, formats: Formats = PLAIN) -> ConflictWords:
    """What a person has to know to choose."""
    about = _subject(conflict, names)
    if conflict.merged is not None:
        orders = (_order(value, names) for value in (conflict.base, conflict.mine, conflict.theirs, conflict.merged))
        return ConflictWords(about, "", *orders)
    if not conflict.field:
        return ConflictWords(
            about, "", "", *(_fate(conflict, side, formats) for side in (conflict.mine, conflict.theirs))
        )
    title, words = title_and_words(conflict.kind, conflict.field)
    added = conflict.base is None
    return ConflictWords(
        about,
        title,
        "" if added else words(conflict.base, formats),
        words(conflict.mine, formats),
        words(conflict.theirs, formats),
    )


def conflict_sentence(conflict: Conflict, names: PolicyNames, formats: Formats = PLAIN) -> str:
    """All of it in one line: `user “alice”, Status: was unspecified; mine activated; theirs deactivated`."""
    words = conflict_words(conflict, names, formats)
    about = f"{words.subject}, {words.field}" if words.field else words.subject
    was = f"was {words.base}; " if words.base else ""
    return f"{about}: {was}mine {words.mine or 'nothing'}; theirs {words.theirs or 'nothing'}"


def _subject(conflict: Conflict, names: PolicyNames) -> str:
    record = next((value for value in (conflict.mine, conflict.theirs, conflict.base) if value is not None), None)
    if conflict.kind in ("user_policies", "delegations"):
        one = "user policy" if conflict.kind == "user_policies" else "delegation"
        name = names.get(conflict.key) or getattr(record, "name", "")
        return f"{one} {quoted(name)}" if name else f"a {one}"
    return subject(Change(conflict.kind, conflict.key, None, record))


def _order(order: tuple[str, ...] | None, names: PolicyNames) -> str:
    return _ORDER_SIGN.join(names.get(policy, "a deleted policy") for policy in order or ())


def _fate(conflict: Conflict, record: Any, formats: Formats) -> str:
    """What one side did with the whole record."""
    if record is None:
        return "removed"
    fields = describe(Change(conflict.kind, conflict.key, conflict.base, record), None, formats)
    return f"kept, {fields_in_words(fields)}" if fields else "kept"
