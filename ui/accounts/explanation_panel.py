"""What applies to one user and why: status, quota, each rule of the policy, hidden policies, permissions."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mailplus_console.effective.explanation import Explanation, HiddenPolicy
from mailplus_console.permissions import BY_ID
from mailplus_console.records import Source, Status, Vanished
from ui.accounts import explanation_parts as parts
from ui.accounts import vanished
from ui.accounts.explanation_parts import Go, Reason
from ui.accounts.rule_words import delivery_rules, service_rules, value_in_words
from ui.accounts.side_panel import SidePanel, content_column
from ui.accounts.words import (
    effective_quota_origin,
    origin_in_words,
    own_status_in_words,
    quota_in_words,
    source_in_words,
    status_icon,
    status_in_words,
    threshold_in_words,
    tr,
)
from ui.places import ACCOUNT, DELEGATION, GROUP, Place
from ui.text import filled, in_language, whole_mb
from ui.widgets.cards import InfoBanner


class ExplanationPanel(SidePanel):
    """Shows an `Explanation`; its links go where each thing is set."""

    def __init__(self, go: Go, parent: QWidget | None = None) -> None:
        super().__init__("user", tr("What applies to the user"), parent)
        self._go = go
        self.shown: Explanation | None = None

    def show_explanation(self, explanation: Explanation, mark: Vanished | None = None) -> None:
        """Explain a user; the scroll position stays when it is the same one. ``mark``: the directory lacks the user."""
        same = self.shown is not None and self.shown.user.name == explanation.user.name
        self.shown = explanation
        user = explanation.user
        self.icon.set_icon("administrator" if user.administrator else "user")
        self.show_head(user.name, " · ".join(part for part in (user.full_name, user.email or "") if part))
        content, rows = content_column()
        vanished.explain(rows, mark)
        if explanation.data_clearing_pending:
            text = tr("All mail and personal settings of this user will be removed at the next apply.")
            rows.addWidget(InfoBanner(text, "warning", icon="eraser"))
        for section in (_status, _quota, _policy, _rules, _hidden, _delegation, _groups):
            section(rows, explanation, self._go)
        rows.addStretch(1)
        self.show_content(content, keep_position=same)


def _status(rows: QVBoxLayout, why: Explanation, go: Go) -> None:
    parts.heading(rows, tr("Status"))
    icon, role = status_icon(why.status)
    sentence = {
        "user": tr("This user's own setting decides."),
        "group": tr("The user's group decides: there is no own setting."),
        "default": tr("Neither the user nor a group says anything: the default decides."),
        "account_type": tr("Accounts of another source than the account type hold no license and get no service."),
    }[why.status.origin]
    parts.headline(rows, icon, role, status_in_words(why.status), sentence)
    items = []
    for candidate in why.status_candidates:
        says = candidate.says
        words = source_in_words(says) if isinstance(says, Source) else own_status_in_words(says)
        if candidate.source == "default" and says is Status.DEACTIVATED:
            words = tr("Not activated")
        icon = "group" if candidate.source.startswith("group:") else ""
        place = parts.place_of_source(candidate.source)
        items.append(Reason(parts.who(candidate.source), words, candidate.applies, place, icon))
    parts.reasons(rows, items, go)


def _quota(rows: QVBoxLayout, why: Explanation, go: Go) -> None:
    parts.heading(rows, tr("Quota"))
    quota = why.quota.quota
    origin = tr("Own setting") if why.quota.origin == "user" else effective_quota_origin(why.quota)
    details = [f"{origin[:1].upper()}{origin[1:]}", threshold_in_words(quota)]
    text = quota_in_words(quota)
    if quota is not None and quota.limit_mb and (exact := whole_mb(quota.limit_mb)) != text:
        text += f"  ({exact})"
    if why.quota.origin == "none":
        details = [tr("Neither the user, nor a group, nor the default sets one.")]
    parts.headline(rows, "gauge", "muted", text, " · ".join(part for part in details if part))
    items = [
        Reason(
            parts.who(candidate.source),
            quota_in_words(candidate.says),
            candidate.applies,
            parts.place_of_source(candidate.source),
            "group" if candidate.source.startswith("group:") else "",
        )
        for candidate in why.quota_candidates
        if candidate.source != "none"
    ]
    parts.reasons(rows, items, go)


def _policy(rows: QVBoxLayout, why: Explanation, go: Go) -> None:
    parts.heading(rows, tr("User policy"))
    if why.policy is None:
        text = tr("No policy targets this user: the current settings of domain and server apply.")
        parts.headline(rows, "policy", "muted", tr("Default"), text)
        return
    rows.addWidget(parts.policy_link(why.policy.name, why.policy.id, why.policy.color, go))
    text = tr("Highest of the policies that target this user: it names %1.")
    parts.muted(rows, text.replace("%1", _because(why.policy_because)))


def _rules(rows: QVBoxLayout, why: Explanation, _go: Go) -> None:
    policy = why.policy.name if why.policy else tr("Default")
    if why.domain is not None and not why.domain_is_own:
        text = tr("Without a known mail domain in the address, the primary domain %1 decides what is left open.")
        parts.muted(rows, text.replace("%1", why.domain.name), "caption")
    for title, rules in ((tr("Mail Delivery"), delivery_rules()), (tr("Service"), service_rules())):
        parts.heading(rows, title)
        rows.addWidget(parts.RuleTable(rules, why.rules, policy))


def _hidden(rows: QVBoxLayout, why: Explanation, go: Go) -> None:
    if not why.hidden_policies:
        return
    parts.heading(rows, tr("Hidden policies"))
    parts.muted(rows, tr("They target this user too, but a higher policy governs alone."), "caption")
    for hidden in why.hidden_policies:
        policy = hidden.policy
        rows.addWidget(parts.policy_link(policy.name, policy.id, policy.color, go))
        parts.muted(rows, filled(tr("Targets %1. %2"), _because(hidden.because), _would(hidden)))


def _would(hidden: HiddenPolicy) -> str:
    if not hidden.differs:
        return tr("It would give the same rules.")
    said = [
        f"{rule.title}: {value_in_words(rule, hidden.rules.values[rule.name])}"
        for rule in (*delivery_rules(), *service_rules())
        if rule.name in hidden.differs
    ]
    return tr("It would give: %1.").replace("%1", "; ".join(said))


def _delegation(rows: QVBoxLayout, why: Explanation, go: Go) -> None:
    parts.heading(rows, tr("Delegation"))
    if why.user.administrator:
        text = tr("May do everything, licenses included. Delegations do not touch an administrator's rights.")
        parts.headline(rows, "administrator", "accent_text", tr("Administrator"), text)
        return
    if why.delegation is None:
        parts.headline(rows, "delegation", "muted", tr("None"), tr("This user may not administer anything."))
        return
    place = Place(ACCOUNT, DELEGATION, why.delegation.id)
    parts.reasons(rows, [Reason(why.delegation.name, "", True, place, color=why.delegation.color)], go)
    parts.muted(rows, tr("It targets %1.").replace("%1", _because(why.delegation_because)), "caption")
    known = (BY_ID[permission] for permission in why.permissions)
    for section, permissions in groupby(known, lambda permission: permission.section):
        titles = ", ".join(in_language(permission.title) for permission in permissions)
        parts.muted(rows, f"{in_language(section)}: {titles}")
    if not why.permissions:
        parts.muted(rows, tr("It grants no permission."))
    for hidden in why.hidden_delegations:
        place = Place(ACCOUNT, DELEGATION, hidden.delegation.id)
        item = Reason(hidden.delegation.name, tr("hidden"), False, place, color=hidden.delegation.color)
        parts.reasons(rows, [item], go)


def _groups(rows: QVBoxLayout, why: Explanation, go: Go) -> None:
    parts.heading(rows, tr("Groups"))
    parts.links(rows, ((group, Place(ACCOUNT, GROUP, group)) for group in why.groups), "group", go)
    if not why.groups:
        parts.muted(rows, tr("Member of no group."))


def _because(targets: tuple[str, ...]) -> str:
    """The targets that name a user, in words."""
    said = [
        origin_in_words("group", target.removeprefix("group:")) if target.startswith("group:") else tr("the user")
        for target in targets
    ]
    return ", ".join(said)
