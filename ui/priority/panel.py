"""The panel on the right: the selected policy in words, whom it governs, what hides it; of several, a summary."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.page import Context
from ui.places import ACCOUNT, DEFAULT, GROUP, USER, Place
from ui.priority.reach import Reach, reach
from ui.priority.subject import Subject
from ui.priority.words import policies_text, users_text
from ui.text import Texts, filled, number
from ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from ui.widgets.buttons import LINK, ActionButton
from ui.widgets.cards import EmptyState, InfoBanner, SectionHeading, line
from ui.widgets.color_tag import ColorTag
from ui.widgets.labels import IconLabel, Label
from ui.widgets.link import Link
from ui.widgets.reading_area import ReadingArea

if TYPE_CHECKING:
    from mailplus_console.effective.governance import Policy
    from ui.priority.commands import ListCommands

_tr = Texts("PolicyPanel")

_MOST_TARGETS = 8
_MOST_OTHERS = 30


class _Late(NamedTuple):
    """Where that goes which is known a moment later."""

    banner: InfoBanner
    rows: QVBoxLayout


class PriorityPanel(QWidget):
    """`show_policies` with the selected ids. The two pages add `own_sections`."""

    def __init__(self, context: Context, subject: Subject, commands: ListCommands) -> None:
        super().__init__()
        self._context, self._subject, self._commands = context, subject, commands
        self._ids: list[str] = []
        self._late: _Late | None = None
        self.setMinimumWidth(280)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(line())
        self._stack = QStackedWidget()
        self._scroll = ReadingArea(self.tr("Selected policy"))
        self._nothing = EmptyState(
            subject.icon, self.tr("Nothing selected"), self.tr("Select a policy to see it here.")
        )
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._scroll)
        rows.addWidget(self._stack, 1)
        self._foot = self._make_foot()
        rows.addWidget(self._foot)

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        rows = QVBoxLayout(foot)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(line())
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        row.setSpacing(SPACE_S)
        action = self._context.actions.action
        for name in ("edit", "clone", "delete"):
            row.addWidget(ActionButton(action(self._commands.name(name))))
        row.addStretch(1)
        rows.addLayout(row)
        return foot

    # ------------------------------------------------------------------ what the two pages fill in

    def own_sections(self, policy: Policy) -> list[QWidget]:
        """What the policy says."""
        raise NotImplementedError

    def default_sections(self) -> list[QWidget]:
        """What the Default policy says."""
        return []

    def late_sections(self, _policy: Policy, _found: Reach) -> list[QWidget]:
        """What is said of those whom it governs; known a moment later."""
        return []

    # ------------------------------------------------------------------ showing

    def show_policies(self, ids: Sequence[str]) -> None:
        """Show the selected policies as they are now."""
        resolution = self._context.bridge.resolution
        known = getattr(resolution.configuration, self._subject.which.kind)
        ids = [policy_id for policy_id in ids if policy_id == DEFAULT or policy_id in known]
        same, self._ids = ids == self._ids, ids
        self._late = None
        self._foot.setVisible(bool(ids))
        self._stack.setCurrentWidget(self._scroll if ids else self._nothing)
        if not ids:
            return
        place = self._scroll.verticalScrollBar().value() if same else 0
        if len(ids) > 1:
            self._fill(self._several(ids))
        elif ids[0] == DEFAULT:
            self._fill([self._default_head(), *self.default_sections()])
        else:
            self._show_one(known[ids[0]])
        self._scroll.verticalScrollBar().setValue(place)

    def _show_one(self, policy: Policy) -> None:
        governance = self._subject.governance(self._context.bridge.resolution)
        governs = governance.counts[policy.id]
        head = self._head(policy.name, policy.color, governance.rank[policy.id] + 1)
        banner, room = self._governs(policy, governs), QWidget()
        rows = QVBoxLayout(room)
        rows.setContentsMargins(0, 0, 0, 0)
        late = self._late = _Late(banner, rows)
        self._fill([head, banner, room, *self.own_sections(policy), *self._targets(policy)])

        def show(found: Reach) -> None:
            if late is self._late:
                self._show_reach(late, policy, found)

        subject, wanted = self._subject, policy.id
        topic = f"{subject.word}.panel"
        self._context.bridge.compute(topic, lambda now: reach(subject.governance(now), wanted), show)

    def _fill(self, widgets: Sequence[QWidget]) -> None:
        content = QWidget()
        content.setProperty("surface", "page")
        rows = QVBoxLayout(content)
        rows.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        rows.setSpacing(SPACE_XS)
        for widget in widgets:
            rows.addWidget(widget)
        rows.addStretch(1)
        self._scroll.setWidget(content)

    # ------------------------------------------------------------------ parts

    def _head(self, name: str, color: str, place: int) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, SPACE_S)
        row.setSpacing(SPACE_M)
        tag = ColorTag(color, 18)
        row.addWidget(tag, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(Label(name, "heading", wrap=True))
        whole = len(self._subject.which.order(self._context.bridge.configuration))
        texts.addWidget(Label(filled(self.tr("Priority %1 of %2"), number(place), number(whole)), "caption"))
        row.addLayout(texts, 1)
        return head

    def _default_head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, SPACE_S)
        row.setSpacing(SPACE_M)
        row.addWidget(IconLabel("lock", 20, "muted", said=self.tr("Cannot be changed")), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(Label(self.tr("Default"), "heading"))
        texts.addWidget(Label(self.tr("Mirrors the current settings; always stands last"), "caption", wrap=True))
        row.addLayout(texts, 1)
        return head

    def _show_users(self, policy_id: str) -> None:
        self._context.places.go(Place.at(ACCOUNT, USER, **{self._subject.user_filter: policy_id}))

    def _governs(self, policy: Policy, governs: int) -> InfoBanner:
        if not policy.targets.users and not policy.targets.groups:
            return InfoBanner(self.tr("It has no targets, so it governs nobody."), "warning")
        if not governs:
            return InfoBanner(self.tr("It governs nobody: higher policies, or none, reach its targets."), "warning")
        return InfoBanner(filled(self.tr("It really governs %1."), users_text(governs)), "neutral", icon="users")

    def _targets(self, policy: Policy) -> list[QWidget]:
        """The section of the targets; none for a policy that has none, which the banner says."""
        links: list[tuple[Link, str]] = []
        targets = policy.targets
        go = self._context.places.go
        for group in targets.groups[:_MOST_TARGETS]:
            members = len(self._context.bridge.configuration.members.get(group, ()))
            text = _tr.counted("%Ln member", "%Ln members", members)
            links.append((Link(group, partial(go, Place(ACCOUNT, GROUP, group)), icon="group"), text))
        for user in targets.users[: max(0, _MOST_TARGETS - len(links))]:
            record = self._context.bridge.configuration.users.get(user)
            text = record.full_name if record else ""
            links.append((Link(user, partial(go, Place(ACCOUNT, USER, user)), icon="user"), text))
        left = len(targets.groups) + len(targets.users) - len(links)
        if not links:
            return []
        return [section(self.tr("Targets"), *[linked(*item) for item in links], *self._more(left))]

    def _more(self, left: int) -> list[QWidget]:
        if left <= 0:
            return []
        return [Label(_tr.counted("and %Ln more", "and %Ln more", left), "caption")]

    def _show_reach(self, late: _Late, policy: Policy, found: Reach) -> None:
        if 0 < found.governed < found.named:
            text = self.tr("It really governs %1 of the %2 that it names.")
            late.banner.show_text(filled(text, number(found.governed), users_text(found.named)), "neutral", "users")
        if found.governed:
            late.banner.add_button(self.tr("Show"), partial(self._show_users, policy.id), LINK)
        for widget in self.late_sections(policy, found):
            late.rows.addWidget(widget)
        for title, others in ((self.tr("Hides"), found.hides), (self.tr("Is hidden by"), found.hidden_by)):
            if others:
                late.rows.addWidget(section(title, *self._others(others)))

    def _others(self, pairs: Sequence[tuple[str, int]]) -> list[QWidget]:
        """Links to policies that are still there, each with a number of users."""
        known = getattr(self._context.bridge.configuration, self._subject.which.kind)
        links = [self._other(known[item], amount) for item, amount in pairs[:_MOST_OTHERS] if item in known]
        return [*links, *self._more(len(pairs) - _MOST_OTHERS)]

    def _other(self, policy: Policy, amount: int) -> QWidget:
        place = Place(ACCOUNT, self._subject.tab, policy.id)
        said = filled(self.tr("%1, for %2"), policy.name, users_text(amount))
        link = Link(policy.name, lambda: self._context.places.go(place), color=policy.color, said=said)
        return linked(link, users_text(amount))

    def _several(self, ids: Sequence[str]) -> list[QWidget]:
        governance = self._subject.governance(self._context.bridge.resolution)
        known: dict[str, Any] = getattr(self._context.bridge.configuration, self._subject.which.kind)
        pairs = [(policy_id, governance.counts[policy_id]) for policy_id in ids if policy_id in known]
        total = sum(amount for _, amount in pairs)
        text = filled(self.tr("Together they govern %1."), users_text(total))
        rows: list[QWidget] = [Label(filled(self.tr("%1 selected"), policies_text(len(ids))), "heading")]
        rows.append(InfoBanner(text, "neutral", icon="users"))
        rows.append(section(self.tr("Selected"), *self._others(pairs)))
        if DEFAULT in ids:
            rows.append(InfoBanner(self.tr("The Default policy is selected too: it cannot be changed."), "info"))
        return rows


def section(title: str, *rows: QWidget) -> QWidget:
    """A heading and what stands below it."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    column.addWidget(SectionHeading(title))
    for row in rows:
        column.addWidget(row)
    return made


def linked(link: Link, text: str) -> QWidget:
    """A link with a muted text at the right end."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 2, 0, 2)
    row.setSpacing(SPACE_S)
    row.addWidget(link)
    row.addStretch(1)
    row.addWidget(Label(text, "caption"))
    return made
