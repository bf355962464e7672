"""What can be done on the pages that are not in view: the palette finds it, and it is done where it belongs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from ui.actions import Command
from ui.command_palette import Hit
from ui.pages import PAGES, PageEntry
from ui.shell.found import command_rank
from ui.text import Texts

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_tr = Texts("Elsewhere")


class Elsewhere:
    """A provider of the palette. Pages declare their commands as they are made, so it makes those not visited yet."""

    def __init__(self, window: MainWindow) -> None:
        self._window, self._actions = window, window.actions_register

    def commands(self, text: str) -> Iterator[Hit | None]:
        """The commands of every other page that the operator may see; none for an empty text."""
        window = self._window
        for entry in PAGES:
            if entry.id not in window.pages:
                yield None  # a page takes some milliseconds: one at a time
            if not self._is_open_to_him(entry):  # the workspace may have been closed meanwhile
                continue
            page = window.page_of(entry)
            if page is window.page or not text.strip():
                continue
            for command in self._actions.of(page):
                title = self._actions.title(command.id)
                if rank := command_rank(text, command, title):
                    run = self._led_to(entry, command)
                    yield Hit(title, command.tip, command.section, command.icon, run, rank)

    def _is_open_to_him(self, entry: PageEntry) -> bool:
        return self._window.bridge.is_open and not self._window.frame.may_not_see(entry)

    def _led_to(self, entry: PageEntry, command: Command) -> Callable[[], None]:
        """Go there and do it; what acts at once on what is chosen there is left to the person, who sees it now."""

        def run() -> None:
            self._window.places.go(entry.place)
            title = self._actions.title(command.id)
            if reason := self._actions.why_not(command.id):
                self._window.notices.info(_tr("%1: %2").replace("%1", title).replace("%2", reason))
            elif self._actions.takes_what_is_chosen(command.id):
                text = _tr("Look at what “%1” is about to act on, then run it once more.")
                self._window.notices.info(text.replace("%1", title))
            else:
                self._actions.action(command.id).trigger()

        return run
