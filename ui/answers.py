"""Questions about the open workspace: a worker works the answer out, and it is handed over while that is still open.

Who waits for an answer is kept here, on the GUI thread, and no worker knows of it: often it is a page or a dialog, and
a worker that let go of it last would take it apart on its own thread. Qt answers that with a crash, sooner or later.

A question is begun when the window has painted what it was told last: a worker that computes beside that takes Python's
time from it, and the window would stand still for twice as long.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from mailplus_console.errors import Refused, Unavailable
from ui.worker import Worker

T = TypeVar("T")

Parts = Generator[None, None, T]
"""Work in parts: it yields where others may come first, and returns the answer."""

_PAINTED_MS = 15
"""So long after what it was told is laid out, the window has painted it."""


class _Asked(NamedTuple):
    """Who waits for an answer."""

    topic: str
    done: Callable[[Any], None]
    refused: Callable[[str], None] | None


class _Unfinished(NamedTuple):
    """A part is done; the next one is done by the same work."""

    work: Callable[[], object]


class _Line:
    """Questions that a worker answers one after another."""

    def __init__(self, name: str) -> None:
        self.worker = Worker(name)
        self.waiting: deque[tuple[int, Callable[[], object]]] = deque()
        self.under_way: int | None = None
        """The question that the worker is at."""


class Answers(QObject):
    """Everything here is called on the GUI thread. What was asked before `forget` is never answered."""

    failed = Signal(object)
    """A bug in what was to be worked out: the exception."""

    _computed = Signal(int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reading, self._aside = _Line("reading"), _Line("aside")
        self._next_number = count(1)
        self._asked: dict[int, _Asked] = {}
        self._painting = False
        self._painted = QTimer(self, singleShot=True)
        self._painted.timeout.connect(self._look_again)
        self._computed.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def ask(
        self,
        topic: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        refused: Callable[[str], None] | None = None,
    ) -> None:
        """Hand what ``work`` gives to ``done``, or a refusal's sentence to ``refused``.

        Of several with the same ``topic`` only the last is answered; '' is no topic.
        """
        self._ask(self._reading, work, _Asked(topic, done, refused))

    def ask_aside(self, topic: str, parts: Parts[T], done: Callable[[T], None]) -> None:
        """As `ask`, for what takes long and nobody waits for: each part is begun when all that was asked is answered.

        Two that compute would leave the window a third of Python's time.
        """
        self._ask(self._aside, partial(_next_part, parts), _Asked(topic, done, None))

    @contextmanager
    def showing(self) -> Iterator[None]:
        """What the window is told within is painted before another question is begun."""
        self._painting = True
        try:
            yield
        finally:
            self._painting = True
            self._painted.start(0)  # comes after the timers by which views lay out what they were told

    def forget(self) -> None:
        """The workspace that was asked about is closed. Waits for what is being read of it, not for what is aside."""
        self._asked.clear()
        for line in (self._reading, self._aside):
            line.waiting.clear()
            line.under_way = None
        self._reading.worker.stop()
        self._aside.worker.leave()

    def _ask(self, line: _Line, work: Callable[[], object], asked: _Asked) -> None:
        if asked.topic:
            for older in [number for number, other in self._asked.items() if other.topic == asked.topic]:
                del self._asked[older]
        number = next(self._next_number)
        self._asked[number] = asked
        line.waiting.append((number, work))
        self._begin()

    def _look_again(self) -> None:
        if self._painting:
            self._painting = False
            self._painted.start(_PAINTED_MS)
        else:
            self._begin()

    def _begin(self) -> None:
        if self._painting or self._painted.isActive():
            return
        if self._reading.under_way is None and self._reading.waiting:
            self._give(self._reading)
        if self._reading.under_way is None and self._aside.under_way is None and self._aside.waiting:
            self._give(self._aside)

    def _give(self, line: _Line) -> None:
        number, work = line.waiting.popleft()
        line.under_way = number

        def task() -> None:
            result: object = None
            if number in self._asked:
                try:
                    result = work()
                except Exception as error:  # noqa: BLE001 (not swallowed: told on the GUI thread)
                    result = error
            if line.under_way == number:  # else the window may be gone
                self._computed.emit(number, result)

        line.worker.give(task)

    @Slot(int, object)
    def _hand_over(self, number: int, result: Any) -> None:
        line = self._reading if self._reading.under_way == number else self._aside
        if line.under_way != number:
            return  # of a workspace that is closed
        line.under_way = None
        if isinstance(result, _Unfinished):
            line.waiting.appendleft((number, result.work))
        elif (asked := self._asked.pop(number, None)) is not None:
            with self.showing():
                self._tell(asked, result)
        self._begin()

    def _tell(self, asked: _Asked, result: Any) -> None:
        if not isinstance(result, Exception):
            asked.done(result)
        elif not isinstance(result, (Refused, Unavailable)):
            self.failed.emit(result)
        elif asked.refused is not None:
            asked.refused(str(result))


def _next_part(parts: Parts[Any]) -> object:
    try:
        next(parts)
    except StopIteration as end:
        return end.value
    return _Unfinished(partial(_next_part, parts))
