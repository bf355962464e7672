"""A whole directory pulled from a real slapd, against `ldapsearch` writing the same entries to a file."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.company import company
from benchmarks.measuring import Row, Rows, seconds
from mailplus_console.records import Configuration
from mailplus_console.servers.directory.connecting import connect
from mailplus_console.servers.directory.reading import ATTRIBUTES, CONDITION
from mailplus_console.servers.directory.searching import PAGE
from mailplus_console.syncing.server import Credentials
from mailplus_console.syncing.server_profiles import Encryption, ServerKind, ServerProfile, Tls
from tests.helpers.slapd import ADMINISTRATOR, PASSWORD, SUFFIX, Slapd, program, slapd

PEOPLE_IN_A_GROUP = 50
TURNS = 5  # the best of them counts: a machine that is busy for a moment makes either of them slow


def rows(users: int) -> Rows:
    """Signing in, every page with its progress, decoding, interpretation, records and memberships."""
    with tempfile.TemporaryDirectory() as folder:
        ldif = Path(folder) / "directory.ldif"
        ldif.write_text("\n".join(_entries(company(users))), encoding="utf-8")
        with slapd(Path(folder) / "server", ldif) as server:
            output = Path(folder) / "found.ldif"
            taken = [
                (seconds(lambda: _pulled(server, users)), seconds(lambda: _searched(server, output)))
                for _ in range(TURNS)
            ]
    product, floor = min(one for one, _ in taken), min(other for _, other in taken)
    yield Row("pull a directory (floor: ldapsearch to a file)", product, floor, 2.0)


def _entries(whole: Configuration) -> Iterator[str]:
    """People with the attributes of a common address book, and groups of fifty."""
    yield f"dn: {SUFFIX}\nobjectClass: domain\ndc: example\n"
    for unit in ("People", "Groups"):
        yield f"dn: ou={unit},{SUFFIX}\nobjectClass: organizationalUnit\nou: {unit}\n"
    for number, user in enumerate(whole.users.values()):
        first, _, last = user.full_name.partition(" ")
        yield (
            f"dn: uid={user.name},ou=People,{SUFFIX}\nobjectClass: top\nobjectClass: person\n"
            "objectClass: organizationalPerson\nobjectClass: inetOrgPerson\n"
            f"uid: {user.name}\ncn: {user.full_name}\nsn: {last}\ngivenName: {first}\ndisplayName: {user.full_name}\n"
            f"mail: {user.email}\nou: Accounting\nl: Sunnyvale\ntelephoneNumber: +1 408 555 {number % 10_000:04}\n"
            f"roomNumber: {number % 5_000}\nuserPassword: sprain\n"
        )
    names = list(whole.users)
    for first_one in range(0, len(names), PEOPLE_IN_A_GROUP):
        yield (
            f"dn: cn=group{first_one},ou=Groups,{SUFFIX}\nobjectClass: groupOfNames\ncn: group{first_one}\n"
            + "".join(
                f"member: uid={name},ou=People,{SUFFIX}\n" for name in names[first_one : first_one + PEOPLE_IN_A_GROUP]
            )
        )


def _pulled(server: Slapd, users: int) -> None:
    profile = ServerProfile(
        "directory", ServerKind.DIRECTORY, "127.0.0.1", ADMINISTRATOR, server.port, Tls(Encryption.NONE), SUFFIX
    )
    heard: list[int] = []
    with connect(profile, Credentials(PASSWORD)) as directory:
        reading = directory.read(Configuration(), lambda done, _total: heard.append(done))
    if len(reading.configuration.users) != users or len(heard) < users // PAGE:
        raise AssertionError(f"{len(reading.configuration.users)} users, {len(heard)} reports")


def _searched(server: Slapd, output: Path) -> None:
    command = [program("ldapsearch", "ldap-utils"), "-x", "-LLL", "-H", server.url, "-D", ADMINISTRATOR, "-w", PASSWORD]
    with output.open("wb") as file:
        subprocess.run(  # noqa: S603 (of the machine's OpenLDAP, with the arguments above)
            [*command, "-b", SUFFIX, "-E", f"pr={PAGE}/noprompt", CONDITION, *ATTRIBUTES], stdout=file, check=True
        )
