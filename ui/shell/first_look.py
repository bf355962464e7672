"""Before a workspace is read: the first rows of the page that was open last, where that page knows some."""

from __future__ import annotations

import threading
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mailplus_console.errors import Refused, Unavailable
from ui.pages import PAGES, PageEntry

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.main_window import MainWindow
    from ui.page import Page

    class FirstRows(QWidget):
        """What a page shows in its place."""

        def typed(self) -> str:
            """What is to be searched for when the page itself is there."""


PATIENCE = 0.05
"""How long the first paint waits for the disk, in seconds. Rows that take longer come after it."""


class FirstLook:
    """Shows a page's rows before the page itself can be made: with the first paint of all, if it can be."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._shown: FirstRows | None = None
        self._path: Path | None = None

    @property
    def _entry(self) -> PageEntry | None:
        """The page that will be shown and knows its first rows."""
        last = self._window.last_page
        return next((entry for entry in PAGES if entry.id == last and entry.first), None)

    def is_possible(self) -> bool:
        """Whether there is something to look for."""
        return self._entry is not None

    @property
    def shown(self) -> bool:
        """Whether rows stand on the screen."""
        return self._shown is not None

    def shows(self, path: Path) -> bool:
        """Whether the rows on the screen are those of this workspace."""
        return self.shown and self._path == path

    def look(self, path: Path) -> Any:
        """On a worker: read what `show` will show. Raises Refused and Unavailable as opening does."""
        entry = self._entry
        return None if entry is None else import_module(entry.first).look(path)

    def show_now(self, path: Path) -> bool:
        """Before the first paint: read and show, unless the disk lets us wait or there is nothing to show."""
        found: list[Any] = []

        def read() -> None:
            with suppress(Refused, Unavailable):  # said in full when it is opened, in a moment
                found.append(self.look(path))

        reader = threading.Thread(target=read, name="first look", daemon=True)
        reader.start()
        reader.join(PATIENCE)
        for rows in found:
            self.show(path, rows)
        return self.shows(path)

    def show(self, path: Path, found: Any) -> None:
        """Show what was found; it is painted with the window, or at once: what comes next takes Python's time."""
        entry, window = self._entry, self._window
        page = None if entry is None else import_module(entry.first).show(found, window.settings)
        if entry is None or page is None:
            return
        self.end()
        self._shown, self._path = page, path
        window.navigation.show_page(entry.id)
        window.stack.addWidget(page)
        window.stack.setCurrentWidget(page)
        page.setFocus()
        if window.isVisible():
            page.repaint()

    def end(self, page: Page | None = None) -> None:
        """The page itself is there (and searches for what was typed), or the start page, or another workspace."""
        if self._shown is not None:
            typed = self._shown.typed()
            if page is not None and typed:
                page.search_for(typed)
            self._window.stack.removeWidget(self._shown)
            self._shown.deleteLater()
            self._shown = None
