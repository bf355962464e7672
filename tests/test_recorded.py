"""Sentences in the journal: English for whoever reads the file, and to be said in any language after a restart."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from mailplus_console.edits import accounts
from mailplus_console.recorded import Recorded, recipe_of, recorded
from mailplus_console.records import Status
from mailplus_console.sample import fill_with_sample
from mailplus_console.sentence import Color, Megabytes, Sentence, Value, capitalized, counted, joined, quoted, said
from mailplus_console.workspace import Workspace

SENTENCES = [
    said("Activated {whom}", whom=counted("{n} user", "{n} users", 1204)),
    said("{what} since {day}", what=quoted('{n} "%1" \\ \n'), day=date(2026, 4, 1)),
    capitalized(said("{what} removed", what=joined("; ", ["a", said("on"), Color("#3858f7")]))),
    joined(", ", [said("on"), said("off")]),
    said("Set the quota ({size})", size=Megabytes(16384)),
]


def kept(sentence: str) -> str:
    """The sentence as it comes back out of a journal."""
    return recorded(str(sentence), recipe_of(sentence))


@pytest.mark.parametrize("sentence", SENTENCES)
def test_what_comes_back_was_made_of_the_same(sentence: Sentence) -> None:
    back = kept(sentence)
    assert back == sentence
    assert isinstance(back, Recorded)
    again = back.sentence()
    assert again == sentence
    assert type(again) is type(sentence)
    assert recipe_of(again) == recipe_of(sentence) == recipe_of(back)


def test_a_plain_text_needs_no_recipe() -> None:
    assert recipe_of("Activated alice") is None
    assert type(recorded("Activated alice", None)) is str


def made_of(template: str, **values: Value) -> str:
    return json.dumps({"template": template, "english": template, "values": values, "amount": None, "capital": False})


@pytest.mark.parametrize(
    "recipe",
    [
        "",
        "no JSON",
        "[]",
        "7",
        "{}",
        made_of("{name.__class__}", name="x"),
        made_of("{name:>999999999}", name="x"),
        made_of("{name!r}", name="x"),
        made_of("{other}", name="x"),
        made_of("{}", name="x"),
        made_of("}{", name="x"),
        json.dumps({"day": "tomorrow"}),
        json.dumps({"separator": ", ", "parts": [7]}),
        '{"separator": ", ", "parts": ' + "[" * 100_000 + "]" * 100_000 + "}",
    ],
    ids=lambda recipe: recipe[:40],
)
def test_a_recipe_that_nobody_wrote_leaves_the_text(recipe: str) -> None:
    entry = recorded("Activated “alice”", recipe)
    assert entry == "Activated “alice”"
    assert isinstance(entry, Recorded)
    assert entry.sentence() == "Activated “alice”"


def test_the_journal_knows_how_its_sentences_were_made_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "office.mpc"
    with Workspace.create(path) as workspace:
        fill_with_sample(workspace)
        workspace.edit(accounts.set_user_status(["lea.moreau"], Status.DEACTIVATED))
    with Workspace.open(path) as workspace:
        entry = workspace.entries[-1].sentence
        assert entry == "Deactivated “lea.moreau”"
        assert isinstance(entry, Recorded)
        assert recipe_of(entry) == recipe_of(said("Deactivated {whom}", whom=quoted("lea.moreau")))
        undone = workspace.undo().draft.sentence
        assert undone == "Undid: Deactivated “lea.moreau”"
        assert recipe_of(undone) == recipe_of(said("Undid: {what}", what=entry))
