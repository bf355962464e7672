"""The first users of a closed workspace, for the window's first paint: nothing of the console is imported for them."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from mailplus_console.store import file_format
from mailplus_console.store.failures import Garbled, explained
from mailplus_console.store.opening import connect_to_read, revision_of

_SOURCES = frozenset({"local", "domain", "ldap"})
_QUERY = "SELECT name, full_name, email, source, administrator FROM users ORDER BY folded, name LIMIT ?"


class FirstUser(NamedTuple):
    """What a row of the user table shows of a `User` by itself, in the same words: records are not imported yet."""

    name: str
    full_name: str
    email: str | None
    source: str
    administrator: bool


def first_users(path: Path, limit: int) -> tuple[FirstUser, ...]:
    """The first users by name, without regard to case.

    None of them where an older console wrote the file (it has to be converted first). Raises what opening raises.
    """
    with explained(path), closing(connect_to_read(path)) as connection:
        if revision_of(connection) != file_format.REVISION:
            return ()
        return tuple(_checked(*row) for row in connection.execute(_QUERY, (limit,)))


def _checked(name: object, full_name: object, email: object, source: object, administrator: object) -> FirstUser:
    if not (isinstance(name, str) and isinstance(full_name, str) and isinstance(email, str | None)):
        raise Garbled("users")
    if not isinstance(source, str) or source not in _SOURCES or administrator not in (0, 1):
        raise Garbled("users")
    return FirstUser(name, full_name, email, source, bool(administrator))
