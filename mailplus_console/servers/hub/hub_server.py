"""The hub as a server of the console: read everything in one snapshot, write a step whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from types import TracebackType

from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError

from mailplus_console.effective import rights
from mailplus_console.effective.resolution import Resolution
from mailplus_console.effective.rights import Operator
from mailplus_console.errors import Unavailable
from mailplus_console.plan import Step
from mailplus_console.records import KINDS, Configuration
from mailplus_console.sentence import said
from mailplus_console.servers.hub import failures, reading, writing
from mailplus_console.servers.hub.remembered import Remembered
from mailplus_console.servers.hub.session import Session
from mailplus_console.servers.hub.tables import FORMAT, administrators, hub
from mailplus_console.syncing.applying import in_words
from mailplus_console.syncing.server import Account, Credentials, Reading, Report
from mailplus_console.syncing.server_profiles import ServerProfile

TRIES = 8
"""So many fresh looks while others write at the same time; each of them gets on, so it is a matter of luck only."""


class HubServer:
    """A hub, signed in. One thread at a time; a context manager that closes it."""

    writes = frozenset(KINDS)
    why_read_only = ""

    def __init__(self, profile: ServerProfile, session: Session, today: Callable[[], date]) -> None:
        self.profile = profile
        self._session = session
        self._today = today
        self._remembered: Remembered | None = None

    def read(self, known: Configuration, report: Report) -> Reading:  # noqa: ARG002 (a hub has a word on everything)
        """Everything as it was at one moment; `version` is the number of the last entry.

        Raises Unavailable, Refused (no hub any more, a newer one, no permission), Cancelled.
        """
        with self._session.reading() as connection:
            version = version_of(connection, self.profile)
            account = self._account(connection)
            remembered = self._read(connection, version, report)
        self._remembered = remembered
        return Reading(remembered.now, datetime.now(UTC), account, str(version))

    def write(self, step: Step) -> None:
        """Bring one step about in one transaction; what the hub has already as the step wants it is left alone.

        Raises Drifted and Refused (nothing of the step is written), Unavailable (likewise), and Unsure where the line
        broke at the very end.
        """
        with failures.explained(self.profile):
            for left in reversed(range(TRIES)):
                try:
                    self._remembered = self._written(step)
                except DBAPIError as error:
                    if failures.sqlstate(error) not in failures.AGAIN:
                        raise
                    if not left:
                        raise Unavailable(
                            said(
                                "Others write to the hub {hub} all the time: nothing of this step was written. "
                                "Try again in a moment.",
                                hub=failures.place(self.profile),
                            )
                        ) from error
                else:
                    return

    def _written(self, step: Step) -> Remembered | None:
        """One try; gives the hub as it is after it, None where it was never read and need not be."""
        with self._session.writing() as connection:
            writing.wait_for_turn(connection)
            version = version_of(connection, self.profile)
            there = self._remembered and self._remembered.caught_up(connection, version)
            todo = writing.to_be_written(connection, step.changes)
            account = self._account(connection)
            if there is None and todo and not account.administrator:
                there = self._read(connection, version, lambda _done, _all: None)
            after = there and there.written(step.changes, todo)
            if there and after and not account.administrator:
                rights.check(there.resolution, after.resolution, todo, Operator(account.name))
            if todo:
                writing.write(connection, version + 1, account.name, in_words(step), step.id, todo)
        return after

    def _read(self, connection: Connection, version: int, report: Report) -> Remembered:
        configuration = reading.configuration_from(connection, report)
        return Remembered(version, Resolution(configuration, self._today()), configuration)

    def _account(self, connection: Connection) -> Account:
        name = self.profile.account
        found = connection.execute(select(administrators).where(administrators.c.role == name)).first()
        return Account(name, administrator=found is not None)

    def close(self) -> None:
        """Hang up; more than once does no harm."""
        self._session.close()

    def __enter__(self) -> HubServer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def connect(profile: ServerProfile, credentials: Credentials, *, today: Callable[[], date] = date.today) -> HubServer:
    """Sign in to the hub in the database `profile.base` as the role `profile.account`.

    The certificate is checked before the password is sent. Raises UntrustedCertificate, SignInNeeded (no or a wrong
    password), Unavailable (not reached, no answer in time), Refused (no hub there, or a newer one).
    """
    session = Session(profile, credentials)
    try:
        with session.reading() as connection:
            version_of(connection, profile)
    except BaseException:
        session.close()
        raise
    return HubServer(profile, session, today)


def version_of(connection: Connection, profile: ServerProfile) -> int:
    """The number of the last entry. Raises Refused where this is no hub, or one that a newer console made."""
    found = connection.execute(select(hub.c.format, hub.c.version)).first()
    if found is None:
        raise failures.no_hub(profile)
    if found.format > FORMAT:
        raise failures.newer(profile)
    return int(found.version)
