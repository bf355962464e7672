"""What a person at a terminal is asked for: a password, a one-time code, whether a certificate is the right one."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from mailplus_console.commands.signing_in import signed_in
from mailplus_console.errors import Refused
from mailplus_console.secrets import Secret
from mailplus_console.syncing.connections import Connections
from mailplus_console.syncing.server import (
    Certificate,
    CodeNeeded,
    Credentials,
    Server,
    SignInNeeded,
    UntrustedCertificate,
)
from mailplus_console.syncing.server_list import SERVERS_VARIABLE, ServerList
from mailplus_console.syncing.server_profiles import Encryption, ServerKind, ServerProfile, Tls
from tests.helpers.secret_service import ROOT, surroundings
from tests.helpers.shelf_server import ShelfServer
from tests.helpers.slapd import ADMINISTRATOR, PASSWORD, SUFFIX, slapd
from tests.helpers.tls_server import NOW, certificate, tls_server

NAS = ServerProfile("Nas", ServerKind.DSM, "nas", "admin")


def at_terminal(folder: Path, arguments: Sequence[str], answers: Sequence[tuple[str, str]]) -> tuple[int, str]:
    """Run `server …` at a terminal of its own: each answer is typed once its question is there."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        ["setsid", "--ctty", "--wait", sys.executable, "-m", "mailplus_console", "server", *arguments],
        cwd=ROOT,
        env=surroundings(folder, **{SERVERS_VARIABLE: str(folder / "servers.json")}),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    said = ""
    try:
        for question, answer in answers:
            said += _read(ours, question)
            os.write(ours, f"{answer}\n".encode())
        said += _read(ours, None)
    finally:
        if sys.exc_info()[0] is not None:
            process.kill()
        os.close(ours)
    return process.wait(20), said


def _read(terminal: int, until: str | None) -> str:
    """What appears until this text, or until the program ends."""
    said = ""
    while until is None or until not in said:
        try:
            part = os.read(terminal, 1000)
        except OSError:  # the other end is closed
            part = b""
        if not part:
            break
        said += part.decode()
    assert until is None or until in said, said
    return said


def test_a_password_is_asked_for_once_and_not_shown(tmp_path: Path) -> None:
    (tmp_path / "content.ldif").write_text(f"dn: {SUFFIX}\nobjectClass: dcObject\nobjectClass: organization\no: E\n")
    with slapd(tmp_path / "server", tmp_path / "content.ldif") as directory:
        plain = Tls(Encryption.NONE)
        office = ServerProfile("Office", ServerKind.DIRECTORY, "127.0.0.1", ADMINISTRATOR, directory.port, plain)
        ServerList(tmp_path / "servers.json").add(office)
        code, said = at_terminal(tmp_path, ["test", "Office"], [("Password of", PASSWORD)])
        assert code == 0, said
        assert "Passwords are kept until the console is closed only" in said  # why it is asked for each time
        assert "Signed in at Office" in said
        assert PASSWORD not in said
        code, said = at_terminal(tmp_path, ["test", "Office"], [("Password of", "wr0ng")])
        assert (code, said.count("Password of"), "wr0ng" in said) == (1, 1, False)


@pytest.mark.parametrize("answer, pinned", [("y", True), ("", False)])
def test_a_certificate_is_trusted_by_a_person_who_says_so(tmp_path: Path, answer: str, pinned: bool) -> None:
    made = certificate(tmp_path, "own")
    servers = ServerList(tmp_path / "servers.json")
    with tls_server(made) as server:
        servers.add(ServerProfile("Nas", ServerKind.DSM, "127.0.0.1", "admin", server.port))
        code, said = at_terminal(tmp_path, ["trust", "nas"], [("[y/N] ", answer)])
    assert made.fingerprint in said.replace(":", "").lower()
    assert (code, servers.named("nas").tls.fingerprint) == ((0, made.fingerprint) if pinned else (1, None))


@pytest.mark.parametrize(
    "arguments, typed, said",
    [
        pytest.param(["--password-stdin"], b"\xff\xfe\n", "not in UTF-8", id="other encoding"),
        pytest.param(["--password-stdin"], b"\n", "holds no password", id="empty line"),
        pytest.param(["--password-stdin"], None, "holds no password", id="closed"),
        pytest.param([], None, "Nas needs the password of admin", id="nobody to ask"),
    ],
)
def test_a_script_that_brings_no_password_is_told(
    tmp_path: Path, arguments: list[str], typed: bytes | None, said: str
) -> None:
    ServerList(tmp_path / "servers.json").add(NAS)
    command = [sys.executable, "-m", "mailplus_console", "server", "test", "Nas", *arguments]
    done = subprocess.run(
        command if typed is not None else ["sh", "-c", 'exec "$@" <&-', "sh", *command],
        cwd=ROOT,
        env=surroundings(tmp_path, **{SERVERS_VARIABLE: str(tmp_path / "servers.json")}),
        input=typed or b"",
        capture_output=True,
        timeout=30,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, b"")
    assert said in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1


