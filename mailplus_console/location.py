"""Where the workspace file is when nobody names one."""

from __future__ import annotations

import os
from pathlib import Path

WORKSPACE_VARIABLE = "MAILPLUS_CONSOLE_WORKSPACE"
_FILE_NAME = "workspace.mpc"


def default_workspace() -> Path:
    """The workspace that the environment names, else the one in the person's data folder."""
    named = os.environ.get(WORKSPACE_VARIABLE)
    if named:
        return Path(named)
    # Lazy: who names a workspace does without.
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path("mailplus-console", appauthor=False) / _FILE_NAME


def is_default_workspace(path: Path) -> bool:
    """Whether it is the one that is opened when nobody names any."""
    may_be = WORKSPACE_VARIABLE in os.environ or path.name == _FILE_NAME
    return may_be and path == default_workspace()
