"""Account › User Policy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mailplus_console.records import Rules, UserPolicy
from ui.page import Context
from ui.pages import page_title
from ui.places import DEFAULT
from ui.policies.panel import UserPolicyPanel
from ui.policies.rule_words import default_rules, rule_cells
from ui.priority.list_file import Contents
from ui.priority.page import PriorityPage
from ui.priority.panel import PriorityPanel
from ui.priority.subject import USER_POLICY_LIST

if TYPE_CHECKING:
    from ui.priority.editor import PolicyEditor


class UserPolicyPage(PriorityPage):
    def __init__(self, context: Context) -> None:
        super().__init__(context, USER_POLICY_LIST)

    def texts(self) -> tuple[str, str, str]:
        return (
            page_title("account/user_policy"),
            self.tr("The highest policy that targets a user governs that user alone"),
            self.tr("Search policies"),
        )

    def empty_texts(self) -> tuple[str, str]:
        return self.tr("No policies"), self.tr("All users are under the Default policy.")

    def make_panel(self) -> PriorityPanel:
        return UserPolicyPanel(self.context, self.subject, self.commands)

    def in_file(self) -> tuple[Sequence[str], Contents]:
        now = self.context.bridge.configuration

        def contents(policy_id: str) -> Sequence[object]:
            rules = default_rules(now) if policy_id == DEFAULT else now.user_policies[policy_id].rules
            return [rule.value for rule in rule_cells(rules, now)]

        return [rule.title for rule in rule_cells(Rules(), now)], contents

    def make_editor(self, policy_id: str) -> PolicyEditor:
        # Here, not at the top: a first visit of the page need not wait for its editor.
        from ui.policies.rules_tab import RulesTab  # noqa: PLC0415
        from ui.priority.editor import PolicyEditor  # noqa: PLC0415 (as above)

        now = self.context.bridge.configuration
        original = now.user_policies[policy_id] if policy_id else None
        rules = original.rules if original else Rules()
        return PolicyEditor(
            self.context,
            self.subject,
            original,
            lambda fresh, color: UserPolicy(fresh, "", color),
            RulesTab(rules, now),
            self.tr("Rules"),
            "",
            self.told.show_preview,
            self.window(),
        )
