"""Imports as edits: a whole configuration in place of the present one, or users and groups of a directory merged in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice, repeat
from typing import Any, NamedTuple

from mailplus_console.edits.draft import Draft, Edit, Outcome
from mailplus_console.effective.activation import Activation, by_groups
from mailplus_console.errors import Unreadable
from mailplus_console.records import (
    Change,
    Configuration,
    Group,
    Quota,
    Source,
    Status,
    User,
    Vanished,
    difference,
    first_domain,
)
from mailplus_console.sentence import counted, joined, placed, said

_AT_ONCE = 10_000
"""New users are made so many at a time: more at once lie beyond the processor's cache."""


class ImportedUser(NamedTuple):
    """A user as a file describes him; None = the file says nothing. `line` is where he begins in the file."""

    name: str
    full_name: str | None = None
    email: str | None = None
    source: Source | None = None
    administrator: bool | None = None
    status: Status | None = None
    limit_mb: int | None = None
    notify_below_percent: int | None = None
    line: int = 0


class ImportedGroup(NamedTuple):
    """A group as a file describes it, or only names it."""

    name: str
    description: str | None = None
    line: int = 0


class OutsideMember(NamedTuple):
    """A member that is not in the file: perhaps a user or a group of the workspace has that name.

    `groups` are the group that has this member and every group around it.
    """

    groups: tuple[str, ...]
    name: str
    written: str
    line: int = 0


class OutsideGroup(NamedTuple):
    """A group that is not in the file, and the user or group in the file that says he belongs to it."""

    name: str
    member: str
    written: str
    line: int = 0


class LeftOut(NamedTuple):
    """Something in the file that is not imported, and why."""

    line: int
    reason: str

    @property
    def sentence(self) -> str:
        """The place and the reason."""
        return placed(in_file(self.line), self.reason)


def in_file(line: int) -> str:
    """Where something in a file is, in words."""
    return said("line {line}", line=str(line))


@dataclass(frozen=True, slots=True)
class DirectoryImport:
    """The users and groups of an LDIF or CSV file, or of a directory server.

    Names are unique without regard to case. `members` names users of this file. `bad_rows` keep everything from being
    imported unless they are to be skipped; `skipped` is left out in any case. Where there are no lines, a line is the
    number of the entry; `place` says in words where it is.
    """

    users: tuple[ImportedUser, ...] = ()
    groups: tuple[ImportedGroup, ...] = ()
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    outside_members: tuple[OutsideMember, ...] = ()
    outside_groups: tuple[OutsideGroup, ...] = ()
    bad_rows: tuple[LeftOut, ...] = ()
    skipped: tuple[LeftOut, ...] = ()
    place: Callable[[int], str] = field(default=in_file, compare=False)


# ------------------------------------------------------------------------------------------------ a whole configuration


def replace_configuration(configuration: Configuration, called: str = "") -> Edit:
    """Put a whole configuration in place of the present one; `called` is the name of its file, for the history.

    Data that is to be cleared stays so for users who are still there and not activated (our choice): a document says
    nothing of it.
    """

    def edit(now: Configuration) -> Draft:
        activation = Activation(configuration, by_groups(configuration))
        kept = {
            name: clearing
            for name, clearing in now.data_clearings.items()
            if name in configuration.users and not activation.of(configuration.users[name]).active
        }
        after = replace(configuration, data_clearings=kept)
        what = said("Imported the configuration “{file}”", file=called)
        return Draft(what if called else said("Imported a configuration"), difference(now, after))

    return edit


# ---------------------------------------------------------------------------------------------------------- a directory


def merge_directory(
    imported: DirectoryImport, *, source: Source | None = None, skip_bad_rows: bool = False, called: str = ""
) -> Edit:
    """Add users and groups, and update those that are there; nothing is removed.

    An existing user or group keeps its status, quota and policies unless the file gives them (a CSV may). `source` is
    where they come from; without it new ones get the account type, and others keep theirs. The draft's outcomes are
    what was left out: the place in the file and the reason. Raises Unreadable for bad rows that are not to be skipped.
    """

    def edit(now: Configuration) -> Draft:
        if imported.bad_rows and not skip_bad_rows:
            raise Unreadable([row.sentence for row in imported.bad_rows])
        merge = _Merge(imported, now, source)
        users, groups = list(merge.users()), list(merge.groups())
        changes = (*_domain(now, users), *users, *groups, *merge.members())
        return Draft(_sentence(users, groups, called), changes, merge.outcomes())

    return edit


