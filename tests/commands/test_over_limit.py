"""More users than seats: the command line asks back, and names the option that answers it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailplus_console import cli

SIX_USERS = "name,status\n" + "".join(f"user{number},activated\n" for number in range(6))


def test_going_over_the_limit_is_asked_first_and_the_answer_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "users.csv"
    table.write_text(SIX_USERS, encoding="utf-8")
    command = ["--workspace", str(tmp_path / "office.workspace"), "import", str(table)]
    assert cli.main(command) == 1
    told = capsys.readouterr().err
    assert "1 too many" in told
    assert "--allow-over-limit" in told
    assert told.count("\n") == 1
    assert cli.main([*command, "--allow-over-limit"]) == 0
