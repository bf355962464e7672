"""Findings about mail domains."""

from __future__ import annotations

from collections.abc import Iterable

from mailplus_console.effective.findings.finding import Finding, Severity, some
from mailplus_console.effective.resolution import Resolution
from mailplus_console.sentence import said


def about_domains(resolution: Resolution) -> Iterable[Finding]:
    """There has to be exactly one primary domain: it decides for users without an address of their own domain."""
    domains = resolution.configuration.domains
    primary = sorted(domain.name for domain in domains.values() if domain.primary)
    if len(primary) > 1:
        sentence = said("Several domains are primary: {names}. Only one can decide.", names=some(primary))
        yield Finding(Severity.ERROR, "several_primary_domains", sentence, "domains", "", tuple(primary))
    elif not primary and resolution.configuration.users:
        sentence = said(
            "No domain is primary: for users without an address of a known domain nothing is limited. Import one."
        )
        yield Finding(Severity.ERROR, "no_primary_domain", sentence, "domains")
