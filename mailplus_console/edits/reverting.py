"""Taking changes of the plan back: the records become again what the server has."""

from __future__ import annotations

from collections.abc import Sequence

from mailplus_console.edits.draft import Draft, Edit
from mailplus_console.edits.policies import DELEGATIONS, USER_POLICIES, PriorityList
from mailplus_console.merge import consistent
from mailplus_console.records import Change, Configuration, difference
from mailplus_console.sentence import counted, said


def revert(changes: Sequence[Change], server_state: Configuration, called: str = "") -> Edit:
    """Put back what stood before these changes; `server_state` is what they were made on, `called` names them.

    What hangs on them goes along: a policy that comes back gets its place in the order again, a target that is gone
    is dropped.
    """

    def edit(now: Configuration) -> Draft:
        state = now.changed(change.reversed for change in changes)
        for which in (USER_POLICIES, DELEGATIONS):
            state = _with_places(state, which, which.order(server_state))
        state, _ = consistent(state, server=server_state)
        what = called or counted("{n} change", "{n} changes", len(changes))
        return Draft(said("Reverted {what}", what=what), difference(now, state))

    return edit


def _with_places(state: Configuration, which: PriorityList, as_there: tuple[str, ...]) -> Configuration:
    """Each policy without a place gets it behind the one that it followed at the server."""
    order = [policy_id for policy_id in which.order(state) if policy_id in getattr(state, which.kind)]
    for place, policy_id in enumerate(as_there):
        if policy_id in order or policy_id not in getattr(state, which.kind):
            continue
        ahead = next((other for other in reversed(as_there[:place]) if other in order), None)
        order.insert(order.index(ahead) + 1 if ahead is not None else 0, policy_id)
    return state.changed([Change(which.order_kind, "", which.order(state), tuple(order))])
