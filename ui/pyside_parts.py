"""The parts of PySide that are written in Python, compiled once instead of at every start.

PySide carries a dozen modules as source inside of its library, and compiles them each time it is imported: a tenth of
the time until a window is seen. Python keeps what it has compiled beside the source; this does so for those modules.
"""

from __future__ import annotations

import builtins
import importlib.util
import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path
from types import CodeType
from typing import Any

_Parts = dict[tuple[str, bytes], CodeType]

_FOLDER = "shibokensupport/"
_WRITER_OF_STUBS = "shibokensupport/signature/lib/pyi_generator.py"
"""Left empty: it brings argparse and logging, and a window writes no stubs."""
_KEPT = Path(importlib.util.cache_from_source(__file__) + ".parts")


def import_core() -> None:
    """Import PySide's core with the parts compiled earlier, and keep those that had to be compiled now."""
    kept = _read()
    used: _Parts = {}
    ordinary = builtins.compile

    def compiled(source: Any, filename: Any, mode: str, *rest: Any, **named: Any) -> Any:
        if not str(filename).startswith(_FOLDER):
            return ordinary(source, filename, mode, *rest, **named)
        if filename == _WRITER_OF_STUBS:
            return ordinary("", filename, mode)
        part = filename, importlib.util.source_hash(source)
        used[part] = kept.get(part) or ordinary(source, filename, mode)
        return used[part]

    builtins.compile = compiled
    try:
        from PySide6 import QtCore  # noqa: F401, PLC0415 (compiled while this is in place)
    finally:
        builtins.compile = ordinary
    if used.keys() - kept.keys() and not sys.dont_write_bytecode:
        _write(used)


def _read() -> _Parts:
    """What was kept by this version of Python; nothing where it cannot be read: it is compiled and written anew."""
    with suppress(OSError, EOFError, ValueError, TypeError), _KEPT.open("rb") as file:
        version, parts = marshal.load(file)  # noqa: S302 (as trusted as the compiled modules beside it)
        if version == importlib.util.MAGIC_NUMBER and isinstance(parts, dict):
            return parts
    return {}


def _write(parts: _Parts) -> None:
    """Keep them whole or not at all; where nothing can be written, the next start takes its time."""
    new = _KEPT.with_name(f"{_KEPT.name}.{os.getpid()}")
    with suppress(OSError):
        with new.open("wb") as file:
            marshal.dump((importlib.util.MAGIC_NUMBER, parts), file)
        new.replace(_KEPT)
