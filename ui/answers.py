"""Questions about the open workspace: a worker works the answer out, and it is handed over while that is still open.

Who waits for an answer is kept here, on the GUI thread, and no worker knows of it: often it is a page or a dialog, and
a worker that let go of it last would take it apart on its own thread. Qt answers that with a crash, sooner or later.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from mailplus_console.errors import Refused, Unavailable
from ui.worker import Worker

T = TypeVar("T")


class _Asked(NamedTuple):
    """Who waits for an answer."""

    topic: str
    done: Callable[[Any], None]
    refused: Callable[[str], None] | None


class Answers(QObject):
    """Everything here is called on the GUI thread. What was asked before `forget` is never answered."""

    failed = Signal(object)
    """A bug in what was to be worked out: the exception."""

    _computed = Signal(int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reader = Worker("reading")
        self._aside = Worker("aside")
        self._next_number = count(1)
        self._asked: dict[int, _Asked] = {}
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
        if topic:
            for older in [number for number, asked in self._asked.items() if asked.topic == topic]:
                del self._asked[older]
        number = next(self._next_number)
        self._asked[number] = _Asked(topic, done, refused)

        def task() -> None:
            if aside:  # two that compute would leave the window a third of Python's time
                self._reader.wait()
            if number not in self._asked:
                return
            try:
                result: object = work()
            except Exception as error:  # noqa: BLE001 (not swallowed: told on the GUI thread)
                result = error
            if number in self._asked:  # else the window may be gone
                self._computed.emit(number, result)

        (self._aside if aside else self._reader).give(task)

    def forget(self) -> None:
        """The workspace that was asked about is closed. Waits for what is being read of it, not for what is aside."""
        self._asked.clear()
        self._reader.stop()
        self._aside.leave()

    @Slot(int, object)
    def _hand_over(self, number: int, result: Any) -> None:
        asked = self._asked.pop(number, None)
        if asked is None:
            return  # it is not wanted any more
        if not isinstance(result, Exception):
            asked.done(result)
        elif not isinstance(result, (Refused, Unavailable)):
            self.failed.emit(result)
        elif asked.refused is not None:
            asked.refused(str(result))
