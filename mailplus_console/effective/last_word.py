"""What members have heard last of their groups, where the last word counts: a status, a quota."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import compress
from typing import Generic, NamedTuple, TypeVar, overload

from mailplus_console.effective.membership import Membership
from mailplus_console.records import User
from mailplus_console.users import of_all

_Word = TypeVar("_Word")
_Other = TypeVar("_Other")


class AllWords(NamedTuple, Generic[_Word]):
    """A word for each of many users, in their order: `words[number]` for each of the numbers."""

    numbers: Sequence[int]
    words: Sequence[_Word]

    def flags(self, holds: Callable[[_Word], bool]) -> Sequence[bool]:
        """For each of the users, whether it holds for his word."""
        return list(map([holds(word) for word in self.words].__getitem__, self.numbers))


class LastWord(Mapping[str, _Word], Generic[_Word]):
    """Name → the last word; absent where no group said anything. It may hold names of no known user.

    It is held by number, in a tenth of a dictionary's room. Who asks of everybody had better ask `for_all`.
    """

    def __init__(self, membership: Membership, said: Iterable[tuple[str, _Word]]) -> None:
        self._numbered = numbered = membership.numbered
        self._words: list[_Word] = []
        self._heard = heard = array("I", bytes(4 * len(numbered.names)))  # which word, counted from 1; 0 = none
        members_of = numbered.of_group.get
        for group, word in said:
            self._words.append(word)
            last = len(self._words)
            for number in members_of(group, ()):
                heard[number] = last

    def for_all(
        self, users: Mapping[str, User], names: Sequence[str], own: Callable[[User], _Word | None], default: _Word
    ) -> AllWords[_Word]:
        """What counts for the users of these names: his own word, else what he has heard last, else the default.

        `own` may look at all but the texts of a user.
        """
        words = [default, *self._words]
        number: dict[_Word | None, int] = {None: 0}
        known: dict[int, int] = {}  # users of one settings are mostly like one and the same

        def number_of(like: User) -> int:
            found = known.get(id(like))
            if found is None:
                word = own(like)
                found = known[id(like)] = number.setdefault(word, len(words))
                if word is not None and found == len(words):
                    words.append(word)
            return found

        own_ones, heard = of_all(users, names, number_of), self._heard_by(names)
        return AllWords([one or another for one, another in zip(own_ones, heard, strict=True)], words)

    def _heard_by(self, names: Sequence[str]) -> Sequence[int]:
        numbers = self._numbered.numbers_of(names)
        if isinstance(numbers, range):
            return self._heard
        return list(map([*self._heard, 0].__getitem__, numbers))

    @overload
    def get(self, name: str, default: None = None, /) -> _Word | None: ...

    @overload
    def get(self, name: str, default: _Word | _Other, /) -> _Word | _Other: ...

    def get(self, name: str, default: object = None, /) -> object:
        """What a member has heard last."""
        number = self._numbered.number_of(name)
        last = 0 if number is None else self._heard[number]
        return self._words[last - 1] if last else default

    def __getitem__(self, name: str) -> _Word:
        word = self.get(name)
        if word is None:
            raise KeyError(name)
        return word

    def __iter__(self) -> Iterator[str]:
        return compress(self._numbered.names, self._heard)

    def __len__(self) -> int:
        return len(self._heard) - self._heard.count(0)

    def count(self, users: Mapping[str, object], holds: Callable[[_Word], bool], default: _Word) -> int:
        """For how many users it holds, of the word that they have heard last or of the default."""
        by_word = [int(holds(word)) for word in (default, *self._words)]  # truths are added up more slowly
        strangers = [self._heard[number] for number in self._numbered.strangers(users)]
        heard = sum(map(by_word.__getitem__, self._heard)) - sum(map(by_word.__getitem__, strangers))
        return heard + by_word[0] * (len(users) - len(self._heard) + len(strangers))
