"""Account › Group: what each group gives to its members, and the way to the members and back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mailplus_console.edits import accounts, policies
from mailplus_console.listing.groups import COLUMNS, GroupListing
from mailplus_console.records import Group
from ui.accounts import group_cells, group_filters, vanished
from ui.accounts.account_page import AccountPage, PageKind
from ui.accounts.account_rows import RowsKind
from ui.accounts.column_widths import Width
from ui.accounts.commands import AccountCommands, Deeds, Texts
from ui.accounts.group_panel import GroupPanel, Reach, reach_of
from ui.accounts.side_panel import SidePanel
from ui.accounts.table_model import Columns
from ui.accounts.words import groups_in_words, tr
from ui.page import Context
from ui.places import ACCOUNT, GROUP, USER, Place
from ui.text import number, quoted

_WIDTHS = (
    Width(118, 128, 200),
    Width(120, 265, 420, gives_way=2),
    Width(62, 62, 90, gives_way=1),
    Width(80, 80, 110),
    Width(112, 112, 160),
    Width(72, 72, 120, gives_way=4),
    Width(176, 176, 280, gives_way=5),
    Width(40, 40, 48, gives_way=3),
)


def _kind(context: Context) -> PageKind:
    return PageKind(
        GROUP,
        tr("Group"),
        tr("Search groups"),
        Columns(
            group_cells.titles(),
            (*COLUMNS, ""),
            group_cells.cells_of,
            frozenset({group_cells.MEMBERS, group_cells.QUOTA}),
        ),
        group_cells.csv_columns(),
        _WIDTHS,
        group_cells.INFO,
        RowsKind("accounts.groups", lambda configuration: configuration.groups, GroupListing),
        group_filters.kinds(context.bridge),
        group_filters.filter_of,
    )


def _whom(names: Sequence[str]) -> str:
    """The name of one group, the number of several."""
    return tr("group %1").replace("%1", quoted(names[0])) if len(names) == 1 else groups_in_words(len(names))


def _deeds() -> Deeds:
    return Deeds(
        accounts.set_group_status,
        accounts.set_group_quota,
        lambda policy, names: policies.add_targets(policies.USER_POLICIES, policy, groups=names),
        _whom,
        for_groups=True,
    )


def _texts() -> Texts:
    return Texts(
        section=tr("Groups"),
        nothing_chosen=tr("Select one or more groups first."),
        no_rows=tr("The table shows no groups."),
        explain=tr("What it gives to its members"),
        explain_tip=tr("Open the panel with the group's settings and whom they reach"),
        activate_tip=tr("Switch mail service on for the members"),
        deactivate_tip=tr("Switch mail service off for the members"),
        reset_tip=tr("The group says nothing any more"),
        quota_tip=tr("Give the members of the groups a quota, or take it away"),
        policy_tip=tr("Make the groups targets of a user policy"),
    )


class GroupPage(AccountPage):
    """The table of groups."""

    panel: GroupPanel

    def __init__(self, context: Context) -> None:
        super().__init__(context, _kind(context))
        left = (group_cells.NAME, group_cells.DESCRIPTION, group_cells.SOURCE, group_cells.STATUS, group_cells.POLICIES)
        self.table.paint_cells(left)
        self.table.paint_cells((group_cells.INFO,), centered=True)

    # ------------------------------------------------------------------ what the base asks for

    def make_panel(self) -> SidePanel:
        return GroupPanel(self.context.places.go, self.open_members)

    def show_panel(self, record: Any) -> None:
        group: Group = record
        resolution = self.bridge.resolution

        def show(reach: Reach) -> None:
            current = self.current()
            if current is not None and current.name == group.name and not self.panel.isHidden():
                self.panel.show_group(current, resolution, reach)

        self.bridge.compute("accounts.reach", lambda now: reach_of(now, group.name), show)

    def subtitle(self) -> str:
        if not self.rows.loaded:
            return tr("Loading…")
        text = groups_in_words(self.model.total)
        selected = self.table.selection_count()
        return f"{text} · {tr('%1 selected').replace('%1', number(selected))}" if selected > 1 else text

    def open_row(self) -> None:
        self.open_members()

    def header_commands(self) -> Sequence[str]:
        return ("group.members", "group.activate", "group.deactivate", "group.quota")

    def menu_commands(self) -> Sequence[str]:
        return (
            "group.members",
            "group.explain",
            "",
            "group.activate",
            "group.deactivate",
            "group.reset",
            "",
            "group.quota",
            "group.policy",
            "group.show_missing",
            "group.remove_vanished",
            "",
            "group.copy",
        )

    def declare_commands(self) -> None:
        commands = self.commands = AccountCommands(self, _deeds(), _texts())
        self.removal = vanished.Removal(self, commands, "groups", _whom)
        why, tip = commands.why_no_account, tr("Go to the users of this group")
        commands.add("members", tr("Show members"), tip, self.open_members, why, "users", "Alt+Down")

    def open_members(self) -> None:
        """Go to the users of the current group."""
        group = self.current()
        if group is None:
            return
        self.context.places.stay(Place.at(ACCOUNT, GROUP, group.name, **self.filters.values()))
        self.context.places.go(Place.at(ACCOUNT, USER, group=group.name))
