"""Parts of the window that the first paint does without: each is imported and made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from ui.places import EMPTY, IMPORT, SAMPLE

if TYPE_CHECKING:
    from mailplus_console.syncing.connections import Connections
    from ui.command_palette import CommandPalette
    from ui.connection.connection import Connection
    from ui.exchange.exchange import Exchange
    from ui.main_window import MainWindow
    from ui.notices import Notice
    from ui.shell.found import Found
    from ui.shell.leaving import Leaving
    from ui.shell.notice_bar import NoticeBar
    from ui.start_page import StartPage


class LateParts:
    """Ask for a part, and it is there from then on."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    @cached_property
    def start_page(self) -> StartPage:
        """What is shown without a workspace; most starts have one."""
        from ui.start_page import StartPage  # noqa: PLC0415 (not for the first paint)

        page, files = StartPage(), self._window.files
        ways = {SAMPLE: files.create_sample, EMPTY: files.create_somewhere, IMPORT: self.exchange.ask_import}
        page.begun.connect(lambda how: ways[how]())
        page.open_wanted.connect(lambda path: files.ask_open() if path is None else files.open(path))
        page.read_only_wanted.connect(lambda path: files.open(path, read_only=True))
        self._window.stack.addWidget(page)
        return page

    @cached_property
    def leaving(self) -> Leaving:
        """What is asked before a workspace or the window goes."""
        from ui.shell.leaving import Leaving  # noqa: PLC0415 (not for the first paint)

        return Leaving(self._window)

    def asks_first(self, then: Callable[[], object]) -> bool:
        """`Leaving.asks`; where no page was visited yet there is nothing to ask."""
        return bool(self._window.pages) and self.leaving.asks(then)

    @cached_property
    def notice_bar(self) -> NoticeBar:
        """Where notices are shown."""
        from ui.shell.notice_bar import NoticeBar  # noqa: PLC0415 (not for the first paint)

        return NoticeBar(self._window.notices, self._window.bridge, self._window.stack)

    def show_notice(self, notice: Notice) -> None:
        """Show something that is to be said."""
        self.notice_bar.show_notice(notice)

    @cached_property
    def found(self) -> Found:
        """What the palette and the operator switch search."""
        from ui.shell.found import Found  # noqa: PLC0415 (not for the first paint)

        window = self._window
        return Found(window.actions_register, window.bridge, window.places, window.frame.shows)

    @cached_property
    def palette(self) -> CommandPalette:
        """The command palette."""
        from ui.command_palette import CommandPalette  # noqa: PLC0415 (not for the first paint)
        from ui.shell.elsewhere import Elsewhere  # noqa: PLC0415 (not for the first paint)

        found, elsewhere = self.found, Elsewhere(self._window)
        providers = (
            found.commands, found.policies, found.delegations, elsewhere.commands, found.groups, found.people,
        )  # fmt: skip
        return CommandPalette(self._window, providers)

    def close_all_over(self) -> None:
        """Close what stands over the window: it belongs to the workspace, which is about to close."""
        from ui.shell.over_window import close_all_over  # noqa: PLC0415 (not for the first paint)

        close_all_over(self._window)
        if "palette" in self.__dict__:  # else it was never opened
            self.palette.close_palette()

    @cached_property
    def exchange(self) -> Exchange:
        """Import, export, and files that are dropped onto the window."""
        from ui.exchange.exchange import Exchange  # noqa: PLC0415 (not for the first paint)

        return Exchange(self._window, self._window.context, self._window.files)

    @cached_property
    def connections(self) -> Connections:
        """The servers that the console knows, and the way in to each."""
        from mailplus_console.syncing.connections import Connections  # noqa: PLC0415 (only who has a server needs it)

        return Connections()

    @cached_property
    def connection(self) -> Connection:
        """Servers…, Pull, Apply…."""
        from ui.connection.connection import Connection  # noqa: PLC0415 (only who has a server needs it)

        return Connection(self._window, self._window.context, self.connections)
