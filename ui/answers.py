"""Questions about the open workspace: a worker works the answer out, and it is handed over while that is still open."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from mailplus_console.errors import Refused, Unavailable
from ui.worker import Worker

T = TypeVar("T")


class Answers(QObject):
    """Everything here is called on the GUI thread. What was asked before `forget` is never answered."""

    failed = Signal(object)
    """A bug in what was to be worked out: the exception."""

    _computed = Signal(int, str, object, object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reader = Worker("reading")
        self._aside = Worker("aside")
        self._next_number = count(1)
        self._last: dict[str, int] = {}
        self._forgotten = 0
        self._computed.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def ask(
        self,
        topic: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        refused: Callable[[str], None] | None = None,
        *,
        aside: bool = False,
    ) -> None:
        """Hand what ``work`` gives to ``done``, or a refusal's sentence to ``refused``.

        Of several with the same ``topic`` only the last is answered; '' is no topic. ``aside``: nobody waits for it.
        """
        number = self._last[topic] = next(self._next_number)

        def task() -> None:
            if not self._is_wanted(number, topic):
                return
            try:
                result: object = work()
            except Exception as error:  # noqa: BLE001 (not swallowed: told on the GUI thread)
                result = error
            if self._is_wanted(number, topic):  # else the window may be gone
                self._computed.emit(number, topic, result, done, refused)

        (self._aside if aside else self._reader).give(task)

    def forget(self) -> None:
        """The workspace that was asked about is closed. Waits for what is being read of it, not for what is aside."""
        self._forgotten = next(self._next_number)
        self._last.clear()
        self._reader.stop()
        self._aside.leave()

    def _is_wanted(self, number: int, topic: str) -> bool:
        return number > self._forgotten and (not topic or self._last.get(topic) == number)

    @Slot(int, str, object, object, object)
    def _hand_over(
        self,
        number: int,
        topic: str,
        result: Any,
        done: Callable[[Any], None],
        refused: Callable[[str], None] | None,
    ) -> None:
        if not self._is_wanted(number, topic):
            return
        if not isinstance(result, Exception):
            done(result)
        elif not isinstance(result, (Refused, Unavailable)):
            self.failed.emit(result)
        elif refused is not None:
            refused(str(result))
