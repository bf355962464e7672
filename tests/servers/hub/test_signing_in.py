"""The way in to a hub: certificates, passwords, and what is said where there is no way."""

from __future__ import annotations

import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.servers.hub.connecting import connect
from mailplus_console.syncing.server import Credentials, SignInNeeded, UntrustedCertificate
from mailplus_console.syncing.server_profiles import Encryption, ServerProfile, Tls
from tests.helpers.postgresql import FOUNDER, PostgreSQL
from tests.helpers.tls_server import certificate, tls_server
from tests.servers.hub.team import CREDENTIALS, read

WRONG = Credentials("not-the-passw0rd")


def with_tls(profile: ServerProfile, tls: Tls, host: str = "localhost") -> ServerProfile:
    return replace(profile, tls=tls, host=host)


def gets_in(server: PostgreSQL, profile: ServerProfile) -> bool:
    """Whether one can read there; everything has come over TLS."""
    with connect(profile, CREDENTIALS) as connection:
        read(connection)
        ways = server.execute(
            "SELECT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)"
            f" WHERE datname = '{profile.base}' AND application_name = 'mailplus-console'"
        )
    return ways == [(True,)]


# ------------------------------------------------------------------------------------------------------- certificates


def test_an_authority_of_ones_own_vouches_for_the_hub(hub: ServerProfile, database_server: PostgreSQL) -> None:
    authority = Tls(ca_file=str(database_server.certificate.certificate))

    assert gets_in(database_server, with_tls(hub, authority))
    assert gets_in(database_server, with_tls(hub, authority, "127.0.0.1"))


