"""Who is signed in at the server, found in the directory without looking through everybody at every edit."""

from __future__ import annotations

from collections.abc import Iterator

from mailplus_console.records import Change, User
from mailplus_console.syncing.own_account import OwnAccount


class Directory(set[str]):
    """Names of users; counts how often somebody goes through all of them."""

    read = 0

    def __iter__(self) -> Iterator[str]:
        self.read += 1
        return super().__iter__()


def test_the_name_is_the_directorys_and_an_exact_one_comes_first() -> None:
    assert OwnAccount().name("ALICE", ["bob", "Alice"]) == "Alice"
    assert OwnAccount().name("alice", ["Alice", "alice"]) == "alice"
    assert OwnAccount().name("root", ["Alice"]) == "root"


def test_an_account_that_nobody_has_is_looked_for_once_until_somebody_of_that_name_comes() -> None:
    own, directory = OwnAccount(), Directory({"alice", "bob"})
    for name in ("alice", "bob", "carol"):
        assert own.name("ROOT", directory) == "ROOT"
        own.follow([Change("users", name, None, User(name))])
    assert directory.read == 1

    directory.add("Root")
    own.follow([Change("users", "Root", None, User("Root"))])
    assert own.name("ROOT", directory) == "Root"
    own.follow([Change("users", f"u{number}", None, None) for number in range(1001)])
    directory.remove("Root")
    assert own.name("ROOT", directory) == "ROOT"
    assert own.name("alice", directory) == "alice"


def test_an_edit_of_everybody_costs_no_second_search() -> None:
    own, directory = OwnAccount(), Directory({"alice", "bob"})
    for account in ("ROOT", "ALICE"):
        own.name(account, directory)
        directory.read = 0
        own.follow([Change("users", f"u{number}", User(f"u{number}"), User(f"u{number}")) for number in range(1001)])
        own.name(account, directory)
        assert directory.read == 0
