"""One step of a plan at a NAS: look, write what is not so yet, read back; only through calls that are confirmed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any

from mailplus_console.effective.activation import Activation, by_groups
from mailplus_console.errors import Refused, Unavailable
from mailplus_console.plan import Step
from mailplus_console.records import Change, Configuration
from mailplus_console.sentence import Sentence, capitalized, counted, joined, said
from mailplus_console.servers.dsm.asking import Asking, Told
from mailplus_console.servers.dsm.assembling import assemble
from mailplus_console.servers.dsm.calling import Call
from mailplus_console.servers.dsm.facts import FACTS
from mailplus_console.servers.dsm.identities import POLICY_KINDS, Identities
from mailplus_console.servers.dsm.mapping import FieldNames
from mailplus_console.servers.dsm.notes import words
from mailplus_console.servers.dsm.requests_of import ORDER_OF, Deed, deeds, parameters, touched_facts
from mailplus_console.servers.dsm.session import DsmSession
from mailplus_console.syncing.server import Drifted
from mailplus_console.wording import policy_names, sentence, subject

_MOST_NAMED = 3


class Writing:
    """Writes at one NAS. `known` is what it said last; `confirmed` are the calls that may be made.

    `remember` makes durable under which names the policies of this console go there.
    """

    def __init__(
        self,
        session: DsmSession,
        names: FieldNames,
        identities: Identities,
        confirmed: frozenset[str],
        remember: Callable[[], None],
    ) -> None:
        self._session = session
        self._names = names
        self._identities = identities
        self._confirmed = confirmed
        self._remember = remember

    def write(self, step: Step, known: Configuration) -> Configuration:
        """Bring a step about and give what the NAS says then. Raises as `Server.write`."""
        needed = _needed(step.changes)
        told, present = self._look(needed, known)
        todo = _to_be_written(step.changes, present)
        if not todo:
            return present
        _check_readable(todo, told)
        _check_clearings(todo, present)
        wanted = present.changed(todo)
        work = deeds(todo, wanted, self._identities)
        for deed in work:
            self._check_confirmed(deed.write)
        calls = [self._call(deed, told) for deed in work]
        self._remember_names(todo)
        self._send(work, calls)
        for change in todo:
            if change.kind in POLICY_KINDS and change.after is None:
                self._identities.forget(change.kind, change.key)
        _, after = self._look(needed, present)
        _check_landed(todo, after)
        return after

    def _look(
        self, needed: Mapping[str, frozenset[str]], known: Configuration
    ) -> tuple[dict[str, Told], Configuration]:
        """What the NAS says of these facts now; everything else as it was known."""
        told = Asking(self._session, self._names).some(needed) if needed else {}
        return told, assemble(told, self._names, known, self._identities).configuration

    def _check_confirmed(self, write: str) -> None:
        """The one place that everything which changes something comes past."""
        if write not in self._confirmed:
            about = self._names.writes[write].about if write in self._names.writes else write
            raise Refused(
                said(
                    "No capture has shown yet how the NAS takes {about}: nothing was written. “mailplus-console dsm "
                    "probe” says how to go on.",
                    about=about,
                )
            )

    def _call(self, deed: Deed, told: Mapping[str, Told]) -> Call:
        write = self._names.writes[deed.write]
        base = None
        if write.base is not None:
            answers = dict(told[write.base].answers) if write.base in told else {}
            key = next((loop for loop in answers if loop.casefold() == deed.loop.casefold()), None)
            if key is None or not isinstance(answers[key], dict):
                raise Refused(
                    said("{call} wants everything back that the NAS says, and it does not say it now.", call=write.call)
                )
            base = answers[key]
        return Call(write.api, write.method, write.version, parameters(write, deed.facts, base))

    def _remember_names(self, todo: Sequence[Change]) -> None:
        """A policy has no id of ours at the NAS: whoever comes after a crash finds it by its name."""
        policies = [change for change in todo if change.kind in POLICY_KINDS and change.after is not None]
        for change in policies:
            self._identities.remember(change.kind, change.after.name, change.key)
        if policies:
            self._remember()

    def _send(self, work: Sequence[Deed], calls: Sequence[Call]) -> None:
        done: list[Sentence] = []
        for deed, call in zip(work, calls, strict=True):
            self._check_confirmed(deed.write)
            try:
                self._session.made(call, write=True)
            except (Refused, Unavailable) as problem:
                problem.args = (joined(" ", [problem.sentence, *_so_far(done, len(work))]), *problem.args[1:])
                raise
            about = self._names.writes[deed.write].about
            done.append(said("{call} ({what})", call=about, what=deed.about))


def _so_far(done: Sequence[Sentence], of: int) -> Iterator[Sentence]:
    """What of the step is at the NAS already."""
    if of == 1:
        return
    if not done:
        yield said("Nothing of this step was written before it.")
        return
    yield said("Written before it: {done}. Applying again goes on from there.", done=_some("; ", done))


def _some(separator: str, what: Sequence[Sentence]) -> Sentence:
    first = joined(separator, what[:_MOST_NAMED])
    if len(what) <= _MOST_NAMED:
        return first
    return counted("{first} and {n} more", "{first} and {n} more", len(what) - _MOST_NAMED, first=first)


def _needed(changes: Sequence[Change]) -> dict[str, frozenset[str]]:
    """What has to be read to see whether the changes are so already, and how to make them."""
    needed: dict[str, frozenset[str]] = {}
    for change in changes:
        if change.kind == "data_clearings":
            needed["users"] = needed.get("users", frozenset()) | {"status"}
            continue
        kind = ORDER_OF.get(change.kind, change.kind)
        facts = frozenset(FACTS[kind]) if kind in POLICY_KINDS else touched_facts(change) - {"name"}
        needed[kind] = needed.get(kind, frozenset()) | facts
    return needed


def _to_be_written(changes: Sequence[Change], present: Configuration) -> tuple[Change, ...]:
    """The changes that are not at the NAS yet. Raises Drifted where it has neither what they expect nor want."""
    todo: list[Change] = []
    drifted: list[Change] = []
    for change in changes:
        found = present.record(change.kind, change.key)
        if _is_so(change, found):
            continue
        if change.kind == "data_clearings" or _as_expected(change, found):
            todo.append(change if change.kind == "data_clearings" else change._replace(before=found))
        else:
            drifted.append(change._replace(after=found))
    if drifted:
        names = policy_names(tuple(drifted))
        raise Drifted(tuple(sentence(change, names) for change in drifted))
    return tuple(todo)


def _is_so(change: Change, found: Any) -> bool:
    if change.kind == "data_clearings":
        return change.after is None  # nothing to be done; and whether data is gone nobody can read
    if change.kind == "licenses" and change.before is None:
        return found is not None  # the NAS has the key, and says itself what it is worth
    return bool(found == change.after)


def _as_expected(change: Change, found: Any) -> bool:
    """Whether the NAS has what was there before, or a part of the change already: a record may take several calls."""
    if change.kind not in ORDER_OF:
        if found is None or change.before is None or change.after is None:
            return found is change.before is None or bool(found == change.before)
        return all(
            getattr(found, one.name) in (getattr(change.before, one.name), getattr(change.after, one.name))
            for one in fields(found)
        )
    # Policies of this very step may have landed or gone already, when it was broken off before.
    kept = frozenset(change.before) & frozenset(found)
    return [one for one in found if one in kept] == [one for one in change.before if one in kept] or [
        one for one in found if one in kept
    ] == [one for one in change.after if one in kept]


def _check_readable(todo: Sequence[Change], told: Mapping[str, Told]) -> None:
    """What cannot be read back is not written: nobody could say whether it has happened."""
    for change in todo:
        if change.kind == "data_clearings" or change.kind in ORDER_OF:
            continue
        facts = {"key"} if change.kind == "licenses" else touched_facts(change) - {"has_quota", "name"}
        some = [one for one in told.values() if one.read.record == change.kind and one.answered]
        for fact in sorted(facts):
            if not any(fact in one.read.fields and (not one.items or one.tells(fact)) for one in some):
                text = said(
                    "{what}: the NAS does not tell {fact}, so that nobody could see whether it was changed. "
                    "Nothing was written; “mailplus-console dsm probe” shows what it tells.",
                    what=subject(change),
                    fact=words(fact),
                )
                raise Refused(capitalized(text))


def _check_clearings(todo: Sequence[Change], present: Configuration) -> None:
    """Data is cleared of users who are not activated, as the NAS has it now."""
    clearings = [change for change in todo if change.kind == "data_clearings"]
    if not clearings:
        return
    activation = Activation(present, by_groups(present))
    for change in clearings:
        user = present.users.get(change.key)
        if user is None or activation.of(user).active:
            name = change.key
            raise Refused(
                said("The user “{name}” is not there any more at the NAS: no data is cleared. Pull first.", name=name)
                if user is None
                else said("The user “{name}” is activated at the NAS: no data is cleared. Pull first.", name=name)
            )


def _check_landed(todo: Sequence[Change], after: Configuration) -> None:
    """The NAS said that it did it; what it says when it is read is what counts."""
    missed = [
        change
        for change in todo
        if change.kind != "data_clearings" and not _is_so(change, after.record(change.kind, change.key))
    ]
    if missed:
        raise Refused(
            said(
                "The NAS took the changes, but does not have all of them when it is read again: {names}. "
                "Pull to see what it has.",
                names=_some(", ", [subject(change) for change in missed]),
            )
        )
