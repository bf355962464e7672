"""Shows a written file's folder in the desktop's own file browser."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_folder(file: Path) -> None:
    """Open the folder that the file lies in."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))
