"""`history`, `undo` and `redo`: the journal of edits on the command line."""

from __future__ import annotations

import argparse

from mailplus_console.commands.opening import to_edit, to_look
from mailplus_console.effective.rights import View


def history(options: argparse.Namespace) -> int:
    """Print number, time, operator and sentence of each edit, oldest first."""
    with to_look(options, View.HISTORY) as workspace:
        width = max((len(entry.operator) for entry in workspace.entries), default=0)
        for entry in workspace.entries:
            at = entry.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
            print(f"{entry.number:>5}  {at}  {entry.operator:<{width}}  {entry.sentence}")
    return 0


def undo(options: argparse.Namespace) -> int:
    """Take back the last edit."""
    with to_edit(options) as workspace:
        print(workspace.undo(allow_over_limit=options.allow_over_limit).draft.sentence)
    return 0


def redo(options: argparse.Namespace) -> int:
    """Make the last undone edit again."""
    with to_edit(options) as workspace:
        print(workspace.redo(allow_over_limit=options.allow_over_limit).draft.sentence)
    return 0
