"""The encrypted line to a directory, whose certificate is checked before anything else is sent on it."""

from __future__ import annotations

import hashlib
import socket
import ssl
from collections.abc import Callable
from datetime import UTC, datetime

from mailplus_console.errors import Refused
from mailplus_console.servers.directory import answers
from mailplus_console.syncing.server import Certificate, UntrustedCertificate
from mailplus_console.syncing.server_profiles import ServerProfile


def encrypted(line: socket.socket, profile: ServerProfile, again: Callable[[], socket.socket]) -> ssl.SSLSocket:
    """TLS on an open line; `again` opens another one, to look at a certificate that is not trusted.

    Raises UntrustedCertificate, or Unavailable where the other end does not speak TLS.
    """
    pinned = profile.tls.fingerprint
    try:
        safe = _context(profile).wrap_socket(line, server_hostname=profile.host)
    except ssl.SSLCertVerificationError as error:
        raise UntrustedCertificate(
            f"The certificate of {profile.address} is not trusted: {error.verify_message}. Compare its fingerprint "
            "with the server's and pin it, or choose the file of the authority that signed it.",
            _shown_by(again(), profile),
        ) from error
    except (OSError, ValueError) as error:
        raise answers.no_encryption(profile) from error
    if pinned is not None:
        certificate = safe.getpeercert(binary_form=True) or b""
        if hashlib.sha256(certificate).hexdigest() != pinned:
            safe.close()
            raise UntrustedCertificate(
                f"{profile.address} shows another certificate than the pinned one. Nothing was sent. If its "
                "administrator replaced it, compare the fingerprint and pin the new one.",
                _described(certificate),
                pinned=pinned,
            )
    return safe


def _context(profile: ServerProfile) -> ssl.SSLContext:
    if profile.tls.fingerprint is not None:
        return _unchecked()
    try:
        return ssl.create_default_context(cafile=profile.tls.ca_file)
    except OSError as error:
        raise Refused(f"The file of certificate authorities {profile.tls.ca_file} cannot be read: {error}.") from error


def _unchecked() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _shown_by(line: socket.socket, profile: ServerProfile) -> Certificate:
    """The certificate that the server shows; nothing else is sent to it."""
    try:
        with line, _unchecked().wrap_socket(line, server_hostname=profile.host) as safe:
            return _described(safe.getpeercert(binary_form=True) or b"")
    except (OSError, ValueError) as error:
        raise answers.no_encryption(profile) from error


def _described(certificate: bytes) -> Certificate:
    unknown = datetime.fromtimestamp(0, UTC)
    pem = ssl.DER_cert_to_PEM_cert(certificate)
    return Certificate(hashlib.sha256(certificate).hexdigest(), "", "", unknown, unknown, pem)
