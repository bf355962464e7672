"""The sample looks like a real company on whatever day it is opened."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mailplus_console.effective.seats import status_on
from mailplus_console.errors import Refused
from mailplus_console.records import Configuration, LicenseStatus
from mailplus_console.sample import fill_with_sample, sample_configuration
from mailplus_console.workspace import Workspace


@pytest.mark.parametrize("today", [date(2026, 3, 1), date(2024, 2, 29), date(2031, 12, 31)])
def test_it_is_a_company_with_licenses_of_every_status_on_any_day(today: date) -> None:
    company = sample_configuration(today)
    sizes = (len(company.users), len(company.groups), len(company.user_policy_order), len(company.delegation_order))
    assert sizes == (64, 8, 6, 4)
    assert {status_on(license_, today) for license_ in company.licenses.values()} == set(LicenseStatus)


def is_restricted(workspace: Workspace) -> bool:
    return workspace.resolution.seats.restriction is not None


def test_a_new_workspace_can_be_worked_with_at_once_and_shows_the_restriction_one_step_back(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    with Workspace.create(tmp_path / "sample.mpc") as workspace:
        fill_with_sample(workspace, lambda done, total: steps.append((done, total)))
        assert not is_restricted(workspace)
        assert 0.8 < workspace.resolution.seats.percent_used / 100 < 0.95
        assert steps[-1] == (len(workspace.entries), len(workspace.entries))
        assert len({entry.operator for entry in workspace.entries}) > 2
        assert workspace.operator.local_administrator
        for _ in range(len(workspace.entries) - 1):
            workspace.undo(allow_over_limit=True)
        assert is_restricted(workspace)
        workspace.undo(allow_over_limit=True)
        assert workspace.configuration == Configuration()
        with pytest.raises(Refused, match="nothing to undo"):
            workspace.undo()
