"""While a workspace is being read: the first rows of the page that was open last, where that page knows some."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ui.pages import PAGES, PageEntry

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.main_window import MainWindow


class FirstLook:
    """Shows a page's rows before the page itself can be made."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._shown: QWidget | None = None

    @property
    def _entry(self) -> PageEntry | None:
        """The page that will be shown and knows its first rows."""
        last = self._window.last_page
        return next((entry for entry in PAGES if entry.id == last and entry.first), None)

    def is_possible(self) -> bool:
        """Whether there is something to look for."""
        return self._entry is not None

    def look(self, path: Path) -> Any:
        """On a worker: read what `show` will show. Raises Refused and Unavailable as opening does."""
        entry = self._entry
        return None if entry is None else import_module(entry.first).look(path)

    def show(self, found: Any) -> None:
        """Show it and paint it at once: what comes next takes Python's time away from painting."""
        entry, window = self._entry, self._window
        page = None if entry is None else import_module(entry.first).show(found, window.settings)
        if entry is None or page is None:
            return
        self.end()
        self._shown = page
        window.navigation.show_page(entry.id)
        window.stack.addWidget(page)
        window.stack.setCurrentWidget(page)
        page.repaint()

    def end(self) -> None:
        """The page itself is there, or the start page."""
        if self._shown is not None:
            self._window.stack.removeWidget(self._shown)
            self._shown.deleteLater()
            self._shown = None
