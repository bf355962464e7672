"""A thread of the window that does one thing after another."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from queue import SimpleQueue


class Worker:
    """One thread that does one thing after another; it begins with the first."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._tasks: SimpleQueue[Callable[[], None] | None] | None = None
        self._thread: Thread | None = None

    def give(self, task: Callable[[], None]) -> None:
        """Do this after everything that was given before."""
        from queue import SimpleQueue  # noqa: PLC0415 (not needed for the first paint)

        if self._tasks is None or self._thread is None:
            self._tasks = SimpleQueue()
            self._thread = Thread(target=self._serve, args=(self._tasks,), name=self._name, daemon=True)
            self._thread.start()
        self._tasks.put(task)

    def stop(self) -> None:
        """Finish what was given, then end the thread."""
        if self._tasks is not None and self._thread is not None:
            self._tasks.put(None)
            self._thread.join()
            self._thread = None

    def leave(self) -> None:
        """Do not wait for what was given: the thread ends after it, by itself."""
        if self._tasks is not None:
            self._tasks.put(None)
            self._thread = None

    def _serve(self, tasks: SimpleQueue[Callable[[], None] | None]) -> None:
        while (task := tasks.get()) is not None:
            task()
            del task  # it may know much, such as a whole state of the workspace, and the next may be long in coming


def do_aside(name: str, task: Callable[[], None]) -> None:
    """Do one thing on a thread of its own, which ends with it; nobody waits for it."""
    Thread(target=task, name=name, daemon=True).start()
