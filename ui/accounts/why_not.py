"""Why a command of the account pages cannot be used now: read-only, rights, the restricted state, the selection.

What is not offered here is refused where the edit is committed anyway; this only says it before one tries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from mailplus_console.effective import rights
from mailplus_console.records import Status, User
from ui.accounts.words import tr
from ui.bridge import Bridge
from ui.text import in_language

LOOKED_AT = 500
"""Of a larger selection only so many accounts are looked at: the command then is offered, and tells of each."""


class WhyNot:
    """The reasons; '' = it can be done."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge

    def change(self, chosen: Sequence[Any], nothing_chosen: str, *, leads_out: bool = False) -> str:
        """Reasons against changing these accounts at all. ``leads_out``: it may end a restriction."""
        return self.settings(leads_out=leads_out) or (nothing_chosen if not chosen else self._administrators(chosen))

    def settings(self, *, leads_out: bool = False) -> str:
        """Reasons against changing anything on the account pages."""
        if not self._bridge.is_open:
            return tr("No workspace is open.")
        if self._bridge.read_only:
            return self._bridge.why_read_only()
        resolution = self._bridge.resolution
        if not rights.may(resolution, self._bridge.workspace.operator).account:
            return tr("You need the permission Account for this.")
        restriction = resolution.seats.restriction
        if restriction is not None and not leads_out:
            why, way_out = in_language(restriction.sentence), in_language(restriction.way_out)
            return f"{tr('The system is restricted.')} {why} {way_out}"
        return ""

    def policy(self) -> str:
        """Reasons against changing a user policy."""
        if not rights.may(self._bridge.resolution, self._bridge.workspace.operator).user_policy:
            return tr("You need the permission User Policy for this.")
        if not self._bridge.configuration.user_policies:
            return tr("There is no user policy yet. Add one on Account › User Policy.")
        return ""

    def status(self, chosen: Sequence[Any], status: Status) -> str:
        """Reasons against giving this status: it is so already."""
        if any(account.status is not status for account in chosen):
            return ""
        return {
            Status.ACTIVATED: tr("The selection is activated already."),
            Status.DEACTIVATED: tr("The selection is deactivated already."),
            Status.UNSPECIFIED: tr("The selection has no setting of its own."),
        }[status]

    def clear_data(self, chosen: Iterable[User]) -> str:
        """Reasons against clearing data: offered for users without mail service only (Guide)."""
        resolution, pending = self._bridge.resolution, self._bridge.configuration.data_clearings
        inactive = [user for user in chosen if not resolution.activation.of(user).active]
        if not inactive:
            return tr("Data can be cleared of deactivated users only. Deactivate them first.")
        if all(user.name in pending for user in inactive):
            return tr("The clearing is recorded already.")
        return ""

    def keep_data(self, chosen: Iterable[User]) -> str:
        """Reasons against withdrawing a clearing."""
        pending = self._bridge.configuration.data_clearings
        return "" if any(user.name in pending for user in chosen) else tr("No clearing is pending for the selection.")

    def _administrators(self, chosen: Sequence[Any]) -> str:
        resolution = self._bridge.resolution
        if rights.is_administrator(resolution, self._bridge.workspace.operator):
            return ""
        if all(isinstance(account, User) and account.name in resolution.administrators for account in chosen):
            return tr("Only administrators can change an administrator's account.")
        return ""


def first_of(*reasons: Callable[[], str]) -> str:
    """The first reason that there is."""
    return next((reason for ask in reasons if (reason := ask())), "")
