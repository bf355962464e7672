"""The 28 administrative permissions that can be delegated, in the order of the server's dialog."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mailplus_console.sentence import Sentence, said


@dataclass(frozen=True, slots=True)
class Permission:
    """One option of the delegation dialog: `opens` names the server's pages that it opens (Guide)."""

    id: str
    section: Sentence
    title: Sentence
    opens: Sentence


_SECTIONS: dict[str, tuple[Sentence, tuple[tuple[str, Sentence, Sentence], ...]]] = {
    "server": (
        said("Server Management"),
        (
            ("mail_monitor", said("Mail Monitor"), said("Server Management › Mail Monitor")),
            ("server_list", said("Server List"), said("Server Management › Server List")),
            ("mail_migration", said("Mail Migration"), said("Server Management › Mail Migration")),
            ("configuration_import", said("Configuration Import"), said("Server Management › Configuration Import")),
            ("threat_monitor", said("Threat Monitor"), said("Threat Monitor")),
            ("protocol", said("Protocol"), said("Service › Protocol")),
            ("mail_delivery", said("Mail Delivery"), said("Mail Delivery › General / Delivery / Relay Control")),
            ("mailplus_client", said("MailPlus Client"), said("Service › MailPlus Client")),
        ),
    ),
    "domain": (
        said("Domain"),
        (
            ("general", said("General"), said("Domain › Edit › General")),
            ("user_group", said("User/Group"), said("Domain › Edit › User/Group")),
            ("alias", said("Alias"), said("Domain › Edit › Alias")),
            ("auto_bcc", said("Auto BCC"), said("Domain › Edit › Auto BCC")),
            ("quota_usage", said("Quota Usage"), said("Domain › Edit › Usage Limit")),
            ("disclaimer", said("Disclaimer"), said("Domain › Edit › Disclaimer")),
        ),
    ),
    "security": (
        said("Security"),
        (
            ("mail_delivery_security", said("Mail Delivery Security"), said("Mail Delivery › Security")),
            ("security", said("Security"), said("Security › Antispam / Antivirus / Content Scan")),
            ("authentication", said("Authentication"), said("Security › Authentication")),
            ("data_protection", said("Data Protection"), said("Security › Data Protection")),
        ),
    ),
    "auditing": (
        said("Auditing"),
        (
            ("queue", said("Queue"), said("Queue")),
            ("log", said("Log"), said("Auditing › Log")),
            ("usage_analysis", said("Usage Analysis"), said("Auditing › Usage Analysis")),
            ("log_management", said("Log Management"), said("Auditing › Log Management")),
            ("log_list", said("Log List"), said("Auditing › Log List")),
            ("report", said("Report"), said("Auditing › Report")),
            ("mail_search", said("Mail Search"), said("Auditing › Mail Search")),
        ),
    ),
    "account": (
        said("Account"),
        (
            ("account", said("Account"), said("Account › User / Group / Settings")),
            ("user_policy", said("User Policy"), said("Account › User Policy")),
            ("delegation", said("Delegation"), said("Account › Delegation")),
        ),
    ),
}

PERMISSIONS: tuple[Permission, ...] = tuple(
    Permission(f"{prefix}.{option}", section, title, opens)
    for prefix, (section, options) in _SECTIONS.items()
    for option, title, opens in options
)
PERMISSION_IDS: tuple[str, ...] = tuple(permission.id for permission in PERMISSIONS)
BY_ID: dict[str, Permission] = {permission.id: permission for permission in PERMISSIONS}
SECTIONS: tuple[Sentence, ...] = tuple(section for section, _ in _SECTIONS.values())

ACCOUNT = "account.account"
USER_POLICY = "account.user_policy"
DELEGATION = "account.delegation"


def in_dialog_order(ids: Iterable[str]) -> tuple[str, ...]:
    """The given permission ids without repeats, in the order of the dialog; unknown ids are dropped."""
    wanted = frozenset(ids)
    return tuple(permission for permission in PERMISSION_IDS if permission in wanted)
