"""The own reader of LDAP messages says what was sent, whatever the lengths, and never more than that."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as some

from mailplus_console.servers.directory.messages import (
    DONE,
    ENTRY,
    EntryReader,
    Malformed,
    done,
    entries_ahead,
    head_of_entries,
    messages,
)
from tests.servers.directory import responder

NAMES = ("cn", "uid", "mail", "member", "objectClass")
attributes = some.dictionaries(
    some.sampled_from(("cn", "CN;lang-fr", "uid", "mail", "member", "objectClass", "unwanted", "x" * 130)),
    some.lists(some.binary(max_size=300), max_size=4),
)
numbers = some.integers(1, 2**31 - 1)


def expected(dn: bytes, sent: dict[str, list[bytes]]) -> dict[str, list[bytes]]:
    """What the reader should make of it."""
    kept = {"dn": [dn]}
    for written, values in sent.items():
        name, option, _ = written.lower().partition(";")
        if name in (one.lower() for one in NAMES):
            kept[name + option] = kept.get(name + option, []) + values
    return kept


def read(reader: EntryReader, data: bytes) -> list[dict[str, list[bytes]]]:
    return [
        reader.entry(data, message.place, message.end, 0).values
        for message in messages(data, 0)
        if message.operation == ENTRY
    ]


@given(some.lists(some.tuples(numbers, some.binary(max_size=300), attributes), max_size=5))
def test_entries_come_out_as_they_were_put_in(sent: list[tuple[int, bytes, dict[str, list[bytes]]]]) -> None:
    reader = EntryReader([name.lower() for name in NAMES])
    data = b"".join(responder.entry(number, dn, values) for number, dn, values in sent)
    for _ in range(2):  # the second time with everything that it has learned
        assert read(reader, data) == [expected(dn, values) for _, dn, values in sent]


@given(numbers, some.lists(some.tuples(some.binary(max_size=300), attributes), max_size=5), numbers)
def test_the_entries_of_one_search_are_found_at_a_glance(
    number: int, sent: list[tuple[bytes, dict[str, list[bytes]]]], other: int
) -> None:
    data = b"".join(responder.entry(number, dn, values) for dn, values in sent)
    end = responder.done(other) + responder.entry(other, b"uid=late", {})
    found, place = entries_ahead(data + end, 0, head_of_entries(number))
    assert place == len(data)
    assert found == [(message.place, message.end) for message in messages(data, 0)]


@given(some.binary(max_size=200), attributes, some.data())
def test_damage_is_noticed_or_does_no_harm(dn: bytes, sent: dict[str, list[bytes]], data: some.DataObject) -> None:
    """Whatever a byte is changed to: what comes out lies inside of what came, or it is said to be no LDAP."""
    whole = responder.entry(7, dn, sent)
    place = data.draw(some.integers(0, len(whole) - 1))
    damaged = bytearray(whole)
    damaged[place] = data.draw(some.integers(0, 255))
    with suppress(Malformed, IndexError):
        for values in read(EntryReader([name.lower() for name in NAMES]), bytes(damaged)):
            assert all(one in damaged for listed in values.values() for one in listed)


@given(some.binary(min_size=1, max_size=50), attributes)
def test_half_a_message_is_waited_for(dn: bytes, sent: dict[str, list[bytes]]) -> None:
    whole = responder.entry(7, dn, sent)
    for end in range(len(whole)):
        assert not list(messages(whole[:end], 0))
        assert entries_ahead(whole[:end], 0, head_of_entries(7)) == ([], 0)


@given(numbers, some.binary(max_size=200), some.integers(0, 2**31 - 1), some.integers(0, 80), some.text(max_size=50))
def test_how_a_page_ends_is_understood(number: int, cookie: bytes, total: int, code: int, said: str) -> None:
    data = responder.done(number, code, said, cookie=cookie, total=total)
    (message,) = messages(data, 0)
    assert message.operation == DONE
    assert message.id == number
    assert done(data, message) == (code, said, (), cookie, total)


def test_a_page_may_end_without_a_word_about_pages() -> None:
    data = responder.done(1)
    (message,) = messages(data, 0)
    assert done(data, message) == (0, "", (), b"", 0)


def test_an_entry_may_have_controls_after_it_but_nothing_else() -> None:
    reader = EntryReader(["uid"])
    operation = responder.tlv(0x64, responder.text("uid=a"), responder.tlv(0x30))
    controls = responder.tlv(0xA0, responder.tlv(0x30, responder.text("1.2.3")))
    assert read(reader, responder.tlv(0x30, responder.number(1), operation, controls)) == [{"dn": [b"uid=a"]}]
    with pytest.raises(Malformed):
        read(reader, responder.tlv(0x30, responder.number(1), operation, responder.text("more")))


def test_the_values_of_a_range_and_where_it_goes_on() -> None:
    reader = EntryReader(["member"])
    data = responder.entry(1, "cn=g", {"member": [], "Member;Range=0-1": ["a", "b"]})
    assert read(reader, data) == [{"dn": [b"cn=g"], "member": [b"a", b"b"]}]
    assert [(more.attribute, more.next) for more in reader.more] == [("member", 2)]
    last = responder.entry(1, "cn=g", {"member;range=2-*": ["c"]})
    assert read(EntryReader(["member"]), last) == [{"dn": [b"cn=g"], "member": [b"c"]}]


def stretched(message: bytes, *places: int) -> bytes:
    """The same, but the lengths at these places are larger by three."""
    return bytes(byte + 3 if place in places else byte for place, byte in enumerate(message))


ANN = responder.entry(1, b"uid=a", {"uid": ["ann"]})
ATTRIBUTE, SET, VALUE = (ANN.index(start) + 1 for start in (b"\x30\x0c\x04", b"\x31\x05", b"\x04\x03ann"))


@pytest.mark.parametrize("learned", [False, True])
@pytest.mark.parametrize(
    "places", [(ATTRIBUTE, SET, VALUE), (SET, VALUE), (VALUE,), (ATTRIBUTE,), (SET,), (5 + 1,), (ATTRIBUTE - 2,)]
)
def test_nothing_reaches_beyond_what_is_around_it(places: tuple[int, ...], learned: bool) -> None:
    """Else a value would swallow what belongs to somebody else's entry."""
    reader = EntryReader(["uid"])
    if learned:
        read(reader, ANN)
    with pytest.raises(Malformed):
        read(reader, stretched(ANN, *places) + ANN)
