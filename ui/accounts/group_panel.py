"""What a group gives to its members, whom of them it really reaches, and who they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mailplus_console.effective.resolution import Resolution
from mailplus_console.records import Group, Status, Targets
from ui.accounts import explanation_parts as parts
from ui.accounts import vanished
from ui.accounts.explanation_parts import Go
from ui.accounts.side_panel import SidePanel, content_column
from ui.accounts.words import (
    STATUS_ICONS,
    own_status_in_words,
    quota_in_words,
    source_in_words,
    threshold_in_words,
    tr,
    users_in_words,
)
from ui.places import ACCOUNT, USER, Place
from ui.text import filled, number
from ui.widgets.buttons import button

_MEMBERS_SHOWN = 50


class Reach(NamedTuple):
    """How many members a group has, how many of them are activated, and whom its own settings reach."""

    members: int
    active: int
    status: int
    quota: int
    governed: tuple[tuple[str, int], ...]
    """Id of a policy that targets the group → how many members it governs."""


def reach_of(resolution: Resolution, group: str) -> Reach:
    """Look at every member; may take a moment for a large group: call it on a worker."""
    users = resolution.configuration.users
    members = [users[name] for name in resolution.configuration.members.get(group, ()) if name in users]
    statuses = [resolution.activation.of(user) for user in members]
    governed = Counter(policy for _, policy in resolution.user_policies.governors(Targets.of(groups=[group])))
    policies = resolution.user_policies.policies_naming_group(group)
    return Reach(
        len(members),
        sum(status.active for status in statuses),
        sum(status.group == group for status in statuses),
        sum(resolution.quotas.of(user).group == group for user in members),
        tuple((policy, governed[policy]) for policy in policies),
    )


class GroupPanel(SidePanel):
    """Shows one group; its members are links."""

    def __init__(self, go: Go, open_members: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__("group", tr("What the group gives to its members"), parent)
        self._go, self._open_members = go, open_members
        self.shown = ""

    def show_group(self, group: Group, resolution: Resolution, reach: Reach) -> None:
        """Show a group; the scroll position stays when it is the same one."""
        same, self.shown = self.shown == group.name, group.name
        self.show_head(group.name, group.description or source_in_words(group.source))
        content, rows = content_column()
        vanished.explain(rows, resolution.configuration.missing("groups", group.name))
        _status(rows, group, reach)
        _quota(rows, group, reach)
        self._policies(rows, resolution, reach)
        self._members(rows, group, resolution, reach)
        rows.addStretch(1)
        self.show_content(content, keep_position=same)

    def _policies(self, rows: QVBoxLayout, resolution: Resolution, reach: Reach) -> None:
        parts.heading(rows, tr("User policies"))
        known = resolution.configuration.user_policies
        for policy_id, governed in reach.governed:
            policy = known[policy_id]
            rows.addWidget(parts.policy_link(policy.name, policy.id, policy.color, self._go))
            text = tr("Governs %1 of %2 members.")
            parts.muted(rows, filled(text, number(governed), number(reach.members)), "caption")
        if not reach.governed:
            parts.muted(rows, tr("No policy targets this group."))

    def _members(self, rows: QVBoxLayout, group: Group, resolution: Resolution, reach: Reach) -> None:
        parts.heading(rows, tr("Members"))
        if not reach.members:
            parts.muted(rows, tr("Nobody belongs to this group."))
            return
        text = filled(tr("%1, %2 of them activated."), users_in_words(reach.members), number(reach.active))
        parts.muted(rows, text)
        show = button(tr("Show the members"), self._open_members, icon="users", small=True)
        rows.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        names = resolution.configuration.members[group.name][:_MEMBERS_SHOWN]
        parts.links(rows, ((name, Place(ACCOUNT, USER, name)) for name in names), "user", self._go)
        if reach.members > _MEMBERS_SHOWN:
            parts.muted(rows, tr("and %1 more").replace("%1", number(reach.members - _MEMBERS_SHOWN)))


def _status(rows: QVBoxLayout, group: Group, reach: Reach) -> None:
    parts.heading(rows, tr("Status"))
    icon, role = STATUS_ICONS[group.status]
    if group.status is Status.UNSPECIFIED:
        detail = tr("The group says nothing: other groups, else the default decide.")
    else:
        text = tr("Decides for %1 of %2 members; the others have a setting of their own, or another group goes before.")
        detail = filled(text, number(reach.status), number(reach.members))
    parts.headline(rows, icon, role, own_status_in_words(group.status), detail)


def _quota(rows: QVBoxLayout, group: Group, reach: Reach) -> None:
    parts.heading(rows, tr("Quota"))
    if group.quota is None:
        parts.headline(rows, "gauge", "muted", tr("None"), tr("The group gives its members no quota."))
        return
    text = tr("Applies to %1 of %2 members; the others have their own, or a more generous group.")
    details = [filled(text, number(reach.quota), number(reach.members)), threshold_in_words(group.quota)]
    parts.headline(rows, "gauge", "muted", quota_in_words(group.quota), "\n".join(part for part in details if part))
