"""What the tests of the directory do over and over: a profile for a server, and one pull from it."""

from __future__ import annotations

from collections.abc import Callable

from mailplus_console.records import Configuration, Source
from mailplus_console.servers.directory.connecting import connect
from mailplus_console.syncing.server import Credentials, Reading
from mailplus_console.syncing.server_profiles import Encryption, ServerKind, ServerProfile, Tls
from tests.helpers.slapd import SUFFIX, Slapd
from tests.servers.directory.company import READER, READERS_PASSWORD

UNENCRYPTED = Tls(Encryption.NONE)


def profile_of(
    server: Slapd,
    *,
    account: str = READER,
    tls: Tls = UNENCRYPTED,
    base: str = SUFFIX,
    source: Source = Source.LDAP,
    host: str = "127.0.0.1",
) -> ServerProfile:
    port = server.tls_port if tls.encryption is Encryption.TLS else server.port
    return ServerProfile("Company directory", ServerKind.DIRECTORY, host, account, port, tls, base, source)


def pull(
    profile: ServerProfile,
    known: Configuration | None = None,
    *,
    password: str = READERS_PASSWORD,
    report: Callable[[int, int | None], None] | None = None,
) -> Reading:
    with connect(profile, Credentials(password)) as server:
        return server.read(known or Configuration(), report or (lambda _done, _total: None))
