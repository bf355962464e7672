"""Which pages there are: data only, so that a page that nobody visits costs nothing."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple

from ui.page import Context, Page
from ui.places import (
    ACCOUNT,
    CHANGES,
    DELEGATION,
    FINDINGS,
    GROUP,
    HISTORY,
    LICENSE,
    SETTINGS,
    USER,
    USER_POLICY,
    Place,
)
from ui.text import Texts

_tr = Texts("Pages")


class PageEntry(NamedTuple):
    """One page: where it is, what it is called, and where its class is (``module:Class``)."""

    page: str
    tab: str
    icon: str
    factory: str
    first: str = ""
    """The module that shows the page's first rows while the workspace is being read; '' = there are none."""

    @property
    def id(self) -> str:
        """``license`` or ``account/user``."""
        return self.place.page_id

    @property
    def place(self) -> Place:
        """The page itself, nothing selected."""
        return Place(self.page, self.tab)

    @property
    def title(self) -> str:
        """The page's name in the person's language."""
        return page_title(self.id)

    def make(self, context: Context) -> Page:
        """Import and construct the page."""
        module, _, name = self.factory.partition(":")
        page: Page = getattr(import_module(module), name)(context)
        return page


PAGES: tuple[PageEntry, ...] = (
    PageEntry(LICENSE, "", "license", "ui.licenses.page:LicensePage"),
    PageEntry(ACCOUNT, USER, "user", "ui.accounts.user_page:UserPage", "ui.accounts.first_users"),
    PageEntry(ACCOUNT, GROUP, "group", "ui.accounts.group_page:GroupPage"),
    PageEntry(ACCOUNT, SETTINGS, "settings", "ui.accounts.settings_page:SettingsPage"),
    PageEntry(ACCOUNT, USER_POLICY, "policy", "ui.policies.page:UserPolicyPage"),
    PageEntry(ACCOUNT, DELEGATION, "delegation", "ui.delegation.page:DelegationPage"),
    PageEntry(FINDINGS, "", "flag", "ui.findings.page:FindingsPage"),
    PageEntry(CHANGES, "", "changes", "ui.changes.page:ChangesPage"),
    PageEntry(HISTORY, "", "history", "ui.history.page:HistoryPage"),
)


def page_title(page_id: str) -> str:
    """What a page is called, in the words of the server's own interface."""
    return {
        "license": _tr("License"),
        "account/user": _tr("User"),
        "account/group": _tr("Group"),
        "account/settings": _tr("Settings"),
        "account/user_policy": _tr("User Policy"),
        "account/delegation": _tr("Delegation"),
        "findings": _tr("Findings"),
        "changes": _tr("Changes"),
        "history": _tr("History"),
    }[page_id]
