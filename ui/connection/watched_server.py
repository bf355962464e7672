"""A server that tells which step is being written, and which was written last."""

from __future__ import annotations

from collections.abc import Callable

from mailplus_console.plan import Step
from mailplus_console.records import Configuration
from mailplus_console.syncing.server import Reading, Report, Server


class WatchedServer:
    """Passes everything on; ``begun`` hears a step's number on the thread that writes."""

    def __init__(self, server: Server, begun: Callable[[int], object]) -> None:
        self._server, self._begun = server, begun
        self.profile, self.writes, self.why_read_only = server.profile, server.writes, server.why_read_only
        self.written = 0
        """The number of the step that was written last; 0 while one is being written."""

    def read(self, known: Configuration, report: Report) -> Reading:
        return self._server.read(known, report)

    def write(self, step: Step) -> None:
        self.written = 0
        self._begun(step.number)
        self._server.write(step)
        self.written = step.number

    def close(self) -> None:
        self._server.close()
