"""People and groups out of an LDIF file, as directory servers export it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mailplus_console.collector import without_collector
from mailplus_console.edits.imports import DirectoryImport, ImportedUser, LeftOut
from mailplus_console.exchange.document_fields import has_controls
from mailplus_console.exchange.ldif_groups import Groups
from mailplus_console.exchange.ldif_records import FOLD, Record, records, text_of
from mailplus_console.exchange.problems import Problems, shown
from mailplus_console.exchange.progress import Progress, share
from mailplus_console.exchange.text import checked_size

_PEOPLE = frozenset(("person", "inetorgperson", "posixaccount", "user"))
_GROUPS = frozenset(("groupofnames", "groupofuniquenames", "group", "posixgroup"))
_MACHINE = "computer"  # in Active Directory these are users too
# In the order in which they are looked at; a value with options ('cn;lang-fr') counts where there is none without.
_USER_NAMES = ("samaccountname", "samaccountname;", "uid", "uid;", "cn", "cn;")
_GROUP_NAMES = ("samaccountname", "samaccountname;", "cn", "cn;")
_FULL_NAMES = ("displayname", "displayname;", "cn", "cn;")
_DN = ("dn",)
_MAIL = ("mail", "mail;")
_DESCRIPTION = ("description", "description;")
_MEMBERS = ("member", "uniquemember", "memberuid", "memberof")
_WANTED = ("objectclass", "samaccountname", "uid", "cn", "displayname", "mail", "description", *_MEMBERS)
_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+")


def read_ldif(data: bytes, progress: Progress | None = None) -> DirectoryImport:
    """The people and groups of an LDIF file; entries of other kinds are passed over.

    What cannot be imported, such as the second person of a name, is in `skipped` with its line. Raises Unreadable
    for change records and for lines that are no LDIF, with their numbers; `progress` may raise Cancelled.
    """
    checked_size(data)
    problems = Problems()
    with without_collector():
        directory = _Directory(problems)
        directory.read(records(data, _WANTED, problems, share(progress, 0, 1)))
        problems.check()
        return directory.imported()


class _Directory:
    """The entries of one file."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._users: list[ImportedUser] = []
        self._lines: dict[str, int] = {}  # folded names of users → where they are
        self._skipped: list[LeftOut] = []
        self._groups = Groups()
        self._kinds: dict[tuple[bytes, ...], str] = {}  # object classes as they are written → what the entry is

    def read(self, found: Iterable[Record]) -> None:
        """Tell people and groups from the rest."""
        kinds = self._kinds
        for record in found:
            classes = tuple(record.values.get("objectclass", ()))
            kind = kinds.get(classes)
            if kind is None:
                kind = kinds[classes] = _kind(self._texts(record, "objectclass"))
            if kind == "person":
                self._add_person(record)
            elif kind == "group":
                self._add_group(record)

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
        )

    # ------------------------------------------------------------------ entries

    def _add_person(self, record: Record) -> None:
        name = self._first(record, _USER_NAMES)
        folded = name.casefold()
        dn = self._first(record, _DN)
        if not name or folded in self._lines or (not name.isprintable() and has_controls(name)):
            self._skip_person(record, name, dn)
            return
        self._lines[folded] = record.line
        full_name = self._first(record, _FULL_NAMES) or None
        address = self._first(record, _MAIL) or None
        if address is not None and not _ADDRESS.fullmatch(address):
            reason = f"{shown(address)} is not a mail address: {shown(name)} is imported without it"
            self._skipped.append(LeftOut(record.line, reason))
            address = None
        self._users.append(ImportedUser(name, full_name, address, None, None, None, None, None, record.line))
        self._groups.people.setdefault(dn, name)
        if "memberof" in record.values or "memberof;" in record.values:
            for group in self._texts(record, "memberof"):
                self._groups.add_belonging(group, name, record.line)

    def _skip_person(self, record: Record, name: str, dn: str) -> None:
        if not name:
            reason = f"{shown(dn)} has no sAMAccountName, uid or cn: a person needs a name"
        elif has_controls(name):
            reason = f"{shown(name)} has control characters in it: a person needs a name without"
        else:
            reason = f"there is a person {shown(name)} already, line {self._lines[name.casefold()]}"
        self._skipped.append(LeftOut(record.line, reason))
        self._groups.people.setdefault(dn, None)

    def _add_group(self, record: Record) -> None:
        name = self._first(record, _GROUP_NAMES)
        dn = self._first(record, _DN)
        if not name or has_controls(name):
            reason = f"{shown(name or dn)}: a group needs a sAMAccountName or cn without control characters"
            self._skipped.append(LeftOut(record.line, reason))
            return
        group = self._groups.add(name, self._first(record, _DESCRIPTION), dn, record.line)
        group.members = [member for key in ("member", "uniquemember") for member in self._texts(record, key)]
        group.user_names = self._texts(record, "memberuid")
        group.belongs_to = self._texts(record, "memberof")

    # ------------------------------------------------------------------ values

    def _first(self, record: Record, attributes: Iterable[str]) -> str:
        """The first value of the first of these attributes that has one."""
        values = record.values
        for attribute in attributes:
            if attribute in values:
                for raw in values[attribute]:
                    # Called for every name of a hundred thousand people: the usual case is not worth a call.
                    is_usual = raw[:1] == b" " and raw.isascii() and FOLD not in raw
                    text = raw.decode().strip() if is_usual else self._text(record, raw, attribute)
                    if text:
                        return text
        return ""

    def _texts(self, record: Record, attribute: str) -> list[str]:
        """All values of an attribute, whatever its options."""
        values = record.values
        raw = values.get(attribute, [])
        if f"{attribute};" in values:
            raw = raw + values[f"{attribute};"]
        return [text for text in (self._text(record, value, attribute) for value in raw) if text]

    def _text(self, record: Record, raw: bytes, attribute: str) -> str:
        try:
            return text_of(raw)
        except ValueError as error:
            return self._problem(record, attribute, error)

    def _problem(self, record: Record, attribute: str, error: ValueError) -> str:
        """Note a value that is no text; an empty one takes its place."""
        self._problems.add(f"line {record.line}", f"{attribute.rstrip(';')} of this entry {error}")
        return ""


def _kind(classes: Iterable[str]) -> str:
    """'person', 'group' or '' for anything else."""
    names = {name.lower() for name in classes}
    if names & _PEOPLE:
        return "" if _MACHINE in names else "person"
    return "group" if names & _GROUPS else ""
