"""Somebody in between who lets the console look at the right certificate first, and then answers himself."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.servers.hub.connecting import connect
from mailplus_console.syncing.server_profiles import ServerKind, ServerProfile, Tls
from tests.helpers.postgresql import PASSWORD
from tests.helpers.tls_server import Made, certificate
from tests.servers.hub.team import CREDENTIALS

SEND_THE_PASSWORD = struct.pack("!cii", b"R", 8, 3)  # AuthenticationCleartextPassword


@dataclass
class Impostor:
    """Shows one certificate after the other, a line each; `heard` is what it was told under the last of them."""

    port: int
    heard: list[bytes] = field(default_factory=list)


@contextmanager
def impostor(*shown: Made) -> Iterator[Impostor]:
    """Runs until the test is over, or has shown all certificates."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        made = Impostor(listening.getsockname()[1])

        def serve() -> None:
            for one in shown:
                with suppress(OSError):
                    line, _ = listening.accept()
                    with line:
                        made.heard[:] = _conversation(line, one)

        server = threading.Thread(target=serve, daemon=True)
        server.start()
        yield made
        listening.shutdown(socket.SHUT_RDWR)
        server.join(10)


def _conversation(line: socket.socket, shown: Made) -> list[bytes]:
    heard: list[bytes] = []
    line.settimeout(5)
    line.recv(8)
    line.sendall(b"S")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(shown.file)
    with suppress(OSError), context.wrap_socket(line, server_side=True) as safe:
        if said := safe.recv(4096):
            heard.append(said)
            safe.sendall(SEND_THE_PASSWORD)
            heard.append(safe.recv(4096))
    return heard


@pytest.mark.parametrize("way", ["pinned", "pinned, of an authority", "authority", "authority, other host"])
def test_the_password_goes_to_nobody_who_shows_the_right_certificate_only_at_first(tmp_path: Path, way: str) -> None:
    right = certificate(tmp_path, "right", issuer="Our authority" if way == "pinned, of an authority" else None)
    wrong = certificate(
        tmp_path, "wrong", names=("elsewhere.example",) if way.endswith("other host") else ("localhost",)
    )
    trusted = tmp_path / "authorities.pem"
    trusted.write_bytes(right.file.read_bytes() + (wrong.file.read_bytes() if way.endswith("other host") else b""))
    tls = Tls(ca_file=str(trusted)) if way.startswith("authority") else Tls(fingerprint=right.fingerprint)
    with impostor(right, wrong, wrong) as trap:
        profile = ServerProfile("team", ServerKind.HUB, "localhost", "alice", trap.port, tls, "team")
        with pytest.raises((Refused, Unavailable)) as refused:
            connect(profile, CREDENTIALS)

    assert PASSWORD.encode() not in b"".join(trap.heard)
    assert PASSWORD not in str(refused.value)
    if way != "pinned, of an authority":  # there, libpq looks at the proof of the password instead
        assert not trap.heard
