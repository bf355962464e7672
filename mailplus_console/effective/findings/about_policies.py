"""Findings about the two priority lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import partial
from itertools import pairwise
from typing import Any

from mailplus_console.effective.findings.finding import Finding, Named, Severity, about_many, some
from mailplus_console.effective.governance import Governance, Policy
from mailplus_console.effective.resolution import Resolution
from mailplus_console.records import DOMAIN_RULES, SERVICE_RULES, Rules, Server, Targets, UserPolicy
from mailplus_console.sentence import Sentence, counted, said

_SERVICES = {"imap": said("IMAP"), "pop3": said("POP3"), "full_text_search": said("Full-text search")}
_LAN_ONLY = {"imap": "imap_lan_only", "pop3": "pop3_lan_only"}


def about_user_policies(resolution: Resolution) -> Iterable[Finding]:
    """Whom they reach, and rules that say nothing or contradict each other."""
    configuration = resolution.configuration
    yield from _reach(resolution, resolution.user_policies, "user_policies")
    policies = [configuration.user_policies[policy_id] for policy_id in resolution.user_policies.order]
    for policy in policies:
        yield from _about_rules(policy, configuration.server)
    for higher, lower in pairwise(policies):
        if higher.rules == lower.rules:
            sentence = said(
                "The user policies “{higher}” and “{lower}” follow each other and have the same rules: "
                "one with the targets of both would do.",
                higher=higher.name,
                lower=lower.name,
            )
            yield _finding(Severity.INFO, "same_rules", sentence, "user_policies", lower)
    yield from _switched_off(policies, configuration.server)


def about_delegations(resolution: Resolution) -> Iterable[Finding]:
    """Whom they reach, and whether they give anything."""
    yield from _reach(resolution, resolution.delegations, "delegations")
    for delegation_id in resolution.delegations.order:
        delegation = resolution.configuration.delegations[delegation_id]
        if not delegation.permissions:
            sentence = said("The delegation “{name}” gives no permission.", name=delegation.name)
            yield _finding(Severity.WARNING, "gives_nothing", sentence, "delegations", delegation)


def _called(kind: str, policy: Policy) -> Sentence:
    """What a sentence about a policy or delegation begins with."""
    if kind == "user_policies":
        return said("The user policy “{name}”", name=policy.name)
    return said("The delegation “{name}”", name=policy.name)


def _finding(severity: Severity, code: str, sentence: str, kind: str, policy: Policy) -> Finding:
    return Finding(severity, code, sentence, kind, policy.id, (policy.id,))


# ---------------------------------------------------------------------- whom they reach


def _reach(resolution: Resolution, governance: Governance, kind: str) -> Iterable[Finding]:
    """Policies without targets, with unknown ones, and those that govern nobody."""
    first: dict[Targets, Policy] = {}
    for policy_id in governance.order:
        policy = governance.policies[policy_id]
        name = _called(kind, policy)
        if policy.targets == Targets():
            sentence = said("{policy} has no targets: it governs nobody.", policy=name)
            yield _finding(Severity.WARNING, "no_targets", sentence, kind, policy)
            continue
        if unknown := unknown_targets(resolution, policy.targets):
            names = some(unknown)
            sentence = said("{policy} has targets that are not in the directory: {names}.", policy=name, names=names)
            yield _finding(Severity.WARNING, "unknown_targets", sentence, kind, policy)
        twin = first.setdefault(policy.targets, policy)
        if twin is not policy:
            sentence = said(
                "{policy} has the same targets as “{twin}” above it, so it governs nobody.", policy=name, twin=twin.name
            )
            yield _finding(Severity.WARNING, "same_targets", sentence, kind, policy)
        elif not governance.counts[policy_id]:
            yield _governs_nobody(governance, policy, kind, name)
        elif hidden := hidden_targets(governance, policy):
            sentence = said(
                "{policy} has targets that higher ones govern: {names}. It has no effect on them.",
                policy=name,
                names=some(hidden),
            )
            yield _finding(Severity.WARNING, "hidden_targets", sentence, kind, policy)


def unknown_targets(resolution: Resolution, targets: Targets) -> list[str]:
    """Names among the targets that are no user or group of the directory."""
    users, groups = resolution.configuration.users, resolution.configuration.groups
    unknown = [name for name in targets.users if name not in users]
    return unknown + [name for name in targets.groups if name not in groups]


def hidden_targets(governance: Governance, policy: Policy) -> list[str]:
    """Targets on which a policy has no effect: higher ones govern the user, or every member of the group."""
    directory, governors = governance.directory, governance.governors

    def is_hidden(targets: Targets) -> bool:
        if any(governor == policy.id for _, governor in governors(targets)):
            return False
        return any(name in directory.users and name not in directory.exempt for name, _ in governors(targets))

    hidden = [name for name in policy.targets.users if is_hidden(Targets.of(users=[name]))]
    return hidden + [name for name in policy.targets.groups if is_hidden(Targets.of(groups=[name]))]


def _governs_nobody(governance: Governance, policy: Policy, kind: str, name: Sentence) -> Finding:
    hidden_by = governance.hidden_by(policy.id)
    if hidden_by:
        names = some([governance.policies[higher].name for higher in hidden_by])
        sentence = said(
            "{policy} governs nobody: higher ones govern all its targets ({names}). Move it up or delete it.",
            policy=name,
            names=names,
        )
        return _finding(Severity.WARNING, "hidden", sentence, kind, policy)
    exempt = governance.directory.exempt
    if exempt and any(not exempt.isdisjoint(names) for names in governance.directory.membership.sets(policy.targets)):
        sentence = said("{policy} names administrators only: they may do everything anyway.", policy=name)
        return _finding(Severity.WARNING, "only_administrators", sentence, kind, policy)
    sentence = said("{policy} governs nobody: no user is named.", policy=name)
    return _finding(Severity.WARNING, "governs_nobody", sentence, kind, policy)


# ---------------------------------------------------------------------- what they say


def _about_rules(policy: UserPolicy, server: Server) -> Iterable[Finding]:
    name = _called("user_policies", policy)
    for service, lan_only in _LAN_ONLY.items():
        if getattr(policy.rules, lan_only) and not getattr(policy.rules, service):
            protocol = _SERVICES[service]
            sentence = said(
                "{policy} limits {protocol} to the LAN but does not allow {protocol} at all.",
                policy=name,
                protocol=protocol,
            )
            yield _finding(Severity.WARNING, "lan_only_without_protocol", sentence, "user_policies", policy)
    if says_nothing(policy.rules, server):
        sentence = said(
            "{policy} gives what the Default policy gives: it only keeps its targets from lower policies.", policy=name
        )
        yield _finding(Severity.INFO, "same_as_default", sentence, "user_policies", policy)


def says_nothing(rules: Rules, server: Server) -> bool:
    """Whether these rules come to the same as the Default policy."""
    if any(getattr(rules, rule) is not None for rule in DOMAIN_RULES):
        return False
    switches: Mapping[str, bool] = {rule: getattr(server, rule) for rule in SERVICE_RULES}
    if any(on and not getattr(rules, rule) for rule, on in switches.items()):
        return False
    others = [item.name for item in fields(Rules) if item.name not in DOMAIN_RULES and item.name not in SERVICE_RULES]
    return not any(getattr(rules, rule) for rule in others)


def _switched_off(policies: list[UserPolicy], server: Server) -> Iterable[Finding]:
    for service, protocol in _SERVICES.items():
        if getattr(server, service):
            continue
        allowing: dict[str, Any] = {policy.id: policy for policy in policies if getattr(policy.rules, service)}
        found = about_many(
            Severity.INFO,
            f"{service}_switched_off",
            "user_policies",
            list(allowing),
            partial(_allowed_in_vain, protocol),
        )
        yield from found


def _allowed_in_vain(protocol: Sentence, n: int, _named: Named) -> Sentence:
    return counted(
        "A user policy allows {protocol}, which is switched off on the server: nobody can use it.",
        "{n} user policies allow {protocol}, which is switched off on the server: nobody can use it.",
        n,
        protocol=protocol,
    )
