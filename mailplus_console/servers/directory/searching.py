"""A search that brings any number of entries, page by page (RFC 2696), read from the socket in large blocks.

ldap3 makes the requests; `messages` says why the answers are read here. The next page is asked for before this one is
decoded, so that server and console work at the same time.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from typing import Any, NamedTuple

import ldap3
from ldap3.core.exceptions import LDAPExceptionError
from ldap3.operation.abandon import abandon_operation
from ldap3.operation.search import search_operation
from ldap3.protocol.rfc2696 import paged_search_control

from mailplus_console.exchange.directory_entries import Entry
from mailplus_console.servers.directory import answers
from mailplus_console.servers.directory.messages import (
    DONE,
    ENTRY,
    REFERENCE,
    Done,
    EntryReader,
    Malformed,
    addresses,
    done,
    entries_ahead,
    head_of_entries,
    messages,
    whole_message,
)
from mailplus_console.syncing.server_profiles import ServerProfile

PAGE = 1_000  # entries: what Active Directory gives at most
BLOCK = 1 << 18  # bytes read from the socket at once
_LIMITS = frozenset((answers.TIME_LIMIT, answers.SIZE_LIMIT, answers.ADMINISTRATIVE_LIMIT))


_Found = tuple[bytes, int, int]  # a block that came, and where in it an operation and its message's end are


class Page(NamedTuple):
    """Some entries, and how many there are in all where the server tells (most do not)."""

    entries: list[Entry]
    total: int | None


class Search:
    """One search below a base, signed in already. `references` counts parts of the tree that are on other servers."""

    def __init__(self, connection: ldap3.Connection, profile: ServerProfile, wanted: Sequence[str]) -> None:
        self._connection = connection
        self._profile = profile
        self._wanted = wanted
        self._reader = EntryReader(wanted)
        self._data = b""  # what came and was not looked at yet, from `_place` on
        self._place = 0
        self.received = 0  # entries
        self.references: list[str] = []

    def pages(self, base: str, condition: str, *, page: int = PAGE) -> Generator[Page, None, None]:
        """All entries below the base. Whoever stops iterating early closes it, then the search is abandoned.

        Raises Refused, SignInNeeded or Unavailable with the reason in words.
        """
        request = _request(base, condition, ldap3.SUBTREE, self._wanted)
        waiting: int | None = self._ask(request, page, b"")
        try:
            while waiting is not None:
                data, result = self._answer(waiting)
                waiting = None
                self._check(result, data)
                if result.cookie:
                    waiting = self._ask(request, page, result.cookie)
                entries = self._entries(data)
                yield Page(entries, result.estimate if result.estimate >= self.received else None)
        finally:
            if waiting is not None:
                self._abandon(waiting)
        yield from self._rest()

    # ------------------------------------------------------------------ entries

    def _entries(self, found: list[_Found]) -> list[Entry]:
        """Decode a page; entries of which values are missing are kept back until the end."""
        reader, number = self._reader, self.received
        entries: list[Entry] = []
        try:
            for data, place, end in found:
                if data[place] == ENTRY:
                    entries.append(reader.entry(data, place, end, number))
                    number += 1
                elif data[place] == REFERENCE:
                    self.references += addresses(data, place, end)
        except (Malformed, IndexError) as error:
            raise self._unreadable() from error
        self.received = number
        if reader.more:
            incomplete = {id(more.entry.values) for more in reader.more}
            entries = [entry for entry in entries if id(entry.values) not in incomplete]
        return entries

    def _rest(self) -> Iterator[Page]:
        """The entries whose values came in part only, with the rest of them (Active Directory's `member;range=`)."""
        while self._reader.more:
            more, self._reader.more = self._reader.more, []
            for entry, attribute, following in more:
                self._fetch_on(entry, attribute, following)
            again = {id(one.entry.values) for one in self._reader.more}
            complete = {id(entry.values): entry for entry, _, _ in more if id(entry.values) not in again}
            yield Page(list(complete.values()), None)

    def _fetch_on(self, entry: Entry, attribute: str, following: int) -> None:
        """The next values of an attribute, added to the entry."""
        name = entry.values["dn"][0].decode("utf-8", "replace")
        request = _request(name, "(objectClass=*)", ldap3.BASE, [f"{attribute};range={following}-*"])
        found, result = self._answer(self._ask(request, None, b""))
        self._check(result, found)
        reader = EntryReader((attribute,))
        try:
            for data, place, end in found:
                if data[place] == ENTRY:
                    values = reader.entry(data, place, end, entry.line).values.get(attribute, [])
                    entry.values[attribute] = entry.values[attribute] + values
        except (Malformed, IndexError) as error:
            raise self._unreadable() from error
        for more in reader.more:
            if more.next <= following:
                raise self._unreadable()
            self._reader.more.append(more._replace(entry=entry))

    # ------------------------------------------------------------------ requests

    def _ask(self, request: Any, page: int | None, cookie: bytes) -> int:
        """Send a request; a server that knows no pages answers with everything at once."""
        controls = None if page is None else [paged_search_control(False, page, cookie)]
        return self._send("searchRequest", request, controls)

    def _abandon(self, number: int) -> None:
        try:
            self._send("abandonRequest", _abandonment(number), None)
        except Exception:  # noqa: BLE001 (what is abandoned may be gone: the reason why is on its way already)
            self._connection.strategy.close()

    def _send(self, kind: str, request: Any, controls: list[Any] | None) -> int:
        try:
            number: int = self._connection.strategy.send(kind, request, controls)
        except (LDAPExceptionError, OSError) as error:
            raise answers.broken_off(self._profile, self.received) from error
        self._connection.strategy._outstanding.pop(number, None)  # noqa: SLF001 (its answers are read here)
        return number

    # ------------------------------------------------------------------ answers

    def _answer(self, number: int) -> tuple[list[_Found], Done]:
        """Everything that answers the request of that number; answers to abandoned ones are passed over."""
        found: list[_Found] = []
        head = head_of_entries(number)
        try:
            while True:
                ahead, self._place = entries_ahead(self._data, self._place, head)
                found += [(self._data, place, end) for place, end in ahead]
                for message in messages(self._data, self._place):
                    self._place = message.end
                    if message.id == 0:  # the server says good-bye
                        raise answers.broken_off(self._profile, self.received)
                    if message.id != number:
                        continue
                    if message.operation == DONE:
                        return found, done(self._data, message)
                    found.append((self._data, message.place, message.end))
                self._receive()
        except (Malformed, IndexError) as error:
            raise self._unreadable() from error

    def _receive(self) -> None:
        """The rest of the message that has begun, and whatever comes with it."""
        came = bytearray(self._data[self._place :])
        before = len(came)
        while len(came) == before or len(came) < (whole_message(came, 0) or 0):
            try:
                block = self._connection.socket.recv(BLOCK)
            except (OSError, AttributeError) as error:  # ldap3 has no socket any more after a failure
                raise answers.broken_off(self._profile, self.received) from error
            if not block:
                raise answers.broken_off(self._profile, self.received)
            came += block
        self._data, self._place = bytes(came), 0

    def _check(self, result: Done, found: list[_Found]) -> None:
        if result.code in _LIMITS:
            received = self.received + sum(data[place] == ENTRY for data, place, _ in found)
            raise answers.limit_reached(self._profile, result.code, received, result.message)
        if result.code == answers.REFERRAL:
            raise answers.elsewhere(self._profile, result.referrals)
        if result.code != answers.SUCCESS:
            raise answers.failed(self._profile, result.code, result.message)

    def _unreadable(self) -> Exception:
        self._connection.strategy.close()
        return answers.unreadable(self._profile, self.received)


def _request(base: str, condition: str, scope: Any, attributes: Sequence[str]) -> Any:
    build: Callable[..., Any] = search_operation  # its types are not complete
    return build(base, condition, scope, ldap3.DEREF_NEVER, list(attributes), 0, 0, False, True, True)


def _abandonment(number: int) -> Any:
    build: Callable[..., Any] = abandon_operation
    return build(number)
