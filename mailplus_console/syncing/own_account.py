"""The account that is signed in at a server, by the name that the directory writes it with."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from mailplus_console.records import Change

_FEW = 1_000
"""More changes than that are not looked through: to look for the name among everybody takes no longer."""


class OwnAccount:
    """Servers take a name without regard to case. It is looked for among everybody once, then only in what changes."""

    def __init__(self) -> None:
        self._account: str | None = None
        self._name = ""

    def name(self, account: str, users: Collection[str]) -> str:
        """What the directory calls this account; as the server does, where nobody is called so."""
        if account in users:
            return account
        if account != self._account:
            self._account, folded = account, account.casefold()
            self._name = next((user for user in users if user.casefold() == folded), account)
        return self._name

    def follow(self, changes: Sequence[Change]) -> None:
        """The users have changed: whether somebody of that name came or went."""
        if self._account is not None and (len(changes) > _FEW or self._concerned(self._account.casefold(), changes)):
            self._account = None

    def _concerned(self, folded: str, changes: Sequence[Change]) -> bool:
        return any(change.kind == "users" and change.key.casefold() == folded for change in changes)
