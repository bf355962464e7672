"""The sentences of the model in the window: translated where there is a translation, numbers and days in the locale."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from mailplus_console.edits.accounts import set_user_quota
from mailplus_console.records import Change, Configuration, License, Product, Quota, User, UserPolicy
from mailplus_console.sentence import capitalized, counted, joined, said
from mailplus_console.wording import describe, sentence
from tests.helpers.made_up_language import MadeUpLanguage
from ui.text import Texts, in_language

_tr = Texts("Test")


@pytest.fixture
def german_numbers() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("german_numbers", "qtbot")
def test_numbers_dates_and_colors_are_written_as_the_person_writes_them() -> None:
    license_ = License("K", Product.MAILPLUS, 1020, expires=date(2026, 12, 31))
    words = {item.field: in_language(item.after) for item in describe(Change("licenses", "K", None, license_))}
    assert words["Accounts"] == "1.020"
    assert words["Expires on"] == "31. Dez. 2026"
    quota = set_user_quota(["bob"], Quota(1536))(Configuration(users={"bob": User("bob")})).sentence
    assert quota == "Set the quota (1,536 MB) of “bob”"
    assert in_language(quota) == "Set the quota (1,5 GB) of “bob”"  # as the tables say it
    policy = UserPolicy("p", "Interns", "#3858f7")
    assert in_language(describe(Change("user_policies", "p", None, policy))[0].after) == "Blue"


def test_without_a_translation_it_is_english_with_the_right_plural(qtbot: QtBot) -> None:
    assert in_language(counted("{n} user", "{n} users", 1)) == "1 user"
    assert in_language(counted("{n} user", "{n} users", 2)) == "2 users"
    assert _tr.counted("%Ln user", "%Ln users", 1) == "1 user"
    assert _tr.counted("%Ln user", "%Ln users", 2) == "2 users"
    assert in_language("a name {like} %1") == "a name {like} %1"


def test_every_part_of_a_sentence_is_translated_and_no_name(made_up: MadeUpLanguage) -> None:
    whom = counted("{n} user", "{n} users", 3)
    assert in_language(said("Activated {whom}", whom=whom)) == "⟦Activated ⟦3 users⟧⟧"
    assert in_language(joined("; ", [said("on"), "{name}"])) == "⟦on⟧; {name}"
    assert in_language(capitalized(said("{what} removed", what="bob"))) == "⟦bob removed⟧"
    assert _tr.counted("%Ln user", "%Ln users", 1) == "⟦1 users⟧"
    assert _tr("User") == "⟦User⟧"


def test_a_change_is_told_in_the_language_down_to_its_values(made_up: MadeUpLanguage) -> None:
    license_ = License("K-1", Product.MAILPLUS, 20)
    told = in_language(sentence(Change("licenses", "K-1", None, license_)))
    assert made_up.left_in_english(told, names=["K-1"]) == ""
