"""What a NAS told, over what was known: a configuration that makes nothing up, with notes on what it did not tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from mailplus_console.merge.consistency import consistent
from mailplus_console.records import (
    Change,
    Configuration,
    Delegation,
    Domain,
    Group,
    License,
    Source,
    Targets,
    User,
    UserPolicy,
)
from mailplus_console.sentence import Sentence, counted, said
from mailplus_console.servers.dsm.asking import Told
from mailplus_console.servers.dsm.facts import DEFAULT_COLOR, ESSENTIAL, Facts, attributes, identity
from mailplus_console.servers.dsm.identities import POLICY_KINDS, Identities
from mailplus_console.servers.dsm.mapping import FieldNames
from mailplus_console.servers.dsm.notes import notes_on
from mailplus_console.syncing.link import Pair

_ORDERS = {"user_policies": "user_policy_order", "delegations": "delegation_order"}
_MAKERS: Mapping[str, Callable[..., Any]] = {
    "licenses": License,
    "domains": Domain,
    "users": User,
    "groups": Group,
    "user_policies": UserPolicy,
    "delegations": Delegation,
}


@dataclass(frozen=True, slots=True)
class Assembled:
    """A configuration and what is to be said of it."""

    configuration: Configuration
    notes: tuple[str, ...]
    pair: Pair | None
    version: str
    administrator: bool


def assemble(told: Mapping[str, Told], names: FieldNames, known: Configuration, identities: Identities) -> Assembled:
    """The known configuration with everything that was told in place of what was known."""
    work = _Work(told, known, identities)
    for kind in ("server", "settings"):
        work.single(kind)
    for kind in ("licenses", "domains", "users", "groups"):
        work.records(kind)
    work.members()
    for kind in POLICY_KINDS:
        work.policies(kind)
    configuration, contradictions = consistent(work.now, server=known)
    return Assembled(
        configuration,
        (*notes_on(told, names), *work.notes, *contradictions),
        _pair(told),
        version_in(told),
        any(one.answered and one.read.administrators_only for one in told.values()),
    )


def version_in(told: Mapping[str, Told]) -> str:
    """The version of MailPlus Server, where the NAS tells it."""
    facts = [item.facts for one in told.values() if one.read.record == "package" for item in one.items]
    return next((str(some["version"]) for some in facts if "version" in some), "")


def _pair(told: Mapping[str, Told]) -> Pair | None:
    """A high-availability pair, where there are two servers and it is clear which one this is."""
    facts = [item.facts for one in told.values() if one.read.record == "pair" and one.answered for item in one.items]
    this = [some for some in facts if some.get("is_this") is True]
    others = [some for some in facts if some.get("is_this") is False]
    if len(facts) < 2 or len(this) != 1 or not {"name", "is_primary"} <= this[0].keys():
        return None
    return Pair(this[0]["name"], this[0]["is_primary"], others[0].get("name", "") if others else "")


class _Work:
    """The configuration so far."""

    def __init__(self, told: Mapping[str, Told], known: Configuration, identities: Identities) -> None:
        self.now = known
        self.notes: list[str] = []
        self._told = told
        self._identities = identities
        self._spelled: dict[str, dict[str, str]] = {}

    def _of(self, kind: str) -> list[Told]:
        return [one for one in self._told.values() if one.read.record == kind and one.answered]

    def _put(self, kinds: dict[str, Any]) -> None:
        self.now = replace(self.now, **kinds)

    def single(self, kind: str) -> None:
        """The server's or the settings' one record."""
        before = getattr(self.now, kind)
        facts: Facts = {}
        for one in self._of(kind):
            for item in one.items:
                facts.update(item.facts)
        after = replace(before, **attributes(kind, facts, before))
        if after != before:
            self.now = self.now.changed([Change(kind, "", before, after)])

    # ------------------------------------------------------------------------------------- what is known by its name

    def records(self, kind: str) -> None:
        """Users, groups, domains, licenses: brought up to date, added, and gone where a whole list lacks them."""
        before: Mapping[str, Any] = getattr(self.now, kind)
        ours = {_folded(kind, key): key for key in before}
        facts = self._facts_by_name(kind)
        lists = [one for one in self._of(kind) if one.read.whole and not one.nameless]
        listed = {_folded(kind, item.facts[identity(kind)]) for one in lists for item in one.items}
        records: dict[str, Any] = {}
        for folded, (name, some) in facts.items():
            if folded in ours:
                key = ours[folded]
                records[key] = self._updated(kind, some, before[key], key)
                self._identities.theirs[kind, key] = some.get("nas_id")
            elif not lists or folded in listed or self._elsewhere(kind):
                made = self._made(kind, name, some)
                if made is not None:
                    records[name] = made
                    self._identities.theirs[kind, name] = some.get("nas_id")
        for folded, key in ours.items():
            if folded not in facts:
                records[key] = self._with_others(kind, key, before[key])
            if lists and folded not in listed and self._would_be_listed(kind, lists, before[key]):
                del records[key]
        if records != before:
            self._put({kind: records})

    def _facts_by_name(self, kind: str) -> dict[str, tuple[str, Facts]]:
        """Everything told of each, by its name without regard to case; the spelling is that of the first answer."""
        found: dict[str, tuple[str, Facts]] = {}
        fact = identity(kind)
        for one in self._of(kind):
            for item in one.items:
                # A call that is made for a record is about that record.
                name = item.facts.get(fact) or item.loop
                if not name:
                    continue
                folded = _folded(kind, name)
                if folded in found:
                    found[folded][1].update(item.facts)
                else:
                    found[folded] = name, dict(item.facts)
        for one in self._of(kind):
            if one.read.others:
                named = {_folded(kind, item.facts[fact]) for item in one.items if fact in item.facts}
                for folded, (_, facts) in found.items():
                    if folded not in named:
                        facts.update(one.read.others)
        return found

    def _updated(self, kind: str, facts: Facts, before: Any, key: str) -> Any:
        told = attributes(kind, facts, before) | {identity(kind): key}  # names are told apart without regard to case
        after = replace(before, **told)
        return before if after == before else after

    def _with_others(self, kind: str, key: str, before: Any) -> Any:
        """A record that no answer names."""
        others: Facts = {}
        for one in self._of(kind):
            others.update(one.read.others)
        return self._updated(kind, others, before, key) if others else before

    def _made(self, kind: str, name: str, facts: Facts) -> Any:
        """A record that was not known; None where too little is told of it."""
        lacking = [fact for fact in ESSENTIAL[kind] if fact not in facts]
        if lacking:
            one = {"licenses": "A license", "domains": "A domain"}.get(kind, f"“{name}”")
            self.notes.append(
                said(
                    "{one} is left out: the NAS does not tell its {facts}.",
                    one=one,
                    facts=", ".join(lacking).replace("_", " "),
                )
            )
            return None
        told = attributes(kind, facts, None)
        if kind in ("users", "groups"):
            told.setdefault("source", self.now.server.account_type)
        return _MAKERS[kind](**told | {identity(kind): name})

    def _elsewhere(self, kind: str) -> bool:
        """Whether accounts that are not in the NAS's own list may be from the directory that MailPlus uses."""
        return kind in ("users", "groups") and self.now.server.account_type is not Source.LOCAL

    def _would_be_listed(self, kind: str, lists: Iterable[Told], record: Any) -> bool:
        """Whether it is gone when it is not listed: a list of the NAS's own users says nothing of a directory's."""
        if kind not in ("users", "groups"):
            return True
        sources = {one.read.fields["source"].constant for one in lists if "source" in one.read.fields}
        return not sources or str(record.source) in sources

    def members(self) -> None:
        """Who belongs to the groups that were asked about."""
        users = {name.casefold(): name for name in self.now.users}
        groups = {name.casefold(): name for name in self.now.groups}
        members = dict(self.now.members)
        for one in self._of("members"):
            by_group: dict[str, set[str]] = {key: set() for key in one.asked_for if key not in one.failed}
            for item in one.items:
                user = users.get(item.facts.get("name", "").casefold())
                if user is not None and item.loop in by_group:
                    by_group[item.loop].add(user)
            for group, names in by_group.items():
                if group.casefold() in groups and not one.nameless:
                    members[groups[group.casefold()]] = tuple(sorted(names))
        self.now = replace(self.now, members={group: names for group, names in members.items() if names})

    # ------------------------------------------------------------------------------------------------------- policies

    def policies(self, kind: str) -> None:
        """User policies or delegations, and their order: that of their places, else that of the list."""
        known: Mapping[str, Any] = getattr(self.now, kind)
        for one in self._of(kind):
            if one.nameless or not one.read.whole:
                continue
            # The Default policy, should it be in the list, mirrors the settings: it is nobody's record.
            named = [item.facts for item in one.items if item.facts["name"].strip().casefold() != "default"]
            ids = self._identities.ours(kind, [(facts["name"], facts.get("nas_id")) for facts in named], known)
            for its, policy_id in list(self._identities.theirs):
                if its == kind:
                    self._identities.forget(kind, policy_id)
            records: dict[str, Any] = {}
            places: dict[str, int] = {}
            for policy_id, facts in zip(ids, named, strict=True):
                policy = self._policy(kind, policy_id, facts, known.get(policy_id))
                if policy is None:
                    continue
                records[policy_id] = policy
                self._identities.theirs[kind, policy_id] = facts.get("nas_id")
                if facts.get("place") is not None:
                    places[policy_id] = facts["place"]
            order = sorted(records, key=places.__getitem__) if len(places) == len(records) else list(records)
            self._put({kind: records, _ORDERS[kind]: tuple(order)})

    def _policy(self, kind: str, policy_id: str, facts: Facts, known: Any) -> Any:
        lacking = [fact for fact in ESSENTIAL[kind] if fact not in facts]
        if known is None and lacking:
            self.notes.append(
                counted(
                    "“{name}” is left out: the NAS does not tell {n} rule or target list of it.",
                    "“{name}” is left out: the NAS does not tell {n} rules and target lists of it.",
                    len(lacking),
                    name=facts["name"],
                )
            )
            return None
        told = attributes(kind, facts, known)
        if "targets" in facts:
            told["targets"] = self._targets(kind, policy_id, facts)
        if known is not None:
            return replace(known, **told)
        return _MAKERS[kind](id=policy_id, **{"color": DEFAULT_COLOR, **told})

    def _targets(self, kind: str, policy_id: str, facts: Facts) -> Targets:
        found: dict[str, list[str]] = {}
        left: dict[str, list[str]] = {}
        for which in ("users", "groups"):
            ours = self._spellings(which)
            names = facts["targets"][which]
            found[which] = [ours[name.casefold()] for name in names if name.casefold() in ours]
            left[which] = [name for name in names if name.casefold() not in ours]
        self._identities.left_targets[kind, policy_id] = Targets.of(**left)
        number = len(left["users"]) + len(left["groups"])
        if number:
            self.notes.append(_unknown_targets(facts["name"], number))
        return Targets.of(**found)

    def _spellings(self, which: str) -> dict[str, str]:
        if which not in self._spelled:
            self._spelled[which] = {name.casefold(): name for name in getattr(self.now, which)}
        return self._spelled[which]


def _unknown_targets(policy: str, amount: int) -> Sentence:
    return counted(
        "“{policy}” has {n} target at the NAS that the lists of users and groups do not have: they are not shown here, "
        "and stay there.",
        "“{policy}” has {n} targets at the NAS that the lists of users and groups do not have: they are not shown "
        "here, and stay there.",
        amount,
        policy=policy,
    )


def _folded(kind: str, name: str) -> str:
    return (name.replace("-", "") if kind == "licenses" else name).casefold()
