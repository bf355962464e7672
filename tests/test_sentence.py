"""What the model says: an English text for everybody, with all that a translation needs."""

from __future__ import annotations

import pickle
from datetime import date

from mailplus_console.errors import Refused, Unreadable
from mailplus_console.sentence import apart, capitalized, counted, joined, opening, placed, quoted, said


def test_a_sentence_is_a_text_like_any_other() -> None:
    sentence = said("Set the quota ({size} MB) of {whom} until {day}", size=2048, whom="alice", day=date(2026, 4, 1))
    assert sentence == "Set the quota (2,048 MB) of alice until 2026-04-01"
    assert str(pickle.loads(pickle.dumps(sentence))) == sentence


def test_what_is_in_a_name_is_never_taken_for_a_place() -> None:
    for name in ("{name}", "{0}", "{", "%1", "%n", "{{}}"):
        assert said("The group “{name}” is empty.", name=name) == f"The group “{name}” is empty."
        assert said("{a}: {b}", a=quoted(name), b=name) == f"“{name}”: {name}"


def test_one_and_many_are_told_apart() -> None:
    assert counted("{n} user", "{n} users", 1) == "1 user"
    assert counted("{n} user", "{n} users", 0) == "0 users"
    assert counted("{n} user", "{n} users", 1204) == "1,204 users"
    whom = counted("{n} user", "{n} users", 1)
    assert whom.template == "{n} users"
    assert whom.english == "{n} user"


def test_sentences_stand_in_sentences() -> None:
    assert joined(", ", ["a", quoted("b"), "c"]) == "a, “b”, c"
    assert joined("; ", []) == ""
    assert capitalized(said("{what} removed", what=said("user “{name}”", name="bob"))) == "User “bob” removed"


def test_an_error_gives_its_sentence_as_it_was_made() -> None:
    refused = Refused(said("There is no user named “{name}”.", name="bob"))
    assert str(refused) == refused.sentence == "There is no user named “bob”."
    assert refused.sentence.template == "There is no user named “{name}”."  # type: ignore[attr-defined]
    assert str(Unreadable([f"line {line}: bad" for line in range(1, 13)], more=True)).endswith(
        "line 10: bad; and at least 2 more problems"
    )


def test_what_begins_a_line_has_a_capital_unless_it_is_a_name() -> None:
    at_line = placed(said("line {line}", line="3"), said("there is no column"))
    assert opening(at_line) == "Line 3: there is no column"
    assert [opening(part) for part in apart(at_line)] == ["Line 3", "There is no column"]
    in_document = placed("users[2].name", said("is missing"))
    assert opening(in_document) == "users[2].name: is missing"
    assert apart(in_document) == ("users[2].name", "is missing")
    assert apart(said("the file is empty: it has no rows")) == ("", "the file is empty: it has no rows")
    assert str(Unreadable([at_line, at_line])) == "Line 3: there is no column; line 3: there is no column"


def test_several_in_a_row_can_begin_with_a_capital_too() -> None:
    assert capitalized(joined("; ", [said("on"), said("off")])) == "On; off"
