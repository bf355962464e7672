"""What members have heard last of their groups, where the last word counts: a status, a quota."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import compress
from typing import Generic, TypeVar, overload

from mailplus_console.effective.membership import Membership

_Word = TypeVar("_Word")
_Other = TypeVar("_Other")


class LastWord(Mapping[str, _Word], Generic[_Word]):
    """Name → the last word; absent where no group said anything. It may hold names of no known user.

    It is held by number, in a tenth of a dictionary's room. Who asks of everybody had better ask `by_name`.
    """

    def __init__(self, membership: Membership, said: Iterable[tuple[str, _Word]]) -> None:
        self._numbered = numbered = membership.numbered
        self._words: list[_Word] = []
        self._heard = heard = array("I", bytes(4 * len(numbered.names)))  # which word, counted from 1; 0 = none
        members_of = membership.by_number.get
        for group, word in said:
            self._words.append(word)
            last = len(self._words)
            for number in members_of(group, ()):
                heard[number] = last

    def by_name(self) -> dict[str, _Word]:
        """The same as a dictionary, made anew: who does not keep it gives its room back."""
        names, heard, words = self._numbered.names, self._heard, self._words
        return dict(zip(compress(names, heard), [words[last - 1] for last in heard if last], strict=True))

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

    def counted(self, users: Mapping[str, object]) -> Iterable[tuple[_Word, int]]:
        """Each word with the number of users who have heard it last."""
        times = Counter(self._heard)
        times.subtract(self._heard[number] for number in self._numbered.strangers(users))
        return ((self._words[last - 1], number) for last, number in times.items() if last)
