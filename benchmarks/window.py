"""A window without a screen over a made-up company, for the figures of what a person sees."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.company import company
from mailplus_console.edits.draft import Draft
from mailplus_console.records import License, LicenseStatus, Product, difference
from mailplus_console.workspace import Workspace

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_QUIET_MS = 250
"""Longer than any timer by which a page waits for the end of a gesture."""


@contextmanager
def window_over(users: int) -> Iterator[MainWindow]:
    """The window with a company of so many users open; on no page yet."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Here, not at the top: the platform is chosen before Qt is imported.
    from PySide6.QtCore import QSettings  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from ui.app import CollectorOfThisThread, make_window  # noqa: PLC0415

    known = QApplication.instance()
    application = known if isinstance(known, QApplication) else QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Bench.mpc"
        _create(path, users)
        window = make_window(application, QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat))
        CollectorOfThisThread(window)
        window.resize(1440, 900)
        window.show()
        window.bridge.take(Workspace.open(path))
        yield window
        window.close()
        window.deleteLater()
        application.processEvents()


def _create(path: Path, users: int) -> None:
    with Workspace.create(path) as workspace:
        seats = License(
            "0000", Product.MAILPLUS, users, status=LicenseStatus.VALID
        )  # else each edit of many would ask about the limit
        wanted = replace(company(users), licenses={seats.key: seats})
        changes = difference(workspace.configuration, wanted)
        workspace.edit(lambda _now: Draft("Loaded the company", changes), allow_over_limit=True)


def until(holds: Callable[[], bool]) -> None:
    """Let the event loop run until it holds. Between events this thread sleeps without Python's lock."""
    from PySide6.QtCore import QEventLoop  # noqa: PLC0415 (after the platform is chosen)
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    while not holds():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def until_quiet(window: MainWindow) -> None:
    """Let the event loop run until everything that was asked is answered.

    What it starts may start something again: all of it comes round in three turns.
    """
    for _ in range(3):
        answered: list[bool] = []
        window.bridge.compute_aside("", lambda _now: _nothing(), answered.append)  # after all that was asked before
        while window.bridge.busy or window.jobs.running or not answered:
            _wait(10)
        _wait(_QUIET_MS)


def _nothing() -> Generator[None, None, bool]:
    yield
    return True


def _wait(milliseconds: int) -> None:
    """Let the event loop run, and the workers too: QTest.qWait would keep Python's lock to itself."""
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415 (after the platform is chosen)

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
