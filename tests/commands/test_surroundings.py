"""The command line where the surroundings are hostile: strange file names, no room for the output, a missing disk."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mailplus_console import cli
from mailplus_console.__main__ import main

ROOT = Path(__file__).parent.parent.parent
DOCUMENT = "format: mailplus-console/1\nusers: [{name: alice}, {name: bob}]\n"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A small configuration document."""
    path = tmp_path / "office.yaml"
    path.write_text(DOCUMENT, encoding="utf-8")
    return path


@pytest.fixture
def workspace(tmp_path: Path, document: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The workspace that the document was imported into."""
    path = str(tmp_path / "office.workspace")
    assert cli.main(["--workspace", path, "import", str(document)]) == 0
    capsys.readouterr()
    return path


def test_a_workspace_on_a_disk_that_is_not_mounted_stays_a_link_to_it(
    tmp_path: Path, document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An import that was refused takes away only what it has made itself, not what somebody else put there."""
    link = tmp_path / "office.workspace"
    link.symlink_to(tmp_path / "mnt" / "office.workspace")
    assert cli.main(["--workspace", str(link), "import", str(document)]) == 1
    assert "exists already" in capsys.readouterr().err
    assert link.is_symlink()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("command", [["export"], ["effective", "--json"], ["history"]])
def test_a_full_disk_under_the_output_is_no_bug_of_the_console(workspace: str, command: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "mailplus_console", "--workspace", workspace, *command],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (1, "The output cannot be written: No space left on device.\n")


@pytest.mark.skipif(os.name != "posix", reason="pipes and limits as POSIX has them")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_output_that_was_cut_off_is_never_called_a_success(tmp_path: Path, unbuffered: str) -> None:
    """A backup by `export > file` that the disk takes half of; containers often set PYTHONUNBUFFERED."""
    table = tmp_path / "users.csv"
    table.write_text("name\n" + "".join(f"user{number}\n" for number in range(2_000)), encoding="utf-8")
    workspace = str(tmp_path / "office.workspace")
    assert cli.main(["--workspace", workspace, "import", str(table)]) == 0
    half = 100_000  # bytes; the whole takes three times as much
    script = (
        f"import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({half}, {half})); "
        f"from mailplus_console.cli import main; raise SystemExit(main(['--workspace', {workspace!r}, 'export']))"
    )
    with (tmp_path / "backup.yaml").open("w") as backup:
        done = subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
            stdout=backup,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (1, "The output cannot be written: File too large.\n")


def test_without_any_output_a_command_still_does_its_work(
    workspace: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As with `>&-` in a script, or in a service without a console."""
    monkeypatch.setattr(sys, "stdout", None)
    assert cli.main(["--workspace", workspace, "undo"]) == 0
    monkeypatch.undo()
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(os.name != "posix", reason="names that no text can hold are for POSIX only")
@pytest.mark.parametrize("name", [b"caf\xe9.yaml", b"one\ntwo.yaml", b"\x1b[31mred.yaml"])
def test_a_file_of_any_name_is_imported_and_stands_on_one_line_of_the_history(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: bytes
) -> None:
    path = tmp_path / os.fsdecode(name)
    path.write_text(DOCUMENT, encoding="utf-8")
    workspace = str(tmp_path / "office.workspace")
    assert cli.main(["--workspace", workspace, "import", str(path)]) == 0
    capsys.readouterr()
    assert cli.main(["--workspace", workspace, "history"]) == 0
    told = capsys.readouterr().out
    assert told.count("\n") == 1
    assert "\x1b" not in told
    assert ".yaml" in told


@pytest.mark.parametrize("command", ["import", "export", "undo"])
def test_a_workspace_that_the_system_does_not_let_us_look_at_is_one_sentence(
    tmp_path: Path, document: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    """A name that is too long stands for all that the system refuses, such as a folder of somebody else."""
    unreachable = str(tmp_path / ("w" * 300))
    assert cli.main(["--workspace", unreachable, command, *([str(document)] if command == "import" else [])]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "bug" not in told


def test_a_data_folder_that_cannot_be_made_is_told_with_the_way_out(
    document: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MAILPLUS_CONSOLE_WORKSPACE", str(document / "folder" / "office.workspace"))
    assert cli.main(["import", str(document)]) == 1
    assert "Name another file with --workspace" in capsys.readouterr().err


def test_an_error_is_one_line_even_where_a_name_has_two(workspace: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--workspace", workspace, "import", "no\nsuch.yaml"]) == 1
    assert capsys.readouterr().err == "no such.yaml cannot be read: No such file or directory.\n"


def test_an_option_without_its_value_is_wrong_usage_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["export", "--workspace"])
    assert end.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1
