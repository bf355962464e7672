"""The way in to a server: a password is asked for once, kept when it worked, and never sent where it should not go."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mailplus_console import cli
from mailplus_console.errors import Refused
from mailplus_console.secrets import Secret
from mailplus_console.syncing.connections import Connections
from mailplus_console.syncing.server import Credentials, SignInNeeded, UntrustedCertificate
from mailplus_console.syncing.server_list import SERVERS_VARIABLE, ServerList
from mailplus_console.syncing.server_profiles import Encryption, ServerKind, ServerProfile, Tls
from tests.helpers.secret_service import ROOT, SecretService, secret_service
from tests.helpers.slapd import ADMINISTRATOR, PASSWORD, SUFFIX, Slapd, slapd
from tests.helpers.tls_server import Made, certificate, tls_server

LDIF = f"dn: {SUFFIX}\nobjectClass: dcObject\nobjectClass: organization\no: Example\ndc: example\n"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The certificate of the directory, which nobody vouches for."""
    return certificate(tmp_path_factory.mktemp("certificate"), "directory")


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory, shown: Made) -> Iterator[Slapd]:
    """A real directory whose administrator signs in."""
    folder = tmp_path_factory.mktemp("directory")
    (folder / "content.ldif").write_text(LDIF)
    with slapd(folder / "server", folder / "content.ldif", certificate=(shown.file, shown.file)) as server:
        yield server


@pytest.fixture
def connections(tmp_path: Path) -> Connections:
    """An empty list; secrets last for the session."""
    return Connections(ServerList(tmp_path / "servers.json"))


@pytest.fixture
def profile(connections: Connections, directory: Slapd) -> ServerProfile:
    """The directory in the list, without encryption."""
    plain = Tls(Encryption.NONE)
    return connections.servers.add(
        ServerProfile("Office", ServerKind.DIRECTORY, "127.0.0.1", ADMINISTRATOR, directory.port, plain)
    )


def test_a_password_that_worked_is_not_asked_for_again(connections: Connections, profile: ServerProfile) -> None:
    with pytest.raises(SignInNeeded):
        connections.connect(profile)
    connections.connect(profile, Credentials(PASSWORD)).close()
    connections.connect(profile).close()


def test_a_password_that_was_not_taken_or_not_to_be_remembered_is_not_kept(
    connections: Connections, profile: ServerProfile
) -> None:
    connections.connect(profile, Credentials(PASSWORD), remember=False).close()
    with pytest.raises(SignInNeeded):
        connections.connect(profile, Credentials("wr0ng-one"))
    assert connections.secrets.get(profile.id) is None


def test_a_kept_password_that_is_wrong_is_sent_once_and_then_asked_for(
    connections: Connections, profile: ServerProfile
) -> None:
    connections.keep_password(profile, "wr0ng-one")
    with pytest.raises(SignInNeeded, match="the account or the password is wrong") as first:
        connections.connect(profile)
    with pytest.raises(SignInNeeded, match="The one that is kept was not taken") as second:
        connections.connect(profile)
    assert "wr0ng" not in f"{first.value}{second.value}"
    connections.connect(profile, Credentials(PASSWORD)).close()
    connections.connect(profile).close()


def test_a_password_does_not_follow_to_another_host_or_account(
    connections: Connections, profile: ServerProfile
) -> None:
    connections.keep_password(profile, PASSWORD)
    renamed, _ = connections.change(replace(profile, name="Renamed"))
    assert connections.secrets.get(profile.id) == PASSWORD
    pinned = replace(renamed, tls=Tls(fingerprint="ab" * 32))
    connections.change(pinned)
    moved, _ = connections.change(replace(pinned, host="localhost"))
    assert connections.secrets.get(profile.id) is None
    assert moved.tls.fingerprint is None
    connections.keep_password(moved, PASSWORD)
    connections.change(replace(moved, account="cn=other"))
    assert connections.secrets.get(profile.id) is None


def test_what_is_tried_out_before_it_is_saved_is_not_sent_the_kept_password(
    connections: Connections, profile: ServerProfile, directory: Slapd
) -> None:
    connections.keep_password(profile, PASSWORD)
    tried = replace(profile, host="localhost")
    with pytest.raises(SignInNeeded, match="needs the password"):
        connections.connect(tried)
    connections.keep_password(profile, "kept")
    connections.connect(tried, Credentials(PASSWORD)).close()
    assert connections.secrets.get(profile.id) == "kept"


def test_a_pin_guards_also_who_had_read_the_server_before_it(
    connections: Connections, profile: ServerProfile, directory: Slapd, shown: Made
) -> None:
    before, _ = connections.change(replace(profile, port=directory.tls_port, tls=Tls(ca_file=str(shown.file))))
    connections.connect(before, Credentials(PASSWORD)).close()
    connections.pin(before, replace(connections.certificate_of(before), fingerprint="ab" * 32))
    with pytest.raises(UntrustedCertificate):
        connections.connect(before, Credentials(PASSWORD))


