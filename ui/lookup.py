"""Finds users by any part of their names among a hundred thousand, piece by piece so that the window never waits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mailplus_console.records import User

_CHUNK = 20_000


class UserLookup:
    """Searches the names, full names and addresses of one directory; prepares a chunk when a search first needs it."""

    def __init__(self, users: Mapping[str, User]) -> None:
        self.users = users
        self._source = iter(users.values())
        self._chunks: list[tuple[list[User], list[str]]] = []

    def find(self, text: str) -> Iterator[User | None]:
        """Users that have every word of ``text`` somewhere; None now and then, so that the caller can pause.

        An empty text finds everybody.
        """
        words = text.casefold().split()
        for users, haystacks in self._prepared():
            if not words:
                yield from users
                continue
            first, *others = words
            for user, haystack in zip(users, haystacks, strict=True):
                if first in haystack and all(word in haystack for word in others):
                    yield user
            yield None

    def _prepared(self) -> Iterator[tuple[list[User], list[str]]]:
        position = 0
        while True:
            if position == len(self._chunks):
                users = list(islice(self._source, _CHUNK))
                if not users:
                    return
                haystacks = [f"{user.name}\n{user.full_name}\n{user.email or ''}".casefold() for user in users]
                self._chunks.append((users, haystacks))
            yield self._chunks[position]
            position += 1
