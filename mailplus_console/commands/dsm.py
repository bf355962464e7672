"""`dsm probe`: which fields of a NAS the mapping finds, and which calls a capture of its web interface confirms."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from mailplus_console.commands.signing_in import credentials_from, signed_in, somebody_to_ask
from mailplus_console.errors import Refused, Unavailable
from mailplus_console.servers.dsm import capture, probe
from mailplus_console.servers.dsm.capture import Compared
from mailplus_console.servers.dsm.dsm_server import DsmServer
from mailplus_console.syncing.connections import Connections
from mailplus_console.syncing.server_profiles import ServerKind, ServerProfile


def dsm(options: argparse.Namespace) -> int:
    """Make every read of the mapping at a NAS, write the report, and confirm what a capture shows."""
    connections = Connections()
    profile = _profile(connections, options.server)
    captured = capture.calls_in(Path(options.capture)) if options.capture else []
    server = signed_in(connections, profile, credentials_from(options), may_ask=not options.password_stdin)
    if not isinstance(server, DsmServer):
        server.close()
        raise Refused(f"{profile.name} is no Synology NAS.")
    with server:
        told = probe.ask(server)
        compared = capture.compared(server.names, captured, told)
        if options.capture:
            _confirm(server, compared, asked=not options.yes)
        said = probe.report(server, told, compared if options.capture else None)
    text = probe.readable(said)
    if options.report:
        _write(Path(options.report), json.dumps(said, indent=1, ensure_ascii=False) + "\n", text)
    print(text, end="")
    return 0


def _profile(connections: Connections, name: str | None) -> ServerProfile:
    if name is not None:
        profile = connections.named(name)
        if profile.kind is not ServerKind.DSM:
            raise Refused(f"{profile.name} is no Synology NAS.")
        return profile
    found = [profile for profile in connections.profiles() if profile.kind is ServerKind.DSM]
    if not found:
        raise Refused("There is no Synology NAS in the list: “mailplus-console server add” adds one.")
    if len(found) > 1:
        raise Refused(f"There are {len(found)} of them: say which ({', '.join(profile.name for profile in found)}).")
    return found[0]


def _confirm(server: DsmServer, compared: Sequence[Compared], *, asked: bool) -> None:
    """Show what the fitting calls of the capture mean here; only the person knows whether that was done."""
    new = capture.confirmed_by(compared) - server.confirmed
    if not new:
        print("The capture confirms nothing new.", file=sys.stderr)
        return
    fitting = [one for one in compared if one.fits and one.write is not None and one.write.name in new]
    hosts = sorted({one.captured.host for one in fitting})
    print(f"In the capture, of {', '.join(hosts)}, the console reads:", file=sys.stderr)
    for one in fitting:
        for meaning in one.means:
            print(f"  {meaning}", file=sys.stderr)
    if asked and not _yes("Is that all, and exactly, what you did in the web interface of this NAS? [y/N] "):
        print("Nothing was confirmed.", file=sys.stderr)
        return
    server.confirm(new)
    about = ", ".join(server.names.writes[name].about for name in sorted(new))
    print(f"Confirmed: {about}.", file=sys.stderr)


def _yes(question: str) -> bool:
    """Whether a person at the terminal agrees; without one nobody does."""
    if not somebody_to_ask():
        print("Nobody was asked: --yes says that it is what you did.", file=sys.stderr)
        return False
    print(question, end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _write(path: Path, plain: str, text: str) -> None:
    beside = path.with_suffix(".txt")
    if beside == path:
        path = path.with_suffix(".json")
    try:
        path.write_text(plain, encoding="utf-8")
        beside.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Unavailable(f"The report cannot be written to {path}: {error.strerror}.") from error
