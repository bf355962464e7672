"""What a workspace remembers of a server that it was pulled from; address and account are in the server's profile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Pair:
    """A high-availability pair as one of its servers tells it."""

    this_server: str
    is_primary: bool
    other_server: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A server profile, and what its last pull said of the server itself.

    `holds_configuration`: the plan is made against this one; a directory only brings accounts. `at` is in UTC.
    """

    profile: str
    name: str
    holds_configuration: bool
    at: datetime
    account: str
    administrator: bool = False
    version: str = ""
    notes: tuple[str, ...] = ()
    pair: Pair | None = None
