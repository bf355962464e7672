"""`effective` for names that somebody mistyped, and for accounts that went missing."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from time import perf_counter

import pytest

from mailplus_console import cli
from mailplus_console.edits.draft import Draft
from mailplus_console.records import Change, User, Vanished
from mailplus_console.workspace import Workspace

MANY = 20_000


@pytest.fixture
def crowd(tmp_path: Path) -> str:
    """A workspace with many users, and Mary among them."""
    names = [*(f"person{number:06d}" for number in range(MANY)), "Mary.Poppins"]
    changes = tuple(Change("users", name, None, User(name)) for name in names)
    with Workspace.create(tmp_path / "crowd.mpc") as workspace:
        workspace.edit(lambda _now: Draft("Everybody", changes))
    return str(tmp_path / "crowd.mpc")


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("mary.popins", "Mary.Poppins"),
        ("nary.poppins", "Mary.Poppins"),
        ("persn012345", "person012345"),
        ("mary.poppinss", "Mary.Poppins"),
        ("mary.popinz", "Mary.Poppins"),
    ],
)
def test_a_mistyped_name_among_many_is_recognized(
    crowd: str, capsys: pytest.CaptureFixture[str], typed: str, meant: str
) -> None:
    assert cli.main(["--workspace", crowd, "effective", typed]) == 1
    assert f"There is no user named “{typed}” (did you mean “{meant}”?)" in capsys.readouterr().err


def test_a_name_that_resembles_everybodys_is_not_compared_with_everybody(
    crowd: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def asked(name: str) -> float:
        began = perf_counter()
        cli.main(["--workspace", crowd, "effective", name])
        return perf_counter() - began

    asked("mary.poppins")
    known = asked("mary.poppins")
    unknown = asked("personx0123x")
    assert "There is no user named" in capsys.readouterr().err
    assert unknown < known + 0.25, "comparing with everybody takes half a second and more"


def test_a_name_without_end_is_refused_at_once(crowd: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--workspace", crowd, "effective", "person" * 10_000]) == 1
    assert "There is no user named" in capsys.readouterr().err


def test_a_missing_account_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "office.mpc"
    mark = Vanished("user:alice", "head office", date(2026, 11, 20))
    changes = (
        Change("users", "alice", None, User("alice")),
        Change("users", "bob", None, User("bob")),
        Change("vanished", mark.account, None, mark),
    )
    with Workspace.create(path) as workspace:
        workspace.edit(lambda _now: Draft("Two people", changes))
    assert cli.main(["--workspace", str(path), "effective", "alice"]) == 0
    assert "missing in the directory “head office” since 2026-11-20" in capsys.readouterr().out
    assert cli.main(["--workspace", str(path), "effective", "bob"]) == 0
    assert "missing" not in capsys.readouterr().out
