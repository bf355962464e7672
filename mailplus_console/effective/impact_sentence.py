"""The words for what an edit changes: '12 users change policy, 3 lose POP3'."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Pairs = Mapping[str, tuple[Any, Any]]
Phrase = tuple[Callable[[Any, Any], bool], str, str]
"""Which users it is about, and what they do: one user, several users."""


def _any(before: Any, after: Any) -> bool:
    return bool(before != after)


def _on(before: Any, after: Any) -> bool:
    return bool(after and not before)


def _off(before: Any, after: Any) -> bool:
    return bool(before and not after)


def _gains(before: Any, after: Any) -> bool:
    return bool(frozenset(after) - frozenset(before))


def _loses(before: Any, after: Any) -> bool:
    return bool(frozenset(before) - frozenset(after))


PHRASES: Mapping[str, tuple[Phrase, ...]] = {
    "status": ((_on, "is activated", "are activated"), (_off, "is deactivated", "are deactivated")),
    "quota": ((_any, "gets another quota", "get another quota"),),
    "policy": ((_any, "changes policy", "change policy"),),
    "disable_auto_forwarding": (
        (_on, "may no longer auto-forward", "may no longer auto-forward"),
        (_off, "may auto-forward", "may auto-forward"),
    ),
    "daily_sending_quota": ((_any, "gets another daily sending quota", "get another daily sending quota"),),
    "daily_outbound_traffic_mb": ((_any, "gets another daily traffic limit", "get another daily traffic limit"),),
    "attachment_size_mb": ((_any, "gets another attachment limit", "get another attachment limit"),),
    "internal_only": (
        (_on, "may send to internal users only", "may send to internal users only"),
        (_off, "may send to everybody", "may send to everybody"),
    ),
    "imap": ((_off, "loses IMAP", "lose IMAP"), (_on, "gains IMAP", "gain IMAP")),
    "imap_lan_only": (
        (_on, "is limited to the LAN via IMAP", "are limited to the LAN via IMAP"),
        (_off, "may use IMAP from everywhere", "may use IMAP from everywhere"),
    ),
    "pop3": ((_off, "loses POP3", "lose POP3"), (_on, "gains POP3", "gain POP3")),
    "pop3_lan_only": (
        (_on, "is limited to the LAN via POP3", "are limited to the LAN via POP3"),
        (_off, "may use POP3 from everywhere", "may use POP3 from everywhere"),
    ),
    "full_text_search": (
        (_off, "loses full-text search", "lose full-text search"),
        (_on, "gains full-text search", "gain full-text search"),
    ),
    "delegation": ((_any, "changes delegation", "change delegation"),),
    "permissions": (
        (_gains, "gains permissions", "gain permissions"),
        (_loses, "loses permissions", "lose permissions"),
    ),
}


def sentence(by_aspect: Mapping[str, Pairs]) -> str:
    """One sentence without a full stop; 'Nobody is affected' where nothing changes."""
    parts: list[str] = []
    for aspect, phrases in PHRASES.items():
        pairs = by_aspect.get(aspect, {})
        for applies, one, many in phrases:
            number = sum(applies(before, after) for before, after in pairs.values())
            if number:
                noun = "" if parts else (" user" if number == 1 else " users")
                parts.append(f"{number:,}{noun} {one if number == 1 else many}")
    return ", ".join(parts) or "Nobody is affected"
