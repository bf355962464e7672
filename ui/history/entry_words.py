"""A journal entry in words: what kind it is, and what has become of it since."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from mailplus_console.effective.rights import LOCAL_ADMINISTRATOR
from mailplus_console.journal import Entry, EntryKind
from ui.text import Texts, number

_tr = Texts("History")

START = 0
"""Stands for the empty start where an entry's number is asked for: the state before the first entry."""


def empty_start(first: Entry) -> Entry:
    """What the list shows below the first entry."""
    return Entry(START, first.at, "", _tr("The empty start"))


class KindWords(NamedTuple):
    """How a kind of entry is told apart: a word, an icon and a tone; never by color alone."""

    text: str
    icon: str
    tone: str


def words_of(entry: Entry) -> KindWords:
    """The word, icon and tone of an entry."""
    return KindWords(_tr("Start"), "circle", "neutral") if entry.number == START else kind_words(entry.kind)


def kind_words(kind: EntryKind) -> KindWords:
    """The word, icon and tone of a kind of entry."""
    return {
        EntryKind.EDIT: KindWords(_tr("Edit"), "edit", "neutral"),
        EntryKind.UNDO: KindWords(_tr("Undo"), "undo", "warning"),
        EntryKind.REDO: KindWords(_tr("Redo"), "redo", "info"),
        EntryKind.RESTORE: KindWords(_tr("Restore"), "reset", "info"),
        EntryKind.PULL: KindWords(_tr("Pull"), "download", "info"),
        EntryKind.APPLY: KindWords(_tr("Apply"), "send", "success"),
    }[kind]


def operator_name(name: str) -> str:
    """The operator's name; the local administrator's in the person's language."""
    return _tr("Local administrator") if name == LOCAL_ADMINISTRATOR.name else name


def about(entry: Entry) -> str:
    """Which other entry an undo, redo or restore is about; '' for an edit."""
    target = number(entry.target or 0)
    if entry.kind is EntryKind.UNDO:
        return _tr("Takes back entry %1.").replace("%1", target)
    if entry.kind is EntryKind.REDO:
        return _tr("Makes entry %1 again.").replace("%1", target)
    if entry.kind is EntryKind.RESTORE and entry.target is None:
        return _tr("Brings back the empty start.")
    if entry.kind is EntryKind.RESTORE:
        return _tr("Brings back the state after entry %1.").replace("%1", target)
    return ""


def undone(entries: Iterable[Entry]) -> dict[int, int]:
    """Which entries are taken back at present: number → number of the undo that did it."""
    found: dict[int, int] = {}
    for entry in entries:
        if entry.target is None:
            continue
        if entry.kind is EntryKind.UNDO:
            found[entry.target] = entry.number
        elif entry.kind is EntryKind.REDO:
            found.pop(entry.target, None)
    return found


def undone_words(by: int) -> str:
    """That an entry does not count any more."""
    return _tr("Undone by entry %1.").replace("%1", number(by))
