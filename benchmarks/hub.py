"""A whole configuration read from a team hub and written to one, against psycopg moving the same rows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from benchmarks.company import company
from benchmarks.measuring import Row, Rows, seconds
from mailplus_console.plan import steps
from mailplus_console.records import Configuration, difference
from mailplus_console.servers.hub.connecting import HubServer, connect
from mailplus_console.servers.hub.founding import found
from mailplus_console.syncing.server import Credentials
from tests.helpers.postgresql import PASSWORD, PostgreSQL, postgresql

TURNS = 3  # the best of them counts: a machine that is busy for a moment makes either of them slow


def rows(users: int) -> Rows:
    """Reading is one snapshot with its progress, decoded into records; writing is a transaction for each step."""
    whole = company(users)
    with postgresql() as server:
        written = [(seconds_to_write(server, whole), seconds_to_insert(server, whole)) for _ in range(TURNS)]
        with hub_with(server, whole) as hub:
            base = hub.profile.base
            taken = [(seconds(lambda: _read(hub, whole)), seconds(lambda: _copied(server, base))) for _ in range(TURNS)]
    yield Row("read a hub (floor: COPY of the same rows)", *_best(taken), 8.0)
    yield Row("fill a hub, in steps (floor: executemany)", *_best(written), 6.0)


def _best(taken: list[tuple[float, float]]) -> tuple[float, float]:
    return min(one for one, _ in taken), min(other for _, other in taken)


@contextmanager
def hub_with(server: PostgreSQL, configuration: Configuration) -> Iterator[HubServer]:
    """A new hub that holds this configuration."""
    profile = server.profile(server.new_database())
    found(profile, Credentials(PASSWORD))
    with connect(profile, Credentials(PASSWORD)) as hub:
        _write(hub, configuration)
        yield hub
    server.drop_database(profile.base)


def seconds_to_write(server: PostgreSQL, whole: Configuration) -> float:
    """An administrator's first apply, without the working out of the plan."""
    with hub_with(server, Configuration()) as hub:
        return seconds(lambda: _write(hub, whole))


def _write(hub: HubServer, whole: Configuration) -> None:
    for step in steps(difference(hub.read(Configuration(), lambda _done, _total: None).configuration, whole)):
        hub.write(step)


def _read(hub: HubServer, whole: Configuration) -> None:
    heard: list[int] = []
    found = hub.read(Configuration(), lambda done, _total: heard.append(done)).configuration
    if len(found.users) != len(whole.users) or not heard:
        raise AssertionError(f"{len(found.users)} users, {len(heard)} reports")


def _copied(server: PostgreSQL, base: str) -> None:
    """The rows as text, nothing made of them."""
    with psycopg.connect(server.conninfo(base)) as connection:
        query = "COPY (SELECT kind, key, record FROM mailplus_console.records ORDER BY kind, key) TO STDOUT"
        with connection.cursor().copy(query) as copy:
            for _ in copy.rows():
                pass


def seconds_to_insert(server: PostgreSQL, whole: Configuration) -> float:
    """The same rows into the same table by themselves: no looking at what is there, and no journal."""
    with hub_with(server, whole) as hub, psycopg.connect(server.conninfo(hub.profile.base)) as connection:
        rows = connection.execute("SELECT kind, key, version, record FROM mailplus_console.records").fetchall()
        connection.execute("TRUNCATE mailplus_console.records")
        connection.commit()

        def insert() -> None:
            connection.cursor().executemany("INSERT INTO mailplus_console.records VALUES (%s, %s, %s, %s)", rows)
            connection.commit()

        return seconds(insert)
