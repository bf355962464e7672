"""The account that is signed in at a server, by the name that the directory writes it with."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from mailplus_console.records import Change


class OwnAccount:
    """Servers take a name without regard to case. It is looked for among everybody once, then only when it may be
    another.
    """

    def __init__(self) -> None:
        self._account: str | None = None
        self._name = ""

    def name(self, account: str, users: Collection[str]) -> str:
        """What the directory calls this account; as the server does, where nobody is called so."""
        if account in users:
            return account
        if account != self._account or (self._name != account and self._name not in users):
            self._account, folded = account, account.casefold()
            self._name = next((user for user in users if user.casefold() == folded), account)
        return self._name

    def follow(self, changes: Iterable[Change]) -> None:
        """The users have changed: whether somebody of that name has come."""
        folded = self._account.casefold() if self._account is not None else None
        if folded is not None and any(
            before is None and kind == "users" and key.casefold() == folded for kind, key, before, _ in changes
        ):
            self._account = None
