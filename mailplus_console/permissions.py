"""The 28 administrative permissions that can be delegated, in the order of the server's dialog."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Permission:
    """One option of the delegation dialog: `opens` names the server's pages that it opens (Guide)."""

    id: str
    section: str
    title: str
    opens: str


_SECTIONS: dict[str, tuple[str, tuple[tuple[str, str, str], ...]]] = {
    "server": (
        "Server Management",
        (
            ("mail_monitor", "Mail Monitor", "Server Management › Mail Monitor"),
            ("server_list", "Server List", "Server Management › Server List"),
            ("mail_migration", "Mail Migration", "Server Management › Mail Migration"),
            ("configuration_import", "Configuration Import", "Server Management › Configuration Import"),
            ("threat_monitor", "Threat Monitor", "Threat Monitor"),
            ("protocol", "Protocol", "Service › Protocol"),
            ("mail_delivery", "Mail Delivery", "Mail Delivery › General / Delivery / Relay Control"),
            ("mailplus_client", "MailPlus Client", "Service › MailPlus Client"),
        ),
    ),
    "domain": (
        "Domain",
        (
            ("general", "General", "Domain › Edit › General"),
            ("user_group", "User/Group", "Domain › Edit › User/Group"),
            ("alias", "Alias", "Domain › Edit › Alias"),
            ("auto_bcc", "Auto BCC", "Domain › Edit › Auto BCC"),
            ("quota_usage", "Quota Usage", "Domain › Edit › Usage Limit"),
            ("disclaimer", "Disclaimer", "Domain › Edit › Disclaimer"),
        ),
    ),
    "security": (
        "Security",
        (
            ("mail_delivery_security", "Mail Delivery Security", "Mail Delivery › Security"),
            ("security", "Security", "Security › Antispam / Antivirus / Content Scan"),
            ("authentication", "Authentication", "Security › Authentication"),
            ("data_protection", "Data Protection", "Security › Data Protection"),
        ),
    ),
    "auditing": (
        "Auditing",
        (
            ("queue", "Queue", "Queue"),
            ("log", "Log", "Auditing › Log"),
            ("usage_analysis", "Usage Analysis", "Auditing › Usage Analysis"),
            ("log_management", "Log Management", "Auditing › Log Management"),
            ("log_list", "Log List", "Auditing › Log List"),
            ("report", "Report", "Auditing › Report"),
            ("mail_search", "Mail Search", "Auditing › Mail Search"),
        ),
    ),
    "account": (
        "Account",
        (
            ("account", "Account", "Account › User / Group / Settings"),
            ("user_policy", "User Policy", "Account › User Policy"),
            ("delegation", "Delegation", "Account › Delegation"),
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
SECTIONS: tuple[str, ...] = tuple(section for section, _ in _SECTIONS.values())

ACCOUNT = "account.account"
USER_POLICY = "account.user_policy"
DELEGATION = "account.delegation"


def in_dialog_order(ids: Iterable[str]) -> tuple[str, ...]:
    """The given permission ids without repeats, in the order of the dialog; unknown ids are dropped."""
    wanted = frozenset(ids)
    return tuple(permission for permission in PERMISSION_IDS if permission in wanted)
