"""A line on loopback that passes everything on to a server until it is cut: at any byte, in either direction."""

from __future__ import annotations

import selectors
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

_AT_ONCE = 64 * 1024
_NO_LINGER = b"\1\0\0\0\0\0\0\0"  # struct linger: closing sends a reset, as a crash of the machine between would


@dataclass
class CutLine:
    """Connect to `port` in place of the server's. `to_server` and `from_server` count the bytes since `arm`."""

    port: int
    to_server: int = 0
    from_server: int = 0
    _limits: dict[str, int | None] = field(default_factory=lambda: {"to_server": None, "from_server": None})
    _with_reset: bool = False
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def arm(self, *, to_server: int | None = None, from_server: int | None = None, with_reset: bool = False) -> None:
        """Let this many bytes pass from now on; with the next one all connections are hung up. None: no end.

        After a cut new connections are cut too, until it is armed anew.
        """
        with self._guard:
            self.to_server = self.from_server = 0
            self._limits = {"to_server": to_server, "from_server": from_server}
            self._with_reset = with_reset

    def _pass(self, data: bytes, direction: str, end: socket.socket) -> bool:
        """Pass on what may pass; False when the line is cut now."""
        with self._guard:
            passed: int = getattr(self, direction)
            limit = self._limits[direction]
            allowed = len(data) if limit is None else min(len(data), max(limit - passed, 0))
            setattr(self, direction, passed + allowed)
        end.sendall(data[:allowed])
        return allowed == len(data)

    def _carry(self, client: socket.socket, target: int) -> None:
        """Both directions of one connection, until one end hangs up or the line is cut."""
        with (
            client,
            socket.create_connection(("127.0.0.1", target), 10) as server,
            selectors.DefaultSelector() as ready,
        ):
            ready.register(client, selectors.EVENT_READ, ("to_server", server))
            ready.register(server, selectors.EVENT_READ, ("from_server", client))
            try:
                while self._carry_what_is_there(ready):
                    pass
            except OSError:
                return  # one end is gone; the other one hears of it as we leave
            if self._with_reset:
                for end in (client, server):
                    end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NO_LINGER)

    def _carry_what_is_there(self, ready: selectors.BaseSelector) -> bool:
        for key, _ in ready.select():
            direction, end = key.data
            data = key.fileobj.recv(_AT_ONCE)  # type: ignore[union-attr]
            if not data or not self._pass(data, direction, end):
                return False
        return True


@contextmanager
def cut_line(target: int) -> Iterator[CutLine]:
    """A line to the server at this port of 127.0.0.1; it is whole until `arm` says otherwise."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        line = CutLine(listening.getsockname()[1])
        carriers: list[threading.Thread] = []

        def listen() -> None:
            while True:
                try:
                    client, _ = listening.accept()
                except OSError:  # the test is over
                    return
                carriers.append(threading.Thread(target=line._carry, args=(client, target), daemon=True))
                carriers[-1].start()

        listener = threading.Thread(target=listen, daemon=True)
        listener.start()
        try:
            yield line
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            listener.join(10)
            for carrier in carriers:
                carrier.join(10)
