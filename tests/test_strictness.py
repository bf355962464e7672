"""The tests themselves are strict: what a test leaves behind or does not announce fails it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STORIES = """
import logging
import warnings
from PySide6.QtCore import Qt, qWarning
from PySide6.QtWidgets import QApplication, QDialog, QWidget

kept = []

def test_fine_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

def test_fine_log_line(expected_log):
    expected_log("disk .* full")
    logging.getLogger("store").warning("disk is full")

def test_left_visible_dialog(qtbot):
    kept.append(QDialog())
    kept[-1].show()

def test_left_hidden_window(qtbot):
    kept.append(QWidget())

def test_left_waiting_cursor(qtbot):
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)

def test_surprising_log_line():
    logging.getLogger("store").warning("disk is full")

def test_log_line_that_never_came(expected_log):
    expected_log("disk is full")

def test_warning_of_python():
    warnings.warn("old")

def test_warning_of_qt(qtbot):
    qWarning("null pixmap")
"""


@pytest.mark.slow
def test_only_clean_tests_pass(tmp_path: Path) -> None:
    stories = tmp_path / "test_stories.py"
    stories.write_text(STORIES)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-c",
        str(ROOT / "pyproject.toml"),
        "--rootdir",
        str(tmp_path),
        "-rA",
        "-q",
    ]
    plugins = ["-p", "tests.helpers.expected_log", "-p", "tests.helpers.windows", "-p", "no:cacheprovider"]
    done = subprocess.run([*command, *plugins, str(stories)], cwd=ROOT, capture_output=True, text=True, check=False)
    summary = [line.split(" - ")[0].split() for line in done.stdout.splitlines() if "::test_" in line]
    verdicts = {
        word.split("::")[1]: verdict for verdict, word, *_ in summary if verdict in ("PASSED", "FAILED", "ERROR")
    }
    passed = {name for name, verdict in verdicts.items() if verdict == "PASSED"}
    assert passed == {"test_fine_window", "test_fine_log_line"}, done.stdout
    assert len(verdicts) == STORIES.count("def test_"), done.stdout
