"""A signed-in connection to a hub's database: one transaction at a time, none of them waiting for ever."""

from __future__ import annotations

import os
import time
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

import psycopg
from psycopg.conninfo import make_conninfo
from sqlalchemy import Connection, RootTransaction, create_engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from mailplus_console.errors import Unavailable
from mailplus_console.sentence import said
from mailplus_console.servers.certificates import SECONDS_TO_CONNECT
from mailplus_console.servers.hub import failures
from mailplus_console.servers.hub.encrypting import encryption
from mailplus_console.syncing.server import Credentials, Unsure
from mailplus_console.syncing.server_profiles import ServerProfile

SECONDS_TO_ANSWER = 60  # for one statement: rebuilding an index under a hub with 100,000 users may take a while
SECONDS_TO_WAIT = 20  # for somebody else's step to be written
SECONDS_TO_BE_SILENT = SECONDS_TO_ANSWER + SECONDS_TO_WAIT

_LIMITS = (
    f"SET statement_timeout = '{SECONDS_TO_ANSWER}s'",
    f"SET lock_timeout = '{SECONDS_TO_WAIT}s'",
    # A console that vanished without a word keeps nobody waiting for its half of a step.
    f"SET idle_in_transaction_session_timeout = '{SECONDS_TO_ANSWER}s'",
    "SET tcp_keepalives_idle = 15",
    "SET synchronous_commit = on",  # when a step is reported as landed it is on the disk
    "SET search_path = pg_catalog",
)
_LINE: dict[str, str | int] = {
    "connect_timeout": SECONDS_TO_CONNECT,
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,  # milliseconds
    "client_encoding": "utf8",
    "application_name": "mailplus-console",
    "gssencmode": "disable",
    "hostaddr": "",
    # Nothing that libpq would find by itself: the password of the person's keyring is the only one that counts.
    "passfile": str(os.path.join(os.devnull, "none")),  # noqa: PTH118 (no path: there is nothing below it)
    "options": "",
}


class _Line(psycopg.Connection[tuple[Any, ...]]):
    """A connection that hangs up where the server does not say a word for longer than any statement may take."""

    def wait(self, gen: Any, *arguments: Any, **more: Any) -> Any:
        """Everything that psycopg waits for comes through here."""
        return super().wait(self._impatient(gen), *arguments, **more)

    def _impatient(self, gen: Any) -> Generator[Any, Any, Any]:
        """The same conversation; psycopg looks in with nothing (0) several times a second while nothing comes."""
        until = time.monotonic() + SECONDS_TO_BE_SILENT
        ready: Any = None
        try:
            while True:
                ready = yield gen.send(ready)
                if ready:
                    until = time.monotonic() + SECONDS_TO_BE_SILENT
                elif time.monotonic() > until:
                    self.pgconn.finish()
                    raise psycopg.OperationalError("the server does not answer")
        except StopIteration as end:
            return end.value


def opened(profile: ServerProfile, credentials: Credentials) -> psycopg.Connection:
    """A connection on which the password was sent to nobody but the server that was meant.

    Raises UntrustedCertificate, SignInNeeded, Unavailable, Refused.
    """
    if not all(map(_is_sendable, (credentials.password, profile.account, profile.base))):
        raise failures.not_sendable(profile)
    with encryption(profile) as how:
        connection = _connected(profile, credentials, how)
    try:
        for limit in _LIMITS:
            connection.execute(limit)
    except psycopg.Error as error:
        connection.close()
        raise (failures.in_words(profile, error) or error) from error
    connection.autocommit = False
    return connection


def _connected(profile: ServerProfile, credentials: Credentials, how: Mapping[str, str]) -> psycopg.Connection:
    try:
        return _Line.connect(_settings(profile, credentials, how), autocommit=True)
    except psycopg.OperationalError as error:
        problem = failures.not_connected(profile, error)
    except UnicodeError:  # from looking up the host
        problem = failures.no_such_host()
    # Outside of the clause: the error knows the password, and nothing that is raised may lead to it.
    raise problem


def _is_sendable(text: str) -> bool:
    """PostgreSQL takes whole characters only, and none that ends a text."""
    return "\0" not in text and text == text.encode("utf-8", "replace").decode()


def _settings(profile: ServerProfile, credentials: Credentials, how: Mapping[str, str]) -> str:
    return make_conninfo(
        "",
        host=profile.host,
        port=profile.port_number,
        dbname=profile.base,
        user=profile.account,
        password=credentials.password,
        **_LINE,
        **how,
    )


class Session:
    """Transactions on one connection, which is not opened again: whoever loses it connects anew and reads."""

    def __init__(self, profile: ServerProfile, credentials: Credentials) -> None:
        self.profile = profile
        self._raw = opened(profile, credentials)
        self._engine = create_engine(
            "postgresql+psycopg://",
            creator=lambda: self._raw,
            poolclass=NullPool,
            hide_parameters=True,
            use_native_hstore=False,
        )
        try:
            with failures.explained(profile):
                self._connection = self._engine.connect()
        except BaseException:
            self._raw.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A snapshot: whatever is read in it was there at one moment."""
        with failures.explained(self.profile), self._transaction("REPEATABLE READ") as connection:
            connection.execute(text("SET TRANSACTION READ ONLY"))
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """All of it happens or nothing. Raises DBAPIError with a state of `failures.AGAIN` where it can be tried again,
        Unsure where the line broke while it was made durable.
        """
        with self._transaction("SERIALIZABLE") as connection:
            yield connection

    @contextmanager
    def _transaction(self, isolation: str) -> Iterator[Connection]:
        if self._raw.closed:
            raise failures.broken_off(self.profile)
        self._connection.execution_options(isolation_level=isolation)
        transaction = self._connection.begin()
        try:
            yield self._connection
        except BaseException:
            with suppress(DBAPIError):  # on a line that broke there is nothing left to take back
                transaction.rollback()
            raise
        self._commit(transaction)

    def _commit(self, transaction: RootTransaction) -> None:
        try:
            transaction.commit()
        except DBAPIError as error:
            if failures.is_broken_line(error):
                raise Unsure(
                    said(
                        "The connection to the hub {hub} broke off while it was writing: nobody knows whether the "
                        "step has landed. Apply again: the hub is read first, so that nothing is written twice.",
                        hub=failures.place(self.profile),
                    )
                ) from error
            self._connection.rollback()  # PostgreSQL has done so already; SQLAlchemy has to hear of it
            raise

    def close(self) -> None:
        """Hang up; more than once does no harm."""
        with suppress(DBAPIError, psycopg.Error, Unavailable):
            self._connection.close()
        self._raw.close()
        self._engine.dispose()
