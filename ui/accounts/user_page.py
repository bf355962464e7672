"""Account › User: who has mail service, how much room, under which policy; bulk changes; the reasons in the panel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mailplus_console.edits import accounts, policies
from mailplus_console.listing.users import UserListing
from mailplus_console.records import User
from ui.accounts import user_cells, user_csv, user_filters, vanished
from ui.accounts.account_page import AccountPage, PageKind
from ui.accounts.account_rows import RowsKind
from ui.accounts.commands import AccountCommands, Deeds, Texts
from ui.accounts.explanation_panel import ExplanationPanel
from ui.accounts.side_panel import SidePanel
from ui.accounts.why_not import LOOKED_AT, first_of
from ui.accounts.words import tr, users_in_words
from ui.page import Context
from ui.places import ACCOUNT, GROUP, USER, Place
from ui.text import filled, number, quoted
from ui.widgets.link import Link

_MOST_LISTED = 1_000


def _kind(context: Context) -> PageKind:
    return PageKind(
        USER,
        tr("User"),
        tr("Search users"),
        user_cells.columns(),
        user_csv.csv_columns(),
        user_cells.WIDTHS,
        user_cells.INFO,
        RowsKind("accounts.users", lambda configuration: configuration.users, UserListing),
        user_filters.kinds(context.bridge),
        user_filters.filter_of,
        user_filters.canonical,
    )


def _whom(names: Sequence[str]) -> str:
    """The name of one user, the number of several."""
    return quoted(names[0]) if len(names) == 1 else users_in_words(len(names))


def _listed(names: Sequence[str]) -> str:
    """One name a line; of very many the first ones."""
    more = len(names) - _MOST_LISTED
    lines = list(names[:_MOST_LISTED])
    if more > 0:
        lines.append(tr("and %1 more").replace("%1", number(more)))
    return "\n".join(lines)


def _deeds() -> Deeds:
    return Deeds(
        accounts.set_user_status,
        accounts.set_user_quota,
        lambda policy, names: policies.add_targets(policies.USER_POLICIES, policy, users=names),
        _whom,
    )


def _texts() -> Texts:
    return Texts(
        section=tr("Users"),
        nothing_chosen=tr("Select one or more users first."),
        no_rows=tr("The table shows no users."),
        explain=tr("What applies, and why"),
        explain_tip=tr("Open the panel that explains status, quota, policy and rights of the user"),
        activate_tip=tr("Switch mail service on"),
        deactivate_tip=tr("Switch mail service off"),
        reset_tip=tr("Let groups and the default decide"),
        quota_tip=tr("Give the users a mailbox quota of their own, or take it away"),
        policy_tip=tr("Make the users targets of a user policy"),
    )


class UserPage(AccountPage):
    """The table of users."""

    panel: ExplanationPanel

    def __init__(self, context: Context) -> None:
        super().__init__(context, _kind(context))
        user_cells.paint_in(self.table)
        self.back = Link(tr("Back to the group"), self._to_group, icon="left")
        self.back.hide()
        self.bar.addWidget(self.back)

    # ------------------------------------------------------------------ what the base asks for

    def make_panel(self) -> SidePanel:
        return ExplanationPanel(self.context.places.go)

    def show_panel(self, record: Any) -> None:
        if record.name not in self.bridge.configuration.users:
            return  # removed, and the table is being read anew: then it goes from there too
        mark = self.bridge.configuration.missing("users", record.name)
        self.panel.show_explanation(self.bridge.resolution.explain(record.name), mark)

    def subtitle(self) -> str:
        if not self.rows.loaded:
            return tr("Loading…")
        seats = self.bridge.resolution.seats
        selected = self.table.selection_count()
        text = filled(
            tr("%1 · %2 of %3 seats in use"),
            users_in_words(self.model.total),
            number(seats.used),
            number(seats.authorized),
        )
        return f"{text} · {tr('%1 selected').replace('%1', number(selected))}" if selected > 1 else text

    def header_commands(self) -> Sequence[str]:
        return ("user.activate", "user.deactivate", "user.quota", "user.policy")

    def menu_commands(self) -> Sequence[str]:
        return (
            "user.explain",
            "",
            "user.activate",
            "user.deactivate",
            "user.reset",
            "",
            "user.quota",
            "user.policy",
            "",
            "user.clear_data",
            "user.keep_data",
            "user.show_missing",
            "user.remove_vanished",
            "",
            "user.copy",
        )

    def declare_commands(self) -> None:
        commands = self.commands = AccountCommands(self, _deeds(), _texts())
        change, why = commands.why_not_change, self.why_not

        def first() -> list[User]:
            return self.chosen(LOOKED_AT)

        commands.add(
            "clear_data",
            tr("Clear data…"),
            tr("Remove all mail and personal settings of deactivated users"),
            self.ask_clearing,
            lambda: first_of(change, lambda: why.clear_data(first())),
            "eraser",
        )
        commands.add(
            "keep_data",
            tr("Withdraw clearing"),
            tr("Keep the data of users whose clearing is still pending"),
            lambda: self.make(accounts.keep_data(self.chosen_names())),
            lambda: first_of(change, lambda: why.keep_data(first())),
            "undo",
        )
        self.removal = vanished.Removal(self, commands, "users", _whom)
        tip = tr("Go back to the group whose members are shown")
        commands.add("to_group", tr("Back to the group"), tip, self._to_group, self._why_no_group, "left", "Alt+Up")

    def _why_no_group(self) -> str:
        return "" if self.filters.values().get("group") else tr("The table is not filtered by a group.")

    # ------------------------------------------------------------------ clearing data

    def ask_clearing(self) -> None:
        """Ask for a typed confirmation: the name of one user, the number of several."""
        chosen = self.chosen()
        activation, pending = self.bridge.resolution.activation, self.bridge.configuration.data_clearings
        names = [user.name for user in chosen if not activation.of(user).active and user.name not in pending]
        left_alone = len(chosen) - len(names)
        text = tr(
            "All mail and personal settings of %1 will be removed. Without a server this is recorded as pending work: "
            "it is done at the next apply and can be withdrawn until then. After that it cannot be undone."
        ).replace("%1", _whom(names))
        if left_alone:
            note = tr("%1 of the selection are left alone: activated, or recorded already.")
            text = f"{text} {note.replace('%1', number(left_alone))}"
        self.context.notices.ask(
            tr("Clear the data of %1?").replace("%1", _whom(names)),
            text,
            tr("Clear data"),
            lambda: self.make(accounts.clear_data(names)),
            destructive=True,
            typed=names[0] if len(names) == 1 else str(len(names)),
            detail=_listed(names) if len(names) > 1 else "",
        )

    # ------------------------------------------------------------------ the window

    def filters_shown(self) -> None:
        group = self.filters.values().get("group", "")
        self.back.setVisible(bool(group))
        self.back.setText(tr("Back to group %1").replace("%1", group))
        self.context.actions.refresh("user.to_group")

    def _to_group(self) -> None:
        self.context.places.go(Place(ACCOUNT, GROUP, self.filters.values().get("group", "")))
