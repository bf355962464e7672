"""What a page is: a widget made at its first visit, with a context to work in and places to show."""

from __future__ import annotations

from typing import NamedTuple

from PySide6 import QtWidgets
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QWidget

from ui.actions import Actions
from ui.bridge import Bridge
from ui.jobs import Jobs
from ui.moments import Moments
from ui.notices import Notices
from ui.places import Place, Places
from ui.tab_order import follow_layouts, stops
from ui.theme import Theme


class Context(NamedTuple):
    """Everything that a page works with; handed to its constructor."""

    bridge: Bridge
    jobs: Jobs
    actions: Actions
    notices: Notices
    places: Places
    settings: QSettings
    theme: Theme
    moments: Moments


class Page(QWidget):
    """Base of all pages. A page is constructed once, when it is first visited and a workspace is open.

    It connects itself to ``context.bridge``: `changed` (repaint the touched records). While it is hidden it may
    postpone that to `show_place`. It goes with its workspace, and another one gets pages of its own.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setProperty("surface", "page")
        self._was_here = False

    def show_place(self, place: Place) -> None:
        """The window has come to a place of this page: select ``place.key``, apply ``place.filters``."""

    def take_focus(self) -> None:
        """The window has come from elsewhere: the focus goes where it was on this page, at first to `first_stop`."""
        follow_layouts(self)
        last = self.focusWidget() if self._was_here else None
        self._was_here = True
        (last or self.first_stop()).setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab and Shift+Tab; the parts of a page come and go, so the order is put right when it is needed."""
        follow_layouts(self)
        return super().focusNextPrevChild(forward)

    def first_stop(self) -> QWidget:
        """Where the keyboard begins: the page's list, so that the arrows and the page's own keys work at once."""
        able = [found for found in stops(self) if found.isEnabled() and found.isVisibleTo(self)]
        lists = (found for found in able if isinstance(found, QtWidgets.QAbstractItemView))
        return next(lists, able[0] if able else self)

    def start_search(self) -> bool:
        """Ctrl+F: put the focus into the page's search field; False when it has none."""
        return False

    def search_for(self, text: str) -> None:
        """Search for what was typed before the page was there; nothing where the page has no search field."""

    def panel_width(self) -> int:
        """How wide a side panel with buttons at its foot is, for notices to leave free; 0: as on most pages."""
        return 0

    def unsaved(self) -> str:
        """A sentence on what the page holds that is not saved yet and would go with the workspace; '' for nothing."""
        return ""

    def discard_unsaved(self) -> None:
        """The person does not want to keep it."""

    def export_csv(self) -> bool:
        """File › Save as CSV: offer to save what the page's table shows; False when it has no table."""
        return False
