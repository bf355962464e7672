"""Saving a table as a person does it: the command, the file dialog, and what the file holds."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from ui.main_window import MainWindow


def saved(window: MainWindow, qtbot: QtBot, path: Path, command: str = "file.save_csv") -> list[list[str]]:
    """Run the command, choose a file, wait until it is written; its rows, the headings first."""
    window.actions_register.action(command).trigger()
    (dialog,) = [found for found in window.findChildren(QFileDialog) if found.isVisible()]
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    qtbot.waitUntil(lambda: path.exists() and not window.jobs.running)
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))
