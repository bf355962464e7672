"""In another language nothing is left in English: what an import shows, and all that can be wrong with a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.made_up_language import MadeUpLanguage
from tests.helpers.person import click
from tests.helpers.reader import Reader
from tests.ui.exchange.conftest import Person
from ui.exchange.preview_dialog import PreviewDialog
from ui.exchange.report_dialog import ReportDialog

CSV = """\
name,full_name,status,quota_mb,mail
zoe,Zoe Zimmer,activated,1024,
yan,Yan Young,actve,,
,Nobody,,,
zoe,Zoe,,x,
"""
LDIF = """\
dn: uid=zoe,dc=example
objectClass: inetOrgPerson
uid: zoe
mail: nonsense

dn: cn=Everybody,dc=example
objectClass: groupOfNames
cn: Everybody
member: uid=gone,dc=example
"""
YAML = """\
format: mailplus-console/1
users:
  - name: zoe
    status: on
    colour: red
  - 7
licenses: none
domains: []
"""

pytestmark = pytest.mark.usefixtures("made_up")


@pytest.fixture
def reader(made_up: MadeUpLanguage, person: Person) -> Reader:
    reader = Reader(person.window, made_up)
    reader.know(person.window.bridge.configuration)
    reader.names.update(("people.csv", "people.ldif", "people.yaml", "zoe", "Zoe Zimmer", "Yan Young", "Everybody"))
    return reader


def in_file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name, text", [("people.csv", CSV), ("people.ldif", LDIF)], ids=["csv", "ldif"])
def test_an_import_with_lines_that_cannot_be_read(
    person: Person, reader: Reader, tmp_path: Path, name: str, text: str
) -> None:
    reader.names.update(("'actve'", "'x'", "'mail'", "email", "status", "quota_mb", "activated", "deactivated"))
    reader.names.update(("unspecified", "'nonsense'", "'uid=gone,dc=example'", "'Everybody'", "'zoe'", "name"))
    preview = person.preview_of(in_file(tmp_path, name, text))
    reader.look_at(preview)
    for tab in range(preview.tabs.count()):
        preview.tabs.setCurrentIndex(tab)
        reader.look_at(preview)
    reader.has_understood()


def test_everything_that_is_wrong_with_a_document(person: Person, reader: Reader, tmp_path: Path) -> None:
    reader.names.update(
        ("users[0]", "users[1]", ".status", ".colour", "licenses", "domains", "activated", "deactivated")
    )
    reader.names.update(("unspecified", "'none'", "'colour'"))
    person.import_file(in_file(tmp_path, "people.yaml", YAML))
    reader.look_at(person.dialog(ReportDialog))
    person.dialog(ReportDialog).reject()
    reader.has_understood()


def test_what_an_import_has_done(person: Person, reader: Reader, tmp_path: Path) -> None:
    preview = person.preview_of(in_file(tmp_path, "people.csv", "name,full_name\nzoe,Zoe Zimmer\n"))
    click(preview.confirm)
    person.wait_for_work()
    assert not person.dialogs(PreviewDialog)
    reader.look_at(person.window)
    reader.has_understood()