def follow_directory(imported: DirectoryImport, *, source: Source, directory: str, day: date) -> Edit:
    """Bring users, groups and memberships to what a directory server has on that day; nobody is removed.

    As `merge_directory`, but the membership of its groups is exactly what it says: who left there leaves here, members
    from elsewhere stay. Accounts of its `source` that it no longer has are marked as vanished and keep everything else;
    those that are back lose the mark. `directory` is its name, for the marks.
    """

    def edit(now: Configuration) -> Draft:
        merge = _Merge(imported, now, source)
        users, groups = list(merge.users()), list(merge.groups())
        changes = (*_domain(now, users), *users, *groups, *merge.members_exactly(), *merge.marks(directory, day))
        return Draft(_sentence(users, groups, directory), changes, merge.outcomes())

    return edit


def _domain(now: Configuration, users: Sequence[Change]) -> Iterator[Change]:
    """The first users bring the primary domain, as a document without domains does."""
    if not now.domains and users:
        domain = first_domain(change.after for change in users)
        yield Change("domains", domain.name, None, domain)


def _sentence(users: Sequence[Change], groups: Sequence[Change], called: str) -> str:
    """'Imported “people.csv”: 12 users and 1 group added, 3 users updated'."""
    new_users, new_groups = (sum(change.before is None for change in changes) for changes in (users, groups))
    added = _counts(new_users, new_groups)
    updated = _counts(len(users) - new_users, len(groups) - new_groups)
    parts = [said("{whom} added", whom=added)] if added else []
    parts += [said("{whom} updated", whom=updated)] if updated else []
    what = joined(", ", parts) if parts else said("memberships updated")
    if not called:
        return said("Imported users and groups: {what}", what=what)
    return said("Imported “{file}”: {what}", file=called, what=what)


def _counts(users: int, groups: int) -> str:
    some_users, some_groups = counted("{n} user", "{n} users", users), counted("{n} group", "{n} groups", groups)
    if users and groups:
        return said("{users} and {groups}", users=some_users, groups=some_groups)
    return some_users if users else some_groups if groups else ""


