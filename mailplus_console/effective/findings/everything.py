"""All findings of a configuration, the worst first."""

from __future__ import annotations

from mailplus_console.effective.findings.about_accounts import about_clearings, about_groups, about_users
from mailplus_console.effective.findings.about_domains import about_domains
from mailplus_console.effective.findings.about_licenses import about_licenses
from mailplus_console.effective.findings.about_policies import about_delegations, about_user_policies
from mailplus_console.effective.findings.finding import Finding, Severity
from mailplus_console.effective.resolution import Resolution

_ORDER = {severity: place for place, severity in enumerate(Severity)}


def findings(resolution: Resolution) -> tuple[Finding, ...]:
    """Everything found: errors, then warnings, then what is good to know; each in the order of the pages."""
    found = [
        *about_licenses(resolution),
        *about_domains(resolution),
        *about_users(resolution),
        *about_clearings(resolution),
        *about_groups(resolution),
        *about_user_policies(resolution),
        *about_delegations(resolution),
    ]
    return tuple(sorted(found, key=lambda finding: _ORDER[finding.severity]))
