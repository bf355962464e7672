"""What must hold in every configuration: nothing names what is not there, and what is to be unique is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from mailplus_console.edits.policies import DELEGATIONS, LONGEST_NAME, USER_POLICIES, PriorityList, is_color
from mailplus_console.effective.activation import Activation, by_groups
from mailplus_console.records import Change, Configuration, Targets
from mailplus_console.sentence import Sentence, counted, joined, quoted, said

_GRAY = "#808080"
Notes = tuple[str, ...]
Renamed = dict[str, str]  # the name that went → the one that stays instead


def consistent(
    configuration: Configuration, *, server: Configuration | None = None, primary: str | None = None
) -> tuple[Configuration, Notes]:
    """The configuration with what contradicts itself put right, and sentences on that for the person.

    Where two records cannot both be as they are (two of one name, two primary domains), the one that `server` has
    stays as it is; `primary` is the name of the domain to prefer to the server's. A configuration in which nothing is
    to be put right is handed back itself.
    """
    work = _Work(configuration, server)
    work.unique_accounts()
    work.unique("licenses", lambda key: key.replace("-", "").casefold())
    work.unique("domains", str.casefold)
    work.one_primary_domain(primary)
    work.members()
    for which in (USER_POLICIES, DELEGATIONS):
        work.targets(which)
        work.policy_names(which)
        work.colors(which)
        work.order(which)
    work.data_clearings()
    work.vanished()
    return work.now, tuple(work.notes)


class _Work:
    """The configuration so far; each method puts one rule right."""

    def __init__(self, configuration: Configuration, server: Configuration | None) -> None:
        self.now = configuration
        self.notes: list[str] = []
        self._server = server

    def _put(self, changes: Iterable[Change]) -> None:
        self.now = self.now.changed(changes)

    # ------------------------------------------------------------------------------------------------ what is unique

    def unique_accounts(self) -> None:
        """Users and groups of one name become one; memberships and targets follow."""
        users = self.unique("users", str.casefold)
        groups = self.unique("groups", str.casefold)
        if users or groups:
            self._put(_following(self.now, users, groups))

    def unique(self, kind: str, same: Callable[[str], str]) -> Renamed:
        """Drop all but one of the records whose keys are the same; the server's stays, else the first by name."""
        records: Mapping[str, Any] = getattr(self.now, kind)
        if len(set(map(same, records))) == len(records):
            return {}
        known = getattr(self._server, kind) if self._server else {}
        stays: dict[str, str] = {}
        renamed: Renamed = {}
        for key in sorted(records, key=lambda key: (key not in known, key)):
            kept = stays.setdefault(same(key), key)
            if kept != key:
                renamed[key] = kept
                self.notes.append(_the_same(kind, key, kept))
        self._put([Change(kind, key, records[key], None) for key in renamed])
        return renamed

    def one_primary_domain(self, preferred: str | None) -> None:
        """Exactly one domain is primary, where there are any."""
        domains = self.now.domains
        primary = [name for name, domain in domains.items() if domain.primary]
        if len(primary) == 1 or not domains:
            return
        at_server = self._server.primary_domain if self._server else None
        wanted = (preferred, at_server.name if at_server else None)
        candidates = primary or sorted(domains)
        chosen = next((name for name in wanted if name in candidates), min(candidates))
        others = sorted(name for name in primary if name != chosen)
        self._put(
            Change("domains", name, domains[name], replace(domains[name], primary=name == chosen))
            for name in {*primary, chosen}
        )
        names = joined(", ", map(quoted, others))
        self.notes.append(
            said(
                "“{name}” is now the primary domain instead of {others}: exactly one can be.", name=chosen, others=names
            )
            if others
            else said("“{name}” is now the primary domain: exactly one can be.", name=chosen)
        )

    def policy_names(self, which: PriorityList) -> None:
        """Of two policies of one name, the one that the server does not have under it gets a number."""
        policies: Mapping[str, Any] = getattr(self.now, which.kind)
        taken = {_same_name(policy.name) for policy in policies.values()}
        if len(taken) == len(policies):
            return
        known: Mapping[str, Any] = getattr(self._server, which.kind) if self._server else {}
        place = {policy_id: place for place, policy_id in enumerate(which.order(self.now))}

        def precedence(policy: Any) -> tuple[bool, bool, int]:
            there = known.get(policy.id)
            return (
                there is None or _same_name(there.name) != _same_name(policy.name),
                there is None,
                place.get(policy.id, 0),
            )

        seen: set[str] = set()
        for policy in sorted(policies.values(), key=precedence):
            folded = _same_name(policy.name)
            if folded not in seen:
                seen.add(folded)
                continue
            name = _numbered(policy.name, taken)
            taken.add(_same_name(name))
            self._put([Change(which.kind, policy.id, policy, replace(policy, name=name))])
            self.notes.append(_two_named(which, policy.name, name))

    def colors(self, which: PriorityList) -> None:
        """A color that somebody wrote into the server past every console would keep the workspace from being opened."""
        for policy in list(getattr(self.now, which.kind).values()):
            if not is_color(policy.color):
                self._put([Change(which.kind, policy.id, policy, replace(policy, color=_GRAY))])
                self.notes.append(said("The color of {policy} was none; it is gray now.", policy=quoted(policy.name)))

    # ------------------------------------------------------------------------------------- names of what is not there

    def members(self) -> None:
        """Only groups have members, and only users are members."""
        users, groups = self.now.users, self.now.groups
        there = users.__contains__
        changes = []
        for group, names in self.now.members.items():
            if group in groups and names and all(map(there, names)):
                continue
            staying = tuple(filter(there, names)) if group in groups else ()
            changes.append(Change("members", group, names, staying or None))
            if group not in groups:
                gone, members = self._gone("groups", [group]), counted("{n} member", "{n} members", len(names))
                self.notes.append(said("{gone}, and with it the memberships of {members}.", gone=gone, members=members))
            elif names:
                lost = [name for name in names if name not in users]
                self.notes.append(_no_members(self._gone("users", lost), len(lost), group))
        self._put(changes)

    def targets(self, which: PriorityList) -> None:
        """Policies are for users and groups that are there."""
        changes = []
        for policy_id, policy in getattr(self.now, which.kind).items():
            lost = {
                kind: [name for name in getattr(policy.targets, kind) if name not in getattr(self.now, kind)]
                for kind in ("users", "groups")
            }
            if not any(lost.values()):
                continue
            left = (
                tuple(name for name in getattr(policy.targets, kind) if name not in lost[kind])
                for kind in ("users", "groups")
            )
            changes.append(Change(which.kind, policy_id, policy, replace(policy, targets=Targets(*left))))
            self.notes += [
                _no_targets(self._gone(kind, names), len(names), policy.name) for kind, names in lost.items() if names
            ]
        self._put(changes)

    def order(self, which: PriorityList) -> None:
        """Every policy has one place; one without gets the last."""
        policies = getattr(self.now, which.kind)
        order = which.order(self.now)
        if len(order) == len(policies) and policies.keys() == set(order):
            return
        listed = dict.fromkeys(policy_id for policy_id in order if policy_id in policies)
        self._put([Change(which.order_kind, "", order, tuple(listed | dict.fromkeys(policies)))])

    def data_clearings(self) -> None:
        """Data is cleared of users who are there and not activated."""
        if not self.now.data_clearings:
            return
        users = self.now.users
        activation = Activation(self.now, by_groups(self.now))
        changes = []
        for name, clearing in self.now.data_clearings.items():
            if name not in users:
                gone = self._gone("users", [name])
                self.notes.append(said("{gone}; there is no data to clear any more.", gone=gone))
            elif activation.of(users[name]).active:
                self.notes.append(said("The user “{name}” is activated now; the data is kept.", name=name))
            else:
                continue
            changes.append(Change("data_clearings", name, clearing, None))
        self._put(changes)

    def vanished(self) -> None:
        """Only accounts that are there are marked as missing from their directory."""
        self._put(
            Change("vanished", key, mark, None)
            for key, mark in self.now.vanished.items()
            if mark.name not in getattr(self.now, mark.kind)
        )

    def _gone(self, kind: str, names: Collection[str]) -> Sentence:
        """'The group “sales” was removed at the server', '3 users are no longer there'."""
        amount = len(names)
        if amount > 1 and kind == "users":
            return counted("{n} user is no longer there", "{n} users are no longer there", amount)
        if amount > 1:
            return counted("{n} group is no longer there", "{n} groups are no longer there", amount)
        (name,) = names
        what = said("The user “{name}”", name=name) if kind == "users" else said("The group “{name}”", name=name)
        if self._server is None:
            return said("{what} is no longer there", what=what)
        if name in getattr(self._server, kind):
            return said("{what} was removed here", what=what)
        return said("{what} was removed at the server", what=what)


