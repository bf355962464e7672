"""Somebody who poses as the directory with a certificate of his own, and writes down everything that he is told."""

from __future__ import annotations

import socket
import ssl
import threading
from types import TracebackType

from tests.servers.directory.certificates import SelfSigned

START_TLS_DONE = bytes.fromhex("78070a010004000400")
"""The answer to the first message after its number: StartTLS may begin."""


class Trap:
    """Listens on a port; `heard` is what came first through each encrypted line, `lines` how many there were."""

    def __init__(self, certificate: SelfSigned, *, start_tls: bool = False) -> None:
        self.heard = b""
        self.lines = 0
        self._start_tls = start_tls
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(certificate.certificate, certificate.key)
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Trap:
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
            self.lines += 1
            try:
                self._listen(line)
            except OSError:
                continue  # who does not trust the certificate hangs up

    def _listen(self, line: socket.socket) -> None:
        with line:
            if self._start_tls:
                request = line.recv(4096)
                answer = request[2 : 4 + request[3]] + START_TLS_DONE
                line.sendall(bytes((0x30, len(answer))) + answer)
            with self._context.wrap_socket(line, server_side=True) as safe:
                self.heard += safe.recv(4096)
