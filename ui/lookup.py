"""Finds users by any part of their names among a hundred thousand, piece by piece so that the window never waits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from mailplus_console.users import searched_texts

if TYPE_CHECKING:
    from mailplus_console.records import User

_CHUNK = 20_000


class UserLookup:
    """Searches the names, full names and addresses of one directory; prepares a chunk when a search first needs it."""

    def __init__(self, users: Mapping[str, User]) -> None:
        self.users = users
        self._source = iter(users)
        self._chunks: list[tuple[list[str], list[str]]] = []

    def find(self, text: str) -> Iterator[User | None]:
        """Users that have every word of ``text`` somewhere; None now and then, so that the caller can pause.

        An empty text finds everybody.
        """
        words = text.casefold().split()
        for names, texts in self._prepared():
            if not words:
                yield from map(self.users.__getitem__, names)
                continue
            first, *others = words
            for name, text_of_user in zip(names, texts, strict=True):
                if first in text_of_user and all(word in text_of_user for word in others):
                    yield self.users[name]
            yield None

    def _prepared(self) -> Iterator[tuple[list[str], list[str]]]:
        position = 0
        while True:
            if position == len(self._chunks):
                names = list(islice(self._source, _CHUNK))
                if not names:
                    return
                self._chunks.append((names, searched_texts(self.users, names)))
            yield self._chunks[position]
            position += 1
