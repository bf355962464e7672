"""An unexpected log line of level WARNING or above fails the test that caused it."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

import pytest


class ExpectedLog:
    """The log lines that a test announces, as regular expressions searched for in the message."""

    def __init__(self) -> None:
        self.patterns: list[str] = []

    def __call__(self, pattern: str) -> None:
        """Announce at least one line of level WARNING or above that matches `pattern`."""
        self.patterns.append(pattern)


@pytest.fixture(autouse=True)
def expected_log(caplog: pytest.LogCaptureFixture) -> Iterator[ExpectedLog]:
    """Fail on lines that were not announced, and on announced lines that never came."""
    expected = ExpectedLog()
    yield expected
    records = [
        record
        for record in caplog.get_records("setup") + caplog.get_records("call")
        if record.levelno >= logging.WARNING
    ]
    messages = [record.getMessage() for record in records]
    surprises = [m for m in messages if not any(re.search(p, m) for p in expected.patterns)]
    missing = [p for p in expected.patterns if not any(re.search(p, m) for m in messages)]
    if surprises:
        pytest.fail("unexpected log lines:\n" + "\n".join(surprises), pytrace=False)
    if missing:
        pytest.fail("announced log lines that never came:\n" + "\n".join(missing), pytrace=False)
