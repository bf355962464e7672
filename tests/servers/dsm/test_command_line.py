"""A NAS that is only read, on the command line."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from mailplus_console import cli
from tests.helpers.dsm_server import DsmServer


def test_an_apply_that_the_nas_takes_nothing_of_does_not_look_like_one_that_went_well(
    tmp_path: Path, dsm: DsmServer, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAILPLUS_CONSOLE_SERVERS", str(tmp_path / "servers.json"))
    table = tmp_path / "quotas.csv"
    table.write_text("name,quota_mb\nalice,4096\n", encoding="utf-8")

    def run(*command: str) -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO("secret\n"))
        return cli.main(["--workspace", str(tmp_path / "nas.mpc"), *command])

    assert run("server", "add", "nas", f"http://127.0.0.1:{dsm.port}", "--account", "operator", "--no-encryption") == 0
    assert run("pull", "nas", "--password-stdin") == 0
    assert run("import", str(table)) == 0

    assert run("apply", "--yes", "--password-stdin") == 1
    assert "Nothing was applied" in capsys.readouterr().err
    assert run("apply", "--dry-run", "--password-stdin") == 0
