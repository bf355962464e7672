"""A window over an empty workspace, and a list of servers with the shelf of the head office in it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from mailplus_console.sentence import said
from mailplus_console.syncing.connections import Connections
from mailplus_console.syncing.server import Credentials, Server, SignInNeeded
from mailplus_console.syncing.server_list import ServerList
from mailplus_console.syncing.server_profiles import ServerProfile
from mailplus_console.workspace import Workspace
from tests.helpers.shelf_server import ShelfServer
from tests.syncing.office import office
from ui.jobs import Job
from ui.main_window import MainWindow

TODAY = date(2026, 11, 24)
PASSWORD = "open sesame"

D = TypeVar("D", bound=QDialog)


class Door:
    """The way in to the shelf. `refusals` are raised one after the other before anybody comes in."""

    def __init__(self, shelf: ShelfServer) -> None:
        self.shelf, self.password = shelf, PASSWORD
        self.tried: list[Credentials] = []
        self.refusals: list[Exception] = []

    def __call__(self, profile: ServerProfile, credentials: Credentials) -> Server:
        self.tried.append(credentials)
        if self.refusals:
            raise self.refusals.pop(0)
        if self.password and credentials.password != self.password:
            name, account = profile.name, profile.account
            raise SignInNeeded(said("{name} does not take the password of {account}.", name=name, account=account))
        self.shelf.profile = profile
        return self.shelf


@pytest.fixture
def shelf() -> ShelfServer:
    return ShelfServer(office())


@pytest.fixture
def door(shelf: ShelfServer) -> Door:
    return Door(shelf)


@pytest.fixture
def connections(tmp_path: Path, door: Door, shelf: ShelfServer) -> Connections:
    """The head office is in the list."""
    made = Connections(ServerList(tmp_path / "servers.json"), opener=door)
    made.add(shelf.profile)
    return made


@pytest.fixture
def office_window(empty_window: MainWindow, tmp_path: Path, connections: Connections) -> MainWindow:
    """An empty workspace is open; nothing was pulled yet."""
    empty_window.late.__dict__["connections"] = connections
    empty_window.bridge.take(Workspace.create(tmp_path / "office.mpc", today=lambda: TODAY))
    return empty_window


@pytest.fixture
def idle(qtbot: QtBot, office_window: MainWindow) -> Callable[[], None]:
    """Wait until no job runs and every edit is done."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not office_window.jobs.running and not office_window.bridge.busy)

    return wait


@pytest.fixture
def synced(office_window: MainWindow, door: Door, idle: Callable[[], None]) -> MainWindow:
    """The workspace was pulled from the head office, which asks for no password any more."""
    door.password = ""
    office_window.late.connection.pull_from(door.shelf.profile)
    idle()
    assert office_window.bridge.server_side.link is not None
    return office_window


class Stopper:
    """The person who presses Cancel in the window's foot as soon as the job of this name is there."""

    def __init__(self, window: MainWindow, title: str) -> None:
        self._title, self._there = title, threading.Event()
        self._job: Job | None = None
        window.jobs.started.connect(self._started)

    def _started(self, job: Job) -> None:
        if job.title.startswith(self._title):
            self._job = job
            self._there.set()

    def stop(self) -> None:
        """To be called on the thread of the job."""
        assert self._there.wait(10)
        assert self._job is not None
        self._job.progress.cancel()


def shown(window: QWidget, kind: type[D]) -> D:
    """The dialog of this kind that is open, the latest where there are several."""
    found = [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]
    assert found, f"no {kind.__name__} is open"
    return found[-1]
