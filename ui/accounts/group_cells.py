"""The columns of the group table and what each says of a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.accounts.cells import Cell
from ui.accounts.export import CsvColumns
from ui.accounts.words import (
    STATUS_ICONS,
    missing_in_words,
    own_status_in_words,
    quota_in_words,
    source_in_words,
    threshold_in_words,
    tr,
)
from ui.text import Texts, number

if TYPE_CHECKING:
    from mailplus_console.effective.resolution import Resolution
    from mailplus_console.records import Group

_tr = Texts("GroupCells")

NAME, DESCRIPTION, SOURCE, MEMBERS, STATUS, QUOTA, POLICIES, INFO = range(8)


def titles() -> tuple[str, ...]:
    """The headings of the columns."""
    return (
        tr("Name"),
        tr("Description"),
        tr("Source"),
        tr("Members"),
        tr("Status"),
        tr("Quota"),
        tr("Policies"),
        tr("Info"),
    )


def cells_of(group: Group, resolution: Resolution | None) -> tuple[Cell, ...]:
    """A group's row. Without a resolution (it is being worked out) only what the record itself says."""
    icon, role = STATUS_ICONS[group.status]
    return (
        _name(group, resolution),
        Cell(group.description),
        Cell(source_in_words(group.source)),
        _members(group, resolution) if resolution else Cell("…"),
        Cell(own_status_in_words(group.status), icon=icon, role=role),
        _quota(group),
        _policies(group, resolution) if resolution else Cell("…"),
        _info(group),
    )


def _name(group: Group, resolution: Resolution | None) -> Cell:
    mark = None if resolution is None else resolution.configuration.missing("groups", group.name)
    if mark is None:
        return Cell(group.name)
    said = f"{group.name}. {missing_in_words(mark)}"
    return Cell(group.name, more=tr("missing"), tooltip=said, said=said)


def _members(group: Group, resolution: Resolution) -> Cell:
    members = len(resolution.configuration.members.get(group.name, ()))
    return Cell(number(members), said=_tr.counted("%Ln member", "%Ln members", members))


def _quota(group: Group) -> Cell:
    if group.quota is None:
        return Cell("–", said=tr("No quota"), tooltip=tr("This group gives its members no quota."))
    notes = [quota_in_words(group.quota), threshold_in_words(group.quota) or tr("No warning threshold")]
    return Cell(notes[0], tooltip="\n".join(notes))


def _policies(group: Group, resolution: Resolution) -> Cell:
    policies = resolution.user_policies.policies_naming_group(group.name)
    if not policies:
        return Cell("–", said=tr("No policy targets this group"))
    known = resolution.configuration.user_policies
    first, others = known[policies[0]], [known[policy].name for policy in policies[1:]]
    if not others:
        return Cell(first.name, color=first.color)
    names = ", ".join((first.name, *others))
    return Cell(first.name, color=first.color, more=f"+{len(others)}", tooltip=names, said=names)


def _info(group: Group) -> Cell:
    said = tr("What %1 gives to its members").replace("%1", group.name)
    return Cell("", icon="info", role="accent_text", tooltip=said, said=said)


def csv_columns() -> tuple[CsvColumns, ...]:
    """The columns of the table as they are written to a file; the info column holds nothing of its own."""
    names = titles()
    return (
        CsvColumns((names[NAME],), lambda group, _now: (group.name,)),
        CsvColumns((names[DESCRIPTION],), lambda group, _now: (group.description,)),
        CsvColumns((names[SOURCE],), lambda group, _now: (source_in_words(group.source),)),
        CsvColumns((names[MEMBERS],), lambda group, now: (len(now.configuration.members.get(group.name, ())),)),
        CsvColumns((names[STATUS],), lambda group, _now: (own_status_in_words(group.status),)),
        CsvColumns((tr("Quota (MB)"),), lambda group, _now: (_csv_quota(group),)),
        CsvColumns((names[POLICIES],), lambda group, now: (_csv_policies(group, now),)),
        CsvColumns((), lambda _group, _now: ()),
    )


def _csv_quota(group: Group) -> object:
    return None if group.quota is None else group.quota.limit_mb or tr("No limit")


def _csv_policies(group: Group, now: Resolution) -> str:
    known = now.configuration.user_policies
    return "; ".join(known[policy].name for policy in now.user_policies.policies_naming_group(group.name))
