"""A configuration on the command line: in, out, compared, merged with directories, and back with one undo."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mailplus_console import cli
from mailplus_console.exchange.document import read_document, write_document
from tests.exchange.configurations import office
from tests.helpers.source import ROOT


class Console:
    """The command line on one workspace, and what it said last."""

    def __init__(self, workspace: Path, said: pytest.CaptureFixture[str]) -> None:
        self.workspace = workspace
        self._said = said
        self.out = self.err = ""

    def __call__(self, *arguments: object) -> int:
        code = cli.main(["--workspace", str(self.workspace), *map(str, arguments)])
        self.out, self.err = self._said.readouterr()
        assert self.err.count("\n") == (1 if code else 0)
        return code

    def export(self) -> str:
        """The whole configuration as it is now."""
        assert self("export") == 0
        return self.out


@pytest.fixture
def console(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Console:
    return Console(tmp_path / "office.workspace", capsys)


@pytest.fixture
def loaded(tmp_path: Path, console: Console) -> Console:
    """A workspace that holds the office."""
    document = tmp_path / "office.yaml"
    document.write_text(write_document(office(), ".yaml"), encoding="utf-8")
    assert console("import", document) == 0
    return console


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_users_go_out_as_csv_and_come_in_changed(loaded: Console, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    assert loaded("export", people) == 0
    before = loaded.export()
    assert loaded("import", people) == 0
    assert loaded.export() == before
    text = people.read_text(encoding="utf-8")
    people.write_text(text.replace("unspecified", "deactivated"), encoding="utf-8")
    assert loaded("import", people) == 0
    assert loaded.export() != before


def test_an_import_names_what_it_added_and_changed(console: Console, tmp_path: Path) -> None:
    people = written(tmp_path / "people.csv", "name,full_name\nzoe,Zoe\nada,Ada\n")
    assert console("import", people) == 0
    assert console.out.endswith("users: 2 added\n  added: ada, zoe\n")
    written(people, "name,full_name\nzoe,Zoe Zimmer\n" + "".join(f"u{n:02},U\n" for n in range(30)))
    assert console("import", people) == 0
    first = ", ".join(f"u{n:02}" for n in range(20))
    assert console.out == f"users: 30 added, 1 changed\n  added: {first} and 10 more\n  changed: zoe\n"


def test_policies_are_named_as_the_administrator_calls_them(console: Console, tmp_path: Path) -> None:
    text = "format: mailplus-console/1\nuser_policies: [{name: Sales}]\n"
    assert console("import", written(tmp_path / "p.yaml", text)) == 0
    assert "user policies: 1 added\n  added: Sales\n" in console.out


# ------------------------------------------------------------------ documents


def test_an_export_goes_into_another_workspace_and_comes_out_the_same(loaded: Console, tmp_path: Path) -> None:
    for name in ("out.yaml", "out.YML", "out.json"):
        assert loaded("export", tmp_path / name) == 0
        other = Console(tmp_path / f"{name}.workspace", loaded._said)
        assert other("import", tmp_path / name) == 0
        assert other.export() == loaded.export()
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["format"] == "mailplus-console/1"
    assert (tmp_path / "out.yaml").read_text(encoding="utf-8") == loaded.export()


def test_importing_an_export_again_changes_nothing_and_leaves_no_trace(loaded: Console, tmp_path: Path) -> None:
    assert loaded("export", tmp_path / "out.yaml") == 0
    assert loaded("history") == 0
    before = loaded.out
    assert loaded("import", tmp_path / "out.yaml") == 0
    assert "Nothing to change" in loaded.out
    assert loaded("history") == 0
    assert loaded.out == before


def test_an_import_is_one_edit_that_can_be_undone(loaded: Console, tmp_path: Path) -> None:
    before = loaded.export()
    smaller = written(tmp_path / "smaller.yaml", "format: mailplus-console/1\nusers: [{name: bob}]\n")
    assert loaded("import", smaller) == 0
    assert "users: 1 changed, 1 removed" in loaded.out
    assert loaded.export() != before
    assert loaded("undo") == 0
    assert loaded.export() == before
    assert loaded("redo") == 0
    assert loaded("history") == 0
    assert loaded.out.count("\n") == 4


def test_a_wrong_document_changes_nothing_and_creates_nothing(console: Console, tmp_path: Path) -> None:
    wrong = written(tmp_path / "wrong.yaml", "format: mailplus-console/1\nusers: [{nmae: bob}]\n")
    assert console("import", wrong) == 1
    assert "users[0].nmae: unknown key (did you mean 'name'?)" in console.err
    assert not console.workspace.exists()


def test_every_problem_is_listed_where_a_line_has_no_room_for_them(loaded: Console, tmp_path: Path) -> None:
    rows = "".join(f"user{number},soon\n" for number in range(30))
    table = written(tmp_path / "users.csv", f"name,status\n{rows}")
    assert loaded("import", table) == 1
    assert loaded.err.rstrip().endswith("and 20 more problems")
    assert [line.partition(":")[0] for line in loaded.out.splitlines()] == [f"Line {row}" for row in range(2, 32)]


def test_what_is_no_file_is_refused_instead_of_waited_for(console: Console, tmp_path: Path) -> None:
    pipe, endless, folder = (tmp_path / name for name in ("pipe.csv", "endless.yaml", "folder.ldif"))
    os.mkfifo(pipe)
    endless.symlink_to("/dev/zero")
    folder.mkdir()
    for path, why in ((pipe, "Save it as a file first."), (endless, "Save it as a file first."), (folder, "directory")):
        assert console("import", path) == 1
        assert str(path) in console.err
        assert why in console.err
    assert not console.workspace.exists()


def test_an_export_that_fails_leaves_the_file_that_was_there(loaded: Console, tmp_path: Path) -> None:
    folder = tmp_path / "is a folder.yaml"
    folder.mkdir()
    assert loaded("export", folder) == 1
    assert loaded("export", tmp_path / "nowhere" / "out.yaml") == 1
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []
    assert loaded("export", tmp_path / "out.txt") == 2
    assert not (tmp_path / "out.txt").exists()


# ------------------------------------------------------------------ directories


def test_a_directory_is_merged_and_says_what_it_left_out(loaded: Console, tmp_path: Path) -> None:
    directory = written(
        tmp_path / "people.ldif",
        "dn: uid=ALICE,dc=example\nobjectClass: person\nuid: ALICE\ncn: Alice Ames\n\n"
        "dn: uid=carol,dc=example\nobjectClass: person\nuid: carol\nmail: carol@example.com\n\n"
        "dn: uid=Carol,ou=two,dc=example\nobjectClass: person\nuid: Carol\n\n"
        "dn: cn=sales,dc=example\nobjectClass: groupOfNames\ncn: sales\nmember: uid=carol, dc=example\n"
        "member: uid=bob,dc=elsewhere\nmember: uid=nobody,dc=example\n",
    )
    assert loaded("import", directory, "--source", "ldap") == 0
    assert loaded.out.splitlines()[-2:] == [
        "skipped line 11: there is a person 'Carol' already, line 6",
        "skipped line 15: 'uid=nobody,dc=example' is a member of “sales”, but there is no such user or group",
    ]
    after = read_document(loaded.export(), ".yaml")
    before = office()
    assert after.members == {"sales": ("alice", "bob", "carol")}
    assert after.users["alice"].full_name == "Alice Ames"
    assert after.users["alice"].administrator
    assert after.users["carol"].source == "ldap"
    assert after.groups["sales"].quota == before.groups["sales"].quota


def test_a_table_with_a_bad_row_is_not_imported_unless_bad_rows_are_skipped(loaded: Console, tmp_path: Path) -> None:
    table = written(tmp_path / "users.csv", "name;status;groups\ncarol;activated;new\n;activated;\n")
    before = loaded.export()
    assert loaded("import", table) == 1
    assert "Line 3: 'name' is missing" in loaded.err
    assert loaded.export() == before
    assert loaded("import", table, "--skip-bad-rows") == 0
    assert "skipped line 3: 'name' is missing" in loaded.out
    after = read_document(loaded.export(), ".yaml")
    assert after.users["carol"].status == "activated"
    assert after.members["new"] == ("carol",)


@pytest.mark.parametrize("name", ["people.ldif", "people.csv"])
def test_a_directory_can_be_the_beginning_of_a_workspace(console: Console, tmp_path: Path, name: str) -> None:
    text = "name\nann\n" if name.endswith(".csv") else "dn: uid=ann\nobjectClass: person\nuid: ann\n"
    assert console("import", written(tmp_path / name, text)) == 0
    assert list(read_document(console.export(), ".yaml").users) == ["ann"]


# ------------------------------------------------------------------ as a program


def test_output_is_utf_8_whatever_the_locale_and_ends_quietly_when_nobody_reads(
    loaded: Console, tmp_path: Path
) -> None:
    people = "".join(f"  - {{name: user{number}, full_name: Zoë}}\n" for number in range(5_000))
    document = written(tmp_path / "zoe.yaml", f"format: mailplus-console/1\nusers:\n{people}")
    assert loaded("import", document) == 0
    command = [sys.executable, "-m", "mailplus_console", "--workspace", str(loaded.workspace), "export"]
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        head = program.stdout.read(2_000)
        program.stdout.close()
        assert program.stderr.read() == b""
    assert "full_name: Zoë".encode() in head
