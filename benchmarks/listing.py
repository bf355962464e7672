"""A keystroke in the tables without a window against one pass over the text in C; sorting is measured with the page."""

from __future__ import annotations

from datetime import date

from benchmarks.company import read_company
from benchmarks.measuring import Row, Rows, paired
from mailplus_console.effective.resolution import Resolution
from mailplus_console.listing.users import UserListing
from mailplus_console.records import User

TODAY = date(2026, 3, 1)
TYPED = ("a", "ad", "ada", "ada ", "ada a", "ada al")
ELSEWHERE = ("e", "costa", "000", "nobody is called this")


def rows(users: int) -> Rows:
    """Keystrokes; with the window's repaint they are measured on the page."""
    configuration = read_company(users)
    resolution = Resolution(configuration, TODAY)
    table = UserListing(configuration, resolution)
    text = "\n".join(_text(user) for user in configuration.users.values()).encode()
    typing = [_search(table, before, typed, text) for before, typed in zip(("", *TYPED), TYPED, strict=False)]
    yield Row("search: the slowest keystroke of a name", *_slowest(typing), 1.5)
    anew = [_search(table, "", typed, text) for typed in ELSEWHERE]
    yield Row("search: the slowest of some, each from nothing", *_slowest(anew), 1.5)


def _text(user: User) -> str:
    return f"{user.name}\n{user.email or ''}\n{user.full_name}".casefold()


def _search(table: UserListing, before: str, typed: str, text: bytes) -> tuple[float, float]:
    """The search alone: what was found before is set up outside of the clock."""
    found: list[tuple[float, float]] = []
    for _ in range(9):
        table.search("")
        table.search(before)
        found.append(paired(lambda: table.search(typed), lambda: text.count(typed.encode()), 1))
    return sorted(one for one, _ in found)[4], sorted(other for _, other in found)[4]


def _slowest(taken: list[tuple[float, float]]) -> tuple[float, float]:
    """The slowest product and the slowest floor."""
    return max(product for product, _ in taken), max(floor for _, floor in taken)
