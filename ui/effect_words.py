"""What an apply would do to people and seats, in words: above the plan and again before it is carried out."""

from __future__ import annotations

from mailplus_console.effective.impact import Impact
from mailplus_console.effective.seats import Seats
from ui.text import Texts, in_language, number

_tr = Texts("Effect")


def people_words(impact: Impact, added: int, removed: int, cleared: int) -> str:
    """How many users come, go and lose their mail, and what changes for those who stay."""
    said = []
    if added:
        said.append(_tr.counted("%Ln user is added.", "%Ln users are added.", added))
    if removed:
        said.append(_tr.counted("%Ln user is removed.", "%Ln users are removed.", removed))
    if cleared:
        said.append(_tr.counted("%Ln user loses all mail.", "%Ln users lose all mail.", cleared))
    if impact.by_aspect or not said:
        said.append(f"{in_language(impact.sentence())}.")
    return " ".join(said)


def seats_words(before: Seats, after: Seats) -> str:
    """``Seats in use: 61 → 63 of 80.``"""
    if before.authorized != after.authorized:
        text = _tr("Seats in use: %1 of %2 → %3 of %4.").replace("%2", number(before.authorized))
    elif before.used != after.used:
        text = _tr("Seats in use: %1 → %3 of %4.")
    else:
        text = _tr("Seats in use: %3 of %4, as before.")
    text = text.replace("%1", number(before.used)).replace("%3", number(after.used))
    return text.replace("%4", number(after.authorized))
