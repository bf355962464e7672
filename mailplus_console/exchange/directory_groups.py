"""The groups of a directory: what they are called, and who belongs to them, groups within groups included."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from mailplus_console.edits.imports import ImportedGroup, LeftOut, OutsideGroup, OutsideMember
from mailplus_console.errors import Unreadable
from mailplus_console.exchange.distinguished_names import parts, same_form
from mailplus_console.exchange.problems import shown
from mailplus_console.sentence import placed, said

_Entry = TypeVar("_Entry")

MOST_STEPS = 20_000_000  # memberships, nested ones counted for each group around them


@dataclass(slots=True, eq=False)
class Group:
    """A group as its entry describes it."""

    name: str
    description: str
    dn: str
    line: int
    members: list[str] = field(default_factory=list)
    user_names: list[str] = field(default_factory=list)
    belongs_to: list[str] = field(default_factory=list)
    users: set[str] = field(default_factory=set)
    inner: list[Group] = field(default_factory=list)
    outside: list[tuple[str, str]] = field(default_factory=list)  # a name, and how the file writes the member


class Resolved(NamedTuple):
    """The groups with names of their own, and their members."""

    groups: tuple[ImportedGroup, ...]
    members: Mapping[str, tuple[str, ...]]
    outside_members: tuple[OutsideMember, ...]
    outside_groups: tuple[OutsideGroup, ...]
    skipped: tuple[LeftOut, ...]


class _Belonging(NamedTuple):
    """What a person says of himself."""

    group: str
    user: str
    line: int


class _ByName(Generic[_Entry]):
    """Entries under their distinguished names. Most names are written alike everywhere: those are found at once."""

    def __init__(self) -> None:
        self.as_written: dict[str, _Entry] = {}  # filled before anything is looked for
        self._same: dict[str, _Entry] | None = None

    def find(self, name: str) -> tuple[_Entry] | None:
        """The entry of a name in whatever spelling, in a tuple since it may be None. Raises ValueError for no DN."""
        if name in self.as_written:
            return (self.as_written[name],)
        if self._same is None:
            self._same = {}
            for written, entry in self.as_written.items():
                try:
                    self._same.setdefault(same_form(written), entry)
                except ValueError:
                    continue
        form = same_form(name)
        return (self._same[form],) if form in self._same else None


class Groups:
    """Collects people and groups, then tells who belongs where.

    `called` is the word for where the entries come from, `place` says where the entry of a line or number is.
    `people` are the names of people under their DNs, None for those that are skipped; of two with one DN the first
    counts.
    """

    def __init__(self, called: str, place: Callable[[int], str]) -> None:
        self._called = called
        self._place = place
        self._people: _ByName[str | None] = _ByName()
        self.people = self._people.as_written
        self._by_dn: _ByName[Group] = _ByName()
        self._groups: list[Group] = []
        self._belongings: list[_Belonging] = []
        self._outside_groups: list[OutsideGroup] = []
        self._skipped: list[LeftOut] = []

    def add_belonging(self, group: str, user: str, line: int) -> None:
        """A person says that he belongs to a group."""
        self._belongings.append(_Belonging(group, user, line))

    def add(self, name: str, description: str, dn: str, line: int) -> Group:
        """A group of the directory; its members are put into it."""
        group = Group(name, description, dn, line)
        self._groups.append(group)
        self._by_dn.as_written.setdefault(dn, group)
        return group

    def resolved(self) -> Resolved:
        """Everything, once every entry has been read."""
        groups = self._named()
        users: dict[str, str] = {}
        if any(group.user_names for group in groups):
            users = {name.casefold(): name for name in self._people.as_written.values() if name is not None}
        for group in groups:
            self._resolve(group, users)
        for belonging in self._belongings:
            self._join(belonging)
        members, outside = self._with_inner(groups)
        return Resolved(
            tuple(ImportedGroup(group.name, group.description or None, group.line) for group in groups),
            members,
            outside,
            tuple(self._outside_groups),
            tuple(self._skipped),
        )

    # ------------------------------------------------------------------ names

    def _named(self) -> list[Group]:
        """The groups with names that differ: those that share one get their parent's after it."""
        times = Counter(group.name.casefold() for group in self._groups)
        taken: dict[str, Group] = {}
        for group in self._groups:
            if times[group.name.casefold()] > 1:
                group.name = f"{group.name} ({_parent(group.dn)})"
            first = taken.setdefault(group.name.casefold(), group)
            if first is not group:
                self._skip(
                    group.line,
                    said(
                        "there is a group {group} already, {place}",
                        group=shown(group.name),
                        place=self._place(first.line),
                    ),
                )
        return list(taken.values())

    def _skip(self, line: int, reason: str) -> None:
        self._skipped.append(LeftOut(line, reason))

    # ------------------------------------------------------------------ members

    def _resolve(self, group: Group, users: Mapping[str, str]) -> None:
        for name in group.user_names:
            known = users.get(name.casefold())
            if known is not None:
                group.users.add(known)
            else:
                group.outside.append((name, shown(name)))
        for member in group.members:
            try:
                self._add_member(group, member)
            except ValueError as error:
                self._skip(
                    group.line,
                    said(
                        "the member {member} is not a distinguished name: {error}",
                        member=shown(member),
                        error=str(error),
                    ),
                )
        for outer in group.belongs_to:
            found = self._found(outer)
            if found:
                found.inner.append(group)
            else:
                reason = said(
                    "{group} belongs to {outer}, which is no group of {called}",
                    group=shown(group.name),
                    outer=shown(outer),
                    called=self._called,
                )
                self._skip(group.line, reason)

    def _add_member(self, group: Group, dn: str) -> None:
        person = self._people.find(dn)
        if person is not None:
            if person[0] is not None:
                group.users.add(person[0])
            else:
                self._skip(
                    group.line,
                    said(
                        "the member {dn} of {group} is a person that was skipped", dn=shown(dn), group=shown(group.name)
                    ),
                )
            return
        inner = self._by_dn.find(dn)
        if inner is not None:
            group.inner.append(inner[0])
        elif names := parts(dn):
            group.outside.append((names[0][0].value, shown(dn)))

    def _found(self, dn: str) -> Group | None:
        try:
            found = self._by_dn.find(dn)
        except ValueError:
            return None
        return found[0] if found else None

    def _join(self, belonging: _Belonging) -> None:
        group = self._found(belonging.group)
        if group is not None:
            group.users.add(belonging.user)
            return
        try:
            name = parts(belonging.group)[0][0].value
        except (ValueError, IndexError):
            name = belonging.group
        self._outside_groups.append(OutsideGroup(name, belonging.user, shown(belonging.group), belonging.line))

    def _with_inner(self, groups: Iterable[Group]) -> tuple[dict[str, tuple[str, ...]], tuple[OutsideMember, ...]]:
        """Members with those of the groups inside, however deep; a group inside itself does no harm."""
        members: dict[str, tuple[str, ...]] = {}
        around: dict[Group, dict[str, None]] = {}  # the names in order, the group's own first
        steps = 0
        for group in groups:
            users: set[str] = set()
            for inner in _all_inner(group):
                users |= inner.users
                steps += 1 + len(inner.users)
                if inner.outside:
                    around.setdefault(inner, {inner.name: None})[group.name] = None
                if steps > MOST_STEPS:
                    place = self._place(group.line)
                    raise Unreadable([placed(place, said("these groups nest so that they have too many members"))])
            if users:
                members[group.name] = tuple(users)
        outside = (
            OutsideMember(tuple(names), name, written, inner.line)
            for inner, names in around.items()
            for name, written in inner.outside
        )
        return members, tuple(outside)


def _all_inner(group: Group) -> Iterator[Group]:
    """The group itself and every group inside it, once each."""
    seen = {group}
    waiting = [group]
    while waiting:
        inner = waiting.pop()
        yield inner
        for further in inner.inner:
            if further not in seen:
                seen.add(further)
                waiting.append(further)


def _parent(dn: str) -> str:
    """What the entry above is called; the whole name where there is none."""
    try:
        return parts(dn)[1][0].value
    except (ValueError, IndexError):
        return dn
