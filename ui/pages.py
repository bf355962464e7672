"""Which pages there are: data only, so that a page that nobody visits costs nothing."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

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

ADMINISTRATOR = "administrator"


class PageEntry(NamedTuple):
    """One page: where it is, what it is called, and where its class is (``module:Class``)."""

    page: str
    tab: str
    icon: str
    factory: str
    permission: str
    """The delegable permission that opens it; '' = everybody, 'administrator' = administrators only."""
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
    PageEntry(LICENSE, "", "license", "ui.licenses.page:LicensePage", ADMINISTRATOR),
    PageEntry(ACCOUNT, USER, "user", "ui.accounts.user_page:UserPage", "account.account", "ui.accounts.first_users"),
    PageEntry(ACCOUNT, GROUP, "group", "ui.accounts.group_page:GroupPage", "account.account"),
    PageEntry(ACCOUNT, SETTINGS, "settings", "ui.accounts.settings_page:SettingsPage", "account.account"),
    PageEntry(ACCOUNT, USER_POLICY, "policy", "ui.policies.page:UserPolicyPage", "account.user_policy"),
    PageEntry(ACCOUNT, DELEGATION, "delegation", "ui.delegation.page:DelegationPage", "account.delegation"),
    PageEntry(FINDINGS, "", "flag", "ui.findings.page:FindingsPage", ""),
    PageEntry(CHANGES, "", "changes", "ui.changes.page:ChangesPage", ""),
    PageEntry(HISTORY, "", "history", "ui.history.page:HistoryPage", ""),
)


def page_title(page_id: str) -> str:
    """What a page is called, in the words of the server's own interface."""
    translate = QCoreApplication.translate
    return {
        "license": translate("Pages", "License"),
        "account/user": translate("Pages", "User"),
        "account/group": translate("Pages", "Group"),
        "account/settings": translate("Pages", "Settings"),
        "account/user_policy": translate("Pages", "User Policy"),
        "account/delegation": translate("Pages", "Delegation"),
        "findings": translate("Pages", "Findings"),
        "changes": translate("Pages", "Changes"),
        "history": translate("Pages", "History"),
    }[page_id]