def test_a_certificate_that_is_not_trusted_names_the_command_that_shows_it(tmp_path: Path) -> None:
    servers = ServerList(tmp_path / "servers.json")
    shown = Certificate("ab" * 32, "", "", NOW, NOW)

    def untrusted(_profile: ServerProfile, _credentials: Credentials) -> Server:
        raise UntrustedCertificate("It is self-signed.", shown, pinned="cd" * 32)

    connections = Connections(servers, opener=untrusted)
    profile, _ = connections.add(NAS, "s3cret")
    with pytest.raises(UntrustedCertificate, match="server trust Nas") as refused:
        signed_in(connections, profile, Credentials(), may_ask=False)
    assert (refused.value.certificate, refused.value.pinned) == (shown, "cd" * 32)


def test_a_certificate_cannot_write_to_the_terminal_what_it_wants(tmp_path: Path) -> None:
    servers = ServerList(tmp_path / "servers.json")
    with tls_server(certificate(tmp_path, "nas\x1b[2J")) as server:
        servers.add(ServerProfile("Nas", ServerKind.DSM, "127.0.0.1", "admin", server.port))
        _, said = at_terminal(tmp_path, ["trust", "nas"], [("[y/N] ", "")])
    assert "nas?[2J" in said
    assert "\x1b" not in said


def test_a_directory_without_starttls_says_so(tmp_path: Path) -> None:
    (tmp_path / "content.ldif").write_text(f"dn: {SUFFIX}\nobjectClass: dcObject\nobjectClass: organization\no: E\n")
    with slapd(tmp_path / "server", tmp_path / "content.ldif") as directory:
        starttls = Tls(Encryption.STARTTLS)
        office = ServerProfile("Office", ServerKind.DIRECTORY, "127.0.0.1", "", directory.port, starttls)
        with pytest.raises(Refused, match="does not offer StartTLS"):
            Connections(ServerList(tmp_path / "servers.json")).certificate_of(office)


class TwoFactors:
    """Opens a NAS that wants a one-time code unless it knows the device; `sent` is what it was sent, in order."""

    def __init__(self) -> None:
        self.sent: list[Credentials] = []

    def __call__(self, profile: ServerProfile, credentials: Credentials) -> Server:
        self.sent.append(credentials)
        if not credentials.device_token and not credentials.one_time_code:
            raise CodeNeeded("The account needs a code.")
        server = ShelfServer()
        server.device_token = "t0ken"  # type: ignore[attr-defined]
        return server


@pytest.fixture
def nas() -> TwoFactors:
    """A NAS with two-factor sign-in."""
    return TwoFactors()


@pytest.fixture
def connections(tmp_path: Path, nas: TwoFactors) -> Connections:
    """An empty list, whose servers are all that NAS."""
    return Connections(ServerList(tmp_path / "servers.json"), opener=nas)


def test_a_code_is_needed_once_and_then_the_device_is_known(connections: Connections, nas: TwoFactors) -> None:
    profile, _ = connections.add(NAS, "s3cret")
    with pytest.raises(CodeNeeded):
        connections.connect(profile)
    connections.connect(profile, Credentials(one_time_code="123456"))
    assert connections.secrets.get(profile.id, Secret.DEVICE_TOKEN) == "t0ken"
    connections.connect(profile)
    assert nas.sent == [Credentials("s3cret"), Credentials("s3cret", "123456"), Credentials("s3cret", "", "t0ken")]
    assert "s3cret" not in repr(nas.sent)


def test_a_nas_is_not_asked_without_a_password(connections: Connections, nas: TwoFactors) -> None:
    """It counts attempts, and locks whoever has too many."""
    profile, _ = connections.add(NAS)
    with pytest.raises(SignInNeeded, match="Nas needs the password of admin"):
        connections.connect(profile)
    with pytest.raises(Refused, match="Nas needs an account"):
        connections.connect(replace(profile, account=""), Credentials("s3cret"))
    assert not nas.sent


def test_a_server_that_is_tried_out_and_never_saved_leaves_nothing_behind(
    connections: Connections, nas: TwoFactors
) -> None:
    connections.connect(NAS, Credentials("s3cret", "123456")).close()
    assert [connections.secrets.get(NAS.id, what) for what in Secret] == [None] * 4
    shown = Certificate("ab" * 32, "", "", NOW, NOW)
    pinned = connections.pin(NAS, shown)
    assert pinned.tls.fingerprint == shown.fingerprint
    assert connections.profiles() == ()
    connections.add(pinned)
    draft = replace(pinned, host="elsewhere")
    assert connections.pin(draft, replace(shown, fingerprint="cd" * 32)).host == "elsewhere"
    assert connections.named("nas") == pinned
