"""The columns of the user table as they are written to a file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui.accounts.export import CsvColumns
from ui.accounts.user_cells import FULL_NAME, MAIL, NAME, POLICY, SOURCE, STATUS, titles
from ui.accounts.words import effective_quota_origin, origin_in_words, source_in_words, status_in_words, tr

if TYPE_CHECKING:
    from mailplus_console.effective.resolution import Resolution
    from mailplus_console.records import User


def csv_columns() -> tuple[CsvColumns, ...]:
    """The columns of the table as they are written to a file; the info column holds nothing of its own."""
    names = titles()
    return (
        CsvColumns((names[NAME],), lambda user, _now: (user.name,)),
        CsvColumns((names[FULL_NAME],), lambda user, _now: (user.full_name,)),
        CsvColumns((names[MAIL],), lambda user, _now: (user.email,)),
        CsvColumns((names[SOURCE],), lambda user, _now: (source_in_words(user.source),)),
        CsvColumns((names[STATUS], tr("Status from")), _csv_status),
        CsvColumns((tr("Quota (MB)"), tr("Quota from")), _csv_quota),
        CsvColumns((names[POLICY],), _csv_policy),
        CsvColumns((), lambda _user, _now: ()),
    )


def _csv_status(user: User, now: Resolution) -> Sequence[object]:
    status = now.activation.of(user)
    return status_in_words(status), origin_in_words(status.origin, status.group)


def _csv_quota(user: User, now: Resolution) -> Sequence[object]:
    quota = now.quotas.of(user)
    return quota.limit_mb or tr("No limit"), effective_quota_origin(quota)


def _csv_policy(user: User, now: Resolution) -> Sequence[object]:
    policy = now.policy_of(user.name)
    return (policy.name if policy else tr("Default"),)
