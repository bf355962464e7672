"""The arguments of `server …`, `pull` and `apply`, apart from the commands: they are read on every start."""

from __future__ import annotations

import argparse
from collections.abc import Callable

ACTIONS = {
    "add": "add a server to the list",
    "list": "the servers there are",
    "change": "change a server of the list",
    "remove": "take a server out of the list, and forget its password",
    "trust": "trust the certificate that a server shows, and no other",
    "test": "sign in at a server",
}


def add_server(command: argparse.ArgumentParser, add_common: Callable[[argparse.ArgumentParser], None]) -> None:
    """The actions of `server` and what each is told; `add_common` adds what every command has."""
    actions = command.add_subparsers(dest="action", required=True, metavar="ACTION")
    made = {name: actions.add_parser(name, help=what, description=what) for name, what in ACTIONS.items()}
    for name, action in made.items():
        add_common(action)
        if name != "list":
            action.add_argument("name", metavar="NAME", help="your word for the server")
    made["add"].add_argument("address", metavar="ADDRESS", help=_ADDRESS)
    made["change"].add_argument("--name", dest="new_name", metavar="NAME", help="another name")
    made["change"].add_argument("--address", metavar="ADDRESS", help=_ADDRESS)
    for name in ("add", "change"):
        _add_details(made[name])
    made["change"].add_argument(
        "--system-authorities", action="store_true", help="trust the system's authorities again: no CA file, no pin"
    )
    made["list"].add_argument("--json", action="store_true", help="for other programs")
    made["trust"].add_argument("--fingerprint", metavar="SHA256", help="trust it only if it has this fingerprint")
    made["test"].add_argument("--password-stdin", action="store_true", help="read the password from standard input")


def add_syncing(pull: argparse.ArgumentParser, apply: argparse.ArgumentParser) -> None:
    """What `pull` and `apply` are told."""
    for command in (pull, apply):
        command.add_argument("server", nargs="?", metavar="SERVER", help="default: the one that was pulled from before")
        command.add_argument("--password-stdin", action="store_true", help="read the password from standard input")
    sides = pull.add_mutually_exclusive_group()
    sides.add_argument("--mine", action="store_true", help="where both sides changed something, keep what is here")
    sides.add_argument("--theirs", action="store_true", help="where both sides changed something, take the server's")
    apply.add_argument("--yes", action="store_true", help="do not ask before writing")
    apply.add_argument("--dry-run", action="store_true", help="read and compare, and write nothing")
    apply.add_argument("--clear-data", action="store_true", help="also remove the data of users for good, as planned")


_ADDRESS = "https://NAS, ldaps://DIRECTORY, ldap://DIRECTORY (StartTLS) or postgresql://HUB/DATABASE"


def _add_details(action: argparse.ArgumentParser) -> None:
    action.add_argument("--account", metavar="A", help="who signs in; at a directory a DN")
    action.add_argument("--base", metavar="B", help="the directory's base DN, or the hub's database")
    action.add_argument("--ca-file", metavar="F", help="the authorities to trust, in PEM format")
    action.add_argument("--no-encryption", action="store_true", help="for a line that is safe otherwise")
    action.add_argument("--starttls", action="store_true", help="begin TLS on the open line (ldap://)")
    action.add_argument("--source", choices=("ldap", "domain"), help="what a directory's accounts are; default: ldap")
    action.add_argument("--mapping-file", metavar="F", help="your own field names for a NAS, in place of ours")
