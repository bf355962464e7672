"""What is wrong with a certificate is said in words; a pinned one is taken, and no other."""

from __future__ import annotations

import socket
import ssl
import threading
from pathlib import Path

import pytest

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.servers import certificates
from mailplus_console.servers.certificates import certificate_from, check_pin, context, fetch, untrusted
from mailplus_console.syncing.server import UntrustedCertificate
from mailplus_console.syncing.server_profiles import Tls, plain_fingerprint
from tests.helpers.tls_server import DAY, NOW, Made, certificate, tls_server


def connected(port: int, tls: Tls, host: str = "localhost") -> None:
    """Connect as each kind of server does."""
    with socket.create_connection(("127.0.0.1", port), 10) as line:
        try:
            with context(tls).wrap_socket(line, server_hostname=host) as safe:
                check_pin(tls, safe.getpeercert(binary_form=True) or b"", host)
                safe.sendall(b"hello")
        except ssl.SSLCertVerificationError as error:
            raise untrusted(error, host, fetch("127.0.0.1", port)) from error


def refusal(made: Made, tls: Tls | None = None, host: str = "localhost") -> UntrustedCertificate:
    with tls_server(made) as server, pytest.raises(UntrustedCertificate) as refused:
        connected(server.port, tls or Tls(), host)
    assert not any(server.heard)
    assert refused.value.certificate.fingerprint == made.fingerprint
    return refused.value


def test_an_authority_in_the_file_vouches_for_the_server(tmp_path: Path) -> None:
    made = certificate(tmp_path, "own")
    with tls_server(made) as server:
        connected(server.port, Tls(ca_file=str(made.file)))
    assert server.heard == [b"hello"]


def test_a_self_signed_certificate_is_shown(tmp_path: Path) -> None:
    refused = refusal(certificate(tmp_path, "own"))
    assert "localhost is not trusted: it is self-signed" in str(refused)
    assert (refused.certificate.subject, refused.certificate.issuer) == ("CN=own", "CN=own")
    assert refused.certificate.valid_to == (NOW + 30 * DAY).replace(microsecond=0)


def test_an_unknown_authority_is_named(tmp_path: Path) -> None:
    refused = refusal(certificate(tmp_path, "nas", issuer="Somebody"))
    assert "signed by an authority that is not known here (CN=Somebody)" in str(refused)


def test_a_certificate_out_of_its_time_is_refused_with_the_day(tmp_path: Path) -> None:
    old = certificate(tmp_path, "old", begins=-9 * DAY, ends=-3 * DAY)
    assert f"it expired on {NOW - 3 * DAY:%Y-%m-%d}" in str(refusal(old, Tls(ca_file=str(old.file))))
    new = certificate(tmp_path, "new", begins=3 * DAY)
    assert f"it is valid from {NOW + 3 * DAY:%Y-%m-%d} only" in str(refusal(new, Tls(ca_file=str(new.file))))


def test_a_certificate_for_another_host_names_those_it_is_for(tmp_path: Path) -> None:
    made = certificate(tmp_path, "other", names=("mail.example.com", "nas.example.com"))
    refused = refusal(made, Tls(ca_file=str(made.file)))
    assert "it is for mail.example.com, nas.example.com, not for localhost" in str(refused)


def test_a_pinned_certificate_needs_nobody_to_vouch_for_it(tmp_path: Path) -> None:
    made = certificate(tmp_path, "old", names=("elsewhere",), begins=-9 * DAY, ends=-3 * DAY)
    with tls_server(made) as server:
        connected(server.port, Tls(fingerprint=made.fingerprint))
    assert server.heard == [b"hello"]


def test_another_certificate_than_the_pinned_one_is_a_warning_and_nothing_is_sent(tmp_path: Path) -> None:
    trusted, other = certificate(tmp_path, "trusted"), certificate(tmp_path, "other")
    refused = refusal(other, Tls(fingerprint=trusted.fingerprint, ca_file=str(other.file)))
    assert "another certificate than the one you trusted. Nothing was sent." in str(refused)
    assert refused.pinned == trusted.fingerprint


def test_a_certificate_that_cannot_be_read_has_its_fingerprint() -> None:
    made = certificate_from(b"no certificate")
    assert len(made.fingerprint) == 64
    assert certificates.names_of(made) == ()


def test_what_does_not_speak_tls_is_told(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        with pytest.raises(Unavailable, match=r"does not answer within 0\.2 seconds"):
            fetch("127.0.0.1", port, seconds=0.2)  # it accepts, and never says a word, as one that is overloaded
        silent.settimeout(5)
        silent.accept()[0].close()  # that one has gone

        def curse() -> None:
            line, _ = silent.accept()
            with line:
                line.sendall(b"220 mail ready\r\n")
                line.recv(1000)

        rude = threading.Thread(target=curse)
        rude.start()
        with pytest.raises(Unavailable, match="does not speak TLS"):
            fetch("127.0.0.1", port, seconds=5)
        rude.join()
    with pytest.raises(Unavailable, match="it refuses"):
        fetch("127.0.0.1", port)
    with pytest.raises(Unavailable, match="nobody knows this name"):
        fetch("a" * 70 + ".invalid", 443)


def test_a_file_of_authorities_that_holds_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("nothing")
    with pytest.raises(Refused, match=r"ca\.pem cannot be used: it holds no certificate"):
        context(Tls(ca_file=str(tmp_path / "ca.pem")))
    with pytest.raises(Refused, match="No such file"):
        context(Tls(ca_file=str(tmp_path / "missing.pem")))


def test_a_fingerprint_is_read_however_it_was_copied() -> None:
    assert plain_fingerprint("SHA256: " + ":".join(["AB"] * 32)) == "ab" * 32
    for wrong in ("", "ab", "xy" * 32):
        with pytest.raises(Refused, match="64 hexadecimal"):
            plain_fingerprint(wrong)
