"""Where a person keeps files: the folder that was used last, and the desktop's own view of a folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

_LAST = "exchange/folder"


def last_folder(settings: QSettings) -> Path:
    """The folder that something was read from or written to last; at first, that of the person's documents."""
    last = Path(str(settings.value(_LAST, "")))
    if last.is_absolute() and last.is_dir():
        return last
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()


def remember_folder(settings: QSettings, file: Path) -> None:
    """The next file dialog begins in this file's folder."""
    settings.setValue(_LAST, str(file.parent))


def open_folder(file: Path) -> None:
    """Open the folder that the file lies in."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))
