"""What applies to whom in one configuration, worked out piece by piece when somebody asks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from mailplus_console.effective import activation, governance_steps, mailbox_quota
from mailplus_console.effective.activation import Activation, EffectiveStatus
from mailplus_console.effective.explanation import Explanation, explanation
from mailplus_console.effective.facets import facets
from mailplus_console.effective.governance import Directory, Governance
from mailplus_console.effective.last_word import LastWord
from mailplus_console.effective.lazily import Lazily
from mailplus_console.effective.mailbox_quota import EffectiveQuota, Quotas
from mailplus_console.effective.membership import Membership
from mailplus_console.effective.rules import EffectiveRules, MailDomains, effective_rules
from mailplus_console.effective.seats import Seats, seats
from mailplus_console.errors import Refused
from mailplus_console.permissions import PERMISSION_IDS, in_dialog_order
from mailplus_console.records import Change, Configuration, Delegation, Domain, UserPolicy
from mailplus_console.sentence import said
from mailplus_console.users import alike, most_and_others

_MEMBERSHIP = frozenset({"members", "groups.exists"})
_GOVERNANCE = _MEMBERSHIP | {"users.exists"}
_USED = frozenset({"members", "groups.exists", "groups.status", "users.exists", "users.source", "users.status"}) | {
    "settings.activate_all_users",
    "server.account_type",
}

_INPUTS: Mapping[str, frozenset[str]] = {
    "membership": _MEMBERSHIP,
    "administrators": frozenset({"users.exists", "users.administrator"}),
    "_group_statuses": _MEMBERSHIP | {"groups.status"},
    "_group_quotas": _MEMBERSHIP | {"groups.quota"},
    "active_users": _USED,
    "seats_used": _USED,
}
"""Which facets of the configuration each piece is worked out from; without a change of those it is carried over."""

_EVERY_DAY = _INPUTS.keys() | {"user_policies", "delegations", "activation", "quotas", "domains", "_rules"}
"""What does not depend on the day."""


class Resolution:
    """What applies to whom in one configuration on one day. Immutable; safe to share between threads."""

    def __init__(self, configuration: Configuration, today: date) -> None:
        self.configuration = configuration
        self.today = today
        self._rules: dict[tuple[str | None, str | None], EffectiveRules] = {}

    # ------------------------------------------------------------------ the pieces

    @Lazily
    def membership(self) -> Membership:
        """Who belongs to which group."""
        return Membership.of(self.configuration)

    @Lazily
    def administrators(self) -> frozenset[str]:
        """The users who administer the server itself; delegation does not touch them (Guide)."""
        users = self.configuration.users
        most, others = most_and_others(users)
        some = alike(users) if most.administrator else others.items()
        return frozenset(name for name, like in some if like.administrator and name in users)

    @property
    def _directory(self) -> Directory:
        return Directory(self.configuration.users, self.membership)

    @property
    def _delegates(self) -> Directory:
        return Directory(self.configuration.users, self.membership, self.administrators)

    @Lazily
    def user_policies(self) -> Governance:
        """Which user policy governs whom."""
        now = self.configuration
        return Governance(self._directory, now.user_policies, now.user_policy_order)

    @Lazily
    def delegations(self) -> Governance:
        """Which delegation decides for whom."""
        now = self.configuration
        return Governance(self._delegates, now.delegations, now.delegation_order)

    @Lazily
    def _group_statuses(self) -> LastWord[EffectiveStatus]:
        return activation.by_groups(self.configuration, self.membership)

    @Lazily
    def activation(self) -> Activation:
        """Everybody's status."""
        return Activation(self.configuration, self._group_statuses)

    @Lazily
    def _group_quotas(self) -> LastWord[EffectiveQuota]:
        return mailbox_quota.by_groups(self.configuration, self.membership)

    @Lazily
    def quotas(self) -> Quotas:
        """Everybody's quota."""
        return Quotas(self.configuration, self._group_quotas)

    @Lazily
    def domains(self) -> MailDomains:
        """Which mail domain decides for whom."""
        return MailDomains(self.configuration.domains)

    @Lazily
    def active_users(self) -> frozenset[str]:
        """The names of all users that are activated: each uses a seat."""
        return self.activation.active(self.configuration.users)

    @Lazily
    def seats_used(self) -> int:
        """How many users are activated."""
        if "active_users" in self.__dict__:
            return len(self.active_users)
        return self.activation.count_active(self.configuration.users)

    @Lazily
    def seats(self) -> Seats:
        """Authorized, used and free seats, and whether the system is restricted."""
        return seats(self.configuration, self.seats_used, self.today)

    @property
    def seats_are_counted(self) -> bool:
        """Whether `seats` is there to be asked for; else it takes a look at everybody."""
        return "seats" in self.__dict__

    # ------------------------------------------------------------------ one user

    def groups_of(self, user: str) -> tuple[str, ...]:
        """The groups a user belongs to, sorted by name."""
        return self.membership.groups_of(user)

    def status_of(self, user: str) -> EffectiveStatus:
        """Whether a user is activated, and whose word decides it. Raises KeyError for an unknown name."""
        return self.activation.of(self.configuration.users[user])

    def quota_of(self, user: str) -> EffectiveQuota:
        """The mailbox quota of a user. Raises KeyError for an unknown name."""
        return self.quotas.of(self.configuration.users[user])

    def domain_of(self, user: str) -> Domain | None:
        """The mail domain that decides what policies leave open. Raises KeyError for an unknown name."""
        return self.domains.of(self.configuration.users[user].email)

    def policy_of(self, user: str) -> UserPolicy | None:
        """The user policy that governs; None = the Default policy."""
        policy_id = self.user_policies.governor()(user)
        return None if policy_id is None else self.configuration.user_policies[policy_id]

    def policies_of(self, user: str) -> tuple[str, ...]:
        """The ids of all user policies that name a user, highest first: the first governs, the others are hidden."""
        return self.user_policies.policies_of(user)

    def rules_of(self, user: str) -> EffectiveRules:
        """Each rule that applies to a user, and where it comes from. Raises KeyError for an unknown name."""
        return self.rules_under(self.user_policies.governor()(user), self.domain_of(user))

    def rules_under(self, policy_id: str | None, domain: Domain | None) -> EffectiveRules:
        """The rules that a policy (None = Default) comes to for users of a mail domain."""
        key = (policy_id, domain.name if domain else None)
        rules = self._rules.get(key)
        if rules is None:
            policy = None if policy_id is None else self.configuration.user_policies[policy_id]
            rules = self._rules[key] = effective_rules(policy, domain, self.configuration.server)
        return rules

    def delegation_of(self, user: str) -> Delegation | None:
        """The delegation that decides for a user; None where there is none, and for administrators (Guide)."""
        delegation_id = self.delegations.governor()(user)
        return None if delegation_id is None else self.configuration.delegations[delegation_id]

    def delegations_of(self, user: str) -> tuple[str, ...]:
        """The ids of all delegations that name a user, highest first; none for administrators."""
        return self.delegations.policies_of(user)

    def permissions_of(self, user: str) -> tuple[str, ...]:
        """What a user may administer, in the order of the dialog; an administrator everything."""
        if user in self.administrators:
            return PERMISSION_IDS
        delegation = self.delegation_of(user)
        return in_dialog_order(delegation.permissions) if delegation else ()

    def explain(self, user: str) -> Explanation:
        """Everything that applies to a user, with the reasons. Raises Refused for an unknown name."""
        if user not in self.configuration.users:
            raise Refused(said("There is no user named “{user}”. Choose a user of the directory.", user=user))
        return explanation(self, user)

    # ------------------------------------------------------------------ everybody at once

    @property
    def is_worked_out(self) -> bool:
        """Whether what applies to a user is looked up by now; the first question about anybody reads everybody."""
        return {"_group_statuses", "_group_quotas"} <= self.__dict__.keys() and self.membership.is_worked_out

    def work_out(self) -> None:
        """Read everybody now, on a worker, so that questions about single users are quick from here on."""
        _ = self._group_statuses, self._group_quotas
        self.membership.work_out()

    # ------------------------------------------------------------------ another day, another state

    def on(self, today: date) -> Resolution:
        """The same configuration on another day: that matters to licenses only."""
        other = Resolution(self.configuration, today)
        other.__dict__.update((name, piece) for name, piece in self.__dict__.copy().items() if name in _EVERY_DAY)
        return other

    def prepare_like(self, before: Resolution) -> None:
        """Work out what was asked of the state before: it will be asked again, by the window and at once."""
        for name in ("user_policies", "delegations"):
            if "counts" in before.__dict__.get(name, before).__dict__:
                getattr(self, name).counts  # noqa: B018 (worked out by asking)
        if "seats_used" in before.__dict__:
            self.seats  # noqa: B018
        if before.is_worked_out:
            self.work_out()

    def after(self, configuration: Configuration, changes: Iterable[Change]) -> Resolution:
        """The resolution of the next state; what the changes cannot concern is carried over."""
        changes = tuple(changes)
        touched = facets(changes)
        following = Resolution(configuration, self.today)
        for name, inputs in _INPUTS.items():
            if name in self.__dict__ and not inputs & touched:
                following.__dict__[name] = self.__dict__[name]
        if "user_policies" in self.__dict__ and not _GOVERNANCE & touched:
            following.__dict__["user_policies"] = governance_steps.after(
                self.user_policies, following._directory, configuration.user_policies, configuration.user_policy_order
            )
        if "delegations" in self.__dict__ and not (_GOVERNANCE | {"users.administrator"}) & touched:
            following.__dict__["delegations"] = governance_steps.after(
                self.delegations, following._delegates, configuration.delegations, configuration.delegation_order
            )
        if "seats_used" in self.__dict__ and "seats_used" not in following.__dict__:
            used = _used_after(self, following, changes, touched & _USED)
            if used is not None:
                following.__dict__["seats_used"] = used
        return following


def _used_after(
    before: Resolution, after: Resolution, changes: Iterable[Change], touched: frozenset[str]
) -> int | None:
    """The seats in use, counted on from the state before; None where it takes a look at everybody."""
    concerned: set[str] = set()
    if not touched <= {"users.exists", "users.status", "users.source"}:
        return None
    concerned.update(change.key for change in changes if change.kind == "users")
    old, new = before.configuration.users, after.configuration.users
    if len(concerned) * 4 > len(new):  # then counting anew is quicker
        return None
    return (
        before.seats_used
        + sum(after.activation.of(new[name]).active for name in concerned if name in new)
        - sum(before.activation.of(old[name]).active for name in concerned if name in old)
    )
