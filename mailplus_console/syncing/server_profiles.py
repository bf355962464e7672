"""A server as the console remembers it: where it is, of which kind, who signs in, and how its certificate is checked.

Passwords are not here: they live in the system keyring (`mailplus_console.secrets`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from mailplus_console.errors import Refused
from mailplus_console.records import Source, new_id
from mailplus_console.sentence import said


class ServerKind(StrEnum):
    """What stands at the other end."""

    HUB = "hub"
    DIRECTORY = "directory"
    DSM = "dsm"


class Encryption(StrEnum):
    """How the connection is protected; `NONE` is for a server on this machine or a line that is safe otherwise."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Tls:
    """How a certificate is checked: by the system's authorities, by those of `ca_file`, or by one pinned fingerprint.

    `fingerprint` is the SHA-256 of the certificate as lower-case hexadecimal digits without colons; it comes first.
    """

    encryption: Encryption = Encryption.TLS
    ca_file: str | None = None
    fingerprint: str | None = None


def plain_fingerprint(text: str) -> str:
    """A SHA-256 fingerprint as Tls has it, from what a person copies: colons, spaces, capitals.

    Raises Refused where it is none.
    """
    plain = "".join(text.split()).replace(":", "").lower().removeprefix("sha256")
    if len(plain) != 64 or not set(plain) <= set("0123456789abcdef"):
        raise Refused(said("A SHA-256 fingerprint has 64 hexadecimal digits, with or without colons."))
    return plain


@dataclass(frozen=True, slots=True)
class ServerProfile:
    """One server of the console's list. `name` is the person's word for it, `id` stays when he renames it.

    `base` is the directory's base DN or the hub's database; `source` says where a directory's accounts come from.
    `mapping_file` names a person's own field names for a DSM in place of those that come with the console.
    """

    name: str
    kind: ServerKind
    host: str
    account: str
    port: int | None = None
    tls: Tls = field(default_factory=Tls)
    base: str = ""
    source: Source = Source.LDAP
    mapping_file: str | None = None
    id: str = field(default_factory=new_id)

    @property
    def port_number(self) -> int:
        """The port that is spoken to: the person's, else the one that this kind of server has by default."""
        return self.port or default_port(self.kind, self.tls.encryption)

    @property
    def address(self) -> str:
        """Host and port as a person writes them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}" if self.port else host


def default_port(kind: ServerKind, encryption: Encryption) -> int:
    """Where a server of this kind listens when nobody has decided otherwise."""
    if kind is ServerKind.HUB:
        return 5432
    if kind is ServerKind.DIRECTORY:
        return 636 if encryption is Encryption.TLS else 389
    return 5000 if encryption is Encryption.NONE else 5001
