"""What an edit changes in what applies to users: only those whom the changed records can concern are looked at."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from mailplus_console.effective.facets import facets
from mailplus_console.effective.impact_sentence import sentence
from mailplus_console.effective.lazily import Lazily
from mailplus_console.effective.resolution import Resolution
from mailplus_console.effective.seats import Seats
from mailplus_console.records import RULE_NAMES, Change, User
from mailplus_console.users import alike

Pairs = Mapping[str, tuple[Any, Any]]
"""User → what applied to him before and what does after."""

ASPECTS: tuple[str, ...] = ("status", "quota", "policy", *RULE_NAMES, "delegation", "permissions")


class Line(NamedTuple):
    """One thing that changes for one user; `what` is one of ASPECTS.

    The values are: status bool (activated), quota Quota or None, policy and delegation an id or None, rules their
    value, permissions a tuple of ids.
    """

    user: str
    what: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Impact:
    """What an edit changes for users: aspect → user → (before, after); aspects that stay the same are left out."""

    by_aspect: Mapping[str, Pairs]
    seats_before: Seats
    seats_after: Seats

    @Lazily
    def users(self) -> frozenset[str]:
        """Everybody for whom something changes."""
        return frozenset[str]().union(*(pairs.keys() for pairs in self.by_aspect.values()))

    @Lazily
    def lines(self) -> tuple[Line, ...]:
        """All of it as a list, by user and then in the order of ASPECTS."""
        found = [
            Line(user, what, *pair)
            for what in ASPECTS
            if what in self.by_aspect
            for user, pair in self.by_aspect[what].items()
        ]
        return tuple(sorted(found, key=lambda line: line.user))

    def sentence(self) -> str:
        """'12 users change policy, 3 lose POP3', 'Nobody is affected'. The first question looks at everybody."""
        return self._sentence

    @Lazily
    def _sentence(self) -> str:
        return sentence(self.by_aspect)


def impact(before: Resolution, after: Resolution, changes: Iterable[Change]) -> Impact:
    """What applies differently after these changes than before."""
    changes = tuple(changes)
    touched = facets(changes)
    found: dict[str, Pairs] = {"status": _statuses(before, after, changes, touched)}
    found["quota"] = _quotas(before, after, changes)
    found.update(_policies_and_rules(before, after, changes, touched))
    found.update(_delegations(before, after, changes))
    return Impact({what: pairs for what, pairs in found.items() if pairs}, before.seats, after.seats)


def concerned(before: Resolution, after: Resolution, changes: Iterable[Change]) -> set[str]:
    """The users whose own record, or one of whose groups, is among the changes."""
    found: set[str] = set()
    for change in changes:
        if change.kind == "users":
            found.add(change.key)
        elif change.kind == "members":
            found.update(frozenset(change.before or ()) ^ frozenset(change.after or ()))
        elif change.kind == "groups":
            found.update(before.configuration.members.get(change.key, ()))
            found.update(after.configuration.members.get(change.key, ()))
    return found


def _statuses(before: Resolution, after: Resolution, changes: tuple[Change, ...], touched: frozenset[str]) -> Pairs:
    if touched & {"settings.activate_all_users", "server.account_type"}:
        was, now = before.active_users, after.active_users
        return dict.fromkeys(now - was, (False, True)) | dict.fromkeys(was - now, (True, False))
    old, new = before.configuration.users, after.configuration.users
    found: dict[str, tuple[bool, bool]] = {}
    for name in concerned(before, after, changes):
        was_active = name in old and before.activation.of(old[name]).active
        is_active = name in new and after.activation.of(new[name]).active
        if was_active is not is_active:
            found[name] = (was_active, is_active)
    return found


def _quotas(before: Resolution, after: Resolution, changes: tuple[Change, ...]) -> Pairs:
    old, new = before.configuration.users, after.configuration.users
    found: dict[str, tuple[Any, Any]] = {}
    was, now = before.quotas.default.quota, after.quotas.default.quota
    if was != now:  # the same for everybody to whom no other word applies, before and after
        other = before.quotas.groups.keys() | after.quotas.groups.keys()
        names = [name for name, like in alike(new) if like.quota is None and name not in other and name in old]
        found.update(dict.fromkeys(names, (was, now)))
    for name in concerned(before, after, changes):
        if name in old and name in new:
            pair = (before.quotas.of(old[name]).quota, after.quotas.of(new[name]).quota)
            if pair[0] != pair[1]:
                found[name] = pair
            else:
                found.pop(name, None)
    return found


def _policies_and_rules(
    before: Resolution, after: Resolution, changes: tuple[Change, ...], touched: frozenset[str]
) -> dict[str, Pairs]:
    old, new = before.configuration.users, after.configuration.users
    moves = after.user_policies.moves_since(before.user_policies)
    found: dict[str, dict[str, tuple[Any, Any]]] = {name: {} for name in ("policy", *RULE_NAMES)}
    found["policy"] = {name: pair for name, pair in moves.items() if name in old and name in new}
    names = [name for name in _whose_rules(after, changes, touched, moves) if name in old and name in new]
    was, now = before.user_policies.governing(names), after.user_policies.governing(names)
    differences = _rule_differences(before, after)
    for name, former, present in zip(names, was, now, strict=True):
        for rule, pair in differences(old[name], former, new[name], present):
            found[rule][name] = pair
    return {**found}


def _whose_rules(
    after: Resolution,
    changes: tuple[Change, ...],
    touched: frozenset[str],
    moves: Mapping[str, Any],
) -> Collection[str]:
    """Everybody whose rules may be others now."""
    if any(facet.startswith("domains.") for facet in touched) or touched & {
        "server.imap",
        "server.pop3",
        "server.full_text_search",
    }:
        return after.configuration.users
    names = set(moves)
    for change in changes:
        if change.kind == "users":
            names.add(change.key)
        elif change.kind == "user_policies" and _differs(change, "rules") and change.key in after.user_policies.rank:
            names |= after.user_policies.governed_by(change.key)
    return names


def _differs(change: Change, field: str) -> bool:
    """Whether the record was there before, is there after, and the field is not the same."""
    if change.before is None or change.after is None:
        return False
    return bool(getattr(change.before, field) != getattr(change.after, field))


def _rule_differences(
    before: Resolution, after: Resolution
) -> Callable[[User, str | None, User, str | None], list[tuple[str, tuple[Any, Any]]]]:
    """Of a user and the policy that governs him, before and after; those under the same policies and of the same mail
    domains are compared once only.
    """
    same_domains = before.configuration.domains is after.configuration.domains
    known: dict[tuple[str | None, str, str | None, str], list[tuple[str, tuple[Any, Any]]]] = {}

    def of(old: User, former: str | None, new: User, present: str | None) -> list[tuple[str, tuple[Any, Any]]]:
        first = before.domains.of(old.email)
        then = first if same_domains and old.email == new.email else after.domains.of(new.email)
        key = (former, first.name if first else "", present, then.name if then else "")
        found = known.get(key)
        if found is None:
            values, others = before.rules_under(former, first).values, after.rules_under(present, then).values
            pairs = [(rule, (values[rule], others[rule])) for rule in RULE_NAMES if values[rule] != others[rule]]
            found = known[key] = pairs
        return found

    return of


def _delegations(before: Resolution, after: Resolution, changes: tuple[Change, ...]) -> dict[str, Pairs]:
    old, new = before.configuration.users, after.configuration.users
    moves = after.delegations.moves_since(before.delegations)
    names = set(moves)
    for change in changes:
        if change.kind == "delegations" and _differs(change, "permissions") and change.key in after.delegations.rank:
            names |= after.delegations.governed_by(change.key)
        elif change.kind == "users":
            names.add(change.key)
    permissions = {
        name: pair
        for name in names
        if name in old
        and name in new
        and (pair := (before.permissions_of(name), after.permissions_of(name)))[0] != pair[1]
    }
    return {
        "delegation": {name: pair for name, pair in moves.items() if name in old and name in new},
        "permissions": permissions,
    }
