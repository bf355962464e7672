"""The encrypted line to a directory, whose certificate is checked before anything else is sent on it."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable

from mailplus_console.servers import certificates
from mailplus_console.servers.directory import answers
from mailplus_console.syncing.server_profiles import ServerProfile


def encrypted(
    line: socket.socket, profile: ServerProfile, port: int, prepare: Callable[[socket.socket], None] | None
) -> ssl.SSLSocket:
    """TLS on an open line; `prepare` brings another one this far, to look at a certificate that is not trusted.

    Raises UntrustedCertificate, Unavailable where the other end does not speak TLS, Refused for a useless CA file.
    """
    context = certificates.context(profile.tls)
    try:
        safe = context.wrap_socket(line, server_hostname=profile.host)
    except ssl.SSLCertVerificationError as error:
        shown = certificates.fetch(profile.host, port, prepare)
        raise certificates.untrusted(error, profile.address, shown) from error
    except (OSError, ValueError) as error:
        raise answers.no_encryption(profile) from error
    try:
        certificates.check_pin(profile.tls, safe.getpeercert(binary_form=True) or b"", profile.address)
    except BaseException:
        safe.close()
        raise
    return safe
