"""Files that are meant to do harm get a sentence, quickly, and nothing else."""

from __future__ import annotations

import pytest

from mailplus_console.errors import Unreadable
from mailplus_console.exchange import text as text_module
from mailplus_console.exchange.document import read_document

BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"

HOSTILE_YAML = {
    "an anchor": ("a: &x 1", "Line 1: anchors"),
    "a bomb of aliases": (BOMB, "Line 1: anchors"),
    "an alias": ("a: *x", "Line 1: aliases"),
    "an object of Python": ("a: !!python/object/apply:os.system ['true']", "Line 1: tags"),
    "a tag of its own": ("users: !secret []", "Line 1: tags"),
    "a number by tag": ("a: !!int '3'", "Line 1: tags"),
    "a merge key": ("format: mailplus-console/1\n<<: {users: []}", "'<<': unknown key"),
    "deep lists": ("a: " + "[" * 100_000, "Line 1: lists and mappings are nested too deeply"),
    "deep mappings": ("a: " + "{a: " * 100_000, "Line 1: lists and mappings are nested too deeply"),
    "deep indentation": ("\n".join(" " * depth + "a:" for depth in range(1000)), "Line 21: lists and mappings are nes"),
    "a list as a key": ("? [a]\n: b", "a list or mapping stands in place of a key"),
    "two documents": ("a: 1\n---\nb: 1", "Line 2: a second document"),
    "a control character": ("a: \x07", "Line 1: the character 0x0007"),
    "half a surrogate pair": ('a: "\\ud800"', "Line 1: this is not YAML"),
    "a day that is none": ("a: 2020-13-45", "Line 1: '2020-13-45' cannot be read"),
    "an endless number": ("format: mailplus-console/1\nfree_seats: " + "9" * 100_000, "free_seats: must be a whole"),
    "no number": ("format: mailplus-console/1\nfree_seats: .nan", "free_seats: must be a whole number"),
    "an unfinished list": ("a: [1", "Line 2: this is not YAML"),
    "a tab": ("a:\n\t- b", "Line 2: this is not YAML"),
}

HOSTILE_JSON = {
    "not a number": ('{"format": "mailplus-console/1", "free_seats": NaN}', "NaN is not a value of this format"),
    "infinity": ('{"free_seats": -Infinity}', "-Infinity is not a value"),
    "an endless number": ('{"free_seats": ' + "9" * 100_000 + "}", "A number in this file cannot be read"),
    "a big number": ('{"format": "mailplus-console/1", "free_seats": ' + "9" * 4000 + "}", "very many digits"),
    "too large a number": ('{"format": "mailplus-console/1", "free_seats": 1e999}', "free_seats: must be a whole"),
    "a key twice": ('{"format": "mailplus-console/1", "users": [], "users": []}', "users: this key stands here twice"),
    "deep lists": ("[" * 100_000, "nested too deeply"),
    "deep mappings": ('{"a":' * 100_000, "nested too deeply"),
    "half a surrogate pair": (
        '{"format": "mailplus-console/1", "users": [{"name": "a", "full_name": "\\ud800"}]}',
        "users[0].full_name: has halves of surrogate pairs",
    ),
    "half a surrogate pair in a reference": (
        '{"format": "mailplus-console/1", "groups": [{"name": "a", "members": ["\\ud800"]}]}',
        "groups[0].members[0]: no user named '\\ud800'",
    ),
    "half a surrogate pair as a key": ('{"format": "mailplus-console/1", "\\ud800": 1}', "'\\ud800': unknown key"),
    "an unfinished list": ('{"a": [1', "Line 1: this is not JSON: expecting"),
    "YAML": ("format: mailplus-console/1", "Line 1: this is not JSON: expecting value"),
}


@pytest.mark.parametrize("what", HOSTILE_YAML)
def test_hostile_yaml(what: str) -> None:
    text, sentence = HOSTILE_YAML[what]
    with pytest.raises(Unreadable) as refused:
        read_document(text, ".yaml")
    assert sentence in str(refused.value)
    assert len(str(refused.value)) < 500
    assert str(refused.value).isprintable()


@pytest.mark.parametrize("what", HOSTILE_JSON)
def test_hostile_json(what: str) -> None:
    text, sentence = HOSTILE_JSON[what]
    with pytest.raises(Unreadable) as refused:
        read_document(text, ".json")
    assert sentence in str(refused.value)
    assert len(str(refused.value)) < 500
    assert str(refused.value).isprintable()


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
@pytest.mark.parametrize(
    "data, sentence",
    [
        ("format: Zoë".encode("latin-1"), "Line 1: this is not UTF-8 text"),
        (b"format: x\n\n\xff", "Line 3: this is not UTF-8 text"),
        ("format: x".encode("utf-16"), "UTF-16 text; save it as UTF-8"),
        ("format: \ud800", "halves of surrogate pairs"),
    ],
)
def test_what_is_not_utf_8_is_said_to_be_that(data: bytes | str, sentence: str, suffix: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        read_document(data, suffix)


@pytest.mark.parametrize("text", ["format: mailplus-console/1\n", '{"format": "mailplus-console/1"}'])
def test_a_byte_order_mark_does_no_harm(text: str) -> None:
    suffix = ".json" if text.startswith("{") else ".yaml"
    assert read_document(b"\xef\xbb\xbf" + text.encode(), suffix) == read_document(text, suffix)
    assert read_document("\ufeff" + text, suffix) == read_document(text, suffix)


def test_a_file_without_bounds_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_module, "LARGEST_FILE", 1024 * 1024)
    with pytest.raises(Unreadable, match="larger than 1 MB"):
        read_document(b" " * (1024 * 1024 + 1), ".yaml")


def test_a_program_without_the_fast_parser_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    from mailplus_console.exchange import plain_values

    monkeypatch.setattr(plain_values, "_LOADER", yaml.SafeLoader)
    test_hostile_yaml("a bomb of aliases")
    test_hostile_yaml("deep lists")
    test_hostile_yaml("an object of Python")
    body = "format: mailplus-console/1\nusers: [{name: 'no', full_name: \"Zo\\xeb\"}]"
    assert read_document(body, ".yaml").users["no"].full_name == "Zoë"
