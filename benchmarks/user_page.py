"""The user table on screen: a keystroke in the search with its repaint, and sorting by a column."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from benchmarks.measuring import Row, Rows, paired, seconds
from benchmarks.window import until, until_quiet, window_over

if TYPE_CHECKING:
    from ui.accounts.user_page import UserPage
    from ui.main_window import MainWindow

_WORDS = ("jansen", "ada bianchi", "000123", "example.com", "horvat k", "nobody at all")
_SORTED = ("full_name", "status", "quota", "policy")


def rows(users: int) -> Rows:
    """The figures for a company of so many users."""
    with window_over(users) as window:
        page = _page(window)
        yield from _keystrokes(page, users)
        yield from _sorting(page)


def _page(window: MainWindow) -> UserPage:
    """The page, with everything loaded and worked out: what goes on in the background is no part of the figures."""
    # Here, not at the top: the platform is chosen before Qt is imported.
    from ui.accounts.user_page import UserPage  # noqa: PLC0415
    from ui.places import ACCOUNT, USER, Place  # noqa: PLC0415

    window.places.go(Place(ACCOUNT, USER))
    page = window.page
    if not isinstance(page, UserPage):
        raise TypeError(page)
    until(lambda: page.rows.loaded)
    until_quiet(window)
    return page


def _keystrokes(page: UserPage, users: int) -> Rows:
    """The 95th percentile of all keystrokes of a few words, against a pass in C over all texts and a repaint.

    Of more users than can be looked at in one go the first found are painted, then the others are looked at.
    """
    viewport = page.table.viewport()
    joined = "\n".join(user.name + (user.email or "") + user.full_name for user in _users(page)).casefold().encode()

    def product() -> Iterator[tuple[float, float]]:
        for word in _WORDS:
            page.search.clear()
            viewport.repaint()
            for letter in word:
                painted = seconds(partial(_type, page, letter))
                yield painted, painted + seconds(partial(until, lambda: page.rows.settled))

    def floor() -> None:
        joined.count(b"jansen")
        viewport.repaint()

    _type(page, "x")  # what is drawn for the first time ever is drawn now
    page.search.clear()
    floors = _p95([seconds(floor) for _ in range(50)])
    painted, settled = zip(*product(), strict=True)
    page.search.clear()
    target = 1.5 if users <= 100_000 else 1.0
    yield Row("keystroke in the user search, repaint included, p95", _p95(painted), floors, target)
    yield Row("the same, until the last are found, p95", _p95(settled), floors, 4.0)


def _p95(taken: Iterable[float]) -> float:
    ordered = sorted(taken)
    return ordered[int(len(ordered) * 0.95)]


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
    until(lambda: page.rows.settled)
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
    return list(now.user_policies.ranks([user.name for user in users]))
