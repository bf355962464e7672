"""The rules of a user policy as the explanation shows them: titles, values, and who decided each."""

from __future__ import annotations

from typing import NamedTuple

from mailplus_console.effective.rules import RuleValue
from ui.accounts.words import tr
from ui.text import number, size_mb


class RuleRow(NamedTuple):
    """One rule: its title, what its number counts ('' for yes and no), and what True means."""

    name: str
    title: str
    unit: str = ""
    on: str = ""
    off: str = ""


def delivery_rules() -> tuple[RuleRow, ...]:
    """The rules of Mail Delivery, in the order of the server's dialog."""
    return (
        RuleRow("disable_auto_forwarding", tr("Auto forwarding"), "", tr("Disabled"), tr("Allowed")),
        RuleRow("daily_sending_quota", tr("Daily sending quota"), tr("%1 messages a day")),
        RuleRow("daily_outbound_traffic_mb", tr("Daily outbound traffic"), tr("%1 a day")),
        RuleRow("attachment_size_mb", tr("Single attachment size"), "%1"),
        RuleRow("internal_only", tr("Internal recipients only"), "", tr("Yes"), tr("No")),
    )


def service_rules() -> tuple[RuleRow, ...]:
    """The rules of Service, in the order of the server's dialog."""
    return (
        RuleRow("imap", tr("IMAP"), "", tr("Enabled"), tr("Disabled")),
        RuleRow("imap_lan_only", tr("IMAP from LAN only"), "", tr("Yes"), tr("No")),
        RuleRow("pop3", tr("POP3"), "", tr("Enabled"), tr("Disabled")),
        RuleRow("pop3_lan_only", tr("POP3 from LAN only"), "", tr("Yes"), tr("No")),
        RuleRow("full_text_search", tr("Full-text search"), "", tr("Enabled"), tr("Disabled")),
    )


def value_in_words(rule: RuleRow, value: RuleValue) -> str:
    """A rule's value."""
    if rule.unit:
        if value is None:
            return tr("No limit")
        said = size_mb(int(value)) if rule.name.endswith("_mb") else number(int(value))
        return rule.unit.replace("%1", said)
    return rule.on if value else rule.off


def source_in_words(source: str, policy: str) -> str:
    """Who decided a rule; ``policy`` is the name of the governing one."""
    if source.startswith("domain:"):
        return tr("domain %1").replace("%1", source.removeprefix("domain:"))
    return {
        "policy": tr("policy %1").replace("%1", policy),
        "service": tr("service setting of the server"),
        "default": tr("Default policy"),
    }[source]
