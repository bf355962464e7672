"""Everything that applies to one user, with the reasons: who decided, who else had a say and lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from mailplus_console.effective import activation, mailbox_quota
from mailplus_console.effective.activation import EffectiveStatus
from mailplus_console.effective.mailbox_quota import EffectiveQuota
from mailplus_console.effective.rules import EffectiveRules
from mailplus_console.records import (
    RULE_NAMES,
    Delegation,
    Domain,
    Group,
    Quota,
    Source,
    Status,
    Targets,
    User,
    UserPolicy,
)

if TYPE_CHECKING:
    from mailplus_console.effective.resolution import Resolution

_Says = TypeVar("_Says")


@dataclass(frozen=True, slots=True)
class Candidate(Generic[_Says]):
    """One that had a say: `source` as in EffectiveStatus and EffectiveQuota; exactly the first one `applies`."""

    source: str
    says: _Says
    applies: bool


@dataclass(frozen=True, slots=True)
class HiddenPolicy:
    """A lower policy that names the user too: by which targets, and the rules it would have come to.

    `differs` names the rules in which that is not what applies now.
    """

    policy: UserPolicy
    because: tuple[str, ...]
    rules: EffectiveRules
    differs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HiddenDelegation:
    """A lower delegation that names the user too, and by which targets."""

    delegation: Delegation
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What applies to a user and why. `because` fields hold 'user' and 'group:NAME': the targets that name him.

    `policy` None = the Default policy. `domain` decides what the policy leaves open; `domain_is_own` is False where it
    is the primary one because the address is missing or its domain unknown.
    """

    user: User
    groups: tuple[str, ...]
    status: EffectiveStatus
    status_candidates: tuple[Candidate[Status | Source], ...]
    quota: EffectiveQuota
    quota_candidates: tuple[Candidate[Quota | None], ...]
    domain: Domain | None
    domain_is_own: bool
    policy: UserPolicy | None
    policy_because: tuple[str, ...]
    rules: EffectiveRules
    hidden_policies: tuple[HiddenPolicy, ...]
    delegation: Delegation | None
    delegation_because: tuple[str, ...]
    hidden_delegations: tuple[HiddenDelegation, ...]
    permissions: tuple[str, ...]
    data_clearing_pending: bool


def explanation(resolution: Resolution, name: str) -> Explanation:
    """The explanation for a user that is there."""
    configuration = resolution.configuration
    user, groups = configuration.users[name], resolution.groups_of(name)
    policy, delegation = resolution.policy_of(name), resolution.delegation_of(name)
    return Explanation(
        user=user,
        groups=groups,
        status=resolution.status_of(name),
        status_candidates=_status_candidates(resolution, user, groups),
        quota=resolution.quota_of(name),
        quota_candidates=_quota_candidates(resolution, user, groups),
        domain=resolution.domain_of(name),
        domain_is_own=resolution.domains.known(user.email) is not None,
        policy=policy,
        policy_because=because(policy.targets, name, groups) if policy else (),
        rules=resolution.rules_of(name),
        hidden_policies=_hidden_policies(resolution, name, groups),
        delegation=delegation,
        delegation_because=because(delegation.targets, name, groups) if delegation else (),
        hidden_delegations=tuple(
            HiddenDelegation(lower, because(lower.targets, name, groups))
            for lower in (configuration.delegations[key] for key in resolution.delegations_of(name)[1:])
        ),
        permissions=resolution.permissions_of(name),
        data_clearing_pending=name in configuration.data_clearings,
    )


def because(targets: Targets, user: str, groups: tuple[str, ...]) -> tuple[str, ...]:
    """By which of its targets a policy names a user: 'user', then 'group:NAME' by name."""
    named = frozenset(targets.groups)
    own = ("user",) if user in targets.users else ()
    return (*own, *(f"group:{group}" for group in groups if group in named))


def _hidden_policies(resolution: Resolution, name: str, groups: tuple[str, ...]) -> tuple[HiddenPolicy, ...]:
    now, domain = resolution.rules_of(name), resolution.domain_of(name)
    found: list[HiddenPolicy] = []
    for policy_id in resolution.policies_of(name)[1:]:
        policy = resolution.configuration.user_policies[policy_id]
        rules = resolution.rules_under(policy_id, domain)
        differs = tuple(rule for rule in RULE_NAMES if rules.values[rule] != now.values[rule])
        found.append(HiddenPolicy(policy, because(policy.targets, name, groups), rules, differs))
    return tuple(found)


def _groups(resolution: Resolution, names: tuple[str, ...]) -> list[Group]:
    return [resolution.configuration.groups[name] for name in names]


def _status_candidates(
    resolution: Resolution, user: User, groups: tuple[str, ...]
) -> tuple[Candidate[Status | Source], ...]:
    configuration = resolution.configuration
    said: list[tuple[str, Status | Source]] = []
    if user.source is not configuration.server.account_type:
        said.append(("account_type", configuration.server.account_type))
    if user.status is not Status.UNSPECIFIED:
        said.append(("user", user.status))
    deciding = activation.by_say(_groups(resolution, groups))
    said += [(f"group:{group.name}", group.status) for group in reversed(deciding)]
    on = configuration.settings.activate_all_users
    said.append(("default", Status.ACTIVATED if on else Status.DEACTIVATED))
    return tuple(Candidate(source, says, place == 0) for place, (source, says) in enumerate(said))


def _quota_candidates(
    resolution: Resolution, user: User, groups: tuple[str, ...]
) -> tuple[Candidate[Quota | None], ...]:
    said: list[tuple[str, Quota | None]] = []
    if user.quota:
        said.append(("user", user.quota))
    giving = mailbox_quota.by_say(_groups(resolution, groups))
    said += [(f"group:{group.name}", group.quota) for group in reversed(giving)]
    if default := resolution.configuration.settings.default_quota:
        said.append(("default", default))
    said.append(("none", None))
    return tuple(Candidate(source, says, place == 0) for place, (source, says) in enumerate(said))
