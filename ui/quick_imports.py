"""Imported before anything else of the window: what follows is imported in half of the time."""

from __future__ import annotations

import builtins
import gc

# The collector would look through everything that is imported, again and again.
gc.disable()

from ui import pyside_parts  # noqa: E402

pyside_parts.import_core()

# PySide reads the source of each module, to see whether it uses the switches of `__feature__`: ours do not.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def end() -> None:
    """Everything is imported, and stays: the collector need not look at it any more."""
    gc.freeze()
    gc.enable()
