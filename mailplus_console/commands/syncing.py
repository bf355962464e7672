"""`pull` and `apply`: taking over what a server says, and carrying the plan out there."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any

from mailplus_console.commands.opening import to_edit, to_fill
from mailplus_console.commands.plan import linked, plan_as_text
from mailplus_console.commands.signing_in import open_server, somebody_to_ask
from mailplus_console.errors import Refused
from mailplus_console.merge import Conflict, Conflicting, Place, Side
from mailplus_console.sentence import counted
from mailplus_console.syncing import applying, pulling
from mailplus_console.syncing.server import Server
from mailplus_console.wording import conflict_sentence, policy_names
from mailplus_console.workspace import Workspace


def pull(options: argparse.Namespace) -> int:
    """Take over what the server says, with the staged edits carried over it."""
    side = Side.MINE if options.mine else Side.THEIRS if options.theirs else None
    with to_fill(options) as workspace, _server(options, workspace) as server:
        with _progress("Reading") as report:
            pulled = pulling.read(workspace.server_side, server, report)
        staged = workspace.adopt(_with_choices(workspace, pulled, side))
        for note in staged.notes:
            print(f"note: {note}")
        count = Counter(change.kind for change in staged.changes)
        total = sum(count.values())
        changed = counted("{n} record", "{n} records", total)
        print(f"{staged.draft.sentence}: {changed} changed here, {workspace.server_side.differing:,} staged.")
    return 0


def apply(options: argparse.Namespace) -> int:
    """Carry the plan out at the server; asks before it writes, and once more before data is removed for good."""
    with to_edit(options) as workspace, _server(options, workspace) as server:
        side = workspace.server_side
        with _progress("Reading") as report:
            ready = applying.prepare(side, server, report, date.today())  # noqa: DTZ011 (the person's day)
        print(plan_as_text(side.plan(), linked(workspace)))
        for sentence in _left_out(ready, server):
            print(f"note: {sentence}")
        if options.dry_run:
            _print_steps(ready)
            return 0
        if not ready.steps:
            side.absorb(ready.landed)
            if ready.left_out:
                raise Refused("Nothing was applied: the server takes none of these changes.")
            return 0
        if not (options.yes or _agrees("Apply this")):
            raise Refused("Nothing was applied. Answer y, or give --yes.")
        clear = bool(ready.clearings) and _may_clear(options, ready.clearings)
        with _progress("Applying") as report:
            done = applying.run(side, server, ready, report, workspace.adopt, clear_data=clear)
        return _finish(workspace, server, done, clear or not ready.clearings)


def _finish(workspace: Workspace, server: Server, done: applying.Applied, cleared: bool) -> int:
    if done.final is not None:
        try:
            workspace.adopt(pulling.stage(workspace.server_side, done.final))
        except Conflicting as conflicting:
            print(f"note: {conflicting}")
    steps = counted("{n} step", "{n} steps", done.steps_in_all)
    records = counted("{n} record", "{n} records", done.records)
    print(f"Applied {done.steps_done} of {steps} to “{server.profile.name}”: {records}.")
    if done.stopped:
        raise Refused(f"{done.stopped} What was applied is noted; “apply” goes on from there.")
    if done.unread:
        print(f"note: what the server says now was not read: {done.unread} The next pull brings it.")
    if not cleared:
        print("No data was removed: give --clear-data for that, too.")
    return 0


@contextmanager
def _server(options: argparse.Namespace, workspace: Workspace) -> Iterator[Server]:
    """The server that was named, else the one that the workspace is synced with."""
    link = workspace.server_side.link
    name = options.server or (link.name if link else None)
    if name is None:
        raise Refused("This workspace was never pulled from a server. Name one: “mailplus-console pull NAME”.")
    server = open_server(options, name, link.profile if link and not options.server else None)
    try:
        yield server
    finally:
        server.close()


def _with_choices(workspace: Workspace, pulled: pulling.Pulled, side: Side | None) -> Any:
    try:
        return pulling.stage(workspace.server_side, pulled)
    except Conflicting as conflicting:
        names = policy_names(workspace.configuration, pulled.reading.configuration)
        if side is None:
            print("\n".join(_told(conflict, names) for conflict in conflicting.conflicts))
            raise Refused(f"{conflicting} --mine or --theirs decides for all; the window asks one by one.") from None
        choices: dict[Place, Side] = {conflict.place: side for conflict in conflicting.conflicts}
        return pulling.stage(workspace.server_side, pulled, choices)


def _told(conflict: Conflict, names: Mapping[str, str]) -> str:
    return f"conflict: {conflict_sentence(conflict, names)}"


def _left_out(ready: applying.Ready, server: Server) -> Iterator[str]:
    if ready.landed:
        yield f"{len(ready.landed):,} of these are at the server already."
    if ready.left_out:
        yield f"{len(ready.left_out):,} of these are not applied. {server.why_read_only}"


def _print_steps(ready: applying.Ready) -> None:
    for step in ready.steps:
        print(f"step {step.number}: {applying.in_words(step)}")
    print("Dry run: nothing was written.")


def _may_clear(options: argparse.Namespace, users: tuple[str, ...]) -> bool:
    return bool(options.clear_data) or _agrees(f"Remove all mail and settings of {', '.join(users)} for good")


def _agrees(question: str) -> bool:
    """What the person at the terminal answers; a script that is asked has not agreed."""
    if not somebody_to_ask():
        return False
    print(f"{question}? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


@contextmanager
def _progress(what: str) -> Iterator[Callable[[int, int | None], None]]:
    """Tells on a terminal how far it is; says nothing into a file."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    longest = 0

    def report(done: int, total: int | None) -> None:
        nonlocal longest
        said = f"{what} {done:,}" + (f" of {total:,}" if total else "")
        longest = max(longest, len(said))
        print(f"\r{said}", end="", file=sys.stderr, flush=True)

    try:
        yield report
    finally:
        print(f"\r{' ' * longest}\r", end="", file=sys.stderr, flush=True)  # what is said next begins its line
