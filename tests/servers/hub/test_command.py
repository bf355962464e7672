"""`hub init` and `hub admit`: what a person types, is asked for and is told; the password is never shown."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from collections.abc import Callable, Sequence

import pytest

from mailplus_console import cli
from mailplus_console.records import Configuration
from mailplus_console.servers.hub.connecting import connect
from mailplus_console.syncing.server import Account
from mailplus_console.syncing.server_profiles import ServerProfile
from tests.helpers.postgresql import FOUNDER, PASSWORD, PostgreSQL
from tests.helpers.source import ROOT
from tests.servers.hub.team import CREDENTIALS, silent

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command without a terminal; gives its exit code and all that it says, which is never a password."""

    def run(*arguments: str, typed: str = "") -> tuple[int, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        code = cli.main(["hub", *arguments])
        said = "".join(capsys.readouterr())
        assert PASSWORD not in said
        assert not code or said.count("\n") == 1, "what is refused is one line"
        return code, said

    return run


def url_of(server: PostgreSQL, base: str, account: str = FOUNDER, host: str = "localhost") -> str:
    return f"postgresql://{account}@{host}:{server.port}/{base}"


def test_a_certificate_is_shown_then_trusted_and_a_hub_is_made(
    run: Run, database_server: PostgreSQL, database: str
) -> None:
    url = url_of(database_server, database)
    fingerprint = database_server.certificate.fingerprint

    code, said = run("init", url, "--password-stdin", typed=f"{PASSWORD}\n")
    assert code == 1
    assert fingerprint in said

    code, said = run("init", url, "--password-stdin", "--fingerprint", fingerprint.upper(), typed=f"{PASSWORD}\n")
    assert (code, said.splitlines()[0]) == (
        0,
        f"Made a hub in the database “{database}” at localhost:{database_server.port}; “founder” is its administrator.",
    )

    code, said = run("init", url, "--password-stdin", "--fingerprint", fingerprint, typed=f"{PASSWORD}\n")
    assert code == 1
    assert "has a hub already" in said


def test_a_ca_file_and_a_password_in_the_url(run: Run, database_server: PostgreSQL, database: str) -> None:
    url = url_of(database_server, database, f"{FOUNDER}:{PASSWORD}")

    code, said = run("init", url, "--ca-file", str(database_server.certificate.certificate))

    assert code == 0, said
    assert "server add NAME postgresql://ROLE@" in said, "what the others of the team type"


@pytest.mark.parametrize(
    "url, why",
    [
        ("https://localhost", "postgresql://"),
        (f"postgresql://{FOUNDER}:{PASSWORD}@localhost", "database"),
        (f"postgresql://localhost/{PASSWORD}x", "role"),
        (f"postgresql://{FOUNDER}:{PASSWORD}/x#@localhost/hub", "address"),
        (f"{FOUNDER}:{PASSWORD}@localhost/hub", "postgresql://"),
    ],
)
def test_an_address_that_is_none_is_told_without_repeating_it(run: Run, url: str, why: str) -> None:
    code, said = run("init", url)

    assert code == 1
    assert why in said


def test_without_a_password_and_without_a_terminal_it_ends(
    run: Run, database_server: PostgreSQL, database: str
) -> None:
    url = url_of(database_server, database)

    code, said = run("init", url, "--no-encryption")
    assert (code, "password" in said) == (1, True)
    code, said = run("init", url, "--no-encryption", "--password-stdin")
    assert (code, "password" in said) == (1, True)
    code, said = run("init", url, "--no-encryption", "--password-stdin", typed="wrong\n")
    assert (code, "does not take" in said) == (1, True)


def test_somebody_is_admitted_and_made_an_administrator(
    run: Run, database_server: PostgreSQL, hub: ServerProfile
) -> None:
    role = database_server.role("newcomer")
    theirs = database_server.profile(hub.base, role)
    admit = ("admit", url_of(database_server, hub.base), role, "--no-encryption", "--password-stdin")

    assert run(*admit, typed=f"{PASSWORD}\n")[0] == 0
    with connect(theirs, CREDENTIALS) as server:
        assert server.read(Configuration(), silent).account == Account(role)
    code, said = run(*admit, "--administrator", typed=f"{PASSWORD}\n")
    assert (code, "as an administrator" in said) == (0, True)
    with connect(theirs, CREDENTIALS) as server:
        assert server.read(Configuration(), silent).account == Account(role, administrator=True)
    code, said = run("admit", admit[1], "ghost", *admit[3:], typed=f"{PASSWORD}\n")
    assert (code, "CREATE ROLE" in said) == (1, True)


def at_terminal(arguments: Sequence[str], password: str) -> tuple[int, str]:
    """Run `hub …` at a terminal of its own, where the password is typed when it is asked for."""
    ours, theirs = pty.openpty()
    command = ["setsid", "--ctty", "--wait", sys.executable, "-m", "mailplus_console", "hub", *arguments]
    process = subprocess.Popen(command, cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    said, typed = "", False
    while True:
        try:
            part = os.read(ours, 1_000).decode()
        except OSError:  # the other end is gone
            break
        said += part
        if not typed and said.rstrip().endswith(":"):
            os.write(ours, f"{password}\n".encode())
            typed = True
    os.close(ours)
    return process.wait(20), said


def test_at_a_terminal_the_password_is_asked_for_and_not_shown(database_server: PostgreSQL, database: str) -> None:
    arguments = ["init", url_of(database_server, database), "--no-encryption"]

    code, said = at_terminal(arguments, "wrong")
    assert code == 1
    assert "wrong" not in said
    code, said = at_terminal(arguments, PASSWORD)
    assert code == 0, said
    assert "Password of founder:" in said
    assert "Made a hub" in said
    assert PASSWORD not in said