def test_a_server_that_is_removed_takes_its_secrets_along(connections: Connections, profile: ServerProfile) -> None:
    connections.keep_password(profile, PASSWORD)
    connections.secrets.keep(profile.id, Secret.DEVICE_TOKEN, "token")
    assert connections.remove(profile) == ""
    assert connections.profiles() == ()
    assert [connections.secrets.get(profile.id, what) for what in Secret] == [None] * 4


@pytest.mark.parametrize("encryption", [Encryption.TLS, Encryption.STARTTLS])
def test_a_certificate_that_a_person_trusts_guards_every_later_connection(
    connections: Connections, profile: ServerProfile, directory: Slapd, shown: Made, encryption: Encryption
) -> None:
    port = directory.tls_port if encryption is Encryption.TLS else directory.port
    profile, _ = connections.change(replace(profile, port=port, tls=Tls(encryption)))
    with pytest.raises(UntrustedCertificate) as refused:
        connections.connect(profile, Credentials(PASSWORD))
    certificate = connections.certificate_of(profile)
    assert certificate.fingerprint == refused.value.certificate.fingerprint == shown.fingerprint
    pinned = connections.pin(profile, certificate)
    connections.connect(pinned, Credentials(PASSWORD)).close()
    other = connections.pin(pinned, replace(certificate, fingerprint="ab" * 32))
    with pytest.raises(UntrustedCertificate) as changed:
        connections.connect(other)
    assert changed.value.pinned == "ab" * 32


def test_the_certificate_of_a_hub_is_asked_for_as_postgresql_wants_it(connections: Connections, shown: Made) -> None:
    def like_postgresql(line: socket.socket) -> None:
        assert line.recv(8)[4:] == b"\x04\xd2\x16\x2f"
        line.sendall(b"S")

    with tls_server(shown, like_postgresql) as server:
        hub = ServerProfile("Hub", ServerKind.HUB, "127.0.0.1", "me", server.port)
        assert connections.certificate_of(hub).fingerprint == shown.fingerprint


def test_without_encryption_there_is_nothing_to_trust(connections: Connections, profile: ServerProfile) -> None:
    with pytest.raises(Refused, match="no certificate to trust"):
        connections.certificate_of(profile)


def console(keyring: SecretService, *arguments: str, typed: str = "") -> tuple[int, str]:
    """What the command line of its own process says, with this keyring."""
    done = subprocess.run(
        [sys.executable, "-m", "mailplus_console", "server", *arguments],
        cwd=ROOT,
        env=keyring.environment,
        input=typed,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.slow
def test_from_adding_a_server_to_removing_it_on_the_command_line(tmp_path: Path, directory: Slapd, shown: Made) -> None:
    with secret_service(tmp_path) as keyring:
        address = f"ldaps://127.0.0.1:{directory.tls_port}/{SUFFIX}"
        assert console(keyring, "add", "Office", address, "--account", ADMINISTRATOR)[0] == 0
        assert "it is self-signed" in console(keyring, "test", "office", "--password-stdin", typed="x\n")[1]
        assert "--fingerprint" in console(keyring, "trust", "Office")[1]
        assert "another fingerprint" in console(keyring, "trust", "Office", "--fingerprint", "ab" * 32)[1]
        assert console(keyring, "trust", "Office", "--fingerprint", shown.fingerprint)[0] == 0
        code, said = console(keyring, "test", "Office")
        assert (code, "password" in said) == (1, True)
        assert console(keyring, "test", "Office", "--password-stdin", typed=f"{PASSWORD}\n")[0] == 0
        code, said = console(keyring, "test", "Office")
        assert (code, said) == (
            0,
            f"Signed in at Office (127.0.0.1:{directory.tls_port}) as {ADMINISTRATOR}.\n",
        )
        assert "trusted certificate" in console(keyring, "list")[1]
        assert console(keyring, "remove", "Office") == (0, "Removed Office.\n")
        assert "There is no server yet" in console(keyring, "list")[1]


def test_a_password_in_an_address_on_the_command_line_is_not_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SERVERS_VARIABLE, str(tmp_path / "list.json"))
    assert cli.main(["server", "add", "Hub", "postgresql://me:s3cret@db/mail"]) == 0
    assert cli.main(["server", "change", "hub", "--name", "Central"]) == 0
    assert cli.main(["server", "list", "--json"]) == 0
    said = "".join(capsys.readouterr())
    assert "Passwords are kept until the console is closed only" in said
    assert '"name": "Central"' in said
    assert "s3cret" not in said + (tmp_path / "list.json").read_text()
