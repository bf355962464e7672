"""A workspace that is synced with the shelf of the head office."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mailplus_console.ledger import Staged
from mailplus_console.merge import Place, Side
from mailplus_console.records import Configuration
from mailplus_console.syncing import applying, pulling
from mailplus_console.syncing.applying import Applied
from mailplus_console.workspace import Workspace
from tests.helpers.shelf_server import ShelfServer
from tests.syncing.office import office

TODAY = date(2026, 11, 24)


def silent(_done: int, _total: int | None) -> None:
    """Nobody looks at the progress."""


def pull(workspace: Workspace, server: ShelfServer, choices: dict[Place, Side] | None = None) -> Staged:
    """Pull as the command line does."""
    pulled = pulling.read(workspace.server_side, server, silent)
    return workspace.adopt(pulling.stage(workspace.server_side, pulled, choices))


def apply(workspace: Workspace, server: ShelfServer, *, clear_data: bool = False) -> Applied:
    """Apply as the command line does."""
    ready = applying.prepare(workspace.server_side, server, silent, TODAY)
    done = applying.run(workspace.server_side, server, ready, silent, workspace.adopt, clear_data=clear_data)
    if done.final is not None:
        workspace.adopt(pulling.stage(workspace.server_side, done.final))
    return done


def in_step(workspace: Workspace, server: ShelfServer) -> bool:
    """Whether here, there, and what is known of there are all the same."""
    side = workspace.server_side
    return not side.difference() and workspace.configuration == server.configuration == side.server_state()


@pytest.fixture
def server() -> ShelfServer:
    return ShelfServer(office())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.mpc"


@pytest.fixture
def workspace(path: Path, server: ShelfServer) -> Iterator[Workspace]:
    with Workspace.create(path, today=lambda: TODAY) as workspace:
        pull(workspace, server)
        yield workspace


def reopened(workspace: Workspace) -> Workspace:
    """The same workspace after the console was closed and opened again."""
    workspace.close()
    return Workspace.open(workspace.path, today=lambda: TODAY)


def known(workspace: Workspace) -> Configuration:
    """What the server last said."""
    return workspace.server_side.server_state()
