"""A port of this machine on which somebody answers, one line after the other, until the test is over."""

from __future__ import annotations

import socket
import threading
from types import TracebackType
from typing import Self


class Listening:
    """Calls `answer` with each line that comes in; a line that breaks is no harm."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._run, daemon=True)

    def answer(self, line: socket.socket) -> None:
        """What is done with a line; it is closed afterwards."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join(10)
        self._socket.close()

    def _run(self) -> None:
        while True:
            try:
                line, _ = self._socket.accept()
            except OSError:
                return
            line.settimeout(10)
            with line:
                try:
                    self.answer(line)
                except OSError:
                    continue
