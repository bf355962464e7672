"""The user table on screen: a keystroke in the search with its repaint, and sorting by a column."""

from __future__ import annotations

import os
import statistics
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.company import company
from benchmarks.measuring import Row, Rows, paired, seconds
from mailplus_console.edits.draft import Draft
from mailplus_console.records import Configuration, difference
from mailplus_console.workspace import Workspace

if TYPE_CHECKING:
    from ui.accounts.user_page import UserPage

_WORDS = ("jansen", "ada bianchi", "000123", "example.com", "horvat k", "nobody at all")
_SORTED = ("full_name", "status", "quota", "policy")


def rows(users: int) -> Rows:
    """The figures for a company of so many users."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Bench.mpc"
        _create(path, company(users))
        page, close = _page(path, Path(folder) / "settings.ini")
        yield _keystroke(page, users)
        yield from _sorting(page)
        close()


def _create(path: Path, configuration: Configuration) -> None:
    with Workspace.create(path) as workspace:
        changes = difference(workspace.configuration, configuration)
        workspace.edit(lambda _now: Draft("Loaded the company", changes), allow_over_limit=True)


def _page(path: Path, settings_file: Path) -> tuple[UserPage, Callable[[], None]]:
    """The page in a window, everything loaded."""
    # Here, not at the top: the platform is chosen before Qt is imported.
    from PySide6.QtCore import QSettings  # noqa: PLC0415
    from PySide6.QtTest import QTest  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from ui.accounts.user_page import UserPage  # noqa: PLC0415
    from ui.app import make_window  # noqa: PLC0415
    from ui.places import ACCOUNT, USER, Place  # noqa: PLC0415

    known = QApplication.instance()
    application = known if isinstance(known, QApplication) else QApplication([])
    window = make_window(application, QSettings(str(settings_file), QSettings.Format.IniFormat))
    window.resize(1440, 900)
    window.show()
    window.bridge.take(Workspace.open(path))
    window.places.go(Place(ACCOUNT, USER))
    page = window.page
    if not isinstance(page, UserPage):
        raise TypeError(page)
    while not page.rows.loaded:
        application.processEvents()
    answered: list[bool] = []  # what the window works out in the background is no part of the figures
    window.bridge.compute_aside("", lambda _now: True, answered.append)
    while not answered:
        QTest.qWait(50)

    def close() -> None:
        window.close()
        window.deleteLater()
        application.processEvents()

    application.processEvents()
    return page, close


def _keystroke(page: UserPage, users: int) -> Row:
    """The 95th percentile of all keystrokes of a few words, against a pass in C over all texts and a repaint."""
    viewport = page.table.viewport()
    joined = "\n".join(user.name + (user.email or "") + user.full_name for user in _users(page)).casefold().encode()

    def product() -> Iterator[float]:
        for word in _WORDS:
            page.search.clear()
            viewport.repaint()
            for letter in word:
                yield seconds(partial(_type, page, letter))

    def floor() -> None:
        joined.count(b"jansen")
        viewport.repaint()

    _type(page, "x")  # what is drawn for the first time ever is drawn now
    page.search.clear()
    floors = [seconds(floor) for _ in range(50)]
    taken = list(product())
    page.search.clear()
    target = 1.5 if users <= 100_000 else 1.0
    return Row("keystroke in the user search, repaint included, p95", _p95(taken), _p95(floors), target)


def _p95(taken: list[float]) -> float:
    return sorted(taken)[int(len(taken) * 0.95)]


def _type(page: UserPage, letter: str) -> None:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 (after the platform is chosen)

    page.search.line.insert(letter)
    QApplication.processEvents()


def _users(page: UserPage) -> list[Any]:
    return list(page.bridge.configuration.users.values())


def _sorting(page: UserPage) -> Rows:
    """A click on a heading that was not sorted by before, against making such keys, sorting them, and a repaint."""
    columns, viewport = page.kind.columns.names, page.table.viewport()
    for name in _SORTED:

        def product(name: str = name) -> None:
            page.sort(columns.index(name), False)
            _wait(page)

        def floor(name: str = name) -> None:
            keys = _keys(page, name)
            sorted(range(len(keys)), key=keys.__getitem__)
            viewport.repaint()

        taken = [_forgetting(page, product, floor) for _ in range(5)]
        yield Row(
            f"sort by {name.replace('_', ' ')}, repaint included",
            statistics.median(one for one, _ in taken),
            statistics.median(other for _, other in taken),
            1.5,
        )


def _forgetting(page: UserPage, product: Callable[[], None], floor: Callable[[], None]) -> tuple[float, float]:
    """Both once, with nothing sorted ahead of time."""
    page.sort(0, False)
    _wait(page)  # of a million the answer comes later, and would be taken for that of what is read now
    page.rows.listing = None
    page.rows.read()
    _wait(page)
    return paired(product, floor, times=1)


def _wait(page: UserPage) -> None:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 (after the platform is chosen)

    while not page.rows.settled:
        QApplication.processEvents()
    page.table.viewport().repaint()


def _keys(page: UserPage, name: str) -> list[Any]:
    """What a person would sort by: the values themselves."""
    now = page.bridge.resolution
    users = _users(page)
    if name == "full_name":
        return [user.full_name.casefold() for user in users]
    if name == "status":
        return [(not (status := now.activation.of(user)).active, status.source) for user in users]
    if name == "quota":
        return [now.quotas.of(user).limit_mb for user in users]
    rank, governing = now.user_policies.rank, now.user_policies.governing
    return [rank.get(governing.get(user.name, ""), len(rank)) for user in users]
