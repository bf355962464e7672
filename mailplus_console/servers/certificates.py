"""How a server's certificate is checked, for every kind of server: by authorities, or by one pinned fingerprint."""

from __future__ import annotations

import hashlib
import ipaddress
import socket
import ssl
from collections.abc import Callable
from datetime import UTC, datetime

from cryptography import x509

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.sentence import Sentence, counted, joined, said
from mailplus_console.syncing.server import Certificate, UntrustedCertificate
from mailplus_console.syncing.server_profiles import Tls, plain_fingerprint

SECONDS_TO_CONNECT = 10

_EXPIRED, _NOT_YET, _SELF_SIGNED, _SELF_SIGNED_ROOT, _NO_ISSUER, _UNVERIFIED = 10, 9, 18, 19, 20, 21
_OTHER_HOST, _OTHER_ADDRESS = 62, 64
_UNKNOWN = datetime.fromtimestamp(0, UTC)
_MOST_NAMES = 5


def context(tls: Tls) -> ssl.SSLContext:
    """How a connection is checked while it is made. With a pinned fingerprint it takes every certificate: whoever
    uses it calls `check_pin` before anything else is sent. Raises Refused where the CA file cannot be used.
    """
    if tls.fingerprint is not None:
        return _unchecked()
    try:
        made = ssl.create_default_context(cafile=tls.ca_file)
    except OSError as error:  # ssl.SSLError is one
        why = (
            said("it holds no certificate")
            if isinstance(error, ssl.SSLError)
            else error.strerror or said("it cannot be read")
        )
        raise Refused(
            said(
                "The file of certificate authorities {ca_file} cannot be used: {why}. Name another file in PEM format.",
                ca_file=str(tls.ca_file),
                why=why,
            )
        ) from error
    # Python 3.13 began to refuse what authorities of one's own often leave out; here it is the same with every Python.
    made.verify_flags &= ~ssl.VERIFY_X509_STRICT
    return made


def check_pin(tls: Tls, der: bytes, address: str = "") -> None:
    """Raises UntrustedCertificate unless this is the pinned certificate; without a pin there is nothing to check."""
    if tls.fingerprint is None:
        return
    pinned = plain_fingerprint(tls.fingerprint)
    if hashlib.sha256(der).hexdigest() == pinned:
        return
    raise UntrustedCertificate(
        said(
            "{address} shows another certificate than the one you trusted. Nothing was sent. Somebody may "
            "stand between you and the server: trust the new one only when the server's administrator "
            "confirms its fingerprint.",
            address=address or said("The server"),
        ),
        certificate_from(der),
        pinned=pinned,
    )


def certificate_from(der: bytes) -> Certificate:
    """What a certificate says of itself; one that cannot be read has its fingerprint only, and dates in 1970."""
    fingerprint, pem = hashlib.sha256(der).hexdigest(), ssl.DER_cert_to_PEM_cert(der)
    try:
        read = x509.load_der_x509_certificate(der)
        subject, issuer = read.subject.rfc4514_string(), read.issuer.rfc4514_string()
        return Certificate(fingerprint, subject, issuer, read.not_valid_before_utc, read.not_valid_after_utc, pem)
    except ValueError:  # its fingerprint can be compared all the same
        return Certificate(fingerprint, "", "", _UNKNOWN, _UNKNOWN, pem)


def fetch(
    host: str,
    port: int,
    prepare: Callable[[socket.socket], None] | None = None,
    *,
    seconds: float = SECONDS_TO_CONNECT,
) -> Certificate:
    """The certificate that a server shows; nothing is sent to it afterwards. Raises Unavailable.

    `prepare` speaks on the open line until TLS begins, where that is not at once (PostgreSQL, LDAP with StartTLS).
    """
    where = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    try:
        line = socket.create_connection((host, port), seconds)
    except (OSError, ValueError) as error:  # ValueError: a name that no server can have
        raise Unavailable(
            said(
                "{where} cannot be reached ({why}). Check address and port, or try again later; what was read "
                "before is still there.",
                where=where,
                why=why_unreachable(error),
            )
        ) from error
    with line:
        try:
            if prepare is not None:
                prepare(line)
            with _unchecked().wrap_socket(line, server_hostname=host) as safe:
                return certificate_from(safe.getpeercert(binary_form=True) or b"")
        except TimeoutError as error:
            raise Unavailable(_silent(where, seconds)) from error
        except (OSError, ValueError) as error:
            raise Unavailable(_no_tls(where)) from error


