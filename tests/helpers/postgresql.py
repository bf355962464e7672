"""A real PostgreSQL on loopback, its data in a temporary folder, gone after the tests; also where they run as root."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg
from psycopg import sql

from mailplus_console.servers import before_tls, certificates
from mailplus_console.syncing.server_profiles import Encryption, ServerKind, ServerProfile, Tls
from tests.helpers.tls_server import Made
from tests.servers.directory.certificates import SelfSigned, self_signed

FOUNDER = "founder"
PASSWORD = "s3cret-of-the-founder"
SECONDS_TO_START = 30
_SETTINGS = {
    "fsync": "off",  # nobody keeps what the tests write
    "max_connections": "60",
    "shared_buffers": "32MB",
    "unix_socket_directories": "",
    "listen_addresses": "127.0.0.1",
    "autovacuum": "off",
    "ssl": "on",
}


def program(name: str) -> str:
    """Where a program of PostgreSQL is; RuntimeError with the package to install where it is missing."""
    # Debian keeps each version in a folder of its own, outside of PATH.
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda one: float(one.parent.name), reverse=True)
    found = shutil.which(name, path=os.pathsep.join([*map(str, folders), os.environ.get("PATH", "")]))
    if not found:
        raise RuntimeError(f"{name} is missing; ./test installs it, by hand: apt-get install postgresql")
    return found


@dataclass
class PostgreSQL:
    """A server that runs; `founder` is its administrator and shows `certificate`."""

    port: int
    process: subprocess.Popen[bytes]
    certificate: SelfSigned
    _numbers: Iterator[int] = field(default_factory=count)

    def conninfo(self, database: str = "postgres", account: str = FOUNDER, password: str = PASSWORD) -> str:
        """Where libpq finds it."""
        return f"host=127.0.0.1 port={self.port} dbname={database} user={account} password={password}"

    def profile(self, database: str, account: str = FOUNDER, tls: Tls | None = None) -> ServerProfile:
        """How the console knows a hub in one of its databases."""
        tls = tls or Tls(Encryption.NONE)
        return ServerProfile("team", ServerKind.HUB, "127.0.0.1", account, self.port, tls, database)

    def execute(self, statement: str, *names: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """What the administrator of the server says; `names` take the places of {}."""
        with psycopg.connect(self.conninfo(database), autocommit=True) as connection:
            composed = sql.SQL(statement)
            cursor = connection.execute(composed.format(*map(sql.Identifier, names)) if names else composed)
            return cursor.fetchall() if cursor.description else []

    def new_database(self, template: str = "template1") -> str:
        """An empty database, or one that is like the template; its name, which none had before."""
        name = f"base{next(self._numbers)}"
        self.execute("CREATE DATABASE {} TEMPLATE {}", name, template)
        return name

    def drop_database(self, name: str) -> None:
        """Remove a database, whoever is still connected to it."""
        self.execute("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)

    def role(self, name: str, password: str = PASSWORD, more: str = "") -> str:
        """Another account of the server; its name."""
        self.execute("DROP ROLE IF EXISTS {}", name)
        self.execute("CREATE ROLE {} LOGIN " + more + f" PASSWORD '{password}'", name)
        return name

    def hang_up(self, database: str) -> None:
        """End all connections to a database, as an administrator or a failing server does."""
        self.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'")

    @contextmanager
    def showing(self, certificate: Made) -> Iterator[None]:
        """Show another certificate for a while."""
        before = {file: file.read_bytes() for file in (self.certificate.certificate, self.certificate.key)}
        self._show(dict.fromkeys(before, certificate.file.read_bytes()))
        try:
            yield
        finally:
            self._show(before)

    def _show(self, files: dict[Path, bytes]) -> None:
        shown = self._fingerprint()
        for file, content in files.items():
            file.write_bytes(content)
        self.process.send_signal(signal.SIGHUP)
        while self._fingerprint() == shown:  # it looks into its files when it comes to it
            pass

    def _fingerprint(self) -> str:
        return certificates.fetch("127.0.0.1", self.port, before_tls.postgresql).fingerprint

    def stop(self) -> None:
        """End it; whoever is connected is cut off."""
        self.process.send_signal(signal.SIGINT)  # PostgreSQL's fast shutdown
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


@contextmanager
def postgresql() -> Iterator[PostgreSQL]:
    """Make a cluster and serve it with TLS on a free port. Raises RuntimeError where that cannot be done."""
    with tempfile.TemporaryDirectory(prefix="postgresql-", ignore_cleanup_errors=True) as name:
        folder, data = Path(name), Path(name) / "data"
        certificate = self_signed(folder)
        password = folder / "password"
        password.write_text(PASSWORD)
        certificate.key.chmod(0o600)  # PostgreSQL insists
        if not os.geteuid():
            for place in (folder, *folder.iterdir()):
                shutil.chown(place, "postgres", "postgres")
        options = ["-A", "scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        command = [program("initdb"), "-D", str(data), "-U", FOUNDER, f"--pwfile={password}", *options]
        made = subprocess.run(_as_somebody(command), capture_output=True, text=True, check=False, cwd=folder)
        if made.returncode:
            raise RuntimeError(f"initdb failed: {made.stderr}")
        server = _started(folder, data, certificate)
        try:
            yield server
        finally:
            server.stop()


def _as_somebody(command: list[str]) -> list[str]:
    """It does not run as root: then it is the user that its package brings. Where the tests are killed it ends too."""
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        return command
    somebody_else = [] if os.geteuid() else ["--reuid=postgres", "--regid=postgres", "--clear-groups"]
    return [setpriv, *somebody_else, "--pdeathsig=INT", "--", *command]


def _started(folder: Path, data: Path, certificate: SelfSigned) -> PostgreSQL:
    """Start it on a free port; somebody else may take that one in between, so more than once."""
    log = folder / "postgresql.log"
    settings = _SETTINGS | {"ssl_cert_file": str(certificate.certificate), "ssl_key_file": str(certificate.key)}
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    for _ in range(5):
        with socket.socket() as one:
            one.bind(("127.0.0.1", 0))
            port = one.getsockname()[1]
        command = _as_somebody([program("postgres"), "-D", str(data), "-p", str(port), *options])
        with log.open("wb") as output:
            process = subprocess.Popen(command, stdout=output, stderr=output, cwd=folder)
        server = PostgreSQL(port, process, certificate)
        if _answers(server):
            return server
    raise RuntimeError(f"PostgreSQL did not start: {log.read_text(errors='replace')}")


def _answers(server: PostgreSQL) -> bool:
    """Wait until it lets somebody in; False when it ends instead."""
    for _ in range(SECONDS_TO_START * 20):
        try:
            server.process.wait(0.05)
        except subprocess.TimeoutExpired:
            try:
                server.execute("SELECT 1")
            except psycopg.OperationalError:
                continue
            return True
        else:
            return False
    server.process.kill()
    server.process.wait()
    return False
