"""What is said about servers: their kinds, who is signed in, how a fingerprint is read."""

from __future__ import annotations

from mailplus_console.records import Source
from mailplus_console.syncing.server_profiles import Encryption, ServerKind, ServerProfile
from ui.text import Texts, filled

_tr = Texts("Servers")


def kind_word(kind: ServerKind) -> str:
    """What a kind of server is called."""
    return {
        ServerKind.HUB: _tr("Team hub"),
        ServerKind.DIRECTORY: _tr("Directory"),
        ServerKind.DSM: _tr("Synology DSM"),
    }[kind]


def kind_icon(kind: ServerKind) -> str:
    """The icon of a kind of server."""
    return {ServerKind.HUB: "users", ServerKind.DIRECTORY: "account", ServerKind.DSM: "server"}[kind]


def kind_sentence(kind: ServerKind) -> str:
    """What a kind of server is for."""
    return {
        ServerKind.HUB: _tr("A PostgreSQL database in which a team shares one configuration."),
        ServerKind.DIRECTORY: _tr("An LDAP server or Active Directory: it brings users, groups and memberships."),
        ServerKind.DSM: _tr("The NAS that MailPlus Server runs on."),
    }[kind]


def encryption_word(encryption: Encryption) -> str:
    """How a connection is protected."""
    return {
        Encryption.TLS: _tr("TLS"),
        Encryption.STARTTLS: _tr("StartTLS"),
        Encryption.NONE: _tr("None: everybody on the way can read along"),
    }[encryption]


def source_word(source: Source) -> str:
    """Where a directory's accounts come from."""
    return {Source.LOCAL: _tr("Local users"), Source.LDAP: _tr("LDAP"), Source.DOMAIN: _tr("Windows domain")}[source]


def where_and_who(profile: ServerProfile) -> str:
    """Address and account: 'hub.example.com, as alice'."""
    who = profile.account or _tr("nobody (anonymous)")
    return filled(_tr("%1, as %2"), profile.address, who)


def grouped(fingerprint: str) -> str:
    """A fingerprint as other programs show it, in two lines: it has to be compared by eye."""
    pairs = [fingerprint[at : at + 2].upper() for at in range(0, len(fingerprint), 2)]
    half = (len(pairs) + 1) // 2
    return ":".join(pairs[:half]) + ":\n" + ":".join(pairs[half:])
