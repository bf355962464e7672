"""The plan as a person reads it: what would change at the server, page by page, and what it does to users and seats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from mailplus_console.baseline import in_order
from mailplus_console.collector import without_collector
from mailplus_console.effective.impact import Impact, impact
from mailplus_console.effective.lazily import Lazily
from mailplus_console.effective.resolution import Resolution
from mailplus_console.records import Change
from mailplus_console.wording import (
    Deed,
    FieldChange,
    Told,
    deed_of,
    describe,
    policy_names,
    sentence_from,
)


class Section(StrEnum):
    """The pages under which a plan is read, in the order of the server's own interface."""

    LICENSE = "License"
    SERVER = "Server"
    USER = "User"
    GROUP = "Group"
    SETTINGS = "Settings"
    USER_POLICY = "User Policy"
    DELEGATION = "Delegation"


SECTIONS: Mapping[str, Section] = {
    "licenses": Section.LICENSE,
    "server": Section.SERVER,
    "domains": Section.SERVER,
    "users": Section.USER,
    "data_clearings": Section.USER,
    "groups": Section.GROUP,
    "members": Section.GROUP,
    "vanished": Section.USER,
    "settings": Section.SETTINGS,
    "user_policies": Section.USER_POLICY,
    "user_policy_order": Section.USER_POLICY,
    "delegations": Section.DELEGATION,
    "delegation_order": Section.DELEGATION,
}
"""Kind of record → the page that it is read under."""


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One record that would change: its sentence, and each field old → new."""

    section: Section
    change: Change
    deed: Deed
    sentence: str
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True)
class Plan:
    """The net difference between what the server last said and the working state; empty where they are the same."""

    changes: tuple[Change, ...]
    before: Resolution
    after: Resolution

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to apply."""
        return not self.changes

    @Lazily
    def impact(self) -> Impact:
        """What applies to users differently once it is applied."""
        with without_collector():
            return impact(self.before, self.after, self.changes)

    @Lazily
    def names(self) -> Mapping[str, str]:
        """What the policies in it are called: id → name."""
        return policy_names(self.after.configuration, self.changes)

    def lines(self) -> Iterator[PlanLine]:
        """Every change in words, by page and then in the order of the plan."""
        told = Told(self.names)
        return (_line(change, told.describe(change)) for change in self.sorted_changes)

    @Lazily
    def sorted_changes(self) -> list[Change]:
        """The changes by page; within one page by kind and key (`in_order`)."""
        place = {section: number for number, section in enumerate(Section)}
        return sorted(self.changes, key=lambda change: (place[SECTIONS[change.kind]], *in_order(change[:2])))

    def line(self, change: Change) -> PlanLine:
        """One of the changes in words."""
        return _line(change, describe(change, self.names))


def _line(change: Change, fields: tuple[FieldChange, ...]) -> PlanLine:
    return PlanLine(SECTIONS[change.kind], change, deed_of(change), sentence_from(change, fields), fields)


def plan_of(working: Resolution, changes: Iterable[Change]) -> Plan:
    """The plan that these changes, from the server's state to the working one, are."""
    changes = tuple(changes)
    back = tuple(change.reversed for change in changes)
    before = working.after(working.configuration.changed(back), back) if back else working
    return Plan(changes, before, working)
