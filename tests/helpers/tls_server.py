"""A TLS server on loopback that shows a certificate and counts what it is sent; and certificates made for it."""

from __future__ import annotations

import datetime as dt
import hashlib
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

NOW = dt.datetime.now(dt.UTC)
DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Made:
    """A certificate with its key in one file, and what identifies it."""

    file: Path
    der: bytes

    @property
    def fingerprint(self) -> str:
        """As in Tls."""
        return hashlib.sha256(self.der).hexdigest()


def certificate(
    folder: Path,
    name: str,
    *,
    names: tuple[str, ...] = ("localhost",),
    begins: dt.timedelta = -2 * DAY,
    ends: dt.timedelta = 30 * DAY,
    issuer: str | None = None,
) -> Made:
    """A certificate for these host names and 127.0.0.1; self-signed, or by an `issuer` that nobody knows."""
    key = ec.generate_private_key(ec.SECP256R1())
    signer = key if issuer is None else ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    by = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, issuer or name)])
    address = [x509.IPAddress(ipaddress.ip_address("127.0.0.1"))] if "localhost" in names else []
    made = (
        x509.CertificateBuilder(by, subject, key.public_key(), x509.random_serial_number(), NOW + begins, NOW + ends)
        .add_extension(x509.SubjectAlternativeName([*map(x509.DNSName, names), *address]), critical=False)
        .add_extension(x509.BasicConstraints(ca=issuer is None, path_length=None), critical=True)
        .sign(signer, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file = folder / f"{name}.pem"
    file.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return Made(file, made.public_bytes(serialization.Encoding.DER))


@dataclass
class TlsServer:
    """A server that runs; `heard` is what it was sent after TLS had begun."""

    port: int
    heard: list[bytes] = field(default_factory=list)


@contextmanager
def tls_server(shown: Made, prepare: Callable[[socket.socket], None] | None = None) -> Iterator[TlsServer]:
    """Serve one connection after the other; `prepare` speaks before TLS begins."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(shown.file)
    listener = socket.create_server(("127.0.0.1", 0))
    server = TlsServer(listener.getsockname()[1])

    def serve() -> None:
        while True:
            line, _ = listener.accept()
            with line, suppress(OSError):
                line.settimeout(10)
                if not line.recv(1, socket.MSG_PEEK):
                    return  # the end of the test hangs up at once
                if prepare is not None:
                    prepare(line)
                with context.wrap_socket(line, server_side=True) as safe:
                    server.heard.append(safe.recv(100))

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        socket.create_connection(("127.0.0.1", server.port)).close()
        thread.join(10)
        listener.close()
