"""Applying: the plan is carried out at the server, step by step, and every outcome is noted as it lands.

To go on after a crash or a broken line is to apply again: the server is read first, and what it has already is done.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mailplus_console.effective import rights
from mailplus_console.effective.resolution import Resolution
from mailplus_console.effective.rights import Operator
from mailplus_console.errors import Cancelled, Refused, Unavailable
from mailplus_console.ledger import Staged
from mailplus_console.plan import Part, Step, steps
from mailplus_console.records import Change, Configuration, difference
from mailplus_console.sentence import Sentence, counted, said
from mailplus_console.syncing import pulling
from mailplus_console.syncing.pulling import Pulled
from mailplus_console.syncing.server import Account, Drifted, Report, Server
from mailplus_console.syncing.server_profiles import ServerKind
from mailplus_console.syncing.server_side import ServerSide
from mailplus_console.wording import deed_of, happened, policy_names, sentence, subject

Adopt = Callable[[Staged], object]
"""Shows what has become durable; called on the thread that applies."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A server that was read and has not drifted: the steps that are left, and what is not going to be applied.

    `landed` is what the server turned out to have already; `left_out` are changes of kinds that it does not take.
    """

    pulled: Pulled
    steps: tuple[Step, ...]
    landed: tuple[Change, ...]
    left_out: tuple[Change, ...]

    @property
    def clearings(self) -> tuple[str, ...]:
        """The users whose data the plan removes for good."""
        return tuple(change.key for step in self.steps if step.irreversible for change in step.changes)


@dataclass(frozen=True, slots=True)
class Applied:
    """How an apply ended. `stopped` says in a sentence why not everything was done; '' where it was.

    `unread` says why the server was not read once more when all was written; the next pull brings what it says.
    """

    steps_done: int
    steps_in_all: int
    records: int
    stopped: str = ""
    final: Pulled | None = None
    unread: str = ""


def prepare(side: ServerSide, server: Server, report: Report, today: date) -> Ready:
    """Read the server and compare; nothing is written. Raises Drifted, Refused (rights, no pull yet), Unavailable."""
    link = side.link
    if link is None or link.profile != server.profile.id:
        raise Refused(
            said("This workspace was never pulled from “{server}”. Pull first, then apply.", server=server.profile.name)
        )
    pulled = pulling.read(side, server, report)
    wanted = side.difference()
    left_out = tuple(change for change in wanted if change.kind not in server.writes)
    wanted = tuple(change for change in wanted if change.kind in server.writes)
    landed = _landed(pulled, wanted)
    there = frozenset((change.kind, change.key) for change in landed)
    todo = tuple(change for change in wanted if (change.kind, change.key) not in there)
    _check_rights(pulled.reading.configuration, pulled.reading.account, todo, today)
    return Ready(pulled, steps(todo), landed, left_out)


def run(
    side: ServerSide,
    server: Server,
    ready: Ready,
    report: Report,
    adopt: Adopt,
    *,
    clear_data: bool = False,
) -> Applied:
    """Write the steps one after another; a refusal or a broken line ends it, and what has landed is noted.

    Steps that remove data for good are left out unless `clear_data`. The server is read once more at the end.
    """
    if ready.landed:
        side.absorb(ready.landed)
    todo = [step for step in ready.steps if clear_data or not step.irreversible]
    name, who = server.profile.name, ready.pulled.reading.account.name
    total, done, records = sum(len(step.changes) for step in todo), 0, 0
    for step in todo:
        try:
            report(records, total)
            server.write(step)
        except Cancelled:
            return Applied(done, len(todo), records, said("You stopped it."))
        except (Refused, Unavailable) as problem:
            what, why = in_words(step), problem.sentence
            adopt(side.note(said("Not applied to “{server}”: {what}. {why}", server=name, what=what, why=why), who))
            return Applied(done, len(todo), records, why)
        text = said("Applied to “{server}”: {what}", server=name, what=in_words(step))
        adopt(side.stage_landing(step.changes, text, who, _carried_out(server, step)))
        done, records = done + 1, records + len(step.changes)
    report(records, total)
    try:  # what the server says now: numbers that it gave, keys that it confirmed
        return Applied(done, len(todo), records, final=pulling.read(side, server, report))
    except Cancelled:
        return Applied(done, len(todo), records, unread=said("You stopped it."))
    except (Refused, Unavailable) as problem:  # no harm: all steps are written and noted
        return Applied(done, len(todo), records, unread=problem.sentence)


def _landed(pulled: Pulled, wanted: Sequence[Change]) -> tuple[Change, ...]:
    """What the server has already as it is wanted. Raises Drifted where it differs otherwise from what was known."""
    drift = {(change.kind, change.key): change for change in difference(pulled.known, pulled.reading.configuration)}
    landed = tuple(
        change
        for change in wanted
        if (found := drift.get((change.kind, change.key))) is not None and found.after == change.after
    )
    for change in landed:
        del drift[change.kind, change.key]
    if drift:
        names = policy_names(pulled.known, pulled.reading.configuration)
        raise Drifted(tuple(sentence(change, names) for change in drift.values()))
    return landed


def _check_rights(theirs: Configuration, account: Account, changes: tuple[Change, ...], today: date) -> None:
    """What this account may not do at the server is refused here, before anything is written."""
    if account.administrator or not changes:
        return
    before = Resolution(theirs, today)
    after = before.after(theirs.changed(changes), changes)
    rights.check(before, after, changes, Operator(account.name))


def _carried_out(server: Server, step: Step) -> tuple[Change, ...]:
    """Orders to the NAS are gone once they are carried out; a hub keeps them for whoever has the NAS."""
    if step.part is not Part.DATA_CLEARINGS or server.profile.kind is not ServerKind.DSM:
        return ()
    return tuple(Change(change.kind, change.key, change.after, None) for change in step.changes if change.after)


_PARTS: Mapping[Part, Callable[[int], Sentence]] = {
    Part.LICENSES: lambda n: counted("{n} license", "{n} licenses", n),
    Part.SERVER: lambda n: counted("{n} setting", "{n} settings", n),
    Part.DEACTIVATIONS: lambda n: counted("{n} deactivation", "{n} deactivations", n),
    Part.ACCOUNTS: lambda n: counted("{n} account", "{n} accounts", n),
    Part.MEMBERSHIP: lambda n: counted("{n} list of members", "{n} lists of members", n),
    Part.USER_POLICIES: lambda n: counted("{n} change of user policies", "{n} changes of user policies", n),
    Part.DELEGATIONS: lambda n: counted("{n} change of delegations", "{n} changes of delegations", n),
    Part.REMOVED_ACCOUNTS: lambda n: counted("{n} removed account", "{n} removed accounts", n),
    Part.DATA_CLEARINGS: lambda n: counted("{n} data clearing", "{n} data clearings", n),
}


def in_words(step: Step) -> Sentence:
    """A step in a few words: 'user “alice” changed', '1,000 accounts'."""
    if len(step.changes) == 1:
        (change,) = step.changes
        if step.irreversible:
            return said("{what} removed for good", what=subject(change))
        return happened(deed_of(change), subject(change))
    return _PARTS[step.part](len(step.changes))
