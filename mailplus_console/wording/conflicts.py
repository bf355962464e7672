"""A conflict in words: what it is about, and its value in the base, here and at the server."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mailplus_console.merge import Conflict
from mailplus_console.records import Change
from mailplus_console.sentence import joined, said
from mailplus_console.wording.fields import describe, fields_in_words, title_and_words
from mailplus_console.wording.values import PolicyNames, subject

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


def conflict_words(conflict: Conflict, names: PolicyNames) -> ConflictWords:
    """What a person has to know to choose."""
    about = _subject(conflict, names)
    if conflict.merged is not None:
        orders = (_order(value, names) for value in (conflict.base, conflict.mine, conflict.theirs, conflict.merged))
        return ConflictWords(about, "", *orders)
    if not conflict.field:
        return ConflictWords(about, "", "", *(_fate(conflict, side) for side in (conflict.mine, conflict.theirs)))
    title, words = title_and_words(conflict.kind, conflict.field)
    added = conflict.base is None
    return ConflictWords(
        about,
        title,
        "" if added else words(conflict.base),
        words(conflict.mine),
        words(conflict.theirs),
    )


def conflict_sentence(conflict: Conflict, names: PolicyNames) -> str:
    """All of it in one line: `user “alice”, Status: was unspecified; mine activated; theirs deactivated`."""
    words = conflict_words(conflict, names)
    about = joined(", ", [words.subject, words.field] if words.field else [words.subject])
    nothing = said("nothing")
    mine, theirs = words.mine or nothing, words.theirs or nothing
    if not words.base:
        return said("{about}: mine {mine}; theirs {theirs}", about=about, mine=mine, theirs=theirs)
    return said(
        "{about}: was {base}; mine {mine}; theirs {theirs}", about=about, base=words.base, mine=mine, theirs=theirs
    )


def _subject(conflict: Conflict, names: PolicyNames) -> str:
    record = next((value for value in (conflict.mine, conflict.theirs, conflict.base) if value is not None), None)
    if conflict.kind in ("user_policies", "delegations"):
        name = names.get(conflict.key) or getattr(record, "name", "")
        if conflict.kind == "user_policies":
            return said("user policy “{name}”", name=name) if name else said("a user policy")
        return said("delegation “{name}”", name=name) if name else said("a delegation")
    return subject(Change(conflict.kind, conflict.key, None, record))


def _order(order: tuple[str, ...] | None, names: PolicyNames) -> str:
    deleted = said("a deleted policy")
    return joined(_ORDER_SIGN, (names.get(policy, deleted) for policy in order or ()))


def _fate(conflict: Conflict, record: Any) -> str:
    """What one side did with the whole record."""
    if record is None:
        return said("removed")
    fields = describe(Change(conflict.kind, conflict.key, conflict.base, record), None)
    return said("kept, {fields}", fields=fields_in_words(fields)) if fields else said("kept")
