"""How a command signs in at a server: with what the keyring has, with what it is given, or by asking."""

from __future__ import annotations

import argparse
import dataclasses
import getpass
import sys

from mailplus_console.errors import Cancelled, Refused
from mailplus_console.syncing.connections import Connections
from mailplus_console.syncing.server import CodeNeeded, Credentials, Server, SignInNeeded, UntrustedCertificate
from mailplus_console.syncing.server_profiles import ServerProfile


def open_server(options: argparse.Namespace, name: str, profile_id: str | None = None) -> Server:
    """Sign in at the server of the list that has this name, or this id; raises as `Connections.connect`."""
    connections = Connections()
    profile = connections.servers.with_id(profile_id) if profile_id else connections.named(name)
    return signed_in(connections, profile, credentials_from(options), may_ask=not options.password_stdin)


def credentials_from(options: argparse.Namespace) -> Credentials:
    """The password that stands on standard input, where the arguments say so. Raises Refused where none is there."""
    if not options.password_stdin:
        return Credentials()
    try:
        password = sys.stdin.readline().rstrip("\r\n") if sys.stdin else ""
        password.encode()
    except UnicodeError:
        raise Refused("The password on standard input is not in UTF-8.") from None  # the original repeats a part of it
    if not password:
        raise Refused("Standard input holds no password: it is to be the first line.")
    return Credentials(password)


def signed_in(connections: Connections, profile: ServerProfile, credentials: Credentials, *, may_ask: bool) -> Server:
    """Sign in, asking for a password once and for a code once where there is a terminal to ask at."""
    may_ask = may_ask and somebody_to_ask()
    asked: set[str] = set()
    while True:
        try:
            return connections.connect(profile, credentials)
        except SignInNeeded as needed:
            what = "one_time_code" if isinstance(needed, CodeNeeded) else "password"
            if not may_ask or what in asked:
                raise
            asked.add(what)
            print(needed, file=sys.stderr)
            if what == "password" and not connections.secrets.usable:
                print(connections.secrets.sentence, file=sys.stderr)
            answer = _asked("Code: " if what == "one_time_code" else f"Password of {profile.account}: ")
            credentials = dataclasses.replace(credentials, **{what: answer})
        except UntrustedCertificate as untrusted:
            how = f"“mailplus-console server trust {profile.name}” shows it and asks."
            raise UntrustedCertificate(f"{untrusted} {how}", untrusted.certificate, pinned=untrusted.pinned) from None


def somebody_to_ask() -> bool:
    """Whether there is a person at a terminal, who can answer."""
    return bool(sys.stdin) and sys.stdin.isatty()


def _asked(question: str) -> str:
    """What the person types, unseen. Raises Cancelled where nothing is, as with Ctrl+D."""
    try:
        answer = getpass.getpass(question)
        answer.encode()
    except EOFError:
        raise Cancelled from None
    except UnicodeError:
        raise Refused("What you typed is not in UTF-8, as this terminal should send it.") from None
    if not answer:
        raise Cancelled
    return answer
