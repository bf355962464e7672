"""How long the window's thread was busy with one thing: the longest pause between two beats of its event loop."""

from __future__ import annotations

import time
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer

LONGEST_PAUSE_S = 0.1
LONGEST_WAIT_S = 1.0


class Pause(NamedTuple):
    """Between two beats of the event loop: the work of the window's thread, and the time that went by, in seconds.

    The work is what counts: on a busy machine other programs stop the window as well. The time shows when the window
    waits for something that is no work of its own, such as the disk or the interpreter's lock.
    """

    work: float
    time: float

    @property
    def is_short(self) -> bool:
        return self.work <= LONGEST_PAUSE_S and self.time <= LONGEST_WAIT_S


class Heartbeat(QObject):
    """Beats in the window's event loop and remembers the longest pause."""

    def __init__(self) -> None:
        super().__init__()
        self._longest = Pause(0, 0)
        self._last = self._now()
        self._timer = QTimer(self, interval=5, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    @staticmethod
    def _now() -> Pause:
        return Pause(time.thread_time(), time.perf_counter())

    def _beat(self) -> None:
        now = self._now()
        spent = min(now.work - self._last.work, now.time - self._last.time)
        self._longest = Pause(max(self._longest.work, spent), max(self._longest.time, now.time - self._last.time))
        self._last = now

    def stop(self) -> Pause:
        """The longest pause so far."""
        self._timer.stop()
        return self._longest
