"""`check`: the findings as text or JSON; the exit code tells scripts whether there are errors."""

from __future__ import annotations

import argparse
import json

from mailplus_console.commands.opening import to_look
from mailplus_console.effective.findings import Severity, findings
from mailplus_console.effective.rights import View


def check(options: argparse.Namespace) -> int:
    """Print what is wrong or worth a look; 1 when there is an error among it."""
    with to_look(options, View.FINDINGS) as workspace:
        found = findings(workspace.resolution)
    if options.json:
        rows = [
            {
                "severity": str(finding.severity),
                "code": finding.code,
                "message": finding.sentence,
                "kind": finding.kind,
                "key": finding.key,
            }
            for finding in found
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for finding in found:
            print(f"{finding.severity}: {finding.sentence}")
        if not found:
            print("Nothing found.")
    return 1 if any(finding.severity is Severity.ERROR for finding in found) else 0
