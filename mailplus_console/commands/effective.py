"""`effective`: what applies to users and why, as text or as the JSON that other tools read."""

from __future__ import annotations

import argparse
import json
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from mailplus_console.commands.opening import to_look
from mailplus_console.effective.resolution import Resolution
from mailplus_console.effective.rights import View
from mailplus_console.effective.statement import statement
from mailplus_console.errors import Refused
from mailplus_console.records import Vanished

_COMPARED = 500
"""With how many names on either side an unknown one is compared: each comparison takes some tens of microseconds."""
_LONGEST = 100
"""For a longer name no similar one is looked for."""

_RULES = {
    "disable_auto_forwarding": "disable auto forwarding",
    "daily_sending_quota": "daily sending quota (messages)",
    "daily_outbound_traffic_mb": "daily outbound traffic (MB)",
    "attachment_size_mb": "single attachment size (MB)",
    "internal_only": "send mail to internal users only",
    "imap": "IMAP",
    "imap_lan_only": "IMAP from LAN only",
    "pop3": "POP3",
    "pop3_lan_only": "POP3 from LAN only",
    "full_text_search": "full-text search",
}


def effective(options: argparse.Namespace) -> int:
    """Print what applies to the named users, or to all, sorted by name."""
    with to_look(options, View.USER) as workspace:
        resolution = workspace.resolution
    names = _known(resolution, options.users) if options.users else resolution.configuration.users
    statements = (statement(resolution, name) for name in sorted(names))
    if options.json:
        _print_json(statements)
    else:
        for number, applies in enumerate(statements):
            missing = resolution.configuration.vanished.get(Vanished.key_of("users", applies["user"]))
            print(("\n" if number else "") + "\n".join(_lines(applies, missing)))
    return 0


def _known(resolution: Resolution, asked: Iterable[str]) -> set[str]:
    """The users of these names, without regard to case; raises Refused for a name that the directory lacks."""
    users = resolution.configuration.users
    folded: dict[str, str] = {}
    found: set[str] = set()
    for name in asked:
        if name not in users and not folded:
            folded = {user.casefold(): user for user in users}
        known = name if name in users else folded.get(name.casefold())
        if known is None:
            near = _nearest(name.casefold(), folded)
            hint = f" (did you mean “{folded[near]}”?)" if near else ""
            raise Refused(f"There is no user named “{name}”{hint}. Without names, all users are listed.")
        found.add(known)
    return found


def _nearest(name: str, known: Mapping[str, str]) -> str | None:
    """The name that was probably meant: one typing error away, or similar and beside it in the alphabet."""
    if len(name) > _LONGEST:
        return None
    for typed in _one_letter_else(name, sorted(set("".join(known)))):
        if typed in known:
            return typed
    ordered = sorted(known)
    at = bisect(ordered, name)
    near = get_close_matches(name, ordered[max(0, at - _COMPARED) : at + _COMPARED], n=1)
    return near[0] if near else None


def _one_letter_else(name: str, letters: Iterable[str]) -> Iterator[str]:
    """The name with two neighbors swapped, a letter too few, another one, one too many."""
    pieces = [(name[:at], name[at:]) for at in range(len(name) + 1)]
    yield from (before + after[1] + after[0] + after[2:] for before, after in pieces if len(after) > 1)
    yield from (before + after[1:] for before, after in pieces if after)
    for letter in letters:
        yield from (before + letter + after[1:] for before, after in pieces if after)
        yield from (before + letter + after for before, after in pieces)


def _print_json(statements: Iterable[dict[str, Any]]) -> None:
    """One list; an element at a time, so that a hundred thousand users do not have to fit in memory as text."""
    print("[", end="")
    for number, applies in enumerate(statements):
        print(("," if number else "") + "\n" + json.dumps(applies, ensure_ascii=False), end="")
    print("\n]")


def _lines(applies: dict[str, Any], missing: Vanished | None) -> Iterator[str]:
    yield applies["user"] + (" (administrator)" if applies["administrator"] else "")
    if missing is not None:
        yield f"  missing in the directory “{missing.directory}” since {missing.since}"
    yield f"  status: {'activated' if applies['active'] else 'not activated'} ({_origin(applies['active_source'])})"
    yield f"  quota: {_quota(applies)}"
    hidden = ", ".join(applies["hidden_policies"])
    yield f"  user policy: {applies['policy']}" + (f" (hides: {hidden})" if hidden else "")
    for rule, title in _RULES.items():
        yield f"    {title}: {_value(applies['rules'][rule])} ({_origin(applies['rule_sources'][rule])})"
    if applies["administrator"]:
        yield "  permissions: all, as an administrator"
    elif applies["delegation"]:
        yield f"  delegation: {applies['delegation']}: {', '.join(applies['permissions']) or 'no permissions'}"
    else:
        yield "  delegation: none"


def _quota(applies: dict[str, Any]) -> str:
    limit = f"{applies['quota_mb']} MB" if applies["quota_mb"] else "no limit"
    percent = applies["notify_below_percent"]
    warning = f", warning below {percent} % of free capacity" if percent is not None else ""
    return f"{limit}{warning} ({_origin(applies['quota_source'])})"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "no limit" if value is None else str(value)


def _origin(source: str) -> str:
    """'group:sales' → 'group sales', as a person says it."""
    kind, _, name = source.partition(":")
    words = {
        "user": "own setting",
        "default": "default",
        "account_type": "not of the account type",
        "none": "nobody set one",
        "service": "service settings",
    }
    return f"{kind} {name}" if name else words.get(kind, kind)
