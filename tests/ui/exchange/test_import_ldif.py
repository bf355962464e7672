"""People and groups from a directory server's export."""

from __future__ import annotations

from pathlib import Path

from tests.helpers.listener import Listener
from tests.helpers.person import click
from tests.ui.exchange.conftest import Person
from ui.exchange.report_dialog import ReportDialog
from ui.exchange.rows import NEW, REJECTED

PEOPLE = """dn: uid=zoe, ou=People, dc=example,dc=org
objectClass: inetOrgPerson
uid: zoe
cn: Zoe Zimmer
mail: zoe@northwind.example

dn: uid=zoe2,ou=People,dc=example,dc=org
objectClass: inetOrgPerson
uid: ZOE

dn: cn=choir,ou=Groups,dc=example,dc=org
objectClass: groupOfNames
cn: choir
member: uid=zoe,ou=people,dc=example,dc=org
member: uid=nobody,ou=people,dc=example,dc=org
"""
CHANGE = "dn: uid=zoe,dc=example\nchangetype: delete\n"


def ldif(folder: Path, text: str) -> Path:
    path = folder / "people.ldif"
    path.write_text(text, encoding="utf-8")
    return path


def test_people_and_groups_come_in_and_what_is_left_out_is_named(
    person: Person, said: Listener, tmp_path: Path
) -> None:
    preview = person.preview_of(ldif(tmp_path, PEOPLE))
    assert preview.skip.isHidden()
    preview.show_state(NEW)
    assert {row.name: row.text for row in person.rows(preview.list)} == {
        "zoe": "Zoe Zimmer · zoe@northwind.example",
        "choir": "1 member",
    }
    preview.show_state(REJECTED)
    assert [(row.line, row.text) for row in person.rows(preview.list)] == [
        (7, "There is a person 'ZOE' already, line 1"),
        (11, "'uid=nobody,ou=people,dc=example,dc=org' is a member of “choir”, but there is no such user or group"),
    ]
    assert preview.confirm.isEnabled(), "what is left out of an LDIF file does not keep the others out"
    click(preview.confirm)
    person.wait_for_work()
    assert person.window.bridge.configuration.members["choir"] == ("zoe",)
    assert said.notices[-1].detail == "2 lines were not imported."


def test_change_records_are_refused_with_their_line(person: Person, tmp_path: Path) -> None:
    person.import_file(ldif(tmp_path, CHANGE))
    problems = person.dialog(ReportDialog)
    assert person.rows(problems.list)[0].name.startswith("Line ")
    problems.reject()
