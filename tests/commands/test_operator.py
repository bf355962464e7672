"""`--operator`: a delegate reads on the command line what the window shows him, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailplus_console import cli

KEY = "4QK7M-0X2VD-9TB1C-HN63W"
DOCUMENT = f"""
format: mailplus-console/1
licenses: [{{key: {KEY}, product: mailplus, accounts: 20, activated: 2025-01-31, expires: null, status: valid}}]
users: [{{name: root, administrator: true}}, {{name: desk}}, {{name: rules}}, {{name: nobody}}]
delegations:
- {{name: Desk, color: '#5b8def', profile: custom, permissions: [account.account], targets: {{users: [desk]}}}}
- {{name: Rules, color: '#d9534f', profile: custom, permissions: [account.user_policy], targets: {{users: [rules]}}}}
"""


@pytest.fixture
def office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """A workspace with a license, an administrator, two delegates and somebody without any right."""
    document = tmp_path / "office.yaml"
    document.write_text(DOCUMENT, encoding="utf-8")
    path = str(tmp_path / "office.mpc")
    assert cli.main(["--workspace", path, "import", str(document)]) == 0
    capsys.readouterr()
    return path


@pytest.mark.parametrize("operator", ["desk", "rules", "nobody"])
def test_a_delegate_cannot_export_what_holds_licenses(
    office: str, operator: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in ((), (str(tmp_path / "all.json"),), (str(tmp_path / "users.csv"),)):
        assert cli.main(["--workspace", office, "--operator", operator, "export", *file]) == 1
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err == "The document holds licenses and every policy: only administrators can export it.\n"
        assert not any(map(Path.exists, map(Path, file)))


@pytest.mark.parametrize("operator", ["rules", "nobody"])
@pytest.mark.parametrize("more", [(), ("--json",), ("root",)])
def test_what_applies_to_users_is_for_who_may_see_the_page_user(
    office: str, operator: str, more: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--workspace", office, "--operator", operator, "effective", *more]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == (
        f"“{operator}” has no delegation with the permission “Account”, which opens this. "
        "An administrator can grant it under Delegation.\n"
    )
    assert cli.main(["--workspace", office, "--operator", "desk", "effective", *more]) == 0
    assert "root" in capsys.readouterr().out


def test_findings_and_history_are_open_to_everybody_as_in_the_window(
    office: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in ("check", "history"):
        assert cli.main(["--workspace", office, command]) == 0
        told = capsys.readouterr()
        assert cli.main(["--workspace", office, "--operator", "nobody", command]) == 0
        assert capsys.readouterr() == told


@pytest.mark.parametrize("operator", [(), ("--operator", "root")])
def test_administrators_read_everything(
    office: str, operator: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--workspace", office, *operator, "export"]) == 0
    assert KEY in capsys.readouterr().out
    assert cli.main(["--workspace", office, *operator, "effective"]) == 0
    assert "desk" in capsys.readouterr().out


def test_a_refused_reader_leaves_the_workspace_to_the_next(office: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--workspace", office, "--operator", "nobody", "export"]) == 1
    assert cli.main(["--workspace", office, "undo"]) == 0
    assert "office.yaml" in capsys.readouterr().out
