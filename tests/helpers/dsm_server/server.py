"""The DSM of the tests on a free port of this machine, over HTTP or HTTPS, with the faults that a test asks for."""

from __future__ import annotations

import json
import socket
import ssl
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.helpers.dsm_server.answering import Answering, Received, Reply
from tests.helpers.dsm_server.core import CORE
from tests.helpers.dsm_server.faults import NOT_DONE, Fault, How
from tests.helpers.dsm_server.handlers import Register
from tests.helpers.dsm_server.mailplus import MAILPLUS
from tests.helpers.dsm_server.signing import SIGNING
from tests.helpers.dsm_server.state import DsmState, small_office

SECONDS_OF_SILENCE = 30  # at most; it ends with the server


class DsmServer:
    """A context manager. `state` is what it holds, `register` what it answers, `received` what it was asked.

    `register`: further APIs, put over the known ones (SIGNING, CORE, MAILPLUS). `certificate`: files of certificate
    and key; without it is plain HTTP.
    """

    def __init__(
        self,
        state: DsmState | None = None,
        *registers: Register,
        dsm: int = 7,
        certificate: tuple[Path, Path] | None = None,
    ) -> None:
        self.state = state or small_office()
        self.register = Register(SIGNING, CORE, MAILPLUS, *registers)
        self.answering = Answering(self.state, self.register, dsm)
        self.received: list[Received] = []
        self.faults = self.answering.faults
        self.troubles: list[BaseException] = []
        self.lock = threading.Lock()
        self.end_of_silence = threading.Event()
        self._http = _Http(self, certificate)
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,), name="dsm", daemon=True)

    def __enter__(self) -> DsmServer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.end_of_silence.set()
        self._http.shutdown()
        self.hang_up()
        self._http.server_close()
        self._thread.join()
        assert not self.troubles, self.troubles

    @property
    def port(self) -> int:
        """Where it listens on 127.0.0.1."""
        return int(self._http.server_address[1])

    def fail(self, how: How, **options: Any) -> Fault:
        """Let the next request that it is for go wrong; options as in Fault."""
        fault = Fault(how, **options)
        self.faults.append(fault)
        return fault

    def hang_up(self) -> None:
        """Close all connections, as after twenty seconds without a request."""
        self._http.hang_up()

    def show(self, certificate: tuple[Path, Path]) -> None:
        """From the next connection on, show another certificate."""
        self._http.show(certificate)

    def calls(self, api: str = "", method: str = "") -> list[Received]:
        """What was asked of this API and method, in order."""
        return [one for one in self.received if Fault(How.CODE, api, method).is_for(one.parameters)]

    def answer(self, received: Received) -> tuple[Reply | None, Fault | None]:
        """The answer to a request, None where there is none; and what goes wrong with it."""
        with self.lock:
            self.received.append(received)
            fault = next((fault for fault in self.faults if fault.is_for(received.parameters)), None)
            if fault is not None:
                fault.times -= 1
            reply = None if fault is not None and fault.how in NOT_DONE else self.answering.reply(received)
        return (reply, None) if fault is None else (_spoiled(fault, reply), fault)


def _spoiled(fault: Fault, reply: Reply | None) -> Reply | None:
    if fault.how in (How.STATUS_BEFORE, How.STATUS_AFTER):
        return Reply(f"<html>{fault.status}</html>", fault.status, "text/html", location=fault.location)
    if fault.how is How.NO_JSON:
        return Reply(fault.text, content_type="text/html")
    if fault.how is How.CODE:
        error = {"code": fault.code} | ({} if fault.errors is None else {"errors": fault.errors})
        return Reply(json.dumps({"error": error, "success": False}))
    return reply if fault.how is How.HALF_AN_ANSWER else None


class _Http(ThreadingHTTPServer):
    daemon_threads = False  # they are waited for

    def __init__(self, dsm: DsmServer, certificate: tuple[Path, Path] | None) -> None:
        self.dsm = dsm
        self._open: set[socket.socket] = set()
        self._tls: ssl.SSLContext | None = None
        if certificate is not None:
            self.show(certificate)
        super().__init__(("127.0.0.1", 0), _Connection)

    def show(self, certificate: tuple[Path, Path]) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*certificate)
        self._tls = context

    def get_request(self) -> tuple[socket.socket, Any]:
        line, address = super().get_request()
        if self._tls is not None:
            # The handshake happens with the first reading, on the connection's own thread.
            line = self._tls.wrap_socket(line, server_side=True, do_handshake_on_connect=False)
        self._open.add(line)
        return line, address

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def hang_up(self) -> None:
        for line in list(self._open):
            try:
                socket.socket.shutdown(line, socket.SHUT_RDWR)  # not TLS's own: another thread reads there
            except OSError:
                continue  # it is gone already

    def handle_error(self, request: Any, client_address: Any) -> None:
        error = sys.exception() if sys.version_info >= (3, 11, 1) else sys.exc_info()[1]
        if error is not None and not isinstance(error, ConnectionError | ssl.SSLError | TimeoutError):
            self.dsm.troubles.append(error)


class _Connection(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Http

    def do_GET(self) -> None:
        self._handle("")

    def do_POST(self) -> None:
        self._handle(self.rfile.read(int(self.headers.get("Content-Length", 0))).decode("utf-8"))

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name that http.server has)
        """Nothing: a test reads `received`."""

    def _handle(self, body: str) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        address, port = self.client_address[:2]
        received = Received(self.command, self.path, body, headers, str(address), int(port))
        reply, fault = self.server.dsm.answer(received)
        if fault is not None and fault.how in (How.SILENCE_BEFORE, How.SILENCE_AFTER):
            self.server.dsm.end_of_silence.wait(SECONDS_OF_SILENCE)
        if reply is None:
            self.close_connection = True
            return
        self._send(reply, half=fault is not None and fault.how is How.HALF_AN_ANSWER)

    def _send(self, reply: Reply, *, half: bool) -> None:
        content = reply.text.encode("utf-8")
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.content_type)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Keep-Alive", "timeout=20")
        if reply.location:
            self.send_header("Location", reply.location)
        for name, value in reply.cookies.items():
            self.send_header("Set-Cookie", f"{name}={value}; path=/")
        self.end_headers()
        self.wfile.write(content[: len(content) // 2] if half else content)
        self.close_connection = self.close_connection or half