class _Merge:
    """One directory and the configuration that it is merged into."""

    def __init__(self, imported: DirectoryImport, now: Configuration, source: Source | None) -> None:
        self._imported = imported
        self._now = now
        self._source = source
        self._users = {name.casefold(): name for name in now.users}
        self._groups = {name.casefold(): name for name in now.groups}
        self._renamed: dict[str, str] = {}  # the name in the file → in the workspace, of those who were there
        self.left_out: list[LeftOut] = []

    # ------------------------------------------------------------------ users

    def users(self) -> Iterator[Change]:
        """New users, and those that the file knows more of."""
        known = self._users
        fresh = {user.name.casefold(): user for user in self._imported.users}
        for same in [folded for folded in fresh if folded in known] if known else ():
            user = fresh.pop(same)
            before = self._now.users[known[same]]
            self._renamed[user.name] = before.name
            after = self._updated(before, user)
            if after != before:
                yield Change("users", before.name, before, after)
        new = iter(fresh.values())
        while some := tuple(islice(new, _AT_ONCE)):
            yield from self._new(some)
        known.update(zip(fresh, (user.name for user in fresh.values()), strict=True))

    def _new(self, users: Collection[ImportedUser]) -> Iterator[Change]:
        """Whole columns rather than one user after another."""
        names, full_names, emails, sources, administrators, statuses, limits, percents, _ = zip(*users, strict=True)
        default = self._source or self._now.server.account_type
        quotas: dict[Any, Quota | None] = {pair: _quota(*pair) for pair in set(zip(limits, percents, strict=True))}
        made = map(
            User,
            names,
            [full_name or "" for full_name in full_names],
            emails,
            [own or default for own in sources],
            [bool(administrator) for administrator in administrators],
            [status or Status.UNSPECIFIED for status in statuses],
            map(quotas.__getitem__, zip(limits, percents, strict=True)),
        )
        return map(Change, repeat("users"), names, repeat(None), made)

    def _updated(self, before: User, user: ImportedUser) -> User:
        quota = before.quota
        if user.limit_mb is not None:
            percent = user.notify_below_percent
            quota = Quota(user.limit_mb, quota.notify_below_percent if quota and percent is None else percent)
        return User(
            before.name,
            user.full_name or before.full_name,
            user.email or before.email,
            user.source or self._source or before.source,
            before.administrator if user.administrator is None else user.administrator,
            user.status or before.status,
            quota,
        )

    # ------------------------------------------------------------------ groups

    def groups(self) -> Iterator[Change]:
        """New groups; of existing ones only what is given and was empty."""
        for group in self._imported.groups:
            name = self._groups.get(group.name.casefold())
            if name is None:
                self._groups[group.name.casefold()] = group.name
                source = self._source or self._now.server.account_type
                yield Change("groups", group.name, None, Group(group.name, group.description or "", source))
                continue
            before = self._now.groups[name]
            description = before.description or group.description or ""
            after = replace(before, description=description, source=self._source or before.source)
            if after != before:
                yield Change("groups", name, before, after)

    def members(self) -> Iterator[Change]:
        """Members are added; `users` and `groups` have gone before, so that every name is known."""
        for group, joining in self._joining().items():
            before = self._now.members.get(group, ())
            after = tuple(sorted(joining.union(before) if before else joining))
            if after != before:
                yield Change("members", group, before or None, after)

    def members_exactly(self) -> Iterator[Change]:
        """As `members`, but who is of the directory and no member there of one of its groups leaves that group."""
        joining = self._joining()
        theirs = {name for name, user in self._now.users.items() if user.source is self._source}
        theirs.update(self._renamed.values())
        its_groups = {self._groups[group.name.casefold()] for group in self._imported.groups}
        for group in its_groups.union(joining):
            before = self._now.members.get(group, ())
            staying = theirs.isdisjoint(before) or group not in its_groups
            after = joining.get(group, set()).union(before if staying else set(before).difference(theirs))
            if len(after) != len(before) or not after.issuperset(before):
                yield Change("members", group, before or None, tuple(sorted(after)) or None)

    def _joining(self) -> dict[str, set[str]]:
        """Who belongs to which group, as the directory says."""
        added: dict[str, set[str]] = {}
        there = self._renamed
        for name, names in self._imported.members.items():
            users = {there.get(user, user) for user in names} if there else set(names)
            added[self._groups[name.casefold()]] = users
        for outside in self._imported.outside_members:
            found = self._outside_member(outside)
            for name in outside.groups:
                added.setdefault(self._groups[name.casefold()], set()).update(found)
        for belonging in self._imported.outside_groups:
            self._join_outside(belonging, added)
        return added

    def _outside_member(self, outside: OutsideMember) -> tuple[str, ...]:
        folded = outside.name.casefold()
        if folded in self._users:
            return (self._users[folded],)
        if folded in self._groups:
            return self._now.members.get(self._groups[folded], ())
        reason = said(
            "{written} is a member of “{group}”, but there is no such user or group",
            written=outside.written,
            group=outside.groups[0],
        )
        self.left_out.append(LeftOut(outside.line, reason))
        return ()

    def _join_outside(self, belonging: OutsideGroup, added: dict[str, set[str]]) -> None:
        group = self._groups.get(belonging.name.casefold())
        if group is not None:
            added.setdefault(group, set()).add(self._users[belonging.member.casefold()])
            return
        reason = said(
            "“{member}” belongs to {written}, but there is no such group",
            member=belonging.member,
            written=belonging.written,
        )
        self.left_out.append(LeftOut(belonging.line, reason))

    # ------------------------------------------------------------------ what is left

    def marks(self, directory: str, day: date) -> Iterator[Change]:
        """Accounts of the source that the directory lacks are marked, those that it has are not."""
        marks = self._now.vanished
        users = set(self._renamed.values())
        groups = {self._groups[group.name.casefold()] for group in self._imported.groups}
        kinds: tuple[tuple[str, Mapping[str, User | Group], set[str]], ...] = (
            ("users", self._now.users, users),
            ("groups", self._now.groups, groups),
        )
        for kind, records, there in kinds:
            for name, record in records.items():
                if name in there and not marks:
                    continue
                key = Vanished.key_of(kind, name)
                mark = marks.get(key)
                if name in there:
                    if mark is not None:
                        yield Change("vanished", key, mark, None)
                elif mark is None and record.source is self._source:
                    yield Change("vanished", key, None, Vanished(key, directory, day))

    def outcomes(self) -> tuple[Outcome, ...]:
        """What was left out, with its place."""
        left_out = sorted((*self._imported.bad_rows, *self._imported.skipped, *self.left_out))
        return tuple(Outcome(self._imported.place(line), False, reason) for line, reason in left_out)


def _quota(limit_mb: int | None, notify_below_percent: int | None) -> Quota | None:
    return None if limit_mb is None else Quota(limit_mb, notify_below_percent)
