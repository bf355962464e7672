"""How libpq checks the certificate: as the profile says, in the way that a directory's or a NAS's is checked as well.

The certificate is looked at on a line of our own first, where what is wrong with it can be told in words. libpq then
is given exactly what was found good, so that it takes no other when it connects.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.sentence import said
from mailplus_console.servers import before_tls, certificates
from mailplus_console.syncing.server import Certificate
from mailplus_console.syncing.server_profiles import Encryption, ServerProfile


@contextmanager
def encryption(profile: ServerProfile) -> Iterator[dict[str, str]]:
    """The settings of libpq for this profile, good while the context lasts.

    Raises UntrustedCertificate, Unavailable (not reached, no TLS), Refused.
    """
    if profile.tls.encryption is Encryption.NONE:
        yield {"sslmode": "disable"}
        return
    if profile.tls.encryption is Encryption.STARTTLS:
        raise Refused(said("PostgreSQL has no STARTTLS. Choose TLS: it begins on the same port."))
    with TemporaryDirectory(prefix="mailplus-console-") as folder:
        roots = Path(folder) / "roots.pem"
        if profile.tls.fingerprint is not None:
            yield _pinned(profile, roots)
        else:
            yield _vouched_for(profile, roots)


def _pinned(profile: ServerProfile, roots: Path) -> dict[str, str]:
    """Only this certificate; its names and who signed it do not matter."""
    shown = certificates.fetch(profile.host, profile.port_number, before_tls.postgresql)
    certificates.check_pin(profile.tls, ssl.PEM_cert_to_DER_cert(shown.pem), profile.address)
    if _is_own_authority(shown):
        roots.write_text(shown.pem, encoding="ascii")
        return {"sslmode": "verify-ca", "sslrootcert": str(roots)}
    # libpq cannot be given a certificate that somebody else signed as one to trust by itself. It then proves to know
    # the password without sending it, for this very TLS connection only: nobody in between can pass that on.
    return {"sslmode": "require", "channel_binding": "require", "require_auth": "scram-sha-256"}


def _is_own_authority(certificate: Certificate) -> bool:
    now = datetime.now(UTC)
    return certificate.subject == certificate.issuer and certificate.valid_from <= now <= certificate.valid_to


def _vouched_for(profile: ServerProfile, roots: Path) -> dict[str, str]:
    """Any certificate for this host of the authorities of the CA file or of the system."""
    context = certificates.context(profile.tls)
    try:
        with socket.create_connection((profile.host, profile.port_number), certificates.SECONDS_TO_CONNECT) as line:
            before_tls.postgresql(line)
            with context.wrap_socket(line, server_hostname=profile.host):
                pass
    except ssl.SSLCertVerificationError as error:
        shown = certificates.fetch(profile.host, profile.port_number, before_tls.postgresql)
        raise certificates.untrusted(error, profile.address, shown) from error
    except (OSError, ValueError) as error:
        certificates.fetch(profile.host, profile.port_number, before_tls.postgresql)  # says in words what does not work
        raise Unavailable(said("The connection to {address} broke off. Try again.", address=profile.address)) from error
    if profile.tls.ca_file:
        return {"sslmode": "verify-full", "sslrootcert": profile.tls.ca_file}
    # The library that libpq brings along does not know where this system keeps its authorities; Python does.
    found = map(ssl.DER_cert_to_PEM_cert, context.get_ca_certs(binary_form=True))
    roots.write_text("".join(found), encoding="ascii")
    return {"sslmode": "verify-full", "sslrootcert": str(roots)}
