"""The rules that a user policy, the user's mail domain and the service switches come to, and who decides each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mailplus_console.records import DOMAIN_RULES, RULE_NAMES, SERVICE_RULES, Domain, Rules, Server, UserPolicy

RuleValue = bool | int | None


@dataclass(frozen=True, slots=True)
class EffectiveRules:
    """Each rule's value and its source: 'policy', 'domain:NAME', 'service' or 'default'.

    Numbers are messages a day, MB a day and MB; None = no limit.
    """

    values: Mapping[str, RuleValue]
    sources: Mapping[str, str]


def effective_rules(policy: UserPolicy | None, domain: Domain | None, server: Server) -> EffectiveRules:
    """What applies under this policy (None = the Default policy) to a user of this mail domain.

    Guide: what a policy leaves open is the domain's; IMAP, POP3 and full-text search also need the server's switch.
    Without any domain nothing is forbidden or limited (our choice; the source is then 'default').
    """
    rules = policy.rules if policy else Rules()
    own = "policy" if policy else "default"
    values: dict[str, RuleValue] = {}
    sources: dict[str, str] = {}
    for name in RULE_NAMES:
        value: RuleValue = getattr(rules, name)
        source = own
        if name in DOMAIN_RULES and value is None:
            value = getattr(domain, name) if domain else (False if name == "disable_auto_forwarding" else None)
            source = f"domain:{domain.name}" if domain else "default"
        elif name in SERVICE_RULES and (policy is None or not getattr(server, name)):
            value, source = bool(getattr(server, name)), "service"
        values[name] = value
        sources[name] = source
    return EffectiveRules(values, sources)


class MailDomains:
    """Which mail domain decides for an address: its own, else the primary one (our choice). Case does not matter."""

    def __init__(self, domains: Mapping[str, Domain]) -> None:
        self.primary = next((domain for domain in domains.values() if domain.primary), None)
        self._by_name = {domain.name.casefold(): domain for domain in domains.values()}

    def known(self, email: str | None) -> Domain | None:
        """The domain of an address; None where there is no address or nobody knows its domain."""
        return self._by_name.get(email.rpartition("@")[2].casefold()) if email and "@" in email else None

    def of(self, email: str | None) -> Domain | None:
        """The domain that decides for an address; None only where there is no primary domain."""
        return self.known(email) or self.primary
