"""The hub as a server of the console: read everything in one snapshot, write a step whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
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
from mailplus_console.servers.hub import failures, reading, writing
from mailplus_console.servers.hub.session import Session
from mailplus_console.servers.hub.tables import FORMAT, administrators, hub
from mailplus_console.syncing.applying import in_words
from mailplus_console.syncing.server import Account, Credentials, Reading, Report
from mailplus_console.syncing.server_profiles import ServerProfile

TRIES = 8
"""So many fresh looks while others write at the same time; each of them gets on, so it is a matter of luck only."""


@dataclass(frozen=True, slots=True)
class _Known:
    """The hub's state as of an entry, remembered so that a delegate's step needs no reading of everything."""

    version: int
    resolution: Resolution


class HubServer:
    """A hub, signed in. One thread at a time; a context manager that closes it."""

    writes = frozenset(KINDS)
    why_read_only = ""

    def __init__(self, profile: ServerProfile, session: Session, today: Callable[[], date]) -> None:
        self.profile = profile
        self._session = session
        self._today = today
        self._known: _Known | None = None

    def read(self, known: Configuration, report: Report) -> Reading:  # noqa: ARG002 (a hub has a word on everything)
        """Everything as it was at one moment; `version` is the number of the last entry.

        Raises Unavailable, Refused (no hub any more, a newer one, no permission), Cancelled.
        """
        with self._session.reading() as connection:
            version = version_of(connection, self.profile)
            account = self._account(connection)
            configuration = reading.configuration_from(connection, report)
        self._known = _Known(version, Resolution(configuration, self._today()))
        return Reading(configuration, datetime.now(UTC), account, str(version))

    def write(self, step: Step) -> None:
        """Bring one step about in one transaction; what the hub has already as the step wants it is left alone.

        Raises Drifted and Refused (nothing of the step is written), Unavailable (likewise), and Unsure where the line
        broke at the very end.
        """
        with failures.explained(self.profile):
            for left in reversed(range(TRIES)):
                try:
                    self._known = self._written(step)
                except DBAPIError as error:
                    if failures.sqlstate(error) not in failures.AGAIN:
                        raise
                    if not left:
                        raise Unavailable(
                            f"Others write to the hub {failures.place(self.profile)} all the time: nothing of this "
                            "step was written. Try again in a moment."
                        ) from error
                else:
                    return

    def _written(self, step: Step) -> _Known | None:
        """One try. Gives the hub's state after it, where that is known without reading everything."""
        with self._session.writing() as connection:
            writing.wait_for_turn(connection)
            version = version_of(connection, self.profile)
            todo = writing.to_be_written(connection, step.changes)
            known = self._known if self._known is not None and self._known.version == version else None
            if not todo:
                return known
            account = self._account(connection)
            after: Resolution | None = None
            if not account.administrator:
                known = known or _Known(version, self._resolution(connection))
                after = known.resolution.after(known.resolution.configuration.changed(todo), todo)
                rights.check(known.resolution, after, todo, Operator(account.name))
            writing.write(connection, version + 1, account.name, in_words(step), step.id, todo)
        return _Known(version + 1, after) if after is not None else None

    def _resolution(self, connection: Connection) -> Resolution:
        return Resolution(reading.configuration_from(connection, lambda _done, _all: None), self._today())

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
