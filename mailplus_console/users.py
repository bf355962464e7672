"""Users by the hundred thousand: each is held as a line that can be searched, beside one whom he is like otherwise.

The line has the full name without regard to case, then what else is found so, then the address and the full name as
they are written: one string is what is kept of a user's texts and what is searched. A full name that only has its
first letters capital is not written twice.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import compress
from typing import Any, TypeVar

from mailplus_console.packed import Packed, thawed
from mailplus_console.records import User

T = TypeVar("T")

BETWEEN = "\n"
"""Stands between texts: as white space it is in no word that is searched, so that none is found across two texts."""


class _Unpacking:
    """Makes users of lines. All are like the usual one in source, status and so on, but for the `unusual` ones."""

    __slots__ = ("_thawed", "unusual", "usual")

    def __init__(self, usual: User) -> None:
        self.usual = usual
        self.unusual: dict[str, User] = {}
        self._thawed: Callable[..., User] = thawed(User)

    def __call__(self, name: str, line: str) -> User:
        email, full_name = _written(line)
        like = self.unusual.get(name, self.usual)
        user = self._thawed(name, full_name, email or None, like.source, like.administrator, like.status, like.quota)
        user.__class__ = User
        return user


class Packing:
    """Takes in users, columns of some at a time; `packed` is the mapping of all of them."""

    def __init__(self) -> None:
        self._unpacking = _Unpacking(User(""))
        self.packed: Packed[User] = Packed({}, self._unpacking)

    def add(
        self, names: Sequence[str], full_names: Sequence[str], emails: Sequence[str | None], alike: Sequence[User]
    ) -> None:
        """`alike` has for each a user with his source, status and so on: one for all who have the same."""
        unpacking, held = self._unpacking, self.packed.held
        if not held:
            unpacking.usual = Counter(alike).most_common(1)[0][0]
        for name, full_name, email, like in zip(names, full_names, emails, alike, strict=True):
            held[name] = _line(name, full_name, email)
            if not held[name]:
                self.packed[name] = replace(like, name=name, full_name=full_name, email=email)
            if like is not unpacking.usual:
                unpacking.unusual[name] = like


def _line(name: str, full_name: str, email: str | None) -> str:
    """'' where it could not be taken apart again."""
    address, folded = email or "", full_name.casefold()
    if BETWEEN in full_name or BETWEEN in address or email == "":
        return ""
    written = "" if folded.title() == full_name else full_name
    if address.startswith(name) and address.casefold() == address:  # then the name is found in the address
        return f"{folded}{BETWEEN}{address}{BETWEEN}{written}"
    return BETWEEN.join((folded, name.casefold(), address.casefold(), address, written))


def _written(line: str) -> tuple[str, str]:
    """The address ('' = none) and the full name."""
    searched, address, full_name = line.rsplit(BETWEEN, 2)
    return address, full_name or searched.partition(BETWEEN)[0].title()


def _searched(name: str, full_name: str, email: str | None) -> str:
    return BETWEEN.join((full_name.replace(BETWEEN, " "), name, email or "")).casefold()


def folded_full_name(searched: str) -> str:
    """The full name, without regard to case, in what is searched of a user."""
    return searched[: searched.index(BETWEEN)]


def searched_text(user: User) -> str:
    """The texts of a user without regard to case."""
    return _searched(user.name, user.full_name, user.email)


def searched_texts(users: Mapping[str, User], names: Collection[str]) -> list[str]:
    """What is searched of each of these users. Held once where the users are packed."""
    return [one if isinstance(one, str) else searched_text(one) for one in _held(users, names)]


def addresses(users: Mapping[str, User], names: Collection[str]) -> Iterable[str]:
    """The address of each of these users; '' = none."""
    return (one.rsplit(BETWEEN, 2)[1] if isinstance(one, str) else one.email or "" for one in _held(users, names))


def _held(users: Mapping[str, User], names: Collection[str]) -> Iterable[Any]:
    """What is held of each; of all in their order without looking a million names up, which no cache has."""
    held = users.held if isinstance(users, Packed) else users
    if names is users or (len(names) == len(held) and names == list(held)):
        return held.values()
    return map(held.__getitem__, names)


def alike(users: Mapping[str, User], names: Collection[str] | None = None) -> Iterable[tuple[str, User]]:
    """Each of these names with a user of the same source, administrator, status and quota; its texts are another's.

    For those who read everybody (None): making 100,000 users would take them a tenth of a second.
    """
    names = users if names is None else names
    if not isinstance(users, Packed) or not isinstance(users.unpack, _Unpacking):
        return ((name, users[name]) for name in names)
    unusual, usual = users.unpack.unusual.get, users.unpack.usual
    return (
        (name, unusual(name, usual) if isinstance(held, str) else held)
        for name, held in zip(names, _held(users, names), strict=True)
    )


def most_and_others(users: Mapping[str, User]) -> tuple[User, Mapping[str, User]]:
    """One like whom most are in source, administrator, status and quota, and those who may not be, by name.

    Among these there may be names of no user any more.
    """
    if not isinstance(users, Packed) or not isinstance(users.unpack, _Unpacking):
        return User(""), users
    if len(users.loose) == len(users.held):  # an import, or an edit of everybody
        return User(""), users.held
    usual, unusual = users.unpack.usual, users.unpack.unusual
    return usual, {**unusual, **{name: users.held[name] for name in users.loose}} if users.loose else unusual


def of_all(users: Mapping[str, User], names: Sequence[str], value: Callable[[User], T]) -> list[T]:
    """A value for each of these users, got from one who is like him in all but texts: nobody is looked up but the few
    who are not like most.
    """
    most, others = most_and_others(users)
    values = [value(most)] * len(names)
    for place in _places(names, others):
        values[place] = value(others[names[place]])
    return values


def _places(names: Sequence[str], some: Mapping[str, User]) -> Iterable[int]:
    """Where these stand among the names. As loaded they are in the same order: going through both looks nobody up."""
    found, place = array("I"), -1
    try:
        for name in some:
            place = names.index(name, place + 1)
            found.append(place)
    except ValueError:  # in another order, or no user any more
        return compress(range(len(names)), map(some.__contains__, names))
    return found
