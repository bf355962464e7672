"""Findings about mail domains."""

from __future__ import annotations

from collections.abc import Iterable

from mailplus_console.effective.findings.finding import Finding, Severity, some
from mailplus_console.effective.resolution import Resolution


def about_domains(resolution: Resolution) -> Iterable[Finding]:
    """There has to be exactly one primary domain: it decides for users without an address of their own domain."""
    domains = resolution.configuration.domains
    primary = sorted(domain.name for domain in domains.values() if domain.primary)
    if len(primary) > 1:
        sentence = f"Several domains are primary: {some(primary)}. Only one can decide."
        yield Finding(Severity.ERROR, "several_primary_domains", sentence, "domains", "", tuple(primary))
    elif not primary and resolution.configuration.users:
        sentence = (
            "No domain is primary: for users without an address of a known domain nothing is limited. Import one."
        )
        yield Finding(Severity.ERROR, "no_primary_domain", sentence, "domains")
