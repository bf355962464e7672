"""What holds for every test: no display needed, no unexpected log line, no window left behind."""

from __future__ import annotations

import os

# Before anything imports Qt: tests draw into memory, whatever screen there is (tests/drag brings its own).
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ["tests.helpers.expected_log", "tests.helpers.windows"]
