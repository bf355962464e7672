"""What the administrators of a team do with their hub, in the words of the tests."""

from __future__ import annotations

from collections.abc import Iterable

from mailplus_console.plan import steps
from mailplus_console.records import Change, Configuration, difference
from mailplus_console.servers.hub.connecting import HubServer
from mailplus_console.syncing.server import Credentials
from tests.helpers.postgresql import PASSWORD

CREDENTIALS = Credentials(PASSWORD)


def silent(_done: int, _total: int | None) -> None:
    """Nobody looks at the progress."""


def read(server: HubServer) -> Configuration:
    """What the hub says to this administrator."""
    return server.read(Configuration(), silent).configuration


def write(server: HubServer, changes: Iterable[Change]) -> None:
    """Apply these changes, step by step."""
    for step in steps(changes):
        server.write(step)


def fill(server: HubServer, configuration: Configuration) -> Configuration:
    """Bring the hub to this state, as the first apply does; gives it back."""
    write(server, difference(read(server), configuration))
    return configuration
