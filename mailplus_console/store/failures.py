"""What can go wrong with a workspace file, each as one sentence that names the file and the way out."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.sentence import said


class Garbled(Exception):
    """Stored bytes say what nobody wrote. Inside store/ only: there it becomes a Refused with the file's name."""


_PRIMARY_CODE = 0xFF  # the low byte of SQLite's extended codes
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
_NOT_AS_WRITTEN = "no such ", "JSON cannot hold "  # a table or column is missing; bytes instead of a text
_LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_READ_ONLY = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}
_FULL = {errno.ENOSPC, errno.EDQUOT}


def damaged(path: Path) -> Refused:
    """The file is, or is no longer, what a console wrote."""
    return Refused(
        said(
            "The file “{path}” is damaged or no workspace; it was left as it is. Open a backup of it, or "
            "import an exported document into a new workspace.",
            path=str(path),
        )
    )


def foreign(path: Path) -> Refused:
    """A sound database of some other program."""
    return Refused(
        said(
            "The file “{path}” belongs to another program; it was left as it is. Choose a workspace of this console.",
            path=str(path),
        )
    )


def newer(path: Path) -> Refused:
    """Written by a later console than this one."""
    return Refused(
        said(
            "The workspace “{path}” was written by a newer version of this console; it was left as it is. "
            "Update the console, or open an older backup.",
            path=str(path),
        )
    )


def older_read_only(path: Path) -> Refused:
    """An older form of the tables, which only a writer may bring up to date."""
    return Refused(
        said(
            "The workspace “{path}” was written by an older version of this console and has to be converted "
            "first. Open it once for writing (a backup is kept), or copy it to a folder where you may write.",
            path=str(path),
        )
    )


def missing(path: Path) -> Refused:
    """Nothing is there, and nothing is created in its place."""
    return Refused(said("There is no workspace “{path}”. Check the name, or create a new workspace.", path=str(path)))


def missing_folder(path: Path) -> Refused:
    """The folder in which the workspace should be is not there."""
    return Refused(
        said(
            "There is no folder “{parent}” for the workspace. Create it, or choose another folder.",
            parent=str(path.parent),
        )
    )


def not_a_file(path: Path) -> Refused:
    """A folder, a device or a link to itself stands where the workspace should be."""
    return Refused(said("“{path}” is not a file. Choose a workspace file.", path=str(path)))


def occupied(path: Path) -> Refused:
    """A new workspace never replaces what is there."""
    return Refused(
        said("“{path}” exists already and was left as it is. Open it, or choose another name.", path=str(path))
    )


def held(path: Path) -> Refused:
    """Another console writes to the workspace."""
    return Refused(
        said("The workspace “{path}” is open in another console. Close that one, or open it read-only.", path=str(path))
    )


def in_the_way(lock: Path) -> Refused:
    """A folder, a link or something else stands where the lock file should be."""
    return Refused(
        said(
            "“{lock}” is in the way: a plain file of this name shows that a workspace is open. Rename or remove it, "
            "or open the workspace read-only.",
            lock=str(lock),
        )
    )


def gone(path: Path) -> Refused:
    """The file was moved, deleted or replaced while it was open: what were written now would be lost."""
    return Refused(
        said(
            "The workspace “{path}” was moved, deleted or replaced while it was open: nothing was recorded. Put it "
            "back and try again, or export the configuration and import it into a new workspace.",
            path=str(path),
        )
    )


def changed_elsewhere(path: Path) -> Refused:
    """Somebody has written past the lock: what were written now would overwrite that."""
    return Refused(
        said(
            "Another program has written to the workspace “{path}” while it was open here: nothing was recorded. "
            "Open it again to see what it says now.",
            path=str(path),
        )
    )


def read_only(path: Path) -> Refused:
    """The file or its folder cannot be written to."""
    return Refused(
        said(
            "The workspace “{path}” cannot be written to. Open it read-only, or copy it to a folder where "
            "you may write.",
            path=str(path),
        )
    )


def unfinished(path: Path) -> Refused:
    """The write-ahead log of a console that ended abruptly lies beside the file, where nothing can be written."""
    return Refused(
        said(
            "The workspace “{path}” was not closed properly and its folder cannot be written to. Copy it "
            "together with “{name}-wal” to a folder where you may write, and open it there.",
            path=str(path),
            name=path.name,
        )
    )


def full(path: Path) -> Unavailable:
    """No room on the disk."""
    return Unavailable(
        said(
            "The disk that holds “{path}” is full: nothing was recorded. Free some space and try again; "
            "everything can still be looked at.",
            path=str(path),
        )
    )


def locked(path: Path) -> Unavailable:
    """Another program holds SQLite's own lock."""
    return Unavailable(
        said(
            "Another program is using the workspace “{path}”: nothing was recorded. Close that program and try again.",
            path=str(path),
        )
    )


def unreadable(path: Path) -> Unavailable:
    """The operating system does not let us open the file."""
    return Unavailable(
        said("The file “{path}” cannot be opened. Check that you may read and write it and its folder.", path=str(path))
    )


def failing_disk(path: Path) -> Unavailable:
    """Reading or writing failed below SQLite."""
    return Unavailable(
        said(
            "The disk that holds “{path}” does not answer as it should: nothing was recorded. Check the disk "
            "or the connection to it and try again.",
            path=str(path),
        )
    )


def no_entry(number: int) -> Refused:
    """A number that the journal does not have."""
    return Refused(said("The history has no entry {number}. Choose one from the list.", number=str(number)))


def unstorable(path: Path) -> Refused:
    """A value that neither JSON nor a row can hold."""
    return Refused(
        said(
            "A value of this edit cannot be stored in “{path}” (half a character, or a number beyond all "
            "bounds): nothing was recorded. Correct it and try again.",
            path=str(path),
        )
    )


def in_words(path: Path, error: sqlite3.Error) -> Refused | Unavailable | None:
    """What an error of SQLite means for the person; None where it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # Python's own: a text that is not UTF-8 was damaged, anything else is a bug
        return damaged(path) if "decode to UTF-8" in str(error) else None
    primary = code & _PRIMARY_CODE
    if primary in _DAMAGED or (primary == sqlite3.SQLITE_ERROR and str(error).startswith(_NOT_AS_WRITTEN)):
        return damaged(path)
    if primary == sqlite3.SQLITE_FULL or code == sqlite3.SQLITE_IOERR_SHMSIZE:  # the latter beside the file
        return full(path)
    if primary in _LOCKED:
        return locked(path)
    if primary in _READ_ONLY:
        return read_only(path)
    if primary == sqlite3.SQLITE_CANTOPEN:
        return unreadable(path)
    return failing_disk(path) if primary == sqlite3.SQLITE_IOERR else None


def of_the_system(path: Path, error: OSError) -> Refused | Unavailable:
    """What an error of the operating system, met beside the file, means for the person."""
    if error.errno in _FULL:
        return full(path)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return missing_folder(path)
    if error.errno == errno.ELOOP:
        return not_a_file(path)
    return read_only(path) if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS} else failing_disk(path)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Errors of SQLite and of stored content become sentences; bugs pass as they are."""
    try:
        yield
    except (Garbled, UnicodeDecodeError) as error:  # the latter from sqlite3, over a damaged schema
        raise damaged(path) from error
    except sqlite3.Error as error:
        sentence = in_words(path, error)
        if sentence is None:
            raise
        raise sentence from error
