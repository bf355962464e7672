"""Joining what two people changed, against comparing the three states record by record and copying the users once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from benchmarks.company import company
from benchmarks.measuring import Row, Rows, paired
from mailplus_console.merge import merge
from mailplus_console.records import Configuration, Status

CHANGED = 100


def rows(users: int) -> Rows:
    """A pull with a hundred edits on each side, and one with an edit of every user on both."""
    base = company(users)
    names = list(base.users)
    for what, here, there in (
        ("merge with 100 users changed on each side", names[:CHANGED], names[-CHANGED:]),
        ("merge with every user changed on both sides", names, names),
    ):
        mine, theirs = _activated(base, here), _renamed(base, there)
        states = base, mine, theirs
        yield Row(what, *paired(partial(merge, *states), partial(_compared, *states)), 15)


def _activated(base: Configuration, names: Iterable[str]) -> Configuration:
    return replace(
        base, users={**base.users, **{name: replace(base.users[name], status=Status.ACTIVATED) for name in names}}
    )


def _renamed(base: Configuration, names: Iterable[str]) -> Configuration:
    return replace(base, users={**base.users, **{name: replace(base.users[name], full_name="New") for name in names}})


def _compared(base: Configuration, mine: Configuration, theirs: Configuration) -> object:
    """Every user of both sides looked up in the base, and one dictionary of them all."""
    before = base.users.get
    changed = [
        name
        for side in (mine, theirs)
        for name, user in side.users.items()
        if (old := before(name)) is not user and old != user
    ]
    return dict(theirs.users), changed
