"""Looking at the plan on a worker: what differs from the server page by page, and what the person searched in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from mailplus_console.collector import without_collector
from mailplus_console.effective.impact import Impact
from mailplus_console.planning import SECTIONS, Plan, PlanLine, Section
from mailplus_console.records import Change
from mailplus_console.syncing.server_side import ServerSide
from mailplus_console.wording import Deed, deed_of
from ui.text import in_language


class Wanted(NamedTuple):
    """What the person wants to see; '' = everything."""

    text: str = ""
    section: str = ""
    deed: str = ""


class Group(NamedTuple):
    """The changes that are read under one page."""

    section: Section
    changes: tuple[Change, ...]


@dataclass
class Look:
    """A plan, looked at: what takes long is worked out here already, on the worker."""

    plan: Plan
    impact: Impact
    sections: tuple[Section, ...]
    """Those that have changes, in their order."""
    added: int
    removed: int
    """How many users come and go."""
    cleared: int
    """Of how many users the data is removed for good."""
    _haystack: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        """How many records the plan is about."""
        return len(self.plan.changes)

    def haystack(self) -> list[str]:
        """What each of the plan's `sorted_changes` can be found by. Takes long for many: only on the worker."""
        if not self._haystack:
            with without_collector():
                self._haystack = [_searchable(line) for line in self.plan.lines()]
        return self._haystack


def _searchable(line: PlanLine) -> str:
    said, change = in_language(line.sentence), line.change
    if change.kind == "users":
        said = f"{said}\n{(change.after or change.before).full_name}"
    return said.casefold()


def look_at(side: ServerSide) -> Look:
    """Work out the plan with everything that the page says of it at first."""
    plan = side.plan()
    present = {SECTIONS[change.kind] for change in plan.changes}
    users = [change for change in plan.changes if change.kind == "users"]
    look = Look(
        plan=plan,
        impact=plan.impact,
        sections=tuple(section for section in Section if section in present),
        added=sum(change.before is None for change in users),
        removed=sum(change.after is None for change in users),
        cleared=sum(change.kind == "data_clearings" and change.after is not None for change in plan.changes),
    )
    look.impact.sentence()  # kept: worked out here, not when the window asks
    look.impact.users  # noqa: B018 (the same)
    plan.names  # noqa: B018 (the same)
    return look


def narrow(look: Look, wanted: Wanted) -> tuple[Group, ...]:
    """The changes that the person wants to see, by page. Takes long for many: on the worker."""
    words = wanted.text.casefold().split()
    changes = look.plan.sorted_changes
    if words:
        haystack = look.haystack()
        changes = [
            change for change, text in zip(changes, haystack, strict=True) if all(word in text for word in words)
        ]
    if wanted.deed:
        changes = [change for change in changes if deed_of(change) is Deed(wanted.deed)]
    found: dict[Section, list[Change]] = {}
    for change in changes:
        found.setdefault(SECTIONS[change.kind], []).append(change)
    return tuple(
        Group(section, tuple(of_section))
        for section, of_section in found.items()
        if wanted.section in ("", section.value)
    )
