"""Where the workspace file is when nobody names one."""

from __future__ import annotations

import os
from pathlib import Path

WORKSPACE_VARIABLE = "MAILPLUS_CONSOLE_WORKSPACE"


def default_workspace() -> Path:
    """The workspace that the environment names, else the one in the person's data folder."""
    named = os.environ.get(WORKSPACE_VARIABLE)
    if named:
        return Path(named)
    # Lazy: the window asks for this after its first paint only.
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path("mailplus-console", appauthor=False) / "workspace.mpc"
