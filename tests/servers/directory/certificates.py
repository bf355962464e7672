"""Certificates for a moment: self-signed, for this machine, each with a key of its own."""

from __future__ import annotations

import hashlib
import ipaddress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


@dataclass(frozen=True)
class SelfSigned:
    """A certificate and its key, each in a file."""

    certificate: Path
    key: Path
    fingerprint: str


def self_signed(folder: Path, name: str = "localhost", names: tuple[str, ...] = ("localhost",)) -> SelfSigned:
    """A new one for these names, and 127.0.0.1 with `localhost`; `name` is what it calls itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    general: list[x509.GeneralName] = [x509.DNSName(one) for one in names]
    if "localhost" in names:
        general.append(x509.IPAddress(ipaddress.ip_address("127.0.0.1")))
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName(general), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    files = SelfSigned(
        folder / f"{name}.pem",
        folder / f"{name}.key",
        hashlib.sha256(made.public_bytes(serialization.Encoding.DER)).hexdigest(),
    )
    files.certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    files.key.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return files
