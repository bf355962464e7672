"""The panel of a user policy: its rules in words, and where 'by domain' leads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mailplus_console.records import Rules, UserPolicy
from ui.places import ACCOUNT, DEFAULT, USER, Place
from ui.policies.rule_words import SaidRule, default_rules, said_delivery, said_service
from ui.priority.panel import PriorityPanel, linked, section
from ui.priority.words import users_text
from ui.text import filled
from ui.tokens import SPACE_S
from ui.widgets.labels import KeyValue, Label
from ui.widgets.link import Link

if TYPE_CHECKING:
    from mailplus_console.effective.governance import Policy


class UserPolicyPanel(PriorityPanel):
    def own_sections(self, policy: Policy) -> list[QWidget]:
        return self._rules(policy.rules) if isinstance(policy, UserPolicy) else []

    def default_sections(self) -> list[QWidget]:
        now = self._context.bridge.configuration
        rest = len(now.users) - sum(self._context.bridge.resolution.user_policies.counts.values())
        return [self._users(DEFAULT, rest), *self._rules(default_rules(now))]

    def _rules(self, rules: Rules) -> list[QWidget]:
        now = self._context.bridge.configuration
        return [
            section(self.tr("Mail Delivery"), *_lines(said_delivery(rules, now))),
            section(self.tr("Service"), *_lines(said_service(rules, now))),
        ]

    def _users(self, policy_id: str, amount: int) -> QWidget:
        place = Place.at(ACCOUNT, USER, policy=policy_id)
        text = filled(self.tr("Show the %1"), users_text(amount))
        return linked(Link(text, lambda: self._context.places.go(place), icon="users"), "")


def _lines(rules: Iterable[SaidRule]) -> list[QWidget]:
    """A line each; what the domains give stands below it in the whole width."""
    lines: list[QWidget] = []
    for rule in rules:
        line = KeyValue(rule.title, rule.value)
        if rule.origin:
            line.setAccessibleDescription(rule.origin)
            origin = Label(rule.origin, "caption", wrap=True)
            origin.setContentsMargins(0, 0, 0, SPACE_S)
            lines += [line, origin]
        else:
            lines.append(line)
    return lines
