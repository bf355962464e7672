"""A company's directory as LDIF: two thousand people, names of many scripts, groups in groups and in circles."""

from __future__ import annotations

import base64
from collections.abc import Iterable

from tests.helpers.slapd import SUFFIX

STAFF = 2_000
READER = f"uid=jörg leser,{SUFFIX}"
READERS_PASSWORD = "nur zum Leſen ﬁ"
LIMITED = f"uid=limited,{SUFFIX}"

SPECIAL = {
    "jörg.müller": ("Jörg Müller", f"cn=Müller\\, Jörg,ou=Büro Köln,{SUFFIX}"),
    "王小明": ("王小明", f"uid=王小明,ou=東京 支社,{SUFFIX}"),
    "o'neil": ("Tip O'Neil <img src=x>", f"cn=O'Neil \\<img src\\=x\\>,ou=Büro Köln,{SUFFIX}"),
    "plus": ("A + B", f"cn=A \\+ B+uid=plus,ou=Büro Köln,{SUFFIX}"),
}
"""Account → full name and DN."""

SCHEMA = """
attributetype ( 1.3.6.1.4.1.99999.1.1 NAME 'sAMAccountName' EQUALITY caseIgnoreMatch
    SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 SINGLE-VALUE )
attributetype ( 1.3.6.1.4.1.99999.1.2 NAME 'userAccountControl' EQUALITY integerMatch
    SYNTAX 1.3.6.1.4.1.1466.115.121.1.27 SINGLE-VALUE )
attributetype ( 1.3.6.1.4.1.99999.1.3 NAME 'memberOf' EQUALITY distinguishedNameMatch
    SYNTAX 1.3.6.1.4.1.1466.115.121.1.12 )
objectclass ( 1.3.6.1.4.1.99999.2.1 NAME 'user' SUP inetOrgPerson STRUCTURAL
    MUST sAMAccountName MAY ( userAccountControl $ memberOf ) )
objectclass ( 1.3.6.1.4.1.99999.2.2 NAME 'computer' SUP user STRUCTURAL )
objectclass ( 1.3.6.1.4.1.99999.2.3 NAME 'group' SUP top STRUCTURAL
    MUST ( cn $ sAMAccountName ) MAY ( member $ description $ memberOf ) )
"""
"""The few words of Active Directory that OpenLDAP has to be taught."""


def entry(dn: str, *lines: str) -> str:
    """One entry; what is not plain text goes into base64."""
    return "\n".join(_line(*line.split(": ", 1)) for line in (f"dn: {dn}", *lines)) + "\n\n"


def _line(name: str, value: str) -> str:
    if value.isascii() and value.isprintable() and value[:1] not in " :<" and value[-1:] != " ":
        return f"{name}: {value}"
    return f"{name}:: {base64.b64encode(value.encode()).decode()}"


def staff(number: int) -> str:
    """The DN of one of the many."""
    return f"uid=staff{number:04d},ou=People,{SUFFIX}"


def person(name: str, *, full_name: str | None = None, mail: str | None = None, dn: str | None = None) -> str:
    """A person who can be found by anybody."""
    lines = ["objectClass: inetOrgPerson", f"uid: {name}", f"cn: {full_name or name}", "sn: x"]
    if mail:
        lines.append(f"mail: {mail}")
    return entry(dn or f"uid={name},ou=People,{SUFFIX}", *lines)


def group(name: str, members: Iterable[str], *lines: str) -> str:
    """A group of DNs."""
    return entry(
        f"cn={name},ou=Groups,{SUFFIX}",
        "objectClass: groupOfNames",
        f"cn: {name}",
        *lines,
        *(f"member: {member}" for member in members),
    )


def inner(name: str) -> str:
    """The DN of a group."""
    return f"cn={name},ou=Groups,{SUFFIX}"


def frame() -> str:
    """What is above people and groups, and the accounts that read."""
    units = ("People", "Groups", "Büro Köln", "東京 支社")
    account = ("objectClass: account", "objectClass: simpleSecurityObject")
    return (
        entry(SUFFIX, "objectClass: domain", "dc: example")
        + "".join(entry(f"ou={unit},{SUFFIX}", "objectClass: organizationalUnit", f"ou: {unit}") for unit in units)
        + entry(READER, *account, "uid: jörg leser", f"userPassword: {READERS_PASSWORD}")
        + entry(LIMITED, *account, "uid: limited", f"userPassword: {READERS_PASSWORD}")
    )


def company() -> str:
    """Everything."""
    people = [
        person(f"staff{number:04d}", full_name=f"Staff Nr. {number}", mail=f"staff{number:04d}@example.com")
        for number in range(STAFF)
    ]
    special = [
        person(name, full_name=full_name, mail="j.mueller@example.com" if "ö" in name else None, dn=dn)
        for name, (full_name, dn) in SPECIAL.items()
    ]
    dns = {name: dn for name, (_, dn) in SPECIAL.items()}
    groups = [
        group("Everybody", (staff(number) for number in range(STAFF)), "description: all of the staff"),
        group("Köln & Tokyo", (dns["王小明"], inner("Ring A"))),
        group("Ring A", (staff(1), inner("Ring B"))),
        group("Ring B", (staff(2), inner("Ring C"))),
        group("Ring C", (dns["jörg.müller"].replace(",ou", " , OU"), inner("Ring A"))),
        entry(
            inner("Unix"),
            "objectClass: posixGroup",
            "cn: Unix",
            "gidNumber: 7",
            "memberUid: staff0003",
            "memberUid: 王小明",
        ),
        entry(inner("Unique"), "objectClass: groupOfUniqueNames", "cn: Unique", f"uniqueMember: {dns['plus']}"),
    ]
    active_directory = [
        entry(
            f"cn=Anna Aktiv,ou=People,{SUFFIX}",
            *("objectClass: user", "sAMAccountName: aaktiv", "uid: other", "cn: Anna Aktiv", "sn: Aktiv"),
            *("userAccountControl: 512", f"memberOf: {inner('AD')}"),
        ),
        entry(
            f"cn=Paul Pause,ou=People,{SUFFIX}",
            *("objectClass: user", "sAMAccountName: ppause", "cn: Paul Pause", "sn: Pause", "userAccountControl: 514"),
        ),
        entry(
            f"cn=PRINTER,ou=People,{SUFFIX}",
            *("objectClass: computer", "sAMAccountName: PRINTER$", "cn: PRINTER", "sn: x", "userAccountControl: 4098"),
        ),
        entry(inner("AD"), "objectClass: group", "cn: AD", "sAMAccountName: AD people"),
    ]
    return frame() + "".join((*people, *special, *groups, *active_directory))
