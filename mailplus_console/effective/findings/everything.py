"""All findings of a configuration, the worst first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from mailplus_console.effective.findings.about_accounts import (
    about_addresses,
    about_clearings,
    about_disagreements,
    about_groups,
    about_service,
    about_shared_addresses,
    about_vanished,
)
from mailplus_console.effective.findings.about_domains import about_domains
from mailplus_console.effective.findings.about_licenses import about_licenses
from mailplus_console.effective.findings.about_policies import about_delegations, about_user_policies
from mailplus_console.effective.findings.finding import Finding, Severity
from mailplus_console.effective.resolution import Resolution

_ORDER = {severity: place for place, severity in enumerate(Severity)}
_PARTS = (
    about_licenses,
    about_domains,
    about_addresses,
    about_shared_addresses,
    about_service,
    about_disagreements,
    about_vanished,
    about_clearings,
    about_groups,
    about_user_policies,
    about_delegations,
)


def findings(resolution: Resolution) -> tuple[Finding, ...]:
    """Everything found: errors, then warnings, then what is good to know; each in the order of the pages."""
    found = chain.from_iterable(findings_in_parts(resolution))
    return tuple(sorted(found, key=lambda finding: _ORDER[finding.severity]))


def findings_in_parts(resolution: Resolution) -> Iterator[list[Finding]]:
    """The same in the order of the pages, and looked for part by part: who is in no hurry can let others go first."""
    for about in _PARTS:
        yield list(about(resolution))
