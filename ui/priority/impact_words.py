"""One line of an impact in the person's words and locale: what changes for a user, before and after."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ui.text import Texts, filled, number, size_mb

if TYPE_CHECKING:
    from mailplus_console.effective.impact import Line

_tr = Texts("ImpactWords")


def aspect_title(aspect: str) -> str:
    """What changes: 'Policy', 'POP3' …"""
    titles = {
        "status": _tr("Status"),
        "quota": _tr("Mailbox quota"),
        "policy": _tr("Policy"),
        "disable_auto_forwarding": _tr("Auto forwarding"),
        "daily_sending_quota": _tr("Daily sending quota"),
        "daily_outbound_traffic_mb": _tr("Daily outbound traffic"),
        "attachment_size_mb": _tr("Attachment size"),
        "internal_only": _tr("Recipients"),
        "imap": _tr("IMAP"),
        "imap_lan_only": _tr("IMAP login"),
        "pop3": _tr("POP3"),
        "pop3_lan_only": _tr("POP3 login"),
        "full_text_search": _tr("Full-text search"),
        "delegation": _tr("Delegation"),
        "permissions": _tr("Permissions"),
    }
    return titles[aspect]


def rule_value(rule: str, value: Any) -> str:
    """The effective value of a rule; None is a limit that is not there."""
    if rule == "disable_auto_forwarding":
        return _tr("Not allowed") if value else _tr("Allowed")
    if rule == "internal_only":
        return _tr("Internal users only") if value else _tr("Everybody")
    if rule in ("imap_lan_only", "pop3_lan_only"):
        return _tr("From the LAN only") if value else _tr("From everywhere")
    if rule in ("imap", "pop3", "full_text_search"):
        return _tr("On") if value else _tr("Off")
    if value is None:
        return _tr("No limit")
    if rule == "daily_sending_quota":
        return _tr.counted("%Ln message a day", "%Ln messages a day", value)
    if rule == "daily_outbound_traffic_mb":
        return filled(_tr("%1 a day"), size_mb(value))
    return size_mb(value)


def line_values(line: Line, names: Mapping[str, str]) -> tuple[str, str]:
    """Before and after of a line. ``names``: policy id → name, deleted ones included."""
    before, after = line.before, line.after
    if line.what == "permissions":
        return _permissions(before, after)
    return _value(line.what, before, names), _value(line.what, after, names)


def _value(what: str, value: Any, names: Mapping[str, str]) -> str:
    if what == "policy":
        return names.get(value, "") if value else _tr("Default")
    if what == "delegation":
        return names.get(value, "") if value else _tr("None")
    if what == "status":
        return _tr("Activated") if value else _tr("Not activated")
    if what == "quota":
        return size_mb(value.limit_mb) if value else _tr("No limit")
    return rule_value(what, value)


def _permissions(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, str]:
    gained, lost = len(frozenset(after) - frozenset(before)), len(frozenset(before) - frozenset(after))
    now = _tr.counted("%Ln permission", "%Ln permissions", len(after))
    steps = " ".join(
        part for part in (f"+{number(gained)}" if gained else "", f"−{number(lost)}" if lost else "") if part
    )
    return _tr.counted("%Ln permission", "%Ln permissions", len(before)), f"{now} ({steps})"
