"""A console in a process of its own that applies its plan to the hub, until it is done or killed."""

from __future__ import annotations

import multiprocessing
from contextlib import suppress
from datetime import date
from multiprocessing.context import ForkServerContext
from pathlib import Path

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.servers.hub.connecting import connect
from mailplus_console.syncing import applying, pulling
from mailplus_console.syncing.applying import Applied
from mailplus_console.syncing.server_profiles import ServerProfile
from mailplus_console.workspace import Workspace
from tests.servers.hub.team import CREDENTIALS

TODAY = date(2026, 11, 24)


def context() -> ForkServerContext:
    """Processes that start in milliseconds, with all that they need imported."""
    started = multiprocessing.get_context("forkserver")
    started.set_forkserver_preload(["mailplus_console.store.writing", "tests.servers.hub.applying_process"])
    return started


def silent(_done: int, _total: int | None) -> None:
    """Nobody looks."""


def pull(workspace: Workspace, profile: ServerProfile) -> None:
    """Take over what the hub says."""
    with connect(profile, CREDENTIALS) as server:
        pulled = pulling.read(workspace.server_side, server, silent)
    workspace.adopt(pulling.stage(workspace.server_side, pulled))


def apply(workspace: Workspace, profile: ServerProfile) -> Applied:
    """Carry the plan out, as the command line does."""
    with connect(profile, CREDENTIALS) as server:
        ready = applying.prepare(workspace.server_side, server, silent, TODAY)
        done = applying.run(workspace.server_side, server, ready, silent, workspace.adopt)
    if done.final is not None:
        workspace.adopt(pulling.stage(workspace.server_side, done.final))
    return done


def open_and_apply(path: Path, profile: ServerProfile) -> None:
    """What a console does from its start; whatever the line does to it, it ends in an orderly way."""
    with Workspace.open(path, today=lambda: TODAY) as workspace, suppress(Refused, Unavailable):
        apply(workspace, profile)
