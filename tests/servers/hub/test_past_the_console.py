"""What somebody does in the database itself, past the console: his transactions get in the way, and nothing is lost."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.plan import Step, steps
from mailplus_console.records import Change, Configuration, User
from mailplus_console.servers.hub import session, writing
from mailplus_console.servers.hub.connecting import HubServer, connect
from mailplus_console.syncing.server import Drifted
from mailplus_console.syncing.server_profiles import ServerProfile
from tests.helpers.postgresql import PostgreSQL
from tests.servers.hub.team import CREDENTIALS, fill, read, write

ALICE = User("alice")
RENAMED = User("alice", "Alice Albers")


def renaming() -> Step:
    (step,) = steps([Change("users", "alice", ALICE, RENAMED)])
    return step


@pytest.fixture
def psql(hub: ServerProfile, database_server: PostgreSQL) -> Iterator[psycopg.Connection]:
    """A transaction in the hub's database that is as strict as the console's."""
    with psycopg.connect(database_server.conninfo(hub.base)) as connection:
        connection.isolation_level = psycopg.IsolationLevel.SERIALIZABLE
        yield connection


def test_a_record_that_is_being_written_is_looked_at_once_more(
    founder: HubServer, hub: ServerProfile, database_server: PostgreSQL, psql: psycopg.Connection
) -> None:
    write(founder, [Change("users", "alice", None, ALICE)])
    psql.execute("UPDATE mailplus_console.records SET record = replace(record, '\"\"', '\"Somebody\"')")
    with ThreadPoolExecutor(1) as other:
        applying = other.submit(founder.write, renaming())
        while not _waits(database_server, hub.base):
            assert not applying.done()
        psql.commit()
        with pytest.raises(Drifted, match="Somebody"):
            applying.result(20)

    assert read(founder).users["alice"].full_name == "Somebody"


def _waits(server: PostgreSQL, database: str) -> bool:
    """Whether a console waits for a row that somebody else holds."""
    return bool(
        server.execute(
            "SELECT 1 FROM pg_stat_activity WHERE application_name = 'mailplus-console' AND wait_event_type = 'Lock'"
            f" AND datname = '{database}'"
        )
    )


def test_a_step_that_fails_only_as_it_is_made_durable_is_tried_again(
    founder: HubServer, psql: psycopg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(founder, [Change("users", "alice", None, ALICE)])
    tries: list[int] = []

    def crossed(*step: Any) -> None:
        """He reads what the step writes and writes what it has read: PostgreSQL lets one of the two land."""
        tries.append(len(tries))
        if tries == [0]:
            psql.execute("SELECT * FROM mailplus_console.records").fetchall()
            psql.execute("UPDATE mailplus_console.administrators SET role = role")
        really_write(*step)
        psql.commit()

    really_write: Callable[..., None] = writing.write
    monkeypatch.setattr(writing, "write", crossed)
    founder.write(renaming())

    assert tries == [0, 1]
    assert read(founder).users["alice"] == RENAMED


def test_with_others_in_the_way_all_the_time_it_gives_up_in_words(
    founder: HubServer, database_server: PostgreSQL, hub: ServerProfile, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(founder, [Change("users", "alice", None, ALICE)])

    def crossed(*step: Any) -> None:
        with psycopg.connect(database_server.conninfo(hub.base)) as other:
            other.execute("UPDATE mailplus_console.records SET version = version")
        really_write(*step)

    really_write: Callable[..., None] = writing.write
    monkeypatch.setattr(writing, "write", crossed)
    with pytest.raises(Unavailable, match="nothing of this step was written"):
        founder.write(renaming())
    monkeypatch.undo()

    assert read(founder).users["alice"] == ALICE
    founder.write(renaming())
    assert read(founder).users["alice"] == RENAMED


def test_a_server_that_does_not_say_a_word_is_hung_up_on(
    founder: HubServer, hub: ServerProfile, database_server: PostgreSQL, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "SECONDS_TO_BE_SILENT", 0.3)
    [(process,)] = database_server.execute(
        f"SELECT pid FROM pg_stat_activity WHERE datname = '{hub.base}' AND application_name = 'mailplus-console'"
    )
    assert isinstance(process, int)
    os.kill(process, signal.SIGSTOP)
    try:
        begun = time.monotonic()
        for _ in range(2):  # the second time it is known at once
            with pytest.raises(Unavailable, match="broke off"):
                read(founder)
        assert time.monotonic() - begun < 10
    finally:
        os.kill(process, signal.SIGCONT)


def test_a_step_that_waits_too_long_for_its_turn_is_not_written(
    founder: HubServer, psql: psycopg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(founder, [Change("users", "alice", None, ALICE)])
    founder._session._raw.execute("SET lock_timeout = '100ms'")
    founder._session._raw.commit()
    psql.execute("LOCK TABLE mailplus_console.hub")
    with pytest.raises(Unavailable, match="somebody else"):
        founder.write(renaming())
    psql.rollback()

    founder.write(renaming())
    assert read(founder).users["alice"] == RENAMED


def test_nothing_is_waited_for_without_end(founder: HubServer) -> None:
    for what in ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout", "tcp_keepalives_idle"):
        (seconds,) = founder._session._raw.execute(f"SELECT current_setting('{what}')").fetchone() or ("",)
        assert seconds not in ("", "0"), what
    assert founder._session._raw.info.get_parameters()["connect_timeout"] == "10"


def test_a_journal_that_lost_what_others_did_is_told(
    founder: HubServer, hub: ServerProfile, database_server: PostgreSQL
) -> None:
    before = fill(founder, Configuration(users={"alice": ALICE}))
    assert read(founder) == before
    with connect(hub, CREDENTIALS) as other:
        write(other, [Change("users", "bob", None, User("bob"))])
    database_server.execute(
        "DELETE FROM mailplus_console.changes WHERE entry = (SELECT version FROM mailplus_console.hub)",
        database=hub.base,
    )

    with pytest.raises(Refused, match="damaged"):
        founder.write(renaming())
    assert read(founder).users == {"alice": ALICE, "bob": User("bob")}
