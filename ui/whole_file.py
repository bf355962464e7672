"""Writes a file whole or not at all: until the last byte is on the disk, what was there before stays."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

from mailplus_console.errors import Unavailable
from ui.text import Texts

_tr = Texts("Files")


def write_whole(path: Path, parts: Iterable[str]) -> None:
    """Write the parts one after another as UTF-8, then put the file in its place.

    What the parts raise while they come (Cancelled) ends the writing, and nothing is left of it. Raises Unavailable
    when the file cannot be written.
    """
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise _unavailable(path, file)
    try:
        is_written = all(_write(file, part) for part in parts)
    except BaseException:
        _give_up(file)
        raise
    if not is_written:
        problem = _unavailable(path, file)
        _give_up(file)
        raise problem
    if not file.commit():
        raise _unavailable(path, file)


def _write(file: QSaveFile, part: str) -> bool:
    data = part.encode("utf-8", "replace")
    done = 0
    while done < len(data):
        # A disk that becomes full takes a part first; only the next try says why.
        written = file.write(data[done:])
        if written <= 0:
            return False
        done += written
    return file.flush()


def _give_up(file: QSaveFile) -> None:
    file.cancelWriting()
    file.commit()  # takes the unfinished file away


def _unavailable(path: Path, file: QSaveFile) -> Unavailable:
    text = _tr("%1 was not written: %2. Choose another place, or make room there.")
    return Unavailable(text.replace("%2", file.errorString()).replace("%1", " ".join(path.name.split())))
