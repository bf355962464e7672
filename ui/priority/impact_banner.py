"""What an edit that is not made yet would change, live, in one line with the way to the list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from ui.screen_reader import announce
from ui.text import in_language
from ui.widgets.buttons import LINK
from ui.widgets.cards import InfoBanner

if TYPE_CHECKING:
    from mailplus_console.edits.draft import Edit
    from mailplus_console.workspace import Preview

_AFTER_MS = 180
"""So long after the last keystroke an edit is looked at."""


class ImpactBanner(InfoBanner):
    """Ask it with `look_at` as often as something changes; only the last question is answered."""

    def __init__(
        self,
        bridge: Bridge,
        show_list: Callable[[Preview], None],
        told: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        """``told`` hears why the edit would be refused, or '' when it would not."""
        super().__init__("", "neutral", parent)
        self._bridge, self._show_list, self._told = bridge, show_list, told
        self._number = 0
        self._edit: Edit | None = None
        self.preview: Preview | None = None
        self._later = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._later.timeout.connect(self._ask)

    @property
    def settled(self) -> bool:
        """Whether the line is about the edit that was asked about last."""
        return self._edit is None

    def look_at(self, edit: Edit, *, at_once: bool = False) -> None:
        """Work out what this edit would change."""
        self._edit = edit
        self._number += 1
        self._later.start(0 if at_once else _AFTER_MS)
        if self.preview is None:
            self.show_text(self.tr("Working out who is affected…"), "neutral")

    def say_nothing_changes(self) -> None:
        """The edit would leave everything as it is."""
        self._say(self.tr("Nothing is changed yet."))

    def say_incomplete(self) -> None:
        """There is no edit: a field holds something that cannot be."""
        self._say(self.tr("Put right what is marked above to see whom it changes."))

    def _say(self, text: str) -> None:
        self.stop()
        self.clear_buttons()
        self.show_text(text, "neutral")
        self._told("")

    def stop(self) -> None:
        """Whatever is on its way is not wanted any more."""
        self._later.stop()
        self._edit = None
        self._number += 1

    def _ask(self) -> None:
        number, edit = self._number, self._edit
        if edit is None or not self._bridge.is_open:
            return
        self._bridge.preview(
            edit,
            lambda preview: self._answer(number, preview),
            lambda sentence: self._refuse(number, sentence),
        )

    def _answer(self, number: int, preview: Preview) -> None:
        if number != self._number:
            return
        self.preview, self._edit = preview, None
        self.clear_buttons()
        if preview.refused:
            refused = in_language(preview.refused)
            self.show_text(refused, "danger")
            announce(self, refused)
        else:
            affected, said = bool(preview.impact.users), f"{in_language(preview.impact.sentence())}."
            self.show_text(said, "info" if affected else "neutral", "users")
            announce(self, said)
            if affected:
                self.add_button(self.tr("Show list"), lambda: self._show_list(preview), LINK)
        self._told(in_language(preview.refused or ""))

    def _refuse(self, number: int, sentence: str) -> None:
        if number == self._number:
            self._edit = None
            self.clear_buttons()
            self.show_text(sentence, "danger")
            self._told(sentence)
