"""The columns of the user table and what each says of a user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.accounts.cells import Cell
from ui.accounts.column_widths import Width
from ui.accounts.table_model import Columns
from ui.accounts.words import (
    brief_origin,
    effective_quota_origin,
    missing_in_words,
    origin_in_words,
    own_status_in_words,
    quota_in_words,
    source_in_words,
    status_icon,
    status_in_words,
    threshold_in_words,
    tr,
)
from ui.color_tags import HOLLOW
from ui.text import filled, whole_mb

if TYPE_CHECKING:
    from mailplus_console.effective.resolution import Resolution
    from mailplus_console.records import User
    from ui.accounts.account_table import AccountTable

NAME, FULL_NAME, MAIL, SOURCE, STATUS, QUOTA, POLICY, INFO = range(8)
WIDTHS = (
    Width(141, 141, 200),
    Width(116, 129, 220, gives_way=3),
    Width(142, 304, 350, gives_way=1),
    Width(62, 62, 80, gives_way=2),
    Width(181, 219, 250),
    Width(144, 152, 210, gives_way=5),
    Width(106, 142, 220, gives_way=6),
    Width(40, 40, 48, gives_way=4),
)
"""In the smallest window there is room for all of them: of a mail address its domain is shortened then, of an origin
the word 'group' left out. With enough, an address of 40 letters is read whole. Beside the panel some give way."""
_WHOLE_STATUS, _WHOLE_QUOTA = 219, 197
"""Widths with room for “Activated · group engineering” and “12 GB  group engineering”; below, 'group' is left out."""
_NOT_YET = Cell("…")


def columns() -> Columns:
    """The columns for the model, the listing's names of them among others."""
    names = ("name", "full_name", "email", "source", "status", "quota", "policy", "")
    return Columns(titles(), names, cells_of)


def paint_in(table: AccountTable) -> None:
    """Let the table paint these columns."""
    table.paint_cells(range(INFO))
    table.paint_cells((STATUS,), whole_from=_WHOLE_STATUS)
    table.paint_cells((QUOTA,), number_width=48, whole_from=_WHOLE_QUOTA)
    table.paint_cells((INFO,), centered=True)


def titles() -> tuple[str, ...]:
    """The headings of the columns."""
    return (
        tr("Name"),
        tr("Full name"),
        tr("Mail"),
        tr("Source"),
        tr("Status"),
        tr("Quota"),
        tr("Policy"),
        tr("Info"),
    )


def cells_of(user: User, resolution: Resolution | None) -> tuple[Cell, ...]:
    """A user's row. Without a resolution (it is being worked out) only what the record says; a `FirstUser` will do."""
    applies = (
        (_NOT_YET, _NOT_YET, _NOT_YET)
        if resolution is None
        else (_status(user, resolution), _quota(user, resolution), _policy(user, resolution))
    )
    return (
        _name(user, resolution),
        Cell(user.full_name),
        Cell(user.email or ""),
        Cell(source_in_words(user.source)),
        *applies,
        _info(user),
    )


def _name(user: User, resolution: Resolution | None) -> Cell:
    mark = None if resolution is None else resolution.configuration.missing("users", user.name)
    if mark is not None:
        said = f"{user.name}. {missing_in_words(mark)}"
        icon = "administrator" if user.administrator else ""
        return Cell(user.name, more=tr("missing"), end_icon=icon, end_role="accent_text", tooltip=said, said=said)
    if not user.administrator:
        return Cell(user.name)
    said = tr("%1, administrator of the server").replace("%1", user.name)
    return Cell(user.name, end_icon="administrator", end_role="accent_text", tooltip=said, said=said)


def _status(user: User, resolution: Resolution) -> Cell:
    status = resolution.activation.of(user)
    icon, role = status_icon(status)
    notes = [tr("Own setting: %1").replace("%1", own_status_in_words(user.status))]
    if status.origin == "account_type":
        notes.append(tr("Accounts of this source are not the account type in use: they hold no license."))
    text, detail = status_in_words(status), origin_in_words(status.origin, status.group)
    said, end_icon = f"{text}, {detail}", ""
    if user.name in resolution.configuration.data_clearings:
        pending = tr("The data of this user will be cleared at the next apply.")
        end_icon = "eraser"
        said = f"{said}. {pending}"
        notes.append(pending)
    tooltip = "\n".join((f"{text} · {detail}", *notes))
    brief = brief_origin(status.group)
    return Cell(text, detail, brief, icon, role, end_icon=end_icon, end_role="warning", tooltip=tooltip, said=said)


def _quota(user: User, resolution: Resolution) -> Cell:
    quota = resolution.quotas.of(user)
    text, detail = quota_in_words(quota.quota), effective_quota_origin(quota)
    notes = [f"{text} · {detail}" if detail else tr("%1: nobody set a quota").replace("%1", text)]
    if quota.quota is not None:
        if quota.quota.limit_mb and (exact := whole_mb(quota.quota.limit_mb)) != text:
            notes.append(exact)
        notes.append(threshold_in_words(quota.quota) or tr("No warning threshold"))
    return Cell(text, detail or tr("not set"), brief_origin(quota.group), tooltip="\n".join(notes))


def _policy(user: User, resolution: Resolution) -> Cell:
    policies = resolution.policies_of(user.name)
    known = resolution.configuration.user_policies
    if not policies:
        return Cell(tr("Default"), color=HOLLOW, tooltip=tr("No policy targets this user."))
    governing, hidden = known[policies[0]], [known[policy].name for policy in policies[1:]]
    if not hidden:
        return Cell(governing.name, color=governing.color)
    notes = filled(tr("%1 governs. It hides: %2"), governing.name, ", ".join(hidden))
    return Cell(governing.name, color=governing.color, more=f"+{len(hidden)}", tooltip=notes, said=notes)


def _info(user: User) -> Cell:
    said = tr("What applies to %1, and why").replace("%1", user.name)
    return Cell("", icon="info", role="accent_text", tooltip=said, said=said)
