"""What a NAS did not tell, in sentences for the person: nothing is guessed, so everything that is missing is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mailplus_console.edits.draft import counted
from mailplus_console.servers.dsm.asking import Told
from mailplus_console.servers.dsm.mapping import FieldNames

_QUIET = ("package", "pair")
"""Where these are not told nothing on the pages is older for it."""

_WORDS = {
    "nas_id": "its number",
    "place": "the priority",
    "limit_mb": "the quota",
    "has_quota": "whether there is a quota",
    "notify_below_percent": "the warning threshold",
    "key": "the license key",
}


def notes_on(told: Mapping[str, Told], names: FieldNames) -> Iterator[str]:
    """A sentence on each read that was not answered, and on the fields that are not in the answers."""
    for first in names.first_reads():
        one = told.get(first.name)
        if one is None or first.record in _QUIET:
            continue
        tried = [one]
        while not tried[-1].answered and tried[-1].read.otherwise in told:
            tried.append(told[str(tried[-1].read.otherwise)])
        last = tried[-1]
        if not last.answered:
            yield (
                f"{_capital(first.about)}: not told ({last.why}; {last.read.call}). Shown as known before, or as not "
                "set."
            )
            continue
        yield from _on_answer(last)


def _on_answer(one: Told) -> Iterator[str]:
    call = one.read.call
    for fact, how in one.read.fields.items():
        if one.missing[fact] and not (fact in ("place", "nas_id") and one.found[fact]):
            some = "" if not one.found[fact] else f" of {counted(one.missing[fact], 'entry', 'entries')}"
            yield (
                f"{_capital(one.read.about)}: {words(fact)}{some} is not told; the answer of {call} has no field "
                f"“{how.at}”. Shown as known before, or as not set."
            )
        if fact in one.unfit:
            yield (
                f"{_capital(one.read.about)}: {words(fact)} cannot be read; the field “{how.at}” of {call} "
                f"{one.unfit[fact]}. Shown as known before, or as not set."
            )
    if one.nameless:
        yield (
            f"{_capital(one.read.about)}: {counted(one.nameless, 'entry', 'entries')} of the answer of {call} cannot "
            "be told apart, so that nobody counts as gone."
        )
    if one.failed:
        yield (
            f"{_capital(one.read.about)}: not told for {counted(len(one.failed), 'entry', 'entries')} "
            f"({next(iter(one.failed.values()))}; {call})."
        )


def words(fact: str) -> str:
    """A fact as it stands in a sentence."""
    return _WORDS.get(fact, fact.replace("_", " "))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
