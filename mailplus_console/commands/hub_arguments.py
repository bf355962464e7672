"""The arguments of `hub …`, apart from the command: they are read on every start."""

from __future__ import annotations

import argparse
from collections.abc import Callable

ACTIONS = {
    "init": "make a hub in a PostgreSQL database, which is made as well where it is missing",
    "admit": "let a role of the database work with the hub",
}


def add_hub(command: argparse.ArgumentParser, add_common: Callable[[argparse.ArgumentParser], None]) -> None:
    """The actions of `hub` and what each is told; `add_common` adds what every command has."""
    actions = command.add_subparsers(dest="action", required=True, metavar="ACTION")
    made = {name: actions.add_parser(name, help=what, description=what) for name, what in ACTIONS.items()}
    for action in made.values():
        add_common(action)
        action.add_argument(
            "url", metavar="URL", help="postgresql://USER@HOST:PORT/DATABASE; the password is asked for"
        )
        action.add_argument("--password-stdin", action="store_true", help="read the password from standard input")
        action.add_argument("--ca-file", metavar="F", help="the authorities to trust, in PEM format")
        action.add_argument("--fingerprint", metavar="SHA256", help="trust the certificate that has this fingerprint")
        action.add_argument("--no-encryption", action="store_true", help="for a line that is safe otherwise")
    made["admit"].add_argument("role", metavar="ROLE", help="who; named as the user in the configuration")
    made["admit"].add_argument(
        "--administrator", action="store_true", help="who may do everything, whatever the configuration says"
    )
