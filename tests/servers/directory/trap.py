"""Somebody who poses as the directory with a certificate of his own, and writes down everything that he is told."""

from __future__ import annotations

import socket
import ssl

from tests.servers.directory.certificates import SelfSigned
from tests.servers.directory.listening import Listening

START_TLS_DONE = bytes.fromhex("78070a010004000400")
"""The answer to the first message after its number: StartTLS may begin."""


class Trap(Listening):
    """Listens on a port; `heard` is what came first through each encrypted line, `lines` how many there were."""

    def __init__(self, certificate: SelfSigned, *, start_tls: bool = False) -> None:
        super().__init__()
        self.heard = b""
        self.lines = 0
        self._start_tls = start_tls
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(certificate.certificate, certificate.key)

    def answer(self, line: socket.socket) -> None:
        """Listen to what is said when the line is encrypted. Who does not trust the certificate hangs up before."""
        self.lines += 1
        if self._start_tls:
            request = line.recv(4096)
            answer = request[2 : 4 + request[3]] + START_TLS_DONE
            line.sendall(bytes((0x30, len(answer))) + answer)
        with self._context.wrap_socket(line, server_side=True) as safe:
            self.heard += safe.recv(4096)
