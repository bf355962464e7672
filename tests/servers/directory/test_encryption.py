"""The line is encrypted and the certificate checked before the password is sent: TLS, StartTLS, a CA file, a pin."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.syncing.server import UntrustedCertificate
from mailplus_console.syncing.server_profiles import Encryption, ServerKind, ServerProfile, Tls
from tests.helpers.slapd import SUFFIX, Slapd
from tests.servers.directory.certificates import SelfSigned, self_signed
from tests.servers.directory.company import READER, STAFF
from tests.servers.directory.pulling import profile_of, pull
from tests.servers.directory.trap import Trap

BOTH = pytest.mark.parametrize("encryption", [Encryption.TLS, Encryption.STARTTLS])


@BOTH
@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_a_certificate_of_an_authority_in_the_file_is_trusted(
    directory: Slapd, certificate: SelfSigned, encryption: Encryption, host: str
) -> None:
    tls = Tls(encryption, ca_file=str(certificate.certificate))
    assert len(pull(profile_of(directory, tls=tls, host=host)).configuration.users) > STAFF


@BOTH
def test_the_pinned_certificate_is_trusted(directory: Slapd, certificate: SelfSigned, encryption: Encryption) -> None:
    tls = Tls(encryption, fingerprint=certificate.fingerprint)
    assert len(pull(profile_of(directory, tls=tls)).configuration.users) > STAFF


@BOTH
def test_an_unknown_certificate_is_shown_with_its_fingerprint(
    directory: Slapd, certificate: SelfSigned, encryption: Encryption
) -> None:
    with pytest.raises(UntrustedCertificate, match="not trusted") as refusal:
        pull(profile_of(directory, tls=Tls(encryption)))
    assert refusal.value.certificate.fingerprint == certificate.fingerprint
    assert refusal.value.certificate.subject == "CN=localhost"
    assert refusal.value.pinned is None


def posing(trap: Trap, tls: Tls) -> ServerProfile:
    return ServerProfile("d", ServerKind.DIRECTORY, "127.0.0.1", READER, trap.port, tls, SUFFIX)


@BOTH
def test_the_password_is_never_sent_to_another_certificate_than_the_pinned_one(
    tmp_path: Path, certificate: SelfSigned, encryption: Encryption
) -> None:
    other = self_signed(tmp_path)
    with (
        Trap(other, start_tls=encryption is Encryption.STARTTLS) as trap,
        pytest.raises(UntrustedCertificate, match="another certificate than the one you trusted") as refusal,
    ):
        pull(posing(trap, Tls(encryption, fingerprint=certificate.fingerprint)))
    assert refusal.value.certificate.fingerprint == other.fingerprint
    assert refusal.value.pinned == certificate.fingerprint
    assert trap.lines
    assert trap.heard == b"", "nothing at all is said on a line that is not trusted"


@BOTH
def test_the_password_is_never_sent_to_a_certificate_that_nobody_vouches_for(
    tmp_path: Path, certificate: SelfSigned, encryption: Encryption
) -> None:
    with (
        Trap(self_signed(tmp_path), start_tls=encryption is Encryption.STARTTLS) as trap,
        pytest.raises(UntrustedCertificate),
    ):
        pull(posing(trap, Tls(encryption, ca_file=str(certificate.certificate))))
    assert trap.lines
    assert trap.heard == b""


def test_the_trap_would_hear_the_password(tmp_path: Path) -> None:
    """The tests above are worth something: whom the person pinned is told the password."""
    certificate = self_signed(tmp_path)
    with Trap(certificate) as trap:
        profile = posing(trap, Tls(Encryption.TLS, fingerprint=certificate.fingerprint))
        with pytest.raises(Unavailable):
            pull(profile, password="overheard")  # the trap hangs up without an answer
    assert b"overheard" in trap.heard


def test_a_certificate_for_another_name_is_not_trusted(tmp_path: Path) -> None:
    certificate = self_signed(tmp_path, "elsewhere", names=("ldap.elsewhere.example",))
    with (
        Trap(certificate) as trap,
        pytest.raises(UntrustedCertificate, match=r"it is for ldap\.elsewhere\.example, not for 127\.0\.0\.1"),
    ):
        pull(posing(trap, Tls(Encryption.TLS, ca_file=str(certificate.certificate))))
    assert trap.heard == b""


def test_a_port_without_tls_is_told_apart_from_a_bad_certificate(directory: Slapd) -> None:
    plain = ServerProfile("d", ServerKind.DIRECTORY, "127.0.0.1", READER, directory.port, Tls(Encryption.TLS), SUFFIX)
    with pytest.raises(Unavailable, match="does not speak TLS"):
        pull(plain)


def test_a_file_without_authorities_is_refused(directory: Slapd, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be used"):
        pull(profile_of(directory, tls=Tls(Encryption.TLS, ca_file=str(tmp_path / "none.pem"))))
