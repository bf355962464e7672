"""What stands in place of the table of users or groups where there is no row, with the way out."""

from __future__ import annotations

from collections.abc import Callable

from ui.accounts.words import tr
from ui.actions import Actions
from ui.places import GROUP
from ui.widgets.cards import EmptyState

_IMPORT = "file.import"


class NoAccounts(EmptyState):
    """Nothing matches, or there is nothing yet. ``clear`` takes the search and the filters away."""

    def __init__(self, tab: str, actions: Actions, clear: Callable[[], object]) -> None:
        super().__init__("search", "")
        self._groups, self._actions = tab == GROUP, actions
        self._clear = self.add_button(tr("Clear search and filters"), clear)
        self._import = self.add_button(tr("Import…"), lambda: actions.action(_IMPORT).trigger(), icon="import")

    def say_why(self, narrowed: bool) -> None:
        """``narrowed``: there may be rows, but the search and the filters leave none."""
        if narrowed:
            self.say(tr("Nothing found"), tr("No account matches the search and the filters."), "search")
        elif self._groups:
            self.say(tr("No groups yet"), tr("They come with the users of an LDIF or CSV file."), "group")
        else:
            self.say(tr("Nobody is here yet"), tr("Import reads users and groups from an LDIF or CSV file."), "users")
        self._clear.setVisible(narrowed)
        self._import.setVisible(not narrowed and self._actions.action(_IMPORT).isEnabled())