def _the_same(kind: str, one: str, kept: str) -> Sentence:
    return {
        "users": said("“{one}” and “{kept}” are the same user; “{kept}” stays.", one=one, kept=kept),
        "groups": said("“{one}” and “{kept}” are the same group; “{kept}” stays.", one=one, kept=kept),
        "domains": said("“{one}” and “{kept}” are the same domain; “{kept}” stays.", one=one, kept=kept),
        "licenses": said("“{one}” and “{kept}” are the same license; “{kept}” stays.", one=one, kept=kept),
    }[kind]


def _two_named(which: PriorityList, name: str, new: str) -> Sentence:
    if which is USER_POLICIES:
        return said("There are two user policies named “{name}”; one of them is now “{new}”.", name=name, new=new)
    return said("There are two delegations named “{name}”; one of them is now “{new}”.", name=name, new=new)


def _no_members(gone: Sentence, amount: int, group: str) -> Sentence:
    return counted(
        "{gone}; it is no longer a member of “{group}”.",
        "{gone}; they are no longer members of “{group}”.",
        amount,
        gone=gone,
        group=group,
    )


def _no_targets(gone: Sentence, amount: int, policy: str) -> Sentence:
    return counted(
        "{gone}; it is no longer a target of “{policy}”.",
        "{gone}; they are no longer targets of “{policy}”.",
        amount,
        gone=gone,
        policy=policy,
    )


