"""One PostgreSQL for all tests of a worker, and a hub of its own for each of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mailplus_console.servers.hub.connecting import HubServer, connect
from mailplus_console.servers.hub.founding import found
from mailplus_console.syncing.server_profiles import ServerProfile
from tests.helpers.postgresql import PostgreSQL, postgresql
from tests.servers.hub.team import CREDENTIALS


@pytest.fixture(scope="session")
def database_server() -> Iterator[PostgreSQL]:
    """Serves until the tests are over."""
    try:
        with postgresql() as server:
            yield server
    except RuntimeError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture
def database(database_server: PostgreSQL) -> Iterator[str]:
    """An empty database; its name."""
    name = database_server.new_database()
    yield name
    database_server.drop_database(name)


@pytest.fixture(scope="session")
def new_hub(database_server: PostgreSQL) -> str:
    """The database that the others are copies of: a hub in which nobody has written yet."""
    name = database_server.new_database()
    found(database_server.profile(name), CREDENTIALS)
    return name


@pytest.fixture
def hub(database_server: PostgreSQL, new_hub: str) -> Iterator[ServerProfile]:
    """A hub that has just been made, as its founder knows it."""
    name = database_server.new_database(new_hub)
    yield database_server.profile(name)
    database_server.drop_database(name)


@pytest.fixture
def founder(hub: ServerProfile) -> Iterator[HubServer]:
    """The founder's connection."""
    with connect(hub, CREDENTIALS) as server:
        yield server