def _no_tls(where: str) -> Sentence:
    return said(
        "{where} does not speak TLS the way it is needed here. Check the port and the kind of encryption.", where=where
    )


def _silent(where: str, seconds: float) -> Sentence:
    return said(
        "{where} takes the connection and then does not answer within {seconds} seconds. Try again later; what was "
        "read before is still there. If it stays so, check the port and the kind of encryption.",
        where=where,
        seconds=f"{seconds:g}",
    )


def untrusted(error: ssl.SSLCertVerificationError, host: str, certificate: Certificate) -> UntrustedCertificate:
    """What is wrong with a certificate, in words, and the way out. `error` is what checking it raised."""
    return UntrustedCertificate(
        said(
            "The certificate of {host} is not trusted: {why}. Nothing was sent. Compare its fingerprint "
            "with the server's and trust it, or name the file of the authority that signed it.",
            host=host,
            why=_wrong(error, host, certificate),
        ),
        certificate,
    )


def names_of(certificate: Certificate) -> tuple[str, ...]:
    """The host names and addresses that a certificate is for; its common name where it has no others."""
    try:
        read = x509.load_pem_x509_certificate(certificate.pem.encode("ascii"))
        try:
            general = read.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
        except x509.ExtensionNotFound:
            common = read.subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
            return tuple(str(one.value) for one in common)
        addresses = (str(one) for one in general.get_values_for_type(x509.IPAddress))
        return (*general.get_values_for_type(x509.DNSName), *addresses)
    except ValueError:
        return ()


def _wrong(error: ssl.SSLCertVerificationError, host: str, certificate: Certificate) -> str:
    code = error.verify_code
    if code == _EXPIRED:
        return said("it expired on {day}", day=certificate.valid_to.date())
    if code == _NOT_YET:
        return said(
            "it is valid from {day} only (or this computer's clock is wrong)", day=certificate.valid_from.date()
        )
    if code == _SELF_SIGNED:
        return said("it is self-signed, nobody else vouches for it")
    if code in (_SELF_SIGNED_ROOT, _NO_ISSUER, _UNVERIFIED):
        return said(
            "it was signed by an authority that is not known here ({issuer})",
            issuer=certificate.issuer or said("without a name"),
        )
    if code in (_OTHER_HOST, _OTHER_ADDRESS):
        names = names_of(certificate)
        shown = joined(", ", names[:_MOST_NAMES]) if names else said("no host at all")
        if len(names) > _MOST_NAMES:
            shown = counted("{names} and {n} more", "{names} and {n} more", len(names) - _MOST_NAMES, names=shown)
        return said("it is for {names}, not for {host}", names=shown, host=_bare(host))
    return error.verify_message


def _bare(host: str) -> str:
    """The host of an address that may have a port."""
    try:
        return str(ipaddress.ip_address(host.strip("[]")))
    except ValueError:
        return host if host.count(":") > 1 else host.partition(":")[0]


def _unchecked() -> ssl.SSLContext:
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    made.check_hostname = False
    made.verify_mode = ssl.CERT_NONE
    return made


def why_unreachable(error: Exception) -> str:
    """The reason of a connection that could not be opened, in a few words."""
    if isinstance(error, socket.gaierror | ValueError):
        return said("nobody knows this name")
    if isinstance(error, TimeoutError):
        return said("no answer")
    return said("it refuses") if isinstance(error, ConnectionRefusedError) else said("no way there")
