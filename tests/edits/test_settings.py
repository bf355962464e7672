"""Edits of the Settings tab."""

from __future__ import annotations

import pytest

from mailplus_console.edits.settings import set_settings
from mailplus_console.errors import Refused
from mailplus_console.records import Configuration, Quota, Settings

BEFORE = Configuration(settings=Settings(False, Quota(2048, 10)))


@pytest.mark.parametrize(
    "after, sentence",
    [
        (Settings(True, Quota(2048, 10)), "Switched “Activate all users by default” on"),
        (Settings(False, None), "Disabled the default user quota"),
        (Settings(True, None), "Switched “Activate all users by default” on; Disabled the default user quota"),
    ],
)
def test_both_defaults_are_put_at_once_and_the_sentence_names_what_is_new(after: Settings, sentence: str) -> None:
    draft = set_settings(after)(BEFORE)
    assert draft.sentence == sentence
    assert BEFORE.changed(draft.changes).settings == after


def test_a_threshold_that_the_server_does_not_take_is_refused() -> None:
    with pytest.raises(Refused, match="1 to 99"):
        set_settings(Settings(False, Quota(1024, 100)))
