"""A translation from the catalogue to the window, and that the catalogue has every text."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from mailplus_console.sentence import counted, quoted, said
from tests.helpers.source import ROOT
from tools.texts import Key, Text, all_texts
from tools.translations import CATALOGUE, FOLDER, compile_translation, document, translations_in
from ui import app, translation
from ui.text import Texts, in_language

_tr = Texts("Accounts")

POLISH = {
    Key("Accounts", "%Ln users", True): ("%Ln użytkownik", "%Ln użytkownicy", "%Ln użytkowników"),
    Key("Accounts", "Activated", False): ("Aktywny",),
    Key("Model", "{n} users", True): ("{n} użytkownika", "{n} użytkowników", "{n} użytkowników"),
    Key("Model", "Activated {whom}", False): ("Aktywowano {whom}",),
    Key("Model", "“{name}”", False): ("„{name}”",),
}


@pytest.fixture(autouse=True)
def silent_again(qapp: QApplication) -> Iterator[None]:
    """Afterwards nobody speaks Polish any more."""
    locale = QLocale()
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(locale)


@pytest.fixture
def polish(tmp_path: Path) -> Path:
    """A folder with a translation of a few texts, compiled as `tools.translations` does it."""
    path = tmp_path / "console_pl.ts"
    path.write_text(document([Text(key, "", "") for key in POLISH], "pl", POLISH), encoding="utf-8")
    compile_translation(path)
    return tmp_path


def test_the_catalogue_has_every_text() -> None:
    written = document(all_texts())
    assert CATALOGUE.read_text(encoding="utf-8") == written, "run .venv/bin/python -m tools.translations"


def test_a_place_in_a_text_is_in_its_translations_too() -> None:
    place = re.compile(r"\{\w+\}|%\d|%L?n")
    for path in FOLDER.glob("console_*.ts"):
        for key, forms in translations_in(path).items():
            assert all(set(place.findall(form)) == set(place.findall(key.source)) for form in forms), (path, key)


def test_what_was_translated_is_kept_when_the_catalogue_grows(polish: Path) -> None:
    path = polish / "console_pl.ts"
    assert translations_in(path) == POLISH
    fresh = Key("Accounts", "Somebody & <else>", False)
    texts = [Text(key, "", "") for key in (*POLISH, fresh)]
    path.write_text(document(texts, "pl", translations_in(path)), encoding="utf-8")
    assert translations_in(path) == POLISH
    assert "Somebody &amp; &lt;else&gt;" in path.read_text(encoding="utf-8")


def test_a_language_has_as_many_forms_as_it_needs(qapp: QApplication, polish: Path) -> None:
    assert translation.speak(qapp, "pl_PL", polish)
    assert _tr("Activated") == "Aktywny"
    users = [_tr.counted("%Ln user", "%Ln users", amount) for amount in (1, 3, 5, 22)]
    assert users == ["1 użytkownik", "3 użytkownicy", "5 użytkowników", "22 użytkownicy"]
    whom = [counted("{n} user", "{n} users", 1), counted("{n} user", "{n} users", 12345), quoted("alice")]
    told = [in_language(said("Activated {whom}", whom=them)) for them in whom]
    assert told[0] == "Aktywowano 1 użytkownika"
    assert told[1].replace("\xa0", " ") == "Aktywowano 12 345 użytkowników"
    assert told[2] == "Aktywowano „alice”"


def test_what_is_not_translated_stays_english(qapp: QApplication, polish: Path) -> None:
    translation.speak(qapp, "pl", polish)
    assert _tr.counted("%Ln group", "%Ln groups", 1) == "1 group"
    assert in_language(counted("{n} group", "{n} groups", 1)) == "1 group"


def test_qt_s_own_buttons_speak_it_too(qapp: QApplication, polish: Path) -> None:
    translation.speak(qapp, "pl", polish)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.buttons()[0].text().replace("&", "") == "Anuluj"
    box.deleteLater()


def test_without_a_translation_all_stays_english(qapp: QApplication, tmp_path: Path) -> None:
    assert not translation.speak(qapp, "pl", tmp_path)
    assert not qapp.findChildren(QTranslator)
    assert QLocale().name() == "C"


def test_the_language_is_the_person_s_choice_or_the_system_s(
    qapp: QApplication, settings: QSettings, polish: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(polish / "console_pl.qm", polish / "console_de.qm")
    monkeypatch.setattr(translation.speak, "__defaults__", (polish,))
    app.speak_language(qapp, settings)
    assert _tr("Activated") == "Activated", "the tests run in no language"
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
    app.speak_language(qapp, settings)
    assert _tr("Activated") == "Aktywny"


def test_a_chosen_language_comes_before_the_system_s(
    qapp: QApplication, settings: QSettings, polish: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translation.speak, "__defaults__", (polish,))
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    settings.setValue("window/language", "pl")
    app.speak_language(qapp, settings)
    assert _tr("Activated") == "Aktywny"
    assert QLocale().language() == QLocale.Language.Polish, "dates and numbers too"


def test_the_folder_of_translations_is_part_of_the_program() -> None:
    assert translation.FOLDER == ROOT / "resources" / "translations" == FOLDER
