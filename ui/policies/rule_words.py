"""The rules of a user policy in words: what each is called, what its value means, and where 'by domain' leads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from mailplus_console.records import Rules
from ui.priority.impact_words import aspect_title, rule_value

if TYPE_CHECKING:
    from mailplus_console.records import Configuration
from ui.text import Texts, filled

_tr = Texts("RuleWords")

_MOST_DOMAINS = 3


class RuleTitle(NamedTuple):
    """What a rule is called in the editor, as in the server's own dialog, and what it means."""

    name: str
    title: str
    meaning: str


def delivery_titles() -> tuple[RuleTitle, ...]:
    """The group Mail Delivery."""
    return (
        RuleTitle(
            "disable_auto_forwarding",
            _tr("Disable auto forwarding"),
            _tr("Yes: the users may not forward their mail automatically."),
        ),
        RuleTitle("daily_sending_quota", _tr("Daily sending quota"), _tr("The most messages that a user sends a day.")),
        RuleTitle(
            "daily_outbound_traffic_mb", _tr("Daily outbound traffic"), _tr("The most MB that a user sends a day.")
        ),
        RuleTitle(
            "attachment_size_mb", _tr("Single attachment size"), _tr("The largest attachment that a user sends.")
        ),
        RuleTitle(
            "internal_only",
            _tr("Send mail to internal users only"),
            _tr("Mail to addresses of other organizations is refused."),
        ),
    )


def service_titles() -> tuple[RuleTitle, ...]:
    """The group Service."""
    return (
        RuleTitle("imap", _tr("Enable IMAP"), _tr("Mail programs may read and keep mail on the server.")),
        RuleTitle("imap_lan_only", _tr("Allow login only from LAN via IMAP"), _tr("Not from the internet.")),
        RuleTitle("pop3", _tr("Enable POP3"), _tr("Mail programs may fetch mail.")),
        RuleTitle("pop3_lan_only", _tr("Allow login only from LAN via POP3"), _tr("Not from the internet.")),
        RuleTitle("full_text_search", _tr("Enable full-text search"), _tr("The content of mail can be searched.")),
    )


def service_is_off(rule: str, configuration: Configuration) -> str:
    """Why a protocol does not work whatever a policy says, or '' (Guide: the service setting and the policy)."""
    if getattr(configuration.server, rule):
        return ""
    return _tr("Off in the server's service settings, so it is off for everybody.")


def by_domain(rule: str, configuration: Configuration, separator: str = "; ") -> str:
    """What the mail domains give: “example.com: no limit; 2nd.example: 200 messages a day”."""
    given: dict[str, list[str]] = {}
    for domain in sorted(configuration.domains.values(), key=lambda item: (not item.primary, item.name)):
        given.setdefault(rule_value(rule, getattr(domain, rule)), []).append(domain.name)
    if not given:
        return _tr("no mail domain: %1").replace("%1", _uncapital(rule_value(rule, None)))
    if len(given) == 1 and sum(map(len, given.values())) > _MOST_DOMAINS:
        return filled(_tr("every domain: %1"), _uncapital(next(iter(given))))
    return separator.join(filled(_tr("%1: %2"), _domains(names), _uncapital(value)) for value, names in given.items())


def _domains(names: list[str]) -> str:
    if len(names) <= _MOST_DOMAINS:
        return ", ".join(names)
    return filled(_tr("%1 and %2 more"), ", ".join(names[: _MOST_DOMAINS - 1]), str(len(names) - _MOST_DOMAINS + 1))


def _uncapital(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


class SaidRule(NamedTuple):
    """A rule as the panel shows it: its title, its value, and where it comes from or what else matters."""

    title: str
    value: str
    origin: str


def said_delivery(rules: Rules, configuration: Configuration) -> Iterable[SaidRule]:
    """The delivery rules of a policy."""
    for title in delivery_titles():
        value = getattr(rules, title.name)
        if value is None:
            yield SaidRule(aspect_title(title.name), _tr("By domain"), by_domain(title.name, configuration, "\n"))
        else:
            yield SaidRule(aspect_title(title.name), rule_value(title.name, value), "")


def default_rules(configuration: Configuration) -> Rules:
    """What governs users without a policy: the server's switches, and the domain's values."""
    server = configuration.server
    return Rules(imap=server.imap, pop3=server.pop3, full_text_search=server.full_text_search)


def said_service(rules: Rules, configuration: Configuration) -> Iterable[SaidRule]:
    """The service rules of a policy; LAN-only is said together with its protocol."""
    for name in ("imap", "pop3", "full_text_search"):
        on: Any = getattr(rules, name)
        lan_only = name != "full_text_search" and getattr(rules, f"{name}_lan_only")
        value = rule_value(name, on)
        if on and lan_only:
            value = _tr("On, from the LAN only")
        off = service_is_off(name, configuration) if on else ""
        notes = [off] if off else [_tr("LAN-only means nothing while it is off")] if lan_only and not on else []
        yield SaidRule(aspect_title(name), value, "".join(notes))


def rule_cells(rules: Rules, configuration: Configuration) -> tuple[SaidRule, ...]:
    """All rules of a policy in a row, as a file has them."""
    return (*said_delivery(rules, configuration), *said_service(rules, configuration))
