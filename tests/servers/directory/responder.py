"""A small answering machine that speaks LDAP: for what OpenLDAP does not do, and for what no server should.

It takes requests apart and puts answers together itself, so that it shares no mistake with the code that is tested.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from mailplus_console.syncing.server_profiles import ServerKind, ServerProfile
from tests.helpers.slapd import SUFFIX
from tests.servers.directory.listening import Listening
from tests.servers.directory.pulling import UNENCRYPTED

PAGES = b"1.2.840.113556.1.4.319"
BIND, SEARCH, ABANDON, EXTENDED = 0x60, 0x63, 0x50, 0x77


class Request(NamedTuple):
    """What the console asks: `kind` is BIND, SEARCH and so on."""

    id: int
    kind: int
    base: str = ""
    attributes: tuple[str, ...] = ()
    cookie: bytes | None = None
    account: str = ""


Script = Callable[[Request], bytes | None]
"""What is answered; None hangs up, b'' says nothing."""


class Responder(Listening):
    """Answers by a script; binds and the search for the root are answered without it."""

    def __init__(self, script: Script) -> None:
        super().__init__()
        self.heard: list[Request] = []
        self._script = script

    @property
    def profile(self) -> ServerProfile:
        """How the console finds it."""
        account = "reader@corp.example.com"
        return ServerProfile("AD", ServerKind.DIRECTORY, "127.0.0.1", account, self.port, UNENCRYPTED, SUFFIX)

    def answer(self, line: socket.socket) -> None:
        """Take requests apart and answer them, until the script hangs up."""
        waiting = b""
        while block := line.recv(65536):
            waiting += block
            while waiting:
                _, message, waiting = element(waiting)
                request = _request(message)
                self.heard.append(request)
                answer = self._answer(request)
                if answer is None:
                    return
                line.sendall(answer)

    def _answer(self, request: Request) -> bytes | None:
        if request.kind == SEARCH and not request.base:
            return entry(request.id, "", {"defaultNamingContext": [SUFFIX]}) + done(request.id)
        said = self._script(request)
        if said == b"" and request.kind == BIND:
            return result(request.id, 0x61)
        return said


def element(data: bytes) -> tuple[int, bytes, bytes]:
    """Tag and contents of the first element, and what comes after it."""
    length, start = data[1], 2
    if length > 127:
        start = 2 + (length & 127)
        length = int.from_bytes(data[2:start], "big")
    return data[0], data[start : start + length], data[start + length :]


def elements(data: bytes) -> list[tuple[int, bytes]]:
    """All elements, one after the other."""
    found = []
    while data:
        tag, contents, data = element(data)
        found.append((tag, contents))
    return found


def _request(message: bytes) -> Request:
    (_, number), (kind, operation), *controls = elements(message)
    id_ = int.from_bytes(number, "big")
    if kind == BIND:
        return Request(id_, kind, account=elements(operation)[1][1].decode())
    if kind != SEARCH:
        return Request(id_, kind)
    parts = elements(operation)
    cookie = None
    for _, control in elements(controls[0][1]) if controls else ():
        (_, oid), *_, (_, value) = elements(control)
        if oid == PAGES:
            cookie = elements(element(value)[1])[1][1]
    attributes = tuple(name.decode() for _, name in elements(parts[-1][1]))
    return Request(id_, kind, parts[0][1].decode(), attributes, cookie)


# -------------------------------------------------------------------------------------------------------------- answers


def tlv(tag: int, *contents: bytes) -> bytes:
    """An element in BER."""
    content = b"".join(contents)
    if len(content) < 128:
        return bytes((tag, len(content))) + content
    size = (len(content).bit_length() + 7) // 8
    return bytes((tag, 0x80 | size)) + len(content).to_bytes(size, "big") + content


def number(value: int) -> bytes:
    """An integer in BER."""
    return tlv(0x02, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def text(value: str | bytes) -> bytes:
    """A string in BER."""
    return tlv(0x04, value.encode() if isinstance(value, str) else value)


def entry(id_: int, dn: str | bytes, attributes: Mapping[str, Sequence[str | bytes]]) -> bytes:
    """A search result entry."""
    listed = [tlv(0x30, text(name), tlv(0x31, *map(text, values))) for name, values in attributes.items()]
    return tlv(0x30, number(id_), tlv(0x64, text(dn), tlv(0x30, *listed)))


def reference(id_: int, *urls: str) -> bytes:
    """A search result reference."""
    return tlv(0x30, number(id_), tlv(0x73, *map(text, urls)))


def result(id_: int, operation: int, code: int = 0, message: str = "") -> bytes:
    """The result of any operation."""
    return tlv(0x30, number(id_), tlv(operation, tlv(0x0A, bytes((code,))), text(""), text(message)))


def done(id_: int, code: int = 0, message: str = "", *, cookie: bytes | None = None, total: int = 0) -> bytes:
    """The end of a search, with the control for pages where there is a cookie."""
    operation = tlv(0x65, tlv(0x0A, bytes((code,))), text(""), text(message))
    if cookie is None:
        return tlv(0x30, number(id_), operation)
    control = tlv(0x30, text(PAGES), text(tlv(0x30, number(total), text(cookie))))
    return tlv(0x30, number(id_), operation, tlv(0xA0, control))
