"""A priority list as a table for a file: what the list shows, and what each policy says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ui.color_tags import color_name
from ui.priority.model import PriorityModel
from ui.table_file import TableFile
from ui.text import Texts

_tr = Texts("PriorityList")

Contents = Callable[[str], Sequence[object]]
"""Policy id → the cells of what it says; called on a worker."""


def table_of(model: PriorityModel, headings: Sequence[str], contents: Contents) -> TableFile:
    """A row for each policy that is shown; `headings` are those of `contents`. The Default policy has no number."""
    shown = [model.policy_row(model.index(row, 0)) for row in range(model.rowCount())]
    first = (_tr("Priority"), _tr("Name"), _tr("Color"), _tr("Targets"), _tr("Users governed"))

    def rows() -> Iterable[Sequence[object]]:
        for row in shown:
            color = color_name(row.color) if row.color else ""
            yield row.place or None, row.name, color, row.targets, row.governs, *contents(row.id)

    return TableFile((*first, *headings), rows, len(shown))