@pytest.mark.parametrize("kept_as", ["file", "folder"])
def test_an_authority_of_the_system_vouches_for_the_hub(
    hub: ServerProfile,
    database_server: PostgreSQL,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kept_as: str,
) -> None:
    shutil.copy(database_server.certificate.certificate, tmp_path / "authority.pem")
    nothing = str(tmp_path / "nothing")
    if kept_as == "folder":
        subprocess.run(["openssl", "rehash", str(tmp_path)], check=True, capture_output=True)
    monkeypatch.setenv("SSL_CERT_FILE", nothing if kept_as == "folder" else str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_DIR", nothing if kept_as == "file" else str(tmp_path))

    assert gets_in(database_server, with_tls(hub, Tls()))


def test_a_certificate_that_nobody_vouches_for_is_shown_and_can_be_pinned(
    hub: ServerProfile, database_server: PostgreSQL
) -> None:
    with pytest.raises(UntrustedCertificate, match="self-signed") as untrusted:
        connect(with_tls(hub, Tls()), CREDENTIALS)

    shown = untrusted.value.certificate
    assert shown.fingerprint == database_server.certificate.fingerprint
    assert gets_in(database_server, with_tls(hub, Tls(fingerprint=shown.fingerprint)))


def test_a_pinned_certificate_of_an_authority_that_nobody_knows_is_trusted_under_any_name(
    hub: ServerProfile, database_server: PostgreSQL, tmp_path: Path
) -> None:
    other = certificate(tmp_path, "elsewhere", names=("elsewhere.example",), issuer="Our own authority")
    with database_server.showing(other):
        with pytest.raises(UntrustedCertificate, match="Our own authority"):
            connect(with_tls(hub, Tls()), CREDENTIALS)
        assert gets_in(database_server, with_tls(hub, Tls(fingerprint=other.fingerprint)))
        with pytest.raises(SignInNeeded, match="does not take this password"):
            connect(with_tls(hub, Tls(fingerprint=other.fingerprint)), WRONG)


def test_another_certificate_than_the_pinned_one_is_refused(
    hub: ServerProfile, database_server: PostgreSQL, tmp_path: Path
) -> None:
    pinned = Tls(fingerprint=database_server.certificate.fingerprint)
    other = certificate(tmp_path, "localhost")
    with (
        database_server.showing(other),
        pytest.raises(UntrustedCertificate, match="another certificate") as untrusted,
    ):
        connect(with_tls(hub, pinned), CREDENTIALS)

    assert untrusted.value.pinned == pinned.fingerprint
    assert untrusted.value.certificate.fingerprint == other.fingerprint


def test_a_certificate_for_another_host_is_refused(
    hub: ServerProfile, database_server: PostgreSQL, tmp_path: Path
) -> None:
    other = certificate(tmp_path, "elsewhere", names=("elsewhere.example",))
    with database_server.showing(other), pytest.raises(UntrustedCertificate, match=r"elsewhere\.example"):
        connect(with_tls(hub, Tls(ca_file=str(other.file))), CREDENTIALS)


def _ready_for_tls(line: socket.socket) -> None:
    """What a PostgreSQL says to whoever asks for TLS."""
    line.recv(8)
    line.sendall(b"S")


@pytest.mark.parametrize("pinned", [False, True])
def test_whoever_poses_as_the_hub_is_sent_nothing(
    hub: ServerProfile, database_server: PostgreSQL, tmp_path: Path, pinned: bool
) -> None:
    tls = Tls(fingerprint=database_server.certificate.fingerprint) if pinned else Tls()
    with tls_server(certificate(tmp_path, "localhost"), _ready_for_tls) as trap:
        with pytest.raises(UntrustedCertificate):
            connect(replace(with_tls(hub, tls), port=trap.port), CREDENTIALS)
        assert not any(trap.heard)


def test_a_file_without_any_authority_is_refused(hub: ServerProfile, tmp_path: Path) -> None:
    empty = tmp_path / "empty.pem"
    empty.touch()

    with pytest.raises(Refused, match=r"empty\.pem"):
        connect(with_tls(hub, Tls(ca_file=str(empty))), CREDENTIALS)


def test_postgresql_has_no_starttls(hub: ServerProfile) -> None:
    with pytest.raises(Refused, match="Choose TLS"):
        connect(with_tls(hub, Tls(Encryption.STARTTLS)), CREDENTIALS)


# ---------------------------------------------------------------------------------------------------------- passwords


@pytest.mark.parametrize("credentials", [WRONG, Credentials()])
@pytest.mark.parametrize("account", [FOUNDER, "nobody", 'o"neil', "Zoë"])
def test_without_the_right_password_a_person_is_asked_once_more(
    hub: ServerProfile, database_server: PostgreSQL, account: str, credentials: Credentials
) -> None:
    trusted = Tls(fingerprint=database_server.certificate.fingerprint)
    for profile in (hub, with_tls(hub, trusted)):
        with pytest.raises(SignInNeeded) as needed:
            connect(replace(profile, account=account), credentials)
        assert account in str(needed.value)


def test_a_password_that_lies_about_is_not_looked_for(
    hub: ServerProfile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Psql would find it: but what opens a server is in the keyring, or entered by a person."""
    file = tmp_path / "pgpass"
    file.write_text(f"*:*:*:*:{CREDENTIALS.password}\n")
    file.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(file))
    monkeypatch.setenv("PGPASSWORD", CREDENTIALS.password)

    with pytest.raises(SignInNeeded, match="needs the password"):
        connect(hub, Credentials())


def test_a_password_is_taken_as_it_was_typed(hub: ServerProfile, database_server: PostgreSQL) -> None:
    password = "  ' \\ host=evil %40 = ü 日本 "
    name = database_server.role("typist")
    database_server.execute("ALTER ROLE {} PASSWORD " + "'" + password.replace("'", "''") + "'", name)

    with pytest.raises(Refused, match="admit"):  # he is let in, and belongs to no team
        connect(replace(hub, account=name), Credentials(password))


@pytest.mark.parametrize("text", ["a\0b", "half \ud83d", "x" * 20_000])
def test_what_no_server_can_take_is_refused_in_words(hub: ServerProfile, text: str) -> None:
    for profile, credentials in (
        (hub, Credentials(text)),
        (replace(hub, account=text), CREDENTIALS),
        (replace(hub, base=text), CREDENTIALS),
        (replace(hub, host=text), CREDENTIALS),
    ):
        with pytest.raises((Refused, Unavailable)):
            connect(profile, credentials)


def test_no_password_is_in_what_is_said(hub: ServerProfile, database_server: PostgreSQL) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        nobody_there = free.getsockname()[1]
    for profile in (
        hub,
        replace(hub, base="nowhere"),
        replace(hub, port=nobody_there),
        with_tls(hub, Tls()),
        replace(hub, account="nobody"),
    ):
        with pytest.raises((Refused, Unavailable)) as said:
            connect(profile, WRONG)
        problem: BaseException | None = said.value
        while problem is not None:
            assert WRONG.password not in f"{problem} {problem!r} {vars(problem)}"
            problem = problem.__cause__ or problem.__context__


# ------------------------------------------------------------------------------------------------------------ no way in


def test_nobody_at_the_address(hub: ServerProfile) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    for tls in (Tls(Encryption.NONE), Tls(), Tls(fingerprint="ab" * 32)):
        with pytest.raises(Unavailable, match=str(port)):
            connect(replace(hub, port=port, tls=tls), CREDENTIALS)
        with pytest.raises(Unavailable, match=r"nowhere\.invalid"):
            connect(replace(hub, host="nowhere.invalid", tls=tls), CREDENTIALS)


@contextmanager
def _without_tls() -> Iterator[int]:
    """The port of a PostgreSQL that has no TLS, as far as it is asked for that."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer() -> None:
            with suppress(OSError):
                while True:
                    line, _ = listening.accept()
                    with line:
                        line.settimeout(5)
                        line.recv(8)
                        line.sendall(b"N")

        answering = threading.Thread(target=answer, daemon=True)
        answering.start()
        yield listening.getsockname()[1]
        listening.shutdown(socket.SHUT_RDWR)
        answering.join(10)


def test_a_server_without_tls_is_told_apart_from_one_that_is_away(hub: ServerProfile) -> None:
    for tls in (Tls(), Tls(fingerprint="ab" * 32)):
        with _without_tls() as port, pytest.raises(Refused, match="does not offer TLS"):
            connect(replace(hub, port=port, tls=tls), CREDENTIALS)


def test_a_database_that_is_not_there_and_one_without_a_hub(hub: ServerProfile, database: str) -> None:
    for base in ("nowhere", database):
        with pytest.raises(Refused, match="hub init") as refused:
            connect(replace(hub, base=base), CREDENTIALS)
        assert base in str(refused.value)


def test_a_hub_that_a_newer_console_made_is_left_alone(hub: ServerProfile, database_server: PostgreSQL) -> None:
    database_server.execute("UPDATE mailplus_console.hub SET format = 2", database=hub.base)

    with pytest.raises(Refused, match="newer version"):
        connect(hub, CREDENTIALS)


@pytest.mark.parametrize(
    "kind, record",
    [
        ("users", '{"name":"alice","shoe_size":44}'),
        ("users", '{"name":"bob"}'),
        ("users", "no json"),
        ("users", '{"name":"alice"},{"name":"alice"}'),
        ("users", "[" * 100_000),
        ("pets", "{}"),
        ("server", "{}"),
        ("members", '[["alice"]]'),
    ],
    ids=range(8),
)
def test_records_that_no_console_wrote_are_told(
    hub: ServerProfile, database_server: PostgreSQL, kind: str, record: str
) -> None:
    database_server.execute(
        f"INSERT INTO mailplus_console.records VALUES ('{kind}', 'alice', 1, '{record}')", database=hub.base
    )

    with connect(hub, CREDENTIALS) as server, pytest.raises(Refused, match="cannot read"):
        read(server)
