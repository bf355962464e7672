"""What is wrong or worth a look in a configuration, in sentences that say where."""

from mailplus_console.effective.findings.everything import findings, findings_in_parts
from mailplus_console.effective.findings.finding import Finding, Severity

__all__ = ["Finding", "Severity", "findings", "findings_in_parts"]
