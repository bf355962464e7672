"""Pulling: a server is read, and what it says is taken over with the staged edits carried over it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mailplus_console.ledger import Staged
from mailplus_console.merge import Place, Side
from mailplus_console.records import Configuration
from mailplus_console.syncing.server import AsksVendor, Reading, Report, Server
from mailplus_console.syncing.server_profiles import ServerKind, ServerProfile
from mailplus_console.syncing.server_side import ServerSide


@dataclass(frozen=True, slots=True)
class Pulled:
    """What a server said, and the state that it was read on; not taken over yet."""

    profile: ServerProfile
    known: Configuration
    reading: Reading


def read(side: ServerSide, server: Server, report: Report, *, licenses_anew: bool = False) -> Pulled:
    """Read everything, which takes a while; edits may go on meanwhile. Raises what `Server.read` does.

    `licenses_anew`: a server that can ask the vendor about the licenses does that first ('Sync now', Guide).
    """
    profile = server.profile
    linked = profile.id in side.links and profile.kind is not ServerKind.DIRECTORY
    known = side.server_state() if linked else side.state()
    if licenses_anew and isinstance(server, AsksVendor):
        return Pulled(profile, known, server.sync_licenses(known, report))
    return Pulled(profile, known, server.read(known, report))


def stage(side: ServerSide, pulled: Pulled, choices: Mapping[Place, Side] | None = None) -> Staged:
    """Take it over, durably. Raises Conflicting until `choices` answers what both sides changed, and Refused."""
    return side.stage_pull(pulled.profile, pulled.known, pulled.reading, choices)
