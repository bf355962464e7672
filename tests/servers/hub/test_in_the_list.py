"""A hub in the console's list: its password is in the keyring, its certificate is trusted by a person."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.secrets import Secret
from mailplus_console.syncing.addresses import address_from
from mailplus_console.syncing.connections import Connections
from mailplus_console.syncing.server import Credentials, SignInNeeded, UntrustedCertificate
from mailplus_console.syncing.server_list import ServerList
from mailplus_console.syncing.server_profiles import ServerKind, ServerProfile, Tls
from tests.helpers.postgresql import FOUNDER, PASSWORD, PostgreSQL
from tests.helpers.tls_server import certificate


@pytest.fixture
def connections(tmp_path: Path) -> Connections:
    """An empty list; secrets last for the session."""
    return Connections(ServerList(tmp_path / "servers.json"))


def test_a_hub_is_added_by_its_address_trusted_and_then_opened_without_a_question(
    connections: Connections, database_server: PostgreSQL, hub: ServerProfile
) -> None:
    address = address_from(f"postgresql://{FOUNDER}:{PASSWORD}@127.0.0.1:{database_server.port}/{hub.base}")
    tls = Tls(address.encryption)
    added, _ = connections.add(
        ServerProfile("Team", ServerKind.HUB, address.host, address.account, address.port, tls, address.base),
        address.password,
    )
    with pytest.raises(UntrustedCertificate, match="self-signed") as untrusted:
        connections.connect(added)
    pinned = connections.pin(added, untrusted.value.certificate)
    connections.connect(pinned).close()


def test_a_hub_that_shows_another_certificate_gets_no_password(
    connections: Connections, database_server: PostgreSQL, hub: ServerProfile, tmp_path: Path
) -> None:
    added, _ = connections.add(replace(hub, tls=Tls()), PASSWORD)
    pinned = connections.pin(added, connections.certificate_of(added))
    other = certificate(tmp_path, "other")
    with (
        database_server.showing(other),
        pytest.raises(UntrustedCertificate, match="another certificate than the one you trusted") as changed,
    ):
        connections.connect(pinned)
    assert changed.value.pinned == pinned.tls.fingerprint
    assert changed.value.certificate.fingerprint == other.fingerprint
    connections.connect(pinned).close()


def test_a_kept_password_that_the_hub_does_not_take_is_asked_for(connections: Connections, hub: ServerProfile) -> None:
    added, _ = connections.add(hub, "wr0ng-one")
    for _ in range(2):
        with pytest.raises(SignInNeeded) as needed:
            connections.connect(added)
        assert "wr0ng" not in str(needed.value)
    connections.connect(added, Credentials(PASSWORD)).close()
    assert connections.secrets.get(added.id, Secret.PASSWORD) == PASSWORD
    connections.connect(added).close()


def test_what_is_no_database_server_is_told(connections: Connections, hub: ServerProfile) -> None:
    added, _ = connections.add(replace(hub, port=1), PASSWORD)
    with pytest.raises((Refused, Unavailable), match="cannot be reached"):
        connections.connect(added)
