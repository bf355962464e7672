"""The words for what an edit changes: '12 users change policy, 3 lose POP3'."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from mailplus_console.sentence import Sentence, counted, joined, said

Pairs = Mapping[str, tuple[Any, Any]]
Phrase = tuple[Callable[[Any, Any], bool], Callable[[int], Sentence]]
"""Which users it is about, and what so many of them do."""


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
    "status": (
        (_on, lambda n: counted("is activated", "are activated", n)),
        (_off, lambda n: counted("is deactivated", "are deactivated", n)),
    ),
    "quota": ((_any, lambda n: counted("gets another quota", "get another quota", n)),),
    "policy": ((_any, lambda n: counted("changes policy", "change policy", n)),),
    "disable_auto_forwarding": (
        (_on, lambda n: counted("may no longer auto-forward", "may no longer auto-forward", n)),
        (_off, lambda n: counted("may auto-forward", "may auto-forward", n)),
    ),
    "daily_sending_quota": (
        (_any, lambda n: counted("gets another daily sending quota", "get another daily sending quota", n)),
    ),
    "daily_outbound_traffic_mb": (
        (_any, lambda n: counted("gets another daily traffic limit", "get another daily traffic limit", n)),
    ),
    "attachment_size_mb": (
        (_any, lambda n: counted("gets another attachment limit", "get another attachment limit", n)),
    ),
    "internal_only": (
        (_on, lambda n: counted("may send to internal users only", "may send to internal users only", n)),
        (_off, lambda n: counted("may send to everybody", "may send to everybody", n)),
    ),
    "imap": (
        (_off, lambda n: counted("loses IMAP", "lose IMAP", n)),
        (_on, lambda n: counted("gains IMAP", "gain IMAP", n)),
    ),
    "imap_lan_only": (
        (_on, lambda n: counted("is limited to the LAN via IMAP", "are limited to the LAN via IMAP", n)),
        (_off, lambda n: counted("may use IMAP from everywhere", "may use IMAP from everywhere", n)),
    ),
    "pop3": (
        (_off, lambda n: counted("loses POP3", "lose POP3", n)),
        (_on, lambda n: counted("gains POP3", "gain POP3", n)),
    ),
    "pop3_lan_only": (
        (_on, lambda n: counted("is limited to the LAN via POP3", "are limited to the LAN via POP3", n)),
        (_off, lambda n: counted("may use POP3 from everywhere", "may use POP3 from everywhere", n)),
    ),
    "full_text_search": (
        (_off, lambda n: counted("loses full-text search", "lose full-text search", n)),
        (_on, lambda n: counted("gains full-text search", "gain full-text search", n)),
    ),
    "delegation": ((_any, lambda n: counted("changes delegation", "change delegation", n)),),
    "permissions": (
        (_gains, lambda n: counted("gains permissions", "gain permissions", n)),
        (_loses, lambda n: counted("loses permissions", "lose permissions", n)),
    ),
}


def sentence(by_aspect: Mapping[str, Pairs]) -> Sentence:
    """One sentence without a full stop; 'Nobody is affected' where nothing changes."""
    parts: list[Sentence] = []
    for aspect, phrases in PHRASES.items():
        pairs = by_aspect.get(aspect, {})
        for applies, does in phrases:
            amount = sum(applies(before, after) for before, after in pairs.values())
            if amount:
                part = _part if parts else _first_part
                parts.append(part(amount, does(amount)))
    return joined(", ", parts) if parts else said("Nobody is affected")


def _first_part(amount: int, does: Sentence) -> Sentence:
    return counted("{n} user {does}", "{n} users {does}", amount, does=does)


def _part(amount: int, does: Sentence) -> Sentence:
    return counted("{n} {does}", "{n} {does}", amount, does=does)
