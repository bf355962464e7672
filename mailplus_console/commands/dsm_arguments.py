"""The arguments of `dsm …`, apart from the command: they are read on every start."""

from __future__ import annotations

import argparse
from collections.abc import Callable

ACTIONS = {
    "probe": "find out which fields of a NAS the console knows; a report without names, and what a capture confirms",
}


def add_dsm(command: argparse.ArgumentParser, add_common: Callable[[argparse.ArgumentParser], None]) -> None:
    """The actions of `dsm` and what each is told; `add_common` adds what every command has."""
    actions = command.add_subparsers(dest="action", required=True, metavar="ACTION")
    probe = actions.add_parser("probe", help=ACTIONS["probe"], description=ACTIONS["probe"])
    add_common(probe)
    probe.add_argument("server", nargs="?", metavar="SERVER", help="default: the only NAS of the list")
    probe.add_argument("--report", metavar="FILE", help="also write it: FILE as JSON, and beside it as text")
    probe.add_argument(
        "--capture",
        metavar="FILE.har",
        help="a record of the web interface's own requests, saved by the browser: calls in it that are as the console "
        "would send them can be confirmed, and only those are ever written",
    )
    probe.add_argument(
        "--yes", action="store_true", help="what is read in the capture is what was done: confirm without asking"
    )
    probe.add_argument("--password-stdin", action="store_true", help="read the password from standard input")
