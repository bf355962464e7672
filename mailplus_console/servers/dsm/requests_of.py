"""Changes of records as the calls that bring them about; nothing is sent here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from mailplus_console.errors import Refused
from mailplus_console.records import Change, Configuration, Targets
from mailplus_console.sentence import capitalized, said
from mailplus_console.servers.dsm.facts import Facts, facts_of, targets_of
from mailplus_console.servers.dsm.identities import Identities
from mailplus_console.servers.dsm.mapping import Write
from mailplus_console.servers.dsm.values import MISSING, Unfit, put, written
from mailplus_console.wording import subject

ORDER_OF = {"user_policy_order": "user_policies", "delegation_order": "delegations"}
QUOTA_FACTS = frozenset({"has_quota", "limit_mb", "notify_below_percent"})


@dataclass(frozen=True, slots=True)
class Deed:
    """One call's worth of work: which write, and the facts of each record that it is for; `about` is for sentences."""

    write: str
    facts: tuple[Facts, ...]
    about: str
    loop: str = ""


def touched_facts(change: Change) -> frozenset[str]:
    """The facts that a change is about."""
    if change.kind in ORDER_OF:
        return frozenset({"place"})
    if change.before is None or change.after is None:
        record = change.after if change.before is None else change.before
        return frozenset(facts_of(record))
    before, after = facts_of(change.before), facts_of(change.after)
    return frozenset(fact for fact, value in after.items() if before[fact] != value)


def deeds(changes: Sequence[Change], wanted: Configuration, identities: Identities) -> list[Deed]:
    """What is to be done, in order; `wanted` is the state after the changes.

    Raises Refused for what cannot be done through the calls that the mapping has.
    """
    found: list[Deed] = []
    for kind in dict.fromkeys(change.kind for change in changes):
        some = [change for change in changes if change.kind == kind]
        if kind in ("users", "groups"):
            found += _accounts(kind, some, identities)
        elif kind in ("user_policies", "delegations"):
            found += _policies(kind, some, wanted, identities)
        elif kind in ORDER_OF:
            found += _order(ORDER_OF[kind], some[0], changes, wanted, identities)
        else:
            found += [deed for change in some for deed in _one(change, identities)]
    return found


def _accounts(kind: str, changes: Iterable[Change], identities: Identities) -> list[Deed]:
    """Statuses and quotas, all of one sort in one call."""
    sorts: dict[str, list[Facts]] = {}
    for change in changes:
        if change.before is None or change.after is None:
            what = subject(change)
            text = (
                said("{what} is to be added: that is done at the NAS. Pull afterwards.", what=what)
                if change.before is None
                else said("{what} is to be removed: that is done at the NAS. Pull afterwards.", what=what)
            )
            raise Refused(capitalized(text))
        facts, touched = facts_of(change.after), touched_facts(change)
        facts["nas_id"] = identities.theirs.get((kind, change.key))
        others = touched - {"status", *QUOTA_FACTS}
        if others or _plain(change.before) != _plain(change.after):
            raise Refused(
                said(
                    "Of {change} only status and quota are written; change the rest at the NAS.", change=subject(change)
                )
            )
        if "status" in touched:
            sorts.setdefault(f"{kind}.status", []).append(facts)
        if touched & QUOTA_FACTS:
            which = "quota" if facts["has_quota"] else "quota_cleared"
            sorts.setdefault(f"{kind}.{which}", []).append(facts)
    return [Deed(write, tuple(facts), f"{len(facts):,} {kind}") for write, facts in sorts.items()]


def _plain(record: Any) -> tuple[object, ...]:
    """What the mapping cannot write of an account."""
    return tuple(getattr(record, name, None) for name in ("full_name", "email", "administrator", "description"))


def _policies(kind: str, changes: Sequence[Change], wanted: Configuration, identities: Identities) -> list[Deed]:
    """First what goes, then what changes, then what is new: no two have one name in between."""
    found: list[Deed] = []
    for change in sorted(changes, key=lambda change: (change.after is not None, change.before is None)):
        deed = "delete" if change.after is None else "create" if change.before is None else "update"
        record = change.before if change.after is None else change.after
        facts = policy_facts(kind, change.key, record, wanted, identities)
        found.append(Deed(f"{kind}.{deed}", (facts,), subject(change)))
    return found


