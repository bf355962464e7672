"""What every kind of server looks like from here: read what it holds, write one step of a plan, close."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, runtime_checkable

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.plan import Step
from mailplus_console.records import Configuration
from mailplus_console.sentence import counted, joined, said
from mailplus_console.syncing.link import Pair
from mailplus_console.syncing.server_profiles import ServerProfile

Report = Callable[[int, int | None], None]
"""Hears how far a long reading or writing is: done, of how many (None = not known). Raises Cancelled to stop it."""


@dataclass(frozen=True, slots=True)
class Account:
    """Who is signed in at the server. `administrator` True: may do everything there, whatever the directory says."""

    name: str
    administrator: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything a server said at `at` (UTC). What it has no word about is taken from the state that was known.

    `notes` are sentences for the person: what could not be read, and why.
    """

    configuration: Configuration
    at: datetime
    account: Account
    version: str = ""
    notes: tuple[str, ...] = ()
    pair: Pair | None = None


class Server(Protocol):
    """A connection to one server, signed in. One thread at a time; a context manager that closes it."""

    profile: ServerProfile
    writes: frozenset[str]
    """The kinds of records (attributes of Configuration) that it takes; empty where it can only be read."""
    why_read_only: str
    """A sentence that says why some kinds are not taken; '' where all are."""

    def read(self, known: Configuration, report: Report) -> Reading:
        """Read everything; `known` is what it said last, or an empty configuration.

        Raises Unavailable, Refused (no permission), Cancelled.
        """

    def write(self, step: Step) -> None:
        """Bring one step about, whole, and make sure of it: when this returns it is so at the server.

        A record that is at the server already as the step wants it is left alone, so that nothing is applied twice.
        Raises Drifted where the server has something else than the step expects, Refused where it does not allow it,
        Unavailable where it cannot be reached or nobody knows whether it has happened: read again before retrying.
        """

    def close(self) -> None:
        """Sign out and hang up; more than once does no harm, and never raises."""


@runtime_checkable
class AsksVendor(Protocol):
    """A server that can have its licenses checked with whoever sold them, before it is read."""

    def sync_licenses(self, known: Configuration, report: Report) -> Reading:
        """As `Server.read`, with the licenses checked anew where the server can be asked to; a note says where not."""


class Drifted(Refused):
    """The server has changed since it was read last; `places` are sentences that say where."""

    def __init__(self, places: tuple[str, ...]) -> None:
        self.places = places
        where = joined("; ", places[:3])
        if len(places) > 3:
            where = counted("{places} and {n} more", "{places} and {n} more", len(places) - 3, places=where)
        super().__init__(
            said(
                "The server has changed since it was pulled: {places}. Pull first: your edits are carried over.",
                places=where,
            )
        )


class SignInNeeded(Refused):
    """No password is at hand, or the server does not take it: ask the person and try once more, never in a loop."""


class CodeNeeded(SignInNeeded):
    """The account has two-factor sign-in: a one-time code is needed, or the one given was not taken."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a server showed; `fingerprint` as in Tls."""

    fingerprint: str
    subject: str
    issuer: str
    valid_from: datetime
    valid_to: datetime
    pem: str = field(repr=False, default="")


class UntrustedCertificate(Refused):
    """The certificate is not vouched for, or not the pinned one (`pinned`): shown to the person, who may pin it."""

    def __init__(self, sentence: str, certificate: Certificate, *, pinned: str | None = None) -> None:
        super().__init__(sentence)
        self.certificate = certificate
        self.pinned = pinned


class Unsure(Unavailable):
    """The connection broke after something was sent: it may have happened. Only reading tells."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """What opens the door; never printed. `device_token` spares the one-time code at a DSM that knows this device."""

    password: str = field(repr=False, default="")
    one_time_code: str = field(repr=False, default="")
    device_token: str = field(repr=False, default="")
