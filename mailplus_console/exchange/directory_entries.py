"""People and groups out of the entries of a directory, the same whether a file or a server holds them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from mailplus_console.edits.imports import DirectoryImport, ImportedUser, LeftOut
from mailplus_console.exchange.directory_groups import Groups
from mailplus_console.exchange.document_fields import has_controls
from mailplus_console.exchange.problems import shown
from mailplus_console.sentence import said

PEOPLE = ("person", "inetOrgPerson", "posixAccount", "user")
GROUPS = ("groupOfNames", "groupOfUniqueNames", "group", "posixGroup")
"""The object classes that make an entry a person or a group."""

_PEOPLE = frozenset(name.lower() for name in PEOPLE)
_GROUPS = frozenset(name.lower() for name in GROUPS)
_MACHINE = "computer"  # in Active Directory these are users too
# In the order in which they are looked at; a value with options ('cn;lang-fr') counts where there is none without.
_USER_NAMES = ("samaccountname", "samaccountname;", "uid", "uid;", "cn", "cn;")
_GROUP_NAMES = ("samaccountname", "samaccountname;", "cn", "cn;")
_FULL_NAMES = ("displayname", "displayname;", "cn", "cn;")
_DN = ("dn",)
_MAIL = ("mail", "mail;")
_DESCRIPTION = ("description", "description;")
_MEMBERS = ("member", "uniquemember", "memberuid", "memberof")
WANTED = ("objectclass", "samaccountname", "uid", "cn", "displayname", "mail", "description", *_MEMBERS)
"""The attributes that are looked at, besides the entry's dn."""

NUL = b"\0"  # no name has one; in a file it stands for a folded line's break
_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+")


class Entry(NamedTuple):
    """What a directory says of one person, group or anything else.

    `line` is where it begins in the file, or its number in what a server sent. `values` are the raw values of the
    wanted attributes and of its dn by their names in lower case; those of an attribute with options ('cn;lang-fr')
    are under its name and a semicolon ('cn;').
    """

    line: int
    values: dict[str, list[bytes]]


class Entries:
    """The people and groups of one directory; what a raw value means is for whoever reads it to say in `text`."""

    called = said("this directory")
    """The word for the whole, as it stands in a sentence."""
    begins = b""
    """The character before a raw value that is its own text in UTF-8, blanks around it aside; b"" where all are."""

    def __init__(self) -> None:
        self._users: list[ImportedUser] = []
        self._lines: dict[str, int] = {}  # folded names of users → where they are
        self._skipped: list[LeftOut] = []
        self._groups = Groups(self.called, self.place)
        self._kinds: dict[tuple[bytes, ...], str] = {}  # object classes as they are written → what the entry is

    def text(self, entry: Entry, raw: bytes, attribute: str) -> str:
        """The text of a raw value; '' for one that is none, noted as a problem."""
        raise NotImplementedError

    def place(self, line: int) -> str:
        """Where the entry of that line or number is, in words."""
        raise NotImplementedError

    def read(self, found: Iterable[Entry]) -> None:
        """Tell people and groups from the rest."""
        kinds = self._kinds
        for entry in found:
            classes = tuple(entry.values.get("objectclass", ()))
            kind = kinds.get(classes)
            if kind is None:
                kind = kinds[classes] = _kind(self._texts(entry, "objectclass"))
            if kind == "person":
                self._add_person(entry)
            elif kind == "group":
                self._add_group(entry)

    def skip(self, line: int, reason: str) -> None:
        """Note something that is left out."""
        self._skipped.append(LeftOut(line, reason))

    def imported(self) -> DirectoryImport:
        """Everything that was found, with the groups' members."""
        named = self._groups.resolved()
        return DirectoryImport(
            users=tuple(self._users),
            groups=named.groups,
            members=named.members,
            outside_members=named.outside_members,
            outside_groups=named.outside_groups,
            skipped=tuple(sorted((*self._skipped, *named.skipped))),
            place=self.place,
        )

    # ------------------------------------------------------------------ entries

    def _add_person(self, entry: Entry) -> None:
        name = self._first(entry, _USER_NAMES)
        folded = name.casefold()
        dn = self._first(entry, _DN)
        if not name or folded in self._lines or (not name.isprintable() and has_controls(name)):
            self._skip_person(entry, name, dn)
            return
        self._lines[folded] = entry.line
        full_name = self._first(entry, _FULL_NAMES) or None
        address = self._first(entry, _MAIL) or None
        if address is not None and not _ADDRESS.fullmatch(address):
            self.skip(
                entry.line,
                said(
                    "{address} is not a mail address: {name} is imported without it",
                    address=shown(address),
                    name=shown(name),
                ),
            )
            address = None
        self._users.append(ImportedUser(name, full_name, address, None, None, None, None, None, entry.line))
        self._groups.people.setdefault(dn, name)
        if "memberof" in entry.values or "memberof;" in entry.values:
            for group in self._texts(entry, "memberof"):
                self._groups.add_belonging(group, name, entry.line)

    def _skip_person(self, entry: Entry, name: str, dn: str) -> None:
        if not name:
            reason = said("{dn} has no sAMAccountName, uid or cn: a person needs a name", dn=shown(dn))
        elif has_controls(name):
            reason = said("{name} has control characters in it: a person needs a name without", name=shown(name))
        else:
            reason = said(
                "there is a person {name} already, {place}",
                name=shown(name),
                place=self.place(self._lines[name.casefold()]),
            )
        self.skip(entry.line, reason)
        self._groups.people.setdefault(dn, None)

    def _add_group(self, entry: Entry) -> None:
        name = self._first(entry, _GROUP_NAMES)
        dn = self._first(entry, _DN)
        if not name or has_controls(name):
            reason = said(
                "{group}: a group needs a sAMAccountName or cn without control characters", group=shown(name or dn)
            )
            self.skip(entry.line, reason)
            return
        group = self._groups.add(name, self._first(entry, _DESCRIPTION), dn, entry.line)
        group.members = [member for key in ("member", "uniquemember") for member in self._texts(entry, key)]
        group.user_names = self._texts(entry, "memberuid")
        group.belongs_to = self._texts(entry, "memberof")

    # ------------------------------------------------------------------ values

    def _first(self, entry: Entry, attributes: Iterable[str]) -> str:
        """The first value of the first of these attributes that has one."""
        values, begins = entry.values, self.begins
        for attribute in attributes:
            if attribute in values:
                for raw in values[attribute]:
                    # Called for every name of a hundred thousand people: the usual case is not worth a call.
                    is_usual = raw.isascii() and (not begins or (raw[:1] == begins and NUL not in raw))
                    text = raw.decode().strip() if is_usual else self.text(entry, raw, attribute)
                    if text:
                        return text
        return ""

    def _texts(self, entry: Entry, attribute: str) -> list[str]:
        """All values of an attribute, whatever its options."""
        values = entry.values
        raw = values.get(attribute, [])
        if f"{attribute};" in values:
            raw = raw + values[f"{attribute};"]
        return [text for text in (self.text(entry, value, attribute) for value in raw) if text]


def _kind(classes: Iterable[str]) -> str:
    """'person', 'group' or '' for anything else."""
    names = {name.lower() for name in classes}
    if names & _PEOPLE:
        return "" if _MACHINE in names else "person"
    return "group" if names & _GROUPS else ""
