"""How a command opens the workspace that it was given: to look, to edit, or to create it where there is none."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mailplus_console.effective.rights import View, why_hidden
from mailplus_console.errors import Refused, Unavailable
from mailplus_console.location import default_workspace
from mailplus_console.workspace import Workspace


def workspace_path(options: argparse.Namespace) -> Path:
    """The workspace file that the arguments, the environment or the person's data folder name."""
    return Path(options.workspace) if options.workspace else default_workspace()


def to_look(options: argparse.Namespace, view: View) -> Workspace:
    """Open it for reading: possible while another console has it open.

    Raises Refused where there is none, and where the window would not show the operator this view of it either.
    """
    workspace = _signed_in(Workspace.open(_existing(options), read_only=True), options)
    if reason := why_hidden(workspace.resolution, workspace.operator, view):
        workspace.close()
        raise Refused(reason)
    return workspace


def to_edit(options: argparse.Namespace) -> Workspace:
    """Open it for editing; raises Refused where there is none or another console has it open."""
    return _signed_in(Workspace.open(_existing(options)), options)


@contextmanager
def to_fill(options: argparse.Namespace) -> Iterator[Workspace]:
    """Open it for editing, or create it where there is none; what fails leaves no empty workspace behind."""
    path = workspace_path(options)
    if _is_there(path):
        with to_edit(options) as workspace:
            yield workspace
        return
    if path == default_workspace():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            why = error.strerror or error
            raise Unavailable(
                f"The folder {path.parent} for the workspace cannot be made: {why}. Name another file with --workspace."
            ) from error
    created = Workspace.create(path)  # where another console was quicker this is refused, and its file stays
    try:
        with _signed_in(created, options) as workspace:
            yield workspace
    except BaseException:
        for left in (path, *(path.with_name(path.name + ending) for ending in ("-wal", "-shm", ".lock"))):
            left.unlink(missing_ok=True)
        raise


def _existing(options: argparse.Namespace) -> Path:
    path = workspace_path(options)
    if not _is_there(path):
        raise Refused(
            f"There is no workspace {path}. “mailplus-console import FILE” or “mailplus-console pull SERVER” creates "
            "one, or open the window."
        )
    return path


def _is_there(path: Path) -> bool:
    """Whether there is something to open; where the system does not let us look, opening it says so."""
    try:
        return path.exists()
    except OSError:
        return True


def _signed_in(workspace: Workspace, options: argparse.Namespace) -> Workspace:
    try:
        workspace.sign_in(options.operator)
    except BaseException:
        workspace.close()
        raise
    return workspace
