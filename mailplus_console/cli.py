"""The command line: reads the arguments, calls the command, and makes one line and an exit code of what goes wrong."""

from __future__ import annotations

import argparse
import errno
import io
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NoReturn

from mailplus_console import __version__
from mailplus_console.commands.dsm_arguments import add_dsm
from mailplus_console.commands.hub_arguments import add_hub
from mailplus_console.commands.server_arguments import add_server, add_syncing
from mailplus_console.errors import MOST_IN_A_SENTENCE, Cancelled, OverLimit, Refused, Unavailable, Unreadable
from mailplus_console.location import WORKSPACE_VARIABLE
from mailplus_console.sentence import opening

REFUSED, WRONG_USAGE, INTERRUPTED = 1, 2, 130
_OUTPUT_FAILS = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)  # of files, commands raise Unavailable
TRACEBACK_VARIABLE = "MAILPLUS_CONSOLE_TRACEBACK"

_COMMANDS: dict[str, tuple[str, str]] = {
    "import": ("mailplus_console.commands.exchange:import_file", "load a document, or merge users and groups"),
    "export": ("mailplus_console.commands.exchange:export", "write the configuration document"),
    "effective": ("mailplus_console.commands.effective:effective", "what applies to users, and why"),
    "check": ("mailplus_console.commands.check:check", "findings; exit code 1 when there are errors"),
    "pull": ("mailplus_console.commands.syncing:pull", "take over what a server says"),
    "plan": ("mailplus_console.commands.plan:plan", "what an apply would change at the server"),
    "apply": ("mailplus_console.commands.syncing:apply", "carry the plan out at the server"),
    "history": ("mailplus_console.commands.journal:history", "the journal of edits"),
    "undo": ("mailplus_console.commands.journal:undo", "take back the last edit"),
    "redo": ("mailplus_console.commands.journal:redo", "make the last undone edit again"),
    "server": ("mailplus_console.commands.server:server", "the servers to work with"),
    "hub": ("mailplus_console.commands.hub:hub", "a team's shared configuration in a PostgreSQL database"),
    "dsm": ("mailplus_console.commands.dsm:dsm", "what the console knows of a Synology NAS"),
}


class _Arguments(argparse.ArgumentParser):
    """An argument parser whose complaint is one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USAGE, f"{self.prog}: {message} (see --help)\n")


def main(argv: Sequence[str]) -> int:
    """Run one command; gives 0 on success, 1 where it was refused or found wanting, 2 for wrong usage."""
    _speak_utf8()
    try:
        options = _parser().parse_args(argv)
    except SystemExit as end:  # argparse has said why
        return int(end.code or 0)
    module, _, name = _COMMANDS[options.command][0].partition(":")
    command: Callable[[argparse.Namespace], int] = getattr(import_module(module), name)
    try:
        code = _run(command, options)
        sys.stdout.flush()
    except OverLimit as question:
        print(_one_line(f"{question} With --allow-over-limit it is done all the same."), file=sys.stderr)
        return REFUSED
    except (Refused, Unavailable) as problem:
        print(_one_line(str(problem)), file=sys.stderr)
        return REFUSED
    except BrokenPipeError:  # whoever read our output has seen enough, as `head` does
        return _without_output()
    except OSError as error:
        if error.errno not in _OUTPUT_FAILS:
            return _tell_bug(error)
        print(f"The output cannot be written: {error.strerror}.", file=sys.stderr)
        return _without_output()
    except (KeyboardInterrupt, Cancelled):
        return INTERRUPTED
    except Exception as bug:  # noqa: BLE001 (not swallowed: told as what it is, without a traceback)
        return _tell_bug(bug)
    return code


def _run(command: Callable[[argparse.Namespace], int], options: argparse.Namespace) -> int:
    """The command; where a file has more problems than the one line of an error names, it is all of them first."""
    try:
        return command(options)
    except Unreadable as unreadable:
        if len(unreadable.problems) > MOST_IN_A_SENTENCE:
            print("\n".join(_one_line(opening(problem)) for problem in unreadable.problems))
        raise


def _without_output() -> int:
    """End without trying once more to write what is still waiting."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return REFUSED


def _one_line(text: str) -> str:
    """A sentence on one line, whatever the names in it contain."""
    return " ".join(text.splitlines())


def _tell_bug(bug: Exception) -> int:
    """One line that calls a bug a bug; TRACEBACK_VARIABLE shows the rest to whoever mends it."""
    if os.environ.get(TRACEBACK_VARIABLE):
        raise bug
    what = " ".join(f"{type(bug).__name__}: {bug}".split())
    print(f"This is a bug of the console ({what}). {TRACEBACK_VARIABLE}=1 shows where.", file=sys.stderr)
    return REFUSED


def _speak_utf8() -> None:
    """Documents are UTF-8, whatever the terminal's locale says."""
    if not sys.stdout:  # closed by whoever started us, and then there is nobody to tell
        sys.stdout = io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace" if stream is sys.stderr else "strict")
    if isinstance(getattr(sys.stdout, "buffer", None), io.RawIOBase):
        # PYTHONUNBUFFERED, as in containers: what a full disk does not take would be lost unsaid.
        sys.stdout = open(sys.stdout.fileno(), "w", encoding="utf-8", closefd=False)  # noqa: SIM115 (until the end)


def _parser() -> _Arguments:
    parser = _Arguments(prog="mailplus-console", description="Licenses and accounts of a MailPlus Server.")
    parser.add_argument("--version", action="version", version=f"mailplus-console {__version__}")
    _add_common(parser, None)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Arguments)
    made = {name: commands.add_parser(name, help=what, description=what) for name, (_, what) in _COMMANDS.items()}
    for command in made.values():
        _add_common(command, argparse.SUPPRESS)  # also after the command, without undoing what stood before it
    _add_import(made["import"])
    add_syncing(made["pull"], made["apply"])
    add_hub(made["hub"], lambda action: _add_common(action, argparse.SUPPRESS))
    add_dsm(made["dsm"], lambda action: _add_common(action, argparse.SUPPRESS))
    add_server(made["server"], lambda action: _add_common(action, argparse.SUPPRESS))
    made["export"].add_argument(
        "file",
        nargs="?",
        metavar="FILE",
        help=".yaml, .yml, .json, or .csv for the users alone; default: standard output",
    )
    made["effective"].add_argument("users", nargs="*", metavar="USER", help="whom; default: all")
    for name in ("effective", "check", "plan"):
        made[name].add_argument("--json", action="store_true", help="for other programs")
    for name in ("import", "undo", "redo"):
        made[name].add_argument(
            "--allow-over-limit", action="store_true", help="even where it brings the system into restriction"
        )
    return parser


def _add_common(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument(
        "--workspace",
        metavar="W",
        default=default,
        help=f"the workspace file; default: ${WORKSPACE_VARIABLE}, else the one in your data folder",
    )
    parser.add_argument(
        "--operator", metavar="NAME", default=default, help="the user to act as; default: local administrator"
    )


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help=".yaml, .yml, .json, .ldif or .csv")
    parser.add_argument(
        "--source",
        choices=("local", "domain", "ldap"),
        help="where the users of an LDIF or CSV come from; default: the workspace's account type",
    )
    parser.add_argument("--skip-bad-rows", action="store_true", help="import a CSV without its bad rows")
