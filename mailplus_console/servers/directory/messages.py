"""The messages of a long search: a small, strict reader of the BER that LDAP uses (RFC 4511, 5.1).

ldap3 decodes in Python as well, into dictionaries of dictionaries, each attribute several times over: measured on a
directory of 100,000 people it needs eleven times what `ldapsearch` takes to write them to a file, before anything is
made of them; this reader takes about as long as `ldapsearch`. So connecting, signing in, filters and controls are
ldap3's, and the entries that come back are read here.

Strict: definite lengths only, every element ends exactly where what is around it ends. What is not so is `Malformed`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mailplus_console.exchange.directory_entries import Entry

ENTRY = 0x64
REFERENCE = 0x73
DONE = 0x65
LARGEST_MESSAGE = 256 * 1024 * 1024  # bytes; a group of a million members is smaller

_SEQUENCE = 0x30
_SET = 0x31
_INTEGER = 0x02
_STRING = 0x04
_BOOLEAN = 0x01
_ENUMERATED = 0x0A
_REFERRALS = 0xA3
_CONTROLS = 0xA0
_PAGES = b"1.2.840.113556.1.4.319"
_UNWANTED = ""
_CLASSES = "objectclass"
_NONE: list[bytes] = []


class Malformed(Exception):
    """What came is not LDAP."""


class Message(NamedTuple):
    """One LDAP message inside of the bytes that came.

    `place` is where its operation begins, a tag that says which; `end` is where the message ends, after the controls
    that may follow the operation.
    """

    id: int
    operation: int
    place: int
    end: int


class Done(NamedTuple):
    """How a search ended: LDAP's result code, what the server says to it, and what the next page is asked for with.

    `estimate` is how many entries there are in all, 0 where the server does not tell.
    """

    code: int
    message: str
    referrals: tuple[str, ...]
    cookie: bytes
    estimate: int


class MoreValues(NamedTuple):
    """A server told only some of an attribute's values (Active Directory's ranges): the next one has this number."""

    entry: Entry
    attribute: str
    next: int


def whole_message(data: bytes | bytearray, start: int) -> int | None:
    """Where the message that starts there ends; None where not enough is there to tell."""
    if len(data) < start + 2:
        return None
    if data[start] != _SEQUENCE:
        raise Malformed("a message begins with something else than a sequence")
    first = data[start + 1]
    if first < 128:
        return start + 2 + first
    size = first & 127
    if not 1 <= size <= 4:
        raise Malformed("a length that no message has")
    if len(data) < start + 2 + size:
        return None
    length = int.from_bytes(data[start + 2 : start + 2 + size], "big")
    if length > LARGEST_MESSAGE:
        raise Malformed("a message that is larger than any directory sends")
    return start + 2 + size + length


def messages(data: bytes, start: int) -> Iterator[Message]:
    """The whole messages in these bytes from there on; the rest is for the next time."""
    total = len(data)
    while True:
        end = whole_message(data, start)
        if end is None or end > total:
            return
        try:
            yield _message(data, start, end)
        except IndexError as error:
            raise Malformed("a message ends too early") from error
        start = end


def _message(data: bytes, start: int, end: int) -> Message:
    inside, _ = content(data, start, _SEQUENCE, end, whole=True)
    number, place = content(data, inside, _INTEGER, end)
    return Message(int.from_bytes(data[number:place], "big"), data[place], place, end)


def head_of_entries(number: int) -> bytes:
    """How the entries that answer this request begin, after the length of the message."""
    size = number.bit_length() // 8 + 1
    return bytes((_INTEGER, size, *number.to_bytes(size, "big"), ENTRY))


def entries_ahead(data: bytes, place: int, head: bytes) -> tuple[list[tuple[int, int]], int]:
    """Where the entries with that head are, as long as one comes right after the other, and where that is over.

    Only those that are here as a whole and of the usual length; `messages` goes on with whatever comes next.
    """
    found = []
    total, inside_head = len(data), len(head) - 1
    while place + 4 <= total:
        length = data[place + 1]
        if length < 128:
            inside = place + 2
        elif length == 0x81:
            length, inside = data[place + 2], place + 3
        elif length == 0x82:
            length, inside = data[place + 2] << 8 | data[place + 3], place + 4
        else:
            break
        end = inside + length
        if end > total or data[place] != _SEQUENCE or not data.startswith(head, inside):
            break
        found.append((inside + inside_head, end))
        place = end
    return found, place


def content(data: bytes, place: int, tag: int, end: int, *, whole: bool = False) -> tuple[int, int]:
    """Where the contents of the element there begin and end; it must be of that kind and inside of what is around."""
    if data[place] != tag:
        raise Malformed(f"an element of kind {data[place]:#x} where {tag:#x} belongs")
    length = data[place + 1]
    place += 2
    if length > 127:
        size = length & 127
        if not 1 <= size <= 4:
            raise Malformed("a length that no message has")
        length = int.from_bytes(data[place : place + size], "big")
        place += size
    stop = place + length
    if stop > end or (whole and stop != end):
        raise Malformed("an element that does not end with what is around it")
    return place, stop


def done(data: bytes, message: Message) -> Done:
    """The result of a search, with the control for pages where there is one."""
    place, stop = content(data, message.place, DONE, message.end)
    begin, place = content(data, place, _ENUMERATED, stop)
    code = int.from_bytes(data[begin:place], "big")
    _, place = content(data, place, _STRING, stop)
    begin, place = content(data, place, _STRING, stop)
    text = data[begin:place].decode("utf-8", "replace")
    referrals: list[str] = []
    if place < stop and data[place] == _REFERRALS:
        begin, place = content(data, place, _REFERRALS, stop)
        referrals = strings(data, begin, place)
    cookie, estimate = _paging(data, stop, message.end)
    return Done(code, text, tuple(referrals), cookie, estimate)


def addresses(data: bytes, place: int, end: int) -> list[str]:
    """Where a search reference points to."""
    return strings(data, *content(data, place, REFERENCE, end))


def strings(data: bytes, place: int, end: int) -> list[str]:
    """Texts that stand one after the other."""
    return [value.decode("utf-8", "replace") for value in _values(data, place, end)]


def _paging(data: bytes, place: int, end: int) -> tuple[bytes, int]:
    """Cookie and estimate from the controls at the end of a message."""
    if place == end:
        return b"", 0
    place, stop = content(data, place, _CONTROLS, end, whole=True)
    while place < stop:
        inside, place = content(data, place, _SEQUENCE, stop)
        begin, inside = content(data, inside, _STRING, place)
        if data[begin:inside] != _PAGES:
            continue
        if data[inside] == _BOOLEAN:
            _, inside = content(data, inside, _BOOLEAN, place)
        inside, after = content(data, inside, _STRING, place)
        inside, after = content(data, inside, _SEQUENCE, after, whole=True)
        number, inside = content(data, inside, _INTEGER, after)
        estimate = int.from_bytes(data[number:inside], "big", signed=True)
        begin, inside = content(data, inside, _STRING, after, whole=True)
        return data[begin:inside], max(0, estimate)
    return b"", 0


class EntryReader:
    """Turns search result entries into `Entry`, of which only the wanted attributes are looked at."""

    def __init__(self, wanted: Iterable[str]) -> None:
        self._wanted = frozenset(wanted)
        self._kinds: dict[bytes, str] = {}  # a short attribute's name with its tags → the name of its values
        self._classes: dict[bytes, list[bytes]] = {}  # object classes as they are encoded → decoded
        self.more: list[MoreValues] = []

    def entry(self, data: bytes, place: int, end: int, number: int) -> Entry:
        """The entry in a message, with its place and end. Most of the time of a pull is spent in these few lines."""
        kinds, classes = self._kinds, self._classes
        name, place, stop = _head(data, place, end)
        values = {"dn": [name]}
        while place < stop:
            # The usual attribute is shorter than 128 bytes and known: its name and tags are found with one look.
            after = place + 2 + data[place + 1]
            middle = place + 5 + data[place + 3]
            kind = kinds.get(data[place + 2 : middle])
            if kind is None or data[place] != _SEQUENCE or data[place + 1] > 127 or data[middle] != after - middle - 1:
                place = self._attribute(data, place, stop, values, number)
                continue
            if kind:
                if kind == _CLASSES:  # thousands of entries have the same ones
                    found = classes.get(data[middle:after], _NONE) or self._classes_of(data, middle, after)
                elif after > middle + 2 and data[middle + 2] == after - middle - 3 and data[middle + 1] == _STRING:
                    found = [data[middle + 3 : after]]  # one value
                else:
                    found = _values(data, middle + 1, after)
                values[kind] = values[kind] + found if kind in values else found
            place = after
        if place != stop:
            raise Malformed("an attribute that does not end with its entry")
        return Entry(number, values)

    def _classes_of(self, data: bytes, middle: int, after: int) -> list[bytes]:
        found = self._classes[data[middle:after]] = _values(data, middle + 1, after)
        return found

    def _attribute(self, data: bytes, place: int, end: int, values: dict[str, list[bytes]], number: int) -> int:
        """An attribute of any length or name; where the next one begins."""
        inside, after = content(data, place, _SEQUENCE, end)
        begin, middle = content(data, inside, _STRING, after)
        first, stop = content(data, middle, _SET, after, whole=True)
        name, _, option = data[begin:middle].decode("utf-8", "replace").lower().partition(";")
        wanted = name in self._wanted
        found = _values(data, first, stop) if wanted else []
        if wanted and option.startswith("range="):
            self._note_more(name, option, found, values, number)
            values[name] = values.get(name, []) + found
            return after
        kind = (f"{name};" if option else name) if wanted else _UNWANTED
        if kind:
            values[kind] = values.get(kind, []) + found
        if middle - begin < 128:
            self._kinds[data[begin - 2 : middle + 1]] = kind
        return after

    def _note_more(
        self, name: str, option: str, found: list[bytes], values: dict[str, list[bytes]], number: int
    ) -> None:
        """'range=0-1499' says that more values are to be asked for, 'range=1500-*' that these are the last."""
        last = option.removeprefix("range=").partition("-")[2]
        if last != "*":
            if not last.isascii() or not last.isdigit() or not found:
                raise Malformed(f"a range of values that is none: {option[:60]}")
            self.more.append(MoreValues(Entry(number, values), name, int(last) + 1))


def _head(data: bytes, place: int, end: int) -> tuple[bytes, int, int]:
    """The name of an entry, and where its attributes begin and end."""
    if data[place + 1] == 0x81:  # as most are: 128 bytes and more, and less than 256
        stop = place + 3 + data[place + 2]
        place += 3
    else:
        place, stop = content(data, place, ENTRY, end)
    if stop != end and (stop > end or data[stop] != _CONTROLS):
        raise Malformed("an entry that does not end with its message")
    length = data[place + 1]
    if length < 128 and data[place] == _STRING:
        begin, place = place + 2, place + 2 + length
    else:
        begin, place = content(data, place, _STRING, stop)
    if data[place] == _SEQUENCE and data[place + 1] < 128 and place + 2 + data[place + 1] == stop:
        return data[begin:place], place + 2, stop
    return data[begin:place], *content(data, place, _SEQUENCE, stop, whole=True)


def _values(data: bytes, place: int, end: int) -> list[bytes]:
    """The values between these places, one after the other without anything between."""
    found = []
    while place < end:
        length = data[place + 1]
        if data[place] != _STRING or length > 127:
            begin, after = content(data, place, _STRING, end)
            found.append(data[begin:after])
            place = after
            continue
        after = place + 2 + length
        found.append(data[place + 2 : after])
        place = after
    if place != end:
        raise Malformed("a value that does not end with its attribute")
    return found
