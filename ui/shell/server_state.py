"""How old what is known of the server is, in words: quietly, since being offline is how the console is used."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from ui import dates
from ui.text import Texts

if TYPE_CHECKING:
    from mailplus_console.syncing.server_side import ServerSide

_tr = Texts("ServerState")


class ServerState(NamedTuple):
    """What the frame says of the server that the workspace is synced with."""

    name: str
    at: datetime
    staged: int
    """How many records differ from it."""
    holds_configuration: bool = True
    """False of a directory: it brings users and groups, nothing is staged against it."""

    def since(self, now: datetime) -> str:
        """When the server said it: ``14:02``, ``yesterday, 14:02``, ``1 Apr 2026, 14:02``."""
        days = self._days(now)
        if days == 0:
            return dates.clock(self.at)
        return _tr("yesterday, %1").replace("%1", dates.clock(self.at)) if days == 1 else dates.moment(self.at)

    def _days(self, now: datetime) -> int:
        return (now.astimezone().date() - self.at.astimezone().date()).days

    def age(self, now: datetime) -> str:
        """``Server state from 14:02``, ``… from yesterday``, ``… from 1 Apr 2026``: short enough for the navigation."""
        text = _tr("Server state from %1") if self.holds_configuration else _tr("Directory state from %1")
        return text.replace("%1", self.day(now))

    def day(self, now: datetime) -> str:
        """``14:02``, ``yesterday``, ``1 Apr 2026``."""
        days = self._days(now)
        short = dates.clock(self.at) if days == 0 else _tr("yesterday")
        return short if days < 2 else dates.day(self.at.astimezone().date())

    def amount(self) -> str:
        """``3 staged changes``; '' of a directory."""
        if not self.holds_configuration:
            return ""
        if not self.staged:
            return _tr("no staged changes")
        return _tr.counted("%Ln staged change", "%Ln staged changes", self.staged)

    def sentence(self, now: datetime) -> str:
        """``Server state of “head office” from 14:02 · 3 staged changes``."""
        if not self.holds_configuration:
            return _tr("Users and groups of “%2” from %1").replace("%1", self.since(now)).replace("%2", self.name)
        text = _tr("Server state of “%2” from %1").replace("%1", self.since(now)).replace("%2", self.name)
        return f"{text} · {self.amount()}"

    def exact(self) -> str:
        """The tooltip: to the second."""
        text = _tr("Read from “%2” on %1").replace("%1", dates.exact(self.at))
        return text.replace("%2", self.name)


def server_state(side: ServerSide) -> ServerState | None:
    """The state of the server that the workspace is synced with, or else of the directory that was read last."""
    link = side.link
    if link is not None:
        return ServerState(link.name, link.at, side.differing)
    directory = max(side.links.values(), key=lambda known: known.at, default=None)
    return None if directory is None else ServerState(directory.name, directory.at, 0, holds_configuration=False)
