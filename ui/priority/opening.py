"""Opens many rows of a list a few at a time, so that the window stays alive."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer

AT_ONCE = 500
"""So many rows come in between two rounds of the event loop: a few milliseconds' work."""


class Opening(QObject):
    """``open_one`` opens the row of a policy and says how many rows that brought."""

    def __init__(self, open_one: Callable[[str], int], parent: QObject) -> None:
        super().__init__(parent)
        self._open_one = open_one
        self._waiting: deque[str] = deque()
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)

    @property
    def waiting(self) -> int:
        """How many policies are not open yet."""
        return len(self._waiting)

    def open(self, ids: Iterable[str]) -> None:
        """Open these: the first at once, the others soon."""
        self._waiting.extend(ids)
        self._go_on()

    def stop(self) -> None:
        """Leave the others as they are."""
        self._waiting.clear()
        self._next.stop()

    def _go_on(self) -> None:
        brought = 0
        while self._waiting and brought < AT_ONCE:
            brought += self._open_one(self._waiting.popleft())
        if self._waiting:
            self._next.start()
