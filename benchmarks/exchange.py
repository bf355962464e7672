"""Files in and out against what the file alone costs: the CSV parsed and inserted, the LDIF split into lines."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import yaml

from benchmarks.company import company
from benchmarks.measuring import Row, Rows, paired, seconds
from mailplus_console.edits.imports import merge_directory
from mailplus_console.exchange.csv_users import USER_COLUMNS, read_user_table, write_user_table
from mailplus_console.exchange.document import read_document, write_document
from mailplus_console.exchange.ldif import read_ldif
from mailplus_console.records import Configuration
from mailplus_console.workspace import Workspace

PEOPLE_IN_A_GROUP = 50
LARGE = 100_000  # users, from which on the targets hold: below, what costs the same for any size shows


def rows(users: int) -> Rows:
    """The company of the other figures as a table, as the LDIF of a directory server, and as a document."""
    whole = company(users)
    with tempfile.TemporaryDirectory() as folder:
        yield _csv(whole, Path(folder))
        yield _ldif(whole, Path(folder))
    yield from _documents(whole)


# --------------------------------------------------------------------------------------------------------------- CSV


def _table(whole: Configuration) -> str:
    """Every user with one of his groups, as an administrator's table has it."""
    group_of = {name: group for group, names in whole.members.items() for name in names}
    rows = (
        (
            *(user.name, user.full_name, user.email, user.source, user.administrator, user.status),
            user.quota and user.quota.limit_mb,
            user.quota and user.quota.notify_below_percent,
            group_of[user.name],
        )
        for user in whole.users.values()
    )
    return write_user_table(rows, USER_COLUMNS)


def _csv(whole: Configuration, folder: Path) -> Row:
    """Into a new workspace, to the disk; the floor parses the rows and inserts them, memberships too."""
    file = folder / "users.csv"
    file.write_text(_table(whole), encoding="utf-8", newline="")
    products, floors = [], []
    for turn in range(5):
        with Workspace.create(folder / f"{turn}.workspace") as workspace:
            workspace._store.prepare_writing()  # noqa: SLF001 (the libraries are imported before the clock runs)
            products.append(seconds(lambda: _imported(file, workspace)))
        with closing(sqlite3.connect(folder / f"{turn}.floor", isolation_level=None)) as floor:
            floor.execute("PRAGMA journal_mode = WAL")
            floor.execute("PRAGMA synchronous = FULL")
            floor.execute("CREATE TABLE users (name TEXT PRIMARY KEY, a, b, c, d, e, f, g)")
            floor.execute("CREATE TABLE members (a, b)")
            floors.append(seconds(lambda: _inserted(file, floor)))
    target = 2.5 if len(whole.users) >= LARGE else 4.0
    return Row("import a CSV with groups, durable", statistics.median(products), statistics.median(floors), target)


def _imported(file: Path, workspace: Workspace) -> None:
    directory = read_user_table(file.read_bytes())
    workspace.edit(merge_directory(directory, called=file.name), allow_over_limit=True)


def _inserted(file: Path, floor: sqlite3.Connection) -> None:
    found = list(csv.reader(io.StringIO(file.read_bytes().decode(), newline="")))
    floor.execute("BEGIN IMMEDIATE")
    floor.executemany("INSERT INTO users VALUES (?, ?, ?, ?, ?, ?, ?, ?)", [row[:8] for row in found])
    floor.executemany("INSERT INTO members VALUES (?, ?)", [(row[8], row[0]) for row in found])
    floor.execute("COMMIT")


# -------------------------------------------------------------------------------------------------------------- LDIF


def _entries(whole: Configuration) -> Iterator[str]:
    """As a directory server writes them: many attributes that nobody asks for, blanks inside of names."""
    yield "version: 1\n"
    for number, user in enumerate(whole.users.values()):
        first, _, last = user.full_name.partition(" ")
        yield (
            f"dn: uid={user.name}, ou=People, dc=example,dc=com\ncn: {user.full_name}\nsn: {last}\ngivenname: {first}\n"
            "objectclass: top\nobjectclass: person\nobjectclass: organizationalPerson\nobjectclass: inetOrgPerson\n"
            f"ou: Accounting\nou: People\nl: Sunnyvale\nuid: {user.name}\nmail: {user.email}\n"
            f"telephonenumber: +1 408 555 {number % 10_000:04}\nfacsimiletelephonenumber: +1 408 555 9751\n"
            f"roomnumber: {number % 5_000}\nuserpassword: sprain\nmanager: uid=dmiller, ou=People, dc=example,dc=com\n"
        )
    names = list(whole.users)
    for first_one in range(0, len(names), PEOPLE_IN_A_GROUP * 10):
        yield (
            f"dn: cn=group{first_one},ou=Groups,dc=example,dc=com\nobjectclass: groupOfUniqueNames\n"
            f"cn: group{first_one}\n"
            + "".join(
                f"uniquemember: uid={name},ou=people,dc=example,dc=com\n"
                for name in names[first_one : first_one + PEOPLE_IN_A_GROUP]
            )
        )


def _ldif(whole: Configuration, folder: Path) -> Row:
    """From the file to people and groups with their members."""
    file = folder / "directory.ldif"
    file.write_text("\n".join(_entries(whole)), encoding="utf-8")
    product, floor = paired(lambda: read_ldif(file.read_bytes()), lambda: file.read_bytes().splitlines())
    return Row("people and groups of an LDIF file", product, floor, 15.0 if len(whole.users) >= LARGE else 20.0)


# ---------------------------------------------------------------------------------------------------------- documents


def _documents(whole: Configuration) -> Rows:
    """There is no bound on these in the plan: the ratios are watched so that they do not slip."""
    text = write_document(whole, ".yaml")
    plain = json.loads(write_document(whole, ".json"))
    written = paired(lambda: write_document(whole, ".yaml"), lambda: json.dumps(plain), 3)
    yield Row("write the document as YAML (floor: json.dumps)", *written, 15.0)
    fast = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    read = paired(lambda: read_document(text, ".yaml"), lambda: sum(1 for _ in yaml.parse(text, Loader=fast)), 3)
    yield Row("read the document as YAML (floor: its events)", *read, 6.0)
