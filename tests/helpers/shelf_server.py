"""A server that is a shelf in memory: holds a configuration, writes a step whole, fails where a test wants it to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from mailplus_console.errors import Unavailable
from mailplus_console.plan import Step
from mailplus_console.records import KINDS, Configuration
from mailplus_console.syncing.server import Account, Drifted, Reading, Report
from mailplus_console.syncing.server_profiles import ServerKind, ServerProfile

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


class ShelfServer:
    """Many connections may look at one shelf. `fail` is called before and after each write; readers are told `gone`."""

    writes = frozenset(KINDS)
    why_read_only = ""

    def __init__(
        self, configuration: Configuration | None = None, *, account: str = "root", administrator: bool = True
    ) -> None:
        self.profile = ServerProfile("head office", ServerKind.HUB, "hub.example.com", account, id="shelf")
        self.configuration = configuration or Configuration()
        self.account = Account(account, administrator)
        self.written: list[Step] = []
        self.gone = ""
        self.fail: Callable[[str, Step], None] = lambda _when, _step: None

    def read(self, known: Configuration, report: Report) -> Reading:
        report(1, 1)
        if self.gone:
            raise Unavailable(self.gone)
        return Reading(self.configuration, NOON, self.account)

    def write(self, step: Step) -> None:
        self.fail("before", step)
        for change in step.changes:
            there = self.configuration.record(change.kind, change.key)
            if there not in (change.before, change.after):
                raise Drifted((f"{change.kind} {change.key}",))
        if any(self.configuration.record(change.kind, change.key) != change.after for change in step.changes):
            self.configuration = self.configuration.changed(step.changes)
            self.written.append(step)
        self.fail("after", step)

    def close(self) -> None:
        pass
