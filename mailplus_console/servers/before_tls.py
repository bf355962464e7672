"""What is said on a line before TLS begins, only to see the certificate of a server that does not begin with it."""

from __future__ import annotations

import socket

from mailplus_console.errors import Refused
from mailplus_console.sentence import said

_POSTGRESQL_TLS_REQUEST = bytes((0, 0, 0, 8, 4, 210, 22, 47))  # PostgreSQL's protocol: SSLRequest
_START_TLS = b"1.3.6.1.4.1.1466.20037"  # RFC 4511, 4.14
_LONGEST_ANSWER = 64 * 1024


def postgresql(line: socket.socket) -> None:
    """Ask a PostgreSQL server for TLS. Raises Refused where it does not offer any."""
    line.sendall(_POSTGRESQL_TLS_REQUEST)
    if line.recv(1) != b"S":
        raise Refused(said("The server does not offer TLS: have its administrator switch it on, or check the port."))


def start_tls(line: socket.socket) -> None:
    """Ask a directory for StartTLS. Raises Refused where it does not offer it."""
    request = bytes((0x02, 1, 1, 0x77, len(_START_TLS) + 2, 0x80, len(_START_TLS))) + _START_TLS
    line.sendall(bytes((0x30, len(request))) + request)
    answer = _message(line)
    # An extended response (0x78) to message 1 that begins with the result code 0.
    if not answer.startswith(b"\x02\x01\x01\x78") or b"\x0a\x01\x00" not in answer[4:12]:
        raise Refused(said("The directory does not offer StartTLS: choose TLS on port 636, or check the port."))


def _message(line: socket.socket) -> bytes:
    """The content of one LDAP message; OSError where it is none."""
    head = _exactly(line, 2)
    length = head[1]
    if length & 0x80:
        length = int.from_bytes(_exactly(line, length & 0x7F), "big")
    if head[0] != 0x30 or length > _LONGEST_ANSWER:
        raise ConnectionError("no LDAP")
    return _exactly(line, length)


def _exactly(line: socket.socket, count: int) -> bytes:
    got = b""
    while len(got) < count:
        part = line.recv(count - len(got))
        if not part:
            raise ConnectionError("it hung up")
        got += part
    return got
