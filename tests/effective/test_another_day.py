"""Another day, the same configuration: licenses run out, and nobody is counted anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from mailplus_console.records import License, LicenseStatus, Product
from tests.effective.configurations import TODAY
from tests.effective.office import office, resolved


def test_at_midnight_a_license_expires_and_everything_else_is_known_already() -> None:
    ending = License("k", Product.MAILPLUS, 10, expires=TODAY, status=LicenseStatus.VALID)
    today = resolved(replace(office(), licenses={"k": ending}))
    today.work_out()
    governance, active = today.user_policies, today.active_users
    assert today.seats.licensed == 10
    tomorrow = today.on(TODAY + timedelta(days=1))
    assert tomorrow.seats.licensed == 0
    assert tomorrow.active_users is active
    assert tomorrow.is_worked_out
    assert tomorrow.user_policies is governance
