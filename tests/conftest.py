"""What holds for every test: the same surroundings everywhere, no unexpected log line, no window left behind."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.helpers.screen import ON_REAL_SCREEN

pytest_plugins = ["tests.helpers.expected_log", "tests.helpers.windows"]

# Before anything imports Qt: tests draw into memory, whatever screen and desktop settings there are.
if not os.environ.get(ON_REAL_SCREEN):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
for name in ("QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "MAILPLUS_CONSOLE_WORKSPACE"):
    os.environ.pop(name, None)
# No test asks the keyring of whoever runs it; those about keyrings start one of their own.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
os.environ.pop("MAILPLUS_CONSOLE_SERVERS", None)
os.environ["LC_ALL"] = "C.UTF-8"  # numbers and dates as written in the tests

# How long code takes is for the benchmark to say: on a busy machine a deadline would fail what is right.
settings.register_profile("patient", settings.get_profile("ci" if os.environ.get("CI") else "default"), deadline=None)
settings.load_profile("patient")


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test sees or touches the person's own workspace and settings; the folder that stands for a home."""
    home = tmp_path_factory.mktemp("home")
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(home / variable.lower()))
    return home


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Slow tests first, so that no worker ends the run alone with one of them."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)