def _same_name(name: str) -> str:
    return name.strip().casefold()


def _numbered(name: str, taken: Collection[str]) -> str:
    """'Sales (2)', 'Sales (3)', …: the first that is free, within the length of a policy's name."""
    number = 2
    while True:
        ending = f" ({number})"
        candidate = name[: LONGEST_NAME - len(ending)] + ending
        if _same_name(candidate) not in taken:
            return candidate
        number += 1


def _following(now: Configuration, users: Renamed, groups: Renamed) -> list[Change]:
    """Memberships and targets of those who go by another name now."""
    members: dict[str, set[str]] = {}
    for group, names in now.members.items():
        members.setdefault(groups.get(group, group), set()).update(users.get(name, name) for name in names)
    changes = [Change("members", group, now.members[group], None) for group in groups if group in now.members]
    changes += [
        Change("members", group, now.members.get(group), tuple(sorted(names)))
        for group, names in members.items()
        if names != set(now.members.get(group, ()))
    ]
    for kind in (USER_POLICIES.kind, DELEGATIONS.kind):
        for policy_id, policy in getattr(now, kind).items():
            targets = Targets.of(
                (users.get(name, name) for name in policy.targets.users),
                (groups.get(name, name) for name in policy.targets.groups),
            )
            if targets != policy.targets:
                changes.append(Change(kind, policy_id, policy, replace(policy, targets=targets)))
    return changes
