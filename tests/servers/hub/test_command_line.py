"""Two administrators and a hub, on the command line: init, add, pull, plan, apply."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from mailplus_console import cli
from tests.helpers.postgresql import FOUNDER, PASSWORD, PostgreSQL

OFFICE = """format: mailplus-console/1
free_seats: 20
domains: [{name: example.com, primary: true}]
users: [{name: alice, email: alice@example.com}, {name: bob, email: bob@example.com}]
groups: [{name: sales, members: [alice, bob]}]
user_policies:
- {name: Sales, color: '#5b8def', targets: {groups: [sales]}}
- {name: Interns, color: '#d9534f', targets: {users: [bob]}}
"""
BOB_LEAVES = "name,status\nbob,deactivated\n"
ALICE_STARTS = "name,status\nalice,activated\n"


class Team:
    """Runs commands, each administrator in a workspace of their own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self._capsys, self._monkeypatch = folder, capsys, monkeypatch
        monkeypatch.setenv("MAILPLUS_CONSOLE_SERVERS", str(folder / "servers.json"))
        self.error = ""

    def run(self, who: str, *command: str, code: int = 0) -> str:
        """What it prints; the password stands on standard input."""
        self._monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
        assert cli.main(["--workspace", str(self.folder / f"{who}.mpc"), *command]) == code, self._capsys.readouterr()
        said = self._capsys.readouterr()
        self.error = said.err
        assert PASSWORD not in said.out + said.err
        return said.out

    def write(self, who: str, table: str) -> None:
        """Import a table of users."""
        path = self.folder / "table.csv"
        path.write_text(table, encoding="utf-8")
        self.run(who, "import", str(path), "--allow-over-limit")

    def plan(self, who: str) -> Any:
        """The plan as other programs read it."""
        return json.loads(self.run(who, "plan", "--json"))


@pytest.fixture
def team(
    tmp_path: Path,
    database_server: PostgreSQL,
    database: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Team:
    """A new hub that Ada's office was applied to, and Ben who has pulled it."""
    team = Team(tmp_path, capsys, monkeypatch)
    url = f"postgresql://{FOUNDER}@127.0.0.1:{database_server.port}/{database}"
    team.run("ada", "hub", "init", url, "--no-encryption", "--password-stdin")
    team.run("ada", "server", "add", "team", url, "--no-encryption")
    document = tmp_path / "office.yaml"
    document.write_text(OFFICE, encoding="utf-8")
    team.run("ada", "import", str(document))
    team.run("ada", "pull", "team", "--password-stdin")
    team.run("ada", "apply", "--yes", "--password-stdin")
    team.run("ben", "pull", "team", "--password-stdin")  # makes his workspace
    return team


def test_what_one_applied_the_other_has_pulled(team: Team) -> None:
    assert team.plan("ada")["changes"] == []
    assert "nothing to apply" in team.run("ada", "plan")
    exported = [team.run(who, "export") for who in ("ada", "ben")]
    assert exported[0] == exported[1]
    assert "alice@example.com" in exported[0]


def test_the_plan_names_page_record_old_and_new_with_impact_and_seats(team: Team) -> None:
    team.write("ada", ALICE_STARTS)
    plan = team.plan("ada")
    (change,) = plan["changes"]
    assert change["sentence"] == "User “alice” – Status: unspecified → activated"
    assert change["page"] == "User"
    assert change["fields"] == [{"field": "Status", "before": "unspecified", "after": "activated"}]
    assert plan["impact"] == {"sentence": "1 user is activated", "users": ["alice"]}
    assert plan["seats"]["after"] == {"used": 1, "authorized": 20}
    text = team.run("ada", "plan")
    assert "; 1 change to apply:" in text
    assert "Seats: 0 of 20 → 1 of 20" in text


def test_without_yes_and_without_a_terminal_nothing_is_applied(team: Team) -> None:
    team.write("ada", ALICE_STARTS)
    team.run("ada", "apply", "--password-stdin", code=1)
    assert "--yes" in team.error
    assert "Dry run" in team.run("ada", "apply", "--dry-run", "--password-stdin")
    assert len(team.plan("ada")["changes"]) == 1


def test_who_comes_second_is_stopped_pulls_and_applies_without_losing_anything(team: Team) -> None:
    team.write("ada", ALICE_STARTS)
    team.write("ben", BOB_LEAVES)
    assert "Applied 1 of 1 step to “team”: 1 record." in team.run("ada", "apply", "--yes", "--password-stdin")
    team.run("ben", "apply", "--yes", "--password-stdin", code=1)
    assert "Pull first" in team.error
    team.run("ben", "pull", "--password-stdin")
    team.run("ben", "apply", "--yes", "--password-stdin")
    team.run("ada", "pull", "--password-stdin")
    exported = [team.run(who, "export") for who in ("ada", "ben")]
    assert exported[0] == exported[1]
    assert "status: activated" in exported[0]
    assert "status: deactivated" in exported[0]
    history = team.run("ben", "history")
    assert "Pulled from “team”" in history
    assert "Applied to “team”: user “bob” changed" in history


def test_a_conflict_is_shown_and_decided_for_all(team: Team) -> None:
    team.write("ada", ALICE_STARTS)
    team.write("ben", ALICE_STARTS.replace("activated", "deactivated"))
    team.run("ada", "apply", "--yes", "--password-stdin")
    said = team.run("ben", "pull", "--password-stdin", code=1)
    assert "user “alice”, Status: was unspecified; mine deactivated; theirs activated" in said
    assert "--mine or --theirs" in team.error
    team.run("ben", "pull", "--mine", "--password-stdin")
    (change,) = team.plan("ben")["changes"]
    assert change["sentence"] == "User “alice” – Status: activated → deactivated"


def test_a_workspace_without_a_server_says_so(team: Team) -> None:
    team.write("carl", ALICE_STARTS)
    team.run("carl", "plan", code=1)
    assert "not synced with a server" in team.error
    team.run("carl", "apply", "--yes", "--password-stdin", code=1)
    assert "pull NAME" in team.error


def test_a_pull_that_fails_leaves_no_empty_workspace_behind(team: Team) -> None:
    team.run("carl", "pull", "nowhere", "--password-stdin", code=1)
    assert "nowhere" in team.error
    assert not list(team.folder.glob("carl.mpc*"))


def test_the_impact_names_who_comes_and_who_goes(team: Team) -> None:
    team.write("ada", "name\nzoe\n")
    assert "Impact: 1 user is added" in team.run("ada", "plan")
