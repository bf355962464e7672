"""Where the program starts: the window without a command, the command line with one.

This module stands above both halves of the program: it alone may import `ui`, and nothing imports it but
main.py. Both imports are lazy: a command must not load Qt, the window must not load the command line.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from mailplus_console.location import WORKSPACE_VARIABLE

DISPLAY_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the console and give the exit code (0 done, 1 refused, 2 wrong usage).

    `argv` are the arguments without the program's name; None takes those of the process.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    options, command = _window_options().parse_known_args(arguments)
    if command:
        from mailplus_console import cli  # noqa: PLC0415 (lazy: the window does not need it)

        return cli.main(arguments)
    if not _has_display():
        return _say("There is no display to open the window on. The commands work without one, see --help.")
    try:
        from ui import app  # noqa: PLC0415 (lazy: a command must not load Qt)
    except ImportError as missing:
        if ".so" not in str(missing):
            raise
        return _say(
            f"The window needs a system library that is missing here ({missing}). The commands work without it."
        )
    return app.run(options.workspace, options.operator)


def _say(sentence: str) -> int:
    """Tell the person why there is no window; the exit code."""
    print(sentence, file=sys.stderr)
    return 1


class _Options(argparse.ArgumentParser):
    """A parser whose complaint is one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message} (see --help)\n")


def _window_options() -> argparse.ArgumentParser:
    """The options that the window understands; anything else means a command."""
    parser = _Options(prog="mailplus-console", add_help=False, allow_abbrev=False)
    workspace = os.environ.get(WORKSPACE_VARIABLE)
    parser.add_argument("--workspace", type=Path, default=Path(workspace) if workspace else None)
    parser.add_argument("--operator", default=None)
    return parser


def _has_display() -> bool:
    return sys.platform != "linux" or any(os.environ.get(name) for name in DISPLAY_VARIABLES)


if __name__ == "__main__":
    sys.exit(main())
