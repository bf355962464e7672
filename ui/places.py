"""Where one can be in the window, and the way there, back and forward. Pages reach each other only through places."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

LICENSE, ACCOUNT, FINDINGS, CHANGES, HISTORY = "license", "account", "findings", "changes", "history"
USER, GROUP, SETTINGS, USER_POLICY, DELEGATION = "user", "group", "settings", "user_policy", "delegation"

DEFAULT = "default"
"""The key of the Default policy, which is no record and has no id."""

SAMPLE, IMPORT, EMPTY = "sample", "import", "empty"
"""The three ways to begin that the start page offers."""

_LONGEST_TRAIL = 100


class Place(NamedTuple):
    """A page, its tab, the record to show there (a name, license key or policy id), and filters of the list.

    ``Place("account", "user", "alice")`` or ``Place.at("account", "user", status="activated")``.
    """

    page: str
    tab: str = ""
    key: str = ""
    filters: tuple[tuple[str, str], ...] = ()

    @classmethod
    def at(cls, page: str, tab: str = "", key: str = "", **filters: str) -> Place:
        """A place with filters written as names: ``group="sales"``."""
        return cls(page, tab, key, tuple(sorted(filters.items())))

    def filter(self, name: str) -> str:
        """The value of one filter, or ''."""
        return dict(self.filters).get(name, "")

    @property
    def page_id(self) -> str:
        """Page and tab as one id, ``account/user``: what pages are registered under."""
        return f"{self.page}/{self.tab}" if self.tab else self.page


class Places(QObject):
    """The trail of places: go, back, forward."""

    went = Signal(object)
    """Place: the window shows it."""
    trail_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._trail: list[Place] = []
        self._at = -1

    @property
    def current(self) -> Place | None:
        """Where the window is now."""
        return self._trail[self._at] if self._trail else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether one has gone back before."""
        return self._at < len(self._trail) - 1

    def go(self, place: Place) -> None:
        """Go to a place; what was ahead on the trail is forgotten."""
        if place != self.current:
            del self._trail[self._at + 1 :]
            self._trail.append(place)
            del self._trail[:-_LONGEST_TRAIL]
            self._at = len(self._trail) - 1
            self.trail_changed.emit()
        self.went.emit(place)

    def stay(self, place: Place) -> None:
        """A page says that it now shows something else (another row, other filters), so that 'back' returns to it."""
        if self._trail:
            self._trail[self._at] = place

    def back(self) -> None:
        """The place before."""
        if self.can_go_back:
            self._step(-1)

    def forward(self) -> None:
        """The place that one came back from."""
        if self.can_go_forward:
            self._step(1)

    def forget(self) -> None:
        """Another workspace: the old places mean nothing there."""
        self._trail.clear()
        self._at = -1
        self.trail_changed.emit()

    def _step(self, by: int) -> None:
        self._at += by
        self.trail_changed.emit()
        self.went.emit(self._trail[self._at])
