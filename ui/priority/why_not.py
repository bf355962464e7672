"""Why something cannot be done to a priority list now, in a sentence for the tooltip; '' where it can."""

from __future__ import annotations

from collections.abc import Iterable

from mailplus_console.effective import rights
from mailplus_console.records import Change
from ui.bridge import Bridge
from ui.places import DEFAULT
from ui.priority.subject import Subject
from ui.text import Texts, in_language

_tr = Texts("WhyNot")


def default_is_fixed() -> str:
    """The Default policy mirrors the settings and always stands last (Guide)."""
    return _tr("The Default policy mirrors the current settings and always stands last. It cannot be changed.")


def nothing_selected() -> str:
    """A command that needs policies to work on."""
    return _tr("Select a policy first.")


class WhyNot:
    """Answers for the operator at the console; the same rules are enforced where an edit is committed."""

    def __init__(self, bridge: Bridge, subject: Subject) -> None:
        self._bridge, self._subject = bridge, subject

    def write(self) -> str:
        """Why nothing at all can be changed in this list."""
        bridge = self._bridge
        if not bridge.is_open:
            return _tr("No workspace is open.")
        if bridge.read_only:
            return bridge.why_read_only()
        which = self._subject.which
        order = which.order(bridge.configuration)
        may = rights.refusal(bridge.resolution, Change(which.order_kind, "", order, order), bridge.workspace.operator)
        if may:
            return may
        restriction = bridge.resolution.seats.restriction
        if restriction is not None:
            text = _tr("The system is restricted: only what leads out of it is possible.")
            return f"{text} {in_language(restriction.way_out)}"
        return ""

    def change(self, ids: Iterable[str]) -> str:
        """Why these policies cannot be changed, moved or deleted."""
        ids = list(ids)
        if not ids:
            return nothing_selected()
        if DEFAULT in ids:
            return default_is_fixed()
        refused = self.write()
        if refused or rights.is_administrator(self._bridge.resolution, self._bridge.workspace.operator):
            return refused
        return next(filter(None, map(self._refusal, ids)), "")

    def _refusal(self, policy_id: str) -> str:
        bridge, kind = self._bridge, self._subject.which.kind
        policy = getattr(bridge.configuration, kind).get(policy_id)
        change = Change(kind, policy_id, policy, policy)
        return rights.refusal(bridge.resolution, change, bridge.workspace.operator) or ""

    def grant(self, permission: str) -> str:
        """Why the operator cannot delegate this permission: nobody gives what he lacks (our choice)."""
        bridge = self._bridge
        if permission in rights.permissions_of(bridge.resolution, bridge.workspace.operator):
            return ""
        return _tr("You can only delegate what you may do yourself; you do not have this permission.")
