"""The commands that users and groups have in common: status, quota, policy, explanation, copy, export."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from mailplus_console.records import Quota, Status
from ui.accounts.policy_dialog import PolicyDialog
from ui.accounts.quota_dialog import QuotaDialog
from ui.accounts.why_not import LOOKED_AT, first_of
from ui.accounts.words import tr
from ui.actions import Command, Why

if TYPE_CHECKING:
    from mailplus_console.edits.draft import Edit
    from ui.accounts.account_page import AccountPage


class Deeds(NamedTuple):
    """The edits of one kind of account, and what the accounts are called in a sentence."""

    set_status: Callable[[Sequence[str], Status], Edit]
    set_quota: Callable[[Sequence[str], Quota | None], Edit]
    add_to_policy: Callable[[str, Sequence[str]], Edit]
    whom: Callable[[Sequence[str]], str]
    for_groups: bool = False


class Texts(NamedTuple):
    """What the commands of one kind of account say."""

    section: str
    nothing_chosen: str
    no_rows: str
    explain: str
    explain_tip: str
    activate_tip: str
    deactivate_tip: str
    reset_tip: str
    quota_tip: str
    policy_tip: str


class AccountCommands:
    """Declares the commands ``user.activate`` … of a page, and carries them out on its selection."""

    def __init__(self, page: AccountPage, deeds: Deeds, texts: Texts) -> None:
        self._page, self._deeds, self._texts = page, deeds, texts
        say = self._texts
        self._add_status("activate", tr("Activate"), say.activate_tip, Status.ACTIVATED, "power", "Ctrl+Shift+A")
        self._add_status(
            "deactivate", tr("Deactivate"), say.deactivate_tip, Status.DEACTIVATED, "power-off", "Ctrl+Shift+D"
        )
        self._add_status("reset", tr("Reset to unspecified"), say.reset_tip, Status.UNSPECIFIED, "reset", "")
        add, change, account = self.add, self.why_not_change, self.why_no_account
        add("quota", tr("Set quota…"), say.quota_tip, self.ask_quota, change, "gauge", "Ctrl+Shift+U")
        may_aim = page.why_not.policy
        add(
            "policy",
            tr("Add to policy…"),
            say.policy_tip,
            self.ask_policy,
            lambda: first_of(change, may_aim),
            "policy",
            "Ctrl+Shift+P",
        )
        add("explain", say.explain, say.explain_tip, page.explain, account, "info", "Alt+Return")
        add("copy", tr("Copy"), tr("Copy the rows as text"), page.table.copy_selection, account, "copy")
        add(
            "export",
            tr("Save as CSV…"),
            tr("Save what the table shows"),
            page.export_csv,
            self._why_no_rows,
            "download",
        )

    def add(self, name: str, text: str, tip: str, run: Callable[[], Any], why: Why, icon: str, keys: str = "") -> None:
        """Declare one command of the page."""
        command = Command(
            f"{self._page.kind.tab}.{name}", text, self._texts.section, tip, (keys,) if keys else (), icon
        )
        self._page.context.actions.add(command, run, why, owner=self._page)

    def _add_status(self, name: str, text: str, tip: str, status: Status, icon: str, keys: str) -> None:
        # 'Unspecified' may lead out of a restriction too, where the default is off: the edit itself decides.
        leads_out = status is not Status.ACTIVATED

        def run() -> None:
            self._page.make(self._deeds.set_status(self._page.chosen_names(), status))

        def why() -> str:
            chosen, why_not = self._page.chosen(LOOKED_AT), self._page.why_not
            reason = why_not.change(chosen, self._texts.nothing_chosen, leads_out=leads_out)
            return reason or why_not.status(chosen, status)

        self.add(name, text, tip, run, why, icon, keys)

    # ------------------------------------------------------------------ why not

    def why_not_change(self) -> str:
        """Why the selection cannot be changed."""
        return self._page.why_not.change(self._page.chosen(LOOKED_AT), self._texts.nothing_chosen)

    def why_no_account(self) -> str:
        """Why there is no account to show."""
        return "" if self._page.table.selection_count() or self._page.current() else self._texts.nothing_chosen

    def _why_no_rows(self) -> str:
        return "" if self._page.model.rowCount() and self._page.rows.loaded else self._texts.no_rows

    # ------------------------------------------------------------------ dialogs

    def ask_quota(self) -> None:
        """Open the quota dialog for the selection; it begins with the quota that applies to all of them."""
        page, deeds = self._page, self._deeds
        names = page.chosen_names()

        def edit_of(quota: Quota | None) -> Edit:
            return deeds.set_quota(names, quota)

        whom = deeds.whom(names)
        QuotaDialog(page.bridge, whom, self._quota_now(), edit_of, page.tell, page, for_groups=deeds.for_groups).open()

    def _quota_now(self) -> Quota | None:
        """What the chosen groups give, or what applies to the chosen users; None where they differ or have none."""
        chosen, of = self._page.chosen(LOOKED_AT), self._page.bridge.resolution.quotas.of
        quotas = {account.quota if self._deeds.for_groups else of(account).quota for account in chosen}
        return quotas.pop() if len(quotas) == 1 else None

    def ask_policy(self) -> None:
        """Open the list of policies for the selection."""
        page, deeds = self._page, self._deeds
        names = page.chosen_names()

        def edit_of(policy: str) -> Edit:
            return deeds.add_to_policy(policy, names)

        PolicyDialog(page.bridge, deeds.whom(names), edit_of, page.tell, page).open()
