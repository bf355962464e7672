"""Files as text: which endings there are, and bytes that must be UTF-8."""

from __future__ import annotations

from mailplus_console.errors import Refused, Unreadable
from mailplus_console.exchange.problems import at_line
from mailplus_console.sentence import said

SUFFIXES = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}
"""The endings of a configuration document, and the format each stands for."""

LARGEST_FILE = 512 * 1024 * 1024  # bytes: more than a million users take


def document_suffix(suffix: str) -> str:
    """A file's ending in the form of SUFFIXES; raises Refused for one that no document has."""
    ending = suffix.lower() if suffix.startswith(".") else f".{suffix.lower()}"
    if ending not in SUFFIXES:
        raise Refused(
            said(
                "A configuration is a .yaml, .yml or .json file, not {ending}.",
                ending=suffix or said("a file without an ending"),
            )
        )
    return ending


def checked_size(data: bytes | str) -> None:
    """Raise Unreadable for a file that is too large to be what it should be."""
    if len(data) > LARGEST_FILE:
        raise Unreadable([said("the file is larger than {size} MB", size=LARGEST_FILE // 1024 // 1024)])


def decoded(data: bytes | str) -> str:
    """The text of a file. Raises Unreadable where it is not UTF-8, or too large to be what it should be."""
    checked_size(data)
    if isinstance(data, str):
        if not is_unicode(data):
            raise Unreadable([said("the text has halves of surrogate pairs in it, which stand for no character")])
        return data.removeprefix("\ufeff")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable([said("the file is UTF-16 text; save it as UTF-8")])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(
            [at_line(line, said("this is not UTF-8 text; save the file as UTF-8 (in Excel: “CSV UTF-8”)"))]
        ) from error


def is_unicode(text: str) -> bool:
    """Whether a text is free of halves of surrogate pairs: these cannot be stored or written anywhere."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
