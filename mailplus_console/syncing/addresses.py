"""The address of a server as a person writes it, such as https://nas.example.com or postgresql://user@host/base."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from urllib.parse import SplitResult, unquote, urlsplit

from mailplus_console.errors import Refused
from mailplus_console.sentence import said
from mailplus_console.syncing.server_profiles import Encryption, ServerKind

_SCHEMES = {
    "https": (ServerKind.DSM, Encryption.TLS),
    "http": (ServerKind.DSM, Encryption.NONE),
    "ldaps": (ServerKind.DIRECTORY, Encryption.TLS),
    "ldap": (ServerKind.DIRECTORY, Encryption.STARTTLS),
    "postgresql": (ServerKind.HUB, Encryption.TLS),
    "postgres": (ServerKind.HUB, Encryption.TLS),
}


@dataclass(frozen=True, slots=True)
class Address:
    """What an address says; the password that some people write into it goes to the keyring, never into a file."""

    kind: ServerKind
    host: str
    port: int | None
    encryption: Encryption
    account: str = ""
    base: str = ""
    password: str = field(repr=False, default="")


def address_from(text: str, *, no_encryption: bool = False, starttls: bool = False) -> Address:
    """Read an address. Raises Refused with a sentence that never repeats the text: it may hold a password.

    `ldap://` means StartTLS unless `no_encryption`; `http://` is taken with `no_encryption` only.
    """
    text = text.strip()
    if not text.isprintable() or " " in text or "\\" in text:
        raise Refused(said("An address has no spaces, backslashes or control characters."))
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise Refused(
            said(
                "This is no address: the port is a number up to 65535, an IPv6 address stands in [ ], and "
                "special characters of a password are written as %XX. Better leave the password out; it is asked "
                "for."
            )
        ) from None  # Python's own text repeats what may be a password
    known = _SCHEMES.get(parts.scheme)
    if known is None or not parts.netloc:
        raise Refused(
            said(
                "An address begins with https:// for a Synology NAS, ldaps:// or ldap:// for a directory, or "
                "postgresql:// for a hub."
            )
        )
    kind, usual = known
    if port == 0:
        raise Refused(said("The port is a number from 1 to 65535."))
    return Address(
        kind=kind,
        host=host_from(parts.hostname or ""),
        port=port,
        encryption=_encryption(parts.scheme, usual, no_encryption=no_encryption, starttls=starttls),
        account=_readable(parts.username or ""),
        password=unquote(parts.password or ""),
        base=_base(kind, parts),
    )


def host_from(text: str) -> str:
    """A host name or IP address in lower case, an IPv6 address without [ ]. Raises Refused where it is none."""
    host = text.strip().removeprefix("[").removesuffix("]").lower()
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        pass
    if not host or len(host) > 253 or not all(letter.isalnum() or letter in ".-_" for letter in host):
        raise Refused(said("The name of the server is missing or is none: write it such as nas.example.com."))
    return host


def _encryption(scheme: str, usual: Encryption, *, no_encryption: bool, starttls: bool) -> Encryption:
    if no_encryption and starttls:
        raise Refused(said("Either StartTLS or no encryption: choose one."))
    if starttls and scheme != "ldap":
        raise Refused(said("StartTLS is for addresses that begin with ldap://."))
    if no_encryption and scheme in ("https", "ldaps"):
        raise Refused(
            said(
                "{scheme}:// is an encrypted connection: write {plain}:// for one without.",
                scheme=scheme,
                plain=scheme.removesuffix("s"),
            )
        )
    if scheme == "http" and not no_encryption:
        raise Refused(said("http:// sends the password readable for everyone on the way: write https://."))
    return Encryption.NONE if no_encryption else usual


def _base(kind: ServerKind, parts: SplitResult) -> str:
    """What stands behind the server: the base DN of a directory, the database of a hub."""
    path = parts.path.removeprefix("/")
    if parts.query or parts.fragment or "@" in path:
        # Perhaps a password with such a character: then what stands before it is not what it looks like.
        raise Refused(
            said(
                "After the server an address has at most the base: no ?, # or @. In a password write them as "
                "%3F, %23 and %40, or leave it out; it is asked for."
            )
        )
    if kind is ServerKind.DSM and path.strip("/"):
        raise Refused(said("The address of a NAS ends after its port."))
    if kind is ServerKind.HUB and "/" in path:
        raise Refused(said("After the server stands the name of the database, without a further slash."))
    return "" if kind is ServerKind.DSM else _readable(path)


def _readable(text: str) -> str:
    text = unquote(text)
    if not text.isprintable() or "\ufffd" in text:
        raise Refused(said("The account or the base of this address has characters that cannot be read."))
    return text
