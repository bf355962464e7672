"""A report has nothing of a NAS's own data: no name, address, key, host or token, wherever it stands."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mailplus_console.servers.dsm.mapping_file import field_names
from mailplus_console.servers.dsm.redaction import Redaction

NAMES = field_names()

SECRETS = st.one_of(
    st.text(st.characters(categories=("L", "N"), include_characters=" .-_@\\"), min_size=3, max_size=12),
    st.emails(),
    st.from_regex(r"[A-Z0-9]{5}-[A-Z0-9]{5}", fullmatch=True),
).map(lambda text: f"zq{text}qz")


def shapes(secret: str, other: str) -> list[Any]:
    """Answers that have a text where a NAS might have one."""
    return [
        {"member_list": [{"name": secret, "status": 1, "uid": 7}], "total": 1},
        {"member_list": [{"strange": {"deeper": [secret, {"x": other}]}, "name": other}]},
        {"items": {secret: {"status": 1}, other: {"status": 2}}},
        {"unknown": [secret] * 20, "name": secret},
        {secret: True, "name": secret},
        [{"hostname": secret, "enabled": True, "note": f"of {other}"}],
        secret,
    ]


@given(SECRETS, SECRETS, st.integers(0, 6))
def test_no_text_of_an_answer_is_in_what_is_shown(secret: str, other: str, which: int) -> None:
    answer = shapes(secret, other)[which]
    redaction = Redaction(NAMES)
    redaction.learn(answer)

    shown = json.dumps(redaction.of(answer), ensure_ascii=False)

    for text in (secret, other):
        assert json.dumps(text, ensure_ascii=False)[1:-1] not in shown


def test_the_same_text_is_the_same_placeholder_everywhere_and_structure_and_numbers_stay() -> None:
    redaction = Redaction(NAMES)

    first = redaction.of(
        {"member_list": [{"name": "Alice", "status": 2, "active": True, "mail": "a@b.c", "none": None}]}
    )
    second = redaction.of([{"owner": "alice", "since": "2027/3/5", "color": "#ff0000", "number": "12345"}])

    assert first == {
        "member_list": [{"name": "<text-1>", "status": 2, "active": True, "mail": "<mail-1>", "none": None}]
    }
    assert second == [{"owner": "<text-1>", "since": "<date-1>", "color": "<color-1>", "number": "<digits-1>"}]


def test_words_of_the_mapping_stay() -> None:
    assert Redaction(NAMES).of({"status": "valid", "role": "primary"}) == {"status": "valid", "role": "primary"}


def test_a_field_whose_name_is_somebodys_is_hidden_and_so_are_things_by_their_names() -> None:
    redaction = Redaction(NAMES)
    redaction.learn({"name": "alice"})

    assert redaction.of({"alice": 1, "x": "y"}) == {"<text-1>": 1, "x": "<text-2>"}
    by_name = redaction.of({"bob": {"enabled": True, "id": 1}, "carol": {"enabled": True, "id": 2}})
    assert by_name == {"<text-3>": {"enabled": True, "id": 1}, "<text-4>": {"enabled": True, "id": 2}}
    assert redaction.of({"queue": True, "report": False}) == {"queue": True, "report": False}


def test_numbers_that_may_be_keys_are_hidden_and_long_lists_are_cut() -> None:
    redaction = Redaction(NAMES)

    assert redaction.of(12345678901234567890) == "<number-1>"
    assert redaction.of(list(range(8))) == [0, 1, 2, 3, 4, "<and 3 more>"]
