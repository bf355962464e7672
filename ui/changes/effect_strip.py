"""What an apply would do to people: who gains and loses what in a sentence, the seats, and whether they suffice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mailplus_console.effective.seats import Seats
from ui.changes.looking import Look
from ui.effect_words import people_words, seats_words
from ui.text import Texts
from ui.tokens import SPACE_M, SPACE_XL
from ui.widgets.buttons import LINK
from ui.widgets.cards import InfoBanner

_tr = Texts("Changes")


class EffectStrip(QWidget):
    """One banner above the plan."""

    def __init__(self, show_list: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACE_XL, 0, SPACE_XL, SPACE_M)
        self.banner = InfoBanner("", "neutral")
        self._show_list = show_list
        rows.addWidget(self.banner)

    def show_look(self, look: Look) -> None:
        """Say it of another plan."""
        before, after = look.impact.seats_before, look.impact.seats_after
        affected = bool(look.impact.users)
        people = people_words(look.impact, look.added, look.removed, look.cleared)
        lines = [f"{people} {seats_words(before, after)}"]
        warning = restriction_words(before, after)
        if warning:
            lines.insert(0, warning)
        tone = "warning" if after.restriction is not None else "info" if affected else "neutral"
        self.banner.clear_buttons()
        self.banner.show_text("\n".join(lines), tone, "warning" if after.restriction is not None else "users")
        if affected:
            self.banner.add_button(self.tr("Show list"), self._show_list, LINK)


def restriction_words(before: Seats, after: Seats) -> str:
    """What an apply does to the restriction of the server; '' where there is none.

    Why and the way out stand in the window's banner: what is restricted afterwards is restricted here already.
    """
    if after.restriction is None:
        return _tr("The server is no longer restricted then.") if before.restriction is not None else ""
    text = _tr("The server stays restricted") if before.restriction else _tr("This would restrict the server")
    if not after.over:
        return f"{text}."
    seats = _tr.counted("%Ln activated user has no seat", "%Ln activated users have no seat", after.over)
    return f"{text}: {seats}."
