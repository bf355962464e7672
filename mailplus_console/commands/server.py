"""`server add|list|change|remove|trust|test`: the list of servers on the command line."""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
from pathlib import Path
from typing import Any

from mailplus_console.commands.signing_in import credentials_from, signed_in, somebody_to_ask
from mailplus_console.errors import Refused
from mailplus_console.records import Source
from mailplus_console.syncing.addresses import Address, address_from
from mailplus_console.syncing.connections import Connections
from mailplus_console.syncing.server import Certificate
from mailplus_console.syncing.server_profiles import Encryption, ServerKind, ServerProfile, Tls, plain_fingerprint

_KINDS = {ServerKind.HUB: "hub", ServerKind.DIRECTORY: "directory", ServerKind.DSM: "NAS"}


def server(options: argparse.Namespace) -> int:
    """Do one of the actions; see server_arguments."""
    connections = Connections()
    actions = {"add": _add, "list": _list, "change": _change, "remove": _remove, "trust": _trust, "test": _test}
    return actions[options.action](connections, options)


def _add(connections: Connections, options: argparse.Namespace) -> int:
    address = address_from(options.address, no_encryption=options.no_encryption, starttls=options.starttls)
    profile = _with_details(
        ServerProfile(
            name=options.name,
            kind=address.kind,
            host=address.host,
            port=address.port,
            account=_one_account(address, options),
            base=address.base,
            tls=Tls(address.encryption),
        ),
        options,
    )
    added, kept = connections.add(profile, address.password)
    print(f"Added {_KINDS[added.kind]} {added.name} ({added.address}).")
    _tell(kept)
    return 0


def _list(connections: Connections, options: argparse.Namespace) -> int:
    profiles = connections.profiles()
    if options.json:
        plain = [dataclasses.asdict(profile) | {"port": profile.port_number} for profile in profiles]
        print(json.dumps(plain, indent=2, ensure_ascii=False))
        return 0
    if not profiles:
        print("There is no server yet. “mailplus-console server add NAME ADDRESS” adds one.")
    width = max((len(profile.name) for profile in profiles), default=0)
    for profile in profiles:
        account = f"  as {profile.account}" if profile.account else ""
        print(f"{profile.name:<{width}}  {_KINDS[profile.kind]:<9}  {profile.address}{account}  {_how_safe(profile)}")
    return 0


def _change(connections: Connections, options: argparse.Namespace) -> int:
    profile, password = connections.named(options.name), ""
    if options.address:
        address = address_from(options.address, no_encryption=options.no_encryption, starttls=options.starttls)
        if address.kind is not profile.kind:
            raise Refused(f"{profile.name} is a {_KINDS[profile.kind]}: add a {_KINDS[address.kind]} as a new server.")
        password = address.password
        profile = dataclasses.replace(
            profile,
            host=address.host,
            port=address.port,
            account=_one_account(address, options) or profile.account,
            base=address.base or profile.base,
            tls=dataclasses.replace(profile.tls, encryption=address.encryption),
        )
    elif options.no_encryption or options.starttls:
        encryption = Encryption.NONE if options.no_encryption else Encryption.STARTTLS
        profile = dataclasses.replace(profile, tls=dataclasses.replace(profile.tls, encryption=encryption))
    if options.new_name:
        profile = dataclasses.replace(profile, name=options.new_name)
    if options.system_authorities:
        profile = dataclasses.replace(profile, tls=Tls(profile.tls.encryption))
    changed, left = connections.change(_with_details(profile, options))
    print(f"Changed {changed.name} ({changed.address}).")
    _tell(left)
    if password:
        _tell(connections.keep_password(changed, password))
    return 0


def _remove(connections: Connections, options: argparse.Namespace) -> int:
    profile = connections.named(options.name)
    left = connections.remove(profile)
    print(f"Removed {profile.name}.")
    _tell(left)
    return 0


