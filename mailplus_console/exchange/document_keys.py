"""The keys of a document, in the order in which they are written."""

from __future__ import annotations

from mailplus_console.records import RULE_NAMES

FORMAT = "mailplus-console/1"

SERVICE_KEYS = ("imap", "pop3", "full_text_search")
LICENSE_KEYS = ("key", "product", "accounts", "activated", "expires", "status")
DOMAIN_LIMIT_KEYS = ("daily_sending_quota", "daily_outbound_traffic_mb", "attachment_size_mb")
DOMAIN_KEYS = ("name", "primary", "disable_auto_forwarding", *DOMAIN_LIMIT_KEYS)
USER_KEYS = ("name", "full_name", "email", "source", "administrator", "status", "quota")
GROUP_KEYS = ("name", "description", "source", "members", "status", "quota")
QUOTA_KEYS = ("limit_mb", "notify_below_percent")
SETTINGS_KEYS = ("activate_all_users", "default_quota")
RULE_KEYS = RULE_NAMES
TARGET_KEYS = ("users", "groups")
USER_POLICY_KEYS = ("name", "color", "rules", "targets")
DELEGATION_KEYS = ("name", "color", "profile", "permissions", "targets")
DOCUMENT_KEYS = (
    "format",
    "account_type",
    "free_seats",
    "licenses",
    "service",
    "domains",
    "users",
    "groups",
    "settings",
    "user_policies",
    "delegations",
)
