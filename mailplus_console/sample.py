"""The sample workspace: an instrument maker of about sixty people, as of today, with a few days of edits behind it.

The document in `resources/sample` has a license of every status. An illegal one restricts the whole system (Guide), so
the last edit of the sample's journal has removed it: undo once to see the restricted state, redo to leave it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from importlib.resources import files

from mailplus_console.edits import accounts, licenses, policies
from mailplus_console.edits.draft import Draft, Edit
from mailplus_console.edits.policies import USER_POLICIES
from mailplus_console.exchange.document import read_document
from mailplus_console.records import Configuration, License, LicenseStatus, Quota, Status, difference
from mailplus_console.sentence import said
from mailplus_console.workspace import Workspace

WRITTEN = date(2026, 3, 1)
"""The day that the dates in the document are meant for."""


def sample_configuration(today: date) -> Configuration:
    """The document's configuration with its dates as far from today as they were from the day it was written."""
    text = (files("resources") / "sample" / "company.yaml").read_text(encoding="utf-8")
    configuration = read_document(text, ".yaml")
    days = today - WRITTEN
    return replace(
        configuration, licenses={key: _moved(license_, days) for key, license_ in configuration.licenses.items()}
    )


def fill_with_sample(workspace: Workspace, progress: Callable[[int, int], None] | None = None) -> None:
    """Put the sample into an empty workspace, edit by edit; `progress` gets edits done and edits in all."""
    loaded = sample_configuration(workspace.resolution.today)
    edits: tuple[tuple[str | None, Edit], ...] = (
        (None, lambda now: Draft(said("Loaded the sample company"), difference(now, loaded))),
        (None, licenses.remove_licenses(_illegal(loaded))),
        (None, accounts.set_user_status(["olivia.hart"], Status.DEACTIVATED)),
        ("helga.schmitt", accounts.set_user_quota(["kenji.watanabe"], Quota(16_384, 10))),
        ("tomas.lindqvist", policies.move_to_position(USER_POLICIES, _named(loaded, "Interns"), 3)),
        ("arjun.mehta", accounts.clear_data(["walter.braun"])),
    )
    for number, (operator, edit) in enumerate(edits, 1):
        workspace.sign_in(operator)
        workspace.edit(edit, allow_over_limit=True)
        if progress is not None:
            progress(number, len(edits))
    workspace.sign_in(None)


def _moved(license_: License, days: timedelta) -> License:
    return replace(
        license_,
        activated=license_.activated and license_.activated + days,
        expires=license_.expires and license_.expires + days,
    )


def _illegal(configuration: Configuration) -> list[str]:
    return [key for key, license_ in configuration.licenses.items() if license_.status is LicenseStatus.ILLEGAL]


def _named(configuration: Configuration, name: str) -> list[str]:
    return [key for key, policy in configuration.user_policies.items() if policy.name == name]
