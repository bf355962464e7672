"""Who is no administrator of the hub may do there what the configuration lets him do, and nothing besides."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from mailplus_console.errors import Refused
from mailplus_console.permissions import PERMISSION_IDS
from mailplus_console.records import Change, Configuration, License, Product, Status, difference
from mailplus_console.servers.hub.connecting import HubServer, connect
from mailplus_console.servers.hub.founding import admit
from mailplus_console.syncing.server import Account
from mailplus_console.syncing.server_profiles import ServerProfile
from tests.helpers.postgresql import PostgreSQL
from tests.servers.hub.team import CREDENTIALS, fill, read, silent, write
from tests.syncing.office import office


def signing_in(server: PostgreSQL, hub: ServerProfile, founder: HubServer, name: str) -> HubServer:
    """A user of the office at the hub, as a role of his name that was admitted."""
    fill(founder, office())
    server.role(name)
    admit(hub, CREDENTIALS, name)
    return connect(replace(hub, account=name), CREDENTIALS)


@pytest.fixture
def carol(database_server: PostgreSQL, hub: ServerProfile, founder: HubServer) -> Iterator[HubServer]:
    """She is at the desk, which may administer accounts."""
    with signing_in(database_server, hub, founder, "carol") as server:
        yield server


@pytest.fixture
def root(database_server: PostgreSQL, hub: ServerProfile, founder: HubServer) -> Iterator[HubServer]:
    """Of the directory's administrators."""
    with signing_in(database_server, hub, founder, "root") as server:
        yield server


def renamed(name: str, state: Configuration) -> Change:
    """A change that only needs the permission for accounts."""
    user = state.users[name]
    return Change("users", name, user, replace(user, status=Status.DEACTIVATED))


def test_a_delegate_writes_what_is_delegated_to_him(carol: HubServer, founder: HubServer) -> None:
    assert carol.read(Configuration(), silent).account == Account("carol")

    write(carol, [renamed("dave", office())])

    assert read(founder).users["dave"].status is Status.DEACTIVATED


def test_also_without_having_read_before(carol: HubServer, founder: HubServer) -> None:
    write(carol, [renamed("dave", office())])

    assert read(founder).users["dave"].status is Status.DEACTIVATED


@pytest.mark.parametrize(
    "change, why",
    [
        (lambda: renamed("root", office()), "administrator"),
        (lambda: Change("licenses", "A-1", None, License("A-1", Product.MAILPLUS, 5)), "administrators only"),
        (lambda: Change("user_policy_order", "", ("p1", "p2", "p3"), ("p3", "p2", "p1")), "User Policy"),
        (lambda: Change("delegations", "d1", office().delegations["d1"], _all_permissions()), "Delegation"),
    ],
    ids=["administrator", "license", "policies", "delegation"],
)
def test_the_rest_is_refused_and_nothing_of_the_step_is_written(
    carol: HubServer, founder: HubServer, change: Callable[[], Change], why: str
) -> None:
    with pytest.raises(Refused, match=why):
        write(carol, [change()])

    assert read(founder) == office()


def _all_permissions() -> object:
    return replace(office().delegations["d1"], permissions=PERMISSION_IDS)


def test_what_counts_is_what_the_hub_says_now(carol: HubServer, founder: HubServer) -> None:
    """Not what it said when the delegate read it: since then somebody took the delegation away."""
    before = read(carol)
    desk = before.delegations["d1"]
    write(founder, [Change("delegations", "d1", desk, replace(desk, permissions=()))])

    with pytest.raises(Refused, match="does not have"):
        write(carol, [renamed("dave", before)])

    write(founder, [Change("delegations", "d1", replace(desk, permissions=()), desk)])
    write(carol, [renamed("dave", before)])
    assert read(founder).users["dave"].status is Status.DEACTIVATED


def test_an_administrator_of_the_directory_may_do_everything(root: HubServer, founder: HubServer) -> None:
    write(root, difference(office(), replace(office(), delegations={}, delegation_order=())))
    write(root, [Change("licenses", "A-1", None, License("A-1", Product.MAILPLUS, 5))])

    state = read(founder)
    assert state.delegations == {}
    assert state.licenses == {"A-1": License("A-1", Product.MAILPLUS, 5)}


def test_somebody_whom_the_configuration_does_not_know_may_read_only(
    database_server: PostgreSQL, hub: ServerProfile, founder: HubServer
) -> None:
    with signing_in(database_server, hub, founder, "auditor") as server:
        assert read(server) == office()
        with pytest.raises(Refused, match="auditor"):
            write(server, [renamed("dave", office())])


def test_a_role_that_may_only_read_the_tables_is_told(
    database_server: PostgreSQL, hub: ServerProfile, founder: HubServer
) -> None:
    fill(founder, office())
    database_server.role("reader")
    database_server.execute("GRANT USAGE ON SCHEMA mailplus_console TO reader", database=hub.base)
    database_server.execute("GRANT SELECT ON ALL TABLES IN SCHEMA mailplus_console TO reader", database=hub.base)

    with connect(replace(hub, account="reader"), CREDENTIALS) as server:
        assert read(server) == office()
        with pytest.raises(Refused, match="does not let “reader”"):
            write(server, [renamed("dave", office())])
