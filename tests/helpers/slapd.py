"""A real OpenLDAP server on loopback, with a database of its own in a temporary folder, gone after the tests."""

from __future__ import annotations

import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SUFFIX = "dc=example,dc=com"
ADMINISTRATOR = f"cn=admin,{SUFFIX}"
PASSWORD = "s3cret-of-the-admin"
SCHEMAS = Path("/etc/ldap/schema")
MODULES = Path("/usr/lib/ldap")
SECONDS_TO_START = 20
ROOM = 4 * 1024**3  # bytes that the database may grow to; it takes what it needs only


def program(name: str, package: str) -> str:
    """Where a program of OpenLDAP is; RuntimeError with the package to install where it is missing."""
    # Debian keeps servers in a folder that only the administrator's PATH has.
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin")
    if not found:
        raise RuntimeError(f"{name} is missing; ./test installs it, by hand: apt-get install {package}")
    return found


@dataclass
class Slapd:
    """A server that runs. `port` speaks LDAP and StartTLS, `tls_port` LDAPS (None without a certificate)."""

    port: int
    tls_port: int | None
    process: subprocess.Popen[bytes]
    folder: Path

    @property
    def url(self) -> str:
        """Where OpenLDAP's own programs find it."""
        return f"ldap://127.0.0.1:{self.port}"

    def change(self, ldif: str) -> None:
        """Change records, made by the administrator with OpenLDAP's own program."""
        command = [program("ldapmodify", "ldap-utils"), "-x", "-H", self.url, "-D", ADMINISTRATOR, "-w", PASSWORD]
        done = subprocess.run(command, input=ldif, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"ldapmodify failed: {done.stderr}")

    def kill(self) -> None:
        """End it at once, as a power cut does."""
        self.process.kill()
        self.process.wait()


@contextmanager
def slapd(
    folder: Path, ldif: Path, *, certificate: tuple[Path, Path] | None = None, more: str = "", database: str = ""
) -> Iterator[Slapd]:
    """Load the LDIF file into a new database and serve it; `certificate` is the file of it and that of its key.

    `more` are lines for the server's configuration (schemas), `database` for that of the database (indexes, limits).
    """
    (folder / "data").mkdir(parents=True)
    configuration = folder / "slapd.conf"
    configuration.write_text(_configuration(folder, certificate, more, database), encoding="utf-8")
    loading = subprocess.run(
        [program("slapadd", "slapd"), "-q", "-f", configuration, "-l", ldif],
        capture_output=True,
        text=True,
        check=False,
    )
    if loading.returncode:
        raise RuntimeError(f"slapadd did not take {ldif}: {loading.stderr}")
    server = _started(folder, configuration, with_tls=certificate is not None)
    try:
        yield server
    finally:
        server.kill()


def _configuration(folder: Path, certificate: tuple[Path, Path] | None, more: str, database: str) -> str:
    tls = f"TLSCertificateFile {certificate[0]}\nTLSCertificateKeyFile {certificate[1]}\n" if certificate else ""
    includes = "".join(f"include {SCHEMAS}/{name}.schema\n" for name in ("core", "cosine", "nis", "inetorgperson"))
    return (
        f"modulepath {MODULES}\nmoduleload back_mdb\n{includes}{more}\n{tls}"
        f"pidfile {folder}/slapd.pid\nargsfile {folder}/slapd.args\nloglevel none\n"
        f'database mdb\nsuffix "{SUFFIX}"\nrootdn "{ADMINISTRATOR}"\nrootpw {PASSWORD}\n'
        f"directory {folder}/data\nmaxsize {ROOM}\nindex objectClass eq\n{database}\n"
    )


def _started(folder: Path, configuration: Path, *, with_tls: bool) -> Slapd:
    """Start it on free ports; somebody else may take one in between, so more than once."""
    log = folder / "slapd.log"
    for _ in range(5):
        port, tls_port = _free_ports()
        urls = f"ldap://127.0.0.1:{port}/" + (f" ldaps://127.0.0.1:{tls_port}/" if with_tls else "")
        command = [program("slapd", "slapd"), "-d", "0", "-h", urls, "-f", str(configuration)]
        with log.open("wb") as output:
            process = subprocess.Popen(command, stdout=output, stderr=output)
        if _answers(process, port):
            return Slapd(port, tls_port if with_tls else None, process, folder)
    raise RuntimeError(f"slapd did not start: {log.read_text(errors='replace')}")


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


def _answers(process: subprocess.Popen[bytes], port: int) -> bool:
    """Wait until it listens; False when it ends instead."""
    for _ in range(SECONDS_TO_START * 50):
        try:
            process.wait(0.02)
        except subprocess.TimeoutExpired:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return True
        else:
            return False
    process.kill()
    process.wait()
    return False
