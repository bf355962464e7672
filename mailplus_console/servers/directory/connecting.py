"""Opening a connection to a directory: the address, its encryption, and only then the sign-in with the password."""

from __future__ import annotations

import socket
from typing import Any

import ldap3
from ldap3.core.exceptions import LDAPExceptionError, LDAPPasswordIsMandatoryError

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.exchange.problems import shown
from mailplus_console.sentence import said
from mailplus_console.servers import certificates
from mailplus_console.servers.directory import answers
from mailplus_console.servers.directory.encrypting import encrypted
from mailplus_console.servers.directory.reading import ACTIVE_DIRECTORY, DirectoryServer
from mailplus_console.syncing.server import Credentials, SignInNeeded
from mailplus_console.syncing.server_profiles import Encryption, ServerProfile

PORT = 389
TLS_PORT = 636
SECONDS_TO_ANSWER = 60  # a server that has to look through everything for the first page takes its time

_NO_LDAP = (LookupError, ValueError, TypeError, AttributeError)
"""What ldap3 stumbles over where something else than LDAP comes in: it decodes without looking first."""

_START_TLS = "1.3.6.1.4.1.1466.20037"
_ANSWERS_OF_THE_ROOT = ("defaultNamingContext", "namingContexts", "vendorName", "vendorVersion")


def connect(profile: ServerProfile, credentials: Credentials) -> DirectoryServer:
    """Sign in to a directory with a simple bind as `profile.account`, or without an account where it is ''.

    The certificate is checked before the password is sent. Raises UntrustedCertificate, SignInNeeded (no or a wrong
    password), Unavailable (not reached, no answer in time), Refused.
    """
    if profile.account and not credentials.password:
        raise SignInNeeded(
            said(
                "The directory {address} needs the password of {account}.",
                address=profile.address,
                account=shown(profile.account),
            )
        )
    connection = _opened(profile)
    try:
        _sign_in(connection, profile, credentials)
        root = _root(connection, profile)
        base = profile.base or _base(profile, root)
    except BaseException:
        connection.strategy.close()
        raise
    return DirectoryServer(profile, connection, base, _version(root))


# --------------------------------------------------------------------------------------------------------- encryption


def _opened(profile: ServerProfile) -> ldap3.Connection:
    """A connection on which the password may be sent."""
    encryption = profile.tls.encryption
    port = profile.port or (TLS_PORT if encryption is Encryption.TLS else PORT)
    connection = _over(_line(profile, port))

    def start_tls(line: socket.socket) -> None:
        _start_tls(_over(line), profile)

    try:
        if encryption is Encryption.STARTTLS:
            _start_tls(connection, profile)
        if encryption is not Encryption.NONE:
            prepare = start_tls if encryption is Encryption.STARTTLS else None
            connection.socket = encrypted(connection.socket, profile, port, prepare)
    except BaseException:
        connection.strategy.close()
        raise
    return connection


def _line(profile: ServerProfile, port: int) -> socket.socket:
    if not profile.host.strip() or "/" in profile.host:
        raise Refused(
            said(
                "{host} is no address of a directory: enter a name such as ldap.example.com.", host=shown(profile.host)
            )
        )
    try:
        line = socket.create_connection((profile.host, port), certificates.SECONDS_TO_CONNECT)
    except (OSError, ValueError) as error:
        raise Unavailable(
            said(
                "The directory {address} cannot be reached ({why}). What was read before is still there, and "
                "you can go on working. Check address and port, or try again later.",
                address=profile.address,
                why=certificates.why_unreachable(error),
            )
        ) from error
    line.settimeout(SECONDS_TO_ANSWER)
    return line


def _start_tls(connection: ldap3.Connection, profile: ServerProfile) -> None:
    try:
        connection.extended(_START_TLS)
        result: dict[str, Any] = connection.result
    except (LDAPExceptionError, OSError) as error:
        raise answers.broken_off(profile) from error
    except _NO_LDAP:
        raise answers.no_directory(profile) from None  # the original may repeat what was sent
    if result["result"] != answers.SUCCESS:
        raise Refused(
            said(
                "The directory {address} does not offer StartTLS ({answer}): choose TLS on port {tls_port}, or "
                "have its administrator set up a certificate.",
                address=profile.address,
                answer=shown(result["description"]),
                tls_port=str(TLS_PORT),
            )
        )


def _over(line: socket.socket) -> ldap3.Connection:
    """An LDAP connection over a line that is open already: ldap3's own way to open one leaves sockets behind."""
    server = ldap3.Server("localhost", get_info=ldap3.NONE)  # it never looks there
    connection = ldap3.Connection(server, auto_referrals=False, check_names=False, auto_range=False)
    connection.strategy._outstanding = {}  # noqa: SLF001 (what its open() does, as are the next ones)
    connection.socket, connection.closed, connection.listening = line, False, True
    return connection


# ------------------------------------------------------------------------------------------------------------ sign-in


def _sign_in(connection: ldap3.Connection, profile: ServerProfile, credentials: Credentials) -> None:
    """A simple bind; the password is not kept in the connection."""
    if profile.account:
        # As bytes it is sent as it was typed; ldap3 would put other letters in place of some of a text.
        connection.user, connection.password = profile.account, credentials.password.encode("utf-8", "replace")
        connection.authentication = ldap3.SIMPLE
    try:
        connection.bind(read_server_info=False)
        result: dict[str, Any] = connection.result
    except LDAPPasswordIsMandatoryError as error:
        raise SignInNeeded(said("The directory {address} needs a password.", address=profile.address)) from error
    except (LDAPExceptionError, OSError) as error:
        raise answers.broken_off(profile) from error
    except _NO_LDAP:
        raise answers.no_directory(profile) from None  # the original may repeat what was sent
    finally:
        connection.password = connection.request = None
    if result["result"] != answers.SUCCESS:
        raise answers.sign_in_failed(profile, result["result"], result["message"])


# ------------------------------------------------------------------------------- what the directory says of itself


def _root(connection: ldap3.Connection, profile: ServerProfile) -> dict[str, list[str]]:
    """What the root of the directory says of it; empty where it may not be read."""
    try:
        connection.search("", "(objectClass=*)", ldap3.BASE, attributes=list(_ANSWERS_OF_THE_ROOT))
        found: list[dict[str, Any]] = connection.response or []
    except (LDAPExceptionError, OSError) as error:
        raise answers.broken_off(profile) from error
    except _NO_LDAP:
        raise answers.no_directory(profile) from None  # the original may repeat what was sent
    raw = found[0].get("raw_attributes", {}) if found else {}
    return {name: [value.decode("utf-8", "replace") for value in values] for name, values in raw.items()}


def _base(profile: ServerProfile, root: dict[str, list[str]]) -> str:
    """The base where the profile has none: Active Directory names one, others list what they hold."""
    named = [*root.get("defaultNamingContext", []), *root.get("namingContexts", [])]
    base = next((name for name in named if name), None)
    if base is None:
        raise Refused(
            said("The directory {address} does not say what it holds: enter the base DN.", address=profile.address)
        )
    return base


def _version(root: dict[str, list[str]]) -> str:
    """What the server calls itself, where it does."""
    if root.get("defaultNamingContext") and not root.get("vendorName"):
        return ACTIVE_DIRECTORY
    return " ".join((*root.get("vendorName", [])[:1], *root.get("vendorVersion", [])[:1]))
