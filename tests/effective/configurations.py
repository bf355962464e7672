"""Random configurations, and random next states of them, small enough that everything meets everything."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from mailplus_console.permissions import ACCOUNT, DELEGATION, USER_POLICY, in_dialog_order
from mailplus_console.records import (
    Configuration,
    DataClearing,
    Delegation,
    Domain,
    Group,
    License,
    LicenseStatus,
    Product,
    Quota,
    Rules,
    Server,
    Settings,
    Source,
    Status,
    Targets,
    User,
    UserPolicy,
    Vanished,
)

TODAY = date(2026, 3, 1)
USERS = ("alice", "bob", "carol", "dave", "erin", "fay", "gus")
GROUPS = ("board", "interns", "sales", "support")
UNKNOWN = "nobody"
DOMAINS = ("example.com", "Example.org")

limits = st.sampled_from([None, 1, 200])
quotas = st.one_of(
    st.none(), st.none(), st.builds(Quota, st.sampled_from([0, 100, 500]), st.sampled_from([None, 5, 20]))
)
statuses = st.sampled_from(Status)
own_statuses = st.sampled_from([Status.UNSPECIFIED, Status.UNSPECIFIED, *Status])  # groups shall have a say often
sources = st.sampled_from([Source.LOCAL, Source.LOCAL, Source.LOCAL, Source.LDAP])
user_names = st.lists(st.sampled_from((*USERS, UNKNOWN)), max_size=4, unique=True)
group_names = st.lists(st.sampled_from((*GROUPS, UNKNOWN)), max_size=3, unique=True)
targets = st.builds(Targets.of, user_names, group_names)
members = st.lists(st.sampled_from((*USERS, UNKNOWN)), min_size=2, unique=True).map(lambda names: tuple(sorted(names)))
rules = st.builds(
    Rules,
    disable_auto_forwarding=st.sampled_from([None, True, False]),
    daily_sending_quota=limits,
    daily_outbound_traffic_mb=limits,
    attachment_size_mb=limits,
    internal_only=st.booleans(),
    imap=st.booleans(),
    imap_lan_only=st.booleans(),
    pop3=st.booleans(),
    pop3_lan_only=st.booleans(),
    full_text_search=st.booleans(),
)
permissions = st.sets(st.sampled_from([ACCOUNT, USER_POLICY, DELEGATION, "domain.alias", "auditing.log"])).map(
    in_dialog_order
)
addresses = st.sampled_from(["{}@example.com", "{}@EXAMPLE.ORG", "{}@elsewhere.net", None])


@st.composite
def user_records(draw: st.DrawFn, name: str) -> User:
    address = draw(addresses)
    return User(
        name,
        full_name=draw(st.sampled_from(["", f"{name.title()} Adams", f"{name.title()} Weiß"])),
        email=address.format(name) if address else None,
        source=draw(sources),
        administrator=draw(st.integers(0, 6)) == 0,
        status=draw(own_statuses),
        quota=draw(quotas),
    )


@st.composite
def domain_records(draw: st.DrawFn) -> dict[str, Domain]:
    names = draw(st.lists(st.sampled_from(DOMAINS), unique=True))
    return {
        name: Domain(name, place == 0, draw(st.booleans()), draw(limits), draw(limits), draw(limits))
        for place, name in enumerate(names)
    }


licenses = st.lists(
    st.builds(
        License,
        key=st.sampled_from(["AAAAA", "BBBBB", "CCCCC"]),
        product=st.sampled_from(Product),
        accounts=st.integers(1, 5),
        expires=st.sampled_from([None, date(2026, 2, 28), TODAY, date(2026, 7, 1)]),
        status=st.sampled_from([LicenseStatus.VALID, LicenseStatus.VALID, *LicenseStatus]),
    ),
    max_size=3,
    unique_by=lambda item: item.key,
).map(lambda items: {item.key: item for item in items})


def _policies(kind: type[Any], prefix: str, **contents: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    ids = [f"{prefix}{number}" for number in range(5)]
    one = {
        policy_id: st.builds(
            kind, id=st.just(policy_id), name=st.just(policy_id.upper()), color=st.just("#5b8def"), **contents
        )
        for policy_id in ids
    }
    return st.fixed_dictionaries({}, optional=one)


user_policies = _policies(UserPolicy, "p", rules=rules, targets=targets)
delegations = _policies(Delegation, "d", permissions=permissions, targets=targets)
servers = st.builds(Server, sources, st.integers(0, 5), *[st.booleans()] * 3)
settings = st.builds(Settings, st.booleans(), quotas)


def _vanished(names: set[str]) -> dict[str, Vanished]:
    return {f"user:{name}": Vanished(f"user:{name}", "head office", date(2026, 11, 20)) for name in names}


@st.composite
def configurations(draw: st.DrawFn) -> Configuration:
    """Any configuration: with unknown names among targets and members, users of several sources, no domain, …"""
    known = draw(st.lists(st.sampled_from(USERS), unique=True, min_size=draw(st.sampled_from([0, 5]))))
    groups = draw(st.lists(st.sampled_from(GROUPS), unique=True, min_size=2))
    policies, delegated = draw(user_policies), draw(delegations)
    return Configuration(
        server=draw(servers),
        settings=draw(settings),
        licenses=draw(licenses),
        domains=draw(domain_records()),
        users={name: draw(user_records(name)) for name in known},
        groups={name: Group(name, status=draw(statuses), quota=draw(quotas)) for name in groups},
        members=draw(st.dictionaries(st.sampled_from((*GROUPS, UNKNOWN)), members, min_size=3)),
        user_policies=policies,
        user_policy_order=tuple(draw(st.permutations(sorted(policies)))),
        delegations=delegated,
        delegation_order=tuple(draw(st.permutations(sorted(delegated)))),
        data_clearings=draw(st.sets(st.sampled_from(USERS)).map(lambda names: {n: DataClearing(n) for n in names})),
        vanished=draw(st.sets(st.sampled_from(USERS)).map(_vanished)),
    )


@st.composite
def next_states(draw: st.DrawFn, before: Configuration, only: tuple[str, ...] = ()) -> Configuration:
    """The configuration with one thing, or everything, replaced by something else."""
    what = draw(st.sampled_from(only or (*_PARTS, *_GESTURES, "everything")))
    other = draw(configurations()) if what in ("everything", *_PARTS) else before
    if what == "everything":
        return other
    if what == "user" and before.users:
        name = draw(st.sampled_from(sorted(before.users)))
        return replace(before, users={**before.users, name: draw(user_records(name))})
    if what == "group" and before.groups:
        name = draw(st.sampled_from(sorted(before.groups)))
        return replace(before, groups={**before.groups, name: Group(name, status=draw(statuses), quota=draw(quotas))})
    if what == "move":
        order, delegated = (
            draw(st.permutations(before.user_policy_order)),
            draw(st.permutations(before.delegation_order)),
        )
        return replace(before, user_policy_order=tuple(order), delegation_order=tuple(delegated))
    if what == "policy" and before.user_policies:
        policy_id = draw(st.sampled_from(sorted(before.user_policies)))
        edited = replace(before.user_policies[policy_id], rules=draw(rules), targets=draw(targets))
        return replace(before, user_policies={**before.user_policies, policy_id: edited})
    if what == "delegation" and before.delegations:
        key = draw(st.sampled_from(sorted(before.delegations)))
        delegation = replace(before.delegations[key], permissions=draw(permissions), targets=draw(targets))
        return replace(before, delegations={**before.delegations, key: delegation})
    if what == "join" and before.groups:
        return replace(before, members={**before.members, draw(st.sampled_from(sorted(before.groups))): draw(members)})
    parts = _PARTS.get(what, ())
    return replace(before, **{part: getattr(other, part) for part in parts})


_GESTURES = ("user", "group", "join", "move", "move", "policy", "delegation")
_PARTS = {
    "server": ("server",),
    "settings": ("settings",),
    "licenses": ("licenses",),
    "domains": ("domains",),
    "users": ("users",),
    "groups": ("groups",),
    "members": ("members",),
    "user_policies": ("user_policies", "user_policy_order"),
    "delegations": ("delegations", "delegation_order"),
    "data_clearings": ("data_clearings",),
    "vanished": ("vanished",),
}


@st.composite
def histories(draw: st.DrawFn) -> list[Configuration]:
    """A configuration and what becomes of it, edit after edit."""
    states = [draw(configurations())]
    for _ in range(draw(st.integers(1, 6))):
        states.append(draw(next_states(states[-1])))
    return states
