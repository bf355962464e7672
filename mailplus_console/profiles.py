"""The default ticks of the delegation profiles: this console's own, since no public source lists the server's."""

from __future__ import annotations

from enum import StrEnum

from mailplus_console.permissions import PERMISSION_IDS, in_dialog_order
from mailplus_console.sentence import Sentence, said


class Profile(StrEnum):
    """A named set of permissions; ticking or unticking any option turns it into `CUSTOM` (Guide)."""

    DOMAIN_MANAGER = "domain_manager"
    SYSTEM_ADMINISTRATOR = "system_administrator"
    DOMAIN_ASSISTANT = "domain_assistant"
    SYSTEM_MONITOR = "system_monitor"
    CUSTOM = "custom"


PROFILE_TITLES: dict[Profile, Sentence] = {
    Profile.DOMAIN_MANAGER: said("Domain manager"),
    Profile.SYSTEM_ADMINISTRATOR: said("System administrator"),
    Profile.DOMAIN_ASSISTANT: said("Domain assistant"),
    Profile.SYSTEM_MONITOR: said("System monitor"),
    Profile.CUSTOM: said("Custom"),
}

_AUDITING_VIEWS = (
    "auditing.queue",
    "auditing.log",
    "auditing.usage_analysis",
    "auditing.log_list",
    "auditing.report",
)

# Our choice throughout. System monitor has no Mail Search: that option reads the content of mail.
DEFAULT_PERMISSIONS: dict[Profile, tuple[str, ...]] = {
    Profile.SYSTEM_ADMINISTRATOR: PERMISSION_IDS,
    Profile.DOMAIN_MANAGER: in_dialog_order(
        (
            *(permission for permission in PERMISSION_IDS if permission.startswith("domain.")),
            "account.account",
            "account.user_policy",
            *_AUDITING_VIEWS,
        )
    ),
    Profile.DOMAIN_ASSISTANT: ("domain.user_group", "domain.alias", "domain.auto_bcc", "domain.disclaimer"),
    Profile.SYSTEM_MONITOR: (
        "server.mail_monitor",
        "server.server_list",
        "server.threat_monitor",
        *_AUDITING_VIEWS,
    ),
}
