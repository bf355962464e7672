"""PySide's own modules are compiled at the first start and never again, and do what they did."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

START = """
import sys
compiled = []
sys.addaudithook(lambda event, about: compiled.append(about[1]) if event == "compile" else None)
from ui import quick_imports
from PySide6.QtWidgets import QLabel
print(sum(str(name).startswith("shibokensupport/") for name in compiled))
try:
    QLabel(3.5)
except TypeError as mistake:
    print("Supported signatures" in str(mistake))
"""


@pytest.fixture
def start(tmp_path: Path) -> Start:
    return Start(tmp_path / "compiled")


class Start:
    """Starts of the console that keep what they compile in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *flags: str) -> list[str]:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(self.folder)}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        command = [sys.executable, *flags, "-c", START]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
        assert not done.stderr
        return done.stdout.split()

    @property
    def kept(self) -> list[Path]:
        return list(self.folder.rglob("*.parts*"))


def test_the_second_start_compiles_nothing_of_pyside_and_explains_mistakes_as_ever(start: Start) -> None:
    parts, explained = start()
    assert int(parts) > 5
    assert start() == ["1", explained] == ["1", "True"]  # the one that is left out is empty


@pytest.mark.parametrize("damaged", [b"", b"\x00" * 40, b"i\x01\x00\x00\x00", b"(\x01\x00\x00\x00N"], ids=repr)
def test_what_was_kept_and_is_damaged_is_compiled_anew(start: Start, damaged: bytes) -> None:
    start()
    (kept,) = start.kept
    whole = kept.read_bytes()
    kept.write_bytes(damaged)
    assert int(start()[0]) > 5
    assert kept.read_bytes() == whole
    assert start()[0] == "1"


def test_nothing_is_written_where_python_may_write_nothing(start: Start) -> None:
    start("-B")
    assert not start.kept
