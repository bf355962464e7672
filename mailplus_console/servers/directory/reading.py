"""A directory as a server of the console: it is read only, and what it says becomes users, groups and memberships."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, datetime

import ldap3

from mailplus_console.collector import without_collector
from mailplus_console.edits.draft import Draft
from mailplus_console.edits.imports import DirectoryImport, follow_directory
from mailplus_console.exchange.directory_entries import GROUPS, PEOPLE, WANTED, Entries, Entry
from mailplus_console.exchange.problems import shown
from mailplus_console.plan import Step
from mailplus_console.records import Configuration
from mailplus_console.sentence import Sentence, counted, joined, said
from mailplus_console.servers.directory.searching import Search
from mailplus_console.syncing.server import Account, Reading, Report
from mailplus_console.syncing.server_profiles import ServerProfile

CONTROL = "useraccountcontrol"
ACTIVE_DIRECTORY = "Active Directory"
DISABLED = 2  # a bit of Active Directory's userAccountControl
ATTRIBUTES = (*WANTED, CONTROL)
CONDITION = f"(|{''.join(f'(objectClass={name})' for name in (*PEOPLE, *GROUPS))})"
MOST_NOTES = 100


class DirectoryServer:
    """A signed-in connection to a directory; `base` is the entry below which everything is looked for."""

    writes: frozenset[str] = frozenset()
    why_read_only: str = said(
        "A directory only brings users and groups: change those at the directory, then pull it again."
    )

    def __init__(self, profile: ServerProfile, connection: ldap3.Connection, base: str, version: str) -> None:
        self.profile = profile
        self.base = base
        self._connection = connection
        self._version = version

    def __enter__(self) -> DirectoryServer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, known: Configuration, report: Report) -> Reading:
        """`known` with the directory's users, groups and memberships; who vanished there is marked, never removed.

        `report` hears of every page: entries so far, and of how many where the server tells. Raises Unavailable,
        Refused (no permission, a limit of the server), Cancelled.
        """
        at = datetime.now(UTC)
        with without_collector():
            search = Search(self._connection, self.profile, ATTRIBUTES)
            directory = _Answer()
            report(0, None)
            with closing(search.pages(self.base, CONDITION)) as pages:
                for page in pages:
                    directory.read(page.entries)
                    report(search.received, page.total)
            imported = directory.imported()
            follow = follow_directory(
                imported, source=self.profile.source, directory=self.profile.name, day=at.astimezone().date()
            )
            draft = follow(known)
            configuration = known.changed(draft.changes)
        notes = tuple(self._notes(imported, draft, directory.disabled, search.references))
        return Reading(configuration, at, Account(self.profile.account), self._version, notes)

    def write(self, step: Step) -> None:
        """Never called, since `writes` is empty."""
        raise NotImplementedError(f"a directory takes no writes: {step.part}")

    def close(self) -> None:
        """Sign out and hang up; more than once does no harm."""
        try:
            self._connection.unbind()
        except Exception:  # noqa: BLE001 (the connection is given up in any case, and this never raises)
            self._connection.strategy.close()

    # ------------------------------------------------------------------ notes

    def _notes(self, imported: DirectoryImport, draft: Draft, disabled: int, references: list[str]) -> Iterator[str]:
        """What the person should know of this reading, in sentences."""
        if not imported.users:
            yield said(
                "The directory shows no users below {base}. If there should be some, check the base DN, "
                "and whether the account may read them.",
                base=shown(self.base),
            )
        taken_over = [
            change.before.name
            for change in draft.changes
            if change.kind == "users" and change.before is not None and change.before.source is not change.after.source
        ]
        if taken_over:
            yield _come_from_here(taken_over)
        if self._version == ACTIVE_DIRECTORY:
            yield said(
                "Active Directory does not list whose primary group a group is: that one (usually Domain Users) comes "
                "without these members."
            )
        if disabled:
            yield counted(
                "{n} user is disabled in the directory. Here they stay as they are: "
                "deactivate them to free their seats.",
                "{n} users are disabled in the directory. Here they stay as they are: "
                "deactivate them to free their seats.",
                disabled,
            )
        if references:
            yield counted(
                "{n} part of the tree on other servers was not read, such as {address}.",
                "{n} parts of the tree on other servers were not read, such as {address}.",
                len(references),
                address=shown(references[0]),
            )
        yield from _left_out(draft)


class _Answer(Entries):
    """The entries of one pull, which are numbered in the order in which they came."""

    called = said("the directory")

    def __init__(self) -> None:
        super().__init__()
        self._names: dict[int, bytes] = {}
        self.disabled = 0

    def read(self, found: Iterable[Entry]) -> None:
        entries = list(found)
        self._names.update({entry.line: entry.values["dn"][0] for entry in entries})
        self.disabled += sum([_is_disabled(entry) for entry in entries if CONTROL in entry.values])
        super().read(entries)

    def place(self, line: int) -> str:
        return shown(self._names[line].decode("utf-8", "replace"))

    def text(self, entry: Entry, raw: bytes, attribute: str) -> str:
        try:
            return raw.decode().strip()
        except UnicodeDecodeError:
            text = said("a value of {attribute} is not UTF-8 text and is left out", attribute=attribute.rstrip(";"))
            self.skip(entry.line, text)
            return ""


def _is_disabled(entry: Entry) -> bool:
    """Whether Active Directory says so of a person; its computers have the same attribute."""
    if any(name.lower() == b"computer" for name in entry.values.get("objectclass", ())):
        return False
    return any(value.isdigit() and int(value) & DISABLED for value in entry.values[CONTROL])


def _come_from_here(names: list[str]) -> Sentence:
    return counted(
        "{n} user of another source has the name of somebody in the directory, from which they come now: {names}.",
        "{n} users of another source have the name of somebody in the directory, from which they come now: {names}.",
        len(names),
        names=_some(names),
    )


def _left_out(draft: Draft) -> Iterator[str]:
    for outcome in draft.outcomes[:MOST_NOTES]:
        yield said("{place}: {reason}.", place=outcome.key, reason=outcome.sentence)
    if len(draft.outcomes) > MOST_NOTES:
        yield counted(
            "{n} more entry was left out for reasons like these.",
            "{n} more entries were left out for reasons like these.",
            len(draft.outcomes) - MOST_NOTES,
        )


def _some(names: list[str]) -> Sentence:
    first = joined(", ", names[:3])
    if len(names) <= 3:
        return first
    return counted("{names} and {n} more", "{names} and {n} more", len(names) - 3, names=first)
