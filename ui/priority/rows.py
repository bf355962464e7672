"""What a row of the priority list says: a policy in brief, and each of its targets. Texts only, no painting."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mailplus_console.records import Targets
from ui.color_tags import color_name
from ui.priority.subject import Subject
from ui.priority.words import users_text
from ui.text import Texts, filled, number

if TYPE_CHECKING:
    from mailplus_console.effective.governance import Policy
    from mailplus_console.effective.resolution import Resolution

_tr = Texts("PriorityRows")

GROUP, USER, MORE = "group", "user", "more"
MOST_TARGETS_SHOWN = 100
"""An open policy lists so many targets; the last row tells how many more there are."""

_NAMES_IN_BRIEF = 3


class TargetKey(NamedTuple):
    """One target of a policy: a group, a user, or 'and 1,234 more'."""

    kind: str
    name: str


class PolicyRow(NamedTuple):
    """A policy as the list shows it. ``place`` is its number in the whole order, 0 for the Default policy."""

    id: str
    place: int
    name: str
    color: str
    targets: str
    governs: int

    @property
    def is_default(self) -> bool:
        """Whether it is the Default policy."""
        return self.place == 0

    @property
    def governs_text(self) -> str:
        """How many users it governs, in words."""
        return users_text(self.governs)

    @property
    def said(self) -> str:
        """The whole row for a screen reader and for its tooltip."""
        if self.is_default:
            text = _tr("Default policy. %1. It governs %2. It always stands last and cannot be changed.")
            return text.replace("%1", self.targets).replace("%2", self.governs_text)
        text = _tr("%1. %2. Color: %3. Targets: %4. It governs %5.")
        values = (number(self.place), self.name, color_name(self.color), self.targets, self.governs_text)
        return filled(text, *values)


class TargetRow(NamedTuple):
    """A target as the list shows it: what else is known of it, and what speaks against it (``note``)."""

    kind: str
    name: str
    detail: str
    note: str

    @property
    def said(self) -> str:
        """The whole row for a screen reader and for its tooltip."""
        kinds = {GROUP: _tr("Group %1"), USER: _tr("User %1"), MORE: "%1"}
        return ". ".join(part for part in (filled(kinds[self.kind], self.name), self.detail, self.note) if part)


def targets_in_brief(targets: Targets) -> str:
    """“Sales, Interns + 3 users”: the groups by name, the users by name where they are few and alone."""
    groups, users = targets.groups, targets.users
    if not groups and not users:
        return _tr("No targets")
    if not groups and len(users) <= _NAMES_IN_BRIEF:
        return ", ".join(users)
    parts = [", ".join(groups[:_NAMES_IN_BRIEF])] if groups else []
    if len(groups) > _NAMES_IN_BRIEF:
        parts.append(_tr.counted("%Ln group", "%Ln groups", len(groups) - _NAMES_IN_BRIEF))
    if len(users) == 1:
        parts.append(users[0])
    elif users:
        parts.append(users_text(len(users)))
    return " + ".join(parts)


def target_keys(targets: Targets) -> tuple[TargetKey, ...]:
    """The targets in the order of the list: groups, then users, cut where there are too many to read."""
    groups = targets.groups[:MOST_TARGETS_SHOWN]
    users = targets.users[: MOST_TARGETS_SHOWN - len(groups)]
    found = (*(TargetKey(GROUP, name) for name in groups), *(TargetKey(USER, name) for name in users))
    left = len(targets.groups) + len(targets.users) - len(found)
    if not left:
        return found
    return (*found, TargetKey(MORE, _tr.counted("and %Ln more", "and %Ln more", left)))


def target_count(targets: Targets) -> int:
    """How many `target_keys` there are, without making them."""
    named = len(targets.groups) + len(targets.users)
    return min(named, MOST_TARGETS_SHOWN + 1)


class RowTexts:
    """Works out rows for one state. Kept texts belong to it, so that painting stays cheap."""

    def __init__(self, subject: Subject, resolution: Resolution) -> None:
        self._subject = subject
        self._resolution = resolution
        self._governance = subject.governance(resolution)
        self._default: PolicyRow | None = None
        self._rows: dict[str, PolicyRow] = {}
        self._targets: dict[tuple[str, TargetKey], TargetRow] = {}

    def policy(self, policy: Policy) -> PolicyRow:
        """The row of a policy."""
        row = self._rows.get(policy.id)
        if row is None:
            place = self._governance.rank[policy.id] + 1
            governs = self._governance.counts[policy.id]
            brief = targets_in_brief(policy.targets)
            row = self._rows[policy.id] = PolicyRow(policy.id, place, policy.name, policy.color, brief, governs)
        return row

    @property
    def default_name(self) -> str:
        """What the Default policy is called."""
        return _tr("Default")

    def default(self, policy_id: str) -> PolicyRow:
        """The row of the Default policy."""
        if self._default is None:
            rest = len(self._resolution.configuration.users) - sum(self._governance.counts.values())
            mirrors = _tr("Mirrors the current settings")
            self._default = PolicyRow(policy_id, 0, self.default_name, "", mirrors, rest)
        return self._default

    def target(self, policy_id: str, key: TargetKey) -> TargetRow:
        """The row of a target of a policy."""
        row = self._targets.get((policy_id, key))
        if row is None:
            row = self._targets[policy_id, key] = self._made(policy_id, key)
        return row

    def _made(self, policy_id: str, key: TargetKey) -> TargetRow:
        if key.kind == USER:
            return self._user(policy_id, key.name)
        if key.kind == GROUP:
            return self._group(policy_id, key.name)
        return TargetRow(MORE, key.name, "", "")

    def _user(self, policy_id: str, name: str) -> TargetRow:
        user = self._resolution.configuration.users.get(name)
        full_name = user.full_name if user else ""
        if name in self._governance.directory.exempt:
            return TargetRow(USER, name, full_name, _tr("Administrator: not affected"))
        governing = self._governance.governor()(name)
        if governing in (None, policy_id):
            return TargetRow(USER, name, full_name, "")
        higher = self._governance.policies[str(governing)].name
        return TargetRow(USER, name, full_name, filled(_tr("Governed by %1"), higher))

    def _group(self, policy_id: str, name: str) -> TargetRow:
        members = self._resolution.configuration.members.get(name, ())
        detail = _tr.counted("%Ln member", "%Ln members", len(members))
        governors = self._governance.governors(Targets.of(groups=[name]))
        governed = sum(governor == policy_id for _, governor in governors)
        if governed == len(members):
            return TargetRow(GROUP, name, detail, "")
        return TargetRow(GROUP, name, detail, filled(_tr("%1 governed here"), number(governed)))