def _order(
    kind: str, change: Change, changes: Sequence[Change], wanted: Configuration, identities: Identities
) -> list[Deed]:
    """Every policy that is at another place than before gets it, from the top down."""
    written = {other.key for other in changes if other.kind == kind}
    before = [policy_id for policy_id in change.before if policy_id in change.after]
    moved = [
        policy_id
        for place, policy_id in enumerate(change.after)
        if policy_id not in written and (place >= len(before) or before[place] != policy_id)
    ]
    records = getattr(wanted, kind)
    return [
        Deed(
            f"{kind}.update",
            (policy_facts(kind, policy_id, records[policy_id], wanted, identities),),
            said("the place of “{policy}”", policy=records[policy_id].name),
        )
        for policy_id in moved
    ]


def policy_facts(kind: str, policy_id: str, record: Any, wanted: Configuration, identities: Identities) -> Facts:
    """Everything of a policy, with the NAS's number, its place from 1, and targets that only the NAS knows."""
    order = getattr(wanted, "user_policy_order" if kind == "user_policies" else "delegation_order")
    left = identities.left_targets.get((kind, policy_id), Targets())
    targets = Targets.of((*record.targets.users, *left.users), (*record.targets.groups, *left.groups))
    facts = facts_of(record) | {"targets": targets_of(targets)}
    facts["nas_id"] = identities.theirs.get((kind, policy_id))
    facts["place"] = order.index(policy_id) + 1 if policy_id in order else None
    return facts


def _one(change: Change, identities: Identities) -> list[Deed]:
    """Licenses, server, settings, domains, data to be cleared: one after another."""
    touched = touched_facts(change)
    what = subject(change)
    if change.kind == "data_clearings":
        return [] if change.after is None else [Deed("data_clearings.clear", ({"user": change.key},), what)]
    if change.kind == "licenses":
        if change.before is not None:
            raise Refused(
                said("Licenses cannot be changed or removed through the Web API: do that at the NAS, then pull.")
            )
        return [Deed("licenses.activate", (facts_of(change.after),), what)]
    if change.before is None or change.after is None or touched & {"account_type", "free_seats", "name", "primary"}:
        raise Refused(capitalized(said("{what}: this change is made at the NAS itself. Pull afterwards.", what=what)))
    facts = facts_of(change.after)
    if change.kind == "domains":
        facts["nas_id"] = identities.theirs.get((change.kind, change.key))
        return [Deed("domains.settings", (facts,), what, loop=change.key)]
    parts = {
        "server.protocols": {"imap", "pop3"},
        "server.search": {"full_text_search"},
        "settings.activation": {"activate_all_users"},
        "settings.quota": set(QUOTA_FACTS),
    }
    return [
        Deed(write, (facts,), what)
        for write, its in parts.items()
        if write.startswith(f"{change.kind}.") and touched & its
    ]


# ------------------------------------------------------------------------------------------------------ as parameters


def parameters(write: Write, facts: Sequence[Facts], base: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """What is sent: the mapping's constants, what the NAS said itself where it wants all back, and the facts.

    Raises Refused where a fact has no value in the mapping.
    """
    sent: dict[str, Any] = {**deepcopy(dict(base or {})), **deepcopy(dict(write.parameters))}
    if write.items is None:
        for some in facts[:1]:
            _fill(sent, write, some)
        return sent
    items: list[Any] = []
    for some in facts:
        if any(how.at == "" for how in write.fields.values()):
            items += [_value(write, fact, some) for fact in write.fields]
        else:
            item: dict[str, Any] = {}
            _fill(item, write, some)
            items.append(item)
    put(sent, write.items, items)
    return sent


def _fill(item: dict[str, Any], write: Write, facts: Facts) -> None:
    for fact, how in write.fields.items():
        value = _value(write, fact, facts)
        if value is not MISSING and how.at:
            put(item, how.at, value)


def _value(write: Write, fact: str, facts: Facts) -> object:
    if fact == "nas_id" and facts.get(fact) is None:
        raise Refused(said("The NAS does not say by which number it goes there: nothing was written. Pull again."))
    try:
        return written(write.fields[fact], facts.get(fact))
    except Unfit as unfit:
        raise Refused(
            said(
                "{call}: the field {fact} of the file of field names {unfit}.",
                call=write.call,
                fact=fact,
                unfit=str(unfit),
            )
        ) from None
