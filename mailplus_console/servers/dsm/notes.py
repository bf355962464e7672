"""What a NAS did not tell, in sentences for the person: nothing is guessed, so everything that is missing is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mailplus_console.sentence import Sentence, capitalized, counted, said
from mailplus_console.servers.dsm.asking import Told
from mailplus_console.servers.dsm.mapping import FieldNames

_QUIET = ("package", "pair")
"""Where these are not told nothing on the pages is older for it."""

_WORDS = {
    "nas_id": said("its number"),
    "place": said("the priority"),
    "limit_mb": said("the quota"),
    "has_quota": said("whether there is a quota"),
    "notify_below_percent": said("the warning threshold"),
    "key": said("the license key"),
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
            yield capitalized(
                said(
                    "{what}: not told ({why}; {call}). Shown as known before, or as not set.",
                    what=first.about,
                    why=str(last.why),
                    call=last.read.call,
                )
            )
            continue
        yield from _on_answer(last)


def _on_answer(one: Told) -> Iterator[Sentence]:
    for fact in one.read.fields:
        if one.missing[fact] and not (fact in ("place", "nas_id") and one.found[fact]):
            yield _missing(one, fact)
        if fact in one.unfit:
            yield _unfit(one, fact)
    what, call = one.read.about, one.read.call
    if one.nameless:
        yield capitalized(
            counted(
                "{what}: {n} entry of the answer of {call} cannot be told apart, so that nobody counts as gone.",
                "{what}: {n} entries of the answer of {call} cannot be told apart, so that nobody counts as gone.",
                one.nameless,
                what=what,
                call=call,
            )
        )
    if one.failed:
        yield capitalized(
            counted(
                "{what}: not told for {n} entry ({why}; {call}).",
                "{what}: not told for {n} entries ({why}; {call}).",
                len(one.failed),
                what=what,
                why=next(iter(one.failed.values())),
                call=call,
            )
        )


def _missing(one: Told, fact: str) -> Sentence:
    missing = words(fact)
    if one.found[fact]:
        missing = counted("{fact} of {n} entry", "{fact} of {n} entries", one.missing[fact], fact=missing)
    return capitalized(
        said(
            "{what}: {missing} is not told; the answer of {call} has no field “{field}”. "
            "Shown as known before, or as not set.",
            what=one.read.about,
            missing=missing,
            call=one.read.call,
            field=str(one.read.fields[fact].at),
        )
    )


def _unfit(one: Told, fact: str) -> Sentence:
    return capitalized(
        said(
            "{what}: {fact} cannot be read; the field “{field}” of {call} {is_unfit}. "
            "Shown as known before, or as not set.",
            what=one.read.about,
            fact=words(fact),
            field=str(one.read.fields[fact].at),
            call=one.read.call,
            is_unfit=one.unfit[fact],
        )
    )


def words(fact: str) -> str:
    """A fact as it stands in a sentence."""
    return _WORDS.get(fact, fact.replace("_", " "))
