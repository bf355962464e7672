"""Looking at a journal entry on a worker: what it changed, or how the state after it differs from now."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mailplus_console.edits.draft import Draft
from mailplus_console.errors import Refused, Unavailable
from mailplus_console.records import KINDS, Change, Configuration, difference
from mailplus_console.wording import PolicyNames, Summary, policy_names, summarize
from ui.history.changes_model import KindOfChanges

if TYPE_CHECKING:
    from mailplus_console.workspace import Workspace

CHANGES, COMPARE = "changes", "compare"


class Look(NamedTuple):
    """What one view of an entry shows. `problem` is a sentence in place of everything else."""

    kinds: tuple[KindOfChanges, ...] = ()
    summaries: tuple[Summary, ...] = ()
    names: PolicyNames = MappingProxyType({})
    problem: str = ""
    impact: str = ""
    """Compare: what restoring would change for users, in a sentence without full stop; '' = nothing.

    Users that come or go are among the kinds: “nobody is affected” beside them would sound untrue.
    """
    why_not: str = ""
    """Compare: why the state cannot be restored."""
    over_limit: str = ""
    """Compare: what restoring would do to the seats, where it is over the limit."""
    undoing: tuple[Summary, ...] = ()
    """Compare: what restoring would do, kind by kind."""


def look_at_changes(workspace: Workspace, number: int) -> Look:
    """What the entry changed."""
    try:
        changes = workspace.changes_of(number)
        return _look(changes, _names(workspace, number, changes))
    except (Refused, Unavailable) as error:
        return Look(problem=error.sentence)


def look_at_state(workspace: Workspace, number: int) -> Look:
    """How the state right after the entry differs from now: before = then, after = now; and what restoring means."""
    try:
        now, then = workspace.configuration, workspace.state_at(number)
        changes = difference(then, now)
        look = _look(changes, policy_names(now, then))
        if not changes:
            return look
        back = difference(now, then)
        preview = workspace.preview(lambda configuration: Draft("Restore", difference(configuration, then)))
    except (Refused, Unavailable) as error:
        return Look(problem=error.sentence)
    return look._replace(
        impact=preview.impact.sentence() if preview.impact.by_aspect else "",
        why_not=preview.refused or "",
        over_limit=preview.over_limit or "",
        undoing=summarize(back),
    )


def _look(changes: tuple[Change, ...], names: PolicyNames) -> Look:
    return Look(_by_kind(changes), summarize(changes), names)


def _by_kind(changes: Iterable[Change]) -> tuple[KindOfChanges, ...]:
    found: dict[str, list[Change]] = {}
    for change in changes:
        found.setdefault(change.kind, []).append(change)
    return tuple(
        KindOfChanges(kind, tuple(sorted(found[kind], key=lambda change: change.key.casefold())))
        for kind in KINDS
        if kind in found
    )


def _names(workspace: Workspace, number: int, changes: tuple[Change, ...]) -> PolicyNames:
    """What policies are called: those of then where the present names do not tell."""
    now: Configuration = workspace.configuration
    names = policy_names(changes, now)
    orders = [change for change in changes if change.kind in ("user_policy_order", "delegation_order")]
    mentioned = {policy for change in orders for order in (change.before, change.after) for policy in order or ()}
    if mentioned <= names.keys():
        return names
    return policy_names(changes, workspace.state_at(number), workspace.state_at(max(0, number - 1)), now)
