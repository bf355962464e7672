"""What the console still allows while the system is restricted, and what it asks before an edit restricts it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mailplus_console.effective.resolution import Resolution
from mailplus_console.errors import OverLimit, Refused
from mailplus_console.records import Change, Settings, Status
from mailplus_console.sentence import said


def check(before: Resolution, after: Resolution, changes: Iterable[Change], *, allow_over_limit: bool = False) -> None:
    """Refuse what the restricted state does not allow (our choice, except for the state itself: Guide).

    While restricted, what leads out of it passes, and so does any edit after which the system is not restricted.
    Raises Refused with the reason and the way out; OverLimit, unless allowed, where this edit would restrict it.
    """
    restricted = after.seats.restriction
    if restricted is None:
        return
    if was := before.seats.restriction:
        if not all(leads_out(change) for change in changes):
            text = said(
                "The system is restricted: {why}. Only what leads out of it is possible now. {way_out}",
                why=was.why,
                way_out=was.way_out,
            )
            raise Refused(text)
    elif not allow_over_limit:
        raise OverLimit(said("This would restrict the system: then {why}.", why=restricted.why), after.seats.over)


def leads_out(change: Change) -> bool:
    """Whether a change is of the kind that is allowed while the system is restricted."""
    before, after = change.before, change.after
    if change.kind == "licenses":
        return True
    if before is None or after is None:
        return False
    if change.kind in ("users", "groups"):
        return bool(after == replace(before, status=Status.DEACTIVATED))
    if change.kind == "settings" and isinstance(before, Settings):
        return bool(after == replace(before, activate_all_users=False))
    return False
