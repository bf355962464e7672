"""`hub init|admit`: make a team hub in a PostgreSQL database, and let others work with it."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from collections.abc import Callable
from getpass import getpass
from pathlib import Path
from typing import TypeVar

from mailplus_console.commands.signing_in import credentials_from
from mailplus_console.errors import Cancelled, Refused
from mailplus_console.servers.hub import founding
from mailplus_console.syncing.addresses import address_from
from mailplus_console.syncing.server import Credentials, SignInNeeded, UntrustedCertificate
from mailplus_console.syncing.server_profiles import ServerKind, ServerProfile, Tls, plain_fingerprint

Outcome = TypeVar("Outcome")


def hub(options: argparse.Namespace) -> int:
    """Do one of the actions; see hub_arguments."""
    actions = {"init": _init, "admit": _admit}
    profile, credentials = _where(options)
    actions[options.action](options, profile, credentials)
    return 0


def _init(options: argparse.Namespace, profile: ServerProfile, credentials: Credentials) -> None:
    new = _signed_in(options, profile, credentials, lambda given: founding.found(profile, given))
    print(
        f"Made a hub in the {'new ' if new else ''}database “{profile.base}” at {profile.address}; "
        f"“{profile.account}” is its administrator."
    )
    print(
        "Each of the team adds it with: "
        f"mailplus-console server add NAME postgresql://ROLE@{profile.address}/{profile.base}"
    )


def _admit(options: argparse.Namespace, profile: ServerProfile, credentials: Credentials) -> None:
    role, administrator = options.role, options.administrator
    _signed_in(
        options,
        profile,
        credentials,
        lambda given: founding.admit(profile, given, role, administrator=administrator),
    )
    what = "as an administrator" if administrator else "with the rights of that user in the configuration"
    print(f"“{role}” may work with the hub “{profile.base}” at {profile.address}, {what}.")


def _where(options: argparse.Namespace) -> tuple[ServerProfile, Credentials]:
    """The hub that the URL names, and the password as far as it was given. Raises Refused, never repeating the URL."""
    address = address_from(options.url, no_encryption=options.no_encryption)
    if address.kind is not ServerKind.HUB:
        raise Refused("A hub is a PostgreSQL database: postgresql://USER@HOST:PORT/DATABASE.")
    if not address.account or not address.base:
        raise Refused("Name the role and the database as well: postgresql://USER@HOST:PORT/DATABASE.")
    tls = Tls(
        address.encryption,
        ca_file=str(Path(options.ca_file).absolute()) if options.ca_file else None,
        fingerprint=plain_fingerprint(options.fingerprint) if options.fingerprint else None,
    )
    profile = ServerProfile(
        "hub", ServerKind.HUB, address.host, address.account, address.port, tls=tls, base=address.base
    )
    given = credentials_from(options)
    return profile, dataclasses.replace(given, password=given.password or address.password)


def _signed_in(
    options: argparse.Namespace, profile: ServerProfile, given: Credentials, act: Callable[[Credentials], Outcome]
) -> Outcome:
    """What `act` gives, asking for the password once where none was given and there is a terminal to ask at."""
    try:
        return act(given)
    except SignInNeeded:
        if given.password or options.password_stdin or not sys.stdin.isatty():
            raise
    except UntrustedCertificate as error:
        if error.pinned is not None:
            raise
        raise Refused(
            f"{error} Its SHA-256 fingerprint is {error.certificate.fingerprint}; --fingerprint says that you trust it."
        ) from error
    try:
        return act(Credentials(getpass(f"Password of {profile.account}: ")))
    except EOFError:
        raise Cancelled from None
