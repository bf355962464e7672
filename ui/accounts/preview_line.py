"""The line in a form that says what the edit would do before it is made: whom it touches, and the seats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.accounts.words import tr
from ui.bridge import Bridge
from ui.text import Texts, filled, in_language, number
from ui.tooltips import show_plain_tooltip
from ui.widgets.cards import InfoBanner

if TYPE_CHECKING:
    from mailplus_console.edits.draft import Edit
    from mailplus_console.effective.seats import Seats
    from mailplus_console.workspace import Preview

_tr = Texts("PreviewLine")

_PAUSE_MS = 120
_MOST_EFFECTS = 4


class PreviewLine(QWidget):
    """Asks for the impact of an edit a moment after the last change, and shows it in a sentence."""

    shown = Signal(object)
    """Preview, or None where the edit makes no sense."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._edit: Edit | None = None
        self._number = 0
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        self.banner = InfoBanner("", "neutral")
        rows.addWidget(self.banner)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._ask)

    def text(self) -> str:
        """What it says."""
        return self.banner.text()

    def preview(self, edit: Edit) -> None:
        """Show what this edit would do."""
        self._edit = edit
        self._number += 1
        if not self.banner.text():
            self.banner.show_text(tr("Working out whom this touches…"), "neutral")
        self._timer.start()

    def say(self, text: str, tone: str = "neutral") -> None:
        """Show a sentence of the form itself instead."""
        self._number += 1
        self._timer.stop()
        self.banner.show_text(text, tone)

    def _ask(self) -> None:
        asked = self._number
        if self._edit is not None and self._bridge.is_open:
            self._bridge.preview(
                self._edit,
                lambda preview: self._show(asked, preview),
                lambda sentence: self._refused(asked, sentence),
            )

    def _is_wanted(self, asked: int) -> bool:
        """Not where something else has been chosen meanwhile, nor where the dialog has been closed."""
        return isValid(self) and asked == self._number

    def _refused(self, asked: int, sentence: str) -> None:
        if self._is_wanted(asked):
            self.banner.show_text(sentence, "danger")
            self.shown.emit(None)

    def _show(self, asked: int, preview: Preview) -> None:
        if not self._is_wanted(asked):
            return
        whole = f"{in_language(preview.impact.sentence())}."
        show_plain_tooltip(self.banner, whole)
        sentence = _shortened(whole)
        seats = _seats(preview.impact.seats_before, preview.impact.seats_after)
        if preview.refused:
            self.banner.show_text(in_language(preview.refused), "danger")
        elif preview.over_limit:
            self.banner.show_text(f"{sentence} {in_language(preview.over_limit)}", "warning")
        elif not preview.changes:
            self.banner.show_text(tr("Nothing changes."), "neutral")
        else:
            self.banner.show_text(f"{sentence} {seats}".strip(), "info")
        self.shown.emit(preview)


def _shortened(sentence: str) -> str:
    """The first effects of many; the whole is in the tooltip."""
    parts = sentence.split(", ")
    if len(parts) <= _MOST_EFFECTS:
        return sentence
    more = _tr.counted("and %Ln more effect", "and %Ln more effects", len(parts) - _MOST_EFFECTS)
    return f"{', '.join(parts[:_MOST_EFFECTS])} {more}."


def _seats(before: Seats, after: Seats) -> str:
    """How the seats change, or ''."""
    if before.used == after.used:
        return ""
    text = tr("Seats in use: %1 → %2 of %3.")
    return filled(text, number(before.used), number(after.used), number(after.authorized))