def _trust(connections: Connections, options: argparse.Namespace) -> int:
    """Pin the certificate once somebody has compared its fingerprint: a person at a terminal, or --fingerprint."""
    wanted = plain_fingerprint(options.fingerprint) if options.fingerprint else None
    profile = connections.named(options.name)
    certificate = connections.certificate_of(profile)
    print("\n".join(_described(certificate)))
    if wanted is not None and wanted != certificate.fingerprint:
        raise Refused(f"{profile.name} shows another fingerprint than the one you gave. Nothing was changed.")
    if profile.tls.fingerprint not in (None, certificate.fingerprint):
        print(f"Trusted until now was another certificate, {_grouped(profile.tls.fingerprint or '')}.")
    if wanted is None and not _yes(f"Is this the fingerprint of {profile.name}? [y/N] "):
        raise Refused("Nothing was changed.")
    connections.pin(profile, certificate)
    print(f"From now on {profile.name} is trusted with this certificate only.")
    return 0


def _test(connections: Connections, options: argparse.Namespace) -> int:
    profile = connections.named(options.name)
    connected = signed_in(connections, profile, credentials_from(options), may_ask=not options.password_stdin)
    connected.close()
    whom = f"as {profile.account}" if profile.account else "without an account"
    print(f"Signed in at {profile.name} ({profile.address}) {whom}.")
    if not connections.secrets.usable and profile.account:
        _tell(connections.secrets.sentence)
    return 0


# -------------------------------------------------------------------------------------------------------------- words


def _with_details(profile: ServerProfile, options: argparse.Namespace) -> ServerProfile:
    """The profile with what the arguments name."""
    changes: dict[str, Any] = {}
    if options.account is not None:
        changes["account"] = options.account
    if options.base is not None:
        changes["base"] = options.base
    if options.source is not None:
        changes["source"] = Source(options.source)
    if options.ca_file is not None:
        changes["tls"] = dataclasses.replace(profile.tls, ca_file=str(Path(options.ca_file).absolute()))
    if options.mapping_file is not None:
        if profile.kind is not ServerKind.DSM:
            raise Refused("A file of field names is for a Synology NAS only.")
        changes["mapping_file"] = str(Path(options.mapping_file).absolute())
    return dataclasses.replace(profile, **changes)


def _one_account(address: Address, options: argparse.Namespace) -> str:
    if options.account and address.account and options.account != address.account:
        raise Refused("The address names another account than --account: leave one of them out.")
    return options.account or address.account


def _how_safe(profile: ServerProfile) -> str:
    if profile.tls.encryption is Encryption.NONE:
        return "no encryption"
    if profile.tls.fingerprint:
        return "trusted certificate"
    return "own authorities" if profile.tls.ca_file else "system authorities"


def _described(certificate: Certificate) -> tuple[str, ...]:
    return (
        f"Subject:     {_harmless(certificate.subject) or '(cannot be read)'}",
        f"Issuer:      {_harmless(certificate.issuer) or '(cannot be read)'}",
        f"Valid:       {certificate.valid_from:%Y-%m-%d} to {certificate.valid_to:%Y-%m-%d}",
        f"Fingerprint: {_grouped(certificate.fingerprint)} (SHA-256)",
    )


def _grouped(fingerprint: str) -> str:
    """As certificates are shown everywhere, so that two can be compared by eye."""
    digits = fingerprint.upper()
    return ":".join(digits[at : at + 2] for at in range(0, len(digits), 2))


def _harmless(text: str) -> str:
    """What a certificate calls itself may hold anything; a terminal obeys control characters."""
    return "".join(letter if letter.isprintable() else "?" for letter in text)


def _yes(question: str) -> bool:
    if not somebody_to_ask():
        raise Refused("There is nobody to ask: compare the fingerprint and give it with --fingerprint.")
    print(question, end="", flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _tell(sentence: str) -> None:
    if sentence:
        print(_harmless(sentence), file=sys.stderr)
